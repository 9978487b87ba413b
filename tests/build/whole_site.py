"""A small site that has a document of every kind, in three languages, with a theme and catalogs of its own."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

from plugins.build.site import speak
from plugins.model.documents import Draft, read_document
from plugins.model.filing import name_of
from plugins.model.languages import Languages
from tests.conftest import ROOT, SmallSite

NAME, ORIGINAL_NAME, OTHER_NAME = "Examplus Fictivo", "Εξάμπλους Φικτίβο", "Pseudo Nimus"
PORTRAIT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><title>Grey head</title></svg>\n'
ALT = "A grey head without a face"
BODY = "Nobody of this sort was ever born."
TRACES = (NAME, ORIGINAL_NAME, OTHER_NAME, ALT, BODY, "Une tête grise", "Personne de cette sorte", "Grey head")
"""Words of the notice ``n-2026-0001``; none may remain once it has ended."""

NOTICE = f"""kind: red
state: active
fictional: true
issued: 2026-03-02
expires: 2027-06-30
requesting_country: XX
name: "{NAME}"
original_name:
  text: "{ORIGINAL_NAME}"
  language: el
other_names: ["{OTHER_NAME}"]
birth: "1979"
portrait:
  file: portrait.svg
  alt: "{ALT}"
  credit: "Ourselves"
"""
NEWS = """title: "{title}"
summary: "What happened."
date: {date}
topics: []
related: [{related}]
"""
_SAID = "{{en: {0}, ar: {0}, fr: {0}}}"


def _in_all(text: str) -> str:
    """Each ``<words>`` in every language of the site."""
    return re.sub("<(.*?)>", lambda found: _SAID.format(found[1]), text)


TRIAGE = _in_all("""title: <Real>
summary: <Tap>
danger: <Danger>
in_danger: run
start: how
questions:
  how:
    ask: <How>
    answers:
      - {say: <Letter>, to: wait}
      - {say: <Call>, to: run}
leaves:
  wait: {verdict: fraud, answer: <Wait>, why: <Lies>, steps: [stop, verify, local_police]}
  run: {verdict: act_first, answer: <Run>, why: <Now>, steps: [danger, support, local_police]}
""")
RULES = _in_all("""hosts: {official: [police.example, example.org]}
signs:
  names: [interpol]
  readings: [{sign: fee, all: [fee]}]
  why: {fee: <Nobody>}
  marks: {en: {fee: ["fee"]}, fr: {fee: ["frais"]}, ar: {fee: ["رسوم"]}}
""")
INDICATOR = """indicators:
  - type: domain
    value: bad.example
    first_seen: 2026-01-02
    state: confirmed
    spoofed: false
    source: https://police.example/list
"""
_PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Home"
msgstr "{home}"
"""


def files_of(output: Path) -> dict[str, bytes]:
    """Every file of an output and its bytes, the manifest too; not the lock."""
    files = (path for path in sorted(output.rglob("*")) if path.is_file() and path.name != "lock")
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


