from decimal import Decimal

from onrecord.find.quantities.sums import Sum


def test_words_that_fit_are_taken_and_others_are_not() -> None:
    made = Sum()
    assert made.word("two", 2)
    assert not made.word("three", 3)
    assert made.word("hundred", 100)
    assert made.word("forty", 40)
    assert made.word("five", 5)
    assert made.word("thousand", 1000)
    assert not made.digits(Decimal("0.5"), False)
    assert made.value == 245_000
