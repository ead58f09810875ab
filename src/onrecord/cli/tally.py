"""What went well in a run and what did not."""

from collections.abc import Callable, Iterable, Iterator

from onrecord.cli.notices import say
from onrecord.readers.inputs import Item
from onrecord.records.record import FailedRecord, Record
from onrecord.views.printable import printable


class Tally:
    """Counts records on their way to the output."""

    def __init__(self) -> None:
        self.read = 0
        self._failed = self._partial = 0
        self._foreign: dict[str, list[str]] = {}

    def counted(
        self, records: Iterable[tuple[Item, Record | FailedRecord]], advance: Callable[[int], None]
    ) -> Iterator[Record | FailedRecord]:
        """Pass records on. `advance` is told the size of each item once its record is written."""
        for item, record in records:
            self.count(record)
            yield record
            advance(item.size)

    def count(self, record: Record | FailedRecord) -> None:
        """Count a record, and say at once what failed in it."""
        if isinstance(record, FailedRecord):
            self._failed += 1
            for failure in record.failures:
                say(failure.message)
            return
        self.read += 1
        self._partial += bool(record.failures)
        title = record.article.title or record.article.id
        for failure in record.failures:
            say(f"{printable(title)[:60]}: {failure.message}")
        if record.article.language not in ("en", None):
            self._foreign.setdefault(record.article.language, []).append(title)

    def warn(self) -> None:
        """One line on articles that are not in English."""
        if not self._foreign:
            return
        languages = ", ".join(f"{code}: {len(titles)}" for code, titles in sorted(self._foreign.items()))
        first = next(iter(self._foreign.values()))[0]
        total = sum(map(len, self._foreign.values()))
        which = f"“{printable(first)[:60]}” is" if total == 1 else f"{total} articles are"
        say(
            f"warning: {which} not in English ({languages}): results will be unreliable, since onrecord is trained on English",
        )

    def exit_code(self) -> int:
        """0: all articles read; 1: some failed; 2: none could be read."""
        if not self._failed:
            return 1 if self._partial else 0
        return 1 if self.read else 2
