"""What differs between two texts."""

from plugins.review.difference import Row, difference, lines, marked


def test_only_what_differs_and_its_place_are_shown() -> None:
    old = ["a", "b", "c", "d", "e", "f", "g", "h"]
    new = ["a", "b", "C", "d", "e", "f", "g", "h", "i"]
    rows = difference(old, new)
    assert rows == (Row("b", "b"), Row("c", "C"), Row("d", "d"), Row("h", "h"), Row(None, "i"))
    assert list(lines(rows)) == ["  b", "- c", "+ C", "  d", "  h", "+ i"]


def test_what_went_stands_before_what_came() -> None:
    rows = difference(["a", "b", "c"], ["x", "y"])
    assert list(lines(rows)) == ["- a", "- b", "- c", "+ x", "+ y"]


def test_equal_texts_have_none() -> None:
    assert difference(["a", "b"], ["a", "b"]) == ()


def test_words_are_marked() -> None:
    assert marked("wait five days", "wait two days") == [(False, "wait "), (True, "five"), (False, " days")]
    assert marked("all", None) == [(True, "all")]


def test_in_chinese_letters_are_marked() -> None:
    assert marked("会议在五月", "会议在三月") == [(False, "会议在"), (True, "五"), (False, "月")]
