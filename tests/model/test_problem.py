"""Problems as values."""

from dataclasses import replace

from plugins.model.problem import Problem, Severity, in_order


def test_problems_are_printed_in_order_and_once() -> None:
    """By path, line, column; a problem as JSON remembers it is the same problem."""
    first = Problem("a.md", 2, 10, "title", "is empty", "write one")
    second = Problem("a.md", 10, 1, "date", "was", "check", Severity.WARNING)
    third = Problem("b.md", 1, 1, "file", "is not there", "add it")
    remembered = replace(first, severity="error")  # type: ignore[arg-type]
    assert in_order([third, second, first, remembered]) == [first, second, third]
    assert remembered.is_error
    assert [str(problem) for problem in in_order([third, second, first])] == [
        "a.md:2:10: title: is empty — write one",
        "a.md:10:1: warning: date: was — check",
        "b.md:1:1: file: is not there — add it",
    ]
