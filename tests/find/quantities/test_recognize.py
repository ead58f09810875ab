from dataclasses import replace

import pytest
from hypothesis import given, strategies

from onrecord.find.quantities.recognize import figures_in, find_quantities
from onrecord.records.article import Article
from onrecord.records.quantity import Quantity
from onrecord.text.document import Document
from tests.growth import linear

EMPTY = Article("id", "sha256:0", "text/plain", None, None, (), None, None, None, "en", "", ())


def _all(text: str, taken: list[tuple[int, int]] | None = None) -> tuple[Quantity, ...]:
    return find_quantities(replace(EMPTY, text=text), Document(text), taken or [])


def _one(text: str) -> Quantity:
    (found,) = _all(text)
    return found


@pytest.mark.parametrize(
    ("words", "low", "high", "low_open", "high_open", "approximate"),
    [
        ("1,400 people", 1400, 1400, False, False, False),
        ("more than 1,400 people", 1400, None, True, False, False),
        ("at least 12 people", 12, None, False, False, False),
        ("12 people or more", 12, None, False, False, False),
        ("12 or more people", 12, None, False, False, False),
        ("500+ people", 500, None, False, False, False),
        ("fewer than ten people", None, 10, False, True, False),
        ("up to 300 people", None, 300, False, False, False),
        ("no more than 300 people", None, 300, False, False, False),
        ("about 500 people", 500, 500, False, False, True),
        ("500 or so people", 500, 500, False, False, True),
        ("nearly 500 people", None, 500, False, True, True),
        ("up to about 20 people", None, 20, False, False, True),
        ("hundreds of people", 200, 999, False, False, False),
        ("dozens of people", 24, 99, False, False, False),
        ("a couple of people", 2, 2, False, False, True),
        ("between 80 and 120 people", 80, 120, False, False, False),
        ("from 80 to 120 people", 80, 120, False, False, False),
        ("80 to 120 people", 80, 120, False, False, False),
        ("80-120 people", 80, 120, False, False, False),
        ("80–120 people", 80, 120, False, False, False),
        ("three or four people", 3, 4, False, False, False),
        ("80 to 120 million people", 80_000_000, 120_000_000, False, False, False),
    ],
)
def test_bounds_are_honest(
    words: str, low: int | None, high: int | None, low_open: bool, high_open: bool, approximate: bool
) -> None:
    for sentence in (f"In the harbour {words} waited.", f"{words[0].upper()}{words[1:]} waited."):
        found = _one(sentence)
        assert found.text.casefold() == words.casefold()
        assert (found.low, found.high, found.low_open, found.high_open, found.approximate) == (
            low,
            high,
            low_open,
            high_open,
            approximate,
        )
        assert found.unit == "people"


@pytest.mark.parametrize(
    ("sentence", "text", "unit"),
    [
        ("It brought 40,000 sandbags.", "40,000 sandbags", "sandbags"),
        ("It sent 180 men and women.", "180 men and women", "people"),
        ("It asked two unnamed officials.", "two unnamed officials", "people"),
        ("They had one borrowed digger and two boats.", "one borrowed digger", "diggers"),
        ("They shut five old steel gates.", "five old steel gates", "gates"),
        ("They make 300 tests a day.", "300 tests a day", "tests/day"),
        ("There are 2,000 Norwegians here.", "2,000 Norwegians", "people"),
        ("They have two real choices.", "two real choices", "choices"),
        ("They crossed three stone bridges.", "three stone bridges", "bridges"),
        ("It cost 10,000 won.", "10,000 won", "KRW"),
        ("It cost 900 to 1,200 million crowns.", "900 to 1,200 million crowns", "crowns"),
        ("It has 20 states.", "20 states", "states"),
        ("The panel has 12 members.", "12 members", "people"),
        ("A five-member panel met.", "five-member", "members"),
        ("It cost $5.4m.", "$5.4m", "dollars"),
        ("It cost 61 million crowns.", "61 million crowns", "crowns"),
        ("It cost 3 dollars 50 cents.", "3 dollars 50 cents", "dollars"),
        ("It cost 20 million pounds.", "20 million pounds", "pounds"),
        ("The fish weighed 20 pounds.", "20 pounds", "lb"),
        ("It took a quarter of a mile.", "a quarter of a mile", "mi"),
        ("Its share was 12 per cent.", "12 per cent", "%"),
    ],
)
def test_units(sentence: str, text: str, unit: str) -> None:
    found = _all(sentence)[0]
    assert (found.text, found.unit) == (text, unit)


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Prices rose 8%.", "up"),
        ("Prices rose sharply by about 8%.", "up"),
        ("Prices rose to 8%.", None),
        ("Shares were down 3 per cent.", "down"),
        ("They measured a rise of 30 centimetres.", "up"),
        ("They hope for 5 per cent higher wages.", "up"),
        ("The river stood 2 metres above its normal level.", "up"),
        ("The river stood 2 metres above the town.", None),
        ("They moved the gate by 20 centimetres.", "by"),
        ("They gave up 20 metres.", None),
        ("They raised 5 million crowns.", None),
        ("In all 212 millimetres had fallen.", None),
    ],
)
def test_change(sentence: str, change: str | None) -> None:
    assert _one(sentence).change == change


