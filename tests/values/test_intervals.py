import pytest
from hypothesis import given, strategies

from onrecord.find.quantities.recognize import find_quantities
from onrecord.records.article import Article
from onrecord.records.quantity import Quantity
from onrecord.text.document import Document
from onrecord.values.intervals import SHARE, Interval, allowed, compare, in_unit, stated


def _figure(words: str) -> Quantity:
    text = f"It counted {words} people."
    article = Article("id", "sha256:0", "text/plain", None, None, (), None, None, None, "en", text, ())
    (found,) = find_quantities(article, Document(text))
    return found


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("1,400", "1,400", "compatible"),
        ("1,400", "1,500", "excludes"),
        ("2,350", "more than 2,000", "compatible"),
        ("2,000", "more than 2,000", "excludes"),
        ("2,000", "at least 2,000", "compatible"),
        ("at least 12", "14", "compatible"),
        ("at least 12", "fewer than ten", "excludes"),
        ("at least ten", "fewer than ten", "excludes"),
        ("at least 90", "between 80 and 120", "differs"),
        ("no more than 40", "between 80 and 120", "excludes"),
        ("between 80 and 100", "between 80 and 120", "compatible"),
        ("about 1,400", "1,450", "compatible"),
        ("about 1,400", "1,600", "excludes"),
        ("about 900", "about 1,400", "excludes"),
        ("about 500", "about 590", "differs"),
        ("nearly 500", "480", "compatible"),
        ("nearly 500", "500", "excludes"),
        ("nearly 500", "300", "excludes"),
        ("hundreds of", "340", "compatible"),
        ("dozens of", "340", "excludes"),
    ],
)
def test_two_figures_of_one_thing(one: str, other: str, verdict: str) -> None:
    assert compare(_figure(one), _figure(other)) == verdict
    assert compare(_figure(other), _figure(one)) == verdict


NUMBERS = strategies.integers(-1000, 1000) | strategies.floats(-1e6, 1e6, allow_nan=False)


@strategies.composite
def quantities(draw: strategies.DrawFn) -> Quantity:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    kind = draw(strategies.sampled_from(("exact", "range", "over", "under", "nearly")))
    is_open, approximate = draw(strategies.booleans()), draw(strategies.booleans())
    if kind == "exact":
        return Quantity("q1", 0, 1, "x", low, low, False, False, approximate, None, None, None)
    if kind == "range":
        return Quantity("q1", 0, 1, "x", low, high, False, False, approximate, None, None, None)
    if kind == "over":
        return Quantity("q1", 0, 1, "x", low, None, is_open, False, approximate, None, None, None)
    return Quantity("q1", 0, 1, "x", None, high, False, is_open, approximate or kind == "nearly", None, None, None)


@given(quantities(), quantities())
def test_the_order_makes_no_difference(one: Quantity, other: Quantity) -> None:
    assert compare(one, other) == compare(other, one)


@given(quantities())
def test_a_figure_is_compatible_with_itself(figure: Quantity) -> None:
    if not allowed(figure).empty:
        assert compare(figure, figure) == "compatible"


@given(quantities())
def test_what_is_stated_is_allowed(figure: Quantity) -> None:
    assert stated(figure).within(allowed(figure))


@given(quantities(), quantities(), quantities())
def test_what_excludes_a_wider_figure_excludes_a_narrower_one(narrow: Quantity, wide: Quantity, other: Quantity) -> None:
    if allowed(narrow).within(allowed(wide)) and compare(wide, other) == "excludes":
        assert not allowed(narrow).meets(allowed(other)) or allowed(narrow).empty


@given(NUMBERS, NUMBERS, quantities())
def test_an_interval_meets_what_it_is_within(one: float, other: float, figure: Quantity) -> None:
    part = Interval(min(one, other), max(one, other))
    if part.within(allowed(figure)):
        assert part.meets(allowed(figure))


@given(NUMBERS)
def test_an_approximate_figure_allows_its_share(value: float) -> None:
    about = Quantity("q1", 0, 1, "x", value, value, False, False, True, None, None, None)
    assert allowed(about).high - allowed(about).low == pytest.approx(2 * SHARE * abs(value))


def test_units_of_one_measure_convert_and_others_do_not() -> None:
    assert in_unit(2.3, "m", "cm") == pytest.approx(230)
    assert in_unit(1, "mi", "km") == pytest.approx(1.609344)
    assert in_unit(5, "gates", "gates") == 5
    assert in_unit(5, "m", "kg") is None
    assert in_unit(5, "USD", "EUR") is None
    assert in_unit(5, "people", "gates") is None
