"""Whether work grows in proportion to its size: what hostile texts must not break."""

import gc
import time
from collections.abc import Callable


def growth(work: Callable[[int], object], size: int, factor: int = 4) -> float:
    """How many times as long `factor` times the size takes: `factor` where work is linear, its square where it is quadratic.

    CPU time of this thread alone, the better of two runs, with the garbage collector off: load on the machine does not show.
    """

    def seconds(times: int) -> float:
        best = float("inf")
        for _ in range(2):
            gc.collect()
            begun = time.thread_time()
            work(times * size)
            best = min(best, time.thread_time() - begun)
        return best

    enabled = gc.isenabled()
    gc.disable()
    try:
        # What takes milliseconds alone can't be told from noise.
        return seconds(factor) / max(seconds(1), 4e-3)
    finally:
        if enabled:
            gc.enable()


def linear(work: Callable[[int], object], size: int) -> bool:
    """Whether four times the size takes less than seven times as long; quadratic work takes sixteen times as long.

    Tried up to three times: a busy machine can slow one down, but never speeds quadratic work up.
    """
    return any(growth(work, size) < 7 for _ in range(3))
