import io

import pytest
from rich.console import Console

from onrecord.formats.terminal import view
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.record import Record, Tool
from onrecord.records.source import reserved
from onrecord.views.printable import printable
from tests import made

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
        sources=(
            reserved("author"),
            made.source("s1", "person", "Mara Quill", role="the mayor of Sandmouth"),
            made.source("s2", "organization", "the council"),
            reserved("unknown"),
        ),
        attributions=(
            Attribution(
                "a1", spans("Mara Quill, the mayor of Sandmouth"), spans("said"), spans(quotation), "direct", "s1", None, 0.97
            ),
            Attribution(
                "a2",
                (),
                spans("It was reported"),
                spans("that the lower town was “under water”"),
                "mixed",
                "unknown",
                "a1",
                0.5,
            ),
            Attribution("a3", spans("the council"), spans("said."), spans("the lower town"), "indirect", "s2", None, 0.25),
        ),
        claims=(),
        dates=(),
        quantities=(),
    )


def _seen(record: Record, width: int, encoding: str = "utf-8", values: bool = False, **options: object) -> list[str]:
    out = io.TextIOWrapper(io.BytesIO(), encoding)
    console = Console(file=out, width=width, highlight=False, **options)
    for line in view(record, console, values):
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
        "3 attributions: 1 direct, 1 mixed, 1 indirect; 2 sources",
    ]
    assert lines[4] == "Mara Quill  person · the mayor of Sandmouth"
    assert lines[5].split() == ["said", "direct", "0.97"]
    assert lines.index("No one that the article names") > lines.index("the council  organization")


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


def test_a_source_stands_once_with_all_it_says_over_the_article() -> None:
    lines = _seen(made.bridge(), 120)
    assert lines[2] == "6 attributions: 1 direct, 5 indirect; 2 sources, 1 of them unnamed"
    (at,) = [i for i, line in enumerate(lines) if line.startswith("Mara Quill")]
    assert lines[at] == "Mara Quill  person · The mayor · speaks for the town council"
    assert lines[at + 1] == "  also: Quill · mayor of Sandmouth"
    assert [line.strip() for line in lines[at + 2 : at + 6]][1::2] == ["that the bridge was safe", "patience"]


def test_the_words_of_the_text_stand_beside_the_cue_where_they_are_not_the_name() -> None:
    cues = [" ".join(line.split()[:-2]) for line in _seen(made.bridge(), 120) if line.endswith("0.90")]
    assert cues == ["said", "She asked for", "one of them said", "According to the officials", "We think", "It is said"]


@pytest.mark.parametrize(("encoding", "mark"), [("utf-8", "◌ unnamed: "), ("ascii", "( ) unnamed: ")])
def test_who_is_not_named_is_told_without_colour(encoding: str, mark: str) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding)
    lines = [line.plain for line in view(made.bridge(), Console(file=out, width=120))]
    marked = [line for line in lines if "unnamed:" in line]
    assert marked == [f"{mark}Two officials of the ministry who have seen the report  anonymous"]
    quoted = "“who have seen the report”" if encoding == "utf-8" else '"who have seen the report"'
    assert lines[lines.index(marked[0]) + 2] == f"  basis given: {quoted}"


def test_the_author_and_no_one_come_last() -> None:
    lines = _seen(made.bridge(), 120)
    assert [line for line in lines[-7:] if line and not line.startswith(" ")] == ["The author", "No one that the article names"]
    assert not any(line.startswith("the town council") for line in lines)


def test_a_description_says_how_many_only_where_its_words_do_not() -> None:
    text = "Officials said no. Both said why."
    for name, noted in (("Officials", True), ("two officials", False), ("2 officials", False)):
        source = made.source("s1", "anonymous", name, count=2)
        said = made.attribution(1, text, "s1", ("Officials", "said", "no"))
        lines = _seen(made.record(text, (source,), (said,)), 80)
        assert any("2 people" in line for line in lines) is noted


def test_control_characters_in_what_is_known_of_a_source_do_not_reach_the_terminal() -> None:
    text = "He said no."
    evil = "\x1b[31mAnn\u202e"
    source = made.source(
        "s1", "anonymous", evil, role=evil + "a", of=evil + "b", aliases=(evil + "c",), basis=(made.Span(0, 2, evil),)
    )
    lines = _seen(made.record(text, (source,), (made.attribution(1, text, "s1", ("He", "said", "no")),)), 80)
    assert not any("\x1b" in line or "\u202e" in line for line in lines)


def test_no_more_than_four_aliases_are_shown() -> None:
    text = "He said no."
    source = made.source("s1", "person", "Ann Roe", aliases=("the Ann Roe", *(f"name {n}" for n in range(6))))
    lines = _seen(made.record(text, (source,), (made.attribution(1, text, "s1", ("He", "said", "no")),)), 80)
    assert "  also: name 0 · name 1 · name 2 · name 3 · 2 more" in lines


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_denial_and_no_information_are_told_in_words_and_marks(encoding: str) -> None:
    console = Console(file=io.TextIOWrapper(io.BytesIO(), encoding), width=100)
    lines = [line.plain for line in view(made.dispute(), console)]
    (denial,) = [line for line in lines if line.startswith("  Quill denied")]
    (unknown,) = [line for line in lines if line.startswith("  could not confirm")]
    assert ("✗ DENIES" if encoding == "utf-8" else "X DENIES") in denial
    assert ("∅ NO INFORMATION" if encoding == "utf-8" else "0 NO INFORMATION") in unknown
    assert not any("DENIES" in line or "INFORMATION" in line for line in lines if line not in (denial, unknown))


def test_the_chain_and_the_earlier_claim_stand_below_the_words() -> None:
    lines = _seen(made.dispute(), 100)
    assert "  chain: the author ← The Ledger ← two engineers" in lines
    assert "  about: “that it moves” (two engineers)" in lines
    assert sum("chain:" in line for line in lines) == 1


def test_who_is_not_sure_is_said_not_to_be() -> None:
    lines = _seen(made.dispute(), 100)
    assert [line.split()[:3] for line in lines if "possible" in line] == [["She", "thinks", "possible"]]


def test_the_authors_own_voice_is_a_source_of_its_own() -> None:
    lines = _seen(made.dispute(), 100)
    assert lines[-2] == "The author’s own voice"
    assert lines[-1].split() == ["The", "bridge", "was", "built", "in", "1958.", "0.80"]


def test_values_stand_under_the_statement_that_names_them() -> None:
    folded, unfolded = (_seen(made.flood(), 100, values=values) for values in (False, True))
    assert not any("2026-03-02" in line for line in folded)
    line = "  “Monday” = 2026-03-02 · “more than 1,400 people” = more than 1,400 people"
    assert unfolded[unfolded.index(line) - 1].strip() == "on Monday more than 1,400 people left their homes"
    assert [each for each in unfolded if " = " not in each] == folded
