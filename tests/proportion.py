"""Whether work takes time in proportion to its size: what hostile texts must not break."""

import time
from collections.abc import Callable

_NOISE = 0.15
"""Seconds that a busy machine may add."""


def in_proportion(work: Callable[[int], object], size: int) -> bool:
    """Whether four times the size takes less than eight times the time; quadratic work takes sixteen."""

    def seconds(times: int) -> float:
        begun = time.process_time()
        work(times * size)
        return time.process_time() - begun

    seconds(1)
    once = seconds(1)
    return seconds(4) < 8 * once + _NOISE
