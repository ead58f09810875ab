"""What the command line says on standard error, one line each."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import click

from onrecord.errors import InputWarning, OutputWarning
from onrecord.views.printable import printable


def say(line: str) -> None:
    """Print one line on standard error."""
    click.echo(f"onrecord: {printable(line)}", err=True)


@contextmanager
def warnings_said() -> Iterator[None]:
    """Say each Python warning as it comes."""
    with warnings.catch_warnings():
        for category in (InputWarning, OutputWarning):
            warnings.simplefilter("always", category)
        warnings.showwarning = _say_warning
        yield


def _say_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,  # noqa: ARG001
    lineno: int,  # noqa: ARG001
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    """As `warnings.showwarning` is called."""
    say(str(message) if issubclass(category, OutputWarning) else f"warning: {message}")
