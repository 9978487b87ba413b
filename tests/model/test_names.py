"""Whose name no site may bear, whatever it is written with."""

# ruff: noqa: RUF001 - letters that look alike are what this is about

import pytest

from plugins.i18n.alphabets import skeleton
from plugins.model.names import is_taken

TAKEN = [
    "INTERPOL",
    "Interpol Desk",
    "myinterpol",
    "interpol.example",
    "I N T E R P O L",
    "I.N.T.E.R.P.O.L.",
    "Inter-Pol",
    "inter pol desk",
    "Ιnterpol",
    "ІNTERPOL",
    "INTERΡOL",
    "іntеrроl",
    "lnterpol",
    "1nterp0l",
    "ＩＮＴＥＲＰＯＬ",
    "𝐈𝐍𝐓𝐄𝐑𝐏𝐎𝐋",
    "Ínterpól",
    "Inter\u200bpol",
    "in\u00adterpol",
    "Europol",
    "EUROPOL",
    "ＥＵＲＯＰＯＬ",
    "Eurоpоl",
    "E u r o p o l",
    "Интерпол",
    "Национальное бюро Интерпола",
    "الإنتربول",
    "انتربول",
    "اینترپل",
    "国际刑警组织",
    "國際刑警",
]
FREE = [
    "Police portuaire de Port-Exemple",
    "Winter Police",
    "Winter Polo Club",
    "Inter Police Sports",
    "Euro Police",
    "European Police Museum",
    "Pôle international",
    "police.port-exemple.example",
    "Polícia Portuária",
    "پلیس بندر",
    "شرطة الميناء",
    "Полиция порта",
    "港口警察",
]


@pytest.mark.parametrize("name", TAKEN)
def test_another_body_s_name_is_known_by_its_looks(name: str) -> None:
    assert is_taken(name, skeleton)


@pytest.mark.parametrize("name", FREE)
def test_what_only_sounds_like_it_is_nobody_s(name: str) -> None:
    assert not is_taken(name, skeleton)
