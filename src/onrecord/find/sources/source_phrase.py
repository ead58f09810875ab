"""A source span taken apart: the name, the common noun or the pronoun that speaks, and what is said about it beside."""

import re
from dataclasses import dataclass, field
from typing import Literal

from onrecord.find.mentions.detect import ORGANIZATION, PERSON, PLACE, PRONOUNS, ArticleWords, Form, Mention
from onrecord.find.mentions.first_names import is_first_name
from onrecord.find.mentions.names import Name
from onrecord.records.span import Range
from onrecord.text.inflection import is_plural
from onrecord.text.number_words import ZERO_TO_TWELVE
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

_EDGES = " \t\n\xa0,;:.—–-\"“”„‘'«»()[]•*"
_BEFORE_NOUN = vocabulary("before_sources")
_AFTER_HEAD = vocabulary("after_heads")
_QUANTITIES = vocabulary("quantities_of")
"""What "of" follows in "a handful of engineers": the noun after it is what speaks."""
_THEMSELVES = vocabulary("reflexives")
_NUMBERS = {word: value for value, word in enumerate(ZERO_TO_TWELVE)} | {"both": 2, "another": 1, "dozen": 12}


@dataclass(frozen=True, slots=True)
class Speaker:
    """What a source span says of who speaks.

    `core` is the name, noun phrase or pronoun; null where the source is empty or has none. `noun` is the head of the descriptive
    noun phrase beside a name ("a doctor" in "Hugh Hill, a doctor"), or of the source itself where it has no name. `others` are further names
    that speak with it ("Roe and Hill").
    """  # noqa: E501

    form: Form | Literal["none"]
    span: Range | None
    core: Mention | None
    noun: Mention | None = None
    others: tuple[Mention, ...] = ()
    pieces: tuple[Range, ...] = ()
    """Role descriptions beside the name, as ranges of the text."""
    bodies: tuple[Mention, ...] = field(default=())
    """Names inside the descriptions, such as the body that a spokesman speaks for."""


def speaker(words: ArticleWords, source: list[Range]) -> Speaker:  # noqa: PLR0911
    """Take a source, the pieces of one attribution, apart."""
    span = _trimmed(words.text, source)
    if span is None:
        return Speaker("none", None, None)
    first, last = words.inside(*span)
    while (
        first < last - 1
        and words.words[first].text.casefold() in _BEFORE_NOUN
        and not (words.words[first].text.casefold() == "that" and last - first == 2)
    ):
        first += 1
    if last - first > 1 and words.words[last - 1].text.casefold() in _THEMSELVES:
        last -= 1
    if first >= last:
        return Speaker("none", None, None)
    span = (words.words[first].start, min(words.words[last - 1].end, span[1]))
    low = [w.text.casefold() for w in words.words[first:last]]
    if low[0] in PRONOUNS and (len(low) == 1 or _pronoun_only(low)):
        word = words.words[first]
        core = Mention(word.start, word.end, word.start, word.end, "pronoun", words.chances(word), pronoun=low[0])
        return Speaker("pronoun", span, core)
    names = words.names_within(first, last)
    parts = _parts(words, first, last)
    heads = [_head(words, a, b, names) for a, b in parts]
    if (person := _behind_description(words, parts[0], names)) is not None:
        heads[0] = person
    found = [(part, words.name_mention(h)) for part, h in zip(parts, heads, strict=True) if isinstance(h, Name)]
    described = [(part, _noun(words, part, h)) for part, h in zip(parts, heads, strict=True) if isinstance(h, int)]
    inner = tuple(words.name_mention(n) for n in names if not any(m.name == n for _, m in found))
    if isinstance(heads[0], Name):
        core, others = found[0][1], _joined(words, (first, last), names, found[0][1])
        noun = next((m for _, m in described), None)
        return Speaker("name", span, core, noun, others, tuple(_range(words, p) for p, _ in described), inner)
    # "the spokesman, Carla Benning,": the name follows its description.
    if (
        found and len(parts) > 1 and isinstance(heads[1], Name) and found[0][0] == parts[1] and _person_like(found[0][1])
        and not _clause(words, parts[0], parts[1], heads[1])
    ):  # fmt: skip
        noun = described[0][1] if described else None
        return Speaker("name", span, found[0][1], noun, (), tuple(_range(words, p) for p, _ in described), inner)
    noun = described[0][1] if described else None
    if noun is None:
        return Speaker("none", None, None)
    return Speaker("nominal", span, noun, noun, (), tuple(_range(words, p) for p, _ in described[1:]), inner)


