"""`onrecord read`: the main job."""

import os
import sys
from contextlib import closing
from pathlib import Path

import click

from onrecord.api import write
from onrecord.batch.threads import records_of
from onrecord.cli.notices import say, warnings_said
from onrecord.cli.progress import progress
from onrecord.cli.tally import Tally
from onrecord.errors import BadOption
from onrecord.formats import csv
from onrecord.formats.registry import FORMATS, is_folder, is_terminal
from onrecord.inference.models import load_in_background
from onrecord.readers.given import MAX_CHARACTERS, Given
from onrecord.readers.inputs import items, sources
from onrecord.views.wording import number_of

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
    every = records_of((item for source in found for item in items(source, given)), workers)
    with warnings_said(), closing(every), progress(found, is_terminal(output)) as advance:
        write(
            tally.counted(every, advance), form, output,
            rows=rows or "attributions", values=values, force=force, min_confidence=min_confidence,
        )  # fmt: skip
    if form == "html" and is_folder(output):
        say(f"{number_of(tally.read, 'page')}: open {Path(str(output)) / 'index.html'} in a browser")
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
