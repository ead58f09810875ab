"""A number that grows word by word: two, two hundred, two hundred thousand."""

from decimal import Decimal
from typing import Final

from onrecord.vocabulary.lexicon import vocabulary

LARGEST: Final = 10**18
"""A number from here on is no figure of news; it also bounds what hostile texts can make."""
_ONLY_AFTER_DIGITS = vocabulary("scales_after_digits")


class Sum:
    """A number that grows word by word. Each step says whether its word fits."""

    def __init__(self) -> None:
        self.total: Decimal = Decimal(0)
        self.current: Decimal | None = None
        self.scale, self.before = Decimal(LARGEST), 0
        self.begun = self.scaled = False

    @property
    def value(self) -> Decimal:
        return self.total + (self.current or 0)

    def word(self, word: str, value: int) -> bool:
        """Go on with a number word."""
        if value == 100:
            return self._hundred(word)
        return self._scale(word, value) if value > 100 or word.startswith("d") else self._small(value)

    def _small(self, value: int) -> bool:
        ones_after_tens = self.before in range(20, 100, 10) and 0 < value < 10
        if not (self.current is None or self.before == 100 or ones_after_tens) or (self.begun and value >= self.scale):
            return False
        return self._took((self.current or 0) + Decimal(value), value or 1)

    def _hundred(self, word: str) -> bool:
        if self.before == 100 or (not self.begun and word == "hundreds"):
            return False
        self.scaled = True
        return self._took((1 if self.current is None else self.current) * Decimal(100), 100)

    def _scale(self, word: str, value: int) -> bool:
        if not self.begun and (word.startswith("d") or word in _ONLY_AFTER_DIGITS):
            return False
        if self.begun and (self.current is None or value >= self.scale):
            self.total = self.value * value  # three lakh crore
        else:
            self.total += (1 if self.current is None else self.current) * value
        self.current, self.scale = None, Decimal(value)
        self.before, self.begun, self.scaled = 1000, True, True
        return True

    def digits(self, value: Decimal, hundreds_follow: bool) -> bool:
        """Go on with a number in digits: "3 hundred and 21", "4 thousand 3 hundred"."""
        whole_and_short = value == int(value) and value < 1000
        after_hundred = self.before == 100 and 0 < value < 100
        after_thousand = self.before == 1000 and value < self.scale and hundreds_follow
        if self.begun and not (whole_and_short and (after_hundred or after_thousand)):
            return False
        return self._took((self.current or 0) + value, 1)

    def article(self) -> None:
        """Begin with "a": a hundred."""
        self.current = Decimal(1)

    def times(self, value: int) -> None:
        """What a letter beside digits multiplies by."""
        self.total, self.current, self.scaled, self.before = self.value * value, None, True, 0

    def _took(self, current: Decimal, before: int) -> bool:
        self.current, self.before, self.begun = current, before, True
        return True
