"""How ``python3 tasks.py`` speaks: Invoke's parser, with help that fits on one screen."""

import inspect
import re
from collections.abc import Iterator
from contextlib import contextmanager

from invoke.exceptions import Exit, ParseError
from invoke.program import Program

_KIND = {"-k", "--kind"}
_FIRST = re.compile(r"\S+ \((\S+)\)")
"""How Invoke lists a group's default: ``translations.coverage (translations)``."""


class Commands(Program):
    """The commands of a namespace, listed with their first lines; nothing of Invoke's own options."""

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Whoever asks for help behind a command gets it, not that word taken for what the command asks for."""
        super().normalize_argv(argv)
        name, *rest = self.argv[1:] or [""]
        own = rest[: rest.index("--")] if "--" in rest else rest
        if not name.startswith("-") and {"-h", "--help"} & set(own):
            self.argv = [self.argv[0], "--help", name]

    def print_help(self) -> None:
        """What there is, and how to ask for more."""
        print(f"{self.binary} <command> [options]        (in the environment: invoke <command>)\n")
        self.list_tasks()
        print(f"{self.binary} <command> --help shows what a command takes.")

    def task_list_opener(self, extra: str = "") -> str:  # noqa: ARG002 - Invoke's signature
        """The word above the list."""
        return "Commands"

    def list_flat(self) -> None:
        """Commands by the names that one types; the first of a group has the group's own."""
        pairs = ((_FIRST.sub(r"\1", name), what) for name, what in self._make_pairs(self.scoped_collection))
        self.display_with_columns(pairs=sorted(pairs))

    def print_task_help(self, name: str) -> None:
        """One command: what it does, and its options."""
        options = self.parser.contexts[name].help_tuples()
        print(f"{self.binary} {name}{' [options]' if options else ''}\n")
        print(f"{inspect.getdoc(self.collection[name])}\n")
        if options:
            self.print_columns(options)

    def parse_tasks(self) -> None:
        """Take what was typed for commands and their options."""
        typed = self.core.unparsed
        if typed[:1] == ["new"] and (len(typed) == 1 or typed[1].startswith("-")) and not _KIND & set(typed):
            typed.insert(1, "")  # a word of its own that may be left out is beyond Invoke
        with self._telling_what_there_is():
            super().parse_tasks()

    def parse_cleanup(self) -> None:
        """Answer those who ask for help."""
        with self._telling_what_there_is():
            super().parse_cleanup()

    @contextmanager
    def _telling_what_there_is(self) -> Iterator[None]:
        try:
            yield
        except ParseError as error:
            listed = self._make_pairs(self.collection)
            names = ", ".join(sorted(_FIRST.sub(r"\1", name) for name, _what in listed))
            message = f"{error}\nThe commands are {names}; {self.binary} <command> --help shows what one takes."
            raise Exit(message, code=1) from None
