"""Items → records, in order."""

from collections.abc import Iterator

import pytest

from onrecord.batch.threads import records_of
from onrecord.errors import EmptyInput, WeightsError
from onrecord.readers.inputs import Item
from onrecord.records.article import Article
from onrecord.records.record import FailedRecord, Record
from tests import made


def _found(article: Article) -> Record:
    match article.id:
        case "fault":
            raise ValueError("a\nfault")
        case "weights":
            raise WeightsError("damaged")
    return made.record(article.text, (), (), id=article.id)


@pytest.fixture(autouse=True)
def _finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.batch.threads.find_record", _found)


def _item(name: str) -> Item:
    return Item(name, 1, made.article("It rained.", id=name), None)


@pytest.mark.parametrize("workers", [1, 3])
def test_records_come_in_the_order_of_the_items(workers: int) -> None:
    names = [str(n) for n in range(20)]
    found = list(records_of(map(_item, names), workers))
    assert [item.name for item, _ in found] == names
    assert [r.article.id for _, r in found if isinstance(r, Record)] == names


@pytest.mark.parametrize("workers", [1, 3])
def test_what_cannot_be_read_is_a_failure_in_its_place(workers: int) -> None:
    problem = EmptyInput("b: nothing in it")
    items = [_item("a"), Item("b", 0, None, problem), _item("fault"), Item("c", 0, None, None)]
    first, *failed = [r for _, r in records_of(items, workers)]
    assert isinstance(first, Record)
    assert [(r.article, r.failures[0].code) for r in failed if isinstance(r, FailedRecord)] == [
        ({"path": "b"}, "empty"), ({"id": "fault"}, "internal"), ({"path": "c"}, "input"),
    ]  # fmt: skip
    assert "fault: an error in onrecord (ValueError: a fault)" in failed[1].failures[0].message


def test_an_error_of_ours_stops_the_run() -> None:
    with pytest.raises(WeightsError):
        list(records_of([_item("weights")], 2))


def test_one_worker_reads_nothing_ahead() -> None:
    taken: list[str] = []

    def items() -> Iterator[Item]:
        for name in "abc":
            taken.append(name)
            yield _item(name)

    found = records_of(items(), 1)
    next(found)
    assert taken == ["a"]
