"""What a page offers to those who write and translate it, as a build prints it."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import SmallSite
from tests.views.test_states import NOTICE

BOARD = "https://github.com/example/board"
SCAM = 'title: "{0}"\nsummary: "{0}"\nhow_it_works: "{0}"\n'
SHARED = "signs: [fee]\nchannels: [email]\n"
OLD = "translates: en@00000000\nreviewed: true\n"


@pytest.fixture
def board(site: SmallSite) -> SmallSite:
    """The small site, in a repository."""
    site.settings = replace(site.settings, repository=BOARD)
    return site


def offered(site: SmallSite, address: str) -> dict[str, str]:
    """Words → where they lead, of the line at the foot."""
    line = LexborHTMLParser(site.page(f"{address[1:]}index.html")).css_first("#editing")
    return {} if line is None else {link.text(): link.attributes["href"] or "" for link in line.css("a")}


def test_an_original_and_a_current_translation_are_edited(board: SmallSite) -> None:
    board.write("help/x/en.md", 'title: "X"\nsummary: "S"', "One.")
    board.build()
    version = offered(board, "/ar/help/x/")["Translate this page"].partition("en%40")[2][:8]
    board.write("help/x/ar.md", f'translates: en@{version}\nreviewed: true\ntitle: "س"\nsummary: "ص"', "واحد.")
    assert not board.build().failed
    assert offered(board, "/en/help/x/") == {"Edit this page": f"{BOARD}/edit/main/content/help/x/en.md"}
    assert offered(board, "/ar/help/x/") == {"Edit this page": f"{BOARD}/edit/main/content/help/x/ar.md"}


def test_a_missing_text_is_begun_with_its_original_beside_it(board: SmallSite) -> None:
    board.write("help/x/en.md", 'title: "X"\nsummary: "S"')
    board.build()
    ways = offered(board, "/ar/help/x/")
    assert list(ways) == ["Edit this page", "Translate this page", "The original, in a tab of its own"]
    assert ways["Edit this page"] == f"{BOARD}/edit/main/content/help/x/en.md"
    assert ways["Translate this page"].startswith(f"{BOARD}/new/main?filename=content%2Fhelp%2Fx%2Far.md&value=")
    assert ways["The original, in a tab of its own"] == f"{BOARD}/blob/main/content/help/x/en.md?plain=1#L1"


@pytest.mark.parametrize("safety", [False, True], ids=["stale", "withheld"])
def test_a_text_behind_its_original_shows_the_line_to_paste(board: SmallSite, *, safety: bool) -> None:
    """Where old advice could do harm, the original stands on the page: both files can be edited."""
    board.write("scams/x/en.md", SCAM.format("A trick") + SHARED + f"safety: {str(safety).lower()}")
    board.write("scams/x/ar.md", OLD + SCAM.format("خدعة"))
    assert not board.build().failed
    ways = offered(board, "/ar/scams/x/")
    assert ways["Bring the translation up to date"] == f"{BOARD}/edit/main/content/scams/x/ar.md"
    assert ways["What changed in the original"] == f"{BOARD}/commits/main/content/scams/x/en.md"
    assert ways.get("Edit this page") == (f"{BOARD}/edit/main/content/scams/x/en.md" if safety else None)
    tree = LexborHTMLParser(board.page("ar/scams/x/index.html"))
    line = tree.css_first("#editing code").text()
    problem = next(each for each in board.problems() if "scams/x/ar.md" in each)
    assert line in problem
    assert [button.attributes["data-copy"] for button in tree.css("#editing [data-copy]")] == [line]
    assert tree.css("script[src*='copy']")
    assert not LexborHTMLParser(board.page("en/scams/x/index.html")).css("script[src*='copy']")


def test_a_notice_is_ended_at_the_line_of_its_state(board: SmallSite) -> None:
    board.write("notices/n-2026-0001/en.md", f"{NOTICE}expires: 2027-01-01\nstate: active")
    assert not board.build().failed
    file = f"{BOARD}/blob/main/content/notices/n-2026-0001/en.md"
    assert offered(board, "/en/notices/n-2026-0001/")["End this notice"] == f"{file}?plain=1#L7"
    assert (board.content / "notices/n-2026-0001/en.md").read_text().splitlines()[6] == "state: active"


def test_without_a_repository_no_page_leads_to_one(site: SmallSite) -> None:
    site.write("help/x/en.md", 'title: "X"\nsummary: "S"')
    assert not site.build().failed
    assert offered(site, "/ar/help/x/") == {}
    assert not [file for file in site.output.rglob("*.html") if b"github.com" in file.read_bytes()]


def test_the_notes_lead_to_where_a_reader_can_help(site: SmallSite) -> None:
    site.write("help/x/en.md", 'title: "X"\nsummary: "S"')
    site.build()
    note = LexborHTMLParser(site.page("ar/help/x/index.html")).css_first(".note")
    assert note.css_first("a").attributes["href"] == "/ar/translations/"
    assert LexborHTMLParser(site.page("en/help/x/index.html")).css_first(".note") is None


def test_a_site_in_one_language_has_no_such_page(site: SmallSite) -> None:
    from plugins.model.languages import Languages  # noqa: PLC0415

    assert not site.build(languages=Languages.from_settings([{"tag": "en"}])).failed
    assert "/translations/" not in site.page("en/index.html")
    assert not (site.output / "en/translations").exists()
