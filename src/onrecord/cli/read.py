"""`onrecord read`: the main job."""

import os
import sys
import warnings
from dataclasses import replace
from pathlib import Path

import click

from onrecord.batch.threads import records_of
from onrecord.cli.progress import progress
from onrecord.errors import BadOption, InputWarning
from onrecord.formats import csv
from onrecord.formats.registry import FORMATS, Options, is_folder, opened
from onrecord.inference.models import load_in_background
from onrecord.readers.given import MAX_CHARACTERS, Given
from onrecord.readers.inputs import items, sources
from onrecord.records.record import FailedRecord, Record
from onrecord.views.printable import printable

_HELP = """Read articles and lay out who says what.

PATH is a text file, a page saved as HTML, a .jsonl file with one article a line
({"id", "text", "title"?, "outlet"?, "byline"?, "published"?, "url"?}), a folder of such files, or - for standard input.

\b
Examples:
  onrecord read article.html
  onrecord read article.txt --title "Dam held, says ministry" --published 2026-03-02T07:15+01:00
  onrecord read coverage/ more.jsonl --format jsonl --output records.jsonl
  onrecord read article.html --format html --output page.html
  onrecord read coverage/ --format html --output pages/
  onrecord read article.txt --published 2026-03-02 --values
  onrecord read articles.jsonl --format csv --min-confidence 0.8 > attributions.csv
  onrecord read articles.jsonl --format csv --rows quantities > figures.csv
  curl -s https://example.org/story | onrecord read - --url https://example.org/story
"""


@click.command(
    "read",
    epilog="Exit code: 0: all articles read; 1: some failed (listed on standard error); 2: none could be read. "
    "On a terminal, control characters of an article are shown as escapes, such as \\u001b.",
    help=_HELP,
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--format", "-f", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
    help="; ".join(f"{f.name}: {f.help}" for f in FORMATS.values()) + ".",
)  # fmt: skip
@click.option("--rows", type=click.Choice(csv.ROWS), help="What each CSV row represents. [default: attributions]")
@click.option("--values", is_flag=True, help="With text: under each statement, what its dates and figures stand for.")
@click.option("--output", "-o", metavar="FILE",
    help="Write to FILE instead of standard output; with html and several articles a folder.")  # fmt: skip
@click.option("--force", is_flag=True,
    help="With html: write pages into a folder that holds files of other programs.")  # fmt: skip
@click.option(
    "--min-confidence", type=click.FloatRange(0, 1), default=0.0, metavar="0..1",
    help="Leave out attributions below this confidence. [default: report all]",
)  # fmt: skip
@click.option("--title", help="Title of a single text or page; replaces the one that it has.")
@click.option("--outlet", help="Outlet of a single text or page; with several, of those that do not name one.")
@click.option(
    "--published",
    metavar="TIME",
    help="Publication time of a single text or page, whatever it says: 2026-03-02 or 2026-03-02T07:15+01:00.",
)
@click.option("--url", help="Address of a single text or page, whatever it says.")
@click.option(
    "--max-chars", type=click.IntRange(1), default=MAX_CHARACTERS, show_default=True,
    help="Reject articles longer than this many characters.",
)  # fmt: skip
@click.option(
    "--workers", type=click.IntRange(1, 256), metavar="N",
    help="Number of articles to process in parallel; results are identical. [default: one per CPU; 1 for standard input]",
)  # fmt: skip
def command(
    paths: tuple[str, ...],
    form: str,
    rows: csv.Rows | None,
    values: bool,
    output: str | None,
    force: bool,
    min_confidence: float,
    title: str | None,
    outlet: str | None,
    published: str | None,
    url: str | None,
    max_chars: int,
    workers: int | None,
) -> None:
    if not 0 <= min_confidence <= 1:
        raise BadOption("--min-confidence is a number from 0 to 1")
    if rows and form != "csv":
        raise BadOption("--rows is for csv: add --format csv")
    if values and form != "text":
        raise BadOption(f"--values is for text: {'--rows dates or quantities' if form == 'csv' else form} has the values")
    if force and form != "html":
        raise BadOption("--force is for html: add --format html")
    found = sources(paths)
    single = len(found) == 1
    given = Given(_one_line(title), _one_line(outlet), _one_line(published), _one_line(url), max_chars, wins=single)
    if output is not None and any(_same_file(output, source.name) for source in found):
        raise BadOption(f"output: {output} is also an input, which would be lost: name another file")
    if not single and (title or url or published):
        raise BadOption("--title, --published and --url are for one article: leave them out, or read the articles one by one")
    if form == "html":
        _check_pages(output, [source.name for source in found])
    load_in_background()
    if workers is None:
        # What comes through a pipe is answered as it comes.
        workers = 1 if any(source.size is None for source in found) else os.cpu_count() or 1
    tally = Tally()
    terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    options = Options(rows or "attributions", values, force)
    with opened(form, output, options, terminal=terminal) as to, warnings.catch_warnings(record=True) as left_out:
        warnings.simplefilter("always", InputWarning)
        with progress(found, terminal) as advance:
            for item, record in records_of((item for source in found for item in items(source, given)), workers):
                tally.count(record)
                tally.warn_of(left_out)
                to.write(_confident(record, min_confidence))
                advance(item.size)
        to.close()
    tally.warn()
    sys.exit(tally.exit_code())


