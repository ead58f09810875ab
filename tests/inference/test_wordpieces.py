from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.inference.wordpieces import BEFORE, QUOTE, SHAPE, word_pieces
from onrecord.text.document import Document


def _features(text: str) -> list[tuple[str, str, str, str]]:
    pieces = word_pieces(Document(text))
    return [
        (text[s:e], BEFORE[b], SHAPE[c], QUOTE[q])
        for s, e, (b, c, q) in zip(pieces.starts, pieces.ends, pieces.features, strict=True)
    ]


@given(st.text(max_size=200))
def test_offsets_stand_in_the_text_in_order(text: str) -> None:
    pieces = word_pieces(Document(text))
    assert all(0 <= s < e <= len(text) for s, e in zip(pieces.starts, pieces.ends, strict=True))
    assert all(a <= b for a, b in pairwise(pieces.starts.tolist()))


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    text = "\U0001f600 Ünal said \U00010400 no"
    assert [w for w, *_ in _features(text)][-1] == "no"
    assert "Ünal" in "".join(w for w, *_ in _features(text))


def test_case_lines_and_quotation_marks_are_features() -> None:
    assert _features("“No,” said\nUN.\n\nYes") == [
        ("“", "paragraph", "other", "opening"),
        ("No", "glued", "capitalised", "double"),
        (",", "glued", "other", "double"),
        ("”", "glued", "other", "closing"),
        ("said", "space", "lower", "outside"),
        ("UN", "line", "upper", "outside"),
        (".", "glued", "other", "outside"),
        ("Yes", "paragraph", "capitalised", "outside"),
    ]


def test_words_that_name_the_frame_tokens_stay_words() -> None:
    ids = word_pieces(Document("[CLS] said [SEP]")).ids.tolist()
    assert not {101, 102} & set(ids)


def test_a_text_is_not_cut_off() -> None:
    text = "The mayor said so. " * 500
    assert word_pieces(Document(text)).ends[-1] == len(text) - 1
