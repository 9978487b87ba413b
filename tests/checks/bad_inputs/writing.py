"""Content files for the tables: what a row is about stands first, in line 2; the rest of a valid file follows."""

import zlib

ORIGINALS = {
    "news": {"title": '"News"', "summary": '"What happened."', "date": "2026-03-14"},
    "organisation": {"title": '"The body"', "summary": '"What it is."'},
    "help": {"title": '"Help"', "summary": '"An answer."'},
    "scams": {
        "title": '"Trick"',
        "summary": '"How they cheat."',
        "how_it_works": '"They lie."',
        "signs": "[fee]",
        "channels": "[sms]",
    },
    "warnings": {
        "title": '"Beware"',
        "summary": '"A trick."',
        "date": "2026-03-14",
        "scam": "trick",
        "channels": "[sms]",
        "impersonated": '"The police"',
        "claims": '[{quote: "Pay.", rebuttal: "Do not."}]',
        "red_flags": "[fee]",
        "severity": "note",
        "steps": "[stop]",
    },
    "notices": {
        "kind": "red",
        "state": "active",
        "fictional": "true",
        "issued": "2026-03-14",
        "expires": "2027-03-14",
        "requesting_country": "XX",
    },
    "events": {
        "title": '"Meeting"',
        "summary": '"They meet."',
        "start": "2026-12-01T09:00",
        "end": "2026-12-01T17:00",
        "time_zone": "Europe/Paris",
        "place": '"Lyon"',
        "organiser": '"Nobody"',
    },
    "resources": {
        "title": '"Report"',
        "summary": '"What it says."',
        "type": "research",
        "publisher": '"Nobody"',
        "year": "2024",
        "languages": "[en]",
        "url": "https://example.org/",
    },
    "site": {
        "title": '"Board"',
        "summary": '"A small site"',
        "publisher": '"Nobody"',
        "independence": '"Independent."',
    },
}

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""One black pixel."""

TRANSLATED = 'translates: en@00000000\nreviewed: true\ntitle: "A"\nsummary: "B"\n'
"""A translation of an older original, which is worth a warning."""

SOURCE = "\n  source: {publisher: Nobody, as_of: 2024}\n"
"""Where a fact of ``facts.yml`` comes from."""


def text(kind: str, given: str = "", body: str = "Text.", without: tuple[str, ...] = ()) -> str:
    """A whole file: the lines given, then whatever else its kind must have, then the body."""
    keys = {line.split(":")[0] for line in given.splitlines() if line and not line[0].isspace()}
    rest = [f"{key}: {value}" for key, value in ORIGINALS[kind].items() if key not in keys and key not in without]
    return "\n".join(["---", *given.splitlines(), *rest, "---", "", body, ""])


def news(given: str = "", body: str = "Text.", name: str = "x") -> dict[str, str | bytes]:
    """``news/x/en.md``; its body begins at line 7 where nothing is added to it."""
    return {f"news/{name}/en.md": text("news", given, body)}


def prose(body: str) -> dict[str, str | bytes]:
    """``news/x/en.md`` with a body that begins at line 7."""
    return news("", body)


def page(kind: str, given: str = "", body: str = "Text.", name: str = "x") -> dict[str, str | bytes]:
    """A document of another kind."""
    return {f"{kind}/{name}/en.md": text(kind, given, body)}


def notice(given: str = "", without: tuple[str, ...] = ()) -> dict[str, str | bytes]:
    """``notices/n-2026-0001/en.md``."""
    return {"notices/n-2026-0001/en.md": text("notices", given, without=without)}


def warning(given: str = "") -> dict[str, str | bytes]:
    """``warnings/x/en.md`` and the scam type that it names."""
    return page("warnings", given) | page("scams", name="trick")


def indicator(given: str) -> dict[str, str | bytes]:
    """A warning with an indicator whose first key, at line 3, is given."""
    keys = {pair.split(":")[0] for pair in given.split(", ")}
    rest = {
        "type": "domain",
        "value": "a.example",
        "first_seen": "2026-01-02",
        "state": "confirmed",
        "spoofed": "false",
        "source": '"https://a.example/"',
    }
    pairs = [given, *(f"{key}: {value}" for key, value in rest.items() if key not in keys)]
    return warning(f"indicators:\n  - {{{', '.join(pairs)}}}")


def translation(given: str, original: str = "") -> dict[str, str | bytes]:
    """An original with the lines given, and ``news/x/ar.md``, a translation."""
    return news(original) | {"news/x/ar.md": f"---\n{given}\n---\n\nText.\n"}


def picture(svg: str) -> dict[str, str | bytes]:
    """A news item whose picture is this SVG."""
    return news("image: {file: a.svg, alt: A dog, credit: Nobody}") | {"news/x/a.svg": svg}


def claims_size(width: int, height: int) -> bytes:
    """A PNG whose head says that it is that large."""
    head = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + PNG[24:29]
    return PNG[:12] + head + zlib.crc32(head).to_bytes(4, "big") + PNG[33:]


def svg(inner: str, root: str = "") -> dict[str, str | bytes]:
    """A news item whose picture holds this."""
    return picture(f'<svg xmlns="http://www.w3.org/2000/svg"{root}>{inner}</svg>')


def facts(yaml: str) -> dict[str, str | bytes]:
    """``data/facts.yml``."""
    return {"data/facts.yml": yaml}


def country(given: str, code: str = "FR") -> dict[str, str | bytes]:
    """``data/countries.yml`` with one country."""
    keys = {pair.split(":")[0] for pair in given.split(", ")}
    rest = {"compiled": "2026-11", "region": '"150"', "subregion": '"155"'}
    pairs = [*([given] if given else []), *(f"{key}: {value}" for key, value in rest.items() if key not in keys)]
    return {"data/countries.yml": f"{code}: {{{', '.join(pairs)}}}\n"}


def contact(given: str) -> dict[str, str | bytes]:
    """``data/contacts.yml`` with one office."""
    keys = {pair.split(":")[0] for pair in given.split(", ")}
    rest = {
        "kind": "ccf",
        "name": "{en: Office}",
        "url": '"https://a.example/"',
        "source": "a page",
        "as_of": "2024",
    }
    pairs = [given, *(f"{key}: {value}" for key, value in rest.items() if key not in keys)]
    return {"data/contacts.yml": f"office: {{{', '.join(pairs)}}}\n"}


def wording(body: str, given: str = "") -> dict[str, str | bytes]:
    """A rule about words, and a news item."""
    rule = 'wording: {ar: [], en: [{words: "Interpol arrested", mend: "say whose police made the arrest"}]}\n'
    return {"data/rules.yml": rule} | news(given, body)
