import pytest
from hypothesis import given, strategies

from onrecord.find.dates.recognize import find_dates
from onrecord.text.document import Document
from onrecord.values.timex3 import days
from tests.growth import linear
from tests.made import article

WEDNESDAY = "2026-03-18"


def _values(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    return [(d.text, d.value) for d in find_dates(Document(text), published)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        # Days of the calendar
        ("2026-03-02", "2026-03-02"),
        ("Oct. 7, 2023", "2023-10-07"),
        ("Thursday, March 12", "2026-03-12"),
        ("7 October 2023", "2023-10-07"),
        ("the 7th of October, 2023", "2023-10-07"),
        ("October the 7th", "2025-10-07"),
        ("Feb. 20", "2026-02-20"),
        ("May twenty one", "2026-05-21"),
        ("3/14/2026", "2026-03-14"),
        ("14.3.2026", "2026-03-14"),
        ("Friday the 13th", "2026-03-13"),
        ("the first Monday of May 2026", "2026-05-04"),
        ("the last Friday in January", "2026-01-30"),
        ("the 20th of next month", "2026-04-20"),
        # Months, seasons, years
        ("March 2024", "2024-03"),
        ("January last year", "2025-01"),
        ("last November", "2025-11"),
        ("the week of March 2", "2026-W10"),
        ("last fall", "2025-FA"),
        ("last winter", "2025-WI"),
        ("last spring", "2025-SP"),
        ("this summer", "2026-SU"),
        ("the summer of 2019", "2019-SU"),
        ("1987", "1987"),
        ("nineteen ninety-six", "1996"),
        ("the 1980s", "198X"),
        ("the nineties", "199X"),
        ("the 20th century", "19XX"),
        ("the first half of 2025", "2025-H1"),
        # Quarters
        ("the third quarter of 2024", "2024-Q3"),
        ("Q3 2024", "2024-Q3"),
        ("this year's first quarter", "2026-Q1"),
        ("the fourth quarter", "2025-Q4"),
        ("fiscal 2025", "2025"),
        # Near the publication
        ("today", "2026-03-18"),
        ("yesterday", "2026-03-17"),
        ("last week", "2026-W11"),
        ("this month", "2026-03"),
        ("next year", "2027"),
        ("last Friday", "2026-03-13"),
        ("last Wednesday", "2026-03-11"),
        ("this Friday", "2026-03-20"),
        ("next Friday", "2026-03-27"),
        ("Tuesday next week", "2026-03-24"),
        ("two days ago", "2026-03-16"),
        ("three weeks ago", "2026-W09"),
        ("two months ago", "2026-01"),
        ("a decade ago", "2016"),
        ("a year and a half ago", "2024-09"),
        ("two days from now", "2026-03-20"),
        ("2 years and 3 days ago", "2024-03-15"),
        ("Christmas", "2025-12-25"),
        ("Easter Monday", "2026-04-06"),
        ("New Year's Eve", "2025-12-31"),
        # Times of day
        ("7:15 a.m. Tuesday", "2026-03-17T07:15"),
        ("5 p.m. EST, Nov. 9", "2025-11-09T17:00"),
        ("Tuesday at noon", "2026-03-17T12:00"),
        ("Monday morning", "2026-03-16TMO"),
        ("last night", "2026-03-17TNI"),
        ("tonight", "2026-03-18TNI"),
        ("half past seven a.m. Tuesday", "2026-03-17T07:30"),
        ("ten o’clock on Saturday night", "2026-03-14T22:00"),
        ("seven thirty p.m. on Monday", "2026-03-16T19:30"),
        ("1400 GMT Monday", "2026-03-16T14:00"),
        ("the night of March 12", "2026-03-12TNI"),
        # Durations
        ("three days", "P3D"),
        ("twenty-four hours", "PT24H"),
        ("2 1/2 years", "P2Y6M"),
        ("an hour and a half", "PT1H30M"),
        ("several months", "PXM"),
        ("a few minutes", "PTXM"),
        ("two decades", "P20Y"),
        ("the past two weeks", "P2W"),
        ("a six-month ban", "P6M"),
        ("the next 12 to 18 months", "P12M"),
        # Sets
        ("every Monday", "XXXX-WXX-1"),
        ("every other week", "P2W"),
        ("each July", "XXXX-07"),
        ("annually", "P1Y"),
        ("twice a day", "P1D"),
        ("Tuesday nights", "XXXX-WXX-2TNI"),
        # No place on the calendar
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("in the past", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
    ],
)
def test_values(words: str, value: str) -> None:
    assert [v for _, v in _values(f"The gate was tested in {words}.")] == [value]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The council met on Monday.", "Monday", "2026-03-16"),
        ("The council will meet on Monday.", "Monday", "2026-03-23"),
        ("The mayor said Monday that the gate will open.", "Monday", "2026-03-16"),
        ("The council met Wednesday.", "Wednesday", WEDNESDAY),
        ("It opened in December.", "December", "2025-12"),
        ("It will open in December.", "December", "2026-12"),
        ("It shut for the year ended Jan. 31.", "Jan. 31", "2026-01-31"),
        ("The dam opened on May 3, 2019. Two days later it leaked.", "Two days later", "2019-05-05"),
        ("The dam opened on May 3, 2019. The following day it leaked.", "The following day", "2019-05-04"),
        ("The dam opened in 1987. It leaked that year.", "that year", "1987"),
        ("The gate will be tested in three weeks.", "three weeks", "2026-W15"),
        ("The gate was tested in three weeks.", "three weeks", "P3W"),
        ("Sales fell in the third quarter. A year earlier they rose.", "A year earlier", "2024-Q3"),
        ("On Monday the gate stuck. It was freed at 7:15 a.m.", "7:15 a.m.", "2026-03-16T07:15"),
        ("On Monday the gate stuck at 9:12 p.m. It broke at half past ten.", "half past ten", "2026-03-16T22:30"),
        ("On Monday the gate stuck at 9:12 p.m. They searched until about 2 a.m.", "about 2 a.m.", "2026-03-17T02:00"),
        ("It stuck on Saturday night. On Sunday he came. It was 9:55 p.m.", "9:55 p.m.", "2026-03-14T21:55"),
        ("The council votes at four.", "four", "2026-03-18T16:00"),
        ("It stuck early on Monday.", "early on Monday", "2026-03-16TMO"),
        ("It stuck in the early hours of Monday.", "the early hours of Monday", "2026-03-16TMO"),
        ("They said that the gate would go one day.", "one day", "FUTURE_REF"),
        ("It took a team one day.", "one day", "P1D"),
        ("It had been shut for four winters.", "four winters", "P4WI"),
        ("It will be autumn before they are home.", "autumn", "2026-FA"),
        ("It opens in the spring of next year.", "the spring of next year", "2027-SP"),
        ("It leaked the entire year.", "the entire year", "P1Y"),
        ("The dam opened in 1987. A year earlier it had leaked.", "A year earlier", "1986"),
        ("It was allowed in May 2019. The following March it opened.", "The following March", "2020-03"),
        ("It opened in 2019. That summer it leaked.", "That summer", "2019-SU"),
        ("It took 1 minute 1 second.", "1 minute 1 second", "PT1M1S"),
        ("It took 1,234,567 hours.", "1,234,567 hours", "PT1234567H"),
    ],
)
def test_words_around_tell(text: str, words: str, value: str) -> None:
    assert dict(_values(text))[words] == value


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
    assert [v for _, v in _values(f"The gate stuck {words}.", published)] == [value]


