"""A denial points at the claim that it denies."""

from dataclasses import replace

import pytest

from onrecord.find.claims.targets import find_targets
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Claim, Link, Stance
from onrecord.records.source import Source
from tests.made import attribution, find, source

SOURCES = (
    source("s1", "organization", "the county"),
    source("s2", "person", "Mara Quill"),
    source("s3", "person", "Jon Brack"),
)
TEXT = (
    "The county said that the sirens sounded at ten. Brack said that the bridge was closed on Sunday. "
    "Quill denied that the sirens had sounded at ten. Quill disputed the county’s account. Quill confirmed it."
)


def claims(*said: tuple[str, str, str, str, Stance]) -> tuple[list[Claim], dict[str, Attribution]]:
    found = [attribution(i + 1, TEXT, holder, words) for i, (holder, *words, _) in enumerate(said)]  # type: ignore[arg-type]
    made = [
        Claim(f"c{i + 1}", a.content, a.id, (Link("author"), Link(a.holder, said[i][4], 3.0)), 0.0, None, 0.9)
        for i, a in enumerate(found)
    ]
    return made, {a.id: a for a in found}


FIRST = (
    ("s1", "The county", "said", "that the sirens sounded at ten", "asserts"),
    ("s3", "Brack", "said", "that the bridge was closed on Sunday", "asserts"),
)


def towards(*said: tuple[str, str, str, str, Stance], sources: tuple[Source, ...] = SOURCES) -> list[str | None]:
    made, by_id = claims(*FIRST, *said)  # type: ignore[arg-type]
    return find_targets(made, by_id, sources)[2:]


def test_a_denial_is_of_the_claim_that_has_its_words() -> None:
    assert towards(("s2", "Quill", "denied", "that the sirens had sounded at ten", "denies")) == ["c1"]


def test_an_account_is_of_the_one_who_is_named_with_it() -> None:
    assert towards(("s2", "Quill", "disputed", "the county’s account", "denies")) == ["c1"]


def test_it_is_the_last_claim_of_another() -> None:
    assert towards(("s2", "Quill", "confirmed", "it", "asserts")) == ["c2"]


def test_what_only_asserts_is_about_no_other_claim() -> None:
    assert towards(("s2", "Quill", "denied", "that the sirens had sounded at ten", "asserts")) == [None]


def test_no_one_denies_himself() -> None:
    assert towards(("s1", "Quill", "denied", "that the sirens had sounded at ten", "denies")) == [None]


def _towards(text: str, *said: tuple[str, str, str, str, Stance], of: str = "") -> list[str | None]:
    """For each claim what it is towards; `of`: words that mention Quill."""
    made, by_id = [], {}
    at = 0
    for number, (holder, who, cue, content, stance) in enumerate(said, 1):
        at = text.index(who, at)
        span = find(text, content, at)
        one = Attribution(f"a{number}", find(text, who, at), find(text, cue, at), span, "indirect", holder, None, 0.9)
        by_id[one.id] = one
        made.append(Claim(f"c{number}", span, one.id, (Link("author"), Link(holder, stance, 3.0)), 0.0, None, 0.9))
    county, quill, brack = SOURCES
    sources = replace(county, name="Northmere County"), replace(quill, mentions=find(text, of)), brack
    return find_targets(made, by_id, sources)


COUNTY = ("s1", "The county", "said", "that the sirens sounded at ten", "asserts")
BRACK = ("s3", "Brack", "said", "that the bridge was closed on Sunday", "asserts")
BEFORE = "The county said that the sirens sounded at ten. Brack said that the bridge was closed on Sunday. "


@pytest.mark.parametrize(
    ("cue", "content", "stance", "target"),
    [
        ("denied", "the claim", "denies", "c2"),
        ("denied", "this", "denies", "c2"),
        ("doubted", "it", "doubts", "c2"),
        ("confirmed", "the report", "asserts", "c2"),
        ("disputed", "the county’s finding", "denies", "c1"),
        ("disputed", "Brack’s account of the day", "denies", "c2"),
        ("denied", "everything", "denies", None),
        ("denied", "a theft in the harbour", "denies", None),
        ("denied", "that", "denies", "c2"),
        ("denied", "that any of the ferries had ever been late", "denies", None),
        ("said", "it", "asserts", None),
        ("heard of", "it", "no_information", None),
    ],
)
def test_what_only_points_back_is_of_what_was_said_last(cue: str, content: str, stance: Stance, target: str | None) -> None:
    text = f"{BEFORE}Quill {cue} {content}."
    assert _towards(text, COUNTY, BRACK, ("s2", "Quill", cue, content, stance))[-1] == target  # type: ignore[arg-type]


def test_what_the_denier_goes_on_to_speak_of_is_meant() -> None:
    text = f"{BEFORE}Quill denied it. Quill said that no sirens sounded."
    more = ("s2", "Quill", "denied", "it", "denies"), ("s2", "Quill said", "said", "that no sirens sounded", "asserts")
    assert _towards(text, COUNTY, BRACK, *more)[2] == "c1"  # type: ignore[arg-type]
    text = f"{BEFORE}Quill denied it. Quill said that tea was late."
    more = ("s2", "Quill", "denied", "it", "denies"), ("s2", "Quill said", "said", "that tea was late", "asserts")
    assert _towards(text, COUNTY, BRACK, *more)[2] == "c2"  # type: ignore[arg-type]


def test_what_speaks_of_the_denier_is_meant() -> None:
    text = "The county said that Mara Quill took a key. Brack said that the bridge was closed. Quill denied it."
    said = (
        ("s1", "The county", "said", "that Mara Quill took a key", "asserts"),
        ("s3", "Brack", "said", "that the bridge was closed", "asserts"), ("s2", "Quill denied", "denied", "it", "denies"),
    )  # fmt: skip
    assert _towards(text, *said, of="Mara Quill") == [None, None, "c1"]  # type: ignore[arg-type]
    assert _towards(text, *said) == [None, None, "c2"]  # type: ignore[arg-type]


def test_nothing_far_back_is_meant() -> None:
    text = f"{BEFORE}{'It rained. ' * 20}Quill denied it."
    assert _towards(text, COUNTY, BRACK, ("s2", "Quill", "denied", "it", "denies"))[-1] is None  # type: ignore[arg-type]


def test_what_is_asked_or_denied_is_not_pointed_at() -> None:
    text = f"{BEFORE}Quill denied it."
    asked = (*COUNTY[:4], "asks"), (*BRACK[:4], "denies")
    assert _towards(text, *asked, ("s2", "Quill", "denied", "it", "denies"))[-1] is None  # type: ignore[arg-type]
