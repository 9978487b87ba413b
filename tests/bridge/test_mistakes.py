"""Mistakes in settings and code, told as those of texts are."""

from pathlib import Path

import pytest

from plugins.bridge.mistakes import of_code, of_settings

MEND = "mend it and save; the preview goes on by itself"


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (
            "BUILD_DATE: cannot be 'x' — write the day as 2026-03-14",
            "pelicanconf.py:1:1: BUILD_DATE: cannot be 'x' — write the day as 2026-03-14",
        ),
        (
            "pelicanconf.py:12: ZeroDivisionError: division by zero",
            f"pelicanconf.py:12:1: settings: ZeroDivisionError: division by zero — {MEND}",
        ),
        ("out of memory", f"pelicanconf.py:1:1: settings: out of memory — {MEND}"),
    ],
)
def test_a_line_about_settings_is_a_problem_of_their_file(said: str, problem: str) -> None:
    assert str(of_settings(said, Path("/project/pelicanconf.py"))) == problem


def test_code_is_named_from_the_project_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "plugins" / "x.py"
    with pytest.raises(SyntaxError) as broken:
        compile("a = (\nb = ]\n", str(file), "exec")
    problem = str(of_code(broken.value, tmp_path))
    assert problem.startswith("plugins/x.py:")
    assert ": code: SyntaxError: " in problem
    assert problem.endswith(MEND)
    with pytest.raises(ZeroDivisionError) as raised:
        1 / 0  # noqa: B018
    assert str(of_code(raised.value, tmp_path)).startswith(f"{Path(__file__).as_posix()}:")
