"""`onrecord`: the group of commands, and how errors leave it."""

import os
import re
import sys
from contextlib import suppress
from importlib import import_module

import click

from onrecord.cli.notices import say
from onrecord.errors import OnrecordError, OutputError
from onrecord.version import VERSION

_COMMANDS = {"read": "onrecord.cli.read", "schema": "onrecord.cli.schema"}


class _Commands(click.Group):
    """Commands imported when they are called: `onrecord --help` should not wait for the inference engine."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[cmd_name]).command
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, message="onrecord %(version)s")
def group() -> None:
    """onrecord reads news and lays out who says what, and on whose word.

    Everything runs on this machine: nothing is fetched, nothing is sent.

    \b
    Examples:
      onrecord read article.html
      onrecord read coverage/ --format jsonl --output records.jsonl
      onrecord schema
    """


def main() -> None:
    """Entry point: an error of ours is one line and exit code 2, never a stack trace."""
    for name in ("COLUMNS", "LINES"):  # libraries take "²" for a number
        if not re.fullmatch(r"[0-9]{1,4}", os.environ.get(name, "0")):
            del os.environ[name]
    try:
        group(prog_name="onrecord")
    except OnrecordError as problem:
        say(str(problem))
        if isinstance(problem, OutputError):
            _discard_output()
        sys.exit(2)
    except OSError as problem:  # a full disk, a device that went away
        say(f"standard output can't be written: {(problem.strerror or str(problem)).lower()}")
        _discard_output()
        sys.exit(2)


def _discard_output() -> None:
    """Keep Python from writing what is left once more as it exits."""
    with suppress(OSError, AttributeError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
