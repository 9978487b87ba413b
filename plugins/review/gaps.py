"""Why something is missing from a review, in words."""

from plugins.i18n.catalogs import gettext as _
from plugins.review.report import Gap


def sentence(gap: Gap) -> str:
    """In the language being spoken."""
    return {
        Gap.NO_BASE: _("Nothing is compared: the state that this change began from is not at hand."),
        Gap.OTHER_PACKAGES: _("The pages cannot be compared: this change needs other packages."),
        Gap.BASE_BROKEN: _("The pages cannot be compared: the site as it was cannot be built."),
        Gap.NO_SITE: _("There are no pages to show until this is mended."),
        Gap.NO_BROWSER: _("There are no pictures: no browser is at hand."),
    }[gap]
