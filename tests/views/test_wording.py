"""Every English label of the views, once."""

from pathlib import Path
from typing import get_args

import pytest

import onrecord.views
from onrecord.records.attribution import Form
from onrecord.records.claim import Stance
from onrecord.views import wording
from tests import made

PACKAGE = Path(onrecord.views.__file__).parents[1]


@pytest.mark.parametrize(
    ("certainty", "word"),
    [
        (3, "certain"), (2.5, "certain"), (2, "probable"), (1, "possible"), (0.4, "open"), (0, "open"), (-1, "possibly not"),
        (-2, "probably not"), (-3, "certainly not"),
    ],
)  # fmt: skip
def test_certainty_in_words(certainty: float, word: str) -> None:
    assert wording.certainty_word(certainty) == word


def test_all_stances_and_forms_have_a_label() -> None:
    assert set(wording.STANCES) == set(get_args(Stance))
    assert set(wording.FORMS) == set(get_args(Form))


def test_counts() -> None:
    assert wording.number_of(1, "page") == "1 page"
    assert wording.number_of(0, "page") == "0 pages"
    assert wording.attributions(made.bridge().attributions) == "6 attributions: 1 direct, 5 indirect"
    assert wording.attributions(()) == "0 attributions"
    assert (wording.sources(2, 1), wording.sources(1, 0)) == ("2 sources, 1 of them unnamed", "1 source")


@pytest.mark.parametrize("label", [wording.OWN_VOICE, wording.BASIS, wording.RESERVED["unknown"], "speaks for "])
def test_a_label_is_written_in_one_place(label: str) -> None:
    files = [*(PACKAGE / "views").rglob("*.py"), *(PACKAGE / "formats").rglob("*.*")]
    holding = [f.name for f in files if f.suffix in (".py", ".html") and label in f.read_text(encoding="utf-8")]
    assert holding == ["wording.py"]
