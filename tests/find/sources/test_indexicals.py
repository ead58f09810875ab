"""Whom "I", "we" and "you" mean."""

from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.anaphor import Anaphor
from onrecord.find.sources.resolver import Holders
from onrecord.find.sources.source_phrase import speaker
from tests.made_words import article_words

ANSWER = (
    "It was a long year, and we had to learn how a port is run while it was being built, which no one had done before. " * 2
)
INTERVIEW = (
    "An interview with Jane Roe\n\nJane Roe has run the port since May.\n\n"
    f"Do you like it?\n\nI do, I said so at once. {ANSWER}\n\nWill you stay?\n\nYes. {ANSWER}\n\nMany thanks."
)


def _meant(text: str, pronoun: str, inside: bool = False, speaking: str | None = None) -> str | None:
    """Whom the first place of a pronoun means; `speaking`: the name of who says it."""
    resolved = Holders(article_words(text, Trust="organization"), [])
    start = text.index(f"{pronoun} ")
    at = (start, start + len(pronoun))
    asked = Anaphor(speaker(resolved.words, [at]), *at, at, ())
    by_name = {text[e.fullest.start : e.fullest.end]: e for e in resolved.named if e.fullest}
    found = resolved.persons.meant(asked, inside, by_name.get(speaking or ""), lambda _: by_name["Harbour Trust"].mentions)
    if isinstance(found, Entity):
        return "the readers" if found.fullest is None else text[found.fullest.start : found.fullest.end]
    return found


def test_i_in_a_quotation_is_its_speaker() -> None:
    text = "Jane Roe left. “I know that it is open,” she said."
    assert _meant(text, "I", speaking="Jane Roe") == "Jane Roe"
    assert _meant(text, "I") is None


def test_i_elsewhere_is_the_author_and_you_are_the_readers() -> None:
    assert _meant("Jane Roe left. I know that it is open.", "I") == "author"
    assert _meant("Jane Roe left. As you know it is open.", "you") == "the readers"


def test_you_in_a_quotation_is_no_one_that_is_known() -> None:
    assert _meant("“As you know it is open,” Jane Roe said.", "you", speaking="Jane Roe") == "unknown"


def test_we_is_the_body_of_the_speaker() -> None:
    text = "Jane Roe, who heads the Harbour Trust, left. “Today we know that it is open,” she said."
    assert _meant(text, "we", speaking="Jane Roe") == "Harbour Trust"


def test_in_an_interview_the_guest_answers_as_i_and_is_asked_as_you() -> None:
    assert _meant(INTERVIEW, "I") == "Jane Roe"
    assert _meant(INTERVIEW, "you") == "Jane Roe"


def test_a_statement_that_is_printed_whole_is_of_whom_its_headline_names() -> None:
    text = "In full: what the Harbour Trust says\n\nToday we know that the port is open."
    assert _meant(text, "we") == "Harbour Trust"
