"""Chains run from the author over those he cites to the origin."""

from onrecord.find.claims.chains import Cited, find_chains
from onrecord.records.attribution import Attribution
from onrecord.records.source import Kind
from tests.made import attribution

KINDS: dict[str, Kind] = {
    "ledger": "outlet", "officials": "anonymous", "roe": "person", "ministry": "organization", "author": "author",
}  # fmt: skip


def chains(text: str, *found: Attribution, via: tuple[str | None, ...] = ()) -> list[list[str]]:
    through = via or (None,) * len(found)
    return [[link.holder for link in chain] for chain in find_chains(text, found, through, KINDS)]


def test_what_is_nested_stands_behind_what_encloses_it() -> None:
    text = "The Ledger reported that officials said that the bridge moves."
    outer = attribution(1, text, "ledger", ("The Ledger", "reported", "that officials said that the bridge moves"))
    inner = attribution(2, text, "officials", ("officials", "said", "that the bridge moves"), within="a1")
    assert chains(text, outer, inner) == [["ledger"], ["ledger", "officials"]]


def test_a_holder_who_speaks_of_himself_stands_once() -> None:
    text = "She said she believed the engineer."
    outer = attribution(1, text, "roe", ("She", "said", "she believed the engineer"))
    inner = attribution(2, text, "roe", ("she", "believed", "the engineer"), within="a1")
    assert chains(text, outer, inner) == [["roe"], ["roe"]]
    assert find_chains(text, (outer, inner), (None, None), KINDS)[1] == (Cited("roe", 1),)


def test_what_another_credits_to_the_author_is_the_authors() -> None:
    text = "Roe said we knew that the bridge moves."
    outer = attribution(1, text, "roe", ("Roe", "said", "we knew that the bridge moves"))
    inner = attribution(2, text, "author", ("we", "knew", "that the bridge moves"), within="a1")
    assert chains(text, outer, inner) == [["roe"], []]


def test_who_is_cited_in_one_sentence_stands_behind_who_cites() -> None:
    text = "The Ledger reported that the bridge moves, citing two officials."
    first = attribution(1, text, "ledger", ("The Ledger", "reported", "that the bridge moves"))
    second = attribution(2, text, "officials", ("two officials", "citing", "that the bridge moves"))
    assert chains(text, first, second) == [["ledger"], ["ledger", "officials"]]


def test_citing_does_not_reach_over_sentences() -> None:
    text = "The Ledger reported that the bridge moves. Roe said it did not, citing two officials."
    first = attribution(1, text, "ledger", ("The Ledger", "reported", "that the bridge moves"))
    second = attribution(2, text, "officials", ("two officials", "citing", "it did not"))
    assert chains(text, first, second)[1] == ["officials"]


def test_the_outlet_that_was_told_stands_before_who_told_it() -> None:
    text = "It moves, Roe told the Ledger."
    assert chains(text, attribution(1, text, "roe", ("Roe", "told", "It moves")), via=("ledger",)) == [["ledger", "roe"]]


def test_unnamed_people_stay_those_of_the_outlet_that_brought_them_in() -> None:
    text = "The Ledger reported, citing officials, that the bridge moves.\n\nThe officials said it is old. Roe said it is not."
    found = (
        attribution(1, text, "ledger", ("The Ledger", "reported", "that the bridge moves")),
        attribution(2, text, "officials", ("officials", "citing", "that the bridge moves")),
        attribution(3, text, "officials", ("The officials", "said", "it is old")),
        attribution(4, text, "roe", ("Roe", "said", "it is not")),
    )
    assert chains(text, *found, via=(None, "ledger", None, None))[2:] == [["ledger", "officials"], ["roe"]]


def test_the_author_is_no_link_of_his_own() -> None:
    text = "We think officials said that the bridge moves."
    outer = attribution(1, text, "author", ("We", "think", "officials said that the bridge moves"))
    inner = attribution(2, text, "officials", ("officials", "said", "that the bridge moves"), within="a1")
    assert chains(text, outer, inner) == [[], ["officials"]]
