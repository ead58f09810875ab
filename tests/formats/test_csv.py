import csv
import io

import onrecord
from onrecord.formats.csv import COLUMNS, header, rows


def test_columns_are_those_of_the_contract() -> None:
    assert header() == ("article,source,cue,content,form,holder,kind,stance,certainty,confidence,start,end\r\n")


def test_a_row_says_where_the_content_stands(html_record: onrecord.Record) -> None:
    found = list(csv.reader(io.StringIO(rows(html_record))))
    assert len(found) == len(html_record.attributions)
    for cells, attribution in zip(found, html_record.attributions, strict=True):
        row = dict(zip(COLUMNS, cells, strict=True))
        assert (int(row["start"]), int(row["end"])) == (attribution.content[0].start, attribution.content[-1].end)
        assert row["cue"] == " … ".join(piece.text for piece in attribution.cue)
