"""The entities of an article, found by place and by word."""

from onrecord.find.mentions.entities import name_entities
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.cast import Cast
from tests.made_words import article_words

TEXT = "Mayor Jane Roe met a nurse. Tom Hill met the Roe campaign. Mayor Ann Marsh left. A clerk stayed."
WORDS = article_words(TEXT)


def _described(head: str) -> Entity:
    return Entity([WORDS.nominal(WORDS.word_at(TEXT.index(head)))], heads=[head])


def _cast() -> tuple[Cast, dict[str, Entity]]:
    known = {TEXT[e.mentions[0].start : e.mentions[0].end]: e for e in name_entities(WORDS)}
    known |= {head: _described(head) for head in ("nurse", "campaign", "clerk")}
    return Cast(WORDS, known.values()), known


def test_an_entity_is_in_it_once() -> None:
    cast, known = _cast()
    cast.append(known["Jane Roe"])
    assert list(cast) == list(known.values())
    cast.remove(known["Jane Roe"])
    assert known["Jane Roe"] not in cast


def test_the_last_one_before_a_place() -> None:
    cast, known = _cast()
    end = TEXT.index("met the Roe")
    assert cast.last_before(end, lambda e: e.named) is known["Tom Hill"]
    assert cast.last_before(end, lambda e: e is known["nurse"]) is known["nurse"]
    assert cast.last_before(0, lambda _: True) is None


def test_those_near_a_place() -> None:
    cast, known = _cast()
    at = TEXT.index("Tom")
    assert cast.near(at, at, 0) == [known["Jane Roe"], known["nurse"]]
    assert known["Tom Hill"] in cast.near(at, at, 10)


def test_people_with_a_role_before_and_after_a_place() -> None:
    cast, known = _cast()
    assert cast.people_with_role("mayor", TEXT.index("Tom")) == ([known["Jane Roe"]], [known["Ann Marsh"]])
    assert cast.people_with_role("judge", 0) == ([], [])


def test_a_camp_is_found_by_the_name_of_its_owner() -> None:
    cast, known = _cast()
    assert cast.camp({"roe"}, len(TEXT)) is known["campaign"]
    assert cast.camp({"hill"}, len(TEXT)) is None


def test_one_by_the_noun_that_first_describes_it() -> None:
    cast, known = _cast()
    assert cast.described_after("clerk", 0) is known["clerk"]
    assert cast.described_after("clerk", len(TEXT)) is None
    assert cast.with_head(TEXT.index("nurse")) is known["nurse"]


def test_two_that_turn_out_to_be_one() -> None:
    cast, known = _cast()
    cast.absorb(known["Jane Roe"], known["nurse"])
    assert known["nurse"] not in cast
    assert cast.with_head(TEXT.index("nurse")) is known["Jane Roe"]