class WholeSite(SmallSite):
    """``en``, ``ar`` and ``fr``, the last two partial; everything may be edited."""

    def __init__(self, root: Path, *, search: bool = False) -> None:
        super().__init__(root)
        theme = root / "theme"
        shutil.copytree(ROOT / "theme", theme)
        rows = [{"tag": "en"}, {"tag": "ar", "partial": True}, {"tag": "fr", "partial": True}]
        languages = Languages.from_settings(rows)
        repository = "https://github.com/example/board"
        self.settings = replace(
            self.settings, theme=theme, languages=languages, page_size=3, search=search, repository=repository
        )
        speak(self.settings)
        self.catalog("fr", "Accueil")
        self.catalog("ar", "الرئيسية")
        self._pages()
        self._machines()
        self._tools()
        self._notices()

    def files(self) -> dict[str, bytes]:
        """Every file of the output and its bytes."""
        return files_of(self.output)

    def clean(self) -> dict[str, bytes]:
        """What a build from nothing makes."""
        fresh = self.root / "fresh"
        outcome = self.build(output=fresh / "output", cache=fresh / "cache")
        assert [str(problem) for problem in outcome.problems if problem.is_error] == []
        made = files_of(fresh / "output")
        shutil.rmtree(fresh)
        return made

    def catalog(self, tag: str, home: str) -> Path:
        """Write a catalog that knows one word."""
        file = self.root / "translations" / tag / "LC_MESSAGES" / "messages.po"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_PO.format(home=home), encoding="utf-8")
        return file

    def template(self, name: str) -> Path:
        """A template's file."""
        return self.settings.theme / "templates" / name

    def news(self, key: str, date: str, related: str = "", body: str = "It is over.", title: str = "") -> None:
        """Write a news item."""
        self.write(f"news/{key}/en.md", NEWS.format(title=title or f"News {key}", date=date, related=related), body)

    def translate(self, key: str, tag: str, texts: str, body: str) -> None:
        """Write a translation of the original as it is now."""
        self.write(f"{key}/{tag}.md", f"translates: en@{self.version(key)}\n{texts}", body)

    def version(self, key: str) -> str:
        """The digest of an original in English."""
        path = f"{key}/en.md"
        name = name_of(path, path, self.settings.languages)
        assert not isinstance(name, list)
        draft = read_document(name, path, (self.content / path).read_bytes())
        assert isinstance(draft, Draft)
        return draft.document.texts

    def end_notice(self, state: str = "withdrawn") -> None:
        """End ``n-2026-0001`` by its state."""
        file = self.content / "notices/n-2026-0001/en.md"
        text = file.read_text(encoding="utf-8").replace("state: active", f"state: {state}\nmodified: 2026-11-20")
        file.write_text(text, encoding="utf-8")

    def _pages(self) -> None:
        page = 'title: "{0}"\nsummary: "About {0}."\norder: {1}\n'
        self.write("organisation/top/en.md", page.format("Top", 1), "We have [[fact:members]] members.")
        self.write("organisation/below/en.md", page.format("Below", 2) + "parent: top\n", "See [top](../top/en.md).")
        self.write(
            "help/about/en.md", page.format("About", 1), "## What {#what}\n\nSee [AD](../../data/countries.yml#ad)."
        )
        self.news("first", "2026-01-01", body="See [the notice](../../notices/n-2026-0001/en.md) of Mr Secret.")
        self.news("second", "2026-02-02", "news/first, notices/n-2026-0001")
        self.news("third", "2026-03-03", "help/about", "![A box](box.svg)")
        self.raw("news/third/box.svg", PORTRAIT.replace(b"Grey head", b"Box"))
        self.news("fourth", "2026-04-04", body="See [what](../../help/about/en.md#what).")
        self.translate("news/first", "fr", 'title: "Première"\nsummary: "Ce qui est arrivé."', "C'est fini.")
        self.translate("news/second", "ar", 'title: "ثانيا"\nsummary: "ما حدث."', "انتهى.")

    def _machines(self) -> None:
        scam = 'title: "Phishing"\nsummary: "Mail."\nhow_it_works: "They write."\nsigns: [urgency]\nchannels: [email]\n'
        self.write("scams/phishing/en.md", scam + "safety: true\nsteps: [stop]\n")
        self.translate(
            "scams/phishing",
            "fr",
            'title: "Hameçonnage"\nsummary: "Courrier."\nhow_it_works: "Ils écrivent."',
            "Texte.",
        )
        warning = 'title: "Mails"\nsummary: "Bad mails."\ndate: 2026-10-01\nscam: phishing\nchannels: [email]\n'
        claim = 'claims:\n  - quote: "Pay."\n    rebuttal: "No."\n'
        more = 'impersonated: "INTERPOL"\nred_flags: [urgency]\nseverity: serious\nsteps: [stop]\n'
        self.write("warnings/mails/en.md", warning + claim + more + "valid_until: 2026-12-31\n")
        event = 'title: "Meeting"\nsummary: "A day."\nstart: 2026-12-01T09:00\nend: 2026-12-02T17:00\n'
        self.write("events/meeting/en.md", event + 'time_zone: Europe/Paris\nplace: "Lyon"\norganiser: "Us"\n')
        resource = 'title: "Report"\nsummary: "Numbers."\ntype: annual_report\npublisher: "Us"\nyear: 2025\n'
        self.write("resources/report/en.md", resource + "languages: [en]\nurl: https://example.org/report\n")
        source = '  source:\n    publisher: "Us"\n    url: https://example.org\n    as_of: "2026"\n'
        self.raw("data/facts.yml", f'members:\n  number: "196"\n{source}'.encode())
        self.raw("data/countries.yml", b'AD:\n  compiled: "2026-11"\n  region: "150"\n  subregion: "039"\n')

    def _tools(self) -> None:
        """Questions, a page that reads messages, one that helps to report, a card, and an indicator."""
        self.raw("data/triage.yml", TRIAGE.encode())
        self.raw("data/rules.yml", RULES.encode())
        page = 'title: "{0}"\nsummary: "About {0}."\ntool: {1}\n'
        self.write("help/check/en.md", page.format("Check", "message_check"), "See [all](../../data/triage.yml).")
        self.write("help/report/en.md", page.format("Report", "report"), "Write.")
        card = 'title: "Paid"\nsummary: "Now."\ncard: [first]\n'
        self.write("help/paid/en.md", card, "Breathe.\n\n## First {#first}\n\nCall.\n\n## Then {#then}\n\nRest.")
        warning = 'title: "Calls"\nsummary: "Bad calls."\ndate: 2026-10-02\nscam: phishing\nchannels: [call]\n'
        more = 'claims: []\nimpersonated: "Police"\nred_flags: [urgency]\nseverity: severe\nsteps: [stop]\n'
        self.write("warnings/calls/en.md", warning + more + INDICATOR)

    def _notices(self) -> None:
        self.write("notices/n-2026-0001/en.md", NOTICE, BODY)
        self.translate(
            "notices/n-2026-0001", "fr", 'portrait:\n  alt: "Une tête grise"', "Personne de cette sorte n'est née."
        )
        self.raw("notices/n-2026-0001/portrait.svg", PORTRAIT)
        other = NOTICE.partition("name:")[0].replace("red", "black")
        self.write("notices/n-2026-0002/en.md", other + "height: 170\n", "Nobody else.")
