"""Whom a description means, where words and place alone tell."""

import pytest

from onrecord.find.sources.resolver import Holders
from tests.made_words import article_words


def _meant(text: str, head: str, **known: str) -> str | None:
    """The words of whom the noun phrase means that ends with the last place of `head`."""
    words = article_words(text, **known)
    resolved = Holders(words, [])
    noun = words.nominal(words.word_at(text.rindex(head)))
    found = resolved.described.meant(noun, (noun.start, noun.end), list(resolved.cast), resolved.cast)
    assert found is None or found.fullest is not None
    return text[found.fullest.start : found.fullest.end] if found and found.fullest else None


@pytest.mark.parametrize(
    ("text", "head", "meant"),
    [
        ("The Ministry of Works met. The ministry was late.", "ministry", "Ministry of Works"),
        ("The Harbour Trust met. The ministry was late.", "ministry", None),
        ("It was in the Northmere Gazette. The paper was late.", "paper", "Northmere Gazette"),
        ("Harbour Holdings met. The company was late.", "company", "Harbour Holdings"),
        ("Harbour Holdings met Carrow Mills. The company was late.", "company", None),
    ],
)
def test_a_noun_shortens_the_name_of_a_body(text: str, head: str, meant: str | None) -> None:
    assert _meant(text, head, Holdings="organization", Mills="organization", Works="organization") == meant


@pytest.mark.parametrize(
    ("text", "head", "meant"),
    [
        ("Mayor Jane Roe left. The mayor was late.", "mayor", "Jane Roe"),
        ("Mayor Jane Roe left. The deputy mayor was late.", "mayor", None),
        ("Mayor Jane Roe left. A mayor was late.", "mayor", None),
        ("Mayor Jane Roe met Mayor Tom Marsh. The mayor was late.", "mayor", None),
    ],
)
def test_an_office_means_the_only_one_who_has_it(text: str, head: str, meant: str | None) -> None:
    assert _meant(text, head) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The Roe campaign met. Jane Roe left. Her campaign was late.", "The Roe campaign"),
        ("The Roe campaign met. Jane Roe left. Roe’s campaign was late.", "The Roe campaign"),
        ("The Roe campaign met. Tom Hill left. His campaign was late.", None),
    ],
)
def test_a_camp_is_that_of_its_owner(text: str, meant: str | None) -> None:
    assert _meant(text, "campaign", Roe="person") == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("A long report came out. The report was late.", "A long report"),
        ("A long report came out. A report was late.", None),
        ("A police report came out. A fire report came out. The police report was late.", "A police report"),
    ],
)
def test_a_document_is_the_last_that_was_called_so(text: str, meant: str | None) -> None:
    assert _meant(text, "report") == meant


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A judge ruled it out\n\nJudge Ada Roe spoke for an hour.", "Ada Roe"),
        ("A judge ruled it out\n\nThe mayor, Ada Roe, spoke for an hour.", None),
        ("A judge ruled it out\n\nJudge Ada Roe met Judge Tom Hill.", None),
    ],
)
def test_a_headline_leaves_open_whom_the_text_names_soon(text: str, named: str | None) -> None:
    words = article_words(text)
    resolved = Holders(words, [])
    found = resolved.described.named_soon(words.nominal(words.word_at(text.index("judge"))), resolved.cast)
    assert (text[found.fullest.start : found.fullest.end] if found and found.fullest else None) == named
