import numpy as np
import pytest

from benchmarks import coreference
from benchmarks.gap import Asked, Either, f1, has
from onrecord.find.mentions.detect import Mention
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.ranker import SPECIAL
from onrecord.find.sources.resolver import UNKNOWN

TEXT = "Ada Holt met Eve Lind and Ida Roe before she left."
HOLT, LIND, ROE = ((TEXT.index(name), TEXT.index(name) + len(name)) for name in ("Ada Holt", "Eve Lind", "Ida Roe"))


def entity(span: tuple[int, int]) -> Entity:
    start, end = span
    return Entity([Mention(start, end, TEXT.index(" ", start) + 1, end, "name", np.zeros(5, dtype=np.float32))])


def test_a_name_is_of_the_entity_that_has_it() -> None:
    assert has(TEXT, entity(HOLT), HOLT)
    assert has(TEXT, entity(HOLT), (HOLT[1] - len("Holt"), HOLT[1]))
    assert not has(TEXT, entity(HOLT), LIND)
    assert not has(TEXT, "unknown", HOLT)


def test_the_likelier_of_the_given_names_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coreference, "scores", lambda rows: rows[:, 0])
    candidates = [entity(HOLT), entity(LIND), entity(ROE)]
    rows = np.array([[9.0]] * len(SPECIAL) + [[8.0], [1.0], [2.0]], dtype=np.float32)
    assert Either(TEXT, [LIND, ROE]).choose(rows, candidates, 0) == len(SPECIAL) + 2
    assert Either(TEXT, [LIND]).choose(rows, candidates, 0) == len(SPECIAL) + 1
    assert Either(TEXT, [ROE]).choose(rows[:-1], candidates[:-1], 0) == UNKNOWN


def test_every_name_counts() -> None:
    right = Asked("f", (True, False), given=(True, False), free=(False, False), nearest=(False, True))
    neither = Asked("m", (False, False), given=(True, False), free=(False, False), nearest=(True, False))
    assert f1(lambda a: a.given)([right, neither]) == pytest.approx(200 / 3)
    assert f1(lambda a: a.given, "f")([right, neither]) == 100
    assert f1(lambda a: a.free)([right, neither]) == 0
