"""*Of what* a figure is: the words that say which of the counted things, or what is measured."""

import functools

from onrecord.text.tokens import Token
from onrecord.vocabulary.lexicon import vocabulary

_HELPS = vocabulary("auxiliaries")
_CLAUSE = vocabulary("clause_openers")
_PRONOUNS = vocabulary("no_referents")
_DIMENSIONS = vocabulary("dimensions")
_STEPS = vocabulary("before_measures")
_MODALS = vocabulary("helping_verbs")
_DETERMINERS = vocabulary("articles") | vocabulary("possessives_of_others") | {"our"}
_REACH = 12


@functools.cache
def _stops() -> frozenset[str]:
    return vocabulary("no_part_of_a_noun_phrase") | vocabulary("prepositions")


def of_counted(tokens: list[Token], start: int, last: int) -> tuple[int, int] | None:
    """What befell the people or things that are counted: "14 people were treated", "killed at least 12"."""
    j = last
    while j < len(tokens) and j < last + 5 and tokens[j].low in _HELPS:
        j += 1
    if j < len(tokens) and tokens[j].low in vocabulary("befallen"):
        end = j + 1
        reason = end + 1 < len(tokens) and tokens[end].low == "for" and tokens[end + 1].word
        if reason and tokens[end + 1].low not in _stops() | _DETERMINERS:
            end += 2
        return j, end
    if start and tokens[start - 1].low in vocabulary("befallen") and tokens[start - 1].low.endswith(("ed", "t", "n", "d")):
        return start - 1, start
    found = _noun_of(tokens, start)
    return found if found and tokens[found[0]].low in ("a", "an") else None


def of_measured(tokens: list[Token], start: int, last: int, hyphen: bool) -> tuple[int, int] | None:
    """What is measured: "31 million cubic metres of water", "a 16-metre section of the spillway", "the damage came to …"."""
    if hyphen:
        return _phrase(tokens, last)
    if last < len(tokens) and tokens[last].low == "of":
        return _phrase(tokens, last + 1)
    if last < len(tokens) and tokens[last].low in _DIMENSIONS:
        before = _back(tokens, start)
        if before:
            return before
    return _noun_of(tokens, start) or _subject(tokens, start)


def _phrase(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """A noun phrase from `i` on, with what it is of."""
    first = i + (i < len(tokens) and tokens[i].low in _DETERMINERS)
    end = _run(tokens, first)
    if end == first:
        return None
    if end + 1 < len(tokens) and tokens[end].low == "of":
        j = end + 1 + (tokens[end + 1].low in _DETERMINERS)
        further = _run(tokens, j)
        end = further if further > j else end
    return i, end


def _run(tokens: list[Token], i: int) -> int:
    j = i
    while j < len(tokens) and j - i < 8 and (tokens[j].word or (tokens[j].text in "-’'" and j > i)):
        ended = j > i and (tokens[j].low in vocabulary("measuring_verbs") or tokens[j].low.endswith("ed"))
        if tokens[j].low in _stops() or tokens[j].low in _HELPS or ended or (j > i and tokens[j].start - tokens[j - 1].end > 1):
            break
        j += 1
    while j > i and not tokens[j - 1].word:
        j -= 1
    return j


def _noun_of(tokens: list[Token], start: int) -> tuple[int, int] | None:
    """The noun in "a salary of", "a town of", "a rise of"."""
    if start < 2 or tokens[start - 1].low != "of" or not tokens[start - 2].word:
        return None
    noun = tokens[start - 2].low
    if noun in _stops() or noun in vocabulary("words_before_of") | vocabulary("quantities_of"):
        return None
    j = start - 2
    while (
        j > max(start - 6, 0) and tokens[j - 1].word and tokens[j - 1].low not in _stops() and tokens[j].low not in _DETERMINERS
    ):
        j -= 1
    return j, start - 1


def _back(tokens: list[Token], end: int) -> tuple[int, int] | None:
    """The noun phrase that ends at `end`, without its determiner."""
    j = end
    while j > max(end - 5, 0) and tokens[j - 1].word and tokens[j - 1].low not in _stops() | _DETERMINERS:
        j -= 1
    if j == end or tokens[end - 1].low in vocabulary("measuring_verbs"):
        return None
    return j, end


def _subject(tokens: list[Token], start: int) -> tuple[int, int] | None:
    """What stands before a verb of measuring and a figure."""
    j = start
    while j and tokens[j - 1].low in _STEPS:
        j -= 1
    at = j < start and tokens[j].low == "at"
    verbs = j
    while j and j > verbs - 4 and (tokens[j - 1].low in vocabulary("measuring_verbs") or tokens[j - 1].low in _MODALS):
        j -= 1
    if j == verbs and not at:
        return None
    end, put, start_of = j, False, None
    while j and end - j < _REACH:
        word = tokens[j - 1]
        if word.low in _CLAUSE or not (word.word or word.text in "-’'"):
            put = word.low in _CLAUSE and word.low.startswith(("put", "estimate"))
            break
        j -= 1
        if start_of is None and word.low in _DETERMINERS and tokens[j - 1].low not in vocabulary("prepositions") | {"of", "to"}:
            start_of = j
    j = j if start_of is None or put else start_of
    if end == j or (end == verbs and not put) or tokens[j].low in _PRONOUNS or tokens[j].low in ("and", "or"):
        return None
    return j, end
