"""What prose may not hold."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import prose

ROWS = [
    Row(
        "HTML around a paragraph",
        prose("<div>Hello</div>"),
        [
            "content/news/x/en.md:7:1: body: raw HTML '<div>' — write Markdown instead; for the sign itself write &lt;",
            "content/news/x/en.md:7:11: body: raw HTML '</div>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "HTML in a line",
        prose("Say <b>hello</b>."),
        [
            "content/news/x/en.md:7:5: body: raw HTML '<b>' — write Markdown instead; for the sign itself write &lt;",
            "content/news/x/en.md:7:13: body: raw HTML '</b>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "HTML in a list",
        prose("- One\n- <i>two</i>"),
        [
            "content/news/x/en.md:8:3: body: raw HTML '<i>' — write Markdown instead; for the sign itself write &lt;",
            "content/news/x/en.md:8:9: body: raw HTML '</i>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "HTML in a table",
        prose("|a|b|\n|-|-|\n|<b>|c|"),
        [
            "content/news/x/en.md:9:2: body: raw HTML '<b>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "HTML behind the same in code",
        prose("Write `<b>` and not <b>."),
        [
            "content/news/x/en.md:7:21: body: raw HTML '<b>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "HTML over two lines",
        prose("See <a\nhref=x>this."),
        [
            "content/news/x/en.md:7:5: body: raw HTML '<a href=x>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a line break by hand",
        prose("One<br/>two"),
        [
            "content/news/x/en.md:7:4: body: raw HTML '<br/>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a script",
        prose("<script>alert(1)</script>"),
        [
            "content/news/x/en.md:7:1: body: raw HTML '<script>' — write Markdown instead; for the sign itself write &lt;",
            "content/news/x/en.md:7:17: body: raw HTML '</script>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a picture that runs a script",
        prose("<img src=x onerror=alert(1)>"),
        [
            "content/news/x/en.md:7:1: body: raw HTML '<img src=x onerror=alert(1)>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a tag that is never closed",
        prose("See <script src=x"),
        [
            "content/news/x/en.md:7:5: body: raw HTML '<script' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a comment",
        prose("<!-- for editors only -->"),
        [
            "content/news/x/en.md:7:1: body: raw HTML '<!-- for editors only -->' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a comment in a line",
        prose("One <!-- two --> three"),
        [
            "content/news/x/en.md:7:5: body: raw HTML '<!-- two -->' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a comment over two paragraphs",
        prose("<!-- for editors\n\nonly -->"),
        [
            "content/news/x/en.md:7:1: body: raw HTML '<!--' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a document type",
        prose("<!DOCTYPE html>"),
        [
            "content/news/x/en.md:7:1: body: raw HTML '<!DOCTYPE' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a processing instruction",
        prose("<?php echo 1 ?>"),
        [
            "content/news/x/en.md:7:1: body: raw HTML '<?php echo 1 ?>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "an e-mail address in angle brackets",
        prose("Write to <a@b.example>."),
        [
            "content/news/x/en.md:7:10: body: raw HTML '<a@b.example>' — write Markdown instead; for the sign itself write &lt;",
        ],
    ),
    Row(
        "a first-level heading",
        prose("One.\n\n# Title"),
        [
            "content/news/x/en.md:9:1: body: a first-level heading in the text — begin with '##'; the title is the page's",
        ],
    ),
    Row(
        "a first-level heading with emphasis",
        prose("# The *big* title"),
        [
            "content/news/x/en.md:7:1: body: a first-level heading in the text — begin with '##'; the title is the page's",
        ],
    ),
    Row(
        "an underlined first-level heading",
        prose("Title\n====="),
        [
            "content/news/x/en.md:7:1: body: a first-level heading in the text — begin with '##'; the title is the page's",
        ],
    ),
    Row(
        "a hashtag at the beginning of a line",
        prose("One.\n\n#fraud is bad"),
        [
            "content/news/x/en.md:9:1: body: a first-level heading in the text — begin with '##'; the title is the page's",
        ],
    ),
    Row(
        "an anchor twice",
        prose("## One {#ab}\n\n## Two {#a}\n\n## Three {#a}"),
        [
            "content/news/x/en.md:11:11: body: the anchor 'a' stands twice — give each heading its own",
        ],
    ),
    Row(
        "an anchor with capitals and accents",
        prose("## One {#Größe}"),
        [
            "content/news/x/en.md:7:9: body: an anchor cannot be 'Größe' — use the letters a-z, digits and hyphens, beginning with a letter",
        ],
    ),
    Row(
        "an anchor that begins with a digit",
        prose("## One {#1st}"),
        [
            "content/news/x/en.md:7:9: body: an anchor cannot be '1st' — use the letters a-z, digits and hyphens, beginning with a letter",
        ],
    ),
    Row(
        "the page's own anchor",
        prose("## One {#main}"),
        [
            "content/news/x/en.md:7:9: body: an anchor cannot be 'main': every page has it — use another word",
        ],
    ),
    Row(
        "the anchor of what a page offers to authors",
        prose("## One {#editing}"),
        [
            "content/news/x/en.md:7:9: body: an anchor cannot be 'editing': every page has it — use another word",
        ],
    ),
    Row(
        "an anchor without a name",
        prose("## One {# a}"),
        [
            "content/news/x/en.md:7:9: body: an anchor cannot be '' — use the letters a-z, digits and hyphens, beginning with a letter",
        ],
    ),
    Row(
        "Pelican's {filename}",
        prose("See [a]({filename}a.md)."),
        [
            "content/news/x/en.md:7:9: body: '{filename}' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "Pelican's {static}",
        prose("See [a]({static}a.md)."),
        [
            "content/news/x/en.md:7:9: body: '{static}' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "Pelican's {attach}",
        prose("See [a]({attach}a.md)."),
        [
            "content/news/x/en.md:7:9: body: '{attach}' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "Pelican's |filename|",
        prose("See [a](|filename|a.md)."),
        [
            "content/news/x/en.md:7:9: body: '|filename|' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "Pelican's {author}",
        prose("See [a]({author}a.md)."),
        [
            "content/news/x/en.md:7:9: body: '{author}' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "Pelican's {index}",
        prose("See [a]({index}a.md)."),
        [
            "content/news/x/en.md:7:9: body: '{index}' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "Pelican's placeholder of a picture",
        prose("![A dog]({attach}dog.png)"),
        [
            "content/news/x/en.md:7:10: body: '{attach}' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "Pelican's placeholder in a sentence",
        prose("It lies in {static}."),
        [
            "content/news/x/en.md:7:12: body: '{static}' is a placeholder that nothing fills — link to the file itself, such as ../other/en.md, or name an image beside the text",
        ],
    ),
    Row(
        "a fact with one bracket",
        prose("Members: [[fact:members]."),
        [
            "content/news/x/en.md:7:10: body: '[[fact:members]' cites no fact — write it as [[fact:members]]",
        ],
    ),
    Row(
        "a fact with a space",
        prose("Members: [fact: members]."),
        [
            "content/news/x/en.md:7:10: body: '[fact: members]' cites no fact — write it as [[fact:members]]",
        ],
    ),
    Row(
        "an anchor without its sign",
        prose("## Found {found}"),
        [
            "content/news/x/en.md:7:10: body: '{found}' is no anchor — write it as {#found}",
        ],
    ),
    Row(
        "a link with a space inside",
        prose("See [this] (../y/en.md)."),
        [
            "content/news/x/en.md:7:11: body: a link is parted by a space — take out the space between ']' and '('",
        ],
    ),
    Row(
        "a list with round signs",
        prose("Found:\n\n\u2022 one\n\u2022 two\n\n\u2022 three\n\nText."),
        [
            "content/news/x/en.md:9:1: body: '•' makes no list — begin each of its lines with '- ', and leave an empty line above the first",
        ],
    ),
]
