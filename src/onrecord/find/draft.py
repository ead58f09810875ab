"""The working state of one article: what the stages have found so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.find.attributions.extract import Found
from onrecord.find.claims.author_voice import Spoken
from onrecord.find.claims.chains import Cited
from onrecord.find.claims.stance import Act
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.resolver import Holder, Holders
from onrecord.inference.claims import ClaimReading
from onrecord.inference.reading import ArticleReading
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Claim
from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.records.record import Failure
from onrecord.records.source import Source
from onrecord.text.document import Document


@dataclass(slots=True)
class Draft:
    """Mutable; sealed into a Record at the end. `None` is what no stage has found, or could not."""

    article: Article
    document: Document | None = None
    """The parts of its text."""
    reading: ArticleReading | None = None
    """The encoder's view of the text."""
    claim_reading: ClaimReading | None = None
    """What the heads of claims see in it."""
    found: Sequence[Found] = ()
    """Attributions as offsets, nested ones among them."""
    attributions: tuple[Attribution, ...] = ()
    resolved: Holders | None = None
    """The entities of the article, and the source of each attribution taken apart."""
    holders: Sequence[Holder] | None = None
    """For each attribution the entity that holds it, `author` or `unknown`."""
    intermediaries: Sequence[Entity | None] = ()
    """For each attribution the outlet or document through which the article has it."""
    sources: tuple[Source, ...] | None = None
    through: tuple[str | None, ...] = ()
    """The ids of the intermediaries."""
    dates: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    acts: Sequence[Act] | None = None
    """Stance and certainty of each attribution."""
    chains: Sequence[tuple[Cited, ...]] | None = None
    author_claims: Sequence[Spoken] = ()
    claims: tuple[Claim, ...] = ()
    failures: list[Failure] = field(default_factory=list)
