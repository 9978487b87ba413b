"""Images: there, beside the text, described, and nothing but a picture."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from plugins.checks.case import Case
from plugins.library.leaf import Leaf
from plugins.library.pictures import NO_DRAWING, RASTER, SAVE_PLAIN, UnfitPictureError, drawing, size_of
from plugins.library.targets import READABLE_MEND, is_readable
from plugins.model.problem import Problem

_FORMS = {*RASTER, ".svg"}
_ACTIVE = {"script", "foreignobject", "iframe", "animate", "set", "handler", "listener", "style"}
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)


def check(case: Case) -> Iterator[Problem]:
    """Every image that a document names is usable."""
    for leaf in case.leaves():
        yield from _in_prose(case, leaf)
        if leaf.document.is_original:
            yield from _in_fields(case, leaf)


def _in_prose(case: Case, leaf: Leaf) -> Iterator[Problem]:
    faulty = {(fault.line, fault.column) for fault in leaf.prose.faults}
    for image in leaf.prose.images:
        if (image.line, image.column) in faulty:
            continue
        for what, mend in _faults(case, leaf, image.target):
            yield leaf.document.prose_problem(image.line, image.column, what, mend)
        if not image.alt:
            what = f"the image '{image.target}' has no description"
            mend = "say what it shows: ![description](file)"
            yield leaf.document.prose_problem(image.line, image.column, what, mend)


def _in_fields(case: Case, leaf: Leaf) -> Iterator[Problem]:
    document = leaf.document
    for field in ("image", "portrait"):
        if (image := getattr(document.fields, field, None)) is not None:
            for what, mend in _faults(case, leaf, image.file):
                yield document.problem((field, "file"), what, mend)
    if download := getattr(document.fields, "file", None):
        if f"{document.name.key}/{download}" not in case.library.files:
            yield document.problem(("file",), f"'{download}' is not there", "put the file beside the text")
        elif not is_readable(download):
            yield document.problem(("file",), f"'{download}' is nothing to download", READABLE_MEND)


def _faults(case: Case, leaf: Leaf, target: str) -> Iterator[tuple[str, str]]:
    key = leaf.document.name.key
    path = f"{key}/{target}"
    if "/" in target or target.startswith("data:"):
        yield (
            f"the image '{target}' lies outside the document's folder",
            "put the file beside the text, and write its name alone",
        )
    elif posixpath.splitext(path)[1] not in _FORMS:
        yield f"'{target}' is no picture that a browser shows", f"use one of {', '.join(sorted(_FORMS))}"
    elif path not in case.library.files:
        yield f"the image '{target}' is not there", "put the file beside the text, or remove the image"
    else:
        lower = posixpath.basename(path)
        for word in case.library.rules.emblem_files:
            if word.lower() in lower:
                yield f"'{target}' is named like an emblem", "use a drawing of your own, and name it so"
        file = case.settings.content / path
        yield from _active(file, target) if path.endswith(".svg") else _unfit(file, case.library.files[path], target)


def _unfit(file: Path, digest: str, target: str) -> Iterator[tuple[str, str]]:
    try:
        size_of(file, digest)
    except UnfitPictureError as error:
        yield f"'{target}' {error.what}", error.mend
    except OSError:
        yield f"'{target}' cannot be read", "build again"


def _active(path: Path, target: str) -> Iterator[tuple[str, str]]:
    try:
        raw = path.read_bytes()
    except OSError:
        raw = b""
    root = drawing(raw)
    if root is None:
        yield f"'{target}' {NO_DRAWING}", SAVE_PLAIN
        return
    if b"<?xml-stylesheet" in raw:
        yield f"'{target}' loads a style sheet", "save it again as plain SVG"
        return
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        reaches = (
            (attribute.rpartition("}")[2] in {"href", "src", "base"} and not value.startswith("#"))
            or _ELSEWHERE.search(value)
            for attribute, value in element.attrib.items()
        )
        handles = (attribute.lower().startswith("on") for attribute in element.attrib)
        if name.lower() in _ACTIVE or any(reaches) or any(handles):
            yield f"'{target}' does more than show a picture ('{name}')", "save it without scripts, styles and links"
            return
