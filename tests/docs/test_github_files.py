"""What authors and readers meet on github.com: forms, templates, owners."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import pelicanconf
from plugins.authoring.skeletons import PUBLIC
from plugins.i18n.locales import language_name
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
CONFIG = GITHUB / "ISSUE_TEMPLATE/config.yml"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").iterdir() if path != CONFIG)
TEMPLATES = sorted((GITHUB / "PULL_REQUEST_TEMPLATE").iterdir())
DEFAULT = GITHUB / "pull_request_template.md"


@pytest.mark.parametrize(
    ("schema", "files"), [("vendor.github-issue-forms", FORMS), ("vendor.github-issue-config", [CONFIG])]
)
def test_github_can_read_the_forms(schema: str, files: list[Path]) -> None:
    """By the schemas that SchemaStore keeps of GitHub's syntax."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_forms_and_templates_of_every_sort() -> None:
    assert [form.stem for form in FORMS] == ["correction", "news", "translation"]
    of_kinds = {"event", "help", "news", "notice", "page", "publication", "warning"}
    assert {template.stem for template in TEMPLATES} == {*of_kinds, "code", "translation"}


@pytest.mark.parametrize("file", [*FORMS, *TEMPLATES, DEFAULT], ids=lambda file: file.name)
def test_each_says_that_all_is_public(file: Path) -> None:
    first = file.read_text(encoding="utf-8")
    assert f"**{PUBLIC}**" in first


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_no_form_asks_about_a_person_in_a_notice(form: Path) -> None:
    assert "notice" not in form.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("name", ["news.yml", "translation.yml"])
def test_a_form_offers_the_languages_of_the_site(name: str) -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / name).read_text(encoding="utf-8"))
    (options,) = [part["attributes"]["options"] for part in form["body"] if part.get("id") == "language"]
    assert options == [*(language_name(row["tag"], "en") for row in pelicanconf.LANGUAGES), "another"]


def test_nobody_writes_freely_and_what_harms_is_told_privately() -> None:
    config = CONFIG.read_text(encoding="utf-8")
    assert re.search("^blank_issues_enabled: false$", config, re.MULTILINE)
    assert [url for url in re.findall(r"url: (\S+)", config) if not url.endswith("/security/policy")] == []
    assert (ROOT / "SECURITY.md").exists()


def test_the_default_template_leads_to_each_other() -> None:
    led = re.findall(r"\]\(\?expand=1&template=([a-z]+\.md)\)", DEFAULT.read_text(encoding="utf-8"))
    assert sorted(led) == [template.name for template in TEMPLATES]
