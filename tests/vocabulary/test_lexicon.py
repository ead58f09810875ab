from importlib.resources import files

import pytest

from onrecord.vocabulary.lexicon import vocabulary

LISTS = sorted(f.name.removesuffix(".txt") for f in files("onrecord.vocabulary").iterdir() if f.name.endswith(".txt"))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_what_it_is_and_has_words(name: str) -> None:
    words = vocabulary(name)
    assert words
    assert all(word == word.strip() and "\\" not in word and not word.startswith("#") for word in words)


def test_an_entry_may_hold_a_space() -> None:
    assert "LA Times" in vocabulary("outlet_names")


def test_a_comment_is_no_entry() -> None:
    assert "Titles" not in vocabulary("honorifics_m")
    assert "#" not in vocabulary("honorifics_m")


def test_no_honorific_is_of_both_genders() -> None:
    assert not vocabulary("honorifics_m") & vocabulary("honorifics_f")


def test_every_honorific_is_a_title() -> None:
    assert vocabulary("honorifics_m") | vocabulary("honorifics_f") <= vocabulary("titles")


def test_a_list_is_read_once() -> None:
    assert vocabulary("titles") is vocabulary("titles")


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        vocabulary("no_such_list")
