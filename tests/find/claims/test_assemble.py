"""Claims end to end, on invented sentences: who is cited by whom, with what stance, and what is the author's own."""

import onrecord
from onrecord.records.claim import Claim
from onrecord.records.record import Record


def read(text: str, **known: str) -> Record:
    return onrecord.read({"id": "t", "text": text, **known})


def chain(record: Record, claim: Claim) -> list[str]:
    names = {s.id: s.name or s.id for s in record.sources}
    return [names[link.holder] for link in claim.chain]


def chains(text: str, **known: str) -> list[list[str]]:
    record = read(text, **known)
    return [chain(record, c) for c in record.claims if c.attribution is not None]


def test_a_report_of_what_others_said_has_a_chain() -> None:
    text = "The Carrow Chronicle reported on Monday that two officials told it that the gates had never been tested."
    assert ["author", "Carrow Chronicle", "two officials"] in chains(text)


def test_the_outlet_that_was_told_is_in_the_chain_and_the_articles_own_is_not() -> None:
    text = "“The gates were never tested,” Helena Voss, an engineer, told the Carrow Chronicle on Sunday."
    assert chains(text) == [["author", "Carrow Chronicle", "Helena Voss"]]
    assert chains(text, outlet="Carrow Chronicle") == [["author", "Helena Voss"]]


def test_a_plain_sentence_is_a_claim_of_the_author() -> None:
    record = read("The Ellin Dam was completed in 1958. Its gates are raised by the motors of that year.")
    assert [c.attribution for c in record.claims] == [None, None]
    assert [c.chain[0].holder for c in record.claims] == ["author", "author"]
    assert all(c.author_certainty > 2 for c in record.claims)


def test_headings_and_questions_are_no_claims() -> None:
    record = read("The Ellin Dam was completed in 1958. Why was it never tested?", title="A dam and its gates")
    own = [c.spans[0].text for c in record.claims if c.attribution is None]
    assert own == ["The Ellin Dam was completed in 1958."]


def test_what_may_be_is_less_certain_than_what_is() -> None:
    def certainty(said: str) -> float:
        (claim,) = [c for c in read(f"The mayor said that {said}.").claims if c.attribution is not None]
        return claim.chain[-1].certainty or 0.0

    assert certainty("the bridge had collapsed") > certainty("the bridge might collapse") > 0


def test_a_text_without_attributions_and_an_empty_line_have_claims_or_none() -> None:
    assert read("¶").claims == ()


def test_claims_are_in_the_order_of_the_text() -> None:
    record = read("The dam is old. The mayor said that it leaks. It was built in 1958. “It leaks,” said Ann Roe.")
    starts = [c.spans[0].start for c in record.claims]
    assert starts == sorted(starts)
    assert [c.id for c in record.claims] == [f"c{i + 1}" for i in range(len(starts))]
