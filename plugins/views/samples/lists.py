"""Pages that lead to others: a list, a tree, countries, and what is translated."""

from functools import partial
from typing import Any

from plugins.i18n import locales
from plugins.i18n.catalogs import gettext as _
from plugins.i18n.catalogs import ngettext
from plugins.i18n.words import step_text, word
from plugins.model.vocabulary import ContactKind, Step, Topic
from plugins.views.samples.branch import data_listing
from plugins.views.samples.pieces import ELSEWHERE, VERSION, Samples
from plugins.views.shapes import (
    Card,
    CountryPage,
    CoverageGroup,
    CoverageLanguage,
    CoverageList,
    CoveragePage,
    CoverageRow,
    Facet,
    FacetChoice,
    Link,
    ListPage,
    Node,
    TreePage,
    Words,
)
from plugins.views.speech import foreign


def listing(samples: Samples) -> ListPage:
    """A page between two others, narrowed by a facet."""
    topics = [FacetChoice(samples.here, word(topic), samples.number("7"), topic is Topic.FRAUD) for topic in Topic]
    pages = (1, 2, 3)
    return ListPage(
        **samples.page,
        intro=Words(_("A warning on a website proves nothing about the website: impostors print warnings too.")),
        facets=(Facet("topic", _("Topics"), (FacetChoice(samples.here, _("All"), samples.number("12345")), *topics)),),
        count=ngettext("%(number)s entry", "%(number)s entries", 12345) % {"number": samples.number("12345")},
        cards=samples.cards(),
        number=2,
        pages=len(pages),
        newer=samples.link(_("Previous page")),
        older=samples.link(_("Next page")),
        numbers=tuple(Link(samples.here, Words(samples.number(str(page))), page == 2) for page in pages),
    )


def tree(samples: Samples) -> TreePage:
    """Four levels deep; one page has no text in this language."""
    office = ContactKind
    bureau = _node(samples, office.REGIONAL_BUREAU, _node(samples, office.LIAISON_OFFICE, _node(samples, office.CCF)))
    others = (office.INNOVATION_COMPLEX, office.PUBLIC_INFORMATION, office.REGIONAL_BUREAU_PLANNED)
    foreign_page = Node(samples.cards()[3])
    top = _node(samples, office.GENERAL_SECRETARIAT, bureau, *map(partial(_node, samples), others), foreign_page)
    return TreePage(**samples.page, nodes=(top,), extra=())


def _node(samples: Samples, office: ContactKind, *below: Node) -> Node:
    return Node(Card(samples.here, Words(word(office)), Words(step_text(Step.VERIFY))), below)


def countries(samples: Samples) -> tuple[CountryPage, ...]:
    """With what we know, and with gaps."""
    known: dict[str, Any] = {
        **samples.page,
        "name": _("Examplia"),
        "compiled": samples.reader.partial_day("2026-03"),
        "region": locales.territory_name("150", samples.reader.language),
        "member_list": None,
        "name_source": None,
    }
    portal = Link(ELSEWHERE, foreign("Examplia Reports"))
    bureau = data_listing(samples).groups[0].rows[1]
    return (
        CountryPage(**known, emergency="112", reporting=portal, opened=samples.day, bureau=bureau),
        CountryPage(**known, emergency=None, reporting=None, opened=None),
    )


def coverage(samples: Samples) -> CoveragePage:
    """A language that is whole and one that is not; each list."""
    reader, number = samples.reader, samples.number
    here, every, some, zero = samples.here, number("12345"), number("4938"), number("0")
    name, other = (locales.language_name(each, reader.language) for each in (reader.language, "he"))
    to_mend = {"version": VERSION, "update": ELSEWHERE, "original": ELSEWHERE, "changes": ELSEWHERE}
    rows = (CoverageRow(samples.elsewhere(), here, **to_mend), CoverageRow(None, here))
    groups = (
        CoverageGroup(word(Topic.FRAUD), here, number("7"), rows, number("5"), open=True),
        CoverageGroup(word(Topic.NOTICES), here, number("2"), ()),
    )
    return CoveragePage(
        **samples.page,
        intro=Words(_("What is translated into which language, and how you can help.")),
        languages=(
            CoverageLanguage(name, here, 100, every, every, zero, zero, current=True),
            CoverageLanguage(other, here, 40, some, every, zero, every, zero, some, zero, every),
        ),
        lists=tuple(CoverageList(code, number("9"), groups) for code in ("missing", "behind", "unread")),
        repository=ELSEWHERE,
        guide=ELSEWHERE,
        language=ELSEWHERE,
        begin=samples.here,
    )
