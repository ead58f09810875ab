"""What the words of a cue and a content say, by the names of the features."""

from onrecord.find.claims.stance_features import FEATURES, INPUTS, stance_features


def _set(cue: str, content: str) -> set[str]:
    row = stance_features(cue, content)
    assert row.shape == (len(FEATURES),)
    return {name for name, value in zip(INPUTS.features, row.tolist(), strict=True) if value}


def test_words_are_looked_up_in_the_cue_and_in_the_beginning_of_the_content() -> None:
    assert _set("denied", "that it held") == {"cue: stance_denies", "cue: one word", "content opens: that"}
    assert _set("said it was", "not clear whether it may hold") >= {"content: negated", "content: may"}
    assert "content: may" not in _set("said", "one two three four five six seven eight nine may")


def test_negations_and_modals_may_be_drawn_together() -> None:
    assert _set("wouldn’t say", "to whom") >= {"cue: negated", "content opens: to"}
    assert _set("won’t say", "why") >= {"cue: negated", "cue: will", "content opens: whether"}


def test_a_question_and_a_missing_cue() -> None:
    assert _set("", "Is it safe?”)") == {"content: a question", "cue: no word"}
