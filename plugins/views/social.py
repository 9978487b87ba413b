"""The picture that stands beside a shared link: one for each section and language, with whose site it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.i18n import locales
from plugins.model.kinds import KINDS
from plugins.views.frame import section_title, site_of
from plugins.views.reader import Reader
from plugins.views.shapes import Words

HOME = "home"
"""The name of the picture for every page that stands in no section."""


@dataclass(frozen=True, slots=True)
class SocialCard:
    """What the picture shows: ``social/card.html`` sees this and nothing else.

    Attributes:
        section: The folder, or ``home``.
        lang: BCP 47 tag.
        dir: ``ltr`` or ``rtl``.
        site_name: The site's own name.
        standing: That the site is independent, or the official body's name.
        title: The section, or the question of the first page.
        drawing: Name of a drawing in ``theme/templates/drawings/``.
    """

    section: str
    lang: str
    dir: str
    site_name: str
    standing: Words
    title: Words
    drawing: str

    @property
    def name(self) -> str:
        """Language and section, such as ``ar/news``."""
        return f"{self.lang}/{self.section}"

    @property
    def words(self) -> tuple[str, str, str]:
        """As ``frame.shared_words`` gives them: a picture with other words is not shown."""
        return self.site_name, self.standing.text, self.title.text


def cards(reader: Reader) -> Iterator[SocialCard]:
    """Those of a language, which must be the one being spoken."""
    site, language = site_of(reader)
    standing = reader.maybe(site.independence, language)
    if standing is None:
        standing = Words(site.imprint.legal_name, "und", "auto") if site.imprint else Words("")
    titles = {HOME: reader.words(site.question or site.summary, language)}
    titles |= {folder: Words(section_title(folder)) for folder in KINDS}
    for section, title in titles.items():
        yield SocialCard(
            section=section,
            lang=reader.language,
            dir=locales.direction(reader.language),
            site_name=site.title,
            standing=standing,
            title=title,
            drawing="section-warnings" if section == HOME else f"section-{section}",
        )
