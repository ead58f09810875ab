"""What "who", "that" and "which" go back to."""

import pytest

from onrecord.find.sources.relative_pronouns import antecedent
from tests.made_words import article_words


def _before(text: str, pronoun: str) -> str | None:
    words = article_words(text)
    found = antecedent(words, text.rindex(f" {pronoun} ") + 1)
    return text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Jane Roe, who runs the port, said that it was open.", "who", "Jane Roe"),
        ("Senator Hugh Hill of Northmere, who opposed the plan, spoke first.", "who", "Hugh Hill"),
        ("Officials arrested Jane Roe, a nurse from Carrow, who denied it.", "who", "Jane Roe"),
        ("He met Jane Roe, 44, of Carrow, who said that the port was open.", "who", "Jane Roe"),
        ("He thanked those in the world of finance who supported him.", "who", "those"),
        ("The claim came from dozens of women who said that they saw it.", "who", "dozens of women"),
        ("He read the letter, which said that the port was open.", "which", "the letter"),
    ],
)
def test_the_phrase_before_a_relative_pronoun_is_what_it_means(text: str, pronoun: str, meant: str) -> None:
    assert _before(text, pronoun) == meant


def test_what_opens_a_sentence_goes_back_to_nothing() -> None:
    assert _before("The port is open. \n\n Who said so?", "Who") is None
