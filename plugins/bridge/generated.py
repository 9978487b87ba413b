"""Everything that is written from the schemas: ``python3 -m plugins.bridge.generated``; a test holds it.

The tables of keys, the links for new files, JSON Schemas for editors, and VS Code's snippets. ``--site`` writes only
what depends on whose site it is: its languages, and which of its sections must name sources.
"""

import sys
from pathlib import Path

from plugins.authoring import links, schemas, snippets
from plugins.authoring.questions import Customs
from plugins.bridge.commands import CONF
from plugins.bridge.folders import notice_kinds_of, rules_of
from plugins.bridge.settings import noticeboard_from, read_settings
from plugins.build.site import speak
from plugins.model import tables
from plugins.model.settings import Settings

GUIDE = "CONTRIBUTING.md"
OF_THE_SITE = (GUIDE, snippets.PATH)


def generated(root: Path, settings: Settings) -> dict[str, str]:
    """Path, relative to the project → text, of all that is written here.

    Args:
        root: The project, with the documents that the tables and links stand in.
        settings: Its languages and its content, whose rules say what must name sources.

    A document that a site has removed stays away.
    """
    speak(settings)
    customs = Customs.of(settings, rules_of(settings), notice_kinds_of(settings))
    begin = links.links(customs, settings.languages.first)
    within = {GUIDE: lambda text: links.updated(text, begin), tables.PATH: tables.updated}
    there = {path: root / path for path in within if (root / path).exists()}
    return {
        **{path: within[path](file.read_text(encoding="utf-8")) for path, file in there.items()},
        snippets.PATH: snippets.snippets(customs),
        **{f"{schemas.FOLDER}/{name}": text for name, text in schemas.schemas().items()},
    }


def main() -> None:
    """Write all of it; a schema that no model stands behind any more goes."""
    made = generated(CONF.parent, read_settings(noticeboard_from(CONF, {}).settings))
    if "--site" in sys.argv:
        made = {path: made[path] for path in OF_THE_SITE if path in made}
    for file in (CONF.parent / schemas.FOLDER).glob("*.json"):
        if "--site" not in sys.argv and f"{schemas.FOLDER}/{file.name}" not in made:
            file.unlink()
    for path, text in made.items():
        (CONF.parent / path).parent.mkdir(parents=True, exist_ok=True)
        (CONF.parent / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
