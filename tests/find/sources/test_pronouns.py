"""Whom a pronoun means, or cannot mean, where what is said tells it."""

from dataclasses import dataclass

import pytest

from onrecord.find.mentions.detect import ArticleWords
from onrecord.find.mentions.entities import name_entities
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.anaphor import Anaphor
from onrecord.find.sources.cast import Cast
from onrecord.find.sources.pronouns import Pronouns
from onrecord.find.sources.source_phrase import speaker
from onrecord.records.span import Range
from tests.made_words import article_words


@dataclass(frozen=True)
class _Said:
    source: Range
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


class _Asked:
    """The last of some attributions, whose source is a pronoun; those before it have known holders."""

    def __init__(self, text: str, *said: tuple[str, str, str], **kinds: str) -> None:
        self.given: list[_Said] = []
        at = 0
        for source, cue, content in said:
            # The source, with its cue right behind it; the content where it is nearest.
            start = text.index(f"{source} {cue}", at)
            placed = start + len(source) + 1
            first = min((i for i in range(len(text)) if text.startswith(content, i)), key=lambda i: abs(i - placed))
            self.given.append(
                _Said((start, start + len(source)), ((placed, placed + len(cue)),), ((first, first + len(content)),))
            )
            at = placed
        self.words: ArticleWords = article_words(text, [g.cue[0] for g in self.given], **kinds)
        self.entities = name_entities(self.words)
        self.holders: list[Entity | str | None] = [self._of(g.source) for g in self.given[:-1]] + [None]
        self.number = len(said) - 1
        last = self.given[-1]
        found = speaker(self.words, [last.source])
        self.anaphor = Anaphor(found, *last.source, last.cue[0], last.content)
        self.rule = Pronouns(self.words, self.words.document.layout, self.given)

    def _of(self, source: Range) -> Entity | None:
        return next((e for e in self.entities if any(source[0] <= m.start < source[1] for m in e.mentions)), None)

    def meant(self) -> str | None:
        cast = Cast(self.words, self.entities)
        found = self.rule.meant(self.number, self.anaphor, self.entities, self.holders, cast)
        return self._name(found) if found else None

    def possible(self) -> list[str]:
        return [self._name(e) for e in self.rule.possible(self.number, self.anaphor, self.entities, self.holders)]

    def _name(self, entity: Entity) -> str:
        return self.words.text[entity.mentions[0].start : entity.mentions[0].end]


@pytest.mark.parametrize(
    ("charge", "between", "answer", "meant"),
    [
        (("Jane Roe", "accused", "Tom Hill of theft"), "", ("He", "denied", "it"), "Tom Hill"),
        (("Jane Roe", "blamed", "Ann Marsh"), "", ("She", "denied", "it"), "Ann Marsh"),
        (("Jane Roe", "said", "Tom Hill met Ann Marsh"), "", ("He", "denied", "it"), "Tom Hill"),
        (("Jane Roe", "sued", "Tom Hill"), "", ("He", "pleaded not", "guilty"), "Tom Hill"),
        (("Jane Roe", "accused", "Tom Hill of theft"), "It rained. ", ("He", "denied", "it"), "Tom Hill"),
        (("Jane Roe", "accused", "Tom Hill"), "It rained. It was late. It snowed. ", ("He", "denied", "it"), None),
        (("Jane Roe", "praised", "Tom Hill"), "", ("He", "denied", "it"), None),
        (("Jane Roe", "accused", "Tom Hill of theft"), "", ("He", "confirmed", "it"), None),
        (("Jane Roe", "accused", "a guard of theft"), "", ("He", "denied", "it"), None),
        (("Jane Roe", "accused", "Tom Hill of theft"), "", ("We", "denied", "it"), None),
    ],
)
def test_who_is_charged_denies(
    charge: tuple[str, str, str], between: str, answer: tuple[str, str, str], meant: str | None
) -> None:  # fmt: skip
    assert _Asked(f"{' '.join(charge)}. {between}{' '.join(answer)}.", charge, answer).meant() == meant


@pytest.mark.parametrize(
    ("text", "content", "meant"),
    [
        ("Harbour Trust spent the money, it said.", "Harbour Trust spent the money", "Harbour Trust"),
        ("Harbour Trust ferries were late, it added.", "Harbour Trust ferries were late", "Harbour Trust"),
        ("“Harbour Trust is shut,” it said.", "“Harbour Trust is shut,”", "Harbour Trust"),
        ("Jane Roe spent the money, it said.", "Jane Roe spent the money", None),
        ("The money went to the Harbour Trust, it said.", "The money went to the Harbour Trust", None),
        ("Harbour Trust’s money is gone, it said.", "Harbour Trust’s money is gone", None),
        ("The Harbour Trust met. All of it is gone, it said.", "All of it is gone", None),
        ("The Harbour Trust met and it said it was late.", "it was late", None),
    ],
)
def test_it_is_the_body_that_the_sentence_begins_with(text: str, content: str, meant: str | None) -> None:
    cue = "added" if "added" in text else "said"
    asked = _Asked(text, ("it", cue, content), Trust="organization", Harbour="organization")
    assert asked.meant() == meant


@pytest.mark.parametrize(
    ("text", "said", "possible"),
    [
        (
            "Jane Roe met Ann Marsh. Roe said it was late. She denied that.",
            (("Roe", "said", "it was late"), ("She", "denied", "that")), ["Ann Marsh"],
        ),
        (
            "Jane Roe met Ann Marsh. Roe said it was late. She denied the report.",
            (("Roe", "said", "it was late"), ("She", "denied", "the report")), ["Ann Marsh"],
        ),
        (
            "Jane Roe met Ann Marsh. Roe said it was late. She added that.",
            (("Roe", "said", "it was late"), ("She", "added", "that")), ["Jane Roe", "Ann Marsh"],
        ),
        (
            "Jane Roe met Ann Marsh. Roe said it was late. She denied that a fire had broken out.",
            (("Roe", "said", "it was late"), ("She", "denied", "that a fire had broken out")), ["Jane Roe", "Ann Marsh"],
        ),
        (
            "Jane Roe met Ann Marsh. Roe denied it all. She denied that.",
            (("Roe", "denied", "it all"), ("She", "denied", "that")), ["Jane Roe", "Ann Marsh"],
        ),
    ],
)  # fmt: skip
def test_nobody_denies_what_they_have_just_said(text: str, said: tuple[tuple[str, str, str], ...], possible: list[str]) -> None:
    assert _Asked(text, *said).possible() == possible


@pytest.mark.parametrize(
    ("before", "content", "possible"),
    [
        ("Tom Hill left.", "He was told by Jon Brack to go,", ["Tom Hill"]),
        ("Tom Hill left.", "They were told by Jon Brack to go,", ["Tom Hill", "Jon Brack"]),
        ("Tom Hill left.", "“He was told by Jon Brack,”", ["Tom Hill", "Jon Brack"]),
        ("Tom Hill met Jon Brack.", "He was told by Brack to go,", ["Tom Hill", "Jon Brack"]),
    ],
)
def test_whom_the_same_pronoun_was_told_by_is_another(before: str, content: str, possible: list[str]) -> None:
    assert _Asked(f"{before} {content} he said.", ("he", "said", content)).possible() == possible


def test_other_sources_may_be_anybody() -> None:
    text = "Jane Roe met Ann Marsh. Roe said it was late. I denied that."
    assert _Asked(text, ("Roe", "said", "it was late"), ("I", "denied", "that")).possible() == ["Jane Roe", "Ann Marsh"]
