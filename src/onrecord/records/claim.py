"""A claim: what is asserted, on whose word, and how surely."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span

Stance = Literal["asserts", "denies", "doubts", "no_information", "expects", "intends", "asks"]
"""The holder's attitude to the claim."""


@dataclass(frozen=True, slots=True)
class Link:
    """One holder of a chain, by the id of its source, with its stance and certainty towards the claim; null for the author, but for what he credits to himself ("we hope").

    `certainty`, from −3 (certainly not) over 0 (unknown) to 3 (certainly), is the factuality scale of FactBank (Saurí and
    Pustejovsky 2009) and UDS (White et al. 2016), about the claim as it is worded: a negation that is part of the claim does not lower it.
    """  # noqa: E501

    holder: str
    stance: Stance | None = None
    certainty: float | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """The content of an attribution, or what a sentence says in the author's own voice.

    `attribution`: the id of the attribution, null for the author's own voice. `chain`: from the author inward; the last holder
    is the origin. `author_certainty`: how sure the author makes it look by his own words, 0 where he leaves it to the holder.
    `towards`: the id of the earlier claim that this one denies, doubts or confirms. `confidence`, from 0 to 1: how likely it is
    that a person would find this claim here and give its last holder this stance. `dates` and `quantities`: the ids of the time
    expressions and of the figures in its words.
    """

    id: str
    spans: tuple[Span, ...]
    attribution: str | None
    chain: tuple[Link, ...]
    author_certainty: float
    towards: str | None
    confidence: float
    dates: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
