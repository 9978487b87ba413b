"""The interface's words on disk: what every catalog has to say, each language's catalog, and the first of a new one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.i18n.catalogs import AUTHORS, INTERFACE, catalog_label, catalog_path, load_catalogs
from plugins.i18n.extraction import Wanted, extract
from plugins.i18n.locales import locale, own_name
from plugins.i18n.remedies import wanted
from plugins.i18n.upkeep import begun, template, unsaid, updated
from plugins.model.problem import Problem
from plugins.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done.

    Attributes:
        lines: To say, one for each file.
        problems: Catalogs that cannot be read; they are left as they are.
    """

    lines: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def extracted(settings: Settings) -> Kept:
    """Write ``messages.pot`` and ``authors.pot``."""
    return Kept(tuple(_pot(settings, domain, words) for domain, words in _words(settings).items()))


def brought_up(settings: Settings) -> Kept:
    """Write ``messages.pot`` and ``authors.pot``, and bring every catalog up to them."""
    lines: list[str] = []
    problems: list[Problem] = []
    for domain, words in _words(settings).items():
        read = load_catalogs(settings.translations, settings.languages, domain=domain)
        lines += [_pot(settings, domain, words), *_catalogs(settings, domain, words, set(read.read))]
        problems += read.problems
    return Kept(tuple(lines), tuple(problems))


def started(settings: Settings, tag: str) -> Kept:
    """Write the catalogs of a language that has none, and say what else it needs."""
    field = "translations.start"
    try:
        known = locale(tag)
    except ValueError as error:
        mend = "write its BCP 47 tag, such as he or pt-PT"
        return Kept((), (Problem(f"{settings.translations.name}/{tag}", 1, 1, field, str(error), mend),))
    label = catalog_label(settings.translations, tag)
    path = catalog_path(settings.translations, tag)
    if path.exists():
        return Kept((), (Problem(label, 1, 1, field, "is there already", "run python3 tasks.py translations.update"),))
    path.parent.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    for domain, words in _words(settings).items():
        catalog_path(settings.translations, tag, domain).write_bytes(begun(tag, words, settings.build_date, domain))
        lines.append(f"{catalog_label(settings.translations, tag, domain)}: {len(words)} words to translate")
    return Kept((*lines, *_what_else(settings, tag, str(known.text_direction))))


def _what_else(settings: Settings, tag: str, direction: str) -> Iterator[str]:
    yield f"{own_name(tag)} ({tag}) also needs:"
    if tag not in settings.languages:
        row = f'{{"tag": "{tag}", "partial": True}}'
        yield f"- a row in LANGUAGES of pelicanconf.py: {row}; without partial once all is said"
    yield f"- {settings.label(f'site/{tag}.md')}, the site's own words"
    yield f"- words for '{tag}' in {settings.label('data/')}: terms.yml, rules.yml and wherever others stand"
    yield f"- its texts, a {tag}.md beside each original; pages without one show the original"
    if direction == "rtl":
        yield "- a look at its pages: it runs from right to left, and everything is mirrored"


def _words(settings: Settings) -> dict[str, list[Wanted]]:
    return {INTERFACE: extract(settings.folders_of_templates), AUTHORS: wanted()}


def _pot(settings: Settings, domain: str, words: list[Wanted]) -> str:
    file = settings.translations / f"{domain}.pot"
    changed = put(file, template(words, domain))
    return f"{settings.translations.name}/{file.name}: {len(words)} words, {'written' if changed else 'as it was'}"


def _catalogs(settings: Settings, domain: str, words: list[Wanted], readable: set[str]) -> Iterator[str]:
    for tag in settings.languages:
        if tag in readable:
            path = catalog_path(settings.translations, tag, domain)
            raw = path.read_bytes()
            now = updated(raw, tag, words, domain)
            empty = unsaid(now, tag)
            said = f", {empty} to translate" if empty else ""
            label = catalog_label(settings.translations, tag, domain)
            yield f"{label}: {'written' if put(path, now) else 'as it was'}{said}"


def put(path: Path, raw: bytes) -> bool:
    """Write a file unless it says that already; whether it was written."""
    if path.is_file() and path.read_bytes() == raw:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return True
