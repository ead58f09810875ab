"""Frames: who speaks over a block without a verb of speech.

The turns of transcripts and interviews ("KAY ROE, ANCHOR: …", "Q. …"), posts and letters to the editor printed as blocks
("@harbour: …"), what follows "Roe wrote on her page:", and quotations whose speaker no cue names. Nothing in a frame becomes
the author's own claim; a quotation whose speaker the text does not tell is kept, with nobody as its source.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.find.attributions.extract import Found
from onrecord.find.mentions.first_names import is_first_name
from onrecord.records.span import Range, SpanIndex, holds, meets
from onrecord.text.document import Document
from onrecord.text.quotations import Quotation, QuotationMap
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary

_NAME = r"(?:[A-Z][\w.’'-]*|\(?[A-Z]-[A-Z][\w.]*\)?)"
_LABEL = re.compile(
    rf"(?P<label>@\w{{2,30}}|[QA](?=[.:])|(?:The\s+)?{_NAME}(?:\s+{_NAME}){{0,5}}(?:,\s+[A-Z][^:\n]{{0,60}})?)"
    r"(?:\s*\([^)\n]{1,40}\))?\s*(?P<mark>:|(?<=^[QA])\.|(?<=\n[QA])\.)\s+(?=\S)",
)
_TURN_SURE, _FLOATING_SURE = 0.75, 0.6
_FEWEST = 2
"""Paragraphs with a label that make a transcript."""
_DENSE = 0.6
"""Share of labelled paragraphs, between the first and the last, from which those without one go on with the turn before."""
_WROTE = re.compile(
    r"\b(?:wrote|writes|posted|posts|tweeted|tweets|texted|messaged|statement|post|tweet|message|letter|e-?mail|caption|reads?|reply|replied)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|we|We|we[’'](?:re|ve|ll)|my|My|our|Our|me|us)\b")
_SENTENCE = re.compile(r"[.!?”\"’'\s]*[^.!?\n]+[.!?]*[”\"’']*\s*")
_EDGE, _LEAD = 20, 300
"""Characters that are looked at before a quotation, and before what somebody wrote."""
_WORDS = 3
"""Fewest words of a quotation that is somebody's statement by itself."""
_AFTER = re.compile(
    r"[\s,]*(?P<cue>(?:said|says|asked|asks|replied|added|answered|demanded|shouted|called|cried|wrote|read|reads|ran|run|declared|explained)(?:\s+\w+ly)?)"
    r"\s+(?P<source>(?:the|a|an|his|her|their|its|one|another)\s+(?:[^.,;:!?“”\"\n]|\.(?=\w)){1,80}|[A-Z](?:[^.,;:!?“”\"\n]|\.(?=\w)){0,80})(?=[.,;:!?\n]|\Z)"
)


def with_frames(document: Document, found: Sequence[Found]) -> list[Found]:
    """What was found, with the turns, posts and quotations that no cue introduces, in the order of their places."""
    text, paragraphs, marks = document.text, document.paragraphs, document.quotations
    found = [f for f in found if not _gesture(text, f)]
    found = [_whole_post(text, f, paragraphs) for f in found]
    turns = list(_turns(text, paragraphs, marks))
    inside = SpanIndex([[(t.source[0][0], t.cue[1]), *t.content] for t in turns])

    def of_a_turn(f: Found) -> bool:
        """Whether an attribution is a turn's own, found in part, or has words beyond it."""
        parts = (*f.content, *f.source)
        for turn in (turns[i] for i in inside.near(*f.cue)):
            within = any(holds(piece, f.cue) for piece in turn.content)
            if meets(f.cue, (turn.source[0][0], turn.cue[1])) or (
                within and any(not any(holds(piece, part) for piece in turn.content) for part in parts)
            ):
                return True
        return False

    found = list(_by_followers(text, marks, found))
    kept = _without_doubles([*(f for f in found if not of_a_turn(f)), *turns])
    return sorted([*kept, *_floating(text, marks, kept)], key=lambda f: (f.cue, f.content))


