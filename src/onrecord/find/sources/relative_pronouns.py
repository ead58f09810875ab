"""What "who", "that" and "which" go back to: the noun phrase before them, by where it stands."""

from onrecord.find.mentions.detect import ORGANIZATION, PERSON, PLACE, ArticleWords, Mention
from onrecord.find.mentions.names import Name, is_person_noun
from onrecord.text.inflection import is_plural
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

_BETWEEN = frozenset([",", "—", "–", "-", "--", "”", '"', "''", ")"])
_PEOPLE = vocabulary("antecedents_of_who")
_STEPS = 5
"""So many phrases that a preposition joins may stand between: "those in the world of finance who"."""
_LIKELY = 0.4


def antecedent(words: ArticleWords, at: int) -> Mention | None:
    """The noun phrase that a relative pronoun at a position goes back to; null where none stands before it in the sentence."""
    number = words.word_at(at)
    who = words.words[number].text.casefold() in ("who", "whom", "whose")
    i = _last(words, number - 1)
    for _ in range(_STEPS):
        if i is None:
            return None
        name = next((n for n in words.names_within(i, i + 1) if n.last == i + 1), None)
        first = words.word_at(name.start) if name else words.word_at(words.nominal(i).start)
        # An office's holder of somewhere: "Senator Roe of Northmere, who".
        further = _before(words, first) if who and not _person(words, i, name) else None
        if further is None:
            return _appositive(words, i, first, name)
        i = further
    return None


def _last(words: ArticleWords, i: int) -> int | None:
    """The last word of the phrase before a pronoun: over marks and what stands in brackets."""
    while i >= 0 and words.words[i].text in _BETWEEN:
        if words.words[i].text == ")":
            while i >= 0 and words.words[i].text != "(":
                if words.words[i].line or words.words[i].text in (".", "?", "!"):
                    return None
                i -= 1
        i -= 1
    return i if i >= 0 and words.words[i].text[0].isalnum() and not words.words[i + 1].line else None


def _person(words: ArticleWords, i: int, name: Name | None) -> bool:
    word = words.words[i]
    if word.text.casefold() in _PEOPLE:
        return True
    chances = words.chances(word)
    if name is not None:
        before = words.words[words.word_at(name.outer) - 1].text if words.word_at(name.outer) else ""
        if before in vocabulary("before_places") and len(name.key) == 1 and not name.titles and not words.surname(name.key[0]):
            return False
        return bool(chances[PERSON] >= max(chances[ORGANIZATION], chances[PLACE]))
    small = plain(word.text)
    if small in vocabulary("group_nouns") and not is_plural(word.text, ""):
        return False
    known = small in vocabulary("group_nouns") or is_person_noun(small)
    return known or bool(chances[PERSON] >= _LIKELY)


def _before(words: ArticleWords, first: int) -> int | None:
    """The last word of what a preposition before word `first`, or a comma within a place's name, joins to it."""
    i = first - 1
    if i > 0 and words.words[i].text == "," and words.words[i - 1].capital:
        return i - 1
    if i > 0 and words.words[i].text.casefold() in vocabulary("after_heads"):
        i -= 1
        # "Ada Roe, 24, of Northmere, who"
        while i > 1 and (words.words[i].text == "," or words.words[i].text.isdigit()):
            i -= 1
        return i if words.words[i].text[0].isalnum() else None
    named = next((n for n in words.names_within(i, first) if n.last == first), None) if i > 0 else None
    return i if named is not None and _person(words, i, named) else None


def _appositive(words: ArticleWords, i: int, first: int, name: Name | None) -> Mention:
    """The phrase that ends with word `i`, or the name that it stands beside: "Ada Roe, a nurse who"."""
    if name is not None:
        return words.name_mention(name)
    word = words.words[i]
    if word.text.casefold() in _PEOPLE:
        return Mention(word.start, word.end, word.start, word.end, "nominal", words.chances(word))
    noun = words.nominal(i)
    small = words.words[first].text.casefold()
    if first > 1 and words.words[first - 1].text == "," and small in vocabulary("openers_of_one"):
        named = next((n for n in words.names_within(first - 2, first - 1) if n.last == first - 1), None)
        if named is not None and _person(words, first - 2, named) and not is_plural(words.words[i].text, small):
            return words.name_mention(named)
    if first > 1 and words.words[first - 1].text == "of" and plain(words.words[first - 2].text) in vocabulary("quantities_of"):
        start = words.words[words.word_at(words.nominal(first - 2).start)].start
        return Mention(start, noun.end, noun.head_start, noun.head_end, "nominal", noun.chances)
    return noun
