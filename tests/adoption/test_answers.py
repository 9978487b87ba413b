"""What ``adopt.yml`` may say; everything wrong with it is said at once, each with its line."""

# ruff: noqa: E501, RUF001 - whole messages stand here, and letters that look alike

import pytest

from plugins.adoption.answers import Answers
from plugins.adoption.reading import read
from tests.adoption.copies import HARBOUR, RIGHT_TO_LEFT
from tests.conftest import ROOT

TOKENS = (ROOT / "theme/static/css/tokens.css").read_text(encoding="utf-8")
NAME = "write the site's own name for each language, by its code; never INTERPOL's or Europol's"
INDEPENDENT = """\
languages: [en]
name: {en: "Board"}
summary: {en: "A small site"}
publisher: {en: "Us"}
independence: {en: "Independent."}
"""
REFUSED = [
    ("", ["1:1: file: is empty — write at least one 'key: value', or remove the file"]),
    (
        "languages: []\n",
        [
            "1:1: file: does not say whose it is — give independence, or for an official body an imprint instead",
            f"1:1: name: is missing — {NAME}",
            "1:1: publisher: is missing — say for each language, by its code, who publishes the site; never INTERPOL or Europol",
            "1:1: summary: is missing — say for each language, by its code, in one sentence what the site is",
            "1:12: languages: has 0, not at least 1 — list the site's languages, the first one first, as codes such as [fr, pt-PT]",
        ],
    ),
    (
        INDEPENDENT.replace("[en]", "[en, fr, FR, qq, tlh]"),
        [
            "1:21: languages[3]: cannot be 'FR': no language has that code — list the site's languages, the first one first, as codes such as [fr, pt-PT]",
            "1:21: languages[3]: names 'FR' twice — keep one of the two",
            "1:25: languages[4]: cannot be 'qq': no language has that code — list the site's languages, the first one first, as codes such as [fr, pt-PT]",
            "1:29: languages[5]: has 'tlh', which CLDR does not know — write a language and, where it matters, a country, such as pt or pt-PT",
        ],
    ),
    (
        INDEPENDENT.replace("[en]", "[english]"),
        [
            "1:13: languages[1]: cannot be 'english': no language has that code — list the site's languages, the first one first, as codes such as [fr, pt-PT]",
        ],
    ),
    (
        INDEPENDENT.replace("[en]", "[en, pt-br, ZH-hans]"),
        [
            "1:17: languages[2]: has 'pt-br' — write it as pt-BR",
            "1:24: languages[3]: cannot be 'ZH-hans': no language has that code — list the site's languages, the first one first, as codes such as [fr, pt-PT]",
        ],
    ),
    (
        INDEPENDENT.replace("[en]", "[fr, en]").replace('{en: "Us"}', '{fr: "Nous", de: "Wir"}'),
        [
            "2:1: name: has no words in 'fr' — write it",
            "3:1: summary: has no words in 'fr' — write it",
            "4:1: publisher: has no words in 'en' — write it, or leave 'en' out of all texts for now",
            "4:25: publisher.de: is a language that the site does not speak — write one of fr, en, or add it to languages",
            "5:1: independence: has no words in 'fr' — write it",
        ],
    ),
    (
        INDEPENDENT + "imprint: {legal_name: A, postal_address: B, domain: c.example}\n",
        ["1:1: file: has independence and imprint — give independence, or for an official body an imprint instead"],
    ),
    (
        INDEPENDENT + "real_notices: true\n",
        [
            "6:1: real_notices: cannot be true without an imprint — give the imprint of the body that answers for them, or write false"
        ],
    ),
    (
        INDEPENDENT
        + "notice_kinds: {lost: {name: {en: Lost}, letter: {en: Lost}, look: pink}}\naddress: http://board.example\nrepository: board\nowners: {en: me, fr: '@x'}\n",
        [
            "6:54: notice_kinds.lost.letter.en: has more than 3 letters — write for each language the letter that stands on its drawing: nobody should have to tell colours apart",
            "6:67: notice_kinds.lost.look: cannot be 'pink' — write one of the names: red, yellow, blue, black, green, orange, purple, silver, azure",
            "7:10: address: cannot be 'http://board.example': readers could be shown another page on the way — write the address that readers type, such as https://police.example.org, or leave it out",
            "8:13: repository: cannot be 'board' — write where authors edit, such as https://github.com/example/board, or leave it out",
            "9:14: owners.en: cannot be 'me' — name for each language, by its code, who is asked about its texts, such as '@example/french'",
            "9:18: owners.fr: is a language that the site does not speak — remove it",
        ],
    ),
    (
        INDEPENDENT + "colours:\n  accent: ['#7f9f9a', '#93cfc3']\n  wash: ['#000000']\n",
        [
            "7:3: colours.accent: on light pages 'link' #7f9f9a on 'paper' #f6f0e3 has a contrast of 2.5 — choose colours further apart, at least 4.5: 'link' darker, or 'paper' the other way",
            "7:3: colours.accent: on light pages 'link' #7f9f9a on 'sheet' #fffcf5 has a contrast of 2.8 — choose colours further apart, at least 4.5: 'link' darker, or 'sheet' the other way",
            "7:3: colours.accent: on light pages 'link' #7f9f9a on 'signal-paper' #fbe7db has a contrast of 2.4 — choose colours further apart, at least 4.5: 'link' darker, or 'signal-paper' the other way",
            "8:3: colours.wash: has 1, not 2 — write the colour of light pages and that of dark pages",
        ],
    ),
    (
        # Colours are looked at whatever else is wrong.
        INDEPENDENT + "address: 'https://board.example/?a'\ncolours: {soft: ['#fffcf5', '#9fc1ff']}\nreal: true\n",
        [
            "6:10: address: cannot be 'https://board.example/?a': that of a site has no '?' and no '#' — write the address that readers type, such as https://police.example.org, or leave it out",
            "7:11: colours.soft: on light pages 'ink-soft' #fffcf5 on 'paper' #f6f0e3 has a contrast of 1.1 — choose colours further apart, at least 4.5: 'ink-soft' darker, or 'paper' the other way",
            "7:11: colours.soft: on light pages 'ink-soft' #fffcf5 on 'sheet' #fffcf5 has a contrast of 1.0 — choose colours further apart, at least 4.5: 'ink-soft' darker, or 'sheet' the other way",
            "7:11: colours.soft: on light pages 'ink-soft' #fffcf5 on 'signal-paper' #fbe7db has a contrast of 1.2 — choose colours further apart, at least 4.5: 'ink-soft' darker, or 'signal-paper' the other way",
            "8:1: real: is no key here — remove it; the keys are address, colours, imprint, independence, languages, name, notice_kinds, owners, publisher, real_notices, repository, summary, welcome",
        ],
    ),
    (
        INDEPENDENT + "notice_kinds: {lost: {name: {fr: Perdu}, letter: {en: L}, look: red}}\n",
        ["6:23: notice_kinds.lost.name: has no words in 'en' — write it"],
    ),
    (
        INDEPENDENT + "colours: {link: ['#000000', '#ffffff']}\n",
        ["6:10: colours: has no colour 'link' — the names are accent, alarm, plate, wash, ink, soft, paper, sheet"],
    ),
]
NAMES = [
    "INTERPOL",
    "Ιnterpol Desk",
    "I N T E R P O L",
    "inter-pol",
    "1nterpol",
    "ІNTERPOL",
    "ＩＮＴＥＲＰＯＬ",
    "Europol",
    "ＥＵＲＯＰＯＬ",
    "Eurоpоl News",
    "Интерпол",
    "الإنتربول",
    "国际刑警组织",
]


