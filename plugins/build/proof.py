"""What a tree must pass before it is published: it is looked at as it lies there, whatever made it."""

import gzip
import hashlib
import re
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import orjson
from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser

from plugins.build.hidden import Hidden
from plugins.build.release import NAME
from plugins.model.kinds import KINDS

_LEADING = (
    ("[href]", "href"),
    ("[src]", "src"),
    ("source[srcset], img[srcset]", "srcset"),
    ("meta[property='og:image']", "content"),
    ("meta[http-equiv=refresh]", "content"),
    ("[data-worker]", "data-worker"),
    ("[data-built]", "data-built"),
)
_OURS = "link[rel=canonical], link[hreflang]"
_IMPORTED = re.compile(rb"""(?:from|import)\s*\(?\s*["'](\.{0,2}/[^"']+)["']""")
_LOCATION = re.compile(r"<loc>([^<]+)</loc>")
_MAY_BE_EMPTY = re.compile(r"(?:data|examples)/.+\.(?:csv|txt)")
"""Lists for machines: where no official source has published anything, a list is empty (``domain.md``, Fraud)."""
_SEARCHED = re.compile(rf"[^/]+/(?:{'|'.join(folder for folder in KINDS if folder != 'notices')})/[^/]+/index\.html")
"""Pages of documents that a search may find; a site has an index as soon as it has one."""
_LISTS = {"index.html", "page", "by"}
"""What follows on the notices' folder where it lists them; a living notice may speak of whom it likes."""
_ADDRESS = re.compile(rb"\b(notices/n-\d{4}-\d{4})(?![\w-])")
"""The address of a notice, wherever it stands: in a link, a list for machines, the words of an index."""
_BARE = "404.html"
_GZIP = b"\x1f\x8b"
_MAGIC = b"pagefind_dcd"
"""What each of Pagefind's own files begins with once it is decompressed."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a tree.

    Attributes:
        path: The file.
        what: What is wrong, without a full stop.
        is_grave: Whether it shows what nobody may see: such a tree is never published, not even to end a notice.
    """

    path: str
    what: str
    is_grave: bool = False

    def __str__(self) -> str:
        """``en/index.html: is empty``."""
        return f"{self.path}: {self.what}"


def faults(folder: Path, url: str, files: Collection[str], hidden: Hidden, *, search: bool) -> Iterator[Fault]:
    """Everything that is wrong with a tree.

    Args:
        folder: Where it lies.
        url: The address that it is for, without a slash at the end.
        files: What it must hold, and nothing else.
        hidden: What it must not hold.
        search: Whether it must have a search index.
    """
    lying = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if not path.is_dir()}
    for path in sorted(lying.keys() - set(files) - {NAME}):
        yield Fault(path, "is not a file of the site")
    for path in sorted(set(files) - lying.keys()):
        yield Fault(path, "is missing")
    there = _There(url, frozenset(lying))
    # The head of a page that says nothing of its own: what it says, every page does.
    frame = _head(lying[_BARE].read_bytes()) if _BARE in lying else ""
    for path, file in lying.items():
        raw = file.read_bytes()
        if not raw and not _MAY_BE_EMPTY.fullmatch(path):
            yield Fault(path, "is empty")
        elif path.endswith(".html"):
            yield from there.of_page(path, raw.decode(errors="replace"))
        elif path.startswith("sitemap") and path.endswith(".xml"):
            yield from (
                Fault(path, wrong)
                for each in _LOCATION.findall(raw.decode(errors="replace"))
                if (wrong := there.of_own(each))
            )
        elif path.startswith("theme/") and path.endswith(".js"):
            found = (match.decode() for match in _IMPORTED.findall(raw))
            yield from (Fault(path, wrong) for each in found if (wrong := there.of(path, each)))
        yield from _of_hidden(path, raw, hidden, frame)
    yield from _of_search(lying, there, required=search)


@dataclass(frozen=True)
class _There:
    """What lies in a tree, asked by address."""

    url: str
    files: frozenset[str]

    @property
    def _host(self) -> str:
        return self.url.removesuffix(urlsplit(self.url).path)

    def of_page(self, path: str, html: str) -> Iterator[Fault]:
        tree = LexborHTMLParser(html)
        seen: set[str] = set()
        for selector, attribute in _LEADING:
            for node in tree.css(selector):
                for address in _split(attribute, str(node.attributes.get(attribute) or "")):
                    if address not in seen and (wrong := self.of(path, address)):
                        yield Fault(path, wrong)
                    seen.add(address)
        for node in tree.css(_OURS):
            if wrong := self.of_own(str(node.attributes.get("href"))):
                yield Fault(path, wrong)

    def of_own(self, address: str) -> str | None:
        """What is wrong with an address that must be this site's, with its host."""
        if not address.startswith(f"{self.url}/"):
            return f"'{address}' is not below {self.url}"
        return self.of("", address)

    def of(self, path: str, address: str) -> str | None:
        """What is wrong with an address in a file; nothing if it leads to another host."""
        base = urlsplit(self.url).path
        whole = urljoin(f"{self._host}{base}/{path}", address)
        if not whole.startswith(f"{self._host}/"):
            return None
        found = unquote(urlsplit(whole).path)
        if not found.startswith(f"{base}/"):
            return f"'{address}' leaves {self.url}"
        file = found.removeprefix(f"{base}/")
        file = f"{file}index.html" if not file or file.endswith("/") else file
        return None if file in self.files else f"'{address}' leads to nothing"


