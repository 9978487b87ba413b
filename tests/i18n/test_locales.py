"""What CLDR says of the six languages: whole strings, as a reader sees them."""

# ruff: noqa: RUF001 - letters of other scripts are the point

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.i18n import locales, segmenting

WIDE, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("tag", "day", "month", "moment"),
    [
        ("en", "1 March 2026", "March 2026", f"1 March 2026, 9:05{THIN}am"),
        ("fr", "1 mars 2026", "mars 2026", "1 mars 2026, 09:05"),
        ("es", "1 de marzo de 2026", "marzo de 2026", "1 de marzo de 2026, 9:05"),
        ("ru", f"1 марта 2026{THIN}г.", f"март 2026{THIN}г.", f"1 марта 2026{THIN}г., 09:05"),
        ("ar", "1 مارس 2026", "مارس 2026", "1 مارس 2026، 9:05 ص"),
        ("zh", "2026年3月1日", "2026年3月", "2026年3月1日 09:05"),
    ],
)
def test_a_day_is_written_as_the_language_writes_it(tag: str, day: str, month: str, moment: str) -> None:
    """In Western digits, also in Arabic."""
    assert locales.day(dt.date(2026, 3, 1), tag) == day
    assert locales.partial_day(2026, [3, 1], tag) == day
    assert locales.partial_day(2026, [3], tag) == month
    assert locales.partial_day(2026, [], tag) == "2026"
    assert locales.moment(dt.datetime(2026, 3, 1, 9, 5), tag) == moment  # noqa: DTZ001 - a local time


@pytest.mark.parametrize(
    ("tag", "number", "listed"),
    [
        ("en", "1,234,567.5", "A, B and C"),
        ("fr", f"1{THIN}234{THIN}567,5", "A, B et C"),
        ("es", "1.234.567,5", "A, B y C"),
        ("ru", f"1{WIDE}234{WIDE}567,5", "A, B и C"),
        ("ar", "1,234,567.5", "A وB وC"),
        ("zh", "1,234,567.5", "A、B和C"),
    ],
)
def test_numbers_and_lists(tag: str, number: str, listed: str) -> None:
    assert locales.number("1234567.5", tag) == number
    assert locales.joined(["A", "B", "C"], tag) == listed


@pytest.mark.parametrize(
    ("tag", "own", "direction"),
    [
        ("en", "English", "ltr"),
        ("fr", "Français", "ltr"),
        ("es", "Español", "ltr"),
        ("ru", "Русский", "ltr"),
        ("ar", "العربية", "rtl"),
        ("zh", "中文", "ltr"),
        ("zh-Hans", "中文 (简体)", "ltr"),
        ("pt-PT", "Português (Portugal)", "ltr"),
        ("he", "עברית", "rtl"),
        ("fa", "فارسی", "rtl"),
    ],
)
def test_a_language_names_itself_and_has_a_direction(tag: str, own: str, direction: str) -> None:
    assert locales.own_name(tag) == own
    assert locales.direction(tag) == direction


@pytest.mark.parametrize(
    ("tag", "country", "language", "zone"),
    [
        ("en", "France", "Chinese", "United Kingdom Time"),
        ("fr", "France", "chinois", "heure : Royaume-Uni"),
        ("es", "Francia", "chino", "hora de Reino Unido"),
        ("ru", "Франция", "китайский", "Великобритания"),
        ("ar", "فرنسا", "الصينية", "توقيت المملكة المتحدة"),
        ("zh", "法国", "中文", "英国时间"),
    ],
)
def test_names_of_countries_languages_and_time_zones(tag: str, country: str, language: str, zone: str) -> None:
    """A zone's name says nothing of summer time, which an event in winter does not have."""
    assert locales.territory_name("FR", tag) == country
    assert locales.language_name("zh", tag) == language
    assert locales.zone_name("Europe/London", tag) == zone


@pytest.mark.parametrize(
    ("tag", "sorted_"),
    [
        ("en", ["Äpfel", "apple", "eclair", "éclair", "zebra", "Zulu"]),
        ("fr", ["cote", "coté", "côte", "côté", "élan", "zoo"]),
        ("es", ["nube", "nz", "ñu", "ola", "oso"]),
        ("ru", ["ежевика", "Ёлка", "Ель", "Жук", "Яма"]),
        ("ar", ["ابن", "أحمد", "إسبانيا", "الأردن", "اليمن", "بلجيكا"]),
        ("zh", ["阿富汗", "德国", "法国", "日本", "英国", "中国"]),
    ],
)
def test_lists_are_sorted_as_the_dictionaries_of_the_language_do(tag: str, sorted_: list[str]) -> None:
    """Accents, capitals and hamza do not tear words apart; Chinese goes by pinyin."""
    by_code_points = sorted(sorted_)
    assert sorted(by_code_points, key=lambda text: locales.sort_key(text, tag)) == sorted_
    assert by_code_points != sorted_


@pytest.mark.parametrize(
    ("text", "tag", "letter"),
    [
        ("éclair", "fr", "E"),
        ("Ñandú", "es", "Ñ"),
        ("Ёлка", "ru", "Е"),
        ("إسبانيا", "ar", "ا"),
        ("الأردن", "ar", "ا"),
        ("中国", "zh", "Z"),
        ("阿富汗", "zh", "A"),
        ("apple", "en", "A"),
        ("123", "en", "…"),
        ("", "en", "…"),
    ],
)
def test_a_text_stands_under_its_letter(text: str, tag: str, letter: str) -> None:
    assert locales.initial(text, tag) == letter


def test_a_language_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="CLDR does not know the language 'qq'"):
        locales.locale("qq")


def test_the_countries_are_those_of_iso_3166() -> None:
    """249, and the one of fictional notices; no groupings, no former countries, no pseudo-accents."""
    codes = locales.territory_codes()
    assert len(codes) == 250
    assert {"FR", "PS", "TW", "AQ", "XX"} <= codes
    assert not {"UK", "EU", "UN", "SU", "YU", "XA", "XK", "ZZ"} & codes


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "有人以国际刑警组织的名义联系您吗？",
            ("有人", "以", "国际", "刑警", "组织", "的", "名义", "联系", "您", "吗？"),
        ),
        ("Did someone write?", ("Did someone write?",)),
        ("هل اتصل بك أحد؟", ("هل اتصل بك أحد؟",)),
    ],
)
def test_a_title_may_be_cut_between_words_only(text: str, parts: tuple[str, ...]) -> None:
    assert segmenting.phrases(text) == parts


@given(st.text())
def test_a_cut_title_loses_nothing(text: str) -> None:
    assert "".join(segmenting.phrases(text)) == text
