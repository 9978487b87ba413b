"""Pictures of the front matter, and what an SVG may not do."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import PNG, claims_size, news, picture, prose, svg

ROWS = [
    Row(
        "a picture that is not there",
        news("image: {file: a.png, alt: A dog, credit: Nobody}"),
        [
            "content/news/x/en.md:2:15: image.file: the image 'a.png' is not there — put the file beside the text, or remove the image",
        ],
    ),
    Row(
        "a picture without a description",
        news("image: {file: a.png, credit: Nobody}") | {"news/x/a.png": PNG},
        [
            "content/news/x/en.md:2:8: image.alt: is missing — say in one line what the picture shows, for those who cannot see it",
        ],
    ),
    Row(
        "a picture in another folder",
        news("image: {file: ../a.png, alt: A dog, credit: Nobody}"),
        [
            "content/news/x/en.md:2:15: image.file: cannot be '../a.png' — name a file in the same folder, in lower-case letters, digits and hyphens",
        ],
    ),
    Row(
        "a picture in capitals",
        news("image: {file: A.PNG, alt: A dog, credit: Nobody}"),
        [
            "content/news/x/en.md:2:15: image.file: cannot be 'A.PNG' — name a file in the same folder, in lower-case letters, digits and hyphens",
        ],
    ),
    Row(
        "a picture that is named like an emblem",
        news("image: {file: interpol-logo.png, alt: A, credit: B}")
        | {"news/x/interpol-logo.png": PNG, "data/rules.yml": "emblem_files: [Logo]"},
        [
            "content/news/x/en.md:2:15: image.file: 'interpol-logo.png' is named like an emblem — use a drawing of your own, and name it so",
        ],
    ),
    Row(
        "an SVG that is not well-formed",
        svg("<rect>"),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' is no well-formed SVG — save it again as plain SVG",
        ],
    ),
    Row(
        "an empty SVG",
        picture(""),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' is no well-formed SVG — save it again as plain SVG",
        ],
    ),
    Row(
        "a page that is called SVG",
        picture("<html/>"),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' is no well-formed SVG — save it again as plain SVG",
        ],
    ),
    Row(
        "an SVG with an entity",
        picture('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' is no well-formed SVG — save it again as plain SVG",
        ],
    ),
    Row(
        "an SVG with a script",
        svg("<script>alert(1)</script>"),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('script') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG with a handler",
        svg("", ' onload="alert(1)"'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('svg') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG that loads a picture",
        svg('<image href="https://a.example/a.png"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('image') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG with a link",
        svg('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="https://a.example/"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('a') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG that fills from elsewhere",
        svg('<rect fill="url(https://a.example/a.svg)"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('rect') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG with a style",
        svg("<style>rect { fill: red }</style>"),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('style') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG with a style sheet",
        picture('<?xml-stylesheet href="https://a.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' loads a style sheet — save it again as plain SVG",
        ],
    ),
    Row(
        "an SVG with a page inside",
        svg("<foreignObject/>"),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('foreignObject') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG of too many groups within groups",
        svg("<g>" * 3000 + "</g>" * 3000),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' has groups more than 100 deep — save it with fewer groups within groups",
        ],
    ),
    Row(
        "an SVG with one group too many",
        svg("<g>" * 100 + "</g>" * 100),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' has groups more than 100 deep — save it with fewer groups within groups",
        ],
    ),
    Row(
        "an SVG that is far too wide",
        svg("", ' width="1e30" height="10"'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' has a side of more than 16000 pixels — save it smaller; 1280 pixels are as wide as any page shows",
        ],
    ),
    Row(
        "an SVG that is too tall",
        svg("", ' viewBox="0 0 10 16001"'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' has a side of more than 16000 pixels — save it smaller; 1280 pixels are as wide as any page shows",
        ],
    ),
    Row(
        "an SVG with animate",
        svg('<animate attributeName="x" repeatCount="indefinite"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' moves by itself ('animate') — save it without animations",
        ],
    ),
    Row(
        "an SVG with animateColor",
        svg('<animateColor attributeName="x" repeatCount="indefinite"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' moves by itself ('animateColor') — save it without animations",
        ],
    ),
    Row(
        "an SVG with animateMotion",
        svg('<animateMotion attributeName="x" repeatCount="indefinite"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' moves by itself ('animateMotion') — save it without animations",
        ],
    ),
    Row(
        "an SVG with animateTransform",
        svg('<animateTransform attributeName="x" repeatCount="indefinite"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' moves by itself ('animateTransform') — save it without animations",
        ],
    ),
    Row(
        "an SVG with set",
        svg('<set attributeName="x" repeatCount="indefinite"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' moves by itself ('set') — save it without animations",
        ],
    ),
    Row(
        "an SVG with discard",
        svg('<discard attributeName="x" repeatCount="indefinite"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' moves by itself ('discard') — save it without animations",
        ],
    ),
    Row(
        "an SVG whose style fills from elsewhere",
        svg('<rect style="fill:url(https://a.example/a.svg)"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('rect') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG whose style hides what it loads",
        svg(r'<rect style="fill:u\72l(https://a.example/a.svg)"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('rect') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG whose colour hides what it loads",
        svg(r'<rect fill="u\72l(https://a.example/a.svg)"/>'),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('rect') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG whose style imports",
        svg("<rect style=\"@import 'a.css'\"/>"),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('rect') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "an SVG whose style loads a set of pictures",
        svg("<rect style=\"mask:image-set('https://a.example/a.png' 1x)\"/>"),
        [
            "content/news/x/en.md:2:15: image.file: 'a.svg' does more than show a picture ('rect') — save it without scripts, styles and links",
        ],
    ),
    Row(
        "a picture that is none",
        news("image: {file: a.jpg, alt: A dog, credit: Nobody}") | {"news/x/a.jpg": b"<html>"},
        [
            "content/news/x/en.md:2:15: image.file: 'a.jpg' is no picture — save it again as JPEG or PNG",
        ],
    ),
    Row(
        "a picture whose head is damaged",
        news("image: {file: a.png, alt: A dog, credit: Nobody}") | {"news/x/a.png": PNG[:20]},
        [
            "content/news/x/en.md:2:15: image.file: 'a.png' is damaged — save it again as JPEG or PNG",
        ],
    ),
    Row(
        "a picture of which half is missing",
        news("image: {file: a.png, alt: A dog, credit: Nobody}") | {"news/x/a.png": PNG[:45]},
        [
            "content/news/x/a.png:1:1: file: is damaged — save it again as JPEG or PNG",
        ],
    ),
    Row(
        "a picture that is far too large",
        news("image: {file: a.png, alt: A dog, credit: Nobody}") | {"news/x/a.png": claims_size(200_000, 200_000)},
        [
            "content/news/x/en.md:2:15: image.file: 'a.png' has more than 25 million pixels, or a side of more than 16000 — save it smaller; 1280 pixels are as wide as any page shows",
        ],
    ),
    Row(
        "a picture that is too large for its form",
        news("image: {file: a.png, alt: A dog, credit: Nobody}") | {"news/x/a.png": claims_size(4001, 2000)},
        [
            "content/news/x/en.md:2:15: image.file: 'a.png' has more than 8 million pixels, or a side of more than 16000 — save it smaller; 1280 pixels are as wide as any page shows",
        ],
    ),
    Row(
        "a picture that is too tall",
        prose("![A dog](a.png)") | {"news/x/a.png": claims_size(10, 16_001)},
        [
            "content/news/x/en.md:7:10: body: 'a.png' has more than 8 million pixels, or a side of more than 16000 — save it smaller; 1280 pixels are as wide as any page shows",
        ],
    ),
    Row(
        "a picture in the text with a space in its name",
        prose("![A dog](<my dog.png>)") | {"news/x/my dog.png": PNG},
        [
            "content/news/x/en.md:7:11: body: the image 'my dog.png' has capitals, spaces, accents or other signs in its name — rename the file, in lower-case letters a-z, digits and hyphens, and write that name here",
        ],
    ),
    Row(
        "a picture in the text in capitals",
        prose("![A dog](Dog.JPG)") | {"news/x/Dog.JPG": PNG},
        [
            "content/news/x/en.md:7:10: body: the image 'Dog.JPG' has capitals, spaces, accents or other signs in its name — rename the file, in lower-case letters a-z, digits and hyphens, and write that name here",
        ],
    ),
    Row(
        "a picture of a telephone",
        prose("![A dog](dog.heic)") | {"news/x/dog.heic": b"x"},
        [
            "content/news/x/en.md:7:10: body: 'dog.heic' is no picture that a browser shows — save it as JPEG or PNG; another ending alone does not make it one",
        ],
    ),
]
