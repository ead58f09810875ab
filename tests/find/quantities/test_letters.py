import pytest

from onrecord.find.quantities.letters import scale_of
from onrecord.find.quantities.numbers import numbers_in
from onrecord.text.tokens import tokens_of
from tests.growth import linear


def _numbers(text: str) -> list[float]:
    return [n.value for n in numbers_in(tokens_of(text))]


@pytest.mark.parametrize(
    "text",
    [
        "20m kroner", "20m euros", "20m Danish kroner", "20 m kroner", "a 20m-euro fine", "£20m", "US$20m", "Rs 20m", "NOK 20m",
        "SFr 20m", "20m people", "20m tonnes", "20m users", "20m cars", "it cost 20m", "a fine of 20m", "the budget is 20m",
        "a 20m loan",
    ],
)  # fmt: skip
def test_a_letter_that_makes_millions(text: str) -> None:
    assert _numbers(text) == [20_000_000]


@pytest.mark.parametrize(
    "text", ["20m kroner to 30m kroner", "20m-30m kroner", "20m to 30m kroner", "£20m-30m", "between £20m and 30m"]
)
def test_both_ends_of_a_range_of_money(text: str) -> None:
    assert _numbers(text) == [20_000_000, 30_000_000]


@pytest.mark.parametrize(
    "text",
    [
        "20m wide",
        "20m across",
        "a 20m pool",
        "20m deep",
        "20m away",
        "a 20m drop",
        "the pitch is 20m long",
        "20m below",
        "20m race",
    ],
)
def test_a_letter_that_measures(text: str) -> None:
    assert _numbers(text) == [20]


def test_scales() -> None:
    assert [scale_of(w) for w in ("m", "bn", "crore", "lakh", "k", "hundred", "five", "gate")] == [
        10**6, 10**9, 10**7, 10**5, 1000, 100, 1, 1,
    ]  # fmt: skip


@pytest.mark.process
@pytest.mark.parametrize("piece", ["20m-", "20m to ", "£20m-", "cost of 20m "])
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert linear(lambda times: numbers_in(tokens_of(piece * times)), 500)
