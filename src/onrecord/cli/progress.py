"""A progress bar for a person who waits for many articles."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from onrecord.readers.inputs import STANDARD_INPUT, Source


@contextmanager
def progress(found: list[Source], stdout_is_terminal: bool) -> Iterator[Callable[[int], None]]:
    """A bar over the bytes of many articles, where a person watches and the records go elsewhere; silence otherwise."""
    many = len(found) > 1 or any(s.name == STANDARD_INPUT or s.name.endswith(("jsonl", "ndjson")) for s in found)
    if not many or stdout_is_terminal or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    sizes = [s.size for s in found]
    total = None if None in sizes else sum(s or 0 for s in sizes)
    # Imported here: most runs have no bar.
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading, {task.fields[articles]} articles"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total, articles=0)
        done = 0

        def advance(size: int) -> None:
            nonlocal done
            done += 1
            bar.update(task, advance=size, articles=done)

        yield advance
