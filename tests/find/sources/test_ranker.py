"""The features of the answers to a question, by name."""

from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.ranker import INPUTS, SPECIAL
from onrecord.find.sources.resolver import Holder, Holders, Quoted
from onrecord.inference.tagging import FloatArray
from tests.made_words import article_words

TEXT = (
    "Jane Roe met Hugh Hill and the mayor of Northmere on Friday. She said that it was long. The mayor denied that.\n\n"
    "It is expected that the ferry will be sold."
)


class Asked:
    """Keeps the features of each question's answers, by the fullest words of the candidates."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rows: dict[int, dict[str, dict[str, float]]] = {}

    def choose(self, features: FloatArray, candidates: list[Entity], number: int) -> int:
        full = (e.fullest for e in candidates)
        answers = [*SPECIAL, *(self.text[m.start : m.end] for m in full if m)]
        self.rows[number] = {
            a: dict(zip(INPUTS.features, row, strict=True)) for a, row in zip(answers, features.tolist(), strict=True)
        }
        return SPECIAL.index("unknown")

    def decided(self, number: int, holder: Holder) -> None:
        pass


def _asked(*attributions: tuple[str, str, str]) -> dict[int, dict[str, dict[str, float]]]:
    def place(words: str) -> tuple[tuple[int, int], ...]:
        start = TEXT.index(words)
        return ((start, start + len(words)),) if words else ()

    given = [Quoted(place(source), place(cue), place(content)) for source, cue, content in attributions]
    words = article_words(TEXT, [q.cue[0] for q in given])
    asked = Asked(TEXT)
    Holders(words, given).resolve(asked)
    return asked.rows


def test_a_pronoun_and_those_whom_it_may_mean() -> None:
    rows = _asked(("She", "said", "that it was long"))[0]
    jane = rows["Jane Roe"]
    assert "Hugh Hill" not in rows
    assert jane["source: she"] == jane["gender agrees"] == jane["mentioned before"] == jane["next sentence"] == 1
    assert jane["source: he"] == jane["gender differs"] == jane["same sentence"] == jane["mentioned only in the content"] == 0
    assert jane["answer: an entity"] == rows["author"]["answer: author"] == 1
    assert jane["answer: author"] == rows["author"]["answer: an entity"] == 0


def test_an_empty_source_is_told_by_its_cue_and_by_who_held_the_attribution_before() -> None:
    rows = _asked(("", "is expected", "that the ferry will be sold"), ("", "denied", "that"))
    assert rows[0]["new"]["cue: in the passive"] == rows[0]["new"]["source: none"] == 1
    assert rows[0]["new"]["cue: that seems"] == 0
    last = INPUTS.features[-1]
    assert {answer: rows[0][answer][last] for answer in SPECIAL} == {"new": 0, "author": 0, "unknown": 1}