def _turns(text: str, paragraphs: Sequence[Range], marks: QuotationMap) -> Iterator[Found]:
    """One attribution for each labelled paragraph, with the paragraphs that go on with it."""
    labelled = {}
    for number, (start, end) in enumerate(paragraphs):
        match = _LABEL.match(text, start, end)
        # What stands in marks behind a name is quoted, not spoken in turn.
        if match is not None and marks.at(start) is None and text[match.end()] not in '“"«‘' and not _no_label(match["label"]):
            labelled[number] = match
    known = Counter(_last(match["label"]) for match in labelled.values())
    speaking = {n: m for n, m in labelled.items() if _speaks(m["label"], known[_last(m["label"])] > 1)}
    if len(speaking) < _FEWEST:
        return
    first, last = min(speaking), max(speaking)
    dense = len(speaking) >= _DENSE * (last - first + 1)
    for number, match in speaking.items():
        pieces = [(match.end(), paragraphs[number][1])]
        following = number + 1
        while dense and following < last and following not in speaking:
            pieces.append(paragraphs[following])
            following += 1
        mark = match.span("mark")
        yield Found((_named(text, match.span("label")),), mark, tuple(pieces), _TURN_SURE)


def _speaks(label: str, again: bool) -> bool:
    """Whether a label names somebody: a handle, "Q" and "A", a name or role, or what labels other paragraphs as well."""
    if label.startswith("@") or len(label) == 1:
        return True
    words = [plain(w) for w in label.split(",", maxsplit=1)[0].split()]
    if again or not vocabulary("label_roles").isdisjoint(words):
        return True
    titled = words[0] in vocabulary("titles") or f"{words[0]}." in vocabulary("titles")
    return len(words) > 1 and (titled or is_first_name(words[0]))


def _no_label(label: str) -> bool:
    """Whether what stands before a colon is a heading and nobody: "Photo:", "What we know:"."""
    return plain(label) in vocabulary("no_labels") or plain(label.split(maxsplit=1)[0]) in vocabulary("question_words")


def _named(text: str, label: Range) -> Range:
    """The name of a label, without what it says of the person: "KAY ROE, ANCHOR", "MARY HOLT (D-OHIO)"."""
    name = re.split(r"\s*[,(]", text[slice(*label)], maxsplit=1)[0]
    return label[0], label[0] + len(name)


def _last(label: str) -> str:
    """The surname of a label, in lower case."""
    return re.sub(r"\s*\(.*", "", label.split(",", maxsplit=1)[0]).split()[-1].casefold()


def _gesture(text: str, found: Found) -> bool:
    """Whether a quotation is given to whoever only nods in the next sentence: "…” Bob Roe nodded"."""
    cue = text[slice(*found.cue)].split()
    before = [b for _, b in found.content if b <= min(found.cue[0], *(a for a, _ in found.source or [found.cue]))]
    if not cue or not before or cue[-1].casefold() not in vocabulary("gestures"):
        return False
    return text[max(before[-1] - _EDGE, 0) : before[-1]].rstrip("”\"’'").endswith((".", "!", "?"))


def _whole_post(text: str, found: Found, paragraphs: Sequence[Range]) -> Found:
    """What somebody wrote goes on to the end of the paragraph, as long as it speaks in the first person or nobody else does."""
    if not found.content or not found.source:
        return found
    start, end = found.content[0][0], found.content[-1][1]
    number = bisect_right(paragraphs, start, key=lambda p: p[0]) - 1
    paragraph = paragraphs[number] if number >= 0 else (start, end)
    lead = text[max(paragraph[0], start - _LEAD) : start].rstrip()
    if not lead.endswith(":") or not _WROTE.search(lead) or text[start] in "“\"«‘'" or end >= paragraph[1]:
        return found
    if not _FIRST.search(text, start, end):
        return found
    while end < paragraph[1]:
        following = _SENTENCE.match(text, end, paragraph[1])
        if following is None or re.match(r"\W*(?:He|She|They)\b", following.group()):
            break
        end = following.end()
    whole = (start, start + len(text[start:end].rstrip()))
    return replace(found, content=(whole,))


