"""Features with names: what weight files store of them, and what is refused."""

import json
from dataclasses import replace

import pytest

from onrecord.errors import WeightsError
from onrecord.inference.features import Feature, Inputs, columns, listed, one_hot, vector
from onrecord.vocabulary import lexicon
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

FEATURES: tuple[Feature[str], ...] = columns(
    Feature("length", len),
    one_hot("first", ("a", "b"), lambda word: word[0]),
    vector("place", ("of a", "of b"), lambda word: [word.find("a"), word.find("b")]),
    listed("word", ("camps", "plurals"), lambda word: [word]),
)
INPUTS = Inputs.of("small", *FEATURES)


def values(word: str) -> dict[str, float]:
    return {f.name: f.value(word) for f in FEATURES}


def test_every_column_has_a_name_and_a_value() -> None:
    assert values("bar") == {
        "length": 3, "first: a": False, "first: b": True, "place: of a": 1, "place: of b": 0, "word: camps": False,
        "word: plurals": False,
    }  # fmt: skip
    assert values(min(vocabulary("camps")))["word: camps"]


def test_inputs_are_names_and_word_lists() -> None:
    assert INPUTS.features == tuple(values("bar"))
    assert INPUTS.lists == ("camps", "plurals")


def test_what_is_stored_is_read_again() -> None:
    assert Inputs.trained(INPUTS.stored()) == INPUTS
    INPUTS.check(Inputs.trained(INPUTS.stored()))


@pytest.mark.parametrize("name", INPUTS.lists)
def test_one_more_word_in_a_list_is_refused(name: ListName, monkeypatch: pytest.MonkeyPatch) -> None:
    stored = INPUTS.stored()
    monkeypatch.setattr(lexicon, "vocabulary", lambda n: vocabulary(n) | {"quillify"} if n == name else vocabulary(n))
    with pytest.raises(WeightsError, match=f"'small' .* other words in {name}: train again, or choose another list") as problem:
        Inputs.trained(stored)
    assert "\n" not in str(problem.value)


def test_a_list_that_is_gone_is_refused() -> None:
    stored = json.loads(INPUTS.stored())
    stored["lists"] |= {"lost": "sha256:0"}
    with pytest.raises(WeightsError, match="other words in lost"):
        Inputs.trained(json.dumps(stored))


@pytest.mark.parametrize(
    ("trained", "said"),
    [
        (replace(INPUTS, features=("width", *INPUTS.features[1:])), "'width' is now 'length'"),
        (replace(INPUTS, features=INPUTS.features[::-1]), "'word: plurals' is now 'length'"),
        (replace(INPUTS, features=INPUTS.features[:-1], lists=()), "None is now 'word: plurals'"),
        (replace(INPUTS, lists=("camps",)), "None is now 'plurals'"),
        (replace(INPUTS, lists=(*INPUTS.lists, "titles")), "'titles' is now None"),
    ],
)
def test_other_features_are_refused(trained: Inputs, said: str) -> None:
    with pytest.raises(WeightsError, match=f"'small' was trained with other features \\({said}\\): train again"):
        INPUTS.check(trained)
