"""Whether the words around a date put it behind or ahead: "arrived on Friday", "will arrive on Friday"."""

from onrecord.text.time_words import TimeWords
from onrecord.text.vocabulary import vocabulary

_BEFORE, _AFTER = 10, 6
_PREPOSITIONS = frozenset(("on", "in", "for", "the", "of", "to", "at", "from", "this"))


def direction(words: TimeWords, first: int, last: int) -> int:
    """-1 where the nearest word with a tense is past, 1 where it is of the future, 0 where there is none near.

    Words before the date count for more than words behind it: the verb mostly stands before.
    """
    best, out = 99.0, 0
    for step in range(1, _BEFORE + 1):
        if first - step < 0 or words.word(first - step) in ".!?;" or "\n\n" in words.word(first - step):
            break
        tense = _tense(words, first - step)
        if tense:
            best, out = step, tense
            break
    for step in range(1, _AFTER + 1):
        if last + step > len(words.spans) or words.word(last + step - 1) in ".!?;":
            break
        tense = _tense(words, last + step - 1)
        if tense and step * 2 < best:
            return tense
    return out


def _tense(words: TimeWords, i: int) -> int:
    word, before = words.word(i).casefold(), words.word(i - 1).casefold() if i else ""
    if word in vocabulary("future_words"):
        return -1 if before in ("been", "had") else 1
    if word in vocabulary("past_words") or (len(word) > 4 and word.endswith("ed")):
        return 1 if before in ("be", "to") else -1
    return 0
