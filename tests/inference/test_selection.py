from onrecord.inference.decoding import Candidate
from onrecord.inference.selection import Selection, part


def _candidate(cue: tuple[int, int], *content: tuple[int, int, float]) -> Candidate:
    return Candidate(cue, (), tuple((a, b) for a, b, _ in content), tuple(g for *_, g in content), ())


def _contents(*found: Candidate) -> list[tuple[tuple[int, int], ...]]:
    return [c.content for c in part(found)]


def test_words_that_two_speakers_claim_go_to_the_one_whose_cue_grips_them_more() -> None:
    assert _contents(_candidate((0, 1), (2, 9, 1.0), (20, 25, 3.0)), _candidate((10, 11), (3, 9, 2.0))) == [
        ((20, 25),),
        ((3, 9),),
    ]


def test_one_may_be_left_without_words() -> None:
    assert _contents(_candidate((0, 1), (2, 9, 1.0)), _candidate((10, 11), (2, 9, 2.0))) == [(), ((2, 9),)]


def test_a_report_inside_a_content_stays_with_both() -> None:
    assert _contents(_candidate((0, 1), (2, 20, 5.0)), _candidate((5, 6), (7, 12, 1.0))) == [((2, 20),), ((7, 12),)]


def test_an_equal_grip_leaves_the_words_with_the_earlier() -> None:
    assert _contents(_candidate((0, 1), (2, 9, 1.0)), _candidate((10, 11), (2, 9, 1.0))) == [((2, 9),), ()]


def test_confidence_lies_on_the_curve() -> None:
    selection = Selection((1.0, 0.0), 0.5, 0.2, ((0.2, 0.1), (0.6, 0.5), (0.8, 0.9)))
    assert [round(selection.confidence(r), 3) for r in (0.0, 0.2, 0.4, 0.7, 1.0)] == [0.1, 0.1, 0.3, 0.7, 0.9]
