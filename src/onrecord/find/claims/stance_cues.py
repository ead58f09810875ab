"""What words settle by themselves: the stance of a cue and its content, and whether anything is hedged."""

import re

from onrecord.find.claims.stance_features import BEGINNING, OPENERS, negated, words_in
from onrecord.records.claim import Stance
from onrecord.vocabulary.lexicon import vocabulary
from onrecord.vocabulary.names import ListName

_SHORT = 3
"""Words of a cue that only brings in what is said: "had earlier told"."""
_SILENT = re.compile(
    r"\b(?:declin\w+|refus\w+) (?:to (?:comment|say|confirm|discuss|answer|identify|respond|elaborate)|comment)\b"
    r"|\b(?:no|not any|little|n['’]t any) (?:\w+ )?"
    r"(?:evidence|information|indication|proof|knowledge|idea|comment|confirmation|notification|details|record)\b"
    r"|(?:\b(?:could|can|cannot|did|does|do|had|has|have|was|were|is|are)|\bca)"
    r"(?: ?not|n['’]t|(?<=cannot))(?: yet| immediately| independently| be| been| able to| sure| aware)*"
    r" (?:confirm\w*|verif\w+|rule out|know|comment|respond|return|whether|of any)\b"
    r"|\b(?:unable to (?:confirm|say|verify)|unaware|not (?:aware|sure|known|clear)|unclear|unknown)\b",
    re.IGNORECASE,
)
"""Words by which somebody says that he does not know, or says nothing."""
_HIMSELF = re.compile(r"\W*(?:that\s+)?(?:(?:he|she|they|it|we|i|there|both|none)\b.*)?\Z", re.IGNORECASE | re.DOTALL)
"""What may stand before such words where they are about the holder himself, or about nobody."""
_CHARGE = re.compile(
    r"\b(?:reject|dismiss)\w*\b.{0,40}\b(?:claim|allegation|report|suggestion|accusation|charge|assertion|account|notion|rumou?r)s?\b",
    re.IGNORECASE | re.DOTALL,
)
_UNTRUE = re.compile(
    r"\b(?:not true|untrue|false|a lie|lies|a hoax|not the case|nonsense|baseless|unfounded|fabricated)\b", re.IGNORECASE
)
"""Words by which somebody calls what was said wrong, where a content begins with them."""
_DECISIVE: dict[Stance, ListName] = {
    "denies": "decisive_denies", "doubts": "decisive_doubts", "expects": "decisive_expects",
}  # fmt: skip


def decisive(cue: str, content: str) -> Stance | None:
    """The stance that the words settle by themselves, whatever else stands there; null where they do not."""
    said, told = words_in(cue), words_in(content)
    beginning = " ".join(content.split()[:BEGINNING])
    found = _SILENT.search(beginning) if len(said) <= _SHORT else None
    silent = found is not None and _HIMSELF.match(beginning[: found.start()])
    if _SILENT.search(cue) or silent or _SILENT.search(f"{cue} {' '.join(told[:3])}"):
        return "no_information"
    if negated(said):
        return None
    if _CHARGE.search(f"{cue} {beginning}") or (len(said) <= 2 and _UNTRUE.search(" ".join(content.split()[:6]))):
        return "denies"
    if (
        any(w in vocabulary("decisive_asks") for w in said)
        and told
        and (told[0] in OPENERS["whether"] or content.rstrip(" ”\"’'").endswith("?"))
    ):
        return "asks"
    settled = [stance for stance, name in _DECISIVE.items() if any(w in vocabulary(name) for w in said)]
    return settled[0] if len(settled) == 1 else None


_SURE, _SURER, _SUREST = 0.6, 0.85, 0.9
_EVEN = 0.5
"""Chances from which a stance is believed where no word settles it (set on the tuning parts of the sample and the gold)."""


def least_chances(cue: str, content: str) -> dict[str, float]:
    """The chance from which each stance is believed that turns a claim round or puts it off.

    A negation in the content mostly is part of what is asserted ("said that no letter had come", "showed that he is not
    dead"): a denial without a word or negation in its cue has to be surer, and so has what a plain verb of speech introduces.
    A lack of information needs a word of knowing.
    """
    said = words_in(cue)
    plain = len(said) <= 2 and any(w in vocabulary("speech_verbs") for w in said)
    turned = negated(said)

    def named(*lists: ListName) -> bool:
        return any(w in vocabulary(name) for w in said for name in lists)

    silent = _SURE if turned or named("stance_no_information", "stance_knowledge") else _SUREST
    return {
        "denies": _SURE if not plain and (turned or named("stance_denies")) else _SURER,
        "no_information": 1.0 if plain and not of_knowledge(content) else silent,
        "doubts": _SURE if plain else 0.0,
        "expects": 0.0 if named("stance_expects") else _EVEN,
    }


def of_knowledge(content: str) -> bool:
    """Whether a content begins with a word of knowing or of saying nothing.

    Without one a negation is no lack of information: "said that he had not spoken to any other newspaper".
    """
    told = {*words_in(content)[:BEGINNING]}
    return bool(told & (vocabulary("stance_no_information") | vocabulary("stance_knowledge")))


def unhedged(text: str) -> bool:
    """Whether nothing in the words leaves open what they assert."""
    return not any(_plain(w) in vocabulary("hedges") for w in words_in(text)) and not text.rstrip(" ”\"’'").endswith("?")


def _plain(word: str) -> str:
    """A verb without "not" and "will" drawn together with it: "couldn't", "it'll"."""
    if word in ("won't", "can't"):
        return "may"
    return "will" if word.endswith("'ll") else word.removesuffix("n't")
