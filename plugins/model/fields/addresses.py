"""Web addresses, addresses of the site, and names of files."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from plugins.model.fields.declaring import written
from plugins.model.fields.refusing import INVISIBLE, wrong

_ADDRESS = re.compile(r"/(?:[\w\-~][\w\-.~]*/)*(?:[\w\-~][\w\-.~]*\.html)?", re.ASCII)
_FILE = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_UNSAFE = r"\s<>\"'`{}|\\^"


def url_fault(value: str) -> str | None:
    """Why a value is no web address that says where it leads, as the end of a sentence; None if it is one."""
    try:
        parts = urlsplit(value)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return ""
    if INVISIBLE.search(value):
        return ": it holds an invisible character"
    if parts.scheme not in {"https", "http"} or not host or re.search(r"[\s<>\"'`{}|\\^]", value):
        return ""
    return ": it hides where it leads" if "@" in parts.netloc else None


def _url(value: str) -> str:
    if (why := url_fault(value)) is not None:
        raise wrong(value, why)
    return value


def _site_address(value: str) -> str:
    if not _ADDRESS.fullmatch(value) or value == "/" or "." in value.removesuffix(".html"):
        raise wrong(value)
    return value


def _file(value: str) -> str:
    if not _FILE.fullmatch(value):
        raise wrong(value)
    return value


Url = Annotated[str, AfterValidator(_url), written(rf"^https?://[^{_UNSAFE}@/?#]+(?:[/?#][^{_UNSAFE}]*)?$")]
SiteAddress = Annotated[str, AfterValidator(_site_address), written("^/.+(?:/|\\.html)$")]
FileName = Annotated[str, AfterValidator(_file), written(_FILE)]
