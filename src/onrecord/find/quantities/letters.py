"""Letters beside digits, which multiply or measure: "$5m" and "20m kroner" are millions, "20m wide" is a length."""

from onrecord.find.quantities.units import money_before, unit_at
from onrecord.text.inflection import is_plural_form
from onrecord.text.number_words import number_words
from onrecord.text.tokens import DASHES, Token
from onrecord.values.units import MONEY
from onrecord.vocabulary.lexicon import vocabulary

_ATTACHED = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
"""What letters multiply by; the table of number words has the longer ones."""
_JOINTS = frozenset(("to", "and", "or", *DASHES))
_NEARLY = vocabulary("before_sums")
_COUNTED = vocabulary("short_counted")
_HOPS = 2
"""So many further ends of ranges are looked at."""


def scale_of(word: str) -> int:
    """What a word in lower case or a letter beside digits multiplies by: thousand, million, crore, bn, k; 1 for others."""
    value = number_words().get(word, 1)
    return value if value >= 100 else _ATTACHED.get(word, 1)


class Letters:
    """Tells what the letters in the tokens of a text multiply by."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    def low(self, i: int) -> str:
        """The word at `i` in lower case, nothing outside the text."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def multiplier(self, i: int) -> int:
        """What a letter at `i`, behind digits, multiplies them by: "4.3M", "$5m", "10k". 0 for none."""
        if self.low(i) not in _ATTACHED:
            return 0
        token, paid = self.tokens[i], self._paid(i)
        if token.start != self.tokens[i - 1].end:
            return 10**6 if token.low == "m" and paid else 0
        sure = token.low in ("k", "b") or token.text == "M" or paid or (token.low == "m" and self._counts(i + 1))
        return _ATTACHED[token.low] if sure else 0

    def _paid(self, i: int) -> bool:
        """Whether the digits before the letter at `i` are money: "$20m", "20m kroner", "£20m-30m", "cost 20m", "a 20m loan"."""
        bought = self.low(i + 1) in vocabulary("paid")
        return bought or self._paid_before(i - 1) or self._paid_behind(i + 1) or self._paying(i - 1)

    def _paid_before(self, i: int, hops: int = _HOPS) -> bool:
        """Whether money stands before the digits at `i`, or before the other end of their range."""
        if i < 1:
            return False
        if money_before(self.tokens, i):
            return True
        other = i - 2 - (self.low(i - 2) in _ATTACHED) if self.low(i - 1) in _JOINTS else -1
        return hops > 0 and other > 0 and self.tokens[other].digits and self._paid_before(other, hops - 1)

    def _paid_behind(self, i: int, hops: int = _HOPS) -> bool:
        """Whether a currency follows at `i`, or follows the other end of a range."""
        found = unit_at(self.tokens, i + (self.low(i) in DASHES))
        if found and found[0].measure.partition("/")[0] == MONEY:
            return True
        again = self.low(i) in _JOINTS and self.low(i + 2) in _ATTACHED and self.tokens[i + 1].digits
        return again and hops > 0 and self._paid_behind(i + 3, hops - 1)

    def _paying(self, i: int) -> bool:
        """Whether the words right before the digits at `i` say that money was paid: "cost 20m", "a fine of 20m"."""
        near = self.low(i - 1) in _NEARLY
        words = {self.low(i - 1)} if not near else {self.low(i - 2), self.low(i - 3)}
        return bool(words & vocabulary("paying")) or (near and bool(words & vocabulary("paid")))

    def _counts(self, i: int) -> bool:
        """Whether something countable follows: "5m people", not "5m deep"."""
        low = self.low(i)
        if len(low) < 5:
            return low in _COUNTED
        return low == "people" or (is_plural_form(low) and low.isalpha() and low not in vocabulary("after_metres"))
