import csv
import io

import onrecord
from onrecord.formats.csv import COLUMNS, header, rows
from tests import made


def test_columns_are_those_of_the_contract() -> None:
    assert header() == ("article,source,cue,content,form,holder,kind,stance,certainty,confidence,start,end\r\n")


def test_a_row_says_where_the_content_stands(html_record: onrecord.Record) -> None:
    found = list(csv.reader(io.StringIO(rows(html_record))))
    assert len(found) == len(html_record.attributions)
    for cells, attribution in zip(found, html_record.attributions, strict=True):
        row = dict(zip(COLUMNS["attributions"], cells, strict=True))
        assert (int(row["start"]), int(row["end"])) == (attribution.content[0].start, attribution.content[-1].end)
        assert row["cue"] == " … ".join(piece.text for piece in attribution.cue)


def test_a_row_names_its_source_and_the_kind() -> None:
    found = [dict(zip(COLUMNS["attributions"], cells, strict=True)) for cells in csv.reader(io.StringIO(rows(made.bridge())))]
    unnamed = ("Two officials of the ministry who have seen the report", "anonymous")
    assert [(row["holder"], row["kind"]) for row in found] == [
        ("Mara Quill", "person"), unnamed, unnamed, ("Mara Quill", "person"), ("unknown", "unknown"), ("author", "author"),
    ]  # fmt: skip
    assert [row["source"] for row in found[3:5]] == ["She", ""]


def test_a_name_is_no_formula() -> None:
    text = "He said no."
    record = made.record(text, (made.source("s1", "person", "=1+1"),), (made.attribution(1, text, "s1", ("He", "said", "no")),))
    assert next(csv.reader(io.StringIO(rows(record))))[COLUMNS["attributions"].index("holder")] == "'=1+1"


def test_a_row_has_stance_and_certainty() -> None:
    found = [dict(zip(COLUMNS["attributions"], cells, strict=True)) for cells in csv.reader(io.StringIO(rows(made.dispute())))]
    assert [(row["stance"], row["certainty"]) for row in found] == [
        ("asserts", "3.0"), ("asserts", "2.8"), ("denies", "-3.0"), ("no_information", "0.0"), ("asserts", "1.2"),
    ]  # fmt: skip


def test_dates_and_figures_have_rows_of_their_own() -> None:
    record = made.flood()
    dates, figures = (list(csv.DictReader(io.StringIO(header(of) + rows(record, of)))) for of in ("dates", "quantities"))
    assert [(d["text"], d["value"], d["claims"]) for d in dates] == [
        ("Yesterday", "2026-03-03", ""), ("Monday", "2026-03-02", "c1"),
    ]  # fmt: skip
    (figure,) = figures
    assert (figure["low"], figure["high"], figure["low_open"], figure["unit"], figure["claims"]) == (
        "1400", "", "true", "people", "c1",
    )  # fmt: skip
    assert record.article.text[int(figure["start"]) : int(figure["end"])] == figure["text"]
