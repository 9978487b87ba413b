"""YAML to strings with line numbers: every scalar stays the text the author typed.

``yaml.safe_load`` would turn ``no`` into False and ``012`` into 10; here the schema decides the type.
"""

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias, Union

import yaml

from plugins.model import slips
from plugins.model.malformed import in_words
from plugins.model.problem import Problem
from plugins.model.told import told

Plain: TypeAlias = Union[str, list["Plain"], dict[str, "Plain"], None]  # noqa: UP007 - a string in it
Path: TypeAlias = tuple[str | int, ...]

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover - PyYAML built without libyaml is five times slower, not wrong
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_NULLS = {"", "~", "null"}
_MAY_BE_SPECIAL = re.compile(r"(?:^|[\s\[{,])[&*!]|(?:[-?] +){9}|(?:[\[{][^\[{]*){99}", re.MULTILINE)
_CURLY = re.compile("[\u201c-\u201f\u2018-\u201b][^\u201c-\u201f]*[\u201c-\u201f\u2018-\u201b]")
_CUT = re.compile(r"[ \t]+(#[^\s#]\S*)")
_DEEPEST = 12
"""No schema nests deeper; without a limit the parser itself would break on thousands of brackets."""


@dataclass(slots=True)
class FrontMatter:
    """Keys and values as typed, with the place of each.

    Attributes:
        values: Nested dictionaries, lists and strings; an empty value is None.
        marks: ``("sources", 1, "url")`` → line and column of the value, from 1, in the file.
        keys: The same for the key itself.
        problems: What YAML allows and this project does not.
        whole: What all of it is called: the front matter, or the file where there is nothing else.
    """

    values: dict[str, Plain] = field(default_factory=dict)
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    whole: str = "front matter"

    def place(self, path: Path) -> tuple[int, int]:
        """Where a value stands, or the nearest thing around it; ``(1, 1)`` for the file."""
        while path:
            if path in self.marks:
                return self.marks[path]
            path = path[:-1]
        return 1, 1


def load(path: str, text: str, first_line: int = 2) -> FrontMatter:
    """Read a mapping.

    Args:
        path: For the problems.
        text: YAML.
        first_line: The line of the file on which the text begins: 2 behind ``---``, 1 in a data file.

    Returns:
        The values, and problems instead of exceptions: malformed YAML, a tag, an alias, a key twice.
    """
    return _Walk(path, first_line - 1).read(text)


def spell(path: Path) -> str:
    """``("sources", 1, "url")`` as an author writes it: ``sources[2].url``, counted from 1."""
    out = ""
    for step in path:
        out += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if out else step
    return out or "front matter"


class _Walk:
    def __init__(self, path: str, offset: int) -> None:
        self._path = path
        self._offset = offset
        self._whole = "front matter" if offset else "file"
        self._out = FrontMatter(whole=self._whole)
        self._lines: list[str] = []

    def read(self, text: str) -> FrontMatter:
        try:
            self._lines = text.split("\n") if _CUT.search(text) else []
            if _MAY_BE_SPECIAL.search(text):
                self._refuse_special(text)
                if self._out.problems:
                    return self._out
            root = yaml.compose(text, Loader=_Loader)
        except yaml.YAMLError as error:
            self._malformed(error, text)
            return self._out
        if root is None:
            what, mend = (
                told("is empty"),
                told("write at least one 'key: value'")
                if self._offset
                else told("write at least one 'key: value', or remove the file"),
            )
            self._out.problems.append(Problem(self._path, 1, 1, self._whole, what, mend))
        elif not isinstance(root, yaml.MappingNode):
            self._say(
                root.start_mark,
                (),
                told("has no keys"),
                told("write each as 'key: value', with a space behind the colon"),
            )
        elif not self._out.problems:
            self._out.values = self._mapping(root, ())
        return self._out

    def _refuse_special(self, text: str) -> None:
        """Tags, anchors and aliases make the text mean something other than it says; depth means nothing."""
        depth = 0
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                mend = told("write the value out; put quotes around a text that begins with '&' or '*'")
                self._say(event.start_mark, (), told("uses a YAML anchor or alias"), mend)
            elif tag := getattr(event, "tag", None):
                what = told("uses the YAML tag '%(tag)s'", tag=tag.replace("tag:yaml.org,2002:", "!!"))
                self._say(
                    event.start_mark, (), what, told("remove the tag; put quotes around a text that begins with '!'")
                )
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                self._say(event.start_mark, (), told("is nested too deeply"), told("remove the brackets"))
                return

    def _malformed(self, error: yaml.YAMLError, text: str) -> None:
        line, column, what, mend = in_words(error, text)
        place = line + 1 + self._offset, column + 1
        self._out.problems.append(Problem(self._path, *place, self._whole, what, mend))

    def _say(self, mark: Any, path: Path, what: str, mend: str) -> None:
        place = mark.line + 1 + self._offset, mark.column + 1
        self._out.problems.append(Problem(self._path, *place, spell(path) if path else self._whole, what, mend))

    def _mark(self, node: yaml.Node, path: Path) -> None:
        mark = node.start_mark
        self._out.marks[path] = mark.line + 1 + self._offset, mark.column + 1

    def _value(self, node: Any, path: Path) -> Plain:
        self._mark(node, path)
        if len(path) > _DEEPEST:
            self._say(
                node.start_mark, path, told("is nested too deeply"), told("write it as the other entries are written")
            )
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, n)) for n, item in enumerate(node.value)]
        if not node.style and node.value in _NULLS:
            return None
        if not node.style:
            self._refuse_misread(node, path)
        return str(node.value)

    def _refuse_misread(self, node: Any, path: Path) -> None:
        """YAML keeps the curly quotes around a text, and takes what stands behind a ``#`` for a comment."""
        if _CURLY.fullmatch(node.value):
            mend = told(
                "write straight quotes at both ends; if readers shall see the curly ones, put straight ones around them"
            )
            self._say(node.start_mark, path, told("stands in curly quotes, which readers would see"), mend)
        elif self._lines and (cut := _CUT.match(self._lines[node.end_mark.line], node.end_mark.column)):
            what = told("ends before '%(said)s', which would be a comment", said=cut[1])
            mend = told("put quotes around the whole value; a comment has a space behind its '#'")
            place = node.end_mark.line + 1 + self._offset, cut.start(1) + 1
            self._out.problems.append(Problem(self._path, *place, spell(path), what, mend))

    def _odd(self, mark: Any, hidden: int) -> None:
        column, what, mend = slips.odd_sign(mark.column + hidden)
        place = mark.line + 1 + self._offset, column + 1
        self._out.problems.append(Problem(self._path, *place, self._whole, what, mend))

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        out: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._say(key_node.start_mark, path, told("has a key that is not a word"), told("write 'key: value'"))
                continue
            key = str(key_node.value)
            here = (*path, key)
            if (hidden := slips.odd(key)) is not None:
                self._odd(key_node.start_mark, hidden)
            if key in out:
                self._say(key_node.start_mark, here, told("stands twice"), told("keep one of the two"))
                continue
            mark = key_node.start_mark
            self._out.keys[here] = mark.line + 1 + self._offset, mark.column + 1
            out[key] = self._value(value_node, here)
        return out
