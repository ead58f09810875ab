"""Words that bound a figure ("more than", "or so"), and words that make it a change ("fell by", "2 metres above normal")."""

import functools

from onrecord.records.quantity import Change
from onrecord.text.tokens import Token, tokens_of
from onrecord.vocabulary.lexicon import listed, table, vocabulary
from onrecord.vocabulary.names import TableName

_LONGEST = 5
_REACH = 5
"""So many words may stand between a word of change and the figure."""
_BETWEEN = vocabulary("between_change_and_figure")
_AIMS = vocabulary("aims_of_change")
_LEVELS = vocabulary("levels")
_PARTICLE_VERBS = vocabulary("verbs_with_up")
_OWNERS = vocabulary("possessives_of_others") | {"the"}
_ENDS = vocabulary("auxiliaries") | vocabulary("ends_of_figures")
"""Words at which the phrase of a figure ends."""
_NEVER_MONEY = vocabulary("changing_no_money")


@functools.cache
def _phrases(name: TableName) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {
        tuple(t.low for t in tokens_of(phrase)): tuple(effects.split())
        for phrases, effects in table(name)
        for phrase in ([phrases] if len(phrases) == 1 else listed(phrases))
    }


@functools.cache
def _changes() -> dict[str, Change]:
    out: dict[str, Change] = {}
    for (row,) in table("changes"):
        way, _, words = row.partition(":")
        change: Change = "up" if way == "up" else "down" if way == "down" else "by"
        out.update(dict.fromkeys(words.split(), change))
    return out


def bounds_before(tokens: list[Token], i: int) -> tuple[frozenset[str], int]:
    """What the words right before `i` say of the bounds of a number there, and where they begin."""
    effects: frozenset[str] = frozenset()
    for _ in range(3):
        found = _ending_at(tokens, i)
        if not found:
            break
        effects, i = effects | frozenset(found[0]), found[1]
    return effects, i


@functools.cache
def _edges(name: TableName, at: int) -> frozenset[str]:
    """The first (0) or last (-1) words of the phrases."""
    return frozenset(words[at] for words in _phrases(name))


def _ending_at(tokens: list[Token], i: int) -> tuple[tuple[str, ...], int] | None:
    if not i or tokens[i - 1].low not in _edges("bounds", -1):
        return None
    for size in range(min(_LONGEST, i), 0, -1):
        found = _phrases("bounds").get(tuple(t.low for t in tokens[i - size : i]))
        if found:
            return found, i - size
    return None


def bounds_after(tokens: list[Token], i: int) -> tuple[frozenset[str], int]:
    """What the words from `i` on say of the bounds of a number before them, and where they end."""
    if i < len(tokens) and tokens[i].text == "+" and i and tokens[i - 1].end == tokens[i].start and tokens[i - 1].digits:
        return frozenset(("least",)), i + 1
    if i >= len(tokens) or tokens[i].low not in _edges("bounds_after", 0):
        return frozenset(), i
    for size in range(min(_LONGEST, len(tokens) - i), 0, -1):
        found = _phrases("bounds_after").get(tuple(t.low for t in tokens[i : i + size]))
        number_next = i + size < len(tokens) and (tokens[i + size].digits)
        if found and not (found != ("about",) and number_next):
            return frozenset(found), i + size
    return frozenset(), i


def change_before(tokens: list[Token], i: int, counted: bool, money: bool) -> Change | None:
    """Which way the words before a figure that begins at `i` say that something has changed by it.

    `counted`: it counts things and has no unit of measure; then the words must say "by" or "of".
    """
    if i and tokens[i - 1].text == "+":
        return "up"
    joined, j = False, i - 1
    while j >= max(i - 1 - _REACH, 0):
        word = tokens[j].low
        if word in _changes():
            return _change_at(tokens, j, joined, counted, money)
        if word in _AIMS or not (word in _BETWEEN or word.endswith("ly")):
            break
        joined = joined or word == "by" or (word == "of" and j == i - 1)
        j -= 1
    return _moved(tokens, i - 2) if i > 1 and tokens[i - 1].low == "by" and not counted else None


def _change_at(tokens: list[Token], j: int, joined: bool, counted: bool, money: bool) -> Change | None:
    """What a word of change at `j` says of the figure behind it; `joined`: "by" or "of" stands between."""
    word, after = tokens[j].low, tokens[j + 1].low
    found = _changes()[word]
    particle = word in ("up", "down")
    if not joined and (found == "by" or (counted and not particle) or (money and word in _NEVER_MONEY)):
        return None
    if particle and (after == "to" or (j and tokens[j - 1].low in _PARTICLE_VERBS)):
        return None
    return None if word.startswith(("add", "gain", "boost")) and after in ("a", "an") else found


def _moved(tokens: list[Token], i: int) -> Change | None:
    """A verb of change farther before "by", with what it changes between: "moved the gate by"."""
    for j in range(i, max(i - 6, -1), -1):
        if tokens[j].text in ".;:,!?":
            return None
        if tokens[j].low in _changes():
            return _changes()[tokens[j].low]
    return None


def change_after(tokens: list[Token], i: int) -> Change | None:
    """Which way the words from `i` on say: "5% higher", "a 5% pay rise", "2 metres above its normal level"."""
    if i < len(tokens) and tokens[i].low in ("above", "below"):
        j = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low in _OWNERS)
        if j < len(tokens) and tokens[j].low in _LEVELS:
            return "up" if tokens[i].low == "above" else "down"
    for j in range(i, min(i + 3, len(tokens))):
        if not tokens[j].word or tokens[j].low in _ENDS:
            return None
        found = _changes().get(tokens[j].low)
        if found:
            return found if found != "by" and not tokens[j].low.endswith(("ed", "ell", "ank", "ost", "ew")) else None
    return None


def changing(word: str) -> bool:
    """Whether a word in lower case says that something goes up or down."""
    return word in _changes()
