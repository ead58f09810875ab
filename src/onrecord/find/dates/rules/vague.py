"""No place on the calendar: now, recently, in the future."""

from onrecord.find.dates.anchors import Found, Timeline
from onrecord.find.dates.grammar import Phrase, Rules
from onrecord.vocabulary.lexicon import vocabulary

rules = Rules()


@rules("right? more? whole:(nowadays | now)")
def _reference(phrase: Phrase, _: Timeline) -> Found:
    if phrase.first and phrase.words.kind(phrase.first - 1) == "as":
        return None
    if phrase.word("whole") == "Now" and phrase.after == ",":
        return None  # "Now, that said": a word to go on with
    return ("DATE", phrase.value("whole"))


@rules("whole:(current | recent)")
def _adjective(phrase: Phrase, _: Timeline) -> Found:
    words = {"current": "PRESENT_REF", "recent": "PAST_REF"}
    return ("DATE", words[phrase.word("whole").casefold()])


@rules("(some time | a while | a long (time | period))")
def _some_time(_: Phrase, __: Timeline) -> Found:
    return ("DURATION", "PXX")


@rules("(?<= in) the last")
def _past(phrase: Phrase, _: Timeline) -> Found:
    """ "In the past", not "in the last race", "in the past tense"."""
    noun = phrase.after[:1].isalpha() and phrase.after.islower() and phrase.after not in vocabulary("no_part_of_a_noun_phrase")
    return None if noun or phrase.words.word(phrase.last - 1).casefold() != "past" else ("DATE", "PAST_REF")


@rules("(the | in) near? future | the (near | long) term")
def _future(_: Phrase, __: Timeline) -> Found:
    return ("DATE", "FUTURE_REF")


@rules("these units | at the moment")
def _present(_: Phrase, __: Timeline) -> Found:
    return ("DATE", "PRESENT_REF")


@rules("at the time")
def _then(phrase: Phrase, _: Timeline) -> Found:
    """What was told of then; "at the time of the attack" is as late as the attack was."""
    return None if phrase.after in ("of", "when", "that") else ("DATE", "PAST_REF")
