"""One entity, and where it is mentioned."""

from onrecord.find.mentions.detect import Mention
from onrecord.find.mentions.entity import Entity
from tests.made_words import article_words

TEXT = "They met Jane Roe. Roe met the old nurse. She met Jane Anna Roe and the Roe camp."
WORDS = article_words(TEXT)
NAMES = [WORDS.name_mention(name) for name in WORDS.names]
NURSE = WORDS.nominal(WORDS.word_at(TEXT.index("nurse")))
SHE = next(m for m in WORDS.mentions() if m.pronoun == "she")


def _words(mention: Mention | None) -> str | None:
    return TEXT[mention.start : mention.end] if mention else None


def test_mentions_are_in_text_order_whatever_the_order_in_which_they_come() -> None:
    entity = Entity([SHE, NAMES[1], NAMES[0]])
    assert entity.mentions == [NAMES[0], NAMES[1], SHE]


def test_the_fullest_is_the_longest_name_and_no_pronoun() -> None:
    assert Entity([SHE]).fullest is None
    assert _words(Entity([SHE, NURSE]).fullest) == "the old nurse"
    assert _words(Entity([SHE, NURSE, NAMES[1], NAMES[0]]).fullest) == "Jane Roe"
    assert _words(Entity(NAMES).fullest) == "Jane Anna Roe"


def test_the_words_of_its_names() -> None:
    entity = Entity(NAMES[:2])
    assert (entity.name_words, entity.long_name_words) == ({"jane", "roe"}, {"jane", "roe"})
    assert Entity(NAMES[1:2]).long_name_words == set()


def test_chances_are_of_names_before_descriptions_before_pronouns() -> None:
    person = Entity([NAMES[0]]).chances
    assert (Entity([SHE, NURSE, NAMES[0]]).chances == person).all()
    assert (Entity([SHE, NURSE]).chances == NURSE.chances).all()
    assert (Entity([SHE]).chances == SHE.chances).all()


def test_what_was_mentioned_before_a_place() -> None:
    entity = Entity([NAMES[0], NAMES[1], SHE])
    assert entity.past(0) == (0, 0)
    assert entity.past(NURSE.start) == (2, NAMES[1].end)
    assert entity.past(len(TEXT)) == (3, SHE.end)
    assert entity.last_before(NURSE.start) == [NAMES[1]]
    assert entity.last_before(len(TEXT), 2) == [NAMES[1], SHE]
    assert entity.first_after(NURSE.start) is SHE
    assert entity.first_after(len(TEXT)) is None


def test_another_that_turns_out_to_be_it() -> None:
    one, other = Entity([NAMES[0]], named=True), Entity([NURSE], heads=["nurse"])
    other.spoke = 2
    one.absorb(other)
    assert (one.mentions, one.heads, one.spoke) == ([NAMES[0], NURSE], {"nurse"}, 2)
