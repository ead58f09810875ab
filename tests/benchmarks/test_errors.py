import pytest

from benchmarks.corpora import Absent, attribution_scorer
from benchmarks.errors import Tally, wrong
from benchmarks.matching import WordSets, matched, pairs


@pytest.fixture(autouse=True)
def _scorer() -> None:
    """What is right is the acceptance scorer's to say, which stands beside the data."""
    try:
        attribution_scorer()
    except Absent as absent:
        pytest.skip(str(absent))


TEXT = 'Anna Holt said the dam would hold. Ben Ruiz said "it will not" and left. Nobody objected to that.'


def spans(source: str, cue: str, content: str) -> dict[str, list[tuple[int, int]]]:
    def at(words: str) -> list[tuple[int, int]]:
        return [(TEXT.index(words), TEXT.index(words) + len(words))] if words else []

    return {"source": at(source), "cue": at(cue), "content": at(content)}


HOLT = spans("Anna Holt", "said", "the dam would hold")
RUIZ = spans("Ben Ruiz", "said", '"it will not"')


def words(*numbers: int) -> frozenset[int]:
    return frozenset(numbers)


def kinds(gold: list[WordSets], found: list[WordSets]) -> list[str]:
    return [kind for kind, *_ in wrong(gold, found, pairs(gold, found))]


def test_right_by_the_joint_rule_is_no_error() -> None:
    counted = Tally()
    counted.add({"id": "1", "text": TEXT, "annotations": [[HOLT, RUIZ]]}, [RUIZ, HOLT])
    assert counted.errors == []
    assert [row[:4] for row in counted.by_form()] == [
        ("direct", 1, 100.0, 100.0),
        ("mixed", 0, 0.0, 0.0),
        ("indirect", 1, 100.0, 100.0),
    ]
    assert counted.exact == {"source": 2, "content": 2}


def test_each_kind_of_error_is_told_from_the_others() -> None:
    gold = WordSets(words(*range(10)), words(20))
    assert kinds([gold], []) == ["missed"]
    assert kinds([], [gold]) == ["spurious"]
    assert kinds([gold], [WordSets(gold.content, words(30))]) == ["source wrong"]
    assert kinds([gold], [WordSets(words(0, 1, 2), gold.source)]) == ["edges"]
    assert kinds([gold], [WordSets(words(0, 1, 2), gold.source), WordSets(words(5, 6), gold.source)]) == ["split"]
    other = WordSets(words(*range(10, 20)), words(20))
    third = WordSets(words(*range(40, 50)), words(20))
    everything = WordSets(gold.content | other.content | third.content, words(20))
    assert kinds([gold, other, third], [everything]) == ["merged"] * 3


def test_one_gold_attribution_makes_one_right() -> None:
    assert matched(TEXT, [HOLT], [HOLT, HOLT]) == [True, False]
