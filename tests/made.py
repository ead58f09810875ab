"""Records made by hand: what a view shows must not hang on what the model finds."""

from onrecord.records.article import Article, Block, content_hash
from onrecord.records.attribution import Attribution, Form
from onrecord.records.claim import Claim, Link, Stance
from onrecord.records.date import TimeExpression
from onrecord.records.quantity import Quantity
from onrecord.records.record import Record, Tool
from onrecord.records.source import Kind, Source, reserved
from onrecord.records.span import Span

TEXT = (
    "The mayor, Mara Quill, said that the bridge was safe. "
    "Two officials of the ministry who have seen the report disagreed.\n\n"
    "“It moves,” one of them said. According to the officials, no one has looked since May.\n\n"
    "She asked for patience. It is said that the lower town knew. We think that it did."
)


def article(text: str, **known: object) -> Article:
    """An article of paragraphs, of which nothing is known but what is given."""
    given: dict[str, object] = {
        "id": "x", "content_hash": content_hash(None, text), "media_type": "text/plain", "title": None, "outlet": None,
        "byline": (), "published": None, "modified": None, "url": None, "language": "en", "text": text, "blocks": (), **known,
    }  # fmt: skip
    if not given["blocks"]:
        start, blocks = 0, []
        for paragraph in text.split("\n\n"):
            blocks.append(Block("paragraph", start, start + len(paragraph)))
            start += len(paragraph) + 2
        given["blocks"] = tuple(blocks)
    return Article(**given)  # type: ignore[arg-type]


def source(id: str, kind: Kind, name: str, **known: object) -> Source:
    """A source of which nothing is known but what is given."""
    given: dict[str, object] = {
        "named": kind not in ("anonymous", "group"), "count": None, "of": None, "role": None, "speaks_for": None,
        "mentions": (), "aliases": (), "basis": (), **known,
    }  # fmt: skip
    return Source(id=id, kind=kind, name=name, **given)  # type: ignore[arg-type]


def find(text: str, words: str, after: int = 0) -> tuple[Span, ...]:
    """The first place of these words, as the pieces of a source, cue or content; none for no words."""
    if not words:
        return ()
    start = text.index(words, after)
    return (Span(start, start + len(words), words),)


def attribution(
    number: int, text: str, holder: str, said: tuple[str, str, str], form: Form = "indirect", within: str | None = None
) -> Attribution:
    """`said`: the words of source, cue and content; those of source and cue are looked for from the content's sentence on."""
    content = find(text, said[2])
    after = max(text.rfind(". ", 0, content[0].start), text.rfind("\n", 0, content[0].start), 0)
    return Attribution(f"a{number}", find(text, said[0], after), find(text, said[1], after), content, form, holder, within, 0.9)


def claim(number: int, said: Attribution | tuple[Span, ...], *links: tuple[str, Stance, float], **known: object) -> Claim:
    """The claim of an attribution, or the words of one in the author's own voice; `links`: who stands behind the author."""
    given: dict[str, object] = {"author_certainty": 0.0, "towards": None, "confidence": 0.8, **known}
    spans, of = (said.content, said.id) if isinstance(said, Attribution) else (said, None)
    return Claim(f"c{number}", spans, of, (Link("author"), *(Link(*link) for link in links)), **given)  # type: ignore[arg-type]


