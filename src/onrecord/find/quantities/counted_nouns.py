"""What a number counts: the noun phrase after it, or the one that it refers back to."""

import functools
from dataclasses import dataclass

from onrecord.text.inflection import is_plural_form, plural, singular
from onrecord.text.tokens import Token
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_PERSONS: tuple[ListName, ...] = ("person_nouns", "person_nouns_male", "person_nouns_female", "unnamed_nouns", "group_nouns")
_MORE_PERSONS = vocabulary("counted_persons")
_NOT_PERSONS = vocabulary("not_counted_persons")
_PASSED = vocabulary("within_counted")
_OWNERS = vocabulary("possessives") | vocabulary("definites") | {"all"}
_BACK = vocabulary("counted_before")
_OBJECTS = vocabulary("objects")
_SUBJECTS = vocabulary("subjects")
_VERBS = vocabulary("verbs_like_plurals")
_SCALES = frozenset(("thousand", "million", "billion"))
_LONGEST = 12
"""So many words and hyphens at most in a counted noun phrase."""
_WORDS_BACK = 40


@functools.cache
def _stops() -> frozenset[str]:
    """Words at which a counted noun phrase ends."""
    lists: tuple[ListName, ...] = ("no_part_of_a_noun_phrase", "prepositions", "determiners", "doings", "after_counted")
    return frozenset(word for name in lists for word in vocabulary(name)) - _PASSED


@dataclass(frozen=True, slots=True)
class Counted:
    """The tokens `[first, last)` of a counted noun phrase, its head, and the unit that the head is.

    `of`: what a part is taken of, in "two of the three gates": the tokens of the head. `back`: it refers back ("of them").
    """

    first: int
    last: int
    head: int
    unit: str | None
    of: tuple[int, int] | None = None
    back: str | None = None


def unit_of_noun(noun: str) -> str:
    """The unit of a counted noun in lower case: its plural, "people" for persons."""
    return "people" if is_person(noun) else plural(noun)


def is_person(noun: str) -> bool:
    """Whether a noun in lower case, singular or plural, is what a person is called."""
    for form in (noun, singular(noun)):
        if form not in _NOT_PERSONS and (form in _MORE_PERSONS or any(form in vocabulary(name) for name in _PERSONS)):
            return True
    return False


def counted_at(tokens: list[Token], i: int, one: bool, vague: bool = False, share: bool = False) -> Counted | None:
    """What a number that ends at `i` counts.

    `one`: the number is one, so that the noun is singular; `vague`: it is "hundreds" or the like; `share`: a part of something.
    """
    if i >= len(tokens):
        return None
    if tokens[i].low == "of":
        return _part_of(tokens, i + 1, share) or (_phrase(tokens, i + 1, False) if vague else None)
    return _phrase(tokens, i, one)


def _part_of(tokens: list[Token], i: int, share: bool = False) -> Counted | None:
    """ "of the three gates", "of them", "of which"."""
    if i >= len(tokens):
        return None
    if tokens[i].low in _BACK and not (i + 1 < len(tokens) and tokens[i].low in ("these", "those") and tokens[i + 1].word):
        return Counted(i - 1, i + 1, i, None, None, tokens[i].low)
    j = i
    while (
        j < len(tokens)
        and j < i + 4
        and (tokens[j].low in _OWNERS or tokens[j].digits or tokens[j].low in vocabulary("quantifiers"))
    ):
        j += 1
    if j == i:
        return None
    j = _behind_number(tokens, j)
    found = _phrase(tokens, j, False) or (_phrase(tokens, j, True) if share else None)
    return Counted(i - 1, found.last, found.head, found.unit, (found.head, found.head + 1)) if found else None


def _behind_number(tokens: list[Token], i: int) -> int:
    """Behind a number that stands inside a phrase, after an adjective at most: "the combined 4 million sales"."""
    at = next((j for j in (i, i + 1) if j < len(tokens) and tokens[j].digits), None)
    if at is None:
        return i
    scaled = at + 1 < len(tokens) and (tokens[at + 1].low in _SCALES or tokens[at + 1].start == tokens[at].end)
    return at + 1 + scaled


