"""The eyes of the browser tests: each fault that they are to see is planted once."""

from typing import Any

import pytest

from tests.browser.conftest import Board, Look
from tests.browser.observing import observe

FAULTS: list[tuple[str, str, Any]] = [
    ("overflow", "<p>Fits</p>", []),
    ("overflow", '<p class="x" style="width: 2000px">Wide</p>', ["p.x “Wide”"]),
    ("overflow", '<div style="overflow-x: auto"><p style="width: 2000px">Wide</p></div>', []),
    ("small", '<a href="#" style="display: block; height: 30px">One</a>', []),
    ("small", '<p>Some words and <a href="#">a link</a> among them, <a href="#">two</a> even.</p>', []),
    (
        "small",
        '<style>a { position: absolute; width: 9px }</style><a href="#">1</a><a href="#" style="left: 20px">2</a>',
        ["a “1” 9×18", "a “2” 9×18"],
    ),
    ("small", '<a href="#" style="position: absolute; left: 50px; top: 50px; width: 9px; height: 9px">1</a>', []),
    ("headings", "<h1>A</h1><h3 hidden>B</h3><h2>C</h2>", [1, 2]),
    ("lost", '<a href="#">Words</a><button>B</button>', []),
    ("lost", '<a href="#" style="display: block; height: 30px; background: red"></a>', ["a “”"]),
    ("lost", '<button style="border: 0">Button</button>', ["button “Button”"]),
    ("lost", '<a href="#" style="forced-color-adjust: none">Link</a>', ["a “Link”"]),
    ("moving", "<p>Still</p>", []),
    ("moving", '<p style="transition: color 300ms">Moves</p>', ["p “Moves”"]),
    ("moving", "<style>@keyframes k { to { opacity: 0 } } p { animation: k 1s }</style><p>Moves</p>", ["p “Moves”"]),
    ("animations", "<style>@keyframes k { to { opacity: 0 } } p { animation: k 9s }</style><p>Moves</p>", 1),
    ("fields", "<p>None</p><button hidden>Hidden</button>", []),
    ("fields", "<button>One</button>", ["button “One”"]),
    (
        "address",
        '<link rel="canonical" href="https://x.example/"><p>https://x.example/</p>',
        {"own": "https://x.example/", "shown": True},
    ),
    (
        "address",
        '<link rel="canonical" href="https://x.example/"><p hidden>https://x.example/</p>',
        {"own": "https://x.example/", "shown": False},
    ),
    ("useless", "<nav>Menu</nav><p>Text</p>", ["nav “Menu”"]),
    ("unmarked", '<a href="#">Marked</a>', []),
    ("unmarked", '<style>a:focus { outline: 0 }</style><a href="#">Unmarked</a>', ["a “Unmarked”"]),
]


@pytest.mark.parametrize(("name", "body", "seen"), FAULTS)
def test_what_was_planted_is_seen(look: Look, name: str, body: str, seen: object) -> None:
    page = look.context(width=320, forced=name == "lost").new_page()
    page.set_content(f"<!doctype html><title>Planted</title>{body}")
    if name == "unmarked":
        page.keyboard.press("Tab")
    assert observe(page, name) == seen


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("console.error('broken')", "broken"),
        ("setTimeout(() => { throw new Error('thrown') })", "thrown"),
        ("document.body.append(Object.assign(new Image(), {src: '/none.png'}))", "/none.png: answered 404"),
        (
            "document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'}))",
            "x.png: asked of somebody else",
        ),
        ("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')", "Content Security Policy"),
        ("fetch('https://127.0.0.1:9/').catch(() => 0)", "Content Security Policy"),
    ],
)
def test_what_a_page_does_wrong_is_complained_about(look: Look, board: Board, script: str, complaint: str) -> None:
    page = look(board.pages["home"]["en"])
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_load_state("networkidle")
    page.wait_for_function("new Promise((resolve) => setTimeout(resolve, 0)).then(() => true)")
    look.forgive(complaint)
    look.complaints.clear()


def test_only_what_was_complained_about_can_be_forgiven(look: Look, board: Board) -> None:
    look(board.pages["home"]["en"])
    with pytest.raises(AssertionError, match="nobody complained about thunder"):
        look.forgive("thunder")


def test_an_answer_that_was_not_expected_is_complained_about(look: Look) -> None:
    look("/en/none/")
    look.forgive("/en/none/: answered 404, not 200")
