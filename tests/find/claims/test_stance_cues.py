"""What words by themselves say of a stance."""

import pytest

from onrecord.find.claims.stance_cues import decisive, least_chances, unhedged


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("declined", "to comment", "no_information"),
        ("said", "there was no evidence that the gate had failed", "no_information"),
        ("had earlier told", "“We have no official notification that it failed.”", "no_information"),
        ("denied", "that the gate had failed", "denies"),
        ("doubted", "that the gate would hold", "doubts"),
        ("asked", "whether the gate would hold", "asks"),
        ("said", "the gate held", None),
        ("said", "that no letter had come", None),
    ],
)
def test_words_that_settle_a_stance(cue: str, content: str, stance: str | None) -> None:
    assert decisive(cue, content) == stance


def test_the_silence_of_others_is_asserted() -> None:
    """ "Quill said the ministry's refusal to discuss it was a bad sign" is no lack of information of Quill's."""
    assert decisive("said", "the ministry’s refusal to discuss it was a bad sign") is None


def test_a_denial_without_a_word_for_it_has_to_be_surer() -> None:
    assert least_chances("proved", "he is not dead")["denies"] > least_chances("dismissed", "the report")["denies"]
    assert least_chances("said", "that no letter had come")["denies"] > least_chances("denied", "it")["denies"]


def test_a_plain_verb_brings_in_no_lack_of_information_without_a_word_of_knowing() -> None:
    assert least_chances("said", "that he had not spoken to any other newspaper")["no_information"] == 1.0
    assert least_chances("said", "they did not know of it")["no_information"] < 1.0


@pytest.mark.parametrize(
    ("words", "open_"),
    [
        ("the gate failed at nine", False), ("The gate is not open.", False), ("the gate may have failed", True),
        ("it will probably hold", True),
        ("if the gate fails, the town floods", True), ("Is the gate open?", True),
    ],
)  # fmt: skip
def test_hedges_leave_a_claim_open(words: str, open_: bool) -> None:
    assert unhedged(words) is not open_