def record(
    text: str,
    sources: tuple[Source, ...],
    attributions: tuple[Attribution, ...],
    claims: tuple[Claim, ...] = (),
    dates: tuple[TimeExpression, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    **known: object,
) -> Record:
    return Record(
        tool=Tool("0", {}), article=article(text, **known), sources=sources, attributions=attributions, claims=claims,
        dates=dates, quantities=quantities,
    )  # fmt: skip


def bridge() -> Record:
    """A named source, an unnamed one in two paragraphs, the author, and no one; a body that is spoken for and says nothing."""
    mayor = source(
        "s1", "person", "Mara Quill", role="The mayor", speaks_for="s3", aliases=("Quill", "the Quill", "mayor of Sandmouth")
    )
    officials = source(
        "s2", "anonymous", "Two officials of the ministry who have seen the report",
        count=2, of="the ministry", role="officials", aliases=("the officials",), basis=find(TEXT, "who have seen the report"),
    )  # fmt: skip
    return record(
        TEXT,
        (reserved("author"), mayor, officials, source("s3", "organization", "the town council"), reserved("unknown")),
        (
            attribution(1, TEXT, "s1", ("The mayor, Mara Quill,", "said", "that the bridge was safe")),
            attribution(2, TEXT, "s2", ("one of them", "said", "“It moves,”"), "direct"),
            attribution(3, TEXT, "s2", ("the officials", "According to", "no one has looked since May")),
            attribution(4, TEXT, "s1", ("She", "asked for", "patience")),
            attribution(5, TEXT, "unknown", ("", "It is said", "that the lower town knew")),
            attribution(6, TEXT, "author", ("We", "think", "that it did")),
        ),
        title="Is the bridge safe?",
        outlet="The Ledger",
        published="2026-03-02T07:15",
        url="https://ledger.example/bridge",
    )


DISPUTE = (
    "The bridge was built in 1958. The Ledger reported that two engineers said that it moves. "
    "Quill denied that it moves. The ministry could not confirm that it moves. She thinks that it may rain."
)


def dispute() -> Record:
    """A report of what unnamed engineers say, a denial, a body that does not know, a hedge, and the author's own voice."""
    sources = (
        reserved("author"), source("s1", "outlet", "The Ledger"), source("s2", "anonymous", "two engineers", count=2),
        source("s3", "person", "Mara Quill"), source("s4", "organization", "The ministry"),
    )  # fmt: skip
    said = (
        attribution(1, DISPUTE, "s1", ("The Ledger", "reported", "that two engineers said that it moves")),
        attribution(2, DISPUTE, "s2", ("two engineers", "said", "that it moves"), within="a1"),
        Attribution(
            "a3", find(DISPUTE, "Quill"), find(DISPUTE, "denied"), find(DISPUTE, "that it moves", 95), "indirect", "s3",
            None, 0.9,
        ),
        Attribution(
            "a4", find(DISPUTE, "The ministry"), find(DISPUTE, "could not confirm"), find(DISPUTE, "that it moves", 130),
            "indirect", "s4", None, 0.9,
        ),
        attribution(5, DISPUTE, "s3", ("She", "thinks", "that it may rain")),
    )  # fmt: skip
    claims = (
        claim(1, find(DISPUTE, "The bridge was built in 1958."), author_certainty=2.9),
        claim(2, said[0], ("s1", "asserts", 3.0)),
        claim(3, said[1], ("s1", "asserts", 3.0), ("s2", "asserts", 2.8)),
        claim(4, said[2], ("s3", "denies", -3.0), towards="c3"),
        claim(5, said[3], ("s4", "no_information", 0.0)),
        claim(6, said[4], ("s3", "asserts", 1.2)),
    )
    return record(DISPUTE, sources, said, claims)


def flood() -> Record:
    """One attribution that names a date and a figure, and a date that no claim names."""
    text = "Yesterday it rained.\n\nMara Quill said that on Monday more than 1,400 people left their homes."
    said = attribution(1, text, "s1", ("Mara Quill", "said", "on Monday more than 1,400 people left their homes"))
    (day,), (monday,), (people,) = (find(text, words) for words in ("Yesterday", "Monday", "more than 1,400 people"))
    return record(
        text,
        (reserved("author"), source("s1", "person", "Mara Quill")),
        (said,),
        (claim(1, said, ("s1", "asserts", 3.0), dates=("d2",), quantities=("q1",)),),
        (
            TimeExpression("d1", day.start, day.end, day.text, "DATE", "2026-03-03", None),
            TimeExpression("d2", monday.start, monday.end, monday.text, "DATE", "2026-03-02", None),
        ),
        (Quantity("q1", people.start, people.end, people.text, 1400, None, True, False, False, None, "people", None),),
    )
