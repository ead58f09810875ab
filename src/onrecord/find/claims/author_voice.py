"""What the author asserts in his own voice: sentences, or clauses of them, that no attribution covers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.find.claims.stance import CERTAIN
from onrecord.find.claims.stance_cues import unhedged
from onrecord.inference.claims import ClaimReading
from onrecord.records.article import Article
from onrecord.records.attribution import Attribution
from onrecord.records.span import Range, Span
from onrecord.text.document import Document

Taken = npt.NDArray[np.bool_]
_WORD = re.compile(r"[^\W\d_][\w’'.-]*|\d[\d.,]*")
_NO_VOICE = frozenset(("title", "heading", "caption"))
_QUESTION = re.compile(r"\?[”’\"')\]]*\Z")
_CALL = re.compile(
    r"[“\"']*(?:let[’']s|let us|please|don[’']t|click|subscribe|sign up|(?:so )?good luck|thanks?(?! to\b))\b", re.IGNORECASE
)
_END = re.compile(r"[.!…][”’\"')\]]*\Z")
_JOINS = re.compile(
    r"\b(?:and|but|or|so|yet|while|although|though|because|since|after|before|when|where|which|who|as)\b", re.IGNORECASE
)
_CLAUSE, _LIKELY = 5, 0.5
_SOME = 0.34
"""Share of its words that attributions have to leave of a sentence in which they leave no clause."""
_MOST = 0.5
"""From this share of its words on a sentence is shown whole: pieces of it are hard to read."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim of the author: its words, how certain they make it, and how likely it is one."""

    spans: tuple[Span, ...]
    certainty: float
    confidence: float


def find_author_voice(
    article: Article, document: Document, attributions: Sequence[Attribution], reading: ClaimReading
) -> list[Spoken]:
    """The author's own claims, in the order of the text."""
    text, pieces = article.text, reading.nested.pieces
    taken, out = taken_by(article, attributions), []
    for start, end in spoken_sentences(document):
        numbers = pieces.numbers([(start, end)])
        if len(numbers):
            free = Free.of(text, taken, start, end)
            if not free.clauses and free.evidence[0] < _SOME:
                continue
            chance = reading.own_voice(numbers, free.evidence)
            if chance >= _LIKELY:
                spans = tuple(article.span(a, b) for a, b in (_unmarked(text, *said) for said in free.said(start, end)))
                sure = CERTAIN if unhedged(" ".join(s.text for s in spans)) else round(abs(reading.told(numbers)), 1)
                out.append(Spoken(spans, sure, round(chance, 3)))
    return out


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """A sentence without the mark of a quotation that only opens behind it."""
    words = text[start:end]
    return start, start + len(words.rstrip(" “„«" if words.count('"') % 2 == 0 else ' “„«"'))


def _begins(text: str, start: int, at: int) -> bool:
    """Whether a clause of a sentence may begin at a word: at its start, behind a mark or a conjunction."""
    before = text[start:at].rstrip()
    return not before or not before[-1].isalnum() or _JOINS.search(before) is not None or _JOINS.match(text, at) is not None


def taken_by(article: Article, attributions: Sequence[Attribution]) -> Taken:
    """For each character of the text whether an attribution has it."""
    taken = np.zeros(len(article.text), dtype=bool)
    for a in attributions:
        for span in (*a.source, *a.cue, *a.content):
            taken[span.start : span.end] = True
    return taken


def spoken_sentences(document: Document) -> list[Range]:
    """Sentences that may be the author's: no title, heading or caption, no question or call, no turn of an interview."""
    text = document.text
    silent = np.zeros(len(text), dtype=bool)
    turns = document.layout.turns
    if turns is not None:
        silent[turns:] = True
    for block in document.blocks:
        silent[block.start : block.end] |= block.kind in _NO_VOICE
    return [
        (start, end)
        for start, end in document.sentences
        if not silent[start] and not _QUESTION.search(text, start, end) and not _CALL.match(text, start, end)
    ]


@dataclass(frozen=True, slots=True)
class Free:
    """What attributions leave of a sentence: `clauses` of at least five words, and what the words left say of its voice.

    `evidence`: the share of words that no attribution takes, the longest run of such words (at most ten, in tenths), whether it ends as
    sentences do.
    """  # noqa: E501

    clauses: tuple[tuple[int, int], ...]
    evidence: tuple[float, float, float]

    def said(self, start: int, end: int) -> list[tuple[int, int]]:
        """The words of the claim: the sentence where most of it is the author's, else what attributions leave of it."""
        return [(start, end)] if self.evidence[0] >= _MOST or not self.clauses else list(self.clauses)

    @classmethod
    def of(cls, text: str, taken: Taken, start: int, end: int) -> "Free":
        """For the sentence `[start, end)`; `taken` as by `taken_by`."""
        runs: list[list[tuple[int, int]]] = [[]]
        words = [m.span() for m in _WORD.finditer(text, start, end)]
        for a, b in words:
            if taken[a:b].any():
                runs.append([])
            else:
                runs[-1].append((a, b))
        longest = max(map(len, runs))
        clauses = [(run[0][0], run[-1][1]) for run in runs if len(run) >= _CLAUSE and _begins(text, start, run[0][0])]
        if longest == len(words):
            clauses = [(start, end)]
        share = sum(map(len, runs)) / max(len(words), 1)
        return cls(tuple(clauses), (share, min(longest, 10) / 10, float(bool(_END.search(text, start, end)))))
