"""What the encoder and its heads say of one whole text, put together from its windows."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from onrecord.inference.heads import KINDS, entity_chances
from onrecord.inference.tagging import FloatArray, IntArray
from onrecord.inference.windows import LENGTH, Window, owners
from onrecord.inference.wordpieces import WordPieces

REACH = LENGTH // 2
"""Word pieces beyond a cue's own window in which its source and content are still looked for."""
_AT_ONCE = 16
"""Windows that are read before the vectors of those that do not matter are dropped."""
Outputs = Mapping[str, FloatArray]
"""What heads say of one window, by the names of the outputs; one row a word piece."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The word pieces from `start` on in which a cue's source and content are looked for, and the cue's projection."""

    start: int
    role: FloatArray
    as_token: FloatArray
    cue: FloatArray


class Vectors:
    """The wide outputs of windows. Those that hardly matter are not kept, but read again if they are asked for after all.

    A window matters if it, or one beside it, may hold a cue: other windows have neither source nor content nor cue in them. So
    a text of a million punctuation marks costs little memory, and an article is read once.
    """

    def __init__(self, again: Callable[[int], Outputs]) -> None:
        self._again = again
        self._kept: dict[int, Outputs] = {}

    def of(self, window: int, name: str) -> FloatArray:
        """One wide output of one window."""
        kept = self._kept.get(window, {})
        return kept[name] if name in kept else self._again(window)[name]

    def keep(self, window: int, outputs: Outputs) -> None:
        self._kept[window] = outputs

    def drop(self, window: int) -> None:
        self._kept.pop(window, None)

    def forget(self, *names: str) -> None:
        """Free outputs that are not asked for any more."""
        self._kept = {
            window: {name: out for name, out in outputs.items() if name not in names} for window, outputs in self._kept.items()
        }


def read_windows(
    count: int, read: Callable[[int], Outputs], threads: ThreadPoolExecutor, wide: Sequence[str], bias: float,
    alive: Sequence[bool] = (),
) -> tuple[list[Outputs], Vectors, list[bool]]:  # fmt: skip
    """Run `read` on windows 0 … `count`, side by side: their narrow outputs, the `wide` ones, and which may hold a cue.

    `bias` is added to the scores of cues. `alive`: windows that matter whatever their own scores say.
    """
    narrow: list[Outputs] = []
    vectors = Vectors(read)
    matters = list(alive) or [False] * count
    for first in range(0, count, _AT_ONCE):
        group = range(first, min(first + _AT_ONCE, count))
        for number, outputs in zip(group, threads.map(read, group), strict=True):
            narrow.append({name: out for name, out in outputs.items() if name not in wide})
            vectors.keep(number, {name: outputs[name] for name in wide})
            matters[number] = matters[number] or may_hold_cue(outputs["cue"], bias)
            if number > 1 and not any(matters[number - 2 : number + 1]):
                vectors.drop(number - 1)
    return narrow, vectors, matters


def may_hold_cue(scores: FloatArray, bias: float) -> bool:
    """Whether the best label sequence of (n, labels) scores can hold a cue: one has a word piece that gains by being in it."""
    return bool((scores[:, 1:].max(axis=1) + max(bias, 0) > scores[:, 0]).any())


class Reading:
    """Scores of cues and roles over a text of any length: `cue` (n, 5), `role` (n, 9), one row a word piece."""

    def __init__(self, pieces: WordPieces, cut: list[Window], narrow: list[Outputs], vectors: Vectors) -> None:
        self.pieces = pieces
        self.windows = cut
        self.narrow = narrow
        self.vectors = vectors
        self.owner: IntArray = np.array(owners(len(pieces), cut), dtype=np.int64)
        self.cue = self.merged("cue")
        self.role = self.merged("role")

    def merged(self, name: str) -> FloatArray:
        """Each word piece's row of a narrow output, from the window that sees most around it."""
        return self._gathered(0, len(self.pieces), lambda w: self.narrow[w][name])

    def rows(self, name: str, numbers: IntArray) -> FloatArray:
        """Rows of a wide output for some word pieces, at least one."""
        owner = self.owner[numbers]
        first = int(owner[0])
        if (owner == first).all():
            return self.vectors.of(first, name)[numbers - self.windows[first].start]
        parts = [
            self.vectors.of(w, name)[[int(n) - self.windows[w].start]] for w, n in zip(owner.tolist(), numbers, strict=True)
        ]
        out: FloatArray = np.concatenate(parts)
        return out

    def _gathered(self, start: int, end: int, of: Callable[[int], FloatArray]) -> FloatArray:
        """The rows of word pieces `[start, end)`, each from its own window."""
        if start >= end:
            return np.zeros((0, 1), dtype=np.float32)
        edges = [start, *(np.flatnonzero(np.diff(self.owner[start:end])) + start + 1).tolist(), end]
        parts = []
        for a, b in pairwise(edges):
            w = int(self.owner[a])
            parts.append(of(w)[a - self.windows[w].start : b - self.windows[w].start])
        out: FloatArray = np.concatenate(parts)
        return out

    def around(self, cue_start: int, cue_end: int) -> Surroundings:
        """What lies in reach of a cue. Its own window speaks for all that it holds, its neighbours for what lies beyond."""
        w = int(self.owner[cue_start])
        window = self.windows[w]
        start = max(0, window.start - REACH)
        end = min(len(self.pieces), window.end + REACH)
        role = self.role[start:end].copy()
        role[window.start - start : window.end - start] = self.narrow[w]["role"]
        as_token = self._token(w)
        if start < window.start:
            as_token = np.concatenate([self._gathered(start, window.start, self._token), as_token])
        if window.end < end:
            as_token = np.concatenate([as_token, self._gathered(window.end, end, self._token)])
        cue = self.vectors.of(w, "as_cue")[cue_start - window.start : cue_end - window.start].mean(axis=0)
        return Surroundings(start, role, as_token, cue)

    def _token(self, window: int) -> FloatArray:
        return self.vectors.of(window, "as_token")


class ArticleReading(Reading):
    """The encoder's view of a whole text.

    `entity` (n, kinds + 1): scores of the entity head, as in `onrecord.inference.heads`. `kind` (n, kinds): scores of the
    kind head, as in `onrecord.inference.sources`. `shared`: for each window, frame tokens included, what the claim weights go
    on from. `alive`: which windows may hold a cue. `threads`: where the windows were read, side by side.
    """

    def __init__(
        self, pieces: WordPieces, cut: list[Window], narrow: list[Outputs], vectors: Vectors, alive: list[bool],
        threads: ThreadPoolExecutor,
    ) -> None:  # fmt: skip
        super().__init__(pieces, cut, narrow, vectors)
        self.entity = self.merged("entity")
        self.kind = self.merged("source_kind")
        self.alive = alive
        self.threads = threads
        self._entity_chances = entity_chances(self.entity) if len(pieces) else np.zeros((1, len(KINDS) + 1), dtype=np.float32)

    def entity_at(self, end: int) -> FloatArray:
        """What the entity head says of the word that ends at `end`: at its last word piece, as `entity_chances`."""
        piece = int(np.searchsorted(self.pieces.starts, end, side="left")) - 1
        found: FloatArray = self._entity_chances[min(max(piece, 0), len(self._entity_chances) - 1)]
        return found

    def shared(self, window: int) -> FloatArray:
        """What the claim weights go on from, (1, n + 2, d)."""
        return self.vectors.of(window, "shared")
