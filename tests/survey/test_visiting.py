"""``links --check``: who is asked, how, and what is made of the answers."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from plugins.library.outward import Outward
from plugins.survey import command, links, visiting
from plugins.survey.answers import Answer, Visited, judged, report
from plugins.survey.reading import Content, read
from tests.conftest import SmallSite

WARNING = """title: "Calls"
summary: "Bad calls."
date: 2026-10-02
scam: phishing
channels: [call]
claims: []
impersonated: "Police"
red_flags: [urgency]
severity: severe
steps: [stop]
sources:
  - title: "The list"
    publisher: "Police"
    url: https://police.example.int/list
  - title: "What they wrote"
    publisher: "They"
    url: https://www.login.bad-domain.int/now
indicators:
"""
INDICATOR = """  - type: {0}
    value: "{1}"
    first_seen: 2026-01-02
    state: {2}
    spoofed: {3}
    source: https://police.example.int/list
"""
SCAM = 'title: "A"\nsummary: "B."\nhow_it_works: "C."\nsigns: [urgency]\nchannels: [email]\nsteps: [stop]'


class Server(ThreadingHTTPServer):
    """Answers with the status that stands in the path, and notes who asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.asked: list[tuple[str, str]] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class Answering(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's signature
        pass

    def do_GET(self) -> None:
        self.server.asked.append((self.path, str(self.headers["User-Agent"])))
        self.send_response(int(self.path[1:4]))
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setattr(visiting, "_POLITE", ("--host-concurrency", "1", "--host-request-interval", "1ms"))
    monkeypatch.setattr(visiting, "_PATIENT", ("--timeout", "5", "--max-retries", "0"))
    opened = Server()
    thread = Thread(target=opened.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield opened
    opened.shutdown()
    thread.join()
    opened.server_close()


def warn(site: SmallSite, *rows: tuple[str, ...]) -> None:
    site.write("scams/phishing/en.md", SCAM)
    site.write("warnings/calls/en.md", WARNING + "".join(INDICATOR.format(*row) for row in rows))


def asked(site: SmallSite) -> list[str]:
    with read(site.settings) as content:
        assert isinstance(content, Content), content
        return [row.url for row in visiting.askable(content.library, links.rows(content.library))]


@pytest.mark.parametrize(
    "indicator",
    [
        ("domain", "bad-domain.int", "confirmed", "false"),
        ("domain", "login.bad-domain.int", "unconfirmed", "false"),
        ("domain", "bad-domain.int", "revoked", "true"),
        ("url", "https://login.bad-domain.int/now?x=1", "confirmed", "false"),
        ("email", "office@bad-domain.int", "confirmed", "false"),
    ],
)
def test_no_host_that_an_indicator_names_is_ever_asked(site: SmallSite, indicator: tuple[str, ...]) -> None:
    """Not below it either, whatever the indicator's state is; others of the same page are."""
    warn(site, indicator)
    assert asked(site) == ["https://police.example.int/list"]


def test_a_number_keeps_nobody_from_being_asked(site: SmallSite) -> None:
    warn(site, ("phone", "+33 1 23 45 67 89", "confirmed", "false"))
    assert asked(site) == ["https://www.login.bad-domain.int/now", "https://police.example.int/list"]


def test_what_nobody_can_own_is_not_asked_and_links_in_prose_are(site: SmallSite) -> None:
    site.write(
        "help/now/en.md",
        'title: "Now"\nsummary: "What to do."',
        "[a](https://example.org/x) [b](https://b.example/) [c](https://c-page.int/x#part) [d](https://d.invalid/)",
    )
    assert asked(site) == ["https://c-page.int/x"]


def test_each_address_is_asked_once_under_our_name(server: Server) -> None:
    rows = [Outward(f"{server.url}/200?a=1&b=2", "", places=["help/x"]), Outward(f"{server.url}/200", "")]
    assert visiting.visit(rows) == []
    assert sorted(server.asked) == [("/200", visiting.AGENT), ("/200?a=1&b=2", visiting.AGENT)]


def test_gone_is_told_from_doubtful(server: Server) -> None:
    rows = [Outward(f"{server.url}/{status}", "") for status in (200, 404, 410, 403, 429, 500)]
    rows.append(Outward("http://127.0.0.1:9/", ""))
    found = {each.row.url.rpartition("/")[2]: each.answer for each in visiting.visit(rows)}
    assert found == {
        "404": Answer.GONE,
        "410": Answer.GONE,
        "403": Answer.DOUBTFUL,
        "429": Answer.DOUBTFUL,
        "500": Answer.DOUBTFUL,
        "": Answer.DOUBTFUL,
    }


@pytest.mark.parametrize(
    ("code", "is_known", "answer"),
    [(None, False, Answer.GONE), (None, True, Answer.DOUBTFUL), (451, True, Answer.GONE), (503, True, Answer.DOUBTFUL)],
)
def test_a_host_that_nobody_knows_is_gone(code: int | None, is_known: bool, answer: Answer) -> None:
    assert judged(code, is_known=is_known) is answer


def test_without_a_network_nothing_is_said_of_anybody() -> None:
    with pytest.raises(visiting.VisitError, match="nobody answers — connect and run again"):
        visiting.visit([Outward("http://127.0.0.1:9/", "")])


def test_the_report_is_text_whatever_an_address_or_a_server_says() -> None:
    bad = Outward("https://a.int/`@everyone`<img>", "", places=["news/x", "help/y", "help/z", "help/w"])
    said = report([Visited(bad, Answer.GONE, "Rejected [x](javascript:1) <b> `@you` 404")], 7)
    assert said == (
        "7 addresses asked: 1 gone, 0 without a clear answer.\n\n"
        "## Gone: find where the page went, or take the link out\n\n"
        "- `https://a.int/%60@everyone%60<img>` — Rejected x(javascript:1) b you 404 (`news/x`, `help/y`, `help/z`)\n"
    )


def test_a_long_report_fits_into_an_issue() -> None:
    rows = [Visited(Outward(f"https://a.int/{'x' * 200}{n}", ""), Answer.GONE, "404") for n in range(400)]
    said = report(rows, 400)
    assert "\n- and 250 more\n" in said
    assert len(said) < 65_536


@pytest.mark.parametrize(("status", "code"), [("404", 1), ("403", 0), ("200", 0)])
def test_the_status_is_1_if_one_is_gone(
    site: SmallSite, server: Server, capsys: pytest.CaptureFixture[str], status: str, code: int
) -> None:
    site.write(
        "help/now/en.md", 'title: "Now"\nsummary: "What to do."', f"[a]({server.url}/{status}) [b]({server.url}/200)"
    )
    file = site.root / "links.md"
    assert command.visit(site.settings, file) == code
    assert file.read_text(encoding="utf-8") == capsys.readouterr().out
    assert (f"{server.url}/{status}" in file.read_text(encoding="utf-8")) is (status != "200")


def test_content_that_cannot_be_read_is_not_asked_about(site: SmallSite, tmp_path: Path) -> None:
    site.write("site/en.md", "title: 3")
    assert command.visit(site.settings, tmp_path / "links.md") == 1
    assert not (tmp_path / "links.md").exists()
