"""Forms of dates, kind by kind."""

import pytest

from onrecord.find.dates.recognize import find_dates
from onrecord.text.document import Document
from tests.growth import linear

WEDNESDAY = "2026-03-18"
AFTERNOON = "2026-03-18T15:30+00:00"


def _values(text: str, published: str | None = WEDNESDAY) -> dict[str, str | None]:
    return {d.text: d.value for d in find_dates(Document(text), published)}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The board votes on the last Friday of the month.", "the last Friday of the month", "2026-03-27"),
        ("The board met on the second Friday of the month.", "the second Friday of the month", "2026-03-13"),
        ("The board met on the last Friday of the month.", "the last Friday of the month", "2026-02-27"),
        ("The board will meet on the first Monday of the month.", "the first Monday of the month", "2026-04-06"),
        ("The board met in May 2019 and left on the last Friday of that month.", "the last Friday of that month", "2019-05-31"),
        ("It ends on the last Sunday of 2025.", "the last Sunday of 2025", "2025-12-28"),
        ("It opens on the first Sunday of the year.", "the first Sunday of the year", "2026-01-04"),
        ("It shut on the last day of February.", "the last day of February", "2026-02-28"),
        ("It opens on the first day of next month.", "the first day of next month", "2026-04-01"),
        ("It shut on the last day of 2025.", "the last day of 2025", "2025-12-31"),
        ("It opens on the first weekend of May.", "the first weekend of May", "2026-W18-WE"),
        ("It meets on the first Monday of every month.", "the first Monday of every month", "P1M"),
        ("It meets on the last Friday of each quarter.", "the last Friday of each quarter", "P3M"),
    ],
)
def test_the_first_and_the_last_of_a_month_or_year(text: str, words: str, value: str) -> None:
    assert _values(text) == {**_values(text), words: value}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the week before last", "2026-W10"),
        ("the month before last", "2026-01"),
        ("the year before last", "2024"),
        ("the decade before last", "200X"),
        ("the weekend before last", "2026-W10-WE"),
        ("the quarter after next", "2026-Q3"),
        ("the week after next", "2026-W14"),
        ("the night before last", "2026-03-16TNI"),
        ("the Friday before last", "2026-03-06"),
        ("the Monday after next", "2026-03-30"),
        ("the March before last", "2024-03"),
        ("the summer before last", "2024-SU"),
        ("Thursday of the week before last", "2026-03-05"),
        ("the Monday of the week after next", "2026-03-30"),
        ("Tuesday of last week", "2026-03-10"),
    ],
)
def test_two_off(words: str, value: str) -> None:
    assert _values(f"The crew came {words}.") == {words: value}
    assert _values(f"The crew came {words}, the others not.") == {words: value}


@pytest.mark.parametrize("rest", ["last year’s vote", "last Friday", "last month"])
def test_before_last_belongs_to_what_follows(rest: str) -> None:
    assert _values(f"The crew came the week before {rest}.")["the week before"] is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the Thursday of the week before", "2019-04-25"),
        ("Monday of that week", "2019-04-29"),
        ("Friday of the following week", "2019-05-10"),
        ("the Saturday of the same week", "2019-05-04"),
        ("Tuesday of the week before that", "2019-04-23"),
        ("two years before that", "2017"),
        ("the week before the storm", None),
        ("the Monday of the week before the storm", "XXXX-WXX-1"),
    ],
)
def test_days_of_weeks_beside_the_date_named_last(words: str, value: str | None) -> None:
    found = _values(f"The dam broke on May 3, 2019. It had leaked {words}.")
    assert found.get(words.removesuffix(" the storm")) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("19-Nov-12", "2012-11-19"),
        ("3-MAR-26", "2026-03-03"),
        ("31-Dec-99", "1999-12-31"),
        ("05/Feb/21", "2021-02-05"),
        ("07-JAN-2025", "2025-01-07"),
        ("19 Nov ’12", "2012-11-19"),
        ("May ’68", "1968-05"),
        ("the summer of ’69", "1969-SU"),
        ("’98", "1998"),
    ],
)
def test_years_in_two_digits(words: str, value: str) -> None:
    assert _values(f"The sample was taken in {words}.") == {words: value}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2012–13", "2012/2013"),
        ("2013-14", "2013/2014"),
        ("2024/25", "2024/2025"),
        ("1999-00", "1999/2000"),
        ("2024/2025", "2024/2025"),
        ("1914-18", "1914/1918"),
        ("2003–09", "2003/2009"),
        ("2008-9", "2008/2009"),
        ("fiscal 2024-25", "2024/2025"),
        ("the winter of 2013-14", "2013-WI"),
        ("the 2013/14 winter", "2013-WI"),
        ("2003-09", "2003-09"),
    ],
)
def test_split_years(words: str, value: str) -> None:
    assert _values(f"Sales fell in {words}, it said.") == {words: value}


