"""Links, anchors, facts and pictures of the prose that are not there, or not allowed."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import PNG, country, news, page, prose

ROWS = [
    Row(
        "a file that is not there",
        prose("See [a](../../help/nothing/en.md)."),
        [
            "content/news/x/en.md:7:9: body: '../../help/nothing/en.md' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "the same twice, and once in code",
        prose("`../y/en.md` [a](../y/en.md) [b](../y/en.md)"),
        [
            "content/news/x/en.md:7:18: body: '../y/en.md' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
            "content/news/x/en.md:7:34: body: '../y/en.md' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "a language that is not there",
        prose("See [a](../../help/x/ar.md).") | page("help"),
        [
            "content/news/x/en.md:7:9: body: '../../help/x/ar.md' leads to no file — write the original's file, en.md; each reader gets their own language",
        ],
    ),
    Row(
        "a folder",
        prose("See [a](../../help/x/).") | page("help"),
        [
            "content/news/x/en.md:7:9: body: '../../help/x/' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "an address of the site",
        prose("See [a](/en/help/x/).") | page("help"),
        [
            "content/news/x/en.md:7:9: body: '/en/help/x/' is an address, not a file — write the path from this file, such as ../../help/about/en.md",
        ],
    ),
    Row(
        "a file outside the content folder",
        prose("See [a](../../../pelicanconf.py)."),
        [
            "content/news/x/en.md:7:9: body: '../../../pelicanconf.py' lies outside the content folder — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "another host without its scheme",
        prose("See [a](//evil.example/)."),
        [
            "content/news/x/en.md:7:9: body: '//evil.example/' lies outside the content folder — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "a host without https",
        prose("See [a](www.example.org)."),
        [
            "content/news/x/en.md:7:9: body: 'www.example.org' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "a query",
        prose("See [a](../../help/x/en.md?x=1).") | page("help"),
        [
            "content/news/x/en.md:7:9: body: '../../help/x/en.md?x=1' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "no target",
        prose("See [a]()."),
        [
            "content/news/x/en.md:7:7: body: a link to nothing — write where it leads",
        ],
    ),
    Row(
        "what waits for a later day",
        prose("See [a](../y/en.md).") | news("publish_at: 2026-12-01", name="y"),
        [
            "content/news/x/en.md:7:9: body: '../y/en.md' leads to what appears on 2026-12-01 only — let this document wait too (publish_at: 2026-12-01), or remove the link",
        ],
    ),
    Row(
        "what waits for a day longer than the document that links to it",
        news("publish_at: 2026-11-30", "See [a](../y/en.md).") | news("publish_at: 2026-12-01", name="y"),
        [
            "content/news/x/en.md:8:9: body: '../y/en.md' leads to what appears on 2026-12-01 only — let this document wait too (publish_at: 2026-12-01), or remove the link",
        ],
    ),
    Row(
        "a draft",
        prose("See [a](../y/en.md).") | news("publish: draft", name="y"),
        [
            "content/news/x/en.md:7:9: body: '../y/en.md' leads to a draft — publish it, or remove the link",
        ],
    ),
    Row(
        "a file beside the text that is not there",
        prose("See [a](report.pdf)."),
        [
            "content/news/x/en.md:7:9: body: 'report.pdf' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "a file that would run in the browser",
        prose("See [a](report.html).") | {"news/x/report.html": b"<script>"},
        [
            "content/news/x/en.md:7:9: body: 'report.html' is nothing to download — use one of .avif, .csv, .docx, .epub, .ics, .jpeg, .jpg, .json, .mp3, .mp4, .odp, .ods, .odt, .pdf, .png, .pptx, .txt, .webp, .xlsx, .zip",
        ],
    ),
    Row(
        "an anchor that this text does not have",
        prose("See [a](#nowhere).\n\n## One {#one}"),
        [
            "content/news/x/en.md:7:9: body: '#nowhere' is no anchor of this text — use one of #one, or give a heading that anchor: '## Title {#nowhere}'",
        ],
    ),
    Row(
        "an anchor that another text does not have",
        prose("See [a](../../help/x/en.md#nowhere).") | page("help", "", "## One {#one}\n\n## Two {#two}"),
        [
            "content/news/x/en.md:7:9: body: '../../help/x/en.md#nowhere' names an anchor that is not there — use one of #one, #two, or give a heading that anchor: '## Title {#nowhere}'",
        ],
    ),
    Row(
        "an anchor of a text without any",
        prose("See [a](../../help/x/en.md#nowhere).") | page("help"),
        [
            "content/news/x/en.md:7:9: body: '../../help/x/en.md#nowhere' names an anchor that is not there — give a heading that anchor: '## Title {#nowhere}'",
        ],
    ),
    Row(
        "a country that is not there",
        prose("See [a](../../data/countries.yml#de).") | country(""),
        [
            "content/news/x/en.md:7:9: body: '../../data/countries.yml#de' names no country of countries.yml — use an ISO 3166 code in lower case, such as #fr",
        ],
    ),
    Row(
        "a country nobody knows",
        prose("See [a](../../data/countries.yml#qq).") | country(""),
        [
            "content/news/x/en.md:7:9: body: '../../data/countries.yml#qq' names no country of countries.yml — use an ISO 3166 code in lower case, such as #fr",
        ],
    ),
    Row(
        "a link that begins with javascript:",
        prose("See [a](javascript:alert(1))."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'javascript:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with JavaScript:",
        prose("See [a](JavaScript:alert(1))."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'JavaScript:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with JAVASCRIPT:",
        prose("See [a]( JAVASCRIPT:alert(1))."),
        [
            "content/news/x/en.md:7:10: body: a link that begins with 'JAVASCRIPT:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with vbscript:",
        prose("See [a](vbscript:x)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'vbscript:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with VbScript:",
        prose("See [a](VbScript:x)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'VbScript:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with data:",
        prose("See [a](data:text/html,x)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'data:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with DATA:",
        prose("See [a](DATA:text/html,x)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'DATA:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with mailto:",
        prose("See [a](mailto:a@b.example)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'mailto:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with MailTo:",
        prose("See [a](MailTo:a@b.example)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'MailTo:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with tel:",
        prose("See [a](tel:112)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'tel:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with file:",
        prose("See [a](file:///etc/passwd)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'file:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "a link that begins with ftp:",
        prose("See [a](ftp://a.example/)."),
        [
            "content/news/x/en.md:7:9: body: a link that begins with 'ftp:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "javascript: with an entity",
        prose("See [a](java&#115;cript:alert(1))."),
        [
            "content/news/x/en.md:7:9: body: 'java&#115;cript:alert(1)' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "javascript: with a named entity",
        prose("See [a](javascript&colon;alert(1))."),
        [
            "content/news/x/en.md:7:9: body: 'javascript&colon;alert(1)' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "javascript: with a tab",
        prose("See [a](java\tscript:alert(1))."),
        [
            "content/news/x/en.md:7:1: body: 'java    script:alert(1)' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "javascript: with a percent sign",
        prose("See [a](j%61vascript:alert(1))."),
        [
            "content/news/x/en.md:7:9: body: 'j%61vascript:alert(1)' leads to no file — write the path from this file, such as ../../help/about/en.md, or an address beginning with https://",
        ],
    ),
    Row(
        "javascript: in angle brackets",
        prose("See <javascript:alert(1)>."),
        [
            "content/news/x/en.md:7:5: body: raw HTML '<javascript:alert(1)>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "javascript: in a reference",
        prose("See [a][1].\n\n[1]: javascript:alert(1)"),
        [
            "content/news/x/en.md:9:6: body: a link that begins with 'javascript:' — link to https:// addresses and to files of the site only",
        ],
    ),
    Row(
        "mailto: in angle brackets",
        prose("See <mailto:a@b.example>."),
        [
            "content/news/x/en.md:7:5: body: raw HTML '<mailto:a@b.example>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "half an address",
        prose("See [a](https://[)."),
        [
            "content/news/x/en.md:7:9: body: a link cannot be 'https://[' — write the whole address as the browser shows it, beginning with https://",
        ],
    ),
    Row(
        "an address that hides where it leads",
        prose("See [a](https://interpol.int@evil.example/)."),
        [
            "content/news/x/en.md:7:9: body: a link cannot be 'https://interpol.int@evil.example/': it hides where it leads — write the whole address as the browser shows it, beginning with https://",
        ],
    ),
    Row(
        "a space in an address",
        prose("See [a](https://exa mple.org/)."),
        [
            "content/news/x/en.md:7:9: body: a link cannot be 'https://exa mple.org/' — write the whole address as the browser shows it, beginning with https://",
        ],
    ),
    Row(
        "a fact that is not there",
        prose("It has [[fact:members]] members."),
        [
            "content/news/x/en.md:7:8: body: '[[fact:members]]' names no fact — use a key of data/facts.yml, or add the fact there with its source",
        ],
    ),
    Row(
        "a fact that is not there, behind the same in code",
        prose("`[[fact:x]]` and [[fact:x]]"),
        [
            "content/news/x/en.md:7:18: body: '[[fact:x]]' names no fact — use a key of data/facts.yml, or add the fact there with its source",
        ],
    ),
    Row(
        "a fact without a key",
        prose("It has [[fact:]] members."),
        [
            "content/news/x/en.md:7:8: body: '[[fact:]]' names no fact — use a key of data/facts.yml, or add the fact there with its source",
        ],
    ),
    Row(
        "a picture that is not there",
        prose("![A dog](dog.png)"),
        [
            "content/news/x/en.md:7:10: body: the image 'dog.png' is not there — put the file beside the text, or remove the image",
        ],
    ),
    Row(
        "a picture without a file",
        prose("![A dog]()"),
        [
            "content/news/x/en.md:7:8: body: an image without a file — name one: ![description](file)",
        ],
    ),
    Row(
        "a picture without a description",
        prose("![](dog.png)") | {"news/x/dog.png": PNG},
        [
            "content/news/x/en.md:7:5: body: the image 'dog.png' has no description — say what it shows: ![description](file)",
        ],
    ),
    Row(
        "a picture with a blank description",
        prose("![ ](dog.png)") | {"news/x/dog.png": PNG},
        [
            "content/news/x/en.md:7:6: body: the image 'dog.png' has no description — say what it shows: ![description](file)",
        ],
    ),
    Row(
        "a picture outside the content folder",
        prose("![A dog](../../../dog.png)"),
        [
            "content/news/x/en.md:7:10: body: the image '../../../dog.png' lies outside the document's folder — put the file beside the text, and write its name alone",
        ],
    ),
    Row(
        "a picture of another document",
        prose("![A dog](../y/dog.png)") | news(name="y") | {"news/y/dog.png": PNG},
        [
            "content/news/x/en.md:7:10: body: the image '../y/dog.png' lies outside the document's folder — put the file beside the text, and write its name alone",
        ],
    ),
    Row(
        "a picture by a path of its own folder",
        prose("![A dog](./dog.png)") | news(name="y") | {"news/y/dog.png": PNG},
        [
            "content/news/x/en.md:7:10: body: the image './dog.png' lies outside the document's folder — put the file beside the text, and write its name alone",
        ],
    ),
    Row(
        "a picture of another host",
        prose("![A dog](https://a.example/dog.png)"),
        [
            "content/news/x/en.md:7:10: body: the image 'https://a.example/dog.png' lies outside the document's folder — put the file beside the text, and write its name alone",
        ],
    ),
    Row(
        "a picture in the text itself",
        prose("![A dog](data:image/png;base64,AAAA)"),
        [
            "content/news/x/en.md:7:10: body: the image 'data:image/png;base64,AAAA' lies outside the document's folder — put the file beside the text, and write its name alone",
        ],
    ),
    Row(
        "a script for a picture",
        prose("![A dog](javascript:alert(1))"),
        [
            "content/news/x/en.md:7:10: body: 'javascript:alert(1)' is no picture that a browser shows — save it as JPEG or PNG; another ending alone does not make it one",
        ],
    ),
    Row(
        "a form of picture that not all browsers show",
        prose("![A dog](dog.tiff)") | {"news/x/dog.tiff": b"x"},
        [
            "content/news/x/en.md:7:10: body: 'dog.tiff' is no picture that a browser shows — save it as JPEG or PNG; another ending alone does not make it one",
        ],
    ),
]
