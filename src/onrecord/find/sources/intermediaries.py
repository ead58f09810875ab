"""Through whom an article has an attribution: the outlet that was told it, the letter in which it stands."""

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.find.mentions.detect import Mention
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.compatibility import is_outlet
from onrecord.find.sources.resolver import Holder, Holders, Quoted
from onrecord.records.span import Range
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

_BACK = 5
"""Words that may stand between "told" and the outlet's name: "told CNN's local affiliate WBZ"."""
_NEAR = 3
"""Characters between the cue, or where the sentence begins, and "in a letter"."""
_FAR = 2_000
"""Characters between a cue and the outlet in its sentence: no sentence of news is longer."""
_PHRASE = 10
"""Words after "in" among which the document is looked for: a noun phrase is no longer."""


def find_intermediaries(resolved: Holders, holders: Sequence[Holder]) -> list[Entity | None]:
    """For each attribution the outlet or document that it came through, null where the article does not say.

    What somebody adds at once to what he told an outlet came through it as well.
    """
    named = ((m, e) for e in resolved.named if is_outlet(e) for m in e.mentions)
    outlets = sorted(named, key=lambda o: o[0].start)
    out: list[Entity | None] = []
    for number, holder in enumerate(holders):
        via = _said(resolved, outlets, number, holder)
        if via is None and out and holder is holders[number - 1] and isinstance(holder, Entity) and _goes_on(resolved, number):
            via = out[-1]
        out.append(via)
    return out


def _goes_on(resolved: Holders, number: int) -> bool:
    """Whether an attribution stands in the paragraph of the one before it, or in the next."""
    before, here = (resolved.layout.paragraph(resolved.given[i].place[0]) for i in (number - 1, number))
    return 0 <= here - before <= 1


def _said(resolved: Holders, outlets: Sequence[tuple[Mention, Entity]], number: int, holder: Holder) -> Entity | None:
    quoted = resolved.given[number]
    if not quoted.cue:
        return None
    sentence = resolved.layout.span(quoted.cue[0][0])
    cue = quoted.cue[0][0]
    near = max(sentence[0], cue - _FAR), min(sentence[1], cue + _FAR)
    first, last = (bisect_left(outlets, at, key=lambda o: o[0].start) for at in near)
    for mention, entity in sorted(outlets[first:last], key=lambda o: o[1].order):
        if entity is holder or not _beside(mention, sentence, quoted.content) or not _same_level(resolved, number, mention):
            continue
        if not resolved.own_outlet(mention) and _through(resolved, mention):
            return entity
    return _document(resolved, sentence, quoted, holder)


def _beside(mention: Mention, sentence: Range, content: Sequence[Range]) -> bool:
    """Whether a mention stands in the sentence, outside what is said."""
    return sentence[0] <= mention.start < sentence[1] and not any(a <= mention.start < b for a, b in content)


def _same_level(resolved: Holders, number: int, mention: Mention) -> bool:
    """Whether an outlet stands where an attribution does: what Roe told the Post is not how the Post's rival has it."""
    outer = resolved.outer[number]
    return outer is None or any(a <= mention.start < b for a, b in resolved.given[outer].content)


def _through(resolved: Holders, mention: Mention) -> bool:
    words = resolved.words.words
    first = resolved.words.word_at(mention.start)
    for i in range(first - 1, max(first - 1 - _BACK, -1), -1):
        word = words[i].text
        if word.casefold() in vocabulary("via_words"):
            return True
        if not (word[0].isalnum() or word in ("'s", "’s", "“", '"')) or word.casefold() in vocabulary("no_via"):
            return False
    return False


def _document(resolved: Holders, sentence: Range, quoted: Quoted, holder: Holder) -> Entity | None:
    """The text "in" which somebody says something: at once after the cue, or where the sentence begins."""
    words = resolved.words
    for at in sorted((sentence[0], quoted.cue[0][1])):
        opening = words.word_at(at)
        if opening >= len(words.words) or words.words[opening].start - at > _NEAR:
            continue
        if words.words[opening].text.casefold() not in ("in", "through"):
            continue
        for i in range(opening + 1, min(opening + 1 + _PHRASE, words.inside(*sentence)[1])):
            word = words.words[i]
            if plain(word.text) not in vocabulary("via_documents") or any(a <= word.start < b for a, b in quoted.content):
                continue
            noun = words.nominal(i)
            if words.word_at(noun.start) - 1 != opening:
                continue
            known = resolved.cast.with_head(noun.head_start)
            if known is holder:
                return None
            return known or Entity([noun], heads=[plain(word.text)])
    return None
