from importlib.resources import files
from itertools import pairwise
from typing import get_args

import pytest

from onrecord.vocabulary.lexicon import GROUPS, _lists, digest, lines, listed, table, vocabulary
from onrecord.vocabulary.names import FirstNames, ListName, TableName

LISTS: tuple[ListName, ...] = get_args(ListName)
FIRST_NAMES: tuple[FirstNames, ...] = get_args(FirstNames)
TABLES: tuple[TableName, ...] = get_args(TableName)
FOLDER = files("onrecord.vocabulary")


def test_the_names_are_those_of_the_files() -> None:
    assert sorted(_lists()) == sorted(LISTS)
    assert sorted(f.name for f in FOLDER.iterdir() if f.name.endswith(".toml")) == sorted(f"{g}.toml" for g in GROUPS)
    assert sorted(f.name for f in FOLDER.iterdir() if f.name.endswith(".txt")) == sorted(
        f"{name}.txt" for name in (*TABLES, *FIRST_NAMES)
    )


@pytest.mark.parametrize("name", [*LISTS, *FIRST_NAMES])
def test_a_list_has_words(name: ListName | FirstNames) -> None:
    words = vocabulary(name)
    assert words
    assert all(word == word.strip() and "\\" not in word and not word.startswith("#") for word in words)


@pytest.mark.parametrize("group", GROUPS)
def test_every_list_says_in_a_comment_what_it_is(group: str) -> None:
    found = FOLDER.joinpath(f"{group}.toml").read_text(encoding="utf-8").splitlines()
    for before, line in pairwise(found):
        if line.endswith("= '''"):
            assert before.startswith("# "), line


def test_no_two_lists_are_the_same() -> None:
    assert len({vocabulary(name) for name in LISTS}) == len(LISTS)


def test_an_entry_may_hold_a_space() -> None:
    assert "LA Times" in vocabulary("outlet_names")


def test_no_honorific_is_of_both_genders() -> None:
    assert not vocabulary("honorifics_m") & vocabulary("honorifics_f")


def test_every_honorific_is_a_title() -> None:
    assert vocabulary("honorifics_m") | vocabulary("honorifics_f") <= vocabulary("titles")


def test_a_list_is_read_once() -> None:
    assert vocabulary("titles") is vocabulary("titles")


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="no word list is called 'no_such_list'"):
        vocabulary("no_such_list")  # type: ignore[arg-type]


def test_a_digest_tells_lists_apart() -> None:
    assert digest("titles") == digest("titles")
    assert digest("titles") != digest("camps")


def test_rows_have_columns_and_comments_are_left_out() -> None:
    rows = table("fraction_words")
    assert rows[0] == ("half halves", "2")
    assert all(len(row) == 2 for row in rows)
    assert not any(line.startswith("# ") for name in TABLES for line in lines(name))


def test_a_column_may_list_several() -> None:
    assert listed("metre, meter,  m") == ["metre", "meter", "m"]
    assert listed("") == []


def test_every_unit_and_currency_has_its_columns() -> None:
    assert {len(row) for row in table("units")} == {5}
    assert {len(row) for row in table("currencies")} == {4}
    assert all(float(row[2]) >= 0 for row in table("units"))
