from onrecord.find.attributions.quotations import whole_quotations
from onrecord.text.document import Document


def _completed(text: str, *attributions: tuple[str, tuple[str, ...]]) -> list[list[str]]:
    """Contents after completion, for attributions given as (cue, pieces of content)."""

    def place(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    cues, contents = [place(cue) for cue, _ in attributions], [[place(p) for p in pieces] for _, pieces in attributions]
    return [[text[a:b] for a, b in pieces] for pieces in whole_quotations(Document(text).quotations, cues, contents)]


def test_a_content_that_begins_a_quotation_holds_all_of_it() -> None:
    text = "She said: “One. Two. Three.” Four."
    assert _completed(text, ("said", ("“One.",))) == [["“One. Two. Three.”"]]


def test_a_quotation_that_is_not_closed_goes_on_in_the_next_paragraph() -> None:
    text = "She said: “One.\n\n“Two.\n\n“Three.”\n\n“Four,” he said."
    assert _completed(text, ("said:", ("“One.",))) == [["“One.", "“Two.", "“Three.”"]]


def test_what_another_speaker_claims_stays_with_them() -> None:
    text = "“One.\n\n“Two,” he added. She said so."
    assert _completed(text, ("said so", ("“One.",)), ("added", ("“Two,”",))) == [["“One."], ["“Two,”"]]


def test_a_report_inside_the_quotation_does_not_stop_it() -> None:
    text = "“One. He told me it was two. Three,” she said."
    assert _completed(text, ("said", ("“One.",)), ("told", ("it was two",))) == [
        ["“One. He told me it was two. Three,”"],
        ["it was two"],
    ]


def test_a_content_that_begins_before_or_inside_a_quotation_is_left_alone() -> None:
    text = "She said that it was “a long day” there. He called it “a day to forget” then."
    assert _completed(text, ("said", ("that it was “a long",)), ("called", ("day to",))) == [
        ["that it was “a long"],
        ["day to"],
    ]


def test_pieces_that_the_quotation_swallows_are_not_given_twice() -> None:
    text = "“One. Two. Three,” she said."
    assert _completed(text, ("said", ("“One.", "Three"))) == [["“One. Two. Three,”"]]


def test_a_cue_in_the_last_paragraph_holds_for_those_that_lead_up_to_it() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” she wrote."
    assert _completed(text, ("wrote", ("“Three,”",))) == [["“One.", "“Two.", "“Three,”"]]


def test_paragraphs_of_single_lines_and_single_marks_go_on_as_well() -> None:
    assert _completed('She said: "One.\n"Two."\nTim left.', ("said:", ('"One.',))) == [['"One.', '"Two."']]
    assert _completed("She said: ‘One.\n\n‘Two.’", ("said:", ("‘One.",))) == [["‘One.", "‘Two.’"]]
