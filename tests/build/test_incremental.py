"""A build that follows a hundred changes makes what a build from nothing makes, byte for byte."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from plugins.model.languages import Languages
from tests.build.whole_site import WholeSite

STEPS = 110
SEED = 2026
Step = Callable[["Author"], None]


class Author:
    """Someone who changes a site at random; what they break, they mend in the next step."""

    def __init__(self, site: WholeSite, random: Random) -> None:
        self.site = site
        self.random = random
        self.broken: tuple[Path, bytes | None] | None = None
        self.count = 0

    def number(self) -> int:
        self.count += 1
        return self.count

    def pages(self, pattern: str = "*/*/*.md") -> list[Path]:
        return sorted(self.site.content.glob(pattern))

    def day(self) -> str:
        return dt.date(2026, self.random.randint(1, 12), self.random.randint(1, 28)).isoformat()

    def replace(self, file: Path, old: str, new: str) -> None:
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    def settings(self, **changes: object) -> None:
        self.site.settings = replace(self.site.settings, **changes)  # type: ignore[arg-type]


def edit_body(author: Author) -> None:
    with author.random.choice(author.pages()).open("a", encoding="utf-8") as file:
        file.write(f"\nOne more sentence {author.number()}.\n")


def edit_title(author: Author) -> None:
    file = author.random.choice(author.pages("[!n]*/*/en.md"))
    author.replace(file, 'title: "', f'title: "{author.random.choice("ABCXYZ")}')


def edit_identity(author: Author) -> None:
    author.replace(author.site.content / "site/en.md", 'title: "', f'title: "{author.random.choice("ABC")}')


def edit_triage(author: Author) -> None:
    author.replace(author.site.content / "data/triage.yml", "en: ", f"en: {author.random.choice('ABC')}")


def edit_signs(author: Author) -> None:
    author.replace(author.site.content / "data/rules.yml", '"fee"]', f'"fee", "sum{author.number()}"]')


def edit_indicator(author: Author) -> None:
    file = author.site.content / "warnings/calls/en.md"
    if file.exists():
        author.replace(file, "value: ", f"value: a{author.number()}.")


def touch(author: Author) -> None:
    author.random.choice(author.pages()).touch()


def new_news(author: Author) -> None:
    related = ", ".join(f"news/{file.parent.name}" for file in author.random.sample(author.pages("news/*/en.md"), 1))
    author.site.news(f"new-{author.number()}", author.day(), related)


def redate_news(author: Author) -> None:
    file = author.random.choice(author.pages("news/*/en.md"))
    lines = [f"date: {author.day()}" if line.startswith("date:") else line for line in file.read_text().splitlines()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def translate(author: Author) -> None:
    file = author.random.choice(author.pages("news/*/en.md"))
    texts = f'title: "Titre {author.number()}"\nsummary: "Résumé."'
    author.site.translate(f"news/{file.parent.name}", author.random.choice(["fr", "ar"]), texts, "Texte.")


def untranslate(author: Author) -> None:
    if files := author.pages("news/*/fr.md") + author.pages("news/*/ar.md"):
        author.random.choice(files).unlink()


def bring_up_to_date(author: Author) -> None:
    for file in author.pages("*/*/fr.md"):
        current = author.site.version(f"{file.parent.parent.name}/{file.parent.name}")
        first, _, rest = file.read_text(encoding="utf-8").partition("translates: ")
        file.write_text(f"{first}translates: en@{current}\n{rest.partition(chr(10))[2]}", encoding="utf-8")


def delete_news(author: Author) -> None:
    linked = "".join(file.read_text(encoding="utf-8") for file in author.pages())
    free = [file for file in author.pages("news/*/en.md") if f"news/{file.parent.name}" not in linked]
    if free:
        shutil.rmtree(author.random.choice(free).parent)


def rename_news(author: Author) -> None:
    file = author.random.choice(author.pages("news/*/en.md"))
    old, new = file.parent.name, f"renamed-{author.number()}"
    file.parent.rename(file.parent.with_name(new))
    for page in author.pages():
        author.replace(page, f"news/{old},", f"news/{new},")
        author.replace(page, f"news/{old}]", f"news/{new}]")
    author.replace(author.site.content / f"news/{new}/en.md", "date:", f"old_addresses: [/en/news/{old}/]\ndate:")
    file = author.site.content / f"news/{new}/en.md"
    parts = file.read_text(encoding="utf-8").split("old_addresses")
    if len(parts) > 2:
        kept = parts[2].partition("\n")[2]
        file.write_text(f"{parts[0]}old_addresses{parts[1]}{kept}", encoding="utf-8")


def toggle_draft(author: Author) -> None:
    file = author.site.content / "events/meeting/en.md"
    text = file.read_text(encoding="utf-8")
    if "publish: draft" in text:
        author.replace(file, "publish: draft\n", "")
    else:
        author.replace(file, "title:", "publish: draft\ntitle:")


def toggle_waiting(author: Author) -> None:
    """Between the days that ``change_day`` goes to."""
    file = author.site.content / "resources/report/en.md"
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("publish_at")]
    day = author.random.choice(["2026-11-22", "2026-12-12", "2026-12-13", "2027-01-21"])
    lines[1:1] = author.random.choice([[], [f"publish_at: {day}"]])
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def toggle_notice(author: Author) -> None:
    file = author.site.content / "notices/n-2026-0001/en.md"
    states = ["state: active", "state: located", "state: withdrawn"]
    now = next(state for state in states if state in file.read_text(encoding="utf-8"))
    author.replace(file, now, author.random.choice(states))


def toggle_minor(author: Author) -> None:
    file = author.site.content / "notices/n-2026-0001/en.md"
    old, new = author.random.choice([("minor: true\n", ""), ("fictional: true\n", "fictional: true\nminor: true\n")])
    if "minor" not in file.read_text(encoding="utf-8") or new == "":
        author.replace(file, old, new)


def move_tree(author: Author) -> None:
    file = author.site.content / "organisation/below/en.md"
    text = file.read_text(encoding="utf-8")
    if "parent: top" in text:
        author.replace(file, "parent: top\n", "")
    else:
        author.replace(file, "order:", "parent: top\norder:")


def edit_image(author: Author) -> None:
    for file in author.pages("*/*/*.svg"):
        file.write_bytes(file.read_bytes().replace(b"<title>", b"<title>%d " % author.number()))


def edit_fact(author: Author) -> None:
    file = author.site.content / "data/facts.yml"
    author.replace(file, 'number: "1', f'number: "1{author.random.randint(0, 9)}')


def edit_countries(author: Author) -> None:
    row = "FR:\n  compiled: 2026-11\n  region: '150'\n  subregion: '155'\n"
    file = author.site.content / "data/countries.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(row, "") if row in text else text + row, encoding="utf-8")


def edit_template(author: Author) -> None:
    name = author.random.choice(["base.html", "news.html", "components/card.html", "list.html"])
    with author.site.template(name).open("a", encoding="utf-8") as file:
        file.write(f"{{# {author.number()} #}}")


def edit_markup(author: Author) -> None:
    mark = f'<meta name="edition" content="{author.number()}">'
    author.replace(author.site.template("base.html"), "</head>", f"{mark}</head>")


def edit_style(author: Author) -> None:
    with (author.site.settings.theme / "static/css/base.css").open("a", encoding="utf-8") as file:
        file.write(f"/* {author.number()} */\n")


def edit_catalog(author: Author) -> None:
    author.site.catalog(author.random.choice(["fr", "ar"]), f"Accueil {author.number()}")


def change_day(author: Author) -> None:
    author.settings(build_date=dt.date(2026, 11, 22) + dt.timedelta(days=author.random.choice([0, 20, 60, 300])))


def change_settings(author: Author) -> None:
    author.settings(
        page_size=author.random.choice([2, 3, 20]),
        feed_size=author.random.choice([2, 20]),
        drafts=author.random.random() < 0.3,
        site_url=author.random.choice(["https://noticeboard.example", "https://noticeboard.example/base"]),
    )


def change_languages(author: Author) -> None:
    rows = [{"tag": tag, "partial": tag != "en"} for tag in author.random.sample(["ar", "fr"], 2)]
    author.settings(languages=Languages.from_settings([{"tag": "en"}, *rows]))


def tamper(author: Author) -> None:
    file = author.random.choice(sorted(author.site.output.rglob("*.html")))
    file.write_bytes(file.read_bytes()[::-1])


def lose_output(author: Author) -> None:
    author.random.choice(sorted(author.site.output.rglob("*.html"))).unlink()


def lose_cache(author: Author) -> None:
    shutil.rmtree(author.site.settings.cache)


def break_something(author: Author) -> None:
    site = author.site
    file, content = author.random.choice(
        [
            (site.content / "news/broken/en.md", b"---\ntitle: [\n---\n"),
            (site.content / "news/fourth-broken/en.md", b"no front matter\n"),
            (site.content / "site/en.md", b"---\ntitle: x\n---\n"),
            (site.content / "data/facts.yml", b"members: 196\n"),
            (site.content / "help/about/en.md", b'---\ntitle: "A"\nsummary: "B."\n---\n\n[x](../../news/none/en.md)\n'),
            (site.template("news.html"), b"{% if %}"),
            (site.template("components/card.html"), b"{{ nothing.of.that }}"),
            (site.root / "translations/fr/LC_MESSAGES/messages.po", b'msgid "a\n'),
        ]
    )
    author.broken = file, file.read_bytes() if file.exists() else None
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def mend(author: Author) -> None:
    assert author.broken is not None
    file, content = author.broken
    if content is None:
        shutil.rmtree(file.parent)
    else:
        file.write_bytes(content)
    author.broken = None


ALL: tuple[Step, ...] = (
    edit_body,
    edit_title,
    edit_identity,
    edit_indicator,
    edit_signs,
    edit_triage,
    touch,
    new_news,
    redate_news,
    translate,
    untranslate,
    bring_up_to_date,
    delete_news,
    rename_news,
    toggle_draft,
    toggle_waiting,
    toggle_notice,
    toggle_minor,
    move_tree,
    edit_image,
    edit_fact,
    edit_countries,
    edit_template,
    edit_markup,
    edit_style,
    edit_catalog,
    change_day,
    change_settings,
    change_languages,
    tamper,
    lose_output,
    lose_cache,
    break_something,
)


def test_a_hundred_changes_end_where_a_clean_build_ends(tmp_path: Path) -> None:
    """After every step, the output of the builds so far is that of one build into an empty folder."""
    site = WholeSite(tmp_path)
    author = Author(site, Random(SEED))
    assert not site.build().failed
    steps = [*ALL, *author.random.choices(ALL, k=STEPS - len(ALL))]
    author.random.shuffle(steps)
    for number, step in enumerate(steps):
        step(author)
        if author.broken is not None:
            before = site.files()
            assert site.build().failed, number
            assert site.files() == before, number
            mend(author)
        outcome = site.build()
        assert [str(problem) for problem in outcome.problems if problem.is_error] == [], (number, step)
        assert site.files() == site.clean(), (number, step)
