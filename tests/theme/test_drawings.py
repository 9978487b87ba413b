"""The drawings of the guide: small, safe to stand inside a page, and none missing."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml import ElementTree

from plugins.checks.schematics import NUMBERS
from plugins.model.kinds import KINDS
from plugins.model.vocabulary import Channel, NoticeLook, Specimen, Step
from tests.conftest import ROOT

FOLDER = ROOT / "theme" / "templates" / "drawings"
DRAWINGS = sorted(FOLDER.glob("*.svg"))
ICON = ROOT / "theme" / "static" / "icon.svg"

LARGEST = 900
"""Bytes: a page shows up to twenty drawings inside its own HTML."""

LARGEST_SCHEMATIC = 4000
"""Bytes: a page shows one at most."""

FRAME = {
    "class": "drawing__svg",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "focusable": "false",
}
"""What every drawing's root says besides its ``viewBox``: one pen for all of them."""

PAINTS = {"drawing__accent": "#a12c0c", "drawing__paper": "#fffcf4"}
"""Class of an area → the fill it has where the style sheet did not arrive."""

SHAPES = {
    "path": {"d"},
    "circle": {"cx", "cy", "r"},
}
"""Element → what it needs; ``PENS`` may stand on each as well."""

PENS = {"class", "fill", "stroke", "stroke-width"}

SCHEMATIC_PENS = PENS | {"opacity", "stroke-dasharray", "stroke-linecap"}

DISC = "21"
"""The width of the stroke that draws the discs under the numerals."""

SCAMS = [
    "phishing",
    "vishing",
    "smishing",
    "telecom",
    "business-email",
    "romance",
    "investment",
    "sextortion",
    "recovery",
    "parcel",
    "tech-support",
    "job",
    "warrant",
    "deepfake",
    "money-mule",
]
STATES = ["empty-list", "empty-search", "not-found", "ended", "offline", "saved"]
SIGNS = ["arrow", "search", "exit", "external", "print", "language", "check", "cross", "menu"]


SCHEMATICS = {f"schematic-{specimen.value.replace('_', '-')}": specimen for specimen in Specimen}


def name(path: Path) -> str:
    return path.stem


def parsed(path: Path) -> Element:
    return ElementTree.fromstring(path.read_text(encoding="utf-8"))


def test_there_is_a_drawing_for_everything_that_has_one() -> None:
    coded = {
        f"{prefix}-{member.value.replace('_', '-')}"
        for prefix, codes in (("channel", Channel), ("step", Step), ("notice", NoticeLook))
        for member in codes
    }
    named = {f"section-{folder}" for folder in KINDS} | {f"scam-{scam}" for scam in SCAMS}
    assert {name(path) for path in DRAWINGS} == {
        "mark",
        *coded,
        *named,
        *STATES,
        *(f"ui-{sign}" for sign in SIGNS),
        *SCHEMATICS,
    }


@pytest.mark.parametrize("path", DRAWINGS, ids=name)
def test_a_drawing_weighs_little_and_is_only_its_element(path: Path) -> None:
    """A page includes it as it is: what stands before or after the element would land in the page."""
    text = path.read_text(encoding="ascii")
    assert len(text) <= (LARGEST_SCHEMATIC if path.stem in SCHEMATICS else LARGEST)
    assert re.fullmatch(r"<svg [^!?&]*</svg>\n", text)


@pytest.mark.parametrize("path", DRAWINGS, ids=name)
def test_the_root_is_the_same_frame_and_pen_in_all(path: Path) -> None:
    root = parsed(path)
    side = "24" if path.stem.startswith("ui-") else "48"
    assert root.tag == "svg"
    box = root.get("viewBox", "")
    assert root.attrib == {**FRAME, "viewBox": box}
    assert re.fullmatch(r"0 0 240 \d{3}" if path.stem in SCHEMATICS else f"0 0 {side} {side}", box)


@pytest.mark.parametrize("path", DRAWINGS, ids=name)
def test_a_drawing_holds_shapes_only(path: Path) -> None:
    """No text, id, style, script or link: nothing to clash with a page, to be read aloud or refused by the CSP."""
    root = parsed(path)
    pens = SCHEMATIC_PENS if path.stem in SCHEMATICS else PENS
    assert not (root.text or "").strip()
    assert len(root)
    for shape in root:
        assert shape.tag in SHAPES
        assert SHAPES[shape.tag] <= set(shape.attrib) <= SHAPES[shape.tag] | pens
        assert not len(shape)
        assert not (shape.text or "").strip() + (shape.tail or "").strip()


@pytest.mark.parametrize(("stem", "specimen"), SCHEMATICS.items())
def test_a_schematic_has_a_number_for_each_callout(stem: str, specimen: Specimen) -> None:
    """A disc for each, and above everything else the numerals, drawn: no direction mirrors them, no font is asked."""
    *_, discs, numerals = parsed(FOLDER / f"{stem}.svg")
    assert discs.get("stroke-width") == DISC
    assert discs.attrib["d"].count("M") == NUMBERS[specimen]
    assert numerals.get("class") == "drawing__paper"
    assert numerals.get("stroke") == "none"


@pytest.mark.parametrize("path", DRAWINGS, ids=name)
def test_a_colour_is_the_ink_or_one_that_the_style_sheet_replaces(path: Path) -> None:
    """A fixed colour without its class would vanish on dark paper."""
    for shape in parsed(path):
        area = shape.get("class")
        assert shape.get("fill") == (PAINTS[area] if area else None) or (
            not area and shape.get("fill") == "currentColor"
        )
        assert shape.get("stroke", "none") == "none"
        if area == "drawing__accent":
            assert shape.get("stroke") == "none"


@pytest.mark.parametrize("path", DRAWINGS, ids=name)
def test_a_plate_has_an_accent_and_a_small_sign_has_none(path: Path) -> None:
    accents = [shape for shape in parsed(path) if shape.get("class") == "drawing__accent"]
    assert bool(accents) != path.stem.startswith("ui-")


@pytest.mark.parametrize("path", [path for path in DRAWINGS if path.stem.startswith("notice-")], ids=name)
def test_a_notice_s_shape_is_whole_so_that_its_letter_can_stand_on_it(path: Path) -> None:
    """An outline and its area, nothing over the middle."""
    assert [shape.get("class") for shape in parsed(path)] == ["drawing__accent", None]


def test_the_nine_notices_have_nine_outlines() -> None:
    outlines = {parsed(FOLDER / f"notice-{kind.value}.svg")[1].get("d") for kind in NoticeLook}
    assert len(outlines) == len(NoticeLook)


def test_the_icon_stands_alone_in_its_own_colours() -> None:
    """A browser shows it outside every page: no style sheet reaches it."""
    text = ICON.read_text(encoding="ascii")
    assert len(text) <= LARGEST
    root = parsed(ICON)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.attrib == {"viewBox": "0 0 32 32"}
    for shape in root:
        assert not {"id", "class", "style", "href"} & set(shape.attrib)
        assert "currentColor" not in shape.attrib.values()
