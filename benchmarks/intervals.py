"""Bootstrap intervals over documents: what figure another draw of documents would have given (Efron 1979)."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

DRAWS = 1000
T = TypeVar("T")


def interval(documents: Sequence[T], figure: Callable[[Sequence[T]], float]) -> tuple[float, float, float]:
    """The figure over all documents, and the 2.5 % and 97.5 % points over draws with replacement."""
    chance = np.random.default_rng(0)
    drawn = [figure([documents[i] for i in chance.integers(0, len(documents), len(documents))]) for _ in range(DRAWS)]
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return figure(documents), float(low), float(high)