def told(text: str) -> list[str]:
    found = read("adopt.yml", text.encode(), TOKENS)
    return [str(problem) for problem in found] if isinstance(found, list) else []


@pytest.mark.parametrize("text", [INDEPENDENT, HARBOUR, RIGHT_TO_LEFT], ids=["independent", "harbour", "rtl"])
def test_whole_answers_are_taken(text: str) -> None:
    assert isinstance(read("adopt.yml", text.encode(), TOKENS), Answers)


def test_the_example_of_the_docs_is_taken() -> None:
    example = (ROOT / "docs/adopt.md").read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    assert told(example) == []


@pytest.mark.parametrize(("text", "messages"), REFUSED)
def test_everything_wrong_is_said_at_once(text: str, messages: list[str]) -> None:
    assert told(text) == [f"adopt.yml:{message}" for message in messages]


@pytest.mark.parametrize("name", NAMES)
def test_another_body_s_name_is_refused(name: str) -> None:
    text = INDEPENDENT.replace("Board", name)
    assert told(text) == [f"adopt.yml:2:12: name.en: cannot be '{name}': that name is another body's — {NAME}"]


def test_it_is_refused_wherever_it_stands() -> None:
    text = HARBOUR.replace("https://police.port", "https://euro-pol.port").replace(
        "github.com/port", "github.com/interpol"
    )
    text = text.replace("domain: police", "domain: interpol").replace('legal_name: "Police', 'legal_name: "1NTERPOL')
    text = text.replace("Le service de presse", "Interpol, service de presse")
    fields = [message.split(": ")[1] for message in told(text)]
    assert fields == ["publisher.fr", "imprint.legal_name", "imprint.domain", "address", "repository"]
