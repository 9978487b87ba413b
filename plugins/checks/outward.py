"""Addresses that lead out of the site: known, to hosts that the rules allow, and never through one that hides them."""

from collections.abc import Container, Iterator

from plugins.checks.case import Case
from plugins.library.leaf import Leaf
from plugins.library.outward import Standing, every, host_of, is_among, is_official, outward, plain
from plugins.model.data.rules import Hosts
from plugins.model.frontmatter import spell
from plugins.model.problem import Problem
from plugins.model.told import told


def check(case: Case) -> Iterator[Problem]:
    """Every address; a site that names no hosts allows all of them."""
    rules = case.library.rules
    for leaf in case.leaves():
        document = leaf.document
        is_sourced = document.is_original and document.name.kind.folder in rules.sourced
        if is_sourced and not getattr(document.fields, "sources", ()):
            yield document.problem((), told("names no source"), told("give sources with title, publisher and url"))
    if rules.hosts is None:
        return
    known = outward(case.library).keys()
    for leaf in case.leaves():
        yield from _links(leaf, rules.hosts, known)
    for standing in every(case.library):
        if rules.hosts.official and _is_of_indicator(standing):
            continue
        found = _of_offered(case, standing) if standing.is_offered else faults(standing.url, rules.hosts)
        for what, mend in found:
            yield _at(case, standing, what, mend)


def _links(leaf: Leaf, hosts: Hosts, known: Container[str]) -> Iterator[Problem]:
    faulty = {(fault.line, fault.column) for fault in leaf.prose.faults}
    for link in leaf.prose.links:
        leads_out = link.target.lower().startswith(("https://", "http://"))
        if not leads_out or (link.line, link.column) in faulty:
            continue
        for what, mend in faults(link.target, hosts):
            yield leaf.document.prose_problem(link.line, link.column, what, mend)
        if plain(link.target) not in known:
            what = told("'%(target)s' stands among no sources, so nobody can say where it was seen", target=link.target)
            mend = told("add it to the sources of the original")
            yield leaf.document.prose_problem(link.line, link.column, what, mend)


def _is_of_indicator(standing: Standing) -> bool:
    """Of which ``indicators.py`` asks more."""
    return standing.where[0] == "indicators"


def _at(case: Case, standing: Standing, what: str, mend: str) -> Problem:
    if standing.document is not None:
        return standing.document.problem(standing.where, what, mend)
    name = standing.place.removeprefix("data/").removesuffix(".yml")
    line, column = case.reading.marks[name].place(standing.where)
    return Problem(case.settings.label(standing.place), line, column, spell(standing.where), what, mend)


def _of_offered(case: Case, standing: Standing) -> Iterator[tuple[str, str]]:
    """What is offered for help or reporting is official."""
    hosts = case.library.rules.hosts
    if hosts and _has_allowed(hosts) and not is_official(standing.url, case.library.rules):
        what = told("'%(host)s' is no official host of rules.yml", host=host_of(standing.url))
        yield what, told("offer an official address, or leave the gap; a new official host goes into rules.yml")
    elif hosts and is_among(host_of(standing.url), hosts.shorteners):
        yield from faults(standing.url, hosts)


def faults(url: str, hosts: Hosts) -> Iterator[tuple[str, str]]:
    """What is wrong with where an address leads, and how to mend it."""
    host = host_of(url)
    if is_among(host, hosts.shorteners):
        yield told("'%(host)s' hides where the link leads", host=host), told("write the address that it leads to")
    elif _has_allowed(hosts) and not is_among(host, (*hosts.official, *hosts.others)):
        what = told("'%(address)s' is no host that rules.yml allows", address=host or url)
        yield what, told("use another source, or add the host to data/rules.yml, under official or others")


def _has_allowed(hosts: Hosts) -> bool:
    """Rules that only name hosts to avoid allow all others."""
    return bool(hosts.official or hosts.others)
