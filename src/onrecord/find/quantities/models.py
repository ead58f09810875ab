"""Numbers of models before what they are models of: "the 787 aircraft", "a 320 jet", "the Leopard 2 tanks"."""

import re
from itertools import pairwise

from onrecord.find.quantities.numbers import Number
from onrecord.text.tokens import Token
from onrecord.vocabulary.lexicon import vocabulary

_SINGLE = vocabulary("before_models")
_OWNERS = vocabulary("articles") | vocabulary("possessives_of_others") | {"our", "'s"}
_ONE_IS = frozenset(("is", "was", "has"))
_JETS = re.compile("7[0-8]7")
_AIRCRAFT = vocabulary("aircraft")
_MAKERS = vocabulary("aircraft_makers")


class Models:
    """Tells which numbers of a text are those of models."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._made = frozenset(t.text for before, t in pairwise(tokens) if before.low in _MAKERS and t.digits)

    def _low(self, i: int) -> str:
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def names(self, number: Number, named: bool) -> bool:
        """Whether a number is that of a model. `named`: a word with a capital stands right before it."""
        noun, written = self._low(number.last), self.tokens[number.first].text
        if noun not in vocabulary("modelled") or number.scaled or not written.isdecimal():
            return False
        before, earlier = self._low(number.first - 1), self._low(number.first - 2)
        if written in self._made or before in _SINGLE or (noun in _AIRCRAFT and _JETS.fullmatch(written)):
            return True
        if before in ("the", "this") and noun == "aircraft" and self._low(number.last + 1) in _ONE_IS:
            return True
        owned = earlier in _OWNERS or earlier.endswith("'s") or before.endswith("'s")
        return named and owned and before not in vocabulary("organization_nouns")
