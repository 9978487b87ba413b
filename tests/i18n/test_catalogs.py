"""Interface words: plural forms, contexts, and catalogs that cannot be read."""

from pathlib import Path

import pytest

from plugins.i18n import catalogs
from plugins.model.languages import Languages

SITE = Languages.from_settings([{"tag": tag} for tag in ("en", "fr", "es", "ru", "ar", "zh")])

RULES = {
    "fr": ("nplurals=2; plural=(n > 1);", ["page", "pages"]),
    "ru": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
        ["страница", "страницы", "страниц"],
    ),
    "ar": (
        "nplurals=6; plural=(n==0?0:n==1?1:n==2?2:n%100>=3&&n%100<=10?3:n%100>=11&&n%100<=99?4:5);",
        ["لا صفحات", "صفحة", "صفحتان", "صفحات", "صفحةً", "صفحةٍ"],
    ),
    "zh": ("nplurals=1; plural=0;", ["页"]),
}


def catalog(root: Path, tag: str, body: str, plural: str = "nplurals=2; plural=(n != 1);") -> None:
    """Write a language's catalog."""
    path = catalogs.catalog_path(root, tag)
    path.parent.mkdir(parents=True)
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {plural}\\n"\n\n'
    path.write_text(head + body, encoding="utf-8")


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("en", {0: "pages", 1: "page", 2: "pages", 11: "pages"}),
        ("fr", {0: "page", 1: "page", 2: "pages", 100: "pages"}),
        (
            "ru",
            {0: "страниц", 1: "страница", 2: "страницы", 5: "страниц", 11: "страниц", 21: "страница", 22: "страницы"},
        ),
        ("ar", {0: "لا صفحات", 1: "صفحة", 2: "صفحتان", 3: "صفحات", 11: "صفحةً", 100: "صفحةٍ", 103: "صفحات"}),
        ("zh", {0: "页", 1: "页", 2: "页"}),
    ],
)
def test_each_number_has_its_form(tmp_path: Path, tag: str, forms: dict[int, str]) -> None:
    """As the language counts, not as English does."""
    if tag in RULES:
        plural, words = RULES[tag]
        lines = "".join(f'msgstr[{n}] "{word}"\n' for n, word in enumerate(words))
        catalog(tmp_path, tag, f'msgid "page"\nmsgid_plural "pages"\n{lines}', plural)
    read = catalogs.load_catalogs(tmp_path, SITE)
    assert read.problems == ()
    with catalogs.speaking(read, tag):
        assert {count: catalogs.ngettext("page", "pages", count) for count in forms} == forms


def test_one_word_in_two_contexts(tmp_path: Path) -> None:
    """Red hair and a Red Notice need two words in French."""
    body = 'msgid "Red"\nmsgstr "Rouge"\n\nmsgctxt "hair"\nmsgid "Red"\nmsgstr "Roux"\n'
    catalog(tmp_path, "fr", body)
    with catalogs.speaking(catalogs.load_catalogs(tmp_path, SITE), "fr"):
        assert catalogs.gettext("Red") == "Rouge"
        assert catalogs.pgettext("hair", "Red") == "Roux"


def test_a_word_without_a_translation_stays_as_it_is(tmp_path: Path) -> None:
    with catalogs.speaking(catalogs.load_catalogs(tmp_path, SITE), "es"):
        assert catalogs.gettext("Home") == "Home"


def test_nobody_speaks_without_a_language(tmp_path: Path) -> None:
    """Words would silently stay English; also after a language was spoken."""
    with catalogs.speaking(catalogs.load_catalogs(tmp_path, SITE), "fr"):
        pass
    with pytest.raises(LookupError):
        catalogs.gettext("Home")


def test_a_catalog_that_cannot_be_read_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    """The line is the one to mend; the other languages are read."""
    root = tmp_path / "translations"
    catalog(root, "fr", 'msgid "Home"\nmsgstr "Accueil\n')
    catalog(root, "es", 'msgid "Home"\nmsgstr "Inicio"\n')
    read = catalogs.load_catalogs(root, SITE)
    (problem,) = read.problems
    assert (problem.path, problem.line, problem.field) == ("translations/fr/LC_MESSAGES/messages.po", 7, "catalog")
    assert problem.mend == "close its quotes, or restore the file from git"
    with catalogs.speaking(read, "es"):
        assert catalogs.gettext("Home") == "Inicio"


def test_bytes_that_are_no_catalog(tmp_path: Path) -> None:
    path = catalogs.catalog_path(tmp_path / "translations", "ru")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff\xfe\x00msgid")
    assert [problem.path for problem in catalogs.load_catalogs(tmp_path / "translations", SITE).problems] == [
        "translations/ru/LC_MESSAGES/messages.po"
    ]


def test_a_digest_changes_with_the_words(tmp_path: Path) -> None:
    """So that pages of that language, and of no other, are made again."""
    catalog(tmp_path, "fr", 'msgid "Home"\nmsgstr "Accueil"\n')
    before = catalogs.load_catalogs(tmp_path, SITE).digests
    path = catalogs.catalog_path(tmp_path, "fr")
    path.write_text(path.read_text(encoding="utf-8").replace("Accueil", "Maison"), encoding="utf-8")
    after = catalogs.load_catalogs(tmp_path, SITE).digests
    assert {tag for tag in before if before[tag] != after[tag]} == {"fr"}
