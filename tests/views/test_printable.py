"""Words of an article that a terminal, a clipboard or a spreadsheet would obey."""

import unicodedata

import pytest

from onrecord.views.printable import cell, escaped, printable, shown

COMMANDS = "\x00\x07\x08\x0d\x1b\x7f\x85\x9b\x9d"
TURNERS = "\u061c\u200e\u200f\u202a\u202e\u2066\u2069"
INNOCENT = "a\tb\nc é — “…” \u200c\u200d\u00ad 中文 عربي 👩\u200d🚀"
BEFORE = ["", " ", "\n", "\r\n", "\u00a0", "\ufeff", "\u200b", "\u200e", "\u2060", "\u3000", " \ufeff\u200b\u00a0\n", "\u00ad"]


@pytest.mark.parametrize("character", [*COMMANDS, *TURNERS, "\ud800"])
def test_no_way_of_showing_words_lets_a_command_through(character: str) -> None:
    words = f"one{character}two"
    assert character not in printable(words)
    assert shown(words) == "one\ufffdtwo"
    assert escaped(words) == f"one\\u{ord(character):04x}two"


def test_printable_words_are_one_line_without_unseen_characters() -> None:
    every = "".join(map(chr, [*range(0x300), *range(0x600, 0x620), *range(0x2000, 0x2070), 0xE000, 0xFEFF, 0xE0041]))
    said = printable(f"  one \n\t two {every} three\r\n")
    assert said.startswith("one two ")
    assert said.endswith(" three")
    assert not [c for c in said if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and c not in "\u200c\u200d"]


def test_innocent_words_stay_as_they_are() -> None:
    assert shown(INNOCENT) == escaped(INNOCENT) == INNOCENT
    assert printable("Łódź — “yes” 中文 👩\u200d🚀") == "Łódź — “yes” 中文 👩\u200d🚀"


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_a_cell_is_no_formula_whatever_unseen_stands_before_it(before: str, mark: str) -> None:
    words = f"{before}{mark}1"
    assert cell(words) == "'" + words


@pytest.mark.parametrize("words", ["-5", "\t", "\tSUM", "\r=1", '=HYPERLINK("http://x.example")', "@SUM(A1)"])
def test_other_cells_that_a_spreadsheet_would_take_for_a_formula(words: str) -> None:
    assert cell(words) == "'" + words


@pytest.mark.parametrize("words", ["", " ", "no", "1+1=2", "a-b", "’tis", "“=1”", " 5", "mail@ledger.example"])
def test_other_words_stay_as_they_are_in_a_cell(words: str) -> None:
    assert cell(words) == words
