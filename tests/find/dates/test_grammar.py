import pytest

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Grammar, Phrase, Rules
from onrecord.find.dates.lexer import TimeWords

rules = Rules()


@rules("count:(COUNT) unit:(UNIT) ago", "which:(last) unit:(unit)")
def _one(phrase: Phrase, _: Timeline) -> Found:
    return ("DATE", phrase.value("unit"))


@rules("last")
def _other(_: Phrase, __: Timeline) -> Found:
    return ("DATE", "other")


GRAMMAR = Grammar([rules])


def _all(text: str) -> list[list[str]]:
    words, out = TimeWords(text), []
    places = GRAMMAR.phrases(words)
    found = next(places, None)
    while found:
        pairs = list(found)
        out.append([words.text[words.spans[p.first][0] : words.spans[p.last - 1][1]] for p, _ in pairs])
        try:
            found = places.send(pairs[0][0].last)
        except StopIteration:
            break
    return out


def test_all_phrases_of_a_place_the_longest_first() -> None:
    assert _all("It stuck last week, and about twenty-four days ago; last time too.") == [
        ["last week", "last"],
        ["about twenty-four days ago"],
        ["last"],
    ]


def test_parts_of_a_phrase() -> None:
    words = TimeWords("some twenty-four days ago")
    phrase, reader = next(next(GRAMMAR.phrases(words)))
    assert (phrase.number("count"), phrase.value("unit"), phrase.values("pre")) == (24, "D", ["some"])
    assert not phrase.has("which")
    assert phrase.value("which") == ""
    assert reader(phrase, Timeline(None)) == ("DATE", "D")


def test_a_phrase_ends_near() -> None:
    assert _all("one " * 100 + "days ago")[0] == ["one one one one days ago"]


def test_a_word_that_is_no_class_is_an_error() -> None:
    bad = Rules()
    bad("nonsense")(_other)
    with pytest.raises(KeyError):
        Grammar([bad])
