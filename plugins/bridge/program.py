"""How ``python3 tasks.py`` speaks: Invoke's parser, with help that fits on one screen."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager

from invoke.exceptions import Exit, ParseError
from invoke.program import Program


class Commands(Program):
    """The commands of a namespace, listed with their first lines; nothing of Invoke's own options."""

    def print_help(self) -> None:
        """What there is, and how to ask for more."""
        print(f"{self.binary} <command> [options]        (in the environment: invoke <command>)\n")
        self.list_tasks()
        print(f"{self.binary} <command> --help shows what a command takes.")

    def task_list_opener(self, extra: str = "") -> str:  # noqa: ARG002 - Invoke's signature
        """The word above the list."""
        return "Commands"

    def print_task_help(self, name: str) -> None:
        """One command: what it does, and its options."""
        options = self.parser.contexts[name].help_tuples()
        print(f"{self.binary} {name}{' [options]' if options else ''}\n")
        print(f"{inspect.getdoc(self.collection[name])}\n")
        if options:
            self.print_columns(options)

    def parse_tasks(self) -> None:
        """Take what was typed for commands and their options."""
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
            names = ", ".join(sorted(self.collection.task_names))
            message = f"{error}\nThe commands are {names}; {self.binary} <command> --help shows what one takes."
            raise Exit(message, code=1) from None
