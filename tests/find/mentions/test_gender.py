"""Whether a name or a noun tells of a man or a woman."""

import pytest

from onrecord.find.mentions.gender import gender_of_name, gender_of_noun
from tests.made_words import article_words


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Jane Roe", "f"),
        ("Tom Marsh", "m"),
        ("Mrs. Roe", "f"),
        ("Mr. Jane Roe", "m"),
        ("Roe", None),
        ("Zzyx Marsh", None),
        ("Dr. Tom Marsh", "m"),
    ],
)
def test_by_title_then_by_first_name(name: str, gender: str | None) -> None:
    (found,) = article_words(f"Later they met {name} there.").names
    assert gender_of_name(found) == gender


def test_nouns_for_a_man_or_a_woman() -> None:
    assert [gender_of_noun(noun) for noun in ("spokeswoman", "Widow", "fisherman", "nurse")] == ["f", "f", "m", None]
