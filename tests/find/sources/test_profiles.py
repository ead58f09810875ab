import pytest

import onrecord
from onrecord.records.record import Record
from onrecord.records.source import Source


def _record(text: str) -> Record:
    return onrecord.read({"id": "t", "text": text})


def _source(text: str, number: int = 0) -> Source:
    """The holder of one attribution."""
    record = _record(text)
    holder = record.attributions[number].holder
    return next(s for s in record.sources if s.id == holder)


STORY = (
    "A senior official said that the port of Northmere would close in May.\n\n"
    "Jane Roe, the mayor of Northmere, said that she knew nothing of it. “I read it in the papers,” she said.\n\n"
    "The official, who spoke on condition of anonymity because the talks were private, added that the date was a secret.\n\n"
    "A spokesman for the Northmere Port Authority, Tom Marsh, said that the ferry would stay. Mr. Marsh said it twice.\n\n"
    "According to people familiar with the talks, the ferry will be sold. It was reported that Hugh Hill was ill.\n\n"
    "A poll by the Northmere Gazette found that half of the voters were angry. Critics said that the plan was a disgrace."
)


@pytest.fixture(scope="module")
def record() -> Record:
    return _record(STORY)


def test_every_holder_is_a_source_and_the_author_comes_first(record: Record) -> None:
    ids = [s.id for s in record.sources]
    assert ids[0] == "author"
    assert len(ids) == len(set(ids))
    assert {a.holder for a in record.attributions} <= set(ids)
    assert {s.speaks_for for s in record.sources} - {None} <= set(ids)


def test_every_span_is_the_articles_own_words(record: Record) -> None:
    for source in record.sources:
        for span in (*source.mentions, *source.basis):
            assert record.article.text[span.start : span.end] == span.text
        assert source.name is None or source.name in record.article.text


def test_mentions_are_in_text_order_and_apart(record: Record) -> None:
    for source in record.sources:
        assert all(a.end <= b.start for a, b in zip(source.mentions, source.mentions[1:], strict=False))


def test_an_unnamed_source_stays_unnamed(record: Record) -> None:
    [official] = [s for s in record.sources if any("senior official" in m.text for m in s.mentions)]
    assert (official.kind, official.named) == ("anonymous", False)
    assert not any(name in str(official.aliases) + str(official.name) for name in ("Roe", "Marsh", "Hill"))
    added = next(a for a in record.attributions if a.cue[0].text == "added")
    assert added.holder == official.id
    assert [b.text for b in official.basis] == ["on condition of anonymity because the talks were private"]


def test_the_story_has_the_sources_that_it_names(record: Record) -> None:
    kinds = {s.name: s.kind for s in record.sources if s.named}
    assert kinds["Jane Roe"] == "person"
    assert kinds["Tom Marsh"] == "person"
    assert kinds["Northmere Port Authority"] == "organization"


def test_a_spokesman_speaks_for_a_source_of_the_record(record: Record) -> None:
    named = {s.name: s for s in record.sources}
    assert named["Tom Marsh"].speaks_for == named["Northmere Port Authority"].id


@pytest.mark.parametrize(
    ("text", "name", "kind", "named"),
    [
        ("Jane Roe said that the port was open.", "Jane Roe", "person", True),
        ("“It is open,” said Mayor Dana Whitlock.", "Dana Whitlock", "person", True),
        ("The Northmere Port Authority said that the port was open.", "Northmere Port Authority", "organization", True),
        ("The Northmere Gazette reported that the port was open.", "Northmere Gazette", "outlet", True),
        ("The report said that the port was open.", "The report", "document", True),
        ("Two officials said that the port was open.", "Two officials", "anonymous", False),
        ("A handful of engineers said that the port was open.", "A handful of engineers", "anonymous", False),
        ("People familiar with the talks said that the port was open.", "People familiar with the talks", "anonymous", False),
        ("Critics said that the port was an eyesore.", "Critics", "group", False),
    ],
)
def test_kinds_of_source(text: str, name: str, kind: str, named: bool) -> None:
    found = _source(text)
    assert (found.name, found.kind, found.named) == (name, kind, named)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hugh Hill, a doctor, said that the ward was full.", "a doctor"),
        ("The spokesman, Carla Benning, said that the port was open.", "The spokesman"),
        ("A senior official said that the port was open.", "senior official"),
        ("Jane Roe said that the port was open.", None),
    ],
)
def test_the_role_is_what_the_words_say(text: str, role: str | None) -> None:
    assert _source(text).role == role


@pytest.mark.parametrize(
    ("text", "count", "of"),
    [
        ("Two officials said that the port was open.", 2, None),
        ("An official said that the port was open.", 1, None),
        ("Officials said that the port was open.", None, None),
        ("Three officials at the Northmere Port Authority said that it was open.", 3, "the Northmere Port Authority"),
    ],
)
def test_an_unnamed_source_says_how_many_it_is_and_of_what(text: str, count: int | None, of: str | None) -> None:
    found = _source(text)
    assert (found.count, found.of) == (count, of)


def test_aliases_are_other_words_for_it_without_pronouns() -> None:
    found = _source("Jane Roe said that the port was open. “It is open,” she said. Roe added that it was late.")
    assert (found.aliases, [m.text for m in found.mentions]) == (("Roe",), ["Jane Roe", "she", "Roe"])


def test_what_no_one_says_has_an_unknown_holder() -> None:
    assert _source("It was reported that the ferry had sunk.").kind == "unknown"


def test_an_article_without_attributions_has_its_author_alone() -> None:
    assert [s.id for s in _record("The ferry left the port at nine. It was raining.").sources] == ["author"]
