"""Addresses that lead out of the site: known, to hosts that the rules allow, and never through one that hides them."""

from collections.abc import Iterator

from plugins.checks.case import Case
from plugins.library.leaf import Leaf
from plugins.library.outward import host_of, is_among, is_official, outward, plain
from plugins.model.data import Hosts
from plugins.model.frontmatter import Path
from plugins.model.problem import Problem


def check(case: Case) -> Iterator[Problem]:
    """Every address; a site that names no hosts allows all of them."""
    rules = case.library.rules
    known = outward(case.library).keys()
    for leaf in case.leaves():
        for link in leaf.prose.links:
            if not link.target.lower().startswith(("https://", "http://")):
                continue
            for what, mend in _faults(link.target, rules.hosts):
                yield leaf.document.prose_problem(link.line, link.column, what, mend)
            if rules.hosts and plain(link.target) not in known:
                what = f"'{link.target}' stands among no sources, so nobody can say where it was seen"
                mend = "add it to the sources of the original"
                yield leaf.document.prose_problem(link.line, link.column, what, mend)
        if leaf.document.is_original:
            yield from _sources(case, leaf)
    yield from _data(case)


def _sources(case: Case, leaf: Leaf) -> Iterator[Problem]:
    document, fields = leaf.document, leaf.document.fields
    sources = getattr(fields, "sources", ())
    for n, source in enumerate(sources):
        for what, mend in _faults(source.url, case.library.rules.hosts):
            yield document.problem(("sources", n, "url"), what, mend)
    if document.name.kind.folder in case.library.rules.sourced and not sources:
        yield document.problem((), "names no source", "give sources with title, publisher and url")
    url = getattr(fields, "url", None)
    if isinstance(url, str):
        for what, mend in _faults(url, case.library.rules.hosts):
            yield document.problem(("url",), what, mend)


def _data(case: Case) -> Iterator[Problem]:
    """What is offered for help or reporting is official."""
    rules = case.library.rules
    if rules.hosts is None:
        return
    offered: list[tuple[str, Path, str]] = [
        ("contacts", (key, "url"), contact.url) for key, contact in case.library.contacts.items()
    ]
    for code, country in case.library.countries.items():
        if country.reporting:
            offered.append(("countries", (code, "reporting", "url"), country.reporting.url))
        if country.bureau:
            pages = (("page", country.bureau.page), ("site", country.bureau.site))
            offered += [("countries", (code, "bureau", key), url) for key, url in pages if url]
    for name, where, url in offered:
        if not is_official(url, rules):
            line, column = case.reading.marks[name].place(where)
            what = f"'{host_of(url)}' is no official host of rules.yml"
            mend = "offer an official address, or leave the gap; a new official host goes into rules.yml"
            field = ".".join(map(str, where))
            yield Problem(case.settings.label(f"data/{name}.yml"), line, column, field, what, mend)


def _faults(url: str, hosts: Hosts | None) -> Iterator[tuple[str, str]]:
    if hosts is None:
        return
    host = host_of(url)
    if is_among(host, hosts.shorteners):
        yield f"'{host}' hides where the link leads", "write the address that it leads to"
    elif not is_among(host, (*hosts.official, *hosts.others)):
        what = f"'{host}' is no host that rules.yml allows"
        yield what, "use another source, or add the host to data/rules.yml, under official or others"
