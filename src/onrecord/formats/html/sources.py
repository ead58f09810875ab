"""What a page says of each source: its statements one by one, each ready to be copied with whose it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.span import Span
from onrecord.views import wording
from onrecord.views.claims import Claimed, claimed, own_claims
from onrecord.views.printable import shown
from onrecord.views.sources import CreditedSource, before_cue, beside_cue, credited, joined, one_line, words_here


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution, as the side list shows it.

    `number` is its place in the record. `before` and `after` the cue stand the article's words for the source, where they
    are not its name. `copy` is what goes to the clipboard.
    """

    number: int
    attribution: Attribution
    claim: Claimed | None
    before: str
    after: str
    copy: str


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source with all that is credited to it."""

    credited: CreditedSource
    statements: tuple[Statement, ...]


def listed_sources(record: Record) -> list[ListedSource]:
    """Most statements first, then as the text has them; the author, and no one that is named, come last."""
    found = sorted(credited(record), key=lambda c: (not c.told, -len(c.numbers) if c.told else 0))
    claims = claimed(record)
    return [ListedSource(c, tuple(_statement(record, c, number, claims) for number in c.numbers)) for c in found]


@dataclass(frozen=True, slots=True)
class OwnClaim:
    """What the author asserts in their own voice, as the side list shows it."""

    claimed: Claimed
    copy: str


def own_voice(record: Record) -> list[OwnClaim]:
    """The author's own claims, in the order of the text."""
    claims = claimed(record)
    return [
        OwnClaim(claims[c.id], shown(f"{_words(c.spans)}\n— {wording.THE_AUTHOR}. {_place(record.article)}".rstrip(". ")))
        for c in own_claims(record)
    ]


def quotation_with_source(
    article: Article, attribution: Attribution, holder: CreditedSource, claim: Claimed | None = None
) -> str:
    """The content word for word, and under it whose it is, by which words of the text, and where it stands.

    A stance other than assertion is named, and so is the chain, so that no denial is handed on as a claim.
    """
    here, cue = words_here(holder.source, attribution), joined(attribution.cue)
    by = [f"“{here}”" if here else "", cue]
    notes = ", ".join(part for part in (by if before_cue(attribution) else by[::-1]) if part)
    basis = "; ".join(f"“{one_line(span.text)}”" for span in holder.source.basis)
    told = [claim.said, f"{wording.CHAIN}: {' ← '.join(claim.chain)}" if claim.chain else ""] if claim else []
    said = "; ".join(part for part in (notes, *told, f"{wording.BASIS}: {basis}" if basis else "") if part)
    who = f"{f'{wording.UNNAMED} source: ' if holder.unnamed else ''}{holder.name}" + (f" ({said})" if said else "")
    return shown(f"{_words(attribution.content)}\n— {who}. {_place(article)}".rstrip(". "))


def _words(spans: Sequence[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _place(article: Article) -> str:
    place = [article.title, article.outlet, (article.published or "").replace("T", " "), article.url]
    return ", ".join(part for part in place if part)


def _statement(record: Record, holder: CreditedSource, number: int, claims: Mapping[str, Claimed]) -> Statement:
    attribution = record.attributions[number]
    claim = claims.get(attribution.id)
    before, after = beside_cue(holder.source, attribution, record.article.text)
    copy = quotation_with_source(record.article, attribution, holder, claim)
    return Statement(number, attribution, claim, before, after, copy)
