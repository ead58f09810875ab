import pytest

from onrecord.text.inflection import is_plural_form, plural, singular


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("gate", "gates"),
        ("church", "churches"),
        ("city", "cities"),
        ("man", "men"),
        ("person", "people"),
        ("day", "days"),
        ("box", "boxes"),
    ],
)
def test_singular_and_plural(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one
    assert plural(many) == many
    assert singular(one) == one


@pytest.mark.parametrize("word", ["bus", "class", "crisis", "famous", "is", "gate"])
def test_words_in_s_that_are_no_plural(word: str) -> None:
    assert not is_plural_form(word)
