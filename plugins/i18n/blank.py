"""A catalog without a word in it, for a language that the engine does not speak yet."""

from babel.messages.catalog import Catalog

from plugins.i18n.locales import locale


def blank(tag: str) -> bytes:
    """The head of a catalog with the language's plural forms; no day and no place, so that it is always the same."""
    head = {
        "Language": str(locale(tag)),
        "Plural-Forms": Catalog(locale=locale(tag)).plural_forms,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    lines = [f"# Interface words ({tag}).", 'msgid ""', 'msgstr ""']
    return "\n".join([*lines, *(f'"{key}: {value}\\n"' for key, value in head.items()), ""]).encode()