@pytest.mark.parametrize("published", ["2026-03-18", "2026-03-18T07:15+01:00", "2026-03-18T23:59"])
def test_the_day_of_publication_is_that_of_its_place(published: str) -> None:
    assert _values("It stuck yesterday.", published) == [("yesterday", "2026-03-17")]


@pytest.mark.parametrize(
    ("words", "mod"),
    [
        ("early 2019", "START"),
        ("mid-November", "MID"),
        ("the end of the year", "END"),
        ("earlier this month", "START"),
        ("about two weeks", "APPROX"),
        ("more than three years", "MORE_THAN"),
        ("more than three years ago", "BEFORE"),
        ("less than an hour", "LESS_THAN"),
        ("nearly two months", "LESS_THAN"),
        ("at least 30 days", "EQUAL_OR_MORE"),
        ("up to 180 days", "EQUAL_OR_LESS"),
        ("no more than sixty days", "EQUAL_OR_LESS"),
        ("12 to 18 months", "EQUAL_OR_MORE"),
        ("over the past two days", None),
        ("2027 or later", "ON_OR_AFTER"),
        ("post-1959", "AFTER"),
        ("three weeks", None),
    ],
)
def test_modifiers(words: str, mod: str | None) -> None:
    assert [d.mod for d in find_dates(Document(f"The gate stuck for {words} there."), WEDNESDAY)] == [mod]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from April 24 to 25", [("April 24", "2026-04-24"), ("25", "2026-04-25")]),
        ("on 4 and 5 January 2025", [("4", "2025-01-04"), ("5 January 2025", "2025-01-05")]),
        ("between 2014 and 2018", [("2014", "2014"), ("2018", "2018")]),
        ("from Monday to Friday", [("Monday", "2026-03-16"), ("Friday", "2026-03-20")]),
    ],
)
def test_both_ends_of_a_range(text: str, expected: list[tuple[str, str]]) -> None:
    assert _values(f"It was shut {text}.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said so.",
        "You may go, and they may march.",
        "A 44-year-old man and his wife, 36 years old, left.",
        "It cost $1990 and about 2000 people paid.",
        "The March of the Mothers went on.",
        "Room 1408 is shut, and flight 1549 is late.",
        "He led the fall of the wall; a spring broke.",
        "Jan Kell sat in the sun.",
        "Three-quarters of the town was dark.",
        "As soon as it stops.",
        "Section 2.10 and version 1.2.3 apply.",
        "She reads the Daily Mirror and USA TODAY.",
        "He spoke on the Today programme.",
        "See www.example.org/2026/03/02/dam or write to may@2026-03-02.example.org.",
        "Now, that is odd.",
        "In the last race he lost, in the past tense.",
        "The first gate broke, the second after a flood held.",
        "A dozen AM stations and a hundred a.m. shows.",
        "In the 0th century, at 24:30, on 0000-01-01, at 2026-03-02T99:99.",
        "He knew at the time of the flood.",
    ],
)
def test_no_dates(text: str) -> None:
    assert _values(text) == []


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
    ],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda length: find_dates(Document(piece * (length // len(piece))), None), 6_000)


@pytest.mark.parametrize(
    ("published", "value"),
    [("2026-03-15T09:20", "2026-03-15T05:00"), ("2026-03-15T18:40", "2026-03-15T17:00"), ("2026-03-15", "2026-03-15T17:00")],
)
def test_an_hour_since_which_something_lasts_is_before_the_publication(published: str, value: str) -> None:
    assert [d.value for d in find_dates(Document("They have waited since five."), published)] == [value]