def _clause(words: ArticleWords, described: tuple[int, int], part: tuple[int, int], name: Name) -> bool:
    """Whether what follows a description does not name it.

    A relative clause ("the delegate, who backs Cruz"), a name that a small word leads to ("superdelegates, most of them for Roe"), the
    rest of a place ("officials in Chappaqua, N.Y.").
    """  # noqa: E501
    before = [w.text.casefold() for w in words.words[part[0] : name.first]]
    chances = words.chances(words.words[name.last - 1])
    short = all(len(part) == 1 for part in name.key[0].split(".")) if name.key else False
    place = words.words[described[1] - 1].capital and (short or max(chances[PLACE], chances[ORGANIZATION]) > chances[PERSON])
    return any(w in _AFTER_HEAD for w in before) or (place and any(n.last == described[1] for n in words.names))


def _behind_description(words: ArticleWords, part: tuple[int, int], names: list[Name]) -> Name | None:
    """The person at the end of a part that says before what he is ("contributor and historian Ada Roe", "master of ceremonies Jon Feld").

    Between "and" and the name there is no determiner, and right before it a small word.
    """  # noqa: E501
    names = [n for n in names if n.last <= part[1]]
    if not names or names[-1].last != part[1] or names[-1].first <= part[0]:
        return None
    name = names[-1]
    if len(name.key) < 2 or not is_first_name(name.key[0]) or name.key[-1] in vocabulary("organization_nouns"):
        return None
    outer = words.word_at(name.outer)
    before = words.words[part[0] : outer]
    cut = max((i for i, w in enumerate(before) if w.text.casefold() in _AFTER_HEAD or w.text in ("and", "&")), default=None)
    if cut is None or cut == len(before) - 1:
        return None
    described = before[cut + 1 :]
    opened = described[0].text.casefold() in vocabulary("determiners")
    if opened or not described[-1].text.islower() or any(n.first < outer and n.last > part[0] + cut for n in names[:-1]):
        return None
    if before[cut].text in ("and", "&"):
        # "Mr. Roe and former senator Ada Lind" are two people.
        two = any(_person_like(words.name_mention(n)) and is_first_name(n.key[0]) for n in names[:-1] if n.key)
        return None if two else name
    return name if before[cut].text == "of" else None


def _pronoun_only(low: list[str]) -> bool:
    """ "he himself", "they all": the pronoun speaks; "his campaign", "that man" do not."""
    kind = PRONOUNS[low[0]]
    return (
        all(w in ("himself", "herself", "themselves", "itself", "also", "both", "all", "too", ",", "'s", "’s") for w in low[1:])
        and kind != ""
    )


def _trimmed(text: str, source: list[Range]) -> Range | None:
    """The first piece, without marks at its edges and a possessive 's."""
    for start, end in source:
        piece = text[start:end]
        inner = piece.strip(_EDGES)
        if not inner:
            continue
        a = start + piece.index(inner)
        b = a + len(inner)
        if re.search(r"['’]s\Z", inner) and len(inner) > 2:
            b -= 2
        elif (closing := _closing(text, a, b, end)) is not None:
            b = closing
        elif text.startswith(".", b) and b < end and re.search(r"(?:\b[A-Z]|Jr|Sr)\Z", inner):
            b += 1
        return a, b
    return None


def _closing(text: str, start: int, end: int, last: int) -> int | None:
    """The end of the mark that closes a quotation which a source opens: "a man who calls himself “Rook”"."""
    for opens, closes in (("“", "”"), ("«", "»"), ('"', '"')):
        inside = text[start:end]
        left = inside.count(opens) % 2 == 1 if opens == closes else inside.count(opens) > inside.count(closes)
        at = text.find(closes, end, last) if left else -1
        if at >= 0:
            return at + 1
    return None


def _parts(words: ArticleWords, first: int, last: int) -> list[tuple[int, int]]:
    """The source cut at commas, dashes and brackets into words `[a, b)`: a name and its appositions."""
    out, a = [], first
    for i in range(first, last + 1):
        if i == last or words.words[i].text in (",", "(", ")", "—", "–", ";", ":"):
            if i > a:
                out.append((a, i))
            a = i + 1
    return out or [(first, last)]


