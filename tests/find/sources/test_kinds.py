"""The features of a holder's kind, by name."""

import numpy as np

from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.kinds import INPUTS, Credit, kind_features
from onrecord.find.sources.source_phrase import speaker
from onrecord.inference.sources import KINDS
from tests.made_words import article_words


def _features(text: str, source: str, *cues: str) -> dict[str, float]:
    words = article_words(text)
    spoken = speaker(words, [(text.index(source), text.index(source) + len(source))])
    assert spoken.core is not None
    credits = [Credit(spoken, "indirect", cue, None) for cue in cues]  # noqa: A001
    return dict(zip(INPUTS.features, kind_features(words, Entity([spoken.core]), credits).tolist(), strict=True))


def test_a_description_is_told_by_its_words_and_its_form() -> None:
    found = _features("Two officials said so, according to the Gazette.", "Two officials", "said", "according to")
    for name in ("known by: nominal", "description: indefinite", "says how many", "plural", "according to"):
        assert found[name] == 1, name
    assert found["head without s: person_nouns"] == 1
    assert found["share: speech_verbs"] == 0.5
    assert found["share: direct or mixed"] == found["kind head has read it"] == found["has a full name"] == 0
    assert all(found[f"kind head: {kind}"] == 0 for kind in KINDS)


def test_a_name_is_told_by_its_title() -> None:
    found = _features("Mayor Jane Roe said so.", "Mayor Jane Roe", "said")
    for name in ("known by: name", "named as: person", "has a title", "has a full name"):
        assert found[name] == 1, name
    assert found["description: definite"] == found["plural"] == 0


def test_an_entity_without_a_mention_has_no_features() -> None:
    words = article_words("")
    assert not np.any(kind_features(words, Entity(), []))
