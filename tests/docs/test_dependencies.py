"""``docs/dependencies.md`` has a reason for every library, and names what is our own in the place of which."""

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUIDE = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OURS = {"plugins", "tests", "bench", "tasks", "pelicanconf", "publishconf"}
_NAME = re.compile(r"[\w.-]+")


def rows(section: str) -> list[tuple[str, ...]]:
    """The cells of a section's table."""
    text = GUIDE.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    lines = re.findall(r"^\| (.+) \|$", text, re.MULTILINE)
    assert lines, section
    return [tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)) for line in lines[1:]]


def named(section: str) -> set[str]:
    """The packages of its first column; ``types-…`` stands for all whose names begin so."""
    return {name.strip() for first, *_ in rows(section) for name in first.split(",")}


def wanted(requirements: list[str]) -> set[str]:
    return {found[0] for each in requirements if (found := _NAME.match(each))}


def imported(folder: str) -> set[str]:
    """The packages whose modules the code of a folder names."""
    installed = packages_distributions()
    modules = {module for file in sorted((ROOT / folder).rglob("*.py")) for module in modules_of(file)}
    return {
        installed[module][0].lower().replace("_", "-")
        for module in modules - OURS - set(sys.stdlib_module_names)
        if module in installed
    }


def modules_of(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_what_a_build_needs_has_its_reason() -> None:
    asked = wanted(PROJECT["dependencies"])
    come_along = {"jinja2", "markupsafe", "tornado", "pydantic-core"}
    assert named("To build") == asked | come_along


def test_what_the_tests_need_has_its_reason() -> None:
    asked = wanted(PROJECT["optional-dependencies"]["test"])
    types = {name for name in asked if name.startswith("types-")}
    assert named("To test") == asked - types | {"types-…", "stix2-patterns"}


@pytest.mark.parametrize(
    ("folder", "sections"), [("plugins", ("To build", "To test")), ("tests", ("To build", "To test"))]
)
def test_no_library_is_used_without_a_reason(folder: str, sections: tuple[str, ...]) -> None:
    said = set.union(*map(named, sections)) | {"jsonschema"}
    assert imported(folder) - said == set()


def test_what_the_audit_needs_has_its_reason() -> None:
    package = json.loads((ROOT / "plugins/audit/package.json").read_text(encoding="utf-8"))
    assert named("To audit") == set(package["dependencies"])


def test_what_is_written_by_hand_is_there_and_says_instead_of_what_and_why() -> None:
    for ours, instead, because in rows("Written by hand, and instead of what"):
        for path in re.findall(r"`([^`]+)`", ours):
            assert (ROOT / "plugins" / path).exists() or (ROOT / path).exists(), path
        assert instead, ours
        assert because, ours
