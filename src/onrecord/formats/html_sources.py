"""The sources of an article as they are written in it, each with what it is credited with.

Who "she" is and that "Voss" is "Helena Voss" is not told yet: only the same words are the same source here, and pronouns
stand apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.record import Record
from onrecord.records.span import Span

PRONOUNS = frozenset(
    ("he", "her", "him", "his", "i", "it", "its", "my", "one", "our", "she", "that", "their", "them", "these", "they", "this",
     "those", "us", "we", "which", "who", "whom", "whose", "you")
)  # fmt: skip
UNRESOLVED, UNNAMED = "he, she, they, who …", "no source named"


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution, as the side list shows it. `number` is its place in the record, `copy` what goes to the clipboard."""

    number: int
    attribution: Attribution
    copy: str


@dataclass(frozen=True, slots=True)
class WrittenSource:
    """The statements credited with the same words. `told` is false for pronouns and where no source is named."""

    name: str
    told: bool
    statements: tuple[Statement, ...]


def written_sources(record: Record) -> list[WrittenSource]:
    """Most statements first, then as the text has them; pronouns and statements without a source come last."""
    groups: dict[str, list[Statement]] = {}
    names: dict[str, str] = {}
    for i, a in enumerate(record.attributions):
        name = words(a.source)
        key = _key(name)
        names.setdefault(key, {"": UNNAMED, UNRESOLVED: UNRESOLVED}.get(key, name.strip(" ,;:")))
        groups.setdefault(key, []).append(Statement(i, a, quotation_with_source(record.article, a)))
    found = [WrittenSource(names[key], key not in ("", UNRESOLVED), tuple(group)) for key, group in groups.items()]
    return sorted(found, key=lambda source: (not source.told, -len(source.statements)))


def words(pieces: Sequence[Span]) -> str:
    """The words of a source, cue or content on one line."""
    return " … ".join(" ".join(piece.text.split()) for piece in pieces)


def quotation_with_source(article: Article, attribution: Attribution) -> str:
    """The content word for word, and under it whose it is and where it stands."""
    who = words(attribution.source) or UNNAMED
    place = [article.title, article.outlet, (article.published or "").replace("T", " "), article.url]
    where = ", ".join(part for part in place if part)
    return f"{' … '.join(piece.text for piece in attribution.content)}\n— {who} ({words(attribution.cue)}). {where}".rstrip(
        ". "
    )


def _key(name: str) -> str:
    plain = name.casefold().strip(" ,;:.").removesuffix("’s").removesuffix("'s")
    if plain in PRONOUNS:
        return UNRESOLVED
    first, _, rest = plain.partition(" ")
    return rest if first in ("the", "a", "an") and rest else plain
