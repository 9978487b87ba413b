"""Addresses of pages: flat, untranslated, the same in every language but for its tag."""

COUNTRIES = "help/countries"
TRIAGE = "help/triage"
BUILT = "/built.json"
"""Says of which day the site is."""


def home(tag: str) -> str:
    """``/en/``."""
    return f"/{tag}/"


def section(tag: str, folder: str, number: int = 1) -> str:
    """``/en/news/``, ``/en/news/page/2/``."""
    return f"/{tag}/{folder}/" if number == 1 else f"/{tag}/{folder}/page/{number}/"


def facet(tag: str, folder: str, code: str, value: str, number: int = 1) -> str:
    """A part of a list: ``/en/news/by/topic/fraud/``, ``/en/news/by/topic/fraud/page/2/``."""
    first = f"/{tag}/{folder}/by/{code}/{value.replace('_', '-')}/"
    return first if number == 1 else f"{first}page/{number}/"


def search(tag: str) -> str:
    """``/en/search/``: also the A–Z."""
    return f"/{tag}/search/"


def index(tag: str) -> str:
    """The folder of a language's search index: ``/search/en/``."""
    return f"/search/{tag}/"


def offline(tag: str) -> str:
    """``/en/offline/``."""
    return f"/{tag}/offline/"


def coverage(tag: str) -> str:
    """``/en/translations/``: what is translated, and what is not."""
    return f"/{tag}/translations/"


def style(tag: str) -> str:
    """``/en/style/``, in a preview only."""
    return f"/{tag}/style/"


def document(tag: str, key: str) -> str:
    """``/en/news/bridges/``."""
    return f"/{tag}/{key}/"


def card(tag: str, key: str) -> str:
    """The card of a document: ``/en/help/paid-by-card/card/``."""
    return f"/{tag}/{key}/card/"


def countries(tag: str) -> str:
    """``/en/help/countries/``."""
    return f"/{tag}/{COUNTRIES}/"


def country(tag: str, code: str) -> str:
    """``/en/help/countries/fr/``."""
    return f"/{tag}/{COUNTRIES}/{code.lower()}/"


def triage(tag: str, key: str = "") -> str:
    """``/en/help/triage/``, where it starts, and ``/en/help/triage/at-door/``."""
    return f"/{tag}/{TRIAGE}/{key.replace('_', '-')}/" if key else f"/{tag}/{TRIAGE}/"


def feed(tag: str, folder: str, form: str) -> str:
    """``/en/news/atom.xml``, ``/en/news/feed.json``."""
    return f"/{tag}/{folder}/{'atom.xml' if form == 'atom' else 'feed.json'}"


def file_of(address: str) -> str:
    """The file that answers for an address: ``en/news/bridges/index.html``."""
    path = address.removeprefix("/")
    return path + "index.html" if not path or path.endswith("/") else path