def test_from_one_figure_to_another_is_two_where_something_changes_and_one_range_where_not() -> None:
    assert [(q.low, q.high) for q in _all("Prices rose from 5 per cent to 7 per cent.")] == [(5, 5), (7, 7)]
    assert [(q.low, q.high) for q in _all("Prices range from 5 to 7 crowns.")] == [(5, 7)]
    assert [(q.low, q.change) for q in _all("Shares rose $3 to $40.")] == [(3, "up"), (40, None)]


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("Two of the three gates are stuck.", "gates"),
        ("All three gates work.", "gates"),
        ("At least 12 people were hurt.", "hurt"),
        ("The clinic treated 14 people.", "treated"),
        ("It left 1,400 people dead.", "dead"),
        ("It held 31 million cubic metres of brown water.", "brown water"),
        ("A 16-metre section of the old wall fell.", "section of the old wall"),
        ("The section is 16 metres long.", "The section"),
        ("She put the damage to houses at 90 million crowns.", "the damage to houses"),
        ("The inflow to the lake has fallen to 210 litres.", "The inflow to the lake"),
        ("He was on a salary of 640,000 crowns.", "a salary"),
        ("It is a town of 6,200 people.", "a town"),
        ("It hit 60 per cent of voters.", "voters"),
        ("Some 400 people came.", None),
    ],
)
def test_of_what(sentence: str, of: str | None) -> None:
    found = _all(sentence)[0]
    assert (found.of and found.of.text) == of


@pytest.mark.parametrize(
    ("text", "last", "unit"),
    [
        ("The hospital treated 14 people. The firm says that it was fewer than ten.", "fewer than ten", "people"),
        ("It earned 61 million crowns. It spent 4 million on dams.", "4 million", "crowns"),
        ("There are 22 dams here, and 9 of them are old.", "9 of them", "dams"),
        ("Someone asked about the gates, two of which were stuck.", "two of which", "gates"),
        ("The number of people who left is higher. It stands at 2,350.", "2,350", "people"),
        ("He saved four of the boats. “Four. I counted.”", "Four", "boats"),
        ("At least 12 were hurt and two are missing.", "two", "people"),
        ("1,400 flee as dam breaks", "1,400", "people"),
        ("It used to run from 20 km to 24.", "24", "km"),
        ("Shares in A were down 2%, those in B by 3%.", "3%", "%"),
    ],
)
def test_what_is_left_out_is_what_was_counted_before(text: str, last: str, unit: str) -> None:
    found = _all(text)[-1]
    assert (found.text, found.unit) == (last, unit)


