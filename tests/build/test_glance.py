"""A first look at a saved file shows the very bytes that the whole build then writes, or nothing."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.build.glance import Glance, glance, warm_up
from plugins.build.site import Outcome, build
from plugins.build.standing import Standing
from tests.build.whole_site import WholeSite

DRAFT = 'title: "Soon"\nsummary: "Not yet"\npublish: draft\n'
PARTS = 'title: "All"\nsummary: "In one"\nassembles: [help/about, organisation/top]\n'


class Kept(WholeSite):
    """A whole site with drafts, as a preview builds it, that keeps what it was made of."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.settings = replace(self.settings, drafts=True, style_page=True, sources=True)
        self.standing = Standing()
        self.write("help/soon/en.md", DRAFT, "A draft.")
        self.write("help/all/en.md", PARTS, "See [below](../../organisation/below/en.md).")
        self.good()

    def make(self) -> Outcome:
        return build(self.settings, standing=self.standing)

    def good(self) -> None:
        """Build, and all is well."""
        assert [str(problem) for problem in self.make().problems if problem.is_error] == []
        assert self.standing.edition is not None

    def look(self, path: str) -> Glance | None:
        assert self.standing.edition is not None
        return glance(self.standing.edition, path)

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """Put words into the place of others that are there."""
        file = self.content / path
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        file.write_text(text, encoding="utf-8")

    def say(self, path: str, more: str) -> None:
        """Put a paragraph at the end."""
        file = self.content / path
        file.write_text(f"{file.read_text(encoding='utf-8')}\n{more}\n", encoding="utf-8")


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def seen(site: Kept, path: str) -> dict[str, bytes]:
    """What a look shows, which is what the whole build then makes: pages, and all that pages are made of."""
    found = site.look(path)
    assert found is not None
    pages = found.own() | found.others()
    site.good()
    lying = site.files()
    assert pages == {name: lying[name] for name in pages}
    edition = site.standing.edition
    assert edition is not None
    assert found.edition.library == edition.library
    assert found.edition.supply.assets == edition.supply.assets
    return pages


def test_whatever_text_is_saved_its_pages_are_those_of_the_whole_build(kept: Kept) -> None:
    chosen = random.Random(20261122)
    paths = sorted(file.relative_to(kept.content).as_posix() for file in kept.content.rglob("*.md"))
    chosen.shuffle(paths)
    looked = 0
    for path in paths:
        if path.startswith("notices/"):
            continue
        edits = ["body"] if path.startswith("site/") else ["body", "title", "summary"]
        for edit in chosen.sample(edits, 1 if path.startswith("site/") else 2):
            if edit == "body":
                kept.say(path, f"More in {path}, **now**.")
            else:
                kept.edit(path, (f'{edit}: "', f'{edit}: "Other '))
            pages = seen(kept, path)
            assert any(b"Other " in raw or b"More in" in raw for raw in pages.values()), path
            looked += 1
    assert looked > 40


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("news/first/en.md", {"en/news/first", "ar/news/first", "fr/news/first"}),
        ("news/first/fr.md", {"fr/news/first"}),
        ("help/paid/en.md", {"en/help/paid", "ar/help/paid", "fr/help/paid"}),
        ("help/soon/en.md", {"en/help/soon", "ar/help/soon", "fr/help/soon"}),
        ("site/en.md", {"en", "ar", "fr"}),
    ],
)
def test_the_files_own_language_comes_first(kept: Kept, path: str, shown: set[str]) -> None:
    before = kept.files()
    kept.say(path, "A word more.")
    found = kept.look(path)
    assert found is not None
    own = path.rpartition("/")[2].removesuffix(".md")
    assert {name.partition("/")[0] for name in found.own()} == {own}
    changed = {name for name, raw in (found.own() | found.others()).items() if before[name] != raw}
    assert {name.removesuffix("/index.html") for name in changed} == shown


def test_one_look_stands_on_the_other(kept: Kept) -> None:
    """Before the whole build comes to it, another file is saved, or the same again."""
    for path, word in (("news/first/en.md", "One."), ("news/fourth/en.md", "Two."), ("news/first/en.md", "Three.")):
        kept.say(path, word)
        found = kept.look(path)
        assert found is not None
        kept.standing.edition, kept.standing.inputs = found.edition, ""
    pages = found.own() | found.others()
    kept.good()
    lying = kept.files()
    assert pages == {name: lying[name] for name in pages}
    assert found.edition.library == kept.standing.edition.library  # type: ignore[union-attr]


