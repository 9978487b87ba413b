"""Values of the wrong kind, and values that cannot be."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from plugins.model.vocabulary import Topic
from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import news, notice, page, text

ROWS = [
    Row(
        "no title and no date",
        {"news/x/en.md": text("news", without=("title", "date"))},
        [
            "content/news/x/en.md:1:1: date: is missing — write the day as 2026-03-14, no quotes",
            "content/news/x/en.md:1:1: title: is missing — write one line of plain text",
        ],
    ),
    Row(
        "a title with nothing behind it",
        news("title:"),
        [
            "content/news/x/en.md:2:7: title: is empty — write one line of plain text",
        ],
    ),
    Row(
        "an empty title",
        news('title: ""'),
        [
            "content/news/x/en.md:2:8: title: is empty — write one line of plain text",
        ],
    ),
    Row(
        "a title of spaces",
        news('title: "  "'),
        [
            "content/news/x/en.md:2:8: title: is empty — write one line of plain text",
        ],
    ),
    Row(
        "what a new file leaves to its author",
        news(
            'title: "FILL IN"\ndate: FILL IN\ntopics: [FILL IN]\n'
            'sources:\n  - {title: FILL IN, publisher: A, url: "FILL IN"}',
            "FILL IN: what happened.\n\nWe FILL IN nothing.",
        ),
        [
            "content/news/x/en.md:2:8: title: is still to be filled in — write one line of plain text",
            "content/news/x/en.md:3:7: date: is still to be filled in — write the day as 2026-03-14, no quotes",
            f"content/news/x/en.md:4:10: topics[1]: is still to be filled in — list topics by their names: {', '.join(Topic)}",
            "content/news/x/en.md:6:13: sources[1].title: is still to be filled in — write the title of the page or paper, as it is printed there",
            "content/news/x/en.md:6:41: sources[1].url: is still to be filled in — write the whole address, beginning with https://",
            "content/news/x/en.md:10:1: body: is still to be filled in — write the text here, in Markdown, or remove the line",
        ],
    ),
    Row(
        "a title on two lines",
        news("title: |\n  A\n  B"),
        [
            "content/news/x/en.md:2:8: title: has more than one line — write one line of plain text",
        ],
    ),
    Row(
        "a list for a text",
        news("title: [A, B]"),
        [
            "content/news/x/en.md:2:8: title: must be text, not a list — write one line of plain text",
        ],
    ),
    Row(
        "a group for a text",
        news("title: {A: B}"),
        [
            "content/news/x/en.md:2:8: title: must be text, not a group of keys — write one line of plain text",
        ],
    ),
    Row(
        "a text for a list",
        news("topics: fraud"),
        [
            "content/news/x/en.md:2:9: topics: must be a list, written [one, two], not a single value — list topics by their names",
        ],
    ),
    Row(
        "a group for a list",
        news("topics: {fraud: yes}"),
        [
            "content/news/x/en.md:2:9: topics: must be a list, written [one, two], not a group of keys — list topics by their names",
        ],
    ),
    Row(
        "a text for a group",
        news("image: dog.png"),
        [
            "content/news/x/en.md:2:8: image: must be a group of keys, not a single value — give the picture's file, alt and credit",
        ],
    ),
    Row(
        "a list for a group",
        news("image: [dog.png]"),
        [
            "content/news/x/en.md:2:8: image: must be a group of keys, not a list — give the picture's file, alt and credit",
        ],
    ),
    Row(
        "a text for a group in a list",
        news("sources: [A report]"),
        [
            "content/news/x/en.md:2:11: sources[1]: must be a group of keys, not a single value — list each source with its title, publisher, url and date",
        ],
    ),
    Row(
        "an empty entry in a list",
        news("partners:\n  -\n  - A"),
        [
            "content/news/x/en.md:3:4: partners[1]: is empty — list the organisations that took part",
        ],
    ),
    Row(
        "a list in a list",
        news("topics: [[fraud]]"),
        [
            "content/news/x/en.md:2:10: topics[1]: must be a single value, not a list — list topics by their names: cybercrime, environment, financial_crime, fraud, fugitives, governance, illicit_goods, intellectual_property, medicines, missing_persons, notices, organised_crime, sport, terrorism, trafficking, training",
        ],
    ),
    Row(
        "a list for a day",
        news("date: [2026-03-14]"),
        [
            "content/news/x/en.md:2:7: date: must be a single value, not a list — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a group for a day",
        news("date: {day: 14}"),
        [
            "content/news/x/en.md:2:7: date: must be a single value, not a group of keys — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a list for a name of the vocabulary",
        notice("state: [active]"),
        [
            "content/notices/n-2026-0001/en.md:2:8: state: must be a single value, not a list — write active, or how the notice ended: active, located, captured, surrendered, deceased, withdrawn, expired",
        ],
    ),
    Row(
        "a list for yes or no",
        page("help", "safety: [true]"),
        [
            "content/help/x/en.md:2:9: safety: must be a single value, not a list — write true where old advice could do harm: a stale translation then shows only the steps",
        ],
    ),
    Row(
        "a list for a whole number",
        page("help", "order: [1]"),
        [
            "content/help/x/en.md:2:8: order: must be a single value, not a list — write a whole number; smaller stands first",
        ],
    ),
    Row(
        "yes for true",
        page("help", "safety: yes"),
        [
            "content/help/x/en.md:2:9: safety: cannot be 'yes': it is either true or false — write true where old advice could do harm: a stale translation then shows only the steps",
        ],
    ),
    Row(
        "a word for a number",
        page("help", "order: first"),
        [
            "content/help/x/en.md:2:8: order: cannot be 'first' — write a whole number; smaller stands first",
        ],
    ),
    Row(
        "a day in words",
        news("date: 14 March"),
        [
            "content/news/x/en.md:2:7: date: cannot be '14 March' — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a day with slashes",
        news("date: 14/03/2026"),
        [
            "content/news/x/en.md:2:7: date: cannot be '14/03/2026' — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a day without noughts",
        news("date: 2026-3-14"),
        [
            "content/news/x/en.md:2:7: date: cannot be '2026-3-14' — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a day with a time",
        news("date: 2026-03-14 10:00"),
        [
            "content/news/x/en.md:2:7: date: cannot be '2026-03-14 10:00' — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a day in Arabic digits",
        news("date: ٢٠٢٦-٠٣-١٤"),
        [
            "content/news/x/en.md:2:7: date: cannot be '٢٠٢٦-٠٣-١٤' — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a year for a day",
        news("date: 2026"),
        [
            "content/news/x/en.md:2:7: date: cannot be '2026' — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a day that no calendar has",
        news("date: 2026-02-30"),
        [
            "content/news/x/en.md:2:7: date: cannot be '2026-02-30': no calendar has that day — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a thirteenth month",
        news("date: 2026-13-01"),
        [
            "content/news/x/en.md:2:7: date: cannot be '2026-13-01': no calendar has that day — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a country nobody knows",
        news("countries: [FR, QQ]"),
        [
            "content/news/x/en.md:2:17: countries[2]: cannot be 'QQ': no country has that code — list countries as ISO 3166 codes, such as FR",
        ],
    ),
    Row(
        "a country in small letters",
        news("countries: [fr]"),
        [
            "content/news/x/en.md:2:13: countries[1]: cannot be 'fr': no country has that code — list countries as ISO 3166 codes, such as FR",
        ],
    ),
    Row(
        "a country by its name",
        news("countries: [France]"),
        [
            "content/news/x/en.md:2:13: countries[1]: cannot be 'France': no country has that code — list countries as ISO 3166 codes, such as FR",
        ],
    ),
    Row(
        "the United Kingdom as UK",
        news("countries: [UK]"),
        [
            "content/news/x/en.md:2:13: countries[1]: cannot be 'UK': no country has that code — list countries as ISO 3166 codes, such as FR",
        ],
    ),
    Row(
        "a language nobody knows",
        page("resources", "languages: [en, qq]"),
        [
            "content/resources/x/en.md:2:17: languages[2]: cannot be 'qq': no language has that code — list the languages it exists in, as codes such as fr",
        ],
    ),
    Row(
        "a language in capitals",
        page("resources", "languages: [EN]"),
        [
            "content/resources/x/en.md:2:13: languages[1]: cannot be 'EN': no language has that code — list the languages it exists in, as codes such as fr",
        ],
    ),
    Row(
        "half a language tag",
        page("resources", "languages: [en-]"),
        [
            "content/resources/x/en.md:2:13: languages[1]: cannot be 'en-': no language has that code — list the languages it exists in, as codes such as fr",
        ],
    ),
    Row(
        "a topic nobody knows",
        news("topics: [frauds]"),
        [
            "content/news/x/en.md:2:10: topics[1]: cannot be 'frauds' — list topics by their names: cybercrime, environment, financial_crime, fraud, fugitives, governance, illicit_goods, intellectual_property, medicines, missing_persons, notices, organised_crime, sport, terrorism, trafficking, training",
        ],
    ),
    Row(
        "neither draft nor published",
        news("publish: yes"),
        [
            "content/news/x/en.md:2:10: publish: cannot be 'yes' — leave it out to publish, or write one of the names: draft, published",
        ],
    ),
    Row(
        "braces, which say nothing",
        news('date: "{0} {error}"'),
        [
            "content/news/x/en.md:2:7: date: cannot be '{0} {error}' — write the day as 2026-03-14, no quotes",
        ],
    ),
    Row(
        "a figure in words",
        news("figures: [{label: Seized, value: lots}]"),
        [
            "content/news/x/en.md:2:34: figures[1].value: cannot be 'lots' — write the number in Western digits, such as 20000 or 1.5",
        ],
    ),
    Row(
        "a figure with a comma",
        news('figures: [{label: Seized, value: "20,000"}]'),
        [
            "content/news/x/en.md:2:34: figures[1].value: cannot be '20,000' — write the number in Western digits, such as 20000 or 1.5",
        ],
    ),
    Row(
        "a figure that is no number",
        news("figures: [{label: Seized, value: NaN}]"),
        [
            "content/news/x/en.md:2:34: figures[1].value: cannot be 'NaN' — write the number in Western digits, such as 20000 or 1.5",
        ],
    ),
    Row(
        "a source whose address is a script",
        news('sources: [{title: A, publisher: B, url: "javascript:alert(1)"}]'),
        [
            "content/news/x/en.md:2:41: sources[1].url: cannot be 'javascript:alert(1)' — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "a quote without its release",
        news("quotes: [{text: A, name: B, role: C}]"),
        [
            "content/news/x/en.md:2:10: quotes[1].release: is missing — write the address of the release that holds the words",
        ],
    ),
    Row(
        "an address without https",
        page("resources", "url: example.org"),
        [
            "content/resources/x/en.md:2:6: url: cannot be 'example.org' — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "a script for an address",
        page("resources", "url: JavaScript:alert(1)"),
        [
            "content/resources/x/en.md:2:6: url: cannot be 'JavaScript:alert(1)' — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "an address that hides where it leads",
        page("resources", "url: https://interpol.int@evil.example/"),
        [
            "content/resources/x/en.md:2:6: url: cannot be 'https://interpol.int@evil.example/': it hides where it leads — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "a space in an address",
        page("resources", "url: https://exa mple.org/"),
        [
            "content/resources/x/en.md:2:6: url: cannot be 'https://exa mple.org/' — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "an invisible character in an address",
        page("resources", "url: https://exam\u200bple.org/"),
        [
            "content/resources/x/en.md:2:6: url: cannot be 'https://exam\u200bple.org/': it holds an invisible character — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "half an address",
        page("resources", 'url: "https://[::1"'),
        [
            "content/resources/x/en.md:2:6: url: cannot be 'https://[::1' — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "a port that no computer has",
        page("resources", "url: https://a.example:99999/"),
        [
            "content/resources/x/en.md:2:6: url: cannot be 'https://a.example:99999/' — write the whole address, beginning with https://",
        ],
    ),
    Row(
        "neither file nor address",
        {"resources/x/en.md": text("resources", without=("url",))},
        [
            "content/resources/x/en.md:1:1: front matter: names neither a file nor a url — give one of the two",
        ],
    ),
    Row(
        "a file that is not there",
        page("resources", "file: report.pdf"),
        [
            "content/resources/x/en.md:2:7: file: 'report.pdf' is not there — put the file beside the text",
        ],
    ),
    Row(
        "a file in another folder",
        page("resources", "file: ../../report.pdf"),
        [
            "content/resources/x/en.md:2:7: file: cannot be '../../report.pdf' — name a file in the same folder, or give a url instead",
        ],
    ),
    Row(
        "a file that would run in the browser",
        page("resources", "file: report.html") | {"resources/x/report.html": b"<script>"},
        [
            "content/resources/x/en.md:2:7: file: 'report.html' is nothing to download — use one of .avif, .csv, .docx, .epub, .ics, .jpeg, .jpg, .json, .mp3, .mp4, .odp, .ods, .odt, .pdf, .png, .pptx, .txt, .webp, .xlsx, .zip",
        ],
    ),
    Row(
        "a year in words",
        page("resources", "year: last year"),
        [
            "content/resources/x/en.md:2:7: year: cannot be 'last year' — write the year as four digits",
        ],
    ),
    Row(
        "a year of five digits",
        page("resources", "year: 20245"),
        [
            "content/resources/x/en.md:2:7: year: cannot be '20245' — write the year as four digits",
        ],
    ),
    Row(
        "a size with its unit",
        page("resources", "size: 2 MB"),
        [
            "content/resources/x/en.md:2:7: size: cannot be '2 MB' — write the size in bytes",
        ],
    ),
    Row(
        "a kind of resource nobody knows",
        page("resources", "type: book"),
        [
            "content/resources/x/en.md:2:7: type: cannot be 'book' — write one of the names: annual_report, strategic_plan, legal_framework, research, good_practice",
        ],
    ),
    Row(
        "a time zone by its city",
        page("events", "time_zone: Paris"),
        [
            "content/events/x/en.md:2:12: time_zone: cannot be 'Paris': no time zone has that name — write the zone's name, such as Europe/Paris",
        ],
    ),
    Row(
        "a time zone by its offset",
        page("events", 'time_zone: "+01:00"'),
        [
            "content/events/x/en.md:2:12: time_zone: cannot be '+01:00': no time zone has that name — write the zone's name, such as Europe/Paris",
        ],
    ),
    Row(
        "a time zone that is a path",
        page("events", "time_zone: /etc/passwd"),
        [
            "content/events/x/en.md:2:12: time_zone: cannot be '/etc/passwd': no time zone has that name — write the zone's name, such as Europe/Paris",
        ],
    ),
    Row(
        "an event without a time",
        page("events", "start: 2026-12-01"),
        [
            "content/events/x/en.md:2:8: start: cannot be '2026-12-01' — write the local day and time as 2026-03-14T09:30",
        ],
    ),
    Row(
        "a time with its zone",
        page("events", "start: 2026-12-01T09:00Z"),
        [
            "content/events/x/en.md:2:8: start: cannot be '2026-12-01T09:00Z' — write the local day and time as 2026-03-14T09:30",
        ],
    ),
    Row(
        "a time that no clock has",
        page("events", "start: 2026-12-01T25:00"),
        [
            "content/events/x/en.md:2:8: start: cannot be '2026-12-01T25:00': no clock or calendar has that time — write the local day and time as 2026-03-14T09:30",
        ],
    ),
    Row(
        "an event that ends before it begins",
        page("events", "start: 2026-12-02T09:00"),
        [
            "content/events/x/en.md:5:6: end: is before the beginning — write the local day and time as 2026-03-14T17:00",
        ],
    ),
    Row(
        "sources without a hyphen",
        news("sources:\n  title: A\n  publisher: B\n  url: https://a.example/"),
        [
            "content/news/x/en.md:3:3: sources: must be a list of entries, not one group of keys — write a hyphen before the first key of each entry: '- title: …'",
        ],
    ),
]
