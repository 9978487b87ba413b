"""Texts as PO, and as texts again."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.translating.portable import Entry, Returned, Sheet, returned, written

TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn", "Zl", "Zp"), include_characters="\n\t")
    | st.sampled_from('"\\%[]{#}|')
)
ENTRIES = st.builds(
    Entry,
    place=st.integers(1, 999).map("body:{}".format),
    text=TEXTS.filter(str.strip),
    said=TEXTS,
    doubtful=st.booleans(),
)


@given(st.lists(ENTRIES, max_size=4, unique_by=lambda entry: entry.place))
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    sheet = Sheet("help/x", "zh-Hans", "en@1a2b3c4d", tuple(entries), ("A note.",))
    text = written(sheet)
    back = returned("x.po", text)
    assert isinstance(back, Returned)
    assert back.sheet.entries == sheet.entries
    assert (back.sheet.key, back.sheet.language, back.sheet.version) == ("help/x", "zh-Hans", "en@1a2b3c4d")
    assert written(sheet) == text
    for entry in entries:
        assert f'msgctxt "{entry.place}"' in "\n".join(text.splitlines()[back.lines[entry.place] - 1 :][:3])
