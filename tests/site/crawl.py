"""A built site as a crawler sees it: every page parsed once, every address looked up on disk."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser


@dataclass
class CrawledPage:
    """One page: its address relative to the host, and its parsed HTML."""

    address: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @cached_property
    def anchors(self) -> set[str]:
        return {str(node.attributes["id"]) for node in self.tree.css("[id]")}

    def values(self, selector: str, attribute: str) -> list[str]:
        """An attribute of everything that a selector finds."""
        return [str(node.attributes.get(attribute) or "") for node in self.tree.css(selector)]

    @property
    def is_redirect(self) -> bool:
        return bool(self.tree.css("meta[http-equiv=refresh]"))


@dataclass
class Site:
    """A built site.

    Attributes:
        root: The output folder.
        url: Absolute, without a slash at the end.
    """

    root: Path
    url: str
    pages: dict[str, CrawledPage] = field(default_factory=dict)

    @classmethod
    def crawl(cls, root: Path, url: str) -> "Site":
        """Read every page."""
        site = cls(root, url)
        for file in sorted(root.rglob("*.html")):
            path = file.relative_to(root).as_posix()
            address = f"{site.base}/{path.removesuffix('index.html')}"
            site.pages[address] = CrawledPage(address, file.read_text(encoding="utf-8"))
        return site

    @property
    def base(self) -> str:
        return urlsplit(self.url).path

    def local(self, page: CrawledPage, href: str) -> str | None:
        """An address of this site, with its anchor; None for another host."""
        host = f"{urlsplit(self.url).scheme}://{urlsplit(self.url).netloc}"
        whole = urljoin(host + page.address, href)
        return whole.removeprefix(host) if whole.startswith(host + "/") else None

    def fault(self, page: CrawledPage, href: str) -> str | None:
        """What is wrong with a link, if anything."""
        local = self.local(page, href)
        if local is None:
            return None if href.startswith(("https://", "http://", "tel:")) else "is no address"
        path, _, anchor = local.partition("#")
        if not path.startswith(f"{self.base}/"):
            return "leaves the base path"
        target = self.pages.get(unquote(path))
        if target is None:
            file = self.root / unquote(path).removeprefix(f"{self.base}/")
            return None if file.is_file() and not anchor else "leads to nothing"
        if anchor and unquote(anchor) not in target.anchors:
            return "names an anchor that is not there"
        return None
