"""Whether the words around a date put it behind or ahead: "arrived on Friday", "will arrive on Friday"."""

from onrecord.find.dates.lexer import TimeWords
from onrecord.vocabulary.lexicon import vocabulary

_BEFORE, _AFTER = 10, 6
"""How many words before and behind are looked at."""
_ENDS = frozenset(".!?;")


def direction(words: TimeWords, first: int, last: int) -> int:
    """-1 where the nearest word with a tense is past, 1 where it is of the future, 0 where there is none near.

    Words before the date count for more than words behind it: the verb mostly stands before. What stands behind a comma is
    only looked at where nothing stands before: "On Friday, she left", but not "by Friday, she said".
    """
    before = _first_tense(words, range(first - 1, max(first - 1 - _BEFORE, -1), -1))
    opens = first < 2 or words.word(first - 1) in _ENDS or words.word(first - 2) in _ENDS
    behind = _first_tense(words, range(last, min(last + _AFTER, len(words.spans))), commas=opens)
    if behind[0] * 2 < before[0]:
        return behind[1]
    return before[1]


def _first_tense(words: TimeWords, places: range, *, commas: bool = True) -> tuple[float, int]:
    """How far away the first word with a tense is, and which; looks no further than the sentence."""
    for step, i in enumerate(places, 1):
        word = words.word(i)
        if word in _ENDS or "\n" in word or (word == "," and not commas):
            break
        tense = _tense(words, i)
        if tense:
            return step, tense
    return 99, 0


def _tense(words: TimeWords, i: int) -> int:
    word, before = words.word(i).casefold(), words.word(i - 1).casefold() if i else ""
    if word in vocabulary("future_words"):
        return -1 if before == "been" else 1
    if word in vocabulary("past_words") or (len(word) > 4 and word.endswith("ed")):
        return 1 if before in ("be", "to") else -1
    return 0