def _without_doubles(found: Sequence[Found]) -> list[Found]:
    """A paragraph of a quotation belongs to one attribution: the one that began the quotation."""
    seen: set[Range] = set()
    out = []
    for f in sorted(found, key=lambda f: (f.content[0] if f.content else f.cue, f.cue)):
        pieces = tuple(piece for piece in f.content if piece not in seen)
        if len(f.content) > 1 and pieces and len(pieces) < len(f.content):
            f = replace(f, content=pieces)  # noqa: PLW2901
        seen.update(f.content if len(f.content) > 1 else ())
        out.append(f)
    return out


def _floating(text: str, marks: QuotationMap, found: Sequence[Found]) -> Iterator[Found]:
    """Quotations of a sentence or more that no attribution has; by who follows them at once, else by nobody."""
    index = SpanIndex([[*f.content, *f.source, f.cue] for f in found])
    for quotation, following in pairwise([*marks.all, None]):
        assert quotation is not None  # noqa: S101
        whole = quotation.start, quotation.end
        if quotation.single or not _statement(text, quotation) or any(_has(found[i], whole) for i in index.near(*whole)):
            continue
        after = _AFTER.match(text, quotation.end, following.start if following else len(text))
        if after is not None:
            yield Found((_end(after, "source"),), after.span("cue"), (whole,), _FLOATING_SURE)
        else:
            yield Found((), (quotation.start, quotation.start), (whole,), _FLOATING_SURE)


def _by_followers(text: str, marks: QuotationMap, found: Sequence[Found]) -> Iterator[Found]:
    """Quotations go to who follows them at once with a cue: "…,” ran the headline", not to whoever spoke before."""
    followed: dict[int, Found] = {}
    for quotation, following in pairwise([*marks.all, None]):
        assert quotation is not None  # noqa: S101
        after = _AFTER.match(text, quotation.end, following.start if following else len(text))
        if after is not None and text[quotation.start : quotation.end].rstrip("”\"’'").endswith((",", "?", "!")):
            whole = quotation.start, quotation.end
            followed[whole[0]] = Found((_end(after, "source"),), after.span("cue"), (whole,), _FLOATING_SURE)
    taken = {f.cue for f in found}
    by_cue = {made.cue: made for made in followed.values()}
    for f in found:
        lost = [followed[a] for a, _ in f.content if a in followed and followed[a].cue not in taken]
        own = by_cue.get(f.cue) if not f.source else None
        if own is not None:
            yield replace(f, source=own.source, content=tuple(p for p in f.content if not meets(p, own.source[0])))
        elif lost and f.cue != lost[0].cue and len(f.content) > len(lost) and f.source:
            gone = {made.content[0][0] for made in lost}
            yield replace(f, content=tuple(p for p in f.content if p[0] not in gone))
            yield from lost
        else:
            yield f


def _end(match: re.Match[str], group: str) -> Range:
    start = match.start(group)
    return start, start + len(match[group].rstrip())


def _has(found: Found, quotation: Range) -> bool:
    """Whether an attribution has words of a quotation and is not itself inside it."""
    parts = (*found.content, *found.source, found.cue)
    return any(not holds(quotation, part) for part in (*found.source, found.cue) if part[1] > part[0]) and any(
        meets(part, quotation) for part in parts
    )


def _statement(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence by itself: it begins with a capital, ends as sentences do, and stands after one."""
    inside = text[quotation.start + 1 : quotation.end - 1].strip()
    before = text[max(quotation.start - _EDGE, 0) : quotation.start].rstrip(" \t")
    opens = not before or before[-1] in ".!?:\n”\"’'"
    return opens and inside[:1].isupper() and inside[-1:] in ".!?…," and len(inside.split()) >= _WORDS
