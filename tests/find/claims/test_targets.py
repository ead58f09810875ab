"""A denial points at the claim that it denies."""

from onrecord.find.claims.targets import find_targets
from onrecord.records.attribution import Attribution
from onrecord.records.claim import Claim, Link, Stance
from onrecord.records.source import Source
from tests.made import attribution, source

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