def _split(attribute: str, value: str) -> Iterator[str]:
    """The addresses in an attribute."""
    if attribute == "srcset":
        yield from (each.split()[0] for each in value.split(",") if each.strip())
    elif attribute == "content" and "url=" in value:
        yield value.partition("url=")[2]
    elif value and not value.startswith("#"):
        yield value


def _of_hidden(path: str, raw: bytes, hidden: Hidden, frame: str) -> Iterator[Fault]:
    if path == NAME:
        return  # it names each file, and each is looked at
    steps = path.split("/")
    key = "/".join(steps[1:3])
    if key in hidden.absent:
        yield Fault(path, f"is of {key}, which is not published", is_grave=True)
    if steps[0] == "media" and key in hidden.silent:
        yield Fault(path, f"is of {key}, which has ended", is_grave=True)
    # A notice that lives may show whom it likes: it may be the same one, under another number.
    is_living = path.startswith("media/notices/") and key not in hidden.silent
    if hidden.pictures and not is_living and (of := hidden.pictures.get(hashlib.sha256(raw).hexdigest())):
        yield Fault(path, f"is a picture of {of}, which is not shown", is_grave=True)
    said = _unpacked(raw)
    led = {found.decode() for found in _ADDRESS.findall(said)} & hidden.absent
    yield from (Fault(path, f"leads to {each}, which is not published", is_grave=True) for each in sorted(led))
    is_tombstone = key in hidden.silent
    if steps[1:2] == ["notices"] and (is_tombstone or steps[2].removesuffix(".gz") in _LISTS):
        shown, head = _own(said, is_tombstone=is_tombstone), _head(said) if is_tombstone else ""
        for silent, names in hidden.silent.items():
            if any(_says(shown, name) or (_says(head, name) and not _says(frame, name)) for name in names):
                yield Fault(path, f"says a name of {silent}, which has ended", is_grave=True)


def _unpacked(raw: bytes) -> bytes:
    """What a file says, also where it was compressed."""
    try:
        return gzip.decompress(raw) if raw.startswith(_GZIP) else raw
    except (OSError, EOFError, zlib.error):
        return raw


def _own(said: bytes, *, is_tombstone: bool) -> str:
    """What a page says itself, without the frame that stands around every page: anybody may be called like a bureau."""
    text = said.decode(errors="replace")
    tree = LexborHTMLParser(text)
    found = ([] if is_tombstone else tree.css("#entries")) or tree.css("main")
    return "\n".join(f"{node.html}\n{node.text()}" for node in found) or text


def _head(said: bytes) -> str:
    """What a page says of itself to tabs, search engines and those who share it."""
    nodes = LexborHTMLParser(said.decode(errors="replace")).css("title, meta[content]")
    return "\n".join(f"{node.text()}\n{node.attributes.get('content')}" for node in nodes)


def _says(text: str, name: str) -> bool:
    return name in text or str(escape(name)) in text


def _of_search(lying: Mapping[str, Path], there: _There, *, required: bool) -> Iterator[Fault]:
    """Each language's index can be opened, and every record of it leads to a page."""
    entries = [path for path in lying if re.fullmatch(r"search/[^/]+/pagefind-entry\.json", path)]
    if required and not entries and any(_SEARCHED.fullmatch(path) for path in lying):
        yield Fault("search/", "has no index")
    for path in entries:
        folder = path.rpartition("/")[0]
        try:
            counted = sum(row["page_count"] for row in orjson.loads(lying[path].read_bytes())["languages"].values())
            records = [_opened(file) for name, file in lying.items() if name.startswith(f"{folder}/fragment/")]
            metas = [_opened(file) for name, file in lying.items() if re.match(f"{folder}/pagefind\\..*pf_meta", name)]
            addresses_ = [orjson.loads(record)["url"] for record in records]
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            yield Fault(path, f"is of an index that cannot be read: {error}")
            continue
        if len(records) != counted or not metas:
            yield Fault(path, f"counts {counted} pages, but the index has {len(records)}")
        yield from (Fault(path, wrong) for each in addresses_ if (wrong := there.of(path, each)))


def _opened(file: Path) -> bytes:
    raw = gzip.decompress(file.read_bytes())
    if not raw.startswith(_MAGIC):
        message = f"{file.name} is none of Pagefind's"
        raise ValueError(message)
    return raw.removeprefix(_MAGIC)
