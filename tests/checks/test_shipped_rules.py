"""The shipped red lines, in sentences: what they refuse in each language, and what they let stand."""

# ruff: noqa: RUF001 - that is how Russian is written

from functools import cache

import pytest

from plugins.checks.phrases import plain, spots, spots_outside
from plugins.model.data.reading import read_data
from plugins.model.data.rules import Rules
from tests.conftest import ROOT

REFUSED = [
    ("en", "It is an international arrest warrant."),
    ("en", "Call our INTERPOL now."),
    ("fr", "C’est un mandat d’arrêt international."),
    ("fr", "INTERPOL émet des mandats d’arrêt internationaux."),
    ("es", "Es una orden de captura internacional."),
    ("es", "Es una orden internacional de captura."),
    ("es", "Es una orden de arresto internacional."),
    ("es", "Hay órdenes de detención internacionales."),
    ("ru", "Это международный ордер на арест."),
    ("ru", "Копия международного ордера на арест."),
    ("ru", "Есть международные ордера на арест."),
    ("ru", "Список международных ордеров на арест."),
    ("ar", "صدرت مذكرة توقيف دولية."),
    ("ar", "هذه مذكرة التوقيف الدولية."),
    ("ar", "أصدر مذكرات توقيف دولية."),
    ("zh", "这是国际逮捕令。"),
]

LET_STAND = [
    ("en", "There is no such thing as an international arrest warrant."),
    ("en", "It is neither an international arrest warrant nor an order."),
    ("en", "It is never an international arrest warrant."),
    ("en", "Tell your INTERPOL bureau."),
    ("fr", "Ce n’est pas un mandat d’arrêt international."),
    ("fr", "Il n’existe pas de mandat d’arrêt international."),
    ("fr", "Ce n’est ni un mandat d’arrêt international, ni un ordre."),
    ("fr", "Ce n’est jamais un mandat d’arrêt international."),
    ("fr", "INTERPOL n’émet pas de mandats d’arrêt internationaux."),
    ("es", "No existe ninguna orden de captura internacional."),
    ("es", "No es ni una orden internacional de detención ni un mandato."),
    ("es", "Nunca es una orden de detención internacional."),
    ("es", "INTERPOL no emite órdenes de detención internacionales."),
    ("ru", "Не существует международного ордера на арест."),
    ("ru", "Нет такого понятия, как международный ордер на арест."),
    ("ru", "Оно никогда не является международным ордером на арест."),
    ("ru", "Интерпол не выдаёт международных ордеров на арест."),
    ("ar", "لا يوجد شيء اسمه مذكرة توقيف دولية."),
    ("ar", "ليست أبدا مذكرة توقيف دولية."),
    ("ar", "فهي ليست مذكرة التوقيف الدولية."),
    ("ar", "لا يصدر الإنتربول مذكرات توقيف دولية."),
    ("zh", "不存在国际逮捕令。"),
    ("zh", "不存在“国际逮捕令”。"),
    ("zh", "它从来不是国际逮捕令。"),
    ("zh", "国际刑警组织不签发国际逮捕令。"),
]

ASKING = [
    ("ar", "شروط للنشرة الحمراء"),
    ("ar", "شروط للنشرات الحمراء"),
    ("ar", "بنشرة حمراء"),
    ("en", "Two Red Notices"),
    ("zh", "一份红色通报"),
]


@cache
def rules() -> Rules:
    """``content/data/rules.yml`` as it is shipped."""
    read = read_data("rules", "rules.yml", (ROOT / "content/data/rules.yml").read_bytes())
    assert isinstance(read, tuple)
    assert isinstance(read[0], Rules)
    return read[0]


def refused(language: str, sentence: str) -> list[str]:
    """The wordings of a sentence that are not allowed."""
    found = (spots_outside(rule.words, rule.right_in, plain(sentence), language) for rule in rules().wording[language])
    return [spot.group() for spots_of_rule in found for spot in spots_of_rule]


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("language", "sentence"), REFUSED)
def test_a_wording_is_refused(language: str, sentence: str) -> None:
    assert refused(language, sentence)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("language", "sentence"), LET_STAND)
def test_a_sentence_that_says_what_is_true_stands(language: str, sentence: str) -> None:
    assert refused(language, sentence) == []


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(("language", "words"), ASKING)
def test_a_red_notice_is_known_in_its_forms(language: str, words: str) -> None:
    (rule,) = rules().required[language]
    assert any(list(spots(asking, words, language)) for asking in rule.beside)


@pytest.mark.usefixtures("site")
def test_a_number_of_things_is_no_red_notice() -> None:
    (rule,) = rules().required["en"]
    assert not any(list(spots(asking, "Each numbered notice", "en")) for asking in rule.beside)


def test_a_remedy_is_said_in_the_language_of_its_rule() -> None:
    """Its author reads that language: no rule's words are those of an English one."""
    lists = rules()
    said = {tag: {rule.mend for rule in (*lists.wording[tag], *lists.required[tag])} for tag in lists.wording}
    english = said.pop("en")
    assert {tag for tag, words in said.items() if words & english} == set()
