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
    r"|\b(?:no|not any|little|n['’]t any) (?:[\w-]+,? ){0,3}?"
    r"(?:evidence|information|intelligence|indication|proof|knowledge|idea|comment|confirmation|notification|details|record)\b"
    r"|(?:\b(?:could|can|cannot|did|does|do|had|has|have|was|were|is|are)|\bca)"
    r"(?: ?not|n['’]t|(?<=cannot))(?: yet| immediately| independently| be| been| able to| sure| aware)*"
    r" (?:confirm\w*|verif\w+|establish\w*|determined?|rule out|know|comment\w*|respond\w*|repl(?:y|ied)|answer\w*|reached"
    r"|return\w*|whether|of any)\b"
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
    r"\b(?:not true|untrue|false|a lie|lies|a hoax|not the case|nonsense|baseless|unfounded|fabricated"
    r"|fake|propaganda|wishful thinking|(?:does|do|did)(?: not|n[’']t) exist|(?:is|are|was|were) not a thing)\b",
    re.IGNORECASE,
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
    if _CHARGE.search(f"{cue} {beginning}") or (
        len(said) <= 2 and not proves(cue) and _UNTRUE.search(" ".join(content.split()[:6]))
    ):
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


_NO_DOUBT = re.compile(
    r"\b(?:(?:no|without(?: a| any)?|not a|never any|little) (?:doubt|question)"
    r"|undoubtedly|unquestionably|certainly|for certain|definitely"
    r"|(?:it|that)(?: is| was|[’']s) (?:clear|certain|obvious|plain|beyond doubt))\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:might|may|could)\b(?! \d)")
_LIKELY = re.compile(r"\b(?:probably|likely)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\W*(?:no one|nobody|none|few|neither)\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:had|has|have|did|was|were)(?:n[’']t| not| never| none)\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:will|would|won[’']t|to|going|plans?|must|should|let|shall)\b|[’']ll\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did|\w+ed)\b", re.IGNORECASE
)
_BARE = re.compile(
    r"\W*that\s+(?:(?:the|a|an|his|her|their|its)\s+(?P<noun>[a-z-]+)|all\s+[a-z-]+|(?:[A-Z][\w’'-]*\s+)*[A-Z][\w’'-]*)"
    r"\s+(?P<verb>[a-z]+)\b"
)
"""One person or thing, and a verb."""


def sure_of(cue: str, content: str) -> bool:
    """Whether words put what is said beyond doubt: "there is no doubt", "without question"."""
    return bool(_NO_DOUBT.search(cue) or _NO_DOUBT.match(content.lstrip(" “\"‘'")))


def most_certain(content: str) -> float:
    """How certain a content can be by its modals: 1 with "might", "may", "could", 2 with "probably" (FactBank's scale)."""
    beginning = " ".join(content.split()[:BEGINNING])
    if _UNSURE.search(beginning):
        return 1.0
    return 2.0 if _LIKELY.search(beginning) else 3.0


def nobody_doubts(source: str, cue: str) -> bool:
    """Whether nobody doubts or denies it: "No one doubts that the police will come"."""
    said = words_in(cue)
    negative = vocabulary("decisive_doubts") | vocabulary("decisive_denies")
    return _NOBODY.match(source) is not None and any(w in negative for w in said)


def demands(cue: str, content: str) -> bool:
    """Whether a cue that demands is followed by a bare verb: "insisted that Roe leave", "asked that the bridge be closed"."""
    if not any(w in vocabulary("demanding_cues") for w in words_in(cue)):
        return False
    beginning = " ".join(content.split()[:7])
    if re.match(r"\W*that\b.*\bbe\b", beginning, re.IGNORECASE):
        return True
    bare = _BARE.match(beginning)
    if bare is None or _FINITE.search(beginning) or not vocabulary("irregular_pasts").isdisjoint(words_in(beginning)):
        return False
    words = [w for w in (bare["noun"], bare["verb"]) if w]
    return not any(w in vocabulary("prepositions") or w.endswith("s") for w in words)


_DISOWNED = re.compile(r"\b(?:no|not any|never any|without) (?:plans?|intention|truth|basis|such|wish)\b", re.IGNORECASE)


def disowns(content: str) -> bool:
    """Whether a content says that nothing of the kind is planned or so: "There are no plans to close it"."""
    return _DISOWNED.search(" ".join(content.split()[:BEGINNING])) is not None


def proves(cue: str) -> bool:
    """Whether a cue says that something was proved or confirmed."""
    said = words_in(cue)
    return any(w in vocabulary("proving_cues") for w in said) and not negated(said)


_ORDER = re.compile(
    r"[“\"‘']\s*(?:(?:Please|Just|And|So|Now),? )?(?:Do not|Don[’']t|Never|Let|(?P<verb>[A-Za-z][a-z]+)"
    r" (?:the|a|an|your|this|that|them|us|it|him|her|me|my|our|these|those|all|every|up|out|away|back|off))\b"
)


def orders(content: str) -> bool:
    """Whether a quotation begins with a verb in the imperative: "Dig the first hole by Easter"."""
    match = _ORDER.match(content)
    verb = (match["verb"] or "").casefold() if match else "asked"
    return (
        not verb.endswith(("ing", "ed", "ly", "s"))
        and verb not in vocabulary("not_names")
        and verb not in vocabulary("prepositions")
    )


def begins_negated(content: str) -> bool:
    """Whether a content begins with a negation."""
    told = words_in(content)[:BEGINNING]
    return negated(told) or any(w in vocabulary("negative_words") for w in told)


def least_chances(cue: str, content: str) -> dict[str, float]:
    """The chance from which each stance is believed that turns a claim round or puts it off.

    A negation in the content mostly is part of what is asserted ("said that no letter had come", "showed that he is not
    dead"): a denial without a word or negation in its cue has to be surer, and so has what a plain verb of speech introduces.
    A lack of information needs a word of knowing. What is proved false is asserted to be false.
    """
    said = words_in(cue)
    plain = len(said) <= 2 and any(w in vocabulary("speech_verbs") for w in said)
    turned = negated(said)

    def named(*lists: ListName) -> bool:
        return any(w in vocabulary(name) for w in said for name in lists)

    silent = _SURE if turned or named("stance_no_information", "stance_knowledge") else _SUREST
    return {
        "denies": 2.0 if proves(cue) else _SURE if not plain and (turned or named("stance_denies")) else _SURER,
        "intends": 2.0 if _DONE.search(content) and not _MODAL.search(content) and not named("stance_intends") else 0.0,
        "no_information": 1.0 if plain and not of_knowledge(content) else silent,
        "doubts": _SURE if plain else 0.0 if named("stance_doubts") or turned else _EVEN,
        "asks": 0.0 if named("stance_asks") or asks(content) else 2.0,
        "expects": 0.0 if named("stance_expects") else _EVEN,
    }


def asks(content: str) -> bool:
    """Whether a content is a question, direct or not."""
    told = words_in(content)
    return "?" in content or (bool(told) and told[0] in (*OPENERS["whether"], "for", "to"))


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
