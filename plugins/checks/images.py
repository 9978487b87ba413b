"""Images: there, beside the text, described, and nothing but a picture."""

import posixpath
import re
from collections.abc import Iterator
from itertools import starmap
from pathlib import Path

from plugins.checks.case import Case
from plugins.library.leaf import Leaf
from plugins.library.pictures import RASTER, UnfitPictureError, drawing, size_of, size_of_drawing
from plugins.library.targets import READABLE_MEND, is_readable
from plugins.model.problem import Problem
from plugins.model.told import told

_FORMS = {*RASTER, ".svg"}
_NAME = re.compile(r"[a-z0-9._-]+")
"""What stands in an address as it is written, on every computer and on the web."""
_ACTIVE = {"script", "foreignobject", "iframe", "handler", "listener", "style"}
_MOVING = {"animate", "animatecolor", "animatemotion", "animatetransform", "discard", "set"}
_ELSEWHERE = re.compile(r"url\((?!#)|\b(?:image|image-set|src)\(", re.IGNORECASE)


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
            what = told("the image '%(target)s' has no description", target=image.target)
            mend = told("say what it shows: ![description](file)")
            yield leaf.document.prose_problem(image.line, image.column, what, mend)


def _in_fields(case: Case, leaf: Leaf) -> Iterator[Problem]:
    document = leaf.document
    for field in ("image", "portrait"):
        if (image := getattr(document.fields, field, None)) is not None:
            for what, mend in _faults(case, leaf, image.file):
                yield document.problem((field, "file"), what, mend)
    if download := getattr(document.fields, "file", None):
        if f"{document.name.key}/{download}" not in case.library.files:
            yield document.problem(
                ("file",), told("'%(download)s' is not there", download=download), told("put the file beside the text")
            )
        elif not is_readable(download):
            yield document.problem(
                ("file",), told("'%(download)s' is nothing to download", download=download), READABLE_MEND
            )


def _faults(case: Case, leaf: Leaf, target: str) -> Iterator[tuple[str, str]]:
    key = leaf.document.name.key
    path = f"{key}/{target}"
    if "/" in target or target.startswith("data:"):
        yield (
            told("the image '%(target)s' lies outside the document's folder", target=target),
            told("put the file beside the text, and write its name alone"),
        )
    elif posixpath.splitext(path)[1].lower() not in _FORMS:
        yield (
            told("'%(target)s' is no picture that a browser shows", target=target),
            told("save it as JPEG or PNG; another ending alone does not make it one"),
        )
    elif not _NAME.fullmatch(target):
        yield (
            told("the image '%(target)s' has capitals, spaces, accents or other signs in its name", target=target),
            told("rename the file, in lower-case letters a-z, digits and hyphens, and write that name here"),
        )
    elif path not in case.library.files:
        yield (
            told("the image '%(target)s' is not there", target=target),
            told("put the file beside the text, or remove the image"),
        )
    else:
        lower = posixpath.basename(path)
        for word in case.library.rules.emblem_files:
            if word.lower() in lower:
                yield (
                    told("'%(target)s' is named like an emblem", target=target),
                    told("use a drawing of your own, and name it so"),
                )
        file = case.settings.content / path
        yield from _active(file, target) if path.endswith(".svg") else _unfit(file, case.library.files[path], target)


def _unfit(file: Path, digest: str, target: str) -> Iterator[tuple[str, str]]:
    try:
        size_of(file, digest)
    except UnfitPictureError as error:
        yield told("'%(target)s' %(what)s", target=target, what=error.what), error.mend
    except OSError:
        yield told("'%(target)s' cannot be read", target=target), told("build again")


def _active(path: Path, target: str) -> Iterator[tuple[str, str]]:
    try:
        raw = path.read_bytes()
    except OSError:
        raw = b""
    try:
        root = drawing(raw)
        size_of_drawing(root)
    except UnfitPictureError as error:
        yield told("'%(target)s' %(what)s", target=target, what=error.what), error.mend
        return
    if b"<?xml-stylesheet" in raw:
        yield told("'%(target)s' loads a style sheet", target=target), told("save it again as plain SVG")
        return
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        handles = (attribute.lower().startswith("on") for attribute in element.attrib)
        if name.lower() in _MOVING:
            yield (
                told("'%(target)s' moves by itself ('%(name)s')", target=target, name=name),
                told("save it without animations"),
            )
            return
        if name.lower() in _ACTIVE or any(starmap(_reaches, element.attrib.items())) or any(handles):
            yield (
                told("'%(target)s' does more than show a picture ('%(name)s')", target=target, name=name),
                told("save it without scripts, styles and links"),
            )
            return


def _reaches(attribute: str, value: str) -> bool:
    """Whether an attribute names what lies elsewhere, or may hide that it does: CSS reads escaped letters too."""
    name = attribute.rpartition("}")[2]
    if name in {"href", "src", "base"} and not value.startswith("#"):
        return True
    hides = "\\" in value and name == attribute  # an editor's own attributes are not published
    return bool(_ELSEWHERE.search(value)) or hides or (name == "style" and "@" in value)
