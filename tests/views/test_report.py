"""The form for the local police, and its words in every language."""

import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import SmallSite

PAGE = 'title: "A report"\nsummary: "S."\ntool: report'
CATALOG = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Amount"
msgstr "المبلغ"

msgid "Payment %(number)s"
msgstr "الدفعة %(number)s"
"""


@pytest.fixture
def report(site: SmallSite) -> SmallSite:
    """A site with one report, and an Arabic catalog of two words."""
    file = site.root / "translations/ar/LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    file.write_text(CATALOG, encoding="utf-8")
    site.write("help/report/en.md", PAGE)
    site.write("help/other/en.md", 'title: "Other"\nsummary: "S."')
    assert not site.build().failed
    return site


def words(site: SmallSite) -> dict[str, dict[str, dict[str, str]]]:
    (file,) = site.output.glob("theme/report-words.*.js")
    text = file.read_text(encoding="utf-8")
    assert text.startswith("export default {")
    assert text.endswith("};\n")
    read: dict[str, dict[str, dict[str, str]]] = json.loads(text.removeprefix("export default ").removesuffix(";\n"))
    return read


def read(site: SmallSite, address: str) -> LexborHTMLParser:
    return LexborHTMLParser(site.page(f"{address}/index.html"))


def test_the_module_has_a_word_in_every_language_for_all_that_the_form_says(report: SmallSite) -> None:
    said = words(report)
    assert list(said) == ["en", "ar"]
    assert [row["dir"] for row in said.values()] == ["ltr", "rtl"]
    for tag, row in said.items():
        tree = read(report, f"{tag}/help/report")
        marked = {node.attributes["data-word"]: node for node in tree.css("[data-word]")}
        assert set(marked) | {"written"} == set(row["words"])
        for key, node in marked.items():
            number = node.attributes.get("data-number") or ""
            assert node.text().strip() == row["words"][str(key)].replace("{number}", number)
    assert said["ar"]["words"]["amount"] == "المبلغ"
    assert said["ar"]["words"]["payments.item"] == "الدفعة {number}"
    assert said["en"]["words"]["note"] == (
        "Written by the person who reports, with the blank form of the independent site Board. "
        "This is not an official form."
    )


def test_the_page_names_its_module_and_the_worker_may_keep_it(report: SmallSite) -> None:
    (file,) = report.output.glob("theme/report-words.*.js")
    address = f"theme/{file.name}"
    assert read(report, "ar/help/report").css_first(".report").attributes["data-module"] == f"/{address}"  # type: ignore[union-attr]
    assert f'"{address}"' in report.page("sw.js")
    assert file.name not in report.page("en/help/other/index.html")


def test_the_page_names_what_its_script_imports_so_that_the_worker_keeps_it(report: SmallSite) -> None:
    (script,) = report.output.glob("theme/report.*.js")
    imported = re.findall(r'from "\./(.+?)"', script.read_text(encoding="utf-8"))
    assert [name.partition(".")[0] for name in imported] == ["report-parts", "report-store", "report-text"]
    needs = read(report, "ar/help/report").css_first(".report").attributes["data-needs"]  # type: ignore[union-attr]
    assert needs == " ".join(f"/theme/{name}" for name in imported)


def test_what_repeats_can_be_taken_away_and_what_is_for_the_pen_is_marked(report: SmallSite) -> None:
    form = read(report, "en/help/report")
    less = [node.attributes["data-less"] for node in form.css("[data-item]")]
    assert less == ["Remove this payment", "Remove this piece of evidence"]
    by_hand = [node.css_first("h3").attributes["data-word"] for node in form.css("[data-by-hand]")]  # type: ignore[union-attr]
    assert by_hand == ["person", "police"]


def test_a_page_with_a_tool_may_connect_to_nothing(report: SmallSite) -> None:
    def policy(address: str) -> str:
        return read(report, address).css_first("meta[http-equiv]").attributes["content"] or ""  # type: ignore[union-attr]

    assert "; connect-src 'none';" in policy("en/help/report")
    assert "; connect-src 'self';" in policy("en/help/other")
    assert policy("en/help/report").replace("connect-src 'none'", "connect-src 'self'") == policy("en/help/other")


def test_without_script_nothing_can_be_typed_into(report: SmallSite) -> None:
    form = read(report, "en/help/report").css_first(".report")
    assert form is not None
    for tools in form.css("[hidden]"):
        tools.decompose()
    assert form.css("input, textarea, select, button, form") == []
    assert len(form.css(".report__lines")) > 30
    legends = [node.text() for node in form.css(".report__block > legend")]
    assert legends == ["Payment 1", "Payment 2", "Evidence 1", "Evidence 2", "Evidence 3"]


def test_no_password_or_code_is_asked_for(report: SmallSite) -> None:
    labels = [label.text() for label in read(report, "en/help/report").css("label:not(.report__choice)")]
    assert len(labels) > 25
    assert [label for label in labels if re.search(r"password|code|\bPIN\b", label, re.IGNORECASE)] == []


def test_a_site_without_a_report_has_no_words_for_one(report: SmallSite) -> None:
    report.write("help/report/en.md", PAGE.replace("\ntool: report", ""))
    assert not report.build().failed
    assert not list(report.output.glob("theme/report-words.*.js"))
    assert "report__" not in report.page("en/help/report/index.html")


def test_a_change_of_one_catalog_leaves_pages_of_other_languages_alone(report: SmallSite) -> None:
    file = report.root / "translations/ar/LC_MESSAGES/messages.po"
    file.write_text(CATALOG.replace("المبلغ", "مبلغ"), encoding="utf-8")
    written = report.build().written
    english = [path for path in written if path.startswith("en/")]
    assert english == ["en/help/report/index.html"]
    assert words(report)["ar"]["words"]["amount"] == "مبلغ"
