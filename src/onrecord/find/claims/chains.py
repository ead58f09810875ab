"""Whom the article cites, whom those cite in turn, down to the origin."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.records.attribution import Attribution
from onrecord.records.source import AUTHOR, Kind
from onrecord.vocabulary.lexicon import vocabulary

_LONGEST = 40
"""Links of a chain that are followed."""
_BACK = 20
"""Cues before "citing" among which the one that it goes on from is looked for."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A holder in a chain, and the number of the attribution by which it is cited; null for who only passed something on."""

    holder: str
    by: int | None


def find_chains(
    text: str, attributions: Sequence[Attribution], via: Sequence[str | None], kinds: Mapping[str, Kind]
) -> list[tuple[Cited, ...]]:
    """The chain of each attribution without the author, from the outside in: its own holder is the last.

    Around an attribution's holder stand those in whose content it is nested, those who cite it ("the Post reported, citing
    officials"), and those through whom it came. Unnamed people whom an outlet brought in stay that outlet's.
    """
    places = {a.id: i for i, a in enumerate(attributions)}
    cues = sorted((a.cue[0].start, i) for i, a in enumerate(attributions) if a.cue)
    behind = [
        places[a.within] if a.within is not None else _citing(text, attributions, cues, i) for i, a in enumerate(attributions)
    ]
    made: dict[int, tuple[Cited, ...]] = {}
    brought_in: dict[str, tuple[Cited, ...]] = {}

    def chain(number: int, seen: frozenset[int]) -> tuple[Cited, ...]:
        if number not in made:
            outer = behind[number]
            further = outer is not None and outer not in seen and len(seen) < _LONGEST
            before = chain(outer, seen | {number}) if further and outer is not None else ()
            if via[number] is not None:
                before = (*before, Cited(str(via[number]), None))
            holder = attributions[number].holder
            if not before and kinds.get(holder) in ("anonymous", "group"):
                before = brought_in.get(holder, ())
            elif before and all(kinds.get(link.holder) in ("outlet", "document") for link in before):
                brought_in.setdefault(holder, before)
            # Each holder stands once, where it is cited last: the author, cited by another, at the beginning alone.
            made[number] = () if holder == AUTHOR else _joined((*before, Cited(holder, number)))
        return made[number]

    return [chain(i, frozenset()) for i in range(len(attributions))]


def _joined(links: Sequence[Cited]) -> tuple[Cited, ...]:
    """Without the author, and each holder once: where it is cited last."""
    out: list[Cited] = []
    for link in links:
        out = [known for known in out if known.holder != link.holder]
        if link.holder != AUTHOR:
            out.append(link)
    return tuple(out)


def _citing(text: str, attributions: Sequence[Attribution], cues: Sequence[tuple[int, int]], number: int) -> int | None:
    """The attribution that this one's "citing" goes on from: the last before it in the same sentence, of another holder."""
    mine = attributions[number]
    cue = " ".join(" ".join(piece.text for piece in mine.cue).casefold().split())
    if not mine.cue or not any(f" {word} " in f" {cue} " for word in vocabulary("citing_cues")):
        return None
    at = mine.cue[0].start
    last = bisect_left(cues, (at,))
    for _, i in reversed(cues[max(last - _BACK, 0) : last]):
        other = attributions[i]
        if other.holder == mine.holder:
            continue
        between = text[other.cue[0].end : at]
        return None if "\n" in between or ". " in between else i
    return None
