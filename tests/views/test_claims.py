"""What views say of a claim beside its words."""

from onrecord.views.claims import claimed, own_claims
from tests import made


def test_the_stance_is_said_unless_it_is_an_assertion() -> None:
    found = claimed(made.dispute())
    assert [(found[i].said, found[i].marked) for i in ("a1", "a3", "a4", "c1")] == [
        ("", False), ("denies", True), ("no information", True), ("", False),
    ]  # fmt: skip


def test_how_sure_the_holder_is_is_said_where_they_are_not() -> None:
    found = claimed(made.dispute())
    assert [found[i].sure for i in ("a2", "a3", "a5", "c1")] == ["", "", "possible", ""]


def test_a_chain_runs_from_the_author_over_two_holders_at_least() -> None:
    found = claimed(made.dispute())
    assert found["a2"].chain == ("the author", "The Ledger", "two engineers")
    assert found["a1"].chain == ()


def test_a_denial_names_what_it_is_about_and_whose_that_is() -> None:
    found = claimed(made.dispute())
    assert found["a3"].about == ("that it moves", "two engineers")
    assert found["a1"].about == ()


def test_a_long_claim_is_cut_at_a_word() -> None:
    text = "It is said that " + "the gate was open and " * 6 + "it rained. Roe denied it."
    first = made.find(text, text[: text.index(" Roe")])
    denied = made.attribution(1, text, "s1", ("Roe", "denied", "it."))
    claims = (made.claim(1, first), made.claim(2, denied, ("s1", "denies", -3.0), towards="c1"))
    record = made.record(text, (made.reserved("author"), made.source("s1", "person", "Roe")), (denied,), claims)
    words, holder = claimed(record)["a1"].about
    assert len(words) <= 72
    assert words.endswith(" …")
    assert text.startswith(words.removesuffix(" …") + " ")
    assert holder == "the author"


def test_values_are_those_that_the_claim_names() -> None:
    (found,) = claimed(made.flood()).values()
    assert [(v.text, v.value) for v in found.values] == [
        ("Monday", "2026-03-02"), ("more than 1,400 people", "more than 1,400 people"),
    ]  # fmt: skip


def test_own_claims_are_credited_to_no_one() -> None:
    assert [c.id for c in own_claims(made.dispute())] == ["c1"]
