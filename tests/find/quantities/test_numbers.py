import pytest
from hypothesis import given, strategies

from onrecord.find.quantities.numbers import Number, numbers_in
from onrecord.text.tokens import tokens_of
from tests.growth import linear


def _numbers(text: str) -> list[tuple[str, float]]:
    tokens = tokens_of(text)
    return [(text[tokens[n.first].start : tokens[n.last - 1].end], n.value) for n in numbers_in(tokens)]


def _one(text: str) -> Number:
    (found,) = numbers_in(tokens_of(text))
    return found


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,400", 1400),
        ("12,34,567.89", 1234567.89),
        ("1\u202f234\u202f567", 1234567),
        ("2.5", 2.5),
        (".08", 0.08),
        ("1.3x10^6", 1300000),
        ("1.2e3", 1200),
        ("seventeen", 17),
        ("forty-two", 42),
        ("ninety five", 95),
        ("a hundred", 100),
        ("two hundred and ten", 210),
        ("two hundred and two thousand", 202000),
        ("one million three hundred thousand", 1300000),
        ("4.3 million", 4300000),
        ("3 hundred and 21", 321),
        ("three lakh crore", 3000000000000),
        ("10k", 10000),
        ("4.3M", 4300000),
        ("7.4bn", 7400000000),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a couple of", 2),
        ("twice", 2),
        ("-5", -5),
        ("minus four", -4),
        ("minus-1.4", -1.4),
        ("nine point five", 9.5),
    ],
)
def test_numbers_in_digits_and_words(words: str, value: float) -> None:
    assert _numbers(words) == [(words, value)]
    assert _numbers(f"They saw {words}.") == [(words, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("one third", 1 / 3),
        ("a third", 1 / 3),
        ("half", 0.5),
        ("¾", 0.75),
        ("1/4", 0.25),
        ("one in five", 0.2),
        ("two out of three", 2 / 3),
        ("10 1/2", 10.5),
        ("2½", 2.5),
        ("one and a half", 1.5),
        ("half a million", 500000),
        ("three quarters of a million", 750000),
        ("one and a half million", 1500000),
        ("two million and one quarter", 2250000),
    ],
)
def test_fractions(words: str, value: float) -> None:
    ((found, number),) = _numbers(f"It is {words} of it")
    assert found == words
    assert number == pytest.approx(value)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens", 24, 99),
        ("hundreds", 200, 999),
        ("several hundred", 200, 999),
        ("a few thousand", 2000, 9999),
        ("tens of thousands", 20000, 99000),
        ("hundreds of millions", 200_000_000, 999_000_000),
    ],
)
def test_numbers_only_roughly_said_reach_from_two_of_them_to_the_next_word(words: str, low: int, high: int) -> None:
    found = _one(words)
    assert (found.value, found.high, found.form) == (low, high, "vague")


@pytest.mark.parametrize(
    "text", ["a third man", "the second gate", "this half", "he scores well", "a third-party test", "9/11"]
)
def test_ranks_and_other_words_are_no_fractions(text: str) -> None:
    assert all(number >= 1 for _, number in _numbers(text))


def test_numbers_beside_each_other_stay_apart() -> None:
    assert [n for _, n in _numbers("one hundred and five and six")] == [105, 6]
    assert [n for _, n in _numbers("5-7")] == [5, 7]
    assert [n for _, n in _numbers("3 hundred and 2 hundred")] == [300, 200]


def test_millions_and_metres_are_told_by_what_follows() -> None:
    assert _numbers("5m people") == [("5m", 5_000_000)]
    assert _numbers("$5m") == [("5m", 5_000_000)]
    assert _numbers("5m deep") == [("5", 5)]


WORDS = strategies.sampled_from(
    "a an one two twenty hundred thousand million half third of and - in point 5 1,400 2.5 1/2 ½ dozen hundreds k minus".split()  # noqa: SIM905
)


@given(strategies.lists(WORDS, max_size=30).map(" ".join) | strategies.text(max_size=60))
def test_numbers_are_in_order_apart_and_finite(text: str) -> None:
    tokens, last = tokens_of(text), 0
    for number in numbers_in(tokens):
        assert last <= number.first < number.last <= len(tokens)
        assert abs(number.value) < 10**18
        assert number.value <= number.high or number.value < 0
        last = number.last


@pytest.mark.process
@pytest.mark.parametrize(
    "piece", ["1", "1,111,", "million ", "hundreds of ", "half a ", "one hundred and ", "1e9 ", "a ", "zero million "]
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda times: numbers_in(tokens_of(piece * times)), 1_500)
