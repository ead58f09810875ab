"""What a page says of each source: its statements one by one, each ready to be copied with whose it is."""

from dataclasses import dataclass

from onrecord.formats.credited import CreditedSource, before_cue, beside_cue, credited, joined, one_line, words_here
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.record import Record


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution, as the side list shows it.

    `number` is its place in the record. `before` and `after` the cue stand the article's words for the source, where they
    are not its name. `copy` is what goes to the clipboard.
    """

    number: int
    attribution: Attribution
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
    return [ListedSource(c, tuple(_statement(record, c, number) for number in c.numbers)) for c in found]


def quotation_with_source(article: Article, attribution: Attribution, holder: CreditedSource) -> str:
    """The content word for word, and under it whose it is, by which words of the text, and where it stands."""
    here, cue = words_here(holder.source, attribution), joined(attribution.cue)
    by = [f"“{here}”" if here else "", cue]
    notes = ", ".join(part for part in (by if before_cue(attribution) else by[::-1]) if part)
    basis = "; ".join(f"“{one_line(span.text)}”" for span in holder.source.basis)
    said = "; ".join(part for part in (notes, f"basis given: {basis}" if basis else "") if part)
    who = f"{'unnamed source: ' if holder.unnamed else ''}{holder.name}" + (f" ({said})" if said else "")
    place = [article.title, article.outlet, (article.published or "").replace("T", " "), article.url]
    where = ", ".join(part for part in place if part)
    return f"{' … '.join(piece.text for piece in attribution.content)}\n— {who}. {where}".rstrip(". ")


def _statement(record: Record, holder: CreditedSource, number: int) -> Statement:
    attribution = record.attributions[number]
    before, after = beside_cue(holder.source, attribution, record.article.text)
    return Statement(number, attribution, before, after, quotation_with_source(record.article, attribution, holder))
