"""What a page says of each source."""

from onrecord.formats.html.sources import listed_sources, own_voice
from tests import made


def test_a_copied_quotation_says_whose_it_is_and_where_it_stands() -> None:
    copied = {each.number: each.copy for source in listed_sources(made.bridge()) for each in source.statements}
    place = "Is the bridge safe?, The Ledger, 2026-03-02 07:15, https://ledger.example/bridge"
    unnamed = "unnamed source: Two officials of the ministry who have seen the report"
    basis = "basis given: “who have seen the report”"
    assert copied == {
        0: f"that the bridge was safe\n— Mara Quill (said). {place}",
        1: f"“It moves,”\n— {unnamed} (“one of them”, said; {basis}). {place}",
        2: f"no one has looked since May\n— {unnamed} (According to, “the officials”; {basis}). {place}",
        3: f"patience\n— Mara Quill (“She”, asked for). {place}",
        4: f"that the lower town knew\n— No one that the article names (It is said). {place}",
        5: f"that it did\n— The author (“We”, think). {place}",
    }


def test_words_in_between_are_marked_as_left_out() -> None:
    text = "She, the paper found, had said no."
    record = made.record(
        text, (made.source("s1", "person", "Ann Roe"),), (made.attribution(1, text, "s1", ("She", "had said", "no")),)
    )
    assert listed_sources(record)[0].statements[0].before == "She …"


def test_a_copied_denial_says_that_it_is_one() -> None:
    copied = {each.number: each.copy for source in listed_sources(made.dispute()) for each in source.statements}
    assert copied[2].startswith("that it moves\n— Mara Quill (“Quill”, denied; denies)")
    assert copied[1].startswith(
        "that it moves\n— unnamed source: two engineers (said; chain: the author ← The Ledger ← two engineers)"
    )


def test_who_says_most_comes_first_and_the_author_and_no_one_last() -> None:
    assert [(s.credited.name, len(s.statements)) for s in listed_sources(made.bridge())] == [
        ("Mara Quill", 2),
        ("Two officials of the ministry who have seen the report", 2),
        ("The author", 1),
        ("No one that the article names", 1),
    ]


def test_own_claims_are_copied_as_the_authors() -> None:
    assert [(o.claimed.claim.id, o.copy) for o in own_voice(made.dispute())] == [
        ("c1", "The bridge was built in 1958.\n— the author")
    ]
