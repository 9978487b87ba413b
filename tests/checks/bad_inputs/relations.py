"""Warnings, and documents that name others."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import indicator, news, page, warning

ROWS = [
    Row(
        "a scam type that is not there",
        page("warnings"),
        [
            "content/warnings/x/en.md:5:7: scam: there is no 'scams/trick' — write the folder of a document that is there",
        ],
    ),
    Row(
        "a scam type that is a draft",
        page("warnings") | page("scams", "publish: draft", name="trick"),
        [
            "content/warnings/x/en.md:5:7: scam: 'scams/trick' is a draft — publish it, or name another",
        ],
    ),
    Row(
        "a step nobody knows",
        warning("steps: [run]"),
        [
            "content/warnings/x/en.md:2:9: steps[1]: cannot be 'run' — list what to do, in order, by the names of the steps: danger, stop, bank, passwords, device, evidence, verify, local_police, national_report, trusted_adult, lawyer, support",
        ],
    ),
    Row(
        "a sign nobody knows",
        warning("red_flags: [odd]"),
        [
            "content/warnings/x/en.md:2:13: red_flags[1]: cannot be 'odd' — list the signs by their names: urgency, secrecy, threat_of_arrest, fee, safe_account, crypto, gift_card, bank_details, identity_documents, remote_access, free_mail, lookalike_address, case_number, badge_or_seal, video_uniform, stay_on_line, move_to_chat, recovery_offer, accusation, blackmail, disguised_letters, easy_money, hidden_link, link, listed, new_number, one_time_code, personal_data, stranded, threat_of_violence",
        ],
    ),
    Row(
        "a channel nobody knows",
        warning("channels: [fax]"),
        [
            "content/warnings/x/en.md:2:12: channels[1]: cannot be 'fax' — list how it reaches people, by the names of the channels: call, chat, email, in_person, letter, sms, social_media, video_call, website",
        ],
    ),
    Row(
        "a severity nobody knows",
        warning("severity: high"),
        [
            "content/warnings/x/en.md:2:11: severity: cannot be 'high' — write how much harm it does: note, serious, severe",
        ],
    ),
    Row(
        "a state nobody knows",
        warning("state: over"),
        [
            "content/warnings/x/en.md:2:8: state: cannot be 'over' — write one of the names: active, ended, corrected, revoked",
        ],
    ),
    Row(
        "valid until before it was written",
        warning("valid_until: 2026-03-01"),
        [
            "content/warnings/x/en.md:2:14: valid_until: is before the day of the warning — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a claim without its rebuttal",
        warning("claims: [{quote: Pay.}]"),
        [
            "content/warnings/x/en.md:2:10: claims[1].rebuttal: is missing — say what is true, and how one knows",
        ],
    ),
    Row(
        "an invisible character in an indicator",
        indicator('value: "inter\u200bpol.example"'),
        [
            "content/warnings/x/en.md:3:13: indicators[1].value: holds an invisible character — write it as it was seen, not defanged",
        ],
    ),
    Row(
        "a right-to-left mark in an indicator",
        indicator('value: "+1 \u200f555"'),
        [
            "content/warnings/x/en.md:3:13: indicators[1].value: holds an invisible character — write it as it was seen, not defanged",
        ],
    ),
    Row(
        "an indicator of no type",
        indicator("type: site"),
        [
            "content/warnings/x/en.md:3:12: indicators[1].type: cannot be 'site' — write one of the names: domain, email, url, phone, wallet, account",
        ],
    ),
    Row(
        "an indicator that is not sure",
        indicator("state: sure"),
        [
            "content/warnings/x/en.md:3:13: indicators[1].state: cannot be 'sure' — write how sure its source is: confirmed, unconfirmed, revoked",
        ],
    ),
    Row(
        "an indicator of nobody",
        indicator("spoofed: no"),
        [
            "content/warnings/x/en.md:3:15: indicators[1].spoofed: cannot be 'no': it is either true or false — write true if its owner is a victim whose address or number is imitated",
        ],
    ),
    Row(
        "an indicator that nobody published",
        indicator("source: a friend"),
        [
            "content/warnings/x/en.md:3:14: indicators[1].source: cannot be 'a friend' — write the address of the official page that published it",
        ],
    ),
    Row(
        "an indicator last seen before it was first seen",
        indicator("last_seen: 2026-01-01"),
        [
            "content/warnings/x/en.md:3:17: indicators[1].last_seen: is before the day it was first seen — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a way out that leads nowhere",
        page("help", "leave: true"),
        [
            "content/help/x/en.md:2:8: leave: the site names no page to leave to, so the page would show no way out — write leave into content/site/en.md, or take it out here",
        ],
    ),
    Row(
        "a parent that is not there",
        page("help", "parent: nobody"),
        [
            "content/help/x/en.md:2:9: parent: there is no 'help/nobody' — write the folder of a document that is there",
        ],
    ),
    Row(
        "a parent in another tree",
        page("help", "parent: y") | page("organisation", name="y"),
        [
            "content/help/x/en.md:2:9: parent: there is no 'help/y' — write the folder of a document that is there",
        ],
    ),
    Row(
        "a parent that is a draft",
        page("help", "parent: y") | page("help", "publish: draft", name="y"),
        [
            "content/help/x/en.md:2:9: parent: 'help/y' is a draft — publish it, or name another",
        ],
    ),
    Row(
        "a parent with its folder",
        page("help", "parent: help/y"),
        [
            "content/help/x/en.md:2:9: parent: cannot be 'help/y' — name the folder of the page above it, or leave it out for the top",
        ],
    ),
    Row(
        "its own parent",
        page("help", "parent: x"),
        [
            "content/help/x/en.md:2:9: parent: 'x' leads back to this page — leave it out on the page at the top",
        ],
    ),
    Row(
        "parents in a circle, and a page below",
        page("help", "parent: b", name="a") | page("help", "parent: a", name="b") | page("help", "parent: a", name="c"),
        [
            "content/help/a/en.md:2:9: parent: 'b' leads back to this page — leave it out on the page at the top",
            "content/help/b/en.md:2:9: parent: 'a' leads back to this page — leave it out on the page at the top",
        ],
    ),
    Row(
        "related to what is not there",
        news("related: [help/nothing, y]"),
        [
            "content/news/x/en.md:2:11: related[1]: there is no 'help/nothing' — write folder/id of a document that is there",
            "content/news/x/en.md:2:25: related[2]: there is no 'y' — write folder/id of a document that is there",
        ],
    ),
    Row(
        "a related scam type that is not there",
        page("scams", "related: [other]"),
        [
            "content/scams/x/en.md:2:11: related[1]: there is no 'scams/other' — write the folder of a document that is there",
        ],
    ),
    Row(
        "a section that a card cannot have, and one twice",
        page("help", "card: [first, lost, first]", body="## First {#first}\n\nText.\n\n## Last {#last}"),
        [
            "content/help/x/en.md:2:15: card[2]: 'lost' is no anchor of the text — name a heading of the text by its anchor: first, last",
            "content/help/x/en.md:2:21: card[3]: 'first' stands twice — keep one of the two",
        ],
    ),
    Row(
        "a card of a text without anchors",
        page("help", "card: [first]"),
        [
            "content/help/x/en.md:2:8: card[1]: 'first' is no anchor of the text — give the headings anchors, such as ## First {#first}",
        ],
    ),
]