def _head(words: ArticleWords, a: int, b: int, names: list[Name]) -> Name | int | None:
    """The head of words `[a, b)`: a name, or the number of a word."""
    limit = a
    for i in range(a, b):
        small = words.words[i].text.casefold()
        inside = next((n for n in names if n.first <= i < n.last), None)
        if i > a and inside is None and (small in _AFTER_HEAD or _reduced(words, a, i, b)):
            break
        limit = i + 1
    last = None
    for i in range(a, limit):
        word = words.words[i]
        if word.text[0].isalnum() and word.text not in ("'s", "’s"):
            if last is not None and word.text.casefold() == "and" and _noun_like(words, last):
                break
            last = i
    if last is None:
        return None
    if limit < b - 1 and words.words[limit].text == "of" and words.words[last].text.casefold() in _QUANTITIES:
        return _head(words, limit + 1, b, names) or last
    name = next((n for n in names if n.first <= last < n.last), None)
    # Capitalised words for classes of people and for one of a class ("Republicans", "one Canadian") are no names.
    if name is None or plain(words.words[last].text) in vocabulary("group_nouns"):
        return last
    if (
        name.words[0].casefold() in vocabulary("titles")
        and not name.titles
        and (len(name.words) == 1 or words.words[name.first + 1].text == "of")
    ):
        # "The Minister of Transport": an office, not a name.
        return name.first
    first = plain(words.words[name.first].text)
    nation = words.words[last].text in vocabulary("party_and_nation") and not name.titles
    return last if nation and not is_first_name(first) and not words.surname(plain(words.words[last].text)) else name


def _reduced(words: ArticleWords, a: int, i: int, b: int) -> bool:
    """Whether a participle behind a noun begins a clause about it: "a note found in the car", "a guard accused of theft"."""
    small = words.words[i].text.casefold()
    if i + 1 >= b or words.words[i + 1].text.casefold() not in _AFTER_HEAD:
        return False
    before = words.words[i - 1].text.casefold()
    opened = i - 1 == a and before in vocabulary("determiners")
    return not opened and (small in vocabulary("participles") or (len(small) > 4 and small.endswith("ed")))


def _noun_like(words: ArticleWords, number: int) -> bool:
    """Whether a word may end a noun phrase: "and" after an adjective joins two adjectives."""
    return bool(words.chances(words.words[number])[0] < 0.7) or words.words[number].capital


def _noun(words: ArticleWords, part: tuple[int, int], head: int) -> Mention:
    made = words.nominal(head)
    first = max(part[0], words.word_at(made.start))
    start = words.words[first].start
    return Mention(start, made.end, made.head_start, made.head_end, "nominal", made.chances)


def _joined(words: ArticleWords, within: tuple[int, int], names: list[Name], first: Mention) -> tuple[Mention, ...]:
    """What "and" joins to the first name: further names, and at the end a description ("Roe and her lawyers")."""
    out, last = [], first.name
    listed: list[Mention] = []
    for name in names:
        if last is None or name.first <= last.first or name.last > within[1]:
            continue
        between = [w.text.casefold() for w in words.words[last.last : words.word_at(name.outer)]]
        if between in (["and"], ["&"], ["or"], [",", "and"]):
            out += [*listed, words.name_mention(name)]
            last, listed = name, []
        elif between == [","]:
            # A comma alone may as well begin an apposition: "Ada Roe, U.S. envoy".
            last = name
            listed.append(words.name_mention(name))
    if listed:
        return tuple(out)
    if last is not None and last.last + 1 < within[1] and words.words[last.last].text.casefold() in ("and", "&"):
        described = _head(words, last.last + 1, within[1], [])
        if isinstance(described, int) and words.words[described].text.islower():
            noun = _noun(words, (last.last + 1, within[1]), described)
            if _noun_like(words, described) or is_plural(words.words[described].text, ""):
                out.append(noun)
    return tuple(out)


def _range(words: ArticleWords, part: tuple[int, int]) -> Range:
    return words.words[part[0]].start, words.words[part[1] - 1].end


def _person_like(mention: Mention) -> bool:
    if mention.name is None:
        return False
    last = plain(mention.name.words[-1])
    return last not in vocabulary("organization_nouns") and mention.name.words[-1] not in vocabulary("outlet_names")


def number_of(words: ArticleWords, noun: Mention) -> int | None:
    """How many a noun phrase speaks of, where it says so."""
    first, last = words.inside(noun.start, noun.end)
    for word in words.words[first : last - 1 if last - first > 1 else last]:
        small = word.text.casefold()
        if small in _NUMBERS:
            return _NUMBERS[small]
        if small.isdecimal():
            return int(small)
    return None
