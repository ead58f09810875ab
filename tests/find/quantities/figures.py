"""The figures of a text."""

from onrecord.find.quantities.recognize import find_quantities
from onrecord.records.quantity import Quantity
from onrecord.text.document import Document
from tests.made import article


def figures(text: str, taken: list[tuple[int, int]] | None = None) -> tuple[Quantity, ...]:
    """All of them; `taken`: spans that are none."""
    return find_quantities(article(text), Document(text), taken or [])


def figure(text: str) -> Quantity:
    """The only one."""
    (found,) = figures(text)
    return found