def test_a_season_lies_in_two_years_and_a_span_has_two_ends() -> None:
    assert _values("It fell in the 2015-2016 season.") == {"the 2015-2016": "2015/2016"}
    assert _values("It fell from 2015-2016 on.") == {"2015": "2015", "2016": "2016"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales in Q4 fell.", "2025-Q4"),
        ("Profit fell in Q2, it said.", "2025-Q2"),
        ("Sales will rise in Q2.", "2026-Q2"),
        ("4Q sales fell.", "2025-Q4"),
        ("4Q24 sales fell.", "2024-Q4"),
        ("Sales fell in Q3 ’24.", "2024-Q3"),
        ("Sales fell in Q4 last year.", "2025-Q4"),
        ("Sales fell in H2, it said.", "2025-H2"),
        ("Sales rose in H1 2026.", "2026-H1"),
    ],
)
def test_quarters_without_a_year(text: str, value: str) -> None:
    assert [*_values(text).values()] == [value]


@pytest.mark.parametrize("text", ["The code is L5N0R62Q3.", "They drank H2 water.", "He is in the 4H club."])
def test_no_quarters(text: str) -> None:
    assert _values(text) == {}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4 hours ago", "2026-03-18T11:30"),
        ("20 minutes ago", "2026-03-18T15:10"),
        ("half an hour ago", "2026-03-18T15:00"),
        ("an hour and a half ago", "2026-03-18T14:00"),
        ("30 seconds ago", "2026-03-18T15:29:30"),
        ("36 hours ago", "2026-03-17T03:30"),
        ("4h ago", "2026-03-18T11:30"),
        ("two hours from now", "2026-03-18T17:30"),
        ("a couple of hours ago", "2026-03-18T13:30"),
        ("a quarter of an hour ago", "2026-03-18T15:15"),
        ("a quarter of a century ago", "2001"),
        ("a week ago Monday", "2026-03-09"),
        ("two weeks from Friday", "2026-04-03"),
        ("the day after Monday", "2026-03-17"),
        ("three days after Christmas", "2025-12-28"),
        ("the day before Easter", "2026-04-04"),
    ],
)
def test_so_long_ago_and_from_now(words: str, value: str) -> None:
    assert _values(f"The gate stuck {words}.", AFTERNOON) == {words: value}


def test_hours_ago_have_no_value_where_only_the_day_of_publication_is_known() -> None:
    assert _values("The gate stuck 4 hours ago.") == {"4 hours ago": None}
    assert _values("The gate opens in three days’ time.") == {"three days’ time": "2026-03-21"}


def test_hours_later_are_after_the_time_of_day_named_last() -> None:
    text = "On Monday at 5 p.m. the gate stuck. Two hours later it broke; an hour earlier it had leaked."
    assert _values(text) == {
        "Monday at 5 p.m.": "2026-03-16T17:00",
        "Two hours later": "2026-03-16T19:00",
        "an hour earlier": "2026-03-16T18:00",
    }
    assert _values("Two hours later it broke.") == {"Two hours later": "PT2H"}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5pm local time Tuesday", "2026-03-17T17:00"),
        ("3pm on Thursday, local time", "2026-03-12T15:00"),
        ("6 p.m. Eastern time on Monday", "2026-03-16T18:00"),
        ("7 a.m. Central European Time on Friday", "2026-03-13T07:00"),
        ("8 p.m. Eastern on Tuesday", "2026-03-17T20:00"),
        ("17:00 local time (16:00 GMT) on Tuesday", "2026-03-17T17:00"),
        ("9am Moscow time on 4 May 2025", "2025-05-04T09:00"),
        ("Monday 4 May 2020 at 9:15 a.m.", "2020-05-04T09:15"),
    ],
)
def test_clock_times_with_zone_and_day(words: str, value: str) -> None:
    assert _values(f"It left at {words}.") == {words: value}


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
    assert _values(text) == {}


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
    assert _values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran 3 May to 5 June 2025.", {"3 May": "2025-05-03", "5 June 2025": "2025-06-05"}),
        ("It ran from May 3 to June 5, 2025.", {"May 3": "2025-05-03", "June 5, 2025": "2025-06-05"}),
        ("It ran from December to March 2025.", {"December": "2024-12", "March 2025": "2025-03"}),
        ("It was shut May–July.", {"May": "2025-05", "July": "2025-07"}),
        ("It is open 9-11 a.m. Tuesday.", {"9": "2026-03-17T09:00", "11 a.m. Tuesday": "2026-03-17T11:00"}),
        ("It is open from 11 to 2 p.m. on Friday.", {"11": "2026-03-13T11:00", "2 p.m. on Friday": "2026-03-13T14:00"}),
        ("It met on March 3, 4 and 5.", {"March 3": "2026-03-03", "4": "2026-03-04", "5": "2026-03-05"}),
        (
            "It rose in the first and second quarters of 2025.",
            {"the first": "2025-Q1", "second quarters of 2025": "2025-Q2"},
        ),
    ],
)
def test_both_ends_of_a_range_and_all_of_a_list(text: str, expected: dict[str, str]) -> None:
    assert _values(text) == expected


def test_less_than_an_hour_later_is_before_its_end() -> None:
    found = find_dates(Document("At 7:15 a.m. it stuck. Less than an hour later it broke."), WEDNESDAY)
    assert [d.mod for d in found] == [None, "BEFORE"]


@pytest.mark.process
@pytest.mark.parametrize(
    "piece",
    ["5pm local time ", "2012-13-", "the week before last ", "Eastern Time ", "12 000 ", "May to ", "of tomorrow ", "Q4 "],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda length: find_dates(Document(piece * (length // len(piece))), None), 6_000)
