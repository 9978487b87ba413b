"""The standing warning: the newest severe one, while it is current."""

from plugins.library.endings import current_state
from plugins.model.kinds.warnings import FraudWarning
from plugins.model.vocabulary import Severity, WarningState
from plugins.views import addresses
from plugins.views.reader import Reader
from plugins.views.shapes import Alert


def alert(reader: Reader) -> Alert | None:
    """What stands at the top of every page; None where no severe warning is current."""
    today = reader.library.settings.build_date
    for entry in reader.library.of_kind("warnings"):
        fields: FraudWarning = entry.fields
        if fields.severity is Severity.SEVERE and current_state(fields, today) is WarningState.ACTIVE:
            return Alert(
                entry.key,
                reader.here(addresses.document(reader.language, entry.key)),
                reader.when(fields.date),
                reader.title(entry),
                fields.sources[0].publisher if fields.sources else None,
                fields.valid_until.isoformat() if fields.valid_until else None,
            )
    return None
