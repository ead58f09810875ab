"""What views say of a claim beside its words: stance, certainty and chain, in words, so that no colour is needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.claim import Claim, Link, Stance
from onrecord.records.record import Record
from onrecord.records.source import AUTHOR, Source
from onrecord.views.sources import name_of, one_line
from onrecord.views.values import Valued, named_by
from onrecord.views.wording import STANCES, THE_AUTHOR, certainty_word

MARKED: tuple[Stance, ...] = ("denies", "doubts", "no_information")
"""Stances that no reader may miss: taken for an assertion they would turn the claim round."""
_LONGEST = 70
"""Characters of an earlier claim that are shown where a later one is about it."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim with what is said of it.

    `stance`: of its last holder; None for the author's own voice. `sure`: how sure that holder is, in a word; empty if certain
    or if the stance says it. `chain`: the names from the author inward; empty for fewer than two holders besides the author.
    `about`: words and holder of the earlier claim that it is about; empty if there is none. `values`: its dates and figures.
    """

    claim: Claim
    stance: Stance | None
    sure: str
    chain: tuple[str, ...]
    about: tuple[str, str] | tuple[()]
    values: tuple[Valued, ...]

    @property
    def marked(self) -> bool:
        """Whether its stance is one that no reader may miss."""
        return self.stance in MARKED

    @property
    def said(self) -> str:
        """The stance in words; empty for an assertion."""
        return "" if self.stance in (None, "asserts") else STANCES[self.stance]


def claimed(record: Record) -> dict[str, Claimed]:
    """Each claim by the id of its attribution, those of the author's own voice by their own."""
    sources = {s.id: s for s in record.sources}
    claims = {c.id: c for c in record.claims}
    values = named_by(record)
    return {c.attribution or c.id: _claimed(c, sources, claims, values[c.id]) for c in record.claims}


def own_claims(record: Record) -> list[Claim]:
    """What the author asserts in their own voice, in the order of the text."""
    return [c for c in record.claims if c.attribution is None]


def _claimed(claim: Claim, sources: dict[str, Source], claims: dict[str, Claim], values: Sequence[Valued]) -> Claimed:
    last = claim.chain[-1]
    holders = [link for link in claim.chain if link.holder != AUTHOR]
    chain = (THE_AUTHOR, *(_name(link, sources) for link in holders)) if len(holders) > 1 else ()
    other = claims.get(claim.towards or "")
    about = _about(other, sources) if other is not None else ()
    return Claimed(claim, last.stance, _sure(claim), chain, about, tuple(values))


def _sure(claim: Claim) -> str:
    last = claim.chain[-1]
    certainty = claim.author_certainty if last.holder == AUTHOR and last.certainty is None else last.certainty
    if certainty is None or last.stance in (*MARKED, "asks", "intends") or certainty >= 2.5:
        return ""
    return certainty_word(certainty)


def _name(link: Link, sources: dict[str, Source]) -> str:
    return name_of(sources[link.holder]) if link.holder in sources else link.holder


def _about(other: Claim, sources: dict[str, Source]) -> tuple[str, str]:
    words = one_line(" … ".join(s.text for s in other.spans))
    short = words if len(words) <= _LONGEST else words[: words.rfind(" ", 0, _LONGEST)] + " …"
    return short, THE_AUTHOR if other.attribution is None else _name(other.chain[-1], sources)