ORIGINAL, TRANSLATION = "news/first/en.md", "news/first/fr.md"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (ORIGINAL, "date: 2026-01-01", "date: 2026-01-02"),
        (ORIGINAL, "date: 2026-01-01", "date: 2026-01-01\npublish: draft"),
        (ORIGINAL, "date: 2026-01-01", "date: 2026-01-01\npublish_at: 2026-12-01"),
        (ORIGINAL, "date: 2026-01-01", "date: 2 January"),
        (ORIGINAL, "topics: []", "topics: [fraud]"),
        (ORIGINAL, "title:", "titel:"),
        (ORIGINAL, "---\n\nSee", "---\n\nSee [nothing](../nothing/en.md)"),
        (ORIGINAL, "---\n\nSee", "---\n\nSee [here](#nowhere)"),
        (ORIGINAL, "---\n\nSee", "---\n\nSee [[fact:nothing]]"),
        (ORIGINAL, "---\n\nSee", "---\n\n<script>See</script>"),
        ("news/third/en.md", "![A box](box.svg)", "No box."),
        ("news/third/en.md", "![A box](box.svg)", "![A box](box.svg) ![Another](another.svg)"),
        ("news/third/en.md", "![A box](box.svg)", "![A box](box.svg) and [itself](box.svg)"),
        (TRANSLATION, "translates: en@", "translates: ar@"),
        (TRANSLATION, "C'est fini.", "## Fini {#fini}"),
        (TRANSLATION, 'title: "Première"', 'title: "Première"\ndateline: "Lyon"'),
        ("organisation/below/en.md", "order: 2", "order: 3"),
        ("organisation/below/en.md", "parent: top", "parent: top\nold_addresses: [/en/old/]"),
        ("scams/phishing/en.md", "signs: [urgency]", "signs: [secrecy]"),
        ("events/meeting/en.md", "end: 2026-12-02T17:00", "end: 2026-12-03T17:00"),
        ("site/en.md", 'title: "Board"', 'title: "Other board"'),
        ("notices/n-2026-0002/en.md", "Nobody else.", "Nobody at all."),
        ("notices/n-2026-0002/en.md", "state: active", "state: withdrawn\nmodified: 2026-11-20"),
    ],
)
def test_what_reaches_further_than_its_texts_is_for_the_whole_build(kept: Kept, path: str, old: str, new: str) -> None:
    kept.edit(path, (old, new))
    assert kept.look(path) is None


def test_only_files_of_documents_that_are_there_are_looked_at(kept: Kept) -> None:
    kept.news("fifth", "2026-05-05")
    assert kept.look("news/fifth/en.md") is None
    kept.translate("news/fourth", "fr", 'title: "Quatrième"\nsummary: "Ce qui est arrivé."', "Fini.")
    assert kept.look("news/fourth/fr.md") is None
    first = kept.content / "news/first/en.md"
    moved = first.rename(first.with_name("elsewhere"))
    assert kept.look("news/first/en.md") is None
    first.symlink_to(moved)
    assert kept.look("news/first/en.md") is None
    assert kept.look("data/facts.yml") is None


def test_a_build_that_fails_leaves_nothing_to_look_from(kept: Kept) -> None:
    kept.edit("news/first/en.md", ("title:", "titel:"))
    assert kept.make().failed
    assert kept.standing.edition is None


def test_what_another_process_built_is_recalled(kept: Kept) -> None:
    """And a page made from it is the same."""
    kept.standing.leave()
    assert kept.make().written == ()
    assert kept.standing.edition is None
    kept.standing.recall(kept.settings)
    assert kept.standing.edition is not None
    warm_up(kept.standing.edition)
    kept.say("news/first/en.md", "Recalled.")
    assert "en/news/first/index.html" in seen(kept, "news/first/en.md")


def test_what_another_process_changed_meanwhile_is_not_looked_from(kept: Kept) -> None:
    """Such as the one that makes the search index, and had the end of a notice before we heard of it."""
    kept.end_notice()
    build(kept.settings)
    assert kept.make().written == ()
    assert kept.standing.edition is None
