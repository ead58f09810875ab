"""The gold annotation is well formed, and its reporting parts are what they are said to be."""

from collections import Counter

import pytest

from benchmarks import sources
from benchmarks.corpora import Absent
from benchmarks.gold import gold_ids, lines
from benchmarks.gold.parts import reporting_document, reporting_half, reporting_story
from onrecord.inference.sources import KINDS

STANCES = {"asserts", "denies", "doubts", "no_information", "expects", "intends", "asks"}
SOURCES = lines("sources/settled.jsonl")
SAMPLE = lines("sample/settled.jsonl")
NESTED = lines("nested/settled.jsonl")
VOICE = lines("voice/settled.jsonl")
RUMOURS = lines("rumours/settled.jsonl")
LEARNT = ("sources/labels", "claims/labels", "claims/nested", "claims/stances", "claims/certainties", "claims/voice")


def test_it_is_as_large_as_its_readme_says() -> None:
    assert len(gold_ids("polnear")) == 36
    assert len(gold_ids("gum")) == 24
    assert sum(len(d["attributions"]) for d in SOURCES) == 1261
    assert 0.15 < sum(reporting_document(d["id"]) for d in SOURCES) / len(SOURCES) < 0.45
    assert len(SAMPLE) == 826
    assert min(Counter(line["stance"] for line in SAMPLE)[stance] for stance in STANCES) >= 60
    assert sum(bool(line["basis"]) for line in SAMPLE) >= 80
    assert 0.4 < sum(reporting_story(line["story"]) for line in SAMPLE) / len(SAMPLE) < 0.6
    assert sum(len(line["inner"]) for line in NESTED if reporting_story(line["story"])) >= 60
    assert len(VOICE) == 300
    assert len(RUMOURS) == 10
    assert sum(len(d["attributions"]) for d in RUMOURS) == 148
    assert len(reporting_half(d["id"] for d in RUMOURS)) == 5


@pytest.mark.parametrize("document", [*SOURCES, *RUMOURS], ids=lambda d: d["id"])
def test_labels_refer_to_holders(document: dict) -> None:  # type: ignore[type-arg]
    holders = {h["id"] for h in document["holders"]} | {"author", "unknown"}
    assert {h["kind"] for h in document["holders"]} <= set(KINDS)
    for attribution in document["attributions"]:
        assert attribution["holder"] in holders
        assert attribution["via"] is None or attribution["via"] in holders
        assert attribution["stance"] in STANCES


def test_nothing_gold_is_trained_on() -> None:
    for name in LEARNT:
        trained = {(line["corpus"], line["id"]) for line in lines(f"../../training/{name}.jsonl")}
        assert not trained & {(line["corpus"], line["id"]) for line in (*SOURCES, *NESTED, *VOICE, *RUMOURS)}, name
        assert not trained & {(line["corpus"], line["id"]) for line in SAMPLE if reporting_story(line["story"])}, name


def test_only_the_parts_of_gum_whose_licences_allow_it_are_trained_on() -> None:
    """Genres under CC BY or CC BY-SA."""
    for name in LEARNT:
        trained = {line["id"].split("_")[1] for line in lines(f"../../training/{name}.jsonl") if line["corpus"] == "gum"}
        assert trained <= {"news", "interview", "academic", "court", "bio", "voyage"}, name


def test_two_hundred_dates_and_figures_were_checked() -> None:
    checked = Counter(line["what"] for line in lines("values/checked.jsonl"))
    assert checked == {"date": 200, "quantity": 200}


def test_rumours_are_gold_nowhere_else() -> None:
    assert not {d["id"] for d in RUMOURS} & {line["id"] for line in (*SOURCES, *SAMPLE, *NESTED, *VOICE)}


def test_nested_rumours_stand_in_the_content_of_others() -> None:
    for document in RUMOURS:
        by_id = {a["id"]: a for a in document["attributions"]}
        assert len(by_id) == len(document["attributions"])
        for attribution in document["attributions"]:
            assert attribution["content"]
            assert -3 <= attribution["certainty"] <= 3
            if attribution["within"] is not None:
                outer = by_id[attribution["within"]]["content"]
                assert all(outer[0][0] <= start < end <= outer[-1][1] for start, end in attribution["content"])


def test_nested_labels_are_well_formed() -> None:
    for line in NESTED:
        for attribution in (line["outer"], *line["inner"]):
            assert attribution["stance"] in STANCES
            assert attribution["holder"] in ("author", "unknown") or len(attribution["holder"]) == 2
        inside = [tuple(piece) for piece in line["outer"]["content"]]
        for inner in line["inner"]:
            for start, end in (*inner["cue"], *inner["content"]):
                assert inside[0][0] <= start < end <= inside[-1][1]


def test_holders_stand_in_the_texts() -> None:
    try:
        gold = sources.gold() + sources.gold("rumours/settled.jsonl")
    except Absent as absent:
        pytest.skip(str(absent))
    for document in gold:
        text = document["text"]
        for holder in document["holders"]:
            assert text[holder["start"] : holder["end"]].strip()
            assert sources.meets(text, *2 * [(holder["start"], holder["end"])])
