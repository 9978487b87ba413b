"""A built site that opens by double click: every address of its own leads to a file beside the page.

From a ``file:`` address a browser runs no module, asks for no index and installs no worker; all of them are optional,
so they are left out, and the search page is the A–Z.
"""

import posixpath
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import tinycss2
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.views.addresses import file_of

STYLE = "review.css"
_POLICY = (
    "default-src 'none'; img-src 'self' file:; style-src 'self' file:; script-src 'none'; "
    "base-uri 'none'; form-action 'none'"
)
_NEVER = ("search/", ".noticeboard/", "sw.js")
_DROPPED = (
    "script",
    "base",
    'meta[http-equiv="Content-Security-Policy"]',
    'meta[name="robots"]',
    'link[rel="canonical"]',
    'link[rel="manifest"]',
    'link[rel="modulepreload"]',
    "link[hreflang]",
)
_LOOK = """\
.review-note { position: sticky; inset-block-start: 0; z-index: 9; padding: 0.5em 1em; background: #fd0; color: #000; }
.review-note a { color: inherit; }
"""


def carry(site: Path, folder: Path, url: str, note: Callable[[str], tuple[str, str]]) -> None:
    """Copy a built site.

    Args:
        site: The output folder of a build.
        folder: Where the copy goes; it must not be there.
        url: The address it was built for; its path is the base path.
        note: Language → what stands on top of each page, and the words of the link back to the review.
    """
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if not file.is_file() or path.startswith(_NEVER) or path.endswith(".js"):
            continue
        copy = folder / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(".html"):
            copy.write_text(page(file.read_text(encoding="utf-8"), path, url, note), encoding="utf-8")
        elif path.endswith(".css"):
            copy.write_text(sheet(file.read_text(encoding="utf-8"), path, url), encoding="utf-8")
        else:
            shutil.copyfile(file, copy)
    (folder / STYLE).write_text(_LOOK, encoding="utf-8")


def page(html: str, path: str, url: str, note: Callable[[str], tuple[str, str]]) -> str:
    """One page of the copy.

    Args:
        html: As it was built.
        path: Its file, relative to the site's folder.
        url: As for ``carry``.
        note: As for ``carry``.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css(", ".join(_DROPPED)):
        node.decompose()
    for node in tree.css("[href], [src], [srcset], [poster], [data-worker], meta[http-equiv]"):
        _lead(node, path, url)
    head, body, root = tree.head, tree.body, tree.root
    assert head is not None and body is not None and root is not None  # noqa: PT018, S101 - HTML always has them
    style = relative("/" + STYLE, path, "")
    head.insert_child(_node(f'<link rel="stylesheet" href="{style}">', "link"))
    head.insert_child(_node('<meta name="robots" content="noindex">', "meta"))
    policy = _node(f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">', "meta")
    first = head.child
    if first is None:
        head.insert_child(policy)
    else:
        first.insert_after(policy)  # behind the character set; before anything is loaded
    said, back = note(root.attributes.get("lang") or "en")
    line = _node('<div class="review-note" role="note"><span></span> <a></a></div>', "div")
    for tag, text in (("span", said), ("a", back)):
        child = line.css_first(tag)
        assert child is not None  # noqa: S101 - it stands above
        child.insert_child(text)
    link = line.css_first("a")
    assert link is not None  # noqa: S101 - the same
    link.attrs["href"] = posixpath.relpath("index.html", posixpath.dirname(f"site/{path}"))
    start = body.child
    if start is None:
        body.insert_child(line)
    else:
        start.insert_before(line)
    return tree.html or ""


def sheet(css: str, path: str, url: str) -> str:
    """One stylesheet of the copy; the arguments are those of ``page``."""
    nodes = tinycss2.parse_component_value_list(css)
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        inner = [*(getattr(node, "content", None) or ()), *(getattr(node, "arguments", None) or ())]
        waiting += inner
        if node.type == "url":
            node.representation = f'url("{relative(node.value, path, url)}")'
        elif node.type == "function" and node.lower_name == "url":
            for said in inner:
                if said.type == "string":
                    said.representation = f'"{relative(said.value, path, url)}"'
    return str(tinycss2.serialize(nodes))


def _node(html: str, tag: str) -> LexborNode:
    found = LexborHTMLParser(html).css_first(tag)
    assert found is not None  # noqa: S101 - it was just written
    return found


def _lead(node: LexborNode, path: str, url: str) -> None:
    attributes = node.attrs
    if "data-worker" in node.attributes:
        del attributes["data-worker"]
    for name in ("href", "src", "poster"):
        if value := node.attributes.get(name):
            attributes[name] = relative(value, path, url)
    if value := node.attributes.get("srcset"):
        candidates = (each.split(maxsplit=1) for each in value.split(",") if each.strip())
        attributes["srcset"] = ", ".join(" ".join([relative(head, path, url), *rest]) for head, *rest in candidates)
    if (node.attributes.get("http-equiv") or "").lower() == "refresh":
        pause, _, target = (node.attributes.get("content") or "").partition("url=")
        attributes["content"] = f"{pause}url={relative(target, path, url)}" if target else pause


def relative(address: str, path: str, url: str) -> str:
    """An address as it leads from a page of the copy; one that leads out of the site stays.

    Args:
        address: As it stands in the page: ``/board/en/news/#top``, the whole address, or any other.
        path: The page's file, relative to the site's folder.
        url: The address of the site, without a slash at the end.
    """
    base = urlsplit(url).path
    if address.startswith((f"{url}/", f"{url}#", f"{url}?")) or address == url:
        address = base + address.removeprefix(url)
        address = address if address.startswith(f"{base}/") else f"{base}/{address.removeprefix(base)}"
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path.startswith(f"{base}/"):
        return address
    target = file_of(unquote(parts.path.removeprefix(base)))
    way = quote(posixpath.relpath(target, posixpath.dirname(path) or "."))
    return way + (f"#{parts.fragment}" if parts.fragment else "")
