"""The made corpus is a site without a fault, and the same one for the same seed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.corpus import SECTIONS, make_corpus
from bench.noticeboard import main
from plugins.model.languages import Languages
from tests.conftest import SmallSite, Tree

DOCS = 8
TAGS = ("en", "zh")


@pytest.fixture
def made(site: SmallSite) -> SmallSite:
    """A small site that holds a corpus of its own."""
    make_corpus(site.content, DOCS, TAGS)
    return site


def test_it_builds_without_a_problem_not_even_a_warning(made: SmallSite) -> None:
    languages = Languages.from_settings([{"tag": tag, "partial": True} for tag in TAGS])
    outcome = made.build(languages=languages)
    assert [str(problem) for problem in outcome.problems] == []
    for tag in TAGS:
        pages = [made.output / tag / f"{folder}/{folder[0]}-{n:05}/index.html" for folder in SECTIONS for n in (0, 1)]
        assert [page for page in pages if not page.is_file()] == []


def test_every_translation_is_whole_current_and_reviewed(made: SmallSite) -> None:
    texts = [path.read_text(encoding="utf-8") for path in made.content.rglob("zh.md") if path.parent.name != "site"]
    assert len(texts) == DOCS
    assert all(text.startswith("---\ntranslates: en@") and "\nreviewed: true\n" in text for text in texts)


def test_the_same_seed_gives_the_same_bytes_and_another_seed_gives_others(
    tmp_path: Path, tree: Callable[[Path], Tree]
) -> None:
    trees = []
    for number, seed in enumerate((1, 1, 2)):
        make_corpus(tmp_path / str(number), DOCS, TAGS, seed)
        trees.append(tree(tmp_path / str(number)))
    assert trees[0] == trees[1]
    assert trees[0].keys() == trees[2].keys()
    assert trees[0] != trees[2]


def test_a_text_has_300_to_900_words_and_three_to_six_links_to_other_documents(made: SmallSite) -> None:
    for path in made.content.rglob("en.md"):
        if path.parent.name == "site":
            continue
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        assert 300 <= len(body.split()) <= 1000  # marks of lists and tables count too
        assert 3 <= body.count("](../../") <= 6
        assert f"](../../{path.parent.relative_to(made.content).as_posix()}/" not in body


def test_a_language_without_words_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--languages", "en,tlh"])
    assert left.value.code == 2
    assert "'en,tlh' — write some of en,fr,es,ru,ar,zh, each once" in capsys.readouterr().err