def _phrase(tokens: list[Token], i: int, one: bool) -> Counted | None:
    run = _run(tokens, i)
    if run == i:
        return None
    head = _singular_head(tokens, i, run) if one else _plural_head(tokens, i, run)
    if head is None:
        return None
    last = head + 1
    if last + 1 < len(tokens) and tokens[last].low == "and" and is_plural_form(tokens[last + 1].low):
        both = is_person(tokens[head].low) and is_person(tokens[last + 1].low)
        last += 2 * (both and tokens[head].low in vocabulary("pairs_of_people"))
    demonym = tokens[head].text[0].isupper() and tokens[head].text.endswith("ans")
    return Counted(i, last, head, "people" if demonym else unit_of_noun(tokens[head].low))


def _run(tokens: list[Token], i: int) -> int:
    """Where the words that may belong to a noun phrase end."""
    j = i
    while j < len(tokens) and j - i < _LONGEST:
        token = tokens[j]
        gap = token.start - tokens[j - 1].end if j else 0
        if gap > 1:
            break
        hyphen = token.text in "-‐‑/" and gap == 0 and j + 1 < len(tokens) and tokens[j + 1].start == token.end and j > i
        if token.low == "and" and j > i and j + 2 < len(tokens) and _adjective_pair(tokens, j, i):
            j += 1
            continue
        if not hyphen and (not token.word or token.low in _stops() or (token.low in _VERBS and j > i)):
            break
        j += 1
    while j > i and not tokens[j - 1].word:
        j -= 1
    return j


def _adjective_pair(tokens: list[Token], j: int, i: int) -> bool:
    """Whether "and" joins words before one noun: "digital and physical sales"."""
    before, after, noun = tokens[j - 1], tokens[j + 1], tokens[j + 2]
    return (
        not any(is_plural_form(t.low) for t in tokens[i:j]) and before.word and after.word and noun.word
        and after.low not in _stops() and is_plural_form(noun.low) and not is_plural_form(after.low)
    )  # fmt: skip


def _plural_head(tokens: list[Token], i: int, end: int) -> int | None:
    """The first plural of a phrase, or the last of several in a row: "three women officers"."""
    plurals = [
        is_plural_form(t.low) and not (j + 1 < end and tokens[j + 1].text in "-‐‑/") for j, t in enumerate(tokens[i:end], i)
    ]
    if True not in plurals:
        return None
    head = i + plurals.index(True)
    if tokens[head].low in ("lives", "leaves") and head > i:
        return None
    while head + 1 < end and plurals[head + 1 - i] and not _acts(tokens, head + 1):
        head += 1
    return head


def _acts(tokens: list[Token], i: int) -> bool:
    """Whether what looks like a plural is a verb or participle: an object or nothing of its own follows."""
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return tokens[i].low in vocabulary("states_of_people") or following in _OBJECTS


def _singular_head(tokens: list[Token], i: int, end: int) -> int | None:
    """The head of a singular phrase: the last word before one that looks like its verb."""
    j = i
    while j < end:
        word = tokens[j].low
        verb = j > i and (is_plural_form(word) or word.endswith(("ed", "ly", "ing")) or word in vocabulary("past_words"))
        if verb and not (j + 1 < end and tokens[j + 1].text in "-‐‑"):
            break
        j += 1
    while j > i and not tokens[j - 1].word:
        j -= 1
    if j == i or (j == i + 1 and tokens[i].low.endswith(("ly", "ing")) and len(tokens[i].low) > 5):
        return None
    return min(j, i + 5) - 1


def noun_before(tokens: list[Token], i: int) -> str | None:
    """The nearest plural noun before `i`, in the last forty words."""
    for j in range(i - 2, max(i - _WORDS_BACK, -1), -1):
        token, subject = tokens[j], j > 0 and tokens[j - 1].low in _SUBJECTS
        if not subject and token.text.islower() and is_plural_form(token.low) and token.low not in _stops() | _VERBS:
            return token.low
    return None
