"""The triage, and the signs by which messages are read."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import page

SAID = "{en: A, ar: ب}"


def _tree(questions: str, leaves: str = "leaf", **more: str) -> dict[str, str | bytes]:
    """A triage; each leaf by its name alone."""
    head = {"title": SAID, "summary": SAID, "danger": SAID, "in_danger": "leaf", "start": "one"} | more
    lines = [f"{key}: {value}" for key, value in head.items()]
    lines += ["questions:", questions.rstrip(), "leaves:"]
    for name in leaves.split():
        lines += [f"  {name}:", "    verdict: fraud", f"    answer: {SAID}", f"    why: {SAID}"]
        lines += ["    steps: [stop, verify, local_police]"]
    return {"data/triage.yml": "\n".join(lines) + "\n"}


def _question(name: str, *to: str, more: str = "") -> str:
    answers = "".join(f"\n      - say: {SAID}\n        to: {key}{more}" for key in to)
    return f"  {name}:\n    ask: {SAID}\n    answers:{answers}\n"


def _signs(
    readings: str, marks: str = "{en: {fee: [fee]}, ar: {fee: [رسوم]}}", why: str = f"fee: {SAID}"
) -> dict[str, str | bytes]:
    return {
        "data/rules.yml": f"signs:\n  readings: [{readings}]\n  why: {{{why}}}\n  marks: {marks}\n",
    }


CHAIN = "".join(_question(f"q{n}", f"q{n + 1}", "leaf") for n in range(5))

ROWS = (
    Row(
        "an answer that leads to nothing",
        _tree(_question("one", "leaf", "nowhere")),
        [
            "content/data/triage.yml:1:1: file: leads to 'nowhere', which is not there — write it under questions or leaves"
        ],
    ),
    Row(
        "a question that leads back to itself",
        _tree(_question("one", "two", "leaf") + _question("two", "one", "leaf")),
        ["content/data/triage.yml:8:5: questions.one: leads back to itself — let one of its answers lead on to a leaf"],
    ),
    Row(
        "an answer that is too far away",
        _tree(CHAIN + _question("q5", "far", "far"), "leaf far", start="q0"),
        [
            "content/data/triage.yml:56:5: leaves.far: is 6 taps from the first question — let it be reached in 5 or fewer"
        ],
    ),
    Row(
        "a circle that nobody reaches",
        _tree(_question("one", "leaf", "leaf") + _question("two", "three", "leaf") + _question("three", "two", "leaf")),
        [
            "content/data/triage.yml:15:5: questions.two: is reached by no answer — let an answer lead to it, or take it out",
            "content/data/triage.yml:22:5: questions.three: is reached by no answer — let an answer lead to it, or take it out",
        ],
    ),
    Row(
        "a circle behind a door",
        {
            path: text.replace("questions:", f"first:\n  - say: {SAID}\n    to: two\nquestions:", 1)
            for path, text in _tree(
                _question("one", "leaf", "leaf") + _question("two", "three", "leaf") + _question("three", "two", "leaf")
            ).items()
            if isinstance(text, str)
        },
        [
            "content/data/triage.yml:18:5: questions.two: leads back to itself — let one of its answers lead on to a leaf"
        ],
    ),
    Row(
        "an answer that nobody reaches",
        _tree(_question("one", "leaf", "leaf"), "leaf alone"),
        [
            "content/data/triage.yml:21:5: leaves.alone: is reached by no answer — let an answer lead to it, or take it out"
        ],
    ),
    Row(
        "two steps",
        {
            path: text.replace("steps: [stop, verify, local_police]", "steps: [stop, verify]")
            for path, text in _tree(_question("one", "leaf", "leaf")).items()
            if isinstance(text, str)
        },
        [
            "content/data/triage.yml:19:12: leaves.leaf.steps: has 2, not at least 3 — list the next three steps, in order, by their names"
        ],
    ),
    Row(
        "a document that is not there, and a drawing",
        {
            path: text.replace("    why:", "    more: [help/none]\n    why:")
            for path, text in _tree(_question("one", "leaf", "leaf", more="\n        drawing: none")).items()
            if isinstance(text, str)
        },
        [
            "content/data/triage.yml:12:18: questions.one.answers[1].drawing: there is no drawing 'none' — name one that the style page shows, or leave it out",
            "content/data/triage.yml:15:18: questions.one.answers[2].drawing: there is no drawing 'none' — name one that the style page shows, or leave it out",
            "content/data/triage.yml:20:12: leaves.leaf.more[1]: there is no 'help/none' — write folder/id of a document that is there",
        ],
    ),
    Row(
        "a text that one language lacks",
        _tree(_question("one", "leaf", "leaf"), danger="{en: A}"),
        ["content/data/triage.yml:3:9: warning: danger: says nothing for 'ar' — write it in this language too"],
    ),
    Row(
        "a question and an answer of one name",
        _tree(_question("one", "leaf", "leaf") + _question("leaf", "one", "one")),
        ["content/data/triage.yml:1:1: file: has 'leaf' among questions and leaves — give one of them another key"],
    ),
    Row(
        "a document on the triage's address",
        _tree(_question("one", "leaf", "leaf")) | page("help", name="triage"),
        [
            "content/help/triage/en.md:1:1: file: wants the address /en/help/triage/, which another page has — rename the folder"
        ],
    ),
    Row(
        "a reading with a mark that has no words",
        _signs("{sign: fee, all: [fee, hurry]}"),
        [
            "content/data/rules.yml:2:3: signs: has a reading with the mark 'hurry', which has no words — write words for it under marks, or use one of account, email, free_mail, hidden, imitation, link, listed, masked, phone, wallet"
        ],
    ),
    Row(
        "a sign that is not explained",
        _signs("{sign: fee, all: [fee]}", why=f"crypto: {SAID}"),
        ["content/data/rules.yml:2:3: signs: does not say why 'fee' is a sign — say so under why, in each language"],
    ),
    Row(
        "a phrase whose signs have no meaning",
        _signs("{sign: fee, all: [fee]}", marks="{en: {fee: ['(pay|send a fee', '*']}, ar: {fee: [رسوم]}}"),
        [
            "content/data/rules.yml:4:22: signs.marks.en.fee[1]: cannot be '(pay|send a fee': only * … # and (one|other) have a meaning here, and a word must remain — list phrases by language, for each mark",
            "content/data/rules.yml:4:41: signs.marks.en.fee[2]: cannot be '*': only * … # and (one|other) have a meaning here, and a word must remain — list phrases by language, for each mark",
        ],
    ),
    Row(
        "a mark that one language lacks",
        _signs("{sign: fee, all: [fee]}", marks="{en: {fee: [fee]}, ar: {}}"),
        [
            "content/data/rules.yml:4:33: warning: signs.marks.ar: has no words for the mark 'fee' — write how this language says it"
        ],
    ),
    Row(
        "a tool without what it needs",
        page("help", "tool: message_check"),
        [
            "content/help/x/en.md:2:7: tool: the site's rules have no signs to look for — write signs into content/data/rules.yml, or take it out here"
        ],
    ),
    Row(
        "a tool beside rules that cannot be read",
        page("help", "tool: message_check") | {"data/rules.yml": "hosts: [a"},
        ["content/data/rules.yml:1:8: file: opens a bracket that is never closed — close it at the end of the list"],
    ),
)
