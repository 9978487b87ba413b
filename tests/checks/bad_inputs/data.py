"""The data files."""

# ruff: noqa: E501, RUF001 - digits of another script are the point; a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import SOURCE, contact, country, facts, wording

ROWS = [
    Row(
        "a file nobody knows",
        {"data/faqs.yml": "a: 1"},
        [
            "content/data/faqs.yml:1:1: file: is no data file of the site — the data files are facts.yml, countries.yml, contacts.yml, corrections.yml, notice_kinds.yml, terms.yml, rules.yml, triage.yml",
        ],
    ),
    Row(
        "another ending",
        {"data/facts.yaml": "a: 1"},
        [
            "content/data/facts.yaml:1:1: file: is no data file of the site — the data files are facts.yml, countries.yml, contacts.yml, corrections.yml, notice_kinds.yml, terms.yml, rules.yml, triage.yml",
        ],
    ),
    Row(
        "a text among the data",
        {"data/facts.md": "a: 1"},
        [
            "content/data/facts.md:1:1: file: is no data file of the site — the data files are facts.yml, countries.yml, contacts.yml, corrections.yml, notice_kinds.yml, terms.yml, rules.yml, triage.yml",
        ],
    ),
    Row(
        "a folder among the data",
        {"data/more/facts.yml": "a: 1"},
        [
            "content/data/more/facts.yml:1:1: file: is no data file of the site — the data files are facts.yml, countries.yml, contacts.yml, corrections.yml, notice_kinds.yml, terms.yml, rules.yml, triage.yml",
        ],
    ),
    Row(
        "an empty file",
        facts("# nothing yet\n"),
        [
            "content/data/facts.yml:1:1: file: is empty — write at least one 'key: value', or remove the file",
        ],
    ),
    Row(
        "a list instead of keys",
        facts("- a\n- b\n"),
        [
            "content/data/facts.yml:1:1: file: has no keys — write each as 'key: value', with a space behind the colon",
        ],
    ),
    Row(
        "a number with a comma",
        facts('a:\n  number: "15,548"' + SOURCE),
        [
            "content/data/facts.yml:2:11: a.number: cannot be '15,548' — write it in Western digits without separators, such as 15548",
        ],
    ),
    Row(
        "a number in Arabic digits",
        facts("a:\n  number: ١٥" + SOURCE),
        [
            "content/data/facts.yml:2:11: a.number: cannot be '١٥' — write it in Western digits without separators, such as 15548",
        ],
    ),
    Row(
        "a day in words",
        facts("a:\n  day: tomorrow" + SOURCE),
        [
            "content/data/facts.yml:2:8: a.day: cannot be 'tomorrow' — write the day as 2026-03-14",
        ],
    ),
    Row(
        "a fact that says nothing",
        facts("a:" + SOURCE),
        [
            "content/data/facts.yml:2:3: a: has no value — give exactly one of number, day, year and words",
        ],
    ),
    Row(
        "a fact that says two things",
        facts("a:\n  number: 1\n  year: 2024" + SOURCE),
        [
            "content/data/facts.yml:2:3: a: has number and year — give exactly one of number, day, year and words",
        ],
    ),
    Row(
        "a fact in no language",
        facts("a:\n  words: {}" + SOURCE),
        [
            "content/data/facts.yml:2:10: a.words: is empty — write the text for each language, by its code",
        ],
    ),
    Row(
        "a fact in a language nobody knows",
        facts("a:\n  words: {english: A}" + SOURCE),
        [
            "content/data/facts.yml:2:11: a.words.english: cannot be 'english': no language has that code — write the language's code as the key, such as fr",
        ],
    ),
    Row(
        "a fact twice",
        facts("a:\n  number: 1" + SOURCE + "a:\n  number: 2" + SOURCE),
        [
            "content/data/facts.yml:4:1: a: stands twice — keep one of the two",
        ],
    ),
    Row(
        "a key with capitals",
        facts("Member-Count:\n  number: 1" + SOURCE),
        [
            "content/data/facts.yml:1:1: Member-Count: cannot be 'Member-Count' — write the key in lower-case letters, digits and underscores, such as member_count",
        ],
    ),
    Row(
        "no source",
        facts("a:\n  number: 1\n"),
        [
            "content/data/facts.yml:2:3: a.source: is missing — give publisher, url and as_of",
        ],
    ),
    Row(
        "half a source",
        facts("a:\n  number: 1\n  source: {publisher: A}\n"),
        [
            "content/data/facts.yml:3:11: a.source.as_of: is missing — write the year, month or day for which it is true, such as 2024 or 2025-07-01",
        ],
    ),
    Row(
        "a number without its group",
        facts("a: 12\n"),
        [
            "content/data/facts.yml:1:4: a: must be a group of keys, not a single value — write it as the other entries are written",
        ],
    ),
    Row(
        "a country nobody knows",
        country("", "QQ"),
        [
            "content/data/countries.yml:1:1: QQ: cannot be 'QQ': no country has that code — write the country's ISO 3166 code as the key, such as FR",
        ],
    ),
    Row(
        "a country in small letters",
        country("", "fr"),
        [
            "content/data/countries.yml:1:1: fr: cannot be 'fr': no country has that code — write the country's ISO 3166 code as the key, such as FR",
        ],
    ),
    Row(
        "a region by its name",
        country("region: Europe"),
        [
            "content/data/countries.yml:1:14: FR.region: cannot be 'Europe' — write the UN M49 region as three digits, such as 150",
        ],
    ),
    Row(
        "a telephone number in words",
        country("emergency: {number: one one two, support: all}"),
        [
            "content/data/countries.yml:1:26: FR.emergency.number: cannot be 'one one two' — write the number in Western digits, such as 112",
        ],
    ),
    Row(
        "a telephone number in Arabic digits",
        country("emergency: {number: ١١٢, support: all}"),
        [
            "content/data/countries.yml:1:26: FR.emergency.number: cannot be '١١٢' — write the number in Western digits, such as 112",
        ],
    ),
    Row(
        "a reporting point that is a script",
        country('reporting: {name: A, url: "javascript:x", seen_in: B}'),
        [
            "content/data/countries.yml:1:32: FR.reporting.url: cannot be 'javascript:x' — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "true as of a month that no calendar has",
        facts("a:\n  number: 1\n  source: {publisher: Nobody, as_of: 2025-13}\n"),
        [
            "content/data/facts.yml:3:38: a.source.as_of: cannot be '2025-13': no calendar has that — write the year, month or day for which it is true, such as 2024 or 2025-07-01",
        ],
    ),
    Row(
        "compiled in a month that no calendar has",
        country("compiled: 2026-99"),
        [
            "content/data/countries.yml:1:16: FR.compiled: cannot be '2026-99': no calendar has that — write the month in which the row was put together, such as 2026-11",
        ],
    ),
    Row(
        "an office of no kind",
        contact("kind: shop"),
        [
            "content/data/contacts.yml:1:16: office.kind: cannot be 'shop' — write one of the names: general_secretariat, innovation_complex, regional_bureau, regional_bureau_planned, special_representative, liaison_office, ccf, public_information",
        ],
    ),
    Row(
        "an office in no country",
        contact("country: QQ"),
        [
            "content/data/contacts.yml:1:19: office.country: cannot be 'QQ': no country has that code — write an ISO 3166 code",
        ],
    ),
    Row(
        "a misspelt key of a term",
        {"data/terms.yml": "a: {word: {en: A}}"},
        [
            "content/data/terms.yml:1:4: a.words: is missing — write the term for each language, by its code",
            "content/data/terms.yml:1:5: a.word: is no key here — write words, or remove it; the keys are avoid, meaning, note, public, words",
        ],
    ),
    Row(
        "a misspelt key of the rules",
        {"data/rules.yml": "words: A"},
        [
            "content/data/rules.yml:1:1: words: is no key here — remove it; the keys are emblem_files, hosts, required, signs, sourced, wording",
        ],
    ),
    Row(
        "a wording that the rules refuse, twice",
        wording("Then INTERPOL arrested two. INTERPOL arrested three."),
        [
            "content/news/x/en.md:7:6: text: says 'INTERPOL arrested' — say whose police made the arrest",
            "content/news/x/en.md:7:29: text: says 'INTERPOL arrested' — say whose police made the arrest",
        ],
    ),
    Row(
        "a wording over a line's end",
        wording("Then INTERPOL\narrested two."),
        [
            "content/news/x/en.md:7:6: text: says 'INTERPOL arrested' — say whose police made the arrest",
        ],
    ),
    Row(
        "a wording in a title",
        wording("Text.", 'title: "Interpol arrested two"'),
        [
            "content/news/x/en.md:2:9: text: says 'Interpol arrested' — say whose police made the arrest",
        ],
    ),
]
