"""By which names a preview is asked: this machine's, and the one that a codespace gives it.

A page elsewhere that gives its own name our address must not read drafts, so every other name is refused. GitHub
forwards a port of a codespace under ``<codespace>-<port>.<domain>``, which its environment tells; the request
then names that host or the local one, and ``Origin`` is the local one.
Source: https://docs.github.com/en/codespaces/developing-in-a-codespace/default-environment-variables-for-your-codespace
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

_LOCAL = r"(localhost|127\.0\.0\.1|\[?::1\]?)"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names of one preview.

    Attributes:
        port: On this machine.
        public: The name under which it is forwarded, without scheme; empty where it is not.
    """

    port: int
    public: str = ""

    @classmethod
    def of(cls, port: int, environment: Mapping[str, str]) -> "Hosts":
        """As a codespace's environment says; a name that no host can have counts as none."""
        name = environment.get("CODESPACE_NAME", "")
        domain = environment.get("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN", "")
        public = f"{name}-{port}.{domain}".lower()
        known = environment.get("CODESPACES") == "true" and _NAME.fullmatch(name) and _NAME.fullmatch(domain)
        return cls(port, public if known else "")

    @property
    def pattern(self) -> str:
        """A regular expression for the name in a request, without its port."""
        return rf"({_LOCAL}|{re.escape(self.public)})" if self.public else _LOCAL

    def may_listen(self, origin: str, host: str) -> bool:
        """Whether a page of this origin may hear what is to be mended.

        Args:
            origin: As the browser, or who forwards for it, says it.
            host: The request's, with its port; it has been found to be one of ours.
        """
        asked = urlsplit(origin)
        ours = {(scheme, f"{name}:{self.port}") for scheme in ("http", "https") for name in ("localhost", "127.0.0.1")}
        if self.public:
            ours.add(("https", self.public))
        return asked.netloc.lower() == host.lower() or (asked.scheme, asked.netloc.lower()) in ours

    def sockets(self, host: str) -> str:
        """Where a page may connect to, as a policy lists it; ``host`` is the request's, one of ours."""
        addresses = [f"ws://{host}/livereload"]
        if self.public:
            addresses.append(f"wss://{self.public}/livereload")
        return " ".join(addresses)