def _one_line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _check_pages(output: str | None, inputs: list[str]) -> None:
    """Raises BadOption where pages would have nowhere to go, or would go where articles lie."""
    if not is_folder(output):
        if len(inputs) > 1:
            raise BadOption("html: several articles make several pages: name a folder, as in --output pages/")
        return
    if any(_same_folder(str(output), Path(name).parent) for name in inputs):
        raise BadOption(f"output: {output} holds articles that are read: name another folder for the pages")


def _same_folder(one: str, other: Path) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other) and Path(one).is_file()
    except OSError:
        return False


class Tally:
    """What went well and what did not, over a run."""

    def __init__(self) -> None:
        self._read = self._failed = self._partial = 0
        self._foreign: dict[str, list[str]] = {}

    def count(self, record: Record | FailedRecord) -> None:
        """Count a record; a failure is named on standard error at once."""
        if isinstance(record, FailedRecord):
            self._failed += 1
            for failure in record.failures:
                click.echo(f"onrecord: {printable(failure.message)}", err=True)
            return
        self._read += 1
        self._partial += bool(record.failures)
        for failure in record.failures:
            click.echo(
                f"onrecord: {printable(record.article.title or record.article.id)[:60]}: {printable(failure.message)}", err=True
            )
        language = record.article.language
        if language not in ("en", None):
            self._foreign.setdefault(language, []).append(record.article.title or record.article.id)

    def warn_of(self, left_out: list[warnings.WarningMessage]) -> None:
        """One line on each part of an input that was left out; the list is emptied."""
        for warning in left_out:
            click.echo(f"onrecord: warning: {printable(str(warning.message))}", err=True)
        left_out.clear()

    def warn(self) -> None:
        """One line on articles that are not in English."""
        if not self._foreign:
            return
        languages = ", ".join(f"{code}: {len(names)}" for code, names in sorted(self._foreign.items()))
        first = next(iter(self._foreign.values()))[0]
        total = sum(map(len, self._foreign.values()))
        which = f"“{printable(first)[:60]}” is" if total == 1 else f"{total} articles are"
        click.echo(
            f"onrecord: warning: {which} not in English ({languages}): results will be unreliable, "
            "since onrecord is trained on English",
            err=True,
        )

    def exit_code(self) -> int:
        """0: all read; 1: a part; 2: nothing."""
        if not self._failed:
            return 1 if self._partial else 0
        return 1 if self._read else 2


def _confident(record: Record | FailedRecord, least: float) -> Record | FailedRecord:
    """Without what is less sure; what stood within that stands within what enclosed it. Claims go with their attributions."""
    if isinstance(record, FailedRecord) or least <= 0:
        return record
    every = {a.id: a for a in record.attributions}

    def kept(outer: str | None) -> str | None:
        while outer is not None and every[outer].confidence < least:
            outer = every[outer].within
        return outer

    claims = [c for c in record.claims if c.attribution is None or every[c.attribution].confidence >= least]
    there = {c.id for c in claims}
    return replace(
        record,
        attributions=tuple(replace(a, within=kept(a.within)) for a in record.attributions if a.confidence >= least),
        claims=tuple(replace(c, towards=c.towards if c.towards in there else None) for c in claims),
    )
