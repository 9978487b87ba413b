"""Catalogs that are not as they should be, and what mends them."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.i18n.catalogs import catalog_path
from plugins.i18n.extraction import extract
from plugins.i18n.remedies import wanted
from plugins.model.languages import Languages
from plugins.translating.wording import brought_up, extracted, started
from tests.conftest import SmallSite

UPDATE = "run python3 tasks.py translations.update"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An Arabic catalog that says everything."""
    site = SmallSite(tmp_path_factory.mktemp("whole"))
    started(site.settings, "ar")
    text = catalog_path(site.settings.translations, "ar").read_text(encoding="utf-8")
    head, _, rest = text.partition("\n\n")
    lines = []
    for entry in rest.split("\n\n"):
        # A translation of a text with placeholders must hold them.
        texts = [line for line in entry.splitlines() if line.startswith(('msgid "', 'msgid_plural "', '"'))]
        one = "\n".join(texts).replace("msgid_plural", "msgid").rpartition("msgid ")[2]
        lines.append(entry.replace('msgstr ""', f"msgstr {one}"))
        for n in range(6):
            lines[-1] = lines[-1].replace(f'msgstr[{n}] ""', f"msgstr[{n}] {one}")
    return (head + "\n\n" + "\n\n".join(lines)).encode()


@pytest.fixture
def strict(site: SmallSite, whole: bytes) -> Callable[[Callable[[str], str]], list[str]]:
    """What a build says of a site whose Arabic must be whole, once its catalog was edited."""

    def problems(edit: Callable[[str], str]) -> list[str]:
        site.settings = replace(site.settings, languages=Languages.from_settings([{"tag": "en"}, {"tag": "ar"}]))
        path = catalog_path(site.settings.translations, "ar")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(edit(whole.decode()), encoding="utf-8")
        return [line.removeprefix("translations/ar/LC_MESSAGES/messages.po:") for line in site.problems()]

    return problems


def line_of(text: str, words: str) -> int:
    return text.splitlines().index(words) + 1


def test_a_whole_catalog_has_nothing_to_mend(strict: Callable[[Callable[[str], str]], list[str]]) -> None:
    assert strict(lambda text: text) == []


def test_a_word_that_nobody_says_is_named_with_what_removes_it(
    strict: Callable[[Callable[[str], str]], list[str]], whole: bytes, site: SmallSite
) -> None:
    added = 'msgid "zz nobody says this"\nmsgstr "x"\n\n'
    (line,) = strict(lambda text: text.rstrip("\n") + f"\n\n{added}")
    assert line.endswith(f"msgid: 'zz nobody says this' is said nowhere any more — {UPDATE}")
    assert brought_up(site.settings).problems == ()
    assert site.problems() == []
    assert catalog_path(site.settings.translations, "ar").read_bytes() == whole


def test_a_word_in_the_wrong_place_is_named_once(
    strict: Callable[[Callable[[str], str]], list[str]], whole: bytes, site: SmallSite
) -> None:
    def swap(text: str) -> str:
        head, first, *rest = text.rstrip("\n").split("\n\n")
        return "\n\n".join([head, *rest, first]) + "\n\n"

    (line,) = strict(swap)
    assert line.endswith(f"stands in the wrong order — {UPDATE}")
    brought_up(site.settings)
    assert catalog_path(site.settings.translations, "ar").read_bytes() == whole


def test_a_word_that_is_missing_names_the_command(strict: Callable[[Callable[[str], str]], list[str]]) -> None:
    (line,) = strict(lambda text: text.replace('msgid "Home"\nmsgstr "Home"\n\n', ""))
    assert line == f"1:1: msgid: 'Home' has no translation — {UPDATE}, then write its msgstr"


def test_a_template_that_is_behind_is_named(
    strict: Callable[[Callable[[str], str]], list[str]], site: SmallSite
) -> None:
    pot = site.settings.translations / "messages.pot"
    site.settings.translations.mkdir(parents=True)
    pot.write_text('msgid ""\n')
    assert strict(lambda text: text) == [
        "translations/messages.pot:1:1: file: does not hold the words that the interface has now — " + UPDATE
    ]
    extracted(site.settings)
    assert site.problems() == []


def test_update_says_what_it_did_and_leaves_what_it_cannot_read(site: SmallSite, whole: bytes) -> None:
    site.settings = replace(site.settings, languages=Languages.from_settings([{"tag": t} for t in ("en", "ar", "fr")]))
    root = site.settings.translations
    for tag, raw in (("ar", whole.replace(b'msgid "Home"\nmsgstr "Home"\n\n', b"")), ("fr", b'msgid "a\nmsgstr ""\n')):
        path = catalog_path(root, tag)
        path.parent.mkdir(parents=True)
        path.write_bytes(raw)
    words, told = len(extract(site.settings.folders_of_templates)), len(wanted())
    done = brought_up(site.settings)
    assert done.lines == (
        f"translations/messages.pot: {words} words, written",
        "translations/ar/LC_MESSAGES/messages.po: written, 1 to translate",
        f"translations/authors.pot: {told} words, written",
    )
    assert [problem.path for problem in done.problems] == ["translations/fr/LC_MESSAGES/messages.po"]
    assert catalog_path(root, "fr").read_bytes() == b'msgid "a\nmsgstr ""\n'
    assert brought_up(site.settings).lines == (
        f"translations/messages.pot: {words} words, as it was",
        "translations/ar/LC_MESSAGES/messages.po: as it was, 1 to translate",
        f"translations/authors.pot: {told} words, as it was",
    )


def test_start_begins_a_language_and_says_what_else_it_needs(site: SmallSite) -> None:
    done = started(site.settings, "he")
    assert (done.problems, done.lines[2:4]) == (
        (),
        (
            "עברית (he) also needs:",
            '- a row in LANGUAGES of pelicanconf.py: {"tag": "he", "partial": True}; without partial once all is said',
        ),
    )
    assert done.lines[0].startswith("translations/he/LC_MESSAGES/messages.po: ")
    assert done.lines[1].startswith("translations/he/LC_MESSAGES/authors.po: ")
    assert "from right to left" in done.lines[-1]
    site.settings = replace(
        site.settings, languages=Languages.from_settings([{"tag": "en"}, {"tag": "he", "partial": True}])
    )
    assert site.problems() == []
    assert 'dir="rtl"' in site.page("he/index.html")


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("ar", "translations/ar/LC_MESSAGES/messages.po:1:1: translations.start: is there already — " + UPDATE),
        (
            "tlh",
            (
                "translations/tlh:1:1: translations.start: CLDR does not know the language 'tlh' — "
                "write its BCP 47 tag, such as he or pt-PT"
            ),
        ),
    ],
)
def test_start_refuses_what_is_there_and_what_is_no_language(site: SmallSite, tag: str, said: str) -> None:
    started(site.settings, "ar")
    assert [str(problem) for problem in started(site.settings, tag).problems] == [said]


def test_a_site_of_made_up_words_needs_no_catalog(site: SmallSite) -> None:
    strict = Languages.from_settings([{"tag": "en"}, {"tag": "ar"}])
    site.settings = replace(site.settings, languages=strict, pseudo=True)
    assert site.problems() == []
    assert "⟦" in site.page("en/index.html")
    shutil.rmtree(site.output)
    site.settings = replace(site.settings, pseudo=False)
    assert len(site.problems()) == 1
    assert not Path(site.output / "en").exists()
