"""What the encoder and its heads say of one whole text, put together from its windows."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from onrecord.inference.tagging import FloatArray
from onrecord.inference.windows import LENGTH, Window, owners
from onrecord.inference.wordpieces import WordPieces

REACH = LENGTH // 2
"""Word pieces beyond a cue's own window in which its source and content are still looked for."""


@dataclass(frozen=True, slots=True)
class WindowScores:
    """What heads say of one window; one row a word piece."""

    cue: FloatArray
    """(n, 5) scores of the cue labels."""
    role: FloatArray
    """(n, 9) scores of the source and content labels, whatever the cue."""
    as_token: FloatArray
    """(n, d) projection as a token that may have a role."""
    as_cue: FloatArray
    """(n, d) projection as a token of a cue."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The word pieces from `start` on in which a cue's source and content are looked for, and the cue's projection."""

    start: int
    role: FloatArray
    as_token: FloatArray
    cue: FloatArray


class Reading:
    """Scores of cues and roles over a text of any length."""

    def __init__(self, pieces: WordPieces, cut: list[Window], scores: list[WindowScores]) -> None:
        self.pieces = pieces
        self.windows = cut
        self.scores = scores
        self.owner = owners(len(pieces), cut)
        self._owner = np.array(self.owner, dtype=np.int64)
        self.cue = self.merged([s.cue for s in scores])
        self.role = self.merged([s.role for s in scores])
        self.as_token = self.merged([s.as_token for s in scores])

    def merged(self, parts: list[FloatArray]) -> FloatArray:
        """Each word piece's row from the window that sees most around it."""
        if not len(self.pieces):
            return np.zeros((0, 1), dtype=np.float32)
        out = np.empty((len(self.pieces), *parts[0].shape[1:]), dtype=np.float32)
        for w, (window, part) in enumerate(zip(self.windows, parts, strict=True)):
            mine = np.flatnonzero(self._owner == w)
            out[mine] = part[mine - window.start]
        return out

    def around(self, cue_start: int, cue_end: int) -> Surroundings:
        """What lies in reach of a cue. Its own window speaks for all that it holds, its neighbours for what lies beyond."""
        w = self.owner[cue_start]
        window, own = self.windows[w], self.scores[w]
        start = max(0, window.start - REACH)
        end = min(len(self.pieces), window.end + REACH)
        role, as_token = self.role[start:end].copy(), self.as_token[start:end].copy()
        role[window.start - start : window.end - start] = own.role
        as_token[window.start - start : window.end - start] = own.as_token
        return Surroundings(start, role, as_token, own.as_cue[cue_start - window.start : cue_end - window.start].mean(axis=0))


class ArticleReading(Reading):
    """The encoder's view of a whole text.

    `entity` (n, kinds + 1): scores of the entity head, as in `onrecord.inference.entities`. `kind` (n, kinds): scores of the
    kind head, as in `onrecord.inference.sources`. `shared`: for each window, frame tokens included, what the claim weights go
    on from. `threads`: where the windows were read, side by side.
    """

    def __init__(
        self, pieces: WordPieces, cut: list[Window], scores: list[WindowScores], entity: list[FloatArray],
        kind: list[FloatArray], shared: list[FloatArray], threads: ThreadPoolExecutor,
    ) -> None:  # fmt: skip
        super().__init__(pieces, cut, scores)
        self.entity = self.merged(entity)
        self.kind = self.merged(kind)
        self.shared = shared
        self.threads = threads
