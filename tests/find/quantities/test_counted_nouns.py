"""What a number counts."""

import pytest

from onrecord.find.quantities.counted_nouns import counted_at, is_person, noun_before, unit_of_noun
from onrecord.text.tokens import tokens_of


def _counted(words: str, one: bool = False, vague: bool = False) -> tuple[str, str | None] | None:
    """The words of a counted noun phrase and its unit, right behind a number."""
    tokens = tokens_of(words)
    found = counted_at(tokens, 0, one, vague)
    return (" ".join(t.text for t in tokens[found.first : found.last]), found.unit) if found else None


@pytest.mark.parametrize(
    ("words", "phrase", "unit"),
    [
        ("gates broke", "gates", "gates"),
        ("old steel gates broke", "old steel gates", "gates"),
        ("unnamed officials said so", "unnamed officials", "people"),
        ("men and women left", "men and women", "people"),
        ("boats and gates", "boats", "boats"),
        ("digital and physical sales fell", "digital and physical sales", "sales"),
        ("women officers came", "women officers", "people"),
        ("workers injured", "workers", "people"),
        ("Norwegians came", "Norwegians", "people"),
        ("of the three gates", "of the three gates", "gates"),
        ("of the combined 4 million sales", "of the combined 4 million sales", "sales"),
    ],
)
def test_the_noun_phrase_after_a_number(words: str, phrase: str, unit: str) -> None:
    assert _counted(words) == (phrase, unit)


@pytest.mark.parametrize("words", ["percent higher", "in the town", ". Gates broke", "of steel", "", "old lives are lost"])
def test_nothing_that_is_counted(words: str) -> None:
    assert _counted(words) is None


def test_one_counts_a_singular_up_to_its_verb() -> None:
    assert _counted("borrowed digger came", one=True) == ("borrowed digger", "diggers")
    assert _counted("woman was hurt", one=True) == ("woman", "people")


def test_hundreds_count_what_they_are_of() -> None:
    assert _counted("of sandbags", vague=True) == ("sandbags", "sandbags")
    assert _counted("of sandbags") is None


@pytest.mark.parametrize("word", ["them", "which", "whom", "those"])
def test_what_refers_back_has_no_unit_of_its_own(word: str) -> None:
    found = counted_at(tokens_of(f"of {word}, he said"), 0, one=False)
    assert found is not None
    assert (found.back, found.unit) == (word, None)


def test_the_unit_of_a_noun_is_its_plural_or_people() -> None:
    assert [unit_of_noun(noun) for noun in ("gate", "gates", "ferry", "nurse", "witnesses")] == [
        "gates", "gates", "ferries", "people", "people",
    ]  # fmt: skip
    assert [is_person(noun) for noun in ("drivers", "driver", "gate")] == [True, True, False]


def test_the_nearest_plural_before() -> None:
    tokens = tokens_of("Someone asked about the gates in the wall, of which two")
    assert noun_before(tokens, len(tokens) - 1) == "gates"
    assert noun_before(tokens_of("He says he opened it at two"), 6) is None
