"""Who may look at whom: the arrows of the house, held against the imports of the code."""

import grimp
import pytest

BELOW: dict[str, set[str]] = {
    "model": set(),
    "prose": {"model"},
    "i18n": {"model"},
    "library": {"prose", "model", "i18n"},
    "authoring": {"library", "prose", "model", "i18n"},
    "views": {"authoring", "library", "prose", "model", "i18n"},
    "checks": {"views", "authoring", "library", "prose", "model", "i18n"},
    "outputs": {"views", "authoring", "library", "prose", "model", "i18n"},
    "render": {"views", "authoring", "library", "prose", "model", "i18n"},
    "build": {"render", "outputs", "checks", "views", "authoring", "library", "prose", "model", "i18n"},
    "adoption": {"render", "library", "i18n", "model"},
    "survey": {"build", "render", "views", "authoring", "library", "prose", "model", "i18n"},
}
BELOW["translating"] = {"survey", *BELOW["survey"]}
BELOW["bridge"] = set(BELOW)
BELOW["audit"] = set(BELOW)
BELOW["review"] = set(BELOW)
"""Room → the rooms it may import."""

OWNERS: dict[str, set[str]] = {
    "pelican": {"bridge"},
    "tornado": {"bridge"},
    "livereload": {"bridge"},
    "watchfiles": {"bridge"},
    "jinja2": {"render", "bridge"},
    "markdown": {"prose"},
    "nh3": {"prose"},
    "babel": {"i18n", "checks"},
    "markdown_it": {"prose"},
    "polib": {"translating"},
    "icu": {"i18n"},
    "phonenumbers": {"i18n"},
    "yaml": {"model"},
    "feedgenerator": {"outputs"},
    "stix2": {"outputs"},
    "pymisp": {"outputs"},
    "idna": {"model"},
    "defusedxml": {"checks", "library"},
    "pygal": {"render"},
    "PIL": {"library", "render", "audit"},
    "lightningcss": {"render"},
    "tinycss2": {"render", "review"},
    "pagefind": {"build"},
    "readability": {"survey"},
    "snowballstemmer": {"survey"},
    "playwright": {"audit", "review"},
    "selectolax": {"audit", "build", "review"},
}
"""Library → the rooms that may import it."""


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("plugins", include_external_packages=True, cache_dir=None)


def test_every_room_has_a_row(graph: grimp.ImportGraph) -> None:
    assert {name.rpartition(".")[2] for name in graph.find_children("plugins")} == set(BELOW)


@pytest.mark.parametrize("room", BELOW)
def test_no_arrow_runs_back(graph: grimp.ImportGraph, room: str) -> None:
    seen = {
        imported.split(".")[1]
        for module in {f"plugins.{room}", *graph.find_descendants(f"plugins.{room}")}
        for imported in graph.find_modules_directly_imported_by(module)
        if imported.startswith("plugins.")
    }
    assert seen - {room} <= BELOW[room]


@pytest.mark.parametrize("library", OWNERS)
def test_a_library_is_used_by_its_owners_only(graph: grimp.ImportGraph, library: str) -> None:
    rooms = {
        name.split(".")[1] for name in graph.find_modules_that_directly_import(library) if name.startswith("plugins.")
    }
    assert rooms
    assert rooms <= OWNERS[library]
