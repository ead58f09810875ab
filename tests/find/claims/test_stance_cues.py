"""What words by themselves say of a stance."""

import pytest

from onrecord.find.claims.stance_cues import (
    asks,
    begins_negated,
    decisive,
    demands,
    disowns,
    least_chances,
    most_certain,
    nobody_doubts,
    orders,
    proves,
    sure_of,
    unhedged,
)


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


@pytest.mark.parametrize(
    ("cue", "content", "demanded"),
    [
        ("insisted", "that Roe leave", True),
        ("demanded", "that the guard resign at once", True),
        ("asked", "that the bridge be closed", True),
        ("recommended", "that all ferries stop", True),
        ("suggested", "that her lawyer answer", True),
        ("insisted", "that Roe had left", False),
        ("insisted", "that Roe leaves", False),
        ("suggested", "that the guard was asleep", False),
        ("demanded", "an answer", False),
        ("asked", "whether the bridge was closed", False),
        ("said", "that Roe leave", False),
        ("said", "that the bridge be closed", False),
    ],
)
def test_a_bare_verb_is_demanded(cue: str, content: str, demanded: bool) -> None:
    assert demands(cue, content) is demanded


@pytest.mark.parametrize(
    ("content", "ordered"),
    [
        ("“Dig the first hole by Easter.”", True),
        ("“Don’t open the gate.”", True),
        ("“Let us go.”", True),
        ("“Never do it again.”", True),
        ("“Take your hat.”", True),
        ("“Shut up.”", True),
        ("Dig the first hole by Easter.", False),
        ("“Digging the hole took a day.”", False),
        ("“Closed the gate.”", False),
        ("“In the end it held.”", False),
        ("“After the storm it held.”", False),
        ("“Sadly the gate fell.”", False),
        ("“It is open.”", False),
        ("“Things the guard saw were odd.”", False),
    ],
)
def test_an_imperative_is_an_order(content: str, ordered: bool) -> None:
    assert orders(content) is ordered


@pytest.mark.parametrize(
    ("content", "negative"),
    [
        ("that no letter had come", True),
        ("it wasn’t so", True),
        ("none of it happened", True),
        ("“Nonsense.”", True),
        ("it was untrue", True),
        ("the gate held", False),
        ("one two three four five six seven eight nine not", False),
        ("a notable day", False),
        ("knots were tied", False),
        ("", False),
    ],
)
def test_a_content_may_begin_with_a_negation(content: str, negative: bool) -> None:
    assert begins_negated(content) is negative


@pytest.mark.parametrize(
    ("content", "disowned"),
    [
        ("There are no plans to close it", True),
        ("it had no intention of selling", True),
        ("there was no truth in it", True),
        ("there is no such report", True),
        ("it was without basis", True),
        ("There are plans to close it", False),
        ("no one came", False),
        ("no gate was shut", False),
        ("the gate is old and rusty and loose and has no basis", False),
        ("nothing was planned", False),
    ],
)
def test_what_is_disowned(content: str, disowned: bool) -> None:
    assert disowns(content) is disowned


@pytest.mark.parametrize(
    ("cue", "proved"),
    [
        ("showed", True), ("has proved", True), ("confirmed", True), ("found", True), ("was established", True),
        ("did not show", False), ("never proved", False), ("couldn’t confirm", False), ("said", False), ("denied", False),
        ("showy", False),
    ],
)  # fmt: skip
def test_what_is_proved(cue: str, proved: bool) -> None:
    assert proves(cue) is proved


@pytest.mark.parametrize(
    ("cue", "content", "sure"),
    [
        ("there is no doubt", "that it will hold", True),
        ("said without question", "it will hold", True),
        ("said", "undoubtedly it will hold", True),
        ("said", "“There is no doubt”", False),
        ("said", "it is clear that it will hold", True),
        ("said", "that is obvious", True),
        ("said", "it will certainly hold", False),
        ("doubted", "that it will hold", False),
        ("there is doubt", "whether it holds", False),
        ("said", "it was unclear", False),
        ("questioned", "the report", False),
    ],
)
def test_what_is_beyond_doubt(cue: str, content: str, sure: bool) -> None:
    assert sure_of(cue, content) is sure


@pytest.mark.parametrize(
    ("content", "certainty"),
    [
        ("the gate held", 3.0), ("the gate will hold", 3.0), ("in May 1986 the gate held", 3.0),
        ("one two three four five six seven eight nine may", 3.0), ("a mighty storm came", 3.0),
        ("the gate probably held", 2.0), ("it is likely to hold", 2.0), ("unlikely as it was, it held", 3.0),
        ("the gate might hold", 1.0), ("it could have held", 1.0), ("it may probably hold", 1.0), ("on may 3 it held", 3.0),
    ],
)  # fmt: skip
def test_modals_bound_the_certainty(content: str, certainty: float) -> None:
    assert most_certain(content) == certainty


@pytest.mark.parametrize(
    ("source", "cue", "nobody"),
    [
        ("No one", "doubts", True),
        ("Nobody in town", "denied", True),
        ("Few", "dispute", False),
        ("None of the guards", "doubted", True),
        ("Neither side", "disputes", True),
        ("No one", "said", False),
        ("Everyone", "doubts", False),
        ("Noone Brack", "doubts", False),
        ("The guard whom no one knows", "doubts", False),
        ("", "doubts", False),
    ],
)
def test_what_nobody_doubts(source: str, cue: str, nobody: bool) -> None:
    assert nobody_doubts(source, cue) is nobody


@pytest.mark.parametrize(
    ("content", "asked"),
    [
        ("“Is it open?”", True), ("whether it is open", True), ("why it is shut", True), ("if it is open", True),
        ("for help", True), ("to be heard", True), ("that it is open", False), ("it is open", False),
        ("“Iffy, at best.”", False), ("", False),
    ],
)  # fmt: skip
def test_questions_direct_or_not(content: str, asked: bool) -> None:
    assert asks(content) is asked


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("rejected", "the claim that it leaks", "denies"),
        ("dismissed", "rumours of a sale", "denies"),
        ("said", "it was not true that it leaks", "denies"),
        ("called it", "a lie", "denies"),
        ("said", "the report was nonsense", "denies"),
        ("rejected", "the offer", None),
        ("dismissed", "the guard", None),
        ("showed", "that it was false", None),
        ("did not reject", "the claim", None),
        ("warned", "that it leaks", "expects"),
        ("hopes", "to win", "expects"),
        ("doubts and fears", "that it leaks", None),
        ("asked", "for a list of names", None),
        ("wondered", "“Is it open?”", "asks"),
        ("could not say", "when it opens", None),
        ("did not know", "when it opens", "no_information"),
        ("did not respond", "to a request", "no_information"),
        ("was unable to confirm", "it", "no_information"),
        ("said", "that Brack declined to comment", None),
        ("said", "he was not aware of it", "no_information"),
    ],
)
def test_charges_hopes_and_questions_settle_a_stance(cue: str, content: str, stance: str | None) -> None:
    assert decisive(cue, content) == stance


def test_what_is_done_is_not_intended() -> None:
    assert least_chances("said", "that it had not left")["intends"] > 1
    assert least_chances("vowed", "that it will leave")["intends"] == 0
    assert least_chances("said", "that it had to leave, and will")["intends"] == 0
    assert least_chances("showed", "that he is not dead")["denies"] > 1
