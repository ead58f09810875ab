"""The semantic role of a source at its cue: whoever is told, accused or criticised says nothing.

The extractor takes the subject of most cues of speech for the source. In a passive the subject is the addressee ("The council
was warned that …") or the accused ("Roe was charged with …"), and with verbs of receiving the target ("The firm drew
criticism").
The speaker then stands behind "by" or "from", or is not named.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.find.attributions.extract import Found
from onrecord.records.span import Range
from onrecord.text.words import BARE_WORD, folded_words
from onrecord.vocabulary.lexicon import vocabulary

_BE = r"(?:was|were|is|are|be|been|being|got|gets|get|wasn[’']t|weren[’']t|isn[’']t|aren[’']t)"
_ADVERB = r"(?:\s+(?:\w+ly|also|then|again|later|first|once|twice|never|not|now|since|just|ever|both|all))*"
_PASSIVE = re.compile(rf"\b{_BE}{_ADVERB}\s+(\w+)\b", re.IGNORECASE)
_ONLY_BE = re.compile(
    r"[\s,]*(?:(?:who|which|just|already|never|also|not|\w+ly"
    rf"|has|have|had|will|would|to|could|should|may|might|must)\s+)*{_BE}{_ADVERB}\s*\Z",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\b(?:by|from)\s+(?=\S)", re.IGNORECASE)
_AFTER_AGENT = re.compile(r"\s+(?:that|to|of|over|about|for|on|in|at|after|when|who|which|not)\b|[,;:.!?“”\"\n]", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:when |after being |being |if )?(?:asked|pressed|questioned|quizzed|challenged|grilled)(?: about| on| if| by \w+)?",
    re.IGNORECASE,
)
_GAP = 60
"""Characters between a source and its cue in which an auxiliary may stand."""
_LONGEST = 80
"""Characters of what "by" brings in."""
_TIME = (
    r"(?:(?:last|this|next|that|late|early|earlier|later)(?:\s+(?:last|this|that|on))?\s+"
    r"(?:night|morning|afternoon|evening|day|week|weekend|month|year|spring|summer|autumn|fall|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|yesterday|today|tonight|meanwhile|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=,))"
)
_DATELINE = r"[A-Z][A-Z .,’'-]+(?:,\s*[A-Z][\w.]+)?\s*(?:\([A-Z][\w .]+\)\s*)?(?:—|–|--|-)\s+"
_BEFORE = re.compile(rf"(?:{_DATELINE}|(?i:{_TIME})(?:,\s*|\s+)(?=[A-Z]|(?i:the|a|an|one|two)\b))")
_BEHIND = re.compile(rf"(?<=\.)\s+(?i:{_TIME})\W*\Z")


def with_speakers(text: str, found: Sequence[Found]) -> list[Found]:
    """The same attributions, with a source only where it speaks."""
    return [_with_speaker(text, f) for f in found]


def _with_speaker(text: str, found: Found) -> Found:
    if not found.source:
        return found
    source = tuple(trimmed(text, piece) for piece in found.source)
    if source != found.source:
        found = replace(found, source=source)
    if text[slice(*found.cue)] not in (":", ".") and not _may_speak(text[found.source[0][0] : found.source[-1][1]]):
        return replace(found, source=())
    if found.source[0][0] > found.cue[1] and _ASKED.fullmatch(text[slice(*found.cue)]) and _opens(text, found.cue[0]):
        # "Asked whether it was safe, Roe said": whoever answers does not ask.
        return replace(found, source=())
    if found.source[0][0] < found.cue[0] and (addressed(text, found.source[-1], found.cue) or received(text, found.cue)):
        agent = _agent(text, found)
        return replace(found, source=(agent,) if agent is not None else ())
    return found


def trimmed(text: str, source: Range) -> Range:
    """A source without the dateline or the time before it, or the time behind it: "CARROW — A guard", "Last night Ada Roe"."""
    start, end = source
    while (before := _BEFORE.match(text, start, end)) and before.end() < end:
        start = before.end()
    first = BARE_WORD.match(text, start, end)
    if first is not None and first.group().casefold() in vocabulary("before_sources") - {"that"} and first.end() < end:
        start = first.end() + 1
    behind = _BEHIND.search(text, start, end)
    if behind is not None and behind.start() > start:
        end = behind.start()
    return start, end


def _opens(text: str, at: int) -> bool:
    """Whether a position opens a sentence or follows "when"."""
    before = text[max(at - _GAP, 0) : at].rstrip(" “\"‘'")[-6:]
    return not before or before[-1] in ".!?\n:;,—" or before.casefold().endswith("when")


def _may_speak(words: str) -> bool:
    """Whether a source has a word that can stand for somebody: not "the" or "to" alone."""
    return any(w not in vocabulary("no_speakers") for w in folded_words(words))


def addressed(text: str, source: Range, cue: Range) -> bool:
    """Whether the cue is a passive whose subject, the source before it, is told or accused of something."""
    words = text[slice(*cue)]
    passive = _PASSIVE.search(words)
    participle = passive.group(1) if passive else None
    if participle is None:
        between = text[source[1] : cue[0]]
        first = BARE_WORD.match(words)
        if first is None or len(between) > _GAP or not _ONLY_BE.match(between):
            return False
        participle = first.group()
    return participle.casefold() in vocabulary("passives_of_telling") and not re.search(
        r"\bas saying\b", text[cue[0] : cue[1] + 12]
    )


def received(text: str, cue: Range) -> bool:
    """Whether a cue says that its subject is criticised, accused or asked: "drew criticism", "faces accusations"."""
    words = folded_words(text[slice(*cue)])
    following = folded_words(text[cue[1] : cue[1] + _GAP])[:4]
    verbs = [i for i, w in enumerate(words) if w in vocabulary("verbs_of_receiving")]
    if not verbs:
        return False
    return any(
        w in vocabulary("nouns_of_criticism")
        for w in (*words[verbs[0] + 1 :], *(following if verbs[-1] == len(words) - 1 else ()))
    )


def _agent(text: str, found: Found) -> Range | None:
    """Who stands behind "by" or "from" after a cue, before what is said."""
    start = found.cue[1]
    end = min([a for a, _ in found.content if a >= start] or [start + _LONGEST], default=start)
    end = min(max(end, start), start + _LONGEST) if any(a >= start for a, _ in found.content) else start + _LONGEST
    marked = _AGENT.search(text, start, end)
    if marked is None or "\n" in text[start : marked.end()] or ". " in text[start : marked.end()]:
        return None
    stop = _AFTER_AGENT.search(text, marked.end(), end)
    last = stop.start() if stop else end
    words = text[marked.end() : last].rstrip()
    if not words or words.casefold() in vocabulary("means_of_telling") or not words[0].isalpha():
        return None
    return marked.end(), marked.end() + len(words)
