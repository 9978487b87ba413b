"""What the schema of every kind keeps to."""

from collections.abc import Iterator

import pytest

from plugins.model.kinds import KINDS, SITE
from plugins.model.kinds.parts import Common, is_translated
from plugins.model.kinds.translation import Translation, nested, translation_of


@pytest.mark.parametrize("kind", [*KINDS.values(), SITE], ids=lambda kind: kind.folder)
def test_a_translation_holds_the_texts_and_nothing_that_is_shared(kind: object) -> None:
    """Whatever the kind: no date, no code, no address can differ between languages."""
    schema = kind.schema  # type: ignore[attr-defined]
    own = set(translation_of(schema).model_fields) - set(Translation.model_fields)
    expected = {name for name, info in schema.model_fields.items() if is_translated(info)}
    for name, info in schema.model_fields.items():
        part, _many = nested(info.annotation)
        if part is not None and any(is_translated(each) for each in part.model_fields.values()):
            expected.add(name)
    assert own == expected
    assert not own & set(Common.model_fields)


@pytest.mark.parametrize("kind", [*KINDS.values(), SITE], ids=lambda kind: kind.folder)
def test_every_key_says_how_to_mend_it(kind: object) -> None:
    """As words that follow a dash: small letter, no full stop."""

    def told(schema: type) -> Iterator[str]:
        for info in schema.model_fields.values():  # type: ignore[attr-defined]
            yield info.description or ""
            part, _many = nested(info.annotation)
            if part is not None:
                yield from told(part)

    for words in told(kind.schema):  # type: ignore[attr-defined]
        assert words
        assert words[0].islower()
        assert not words.endswith(".")
