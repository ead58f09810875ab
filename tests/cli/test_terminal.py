import io

import pytest
from rich.console import Console

from onrecord.cli.printable import printable
from onrecord.cli.terminal import view
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.record import Record, Tool

TEXT = (
    "“We were told at nine that the upper gates would be opened, and at ten they were,” "
    "said Mara Quill, the mayor of Sandmouth. "
    "It was reported that the lower town was “under water”, the council said."
)


@pytest.fixture
def record() -> Record:
    article = Article(
        "x", "sha256:0", "text/plain", "Gates opened", "The Ledger", ("Jo Roe",), "2026-03-02T07:15", None, None, "en", TEXT, ()
    )

    def spans(words: str) -> tuple:
        start = TEXT.index(words)
        return (article.span(start, start + len(words)),)

    quotation = TEXT[: TEXT.index("”") + 1]
    return Record(
        tool=Tool("0", {}),
        article=article,
        attributions=(
            Attribution(
                "a1", spans("Mara Quill, the mayor of Sandmouth"), spans("said"), spans(quotation), "direct", None, 0.97
            ),
            Attribution("a2", (), spans("It was reported"), spans("that the lower town was “under water”"), "mixed", "a1", 0.5),
            Attribution("a3", spans("the council"), spans("said."), spans("the lower town"), "indirect", None, 0.25),
        ),
    )


def _seen(record: Record, width: int, encoding: str = "utf-8", **options: object) -> list[str]:
    out = io.TextIOWrapper(io.BytesIO(), encoding)
    console = Console(file=out, width=width, highlight=False, **options)
    for line in view(record, console):
        console.print(line, soft_wrap=True)
    out.seek(0)
    return out.read().splitlines()


@pytest.mark.parametrize("width", [60, 120])
def test_lines_fit_the_terminal(record: Record, width: int) -> None:
    lines = _seen(record, width)
    assert max(map(len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


def test_head_source_cue_and_content_in_order(record: Record) -> None:
    lines = _seen(record, 120)
    assert lines[:3] == [
        "Gates opened",
        "The Ledger · 2026-03-02 07:15 · Jo Roe",
        "3 attributions: 1 direct, 1 mixed, 1 indirect",
    ]
    assert lines[4] == "Mara Quill, the mayor of Sandmouth"
    assert lines[5].split() == ["said", "direct", "0.97"]
    assert "no source named" in lines


def test_quotation_stands_apart_from_paraphrase_without_colour(record: Record) -> None:
    lines = _seen(record, 60)
    assert sum(line.startswith("  ┃ ") for line in lines) == 2
    assert sum(line.startswith("  ╎ ") for line in lines) == 1
    assert "    the lower town" in lines
    assert not any("\x1b" in line for line in lines)


def test_colour_where_the_terminal_has_it(record: Record) -> None:
    assert any("\x1b[1m" in line for line in _seen(record, 60, force_terminal=True, color_system="standard"))


def test_a_terminal_without_unicode_gets_plain_bars(record: Record) -> None:
    out = io.StringIO()
    console = Console(file=io.TextIOWrapper(io.BytesIO(), "ascii", "replace"), width=60)
    for line in view(record, console):
        out.write(line.plain + "\n")
    assert "  | " in out.getvalue()
    assert "┃" not in out.getvalue()


def test_control_characters_of_an_article_do_not_reach_the_terminal() -> None:
    assert (
        printable("\x1b[31mred\x07 \u202eevil\u200b\tb\nc")
        == "\N{REPLACEMENT CHARACTER}[31mred\N{REPLACEMENT CHARACTER} evil b c"
    )


def test_two_people_who_are_both_he_have_two_headings() -> None:
    text = "He said no. He said yes."
    article = Article("x", "sha256:0", "text/plain", None, None, (), None, None, None, "en", text, ())

    def said(number: int, at: int) -> Attribution:
        spans = [(article.span(at + a, at + b),) for a, b in ((0, 2), (3, 7), (8, 10))]
        return Attribution(f"a{number}", *spans, "indirect", None, 0.9)

    lines = _seen(Record(tool=Tool("0", {}), article=article, attributions=(said(1, 0), said(2, 12))), 60)
    assert lines.count("He") == 2