def test_the_same_in_another_unit_has_the_same_bounds() -> None:
    miles, kilometres = _all("It is more than 10 miles (16 km) away.")
    assert (miles.low, miles.low_open, miles.high) == (10, True, None)
    assert (kilometres.low, kilometres.low_open, kilometres.high) == (16, True, None)


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 officials met.",
        "It fell on March 15.",
        "It fell on 15 March 2024.",
        "It was 9:40 p.m. when it fell.",
        "It fell at 5am.",
        "Jane Roe, 54, saw it.",
        "The man, aged 61, saw it.",
        "A 54-year-old driver saw it.",
        "The boy is 5 years old.",
        "They won 3-2.",
        "The vote was 52-48.",
        "Call 555-123-4567.",
        "See Section 230 and page 12.",
        "Flight 370 was late.",
        "The iPhone 11 is old.",
        "A Boeing 737 landed.",
        "She lives at 12 Mill Street.",
        "The F-16 and the A4 are loud.",
        "Buses on lines 3 and 7 turn.",
        "1. Shut the gate.",
        "2) Open it.",
        "See the note [3].",
        "The second gate and a third man.",
        "One day it will break.",
        "No one knows, and one of the best left.",
        "They spoke one-on-one.",
        "It took three years.",
        "Twice as loud.",
        "The 1990s were wet.",
        "Open 24/7 since 9/11.",
        "Its number is 2024-03-15.",
        "Voters under 29 stayed away.",
        "One official said that the gate was shut.",
        "The Six Strikes plan failed.",
        "The show “Two And A Half Men” ended.",
        "It is half way there.",
        "He was the 41st president.",
        "The iOS 8.2 version came.",
        "His half-brother left.",
        "A five-star general came.",
        "See www.example.org/42/500-people for more.",
        "When she was 13 drops of rain came.",
        "Since he was 12 friends have helped.",
        "After Ada turned 18 candles fell.",
        "By 10 boats had left. At 9 guards were sent.",
        "The Reactor 2 workers and Covid 19 patients left.",
        "The case is 2019-1407.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert [q.text for q in _all(text)] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("When she was 13 points behind, she rallied.", [13]),
        ("When there were 13 goats, they left.", [13]),
        ("When she was 13 she had nine goats.", [9]),
        ("When he was 12 metres away it fell.", [12]),
        ("By 10 quays of the port lay 40 boats.", [10, 40]),
        ("At 12 schools pupils fell ill.", [12]),
    ],
)
def test_what_is_a_figure_all_the_same(text: str, values: list[int]) -> None:
    assert [q.low for q in _all(text)] == values


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("615 000 t", 615_000, 615_000, "t"),
        ("$17 250 million", 17_250_000_000, 17_250_000_000, "dollars"),
        ("12 400 sheep", 12_400, 12_400, "sheep"),
        ("10 000–12 000 people", 10_000, 12_000, "people"),
        ("a couple of hundred sheep", 200, 200, "sheep"),
        ("a couple thousand fans", 2000, 2000, "people"),
        ("a couple of dozen eggs", 24, 24, "eggs"),
        ("a couple of hundred thousand homes", 200_000, 200_000, "homes"),
        ("a couple of million euros", 2_000_000, 2_000_000, "EUR"),
        ("a quarter million dollars", 250_000, 250_000, "dollars"),
        ("a quarter-million people", 250_000, 250_000, "people"),
        ("three quarters of a million people", 750_000, 750_000, "people"),
        ("half-a-million people", 500_000, 500_000, "people"),
        ("a half-dozen goats", 6, 6, "goats"),
        ("one and a quarter million crowns", 1_250_000, 1_250_000, "crowns"),
        ("20m kroner", 20_000_000, 20_000_000, "kroner"),
        ("£20m-30m", 20_000_000, 30_000_000, "GBP"),
        ("Rs 2.5 lakh crore", 2_500_000_000_000, 2_500_000_000_000, "rupees"),
        ("Rs.500 crore", 5_000_000_000, 5_000_000_000, "rupees"),
        ("Rs 3-4 crore", 30_000_000, 40_000_000, "rupees"),
        ("Rs500", 500, 500, "rupees"),
        ("₹1,20,000", 120_000, 120_000, "INR"),
        ("₹500 cr", 5_000_000_000, 5_000_000_000, "INR"),
        ("5 lac voters", 500_000, 500_000, "people"),
        ("Tk 500", 500, 500, "BDT"),
        ("KSh500", 500, 500, "KES"),
        ("R500 million", 500_000_000, 500_000_000, "ZAR"),
        ("N5bn", 5_000_000_000, 5_000_000_000, "NGN"),
        ("SFr 20m", 20_000_000, 20_000_000, "CHF"),
        ("500 kr", 500, 500, "kroner"),
        ("12.8–13.0 TeV", 12.8, 13, "TeV"),
        ("100-200 keV", 100, 200, "keV"),
        ("1–2 mSv", 1, 2, "mSv"),
        ("5 GW–7 GW", 5, 7, "GW"),
        ("500 MW to 1 GW", 0.5, 1, "GW"),
        ("800 m to 1.2 km", 0.8, 1.2, "km"),
        ("20-to-30-km", 20, 30, "km"),
        ("nineteen hundred people", 1900, 1900, "people"),
        ("thirty-two hundred votes", 3200, 3200, "votes"),
    ],
)
def test_sums_and_units_as_news_write_them(words: str, low: float, high: float, unit: str) -> None:
    (found,) = _all(f"They saw {words}.")
    assert (found.text, found.low, found.high, found.unit) == (words, low, high, unit)


