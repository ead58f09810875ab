import pytest
from hypothesis import given, strategies

from onrecord.find.dates.recognize import find_dates
from onrecord.text.document import Document
from onrecord.values.timex3 import days
from tests.find.dates.values import WEDNESDAY, by_words, values_in
from tests.growth import linear
from tests.made import article


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", None),
        ("last week", None),
        ("two days ago", None),
        ("Monday", "XXXX-WXX-1"),
        ("Oct. 7", "XXXX-10-07"),
        ("in March", "XXXX-03"),
        ("at 7:15 a.m.", "XXXX-XX-XXT07:15"),
        ("Christmas Day", "XXXX-12-25"),
        ("the third quarter", "XXXX-Q3"),
        ("Oct. 7, 2023", "2023-10-07"),
        ("every Monday", "XXXX-WXX-1"),
        ("three days", "P3D"),
    ],
)
@pytest.mark.parametrize("published", [None, "", "soon", "2026-13-45"])
def test_without_a_publication_time_relative_dates_stay_open(words: str, value: str | None, published: str | None) -> None:
    assert [v for _, v in values_in(f"The gate stuck {words}.", published)] == [value]


@pytest.mark.parametrize("published", ["2026-03-18", "2026-03-18T07:15+01:00", "2026-03-18T23:59"])
def test_the_day_of_publication_is_that_of_its_place(published: str) -> None:
    assert values_in("It stuck yesterday.", published) == [("yesterday", "2026-03-17")]


@pytest.mark.parametrize(
    "text",
    [
        "See www.example.org/2026/03/02/dam or write to may@2026-03-02.example.org.",
        "At 24:30, on 0000-01-01, at 2026-03-02T99:99.",
    ],
)
def test_addresses_and_what_no_calendar_has_are_no_dates(text: str) -> None:
    assert values_in(text) == []


def test_a_stage_reads_an_article() -> None:
    made = article("It stuck on Monday, and again yesterday.", published="2026-03-18T07:15+01:00")
    found = find_dates(Document.of(made), made.published)
    assert [(d.id, d.type, d.value) for d in found] == [("d1", "DATE", "2026-03-16"), ("d2", "DATE", "2026-03-17")]
    assert all(made.text[d.start : d.end] == d.text for d in found)


WORDS = (
    "last week", "Monday", "May", "two", "days", "ago", "the", "of", "1999", "at 7:15", "p.m.", "early", "more than", "every",
    "quarter", "31", "Feb.", "29", "a", "half", "and", "to", "-", "'", "/", ".", ",", "\n\n", "next", "year", "later", "before",
    "season", "fall", "Easter", "12/31/99", "2026-02-30", "0", "0000", "9999", "99999999999", "century", "first", "twenty",
    "second", "last", "dozen", "twice", "a.m.",
    "hundred", "in", "1990s", "Q4", "ê", "o'clock", "am", "past", "seven", "GMT", "1,400", "7:15:99", "tonight", "morning",
)  # fmt: skip


@given(
    strategies.lists(strategies.sampled_from(WORDS), max_size=40).map(" ".join) | strategies.text(max_size=200),
    strategies.sampled_from((None, "0001-01-01", "9999-12-31T23:59", "2026-03-18T24:00", "2024-02-29", WEDNESDAY)),
)
def test_spans_are_the_texts_own_words_in_order_and_values_are_of_the_calendar(text: str, published: str | None) -> None:
    last = 0
    for d in find_dates(Document(text), published):
        assert last <= d.start < d.end
        assert text[d.start : d.end] == d.text
        last = d.end
        if d.type == "DATE" and d.value and d.value[0].isdecimal() and d.value != "00XX" and d.value[-3:] != "XXX":
            assert days(d.value)


@pytest.mark.process
@pytest.mark.parametrize(
    "piece",
    [
        "last ",
        "about ",
        "one ",
        "1 day ",
        "monday ",
        "the early ",
        "2-",
        "a few ",
        "more than ",
        "May ",
        "at 7:15 ",
        "1999/",
        "1/",
        "1.",
        "tonight at 7 ",
        "'",
        "\n\n",
        "x",
        "5pm local time ",
        "2012-13-",
        "the week before last ",
        "Eastern Time ",
        "12 000 ",
        "May to ",
        "of tomorrow ",
        "Q4 ",
    ],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda length: find_dates(Document(piece * (length // len(piece))), None), 6_000)


@pytest.mark.parametrize(
    "text",
    [
        "The case is 2019-1407.",
        "File 2019/0143 is lost, and so is CVE-2019-1234.",
        "The plate is 1984-KLM, the code AB-2019.",
        "Case number 2020 is shut, flight 2019 late.",
        "Docket No. 2018-33 was filed, case no. 2024-03 shut, reference 2015/09 lost.",
        "The file is numbered 2882015, the line 20260318.",
        "Order 1999 was lifted by directive 14/2019.",
        "The hall shows the cars of tomorrow and the stars of yesterday.",
        "The youth of today reads USA Today.",
        "The band played Yesterday, then “Tomorrow” and “Monday”.",
        "Nineteen hundred people and two thousand sheep came.",
        "From fifteen hundred to two thousand people came.",
        "A quarter of voters and three quarters of the town stayed.",
        "It lost a quarter million dollars in a quarter-final.",
        "The last day of the strike was the last year of the firm.",
        "They sold 2019 sheep and carried 2012 passengers.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert by_words(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The events of yesterday shook him.", {"yesterday": "2026-03-17"}),
        ("He left ahead of tomorrow’s vote.", {"tomorrow": "2026-03-19"}),
        ("“Tomorrow,” he said, “we march.”", {"Tomorrow": "2026-03-19"}),
        ("The 1914-1918 war ended.", {"The 1914": "1914", "1918": "1918"}),
        ("In nineteen hundred the mill opened.", {"nineteen hundred": "1900"}),
        ("Three quarters of growth followed.", {"Three quarters": "P9M"}),
        ("Three quarters of an hour passed.", {"Three quarters of an hour": "PT45M"}),
        ("In March 12 people left.", {"March": "2026-03"}),
        ("On March 12 people left.", {"March 12": "2026-03-12"}),
        ("In 2019 people fled.", {"2019": "2019"}),
        ("It happened 12 000 hours ago.", {"12 000 hours ago": None}),
        ("It took 3 400 days.", {"3 400 days": "P3400D"}),
    ],
)
def test_what_is_one_all_the_same(text: str, expected: dict[str, str | None]) -> None:
    assert by_words(text) == expected
