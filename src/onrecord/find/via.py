"""Through whom an article has an attribution: the outlet that was told it, the letter in which it stands."""

from collections.abc import Sequence

from onrecord.find.descriptions import is_outlet
from onrecord.find.entities import Entity
from onrecord.find.holders import Holder, Holders, Quoted
from onrecord.find.mentions import Mention
from onrecord.find.speakers import Range
from onrecord.text.names import plain
from onrecord.text.vocabulary import vocabulary

_BACK = 5
"""Words that may stand between "told" and the outlet's name: "told CNN's local affiliate WBZ"."""
_NEAR = 3
"""Characters between the cue, or where the sentence begins, and "in a letter"."""
_PHRASE = 10
"""Words after "in" among which the document is looked for: a noun phrase is no longer."""


def find_via(resolved: Holders, holders: Sequence[Holder]) -> list[Entity | None]:
    """For each attribution the outlet or document that it came through, null where the article does not say.

    What somebody adds at once to what he told an outlet came through it as well.
    """
    outlets = [e for e in resolved.named if is_outlet(e)]
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


def _said(resolved: Holders, outlets: Sequence[Entity], number: int, holder: Holder) -> Entity | None:
    quoted = resolved.given[number]
    if not quoted.cue:
        return None
    sentence = resolved.layout.span(quoted.cue[0][0])
    for entity in outlets:
        for mention in entity.mentions if entity is not holder else ():
            if _beside(mention, sentence, quoted.content) and not resolved.own_outlet(mention) and _through(resolved, mention):
                return entity
    return _document(resolved, sentence, quoted, holder)


def _beside(mention: Mention, sentence: Range, content: Sequence[Range]) -> bool:
    """Whether a mention stands in the sentence, outside what is said."""
    return sentence[0] <= mention.start < sentence[1] and not any(a <= mention.start < b for a, b in content)


def _through(resolved: Holders, mention: Mention) -> bool:
    words = resolved.words.words
    first = resolved.words.word_at(mention.start)
    for i in range(first - 1, max(first - 1 - _BACK, -1), -1):
        word = words[i].text
        if word.casefold() in vocabulary("via_words"):
            return True
        if not (word[0].isalnum() or word in ("'s", "’s", "“", '"')) or word.casefold() in ("and", "that", "on", "of"):
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
            known = next((e for e in resolved.entities if any(m.head_start == noun.head_start for m in e.mentions)), None)
            if known is holder:
                return None
            return known or Entity([noun], None, False, False, set(), {plain(word.text)})
    return None