def test_one_unit_stands_for_two_numbers() -> None:
    assert [(q.low, q.unit) for q in _all("They rose by 5 and 7 per cent, or 3 or 4 km.")] == [(5, "%"), (7, "%"), (3, "km")]


@pytest.mark.parametrize("text", ["An R500 came.", "The N95 masks.", "The first-half profit fell."])
def test_letters_and_halves_that_are_no_money_and_no_share(text: str) -> None:
    assert _all(text) == ()


def test_what_another_stage_has_taken_is_left_alone() -> None:
    text = "They waited 12 miles and 30 gates."
    start = text.index("12 miles")
    assert [q.text for q in _all(text, [(start, start + 8)])] == ["30 gates"]


def test_all_numbers_are_there_where_everything_is_asked_for() -> None:
    text = "Jane Roe, 54, waited three years."
    assert _all(text) == ()
    assert [(f.low, f.age) for f in figures_in(Document(text), everything=True)[1]] == [(54, True), (3, False)]


PIECES = strategies.sampled_from([
    "at least", "two of the", "three", "gates", "$", "5", "1,400", "-", "to", "million", "people", "were hurt", "between",
    "and", "of", "5%", "rose", "by", "(", ")", "km", "½", "a third", "hundreds of", "all", ".", "\n", "£", "4-,", "m",
    "not", "1/2", "’",
])  # fmt: skip


@given(strategies.lists(PIECES, max_size=40).map(" ".join) | strategies.text(max_size=80), strategies.booleans())
def test_figures_are_the_articles_words_and_in_order(text: str, everything: bool) -> None:
    tokens, figures = figures_in(Document(text), everything=everything)
    assert all(0 <= f.first < f.last <= len(tokens) for f in figures)
    last = -1
    for found in _all(text):
        assert text[found.start : found.end] == found.text != ""
        assert last <= found.start
        assert found.of is None or text[found.of.start : found.of.end] == found.of.text
        assert found.low is None or found.high is None or found.low <= found.high
        assert not (found.low is None and found.low_open)
        assert not (found.high is None and found.high_open)
        last = found.start


@pytest.mark.parametrize(
    "text", ["One woman was killed.", "Only one gate works.", "It has one gate and two locks.", "It fell one metre."]
)
def test_one_is_a_figure_where_something_is_counted_out(text: str) -> None:
    assert _all(text)[0].low == 1


@pytest.mark.process
@pytest.mark.parametrize(
    "piece", ["5- and ", "4-, ", "$5 ", "5 km ", "at least 5 ", "two of the ", "5 to ", "A 5 ", "(", "1/", "zero million "]
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda times: figures_in(Document(piece * times)), 500)
