"""The repository's own papers: the first lines of the README, who is asked about which texts, the forms of issues."""

import re

from plugins.adoption.answers import Answers
from plugins.i18n.locales import language_name

README = "README.md"
OWNERS = ".github/CODEOWNERS"
FORMS = ".github/ISSUE_TEMPLATE/"
_OPTIONS = re.compile(r"(?m)^( *options: )\[English, .*, another\]$")
_EXAMPLE = "https://github.com/example/board"
_SECTION = "\n## "
_ADOPTING = "Make it yours\n"
"""What has been done by then."""
_LICENCE = "Licence\n"
"""The sample's texts are free to use; whether the site's are, only its publisher can say."""
_OWN_LICENCE = f"""{_LICENCE}
The code is under the [GNU AGPL](LICENSE), as Pelican is. Under what licence the texts in `content/` may be used, write
here; until then all rights are reserved. Report weaknesses as [SECURITY.md](SECURITY.md) says.
"""
_COVERAGE = "; [docs/coverage.md](docs/coverage.md) says what is where"
"""Words of the shipped README that lead to a file of the sample."""


def readme(text: str, answers: Answers) -> str:
    """The README with the site's name and what it is in place of the sample's; everything below stays."""
    first = answers.languages[0]
    head = f"""# {answers.name[first]}

{answers.summary[first]}

This site is made with Noticeboard: Markdown files with YAML front matter become plain static pages in every language
its readers speak, on [Pelican](https://getpelican.com). [docs/upgrade.md](docs/upgrade.md) says which files are the
site's own and which are the engine's.
"""
    _first, *sections = text.split(_SECTION)
    left = [
        _OWN_LICENCE if section.startswith(_LICENCE) else section
        for section in sections
        if not section.startswith(_ADOPTING)
    ]
    return "".join([head, *(f"{_SECTION}{section}" for section in left)]).replace(_COVERAGE, "")


def owners(answers: Answers) -> str:
    """``CODEOWNERS``: the first language's owner is asked about everything, each other about its own texts."""
    lines = ["# Who is asked about a change; the last line that fits a file counts."]
    first = answers.languages[0]
    if not answers.owners:
        lines.append("# Nobody yet: write a line such as  *  @example/editors")
    if first in answers.owners:
        lines.append(f"* {answers.owners[first]}")
    for tag in answers.languages:
        if tag in answers.owners:
            catalog = tag.replace("-", "_")
            lines += [f"/content/**/{tag}.md {answers.owners[tag]}", f"/translations/{catalog}/ {answers.owners[tag]}"]
    lines.append("# As the last line, by name, who may answer for a notice: /content/notices/ @name-one @name-two")
    return "\n".join(lines) + "\n"


def form(text: str, answers: Answers) -> str:
    """A form of issues with the site's languages to choose from, and its repository where that is known."""
    names = ", ".join([*(language_name(tag, "en") for tag in answers.languages), "another"])
    said = _OPTIONS.sub(rf"\g<1>[{names}]", text)
    return said.replace(_EXAMPLE, answers.repository) if answers.repository else said
