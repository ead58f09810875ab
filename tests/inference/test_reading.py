import numpy as np

from onrecord.inference.models import models
from onrecord.inference.reading import may_hold_cue
from onrecord.inference.wordpieces import word_pieces
from onrecord.text.document import Document

SPEECH = "The mayor said that the bridge was safe, and the ministry denied that it had ever been tested. "
MARKS = ".,;:!? " * 120


def test_windows_without_a_cue_are_not_kept() -> None:
    reading = models().attribution.read(word_pieces(Document(SPEECH + MARKS * 12)))
    assert len(reading.windows) > 8
    assert 0 < len(reading.vectors._kept) < len(reading.windows) // 2


def test_what_was_dropped_is_read_again_and_is_the_same() -> None:
    pieces = word_pieces(Document(SPEECH * 30))
    kept, dropped = (models().attribution.read(pieces) for _ in range(2))
    for window in range(len(dropped.windows)):
        dropped.vectors.drop(window)
    for cue in (3, 200, len(pieces) - 10):
        one, other = kept.around(cue, cue + 1), dropped.around(cue, cue + 1)
        assert one.start == other.start
        assert (one.as_token == other.as_token).all()
        assert (one.cue == other.cue).all()
    numbers = np.arange(5, len(pieces), 97)
    assert (kept.rows("as_cue", numbers) == dropped.rows("as_cue", numbers)).all()
    dropped.vectors.forget("as_cue")
    assert (kept.rows("as_cue", numbers) == dropped.rows("as_cue", numbers)).all()


def test_a_cue_needs_a_word_piece_that_gains_by_being_in_it() -> None:
    scores = np.array([[0.0, -3, -3, -3, -3]], dtype=np.float32)
    assert not may_hold_cue(scores, 2.0)
    assert may_hold_cue(scores, 4.0)
    assert not may_hold_cue(scores - np.array([[0, 1, 1, 1, 1]], dtype=np.float32), -5.0)
