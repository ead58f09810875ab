import pytest

from onrecord.find.mentions.detect import ArticleWords, Mention
from onrecord.find.sources.source_phrase import Speaker, number_of, speaker
from tests.made_words import article_words


def _words(text: str) -> ArticleWords:
    return article_words(text)


def _speaker(source: str, text: str = "{} said that the port was open.") -> tuple[Speaker, str]:
    text = text.format(source)
    start = text.index(source)
    return speaker(_words(text), [(start, start + len(source))]), text


def _said(text: str, mention: Mention | None) -> str | None:
    return text[mention.start : mention.end] if mention else None


@pytest.mark.parametrize(
    ("source", "name", "noun"),
    [
        ("Jane Roe", "Jane Roe", None),
        ("Hugh Hill, a doctor,", "Hugh Hill", "doctor"),
        ("The spokesman, Carla Benning,", "Carla Benning", "spokesman"),
        ("Mayor Dana Whitlock of Northmere", "Dana Whitlock", None),
        ("Sen. Hugh Hill", "Hugh Hill", None),
        ("Hugh Hill Jr.", "Hugh Hill Jr.", None),
        ("“Jane Roe”", "Jane Roe", None),
        ("Jane Roe's", "Jane Roe", None),
        ("The Department of Health and Human Services", "Department of Health and Human Services", None),
        ("Gazette contributor and historian Jane Roe", "Jane Roe", None),
        ("master of ceremonies Jane Roe", "Jane Roe", None),
        ("Jane Roe, U.S. envoy,", "Jane Roe", "envoy"),
    ],
)
def test_a_name_speaks_and_what_stands_beside_it_describes_it(source: str, name: str, noun: str | None) -> None:
    found, text = _speaker(source)
    assert (found.form, _said(text, found.core)) == ("name", name)
    assert (text[found.noun.head_start : found.noun.head_end] if found.noun else None) == noun


def test_the_description_beside_a_name_is_kept_in_either_order() -> None:
    for source, role in [
        ("Hugh Hill, a doctor in Northmere,", "a doctor in Northmere"),
        ("The spokesman, Carla Benning,", "The spokesman"),
    ]:
        found, text = _speaker(source)
        assert [text[a:b] for a, b in found.pieces] == [role]


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("A senior official at the Northmere Port Authority", "official"),
        ("People familiar with the talks", "People"),
        ("A handful of engineers", "engineers"),
        ("Three of the drivers", "drivers"),
        ("A woman who lives near Hill Street", "woman"),
        ("Carla Benning’s lawyer", "lawyer"),
        ("The port’s spokeswoman", "spokeswoman"),
        ("Her campaign", "campaign"),
        ("Republicans", "Republicans"),
        ("One Canadian", "Canadian"),
        ("The Democrat", "Democrat"),
    ],
)
def test_a_description_speaks_with_its_head_and_is_no_name(source: str, head: str) -> None:
    found, text = _speaker(source)
    assert found.form == "nominal"
    assert found.core is not None
    assert found.core.name is None
    assert text[found.core.head_start : found.core.head_end] == head


@pytest.mark.parametrize("source", ["Roe and Hill", "Jane Roe and Hugh Hill"])
def test_names_that_and_joins_speak_together(source: str) -> None:
    found, text = _speaker(source)
    assert [_said(text, found.core), *(_said(text, m) for m in found.others)] == source.split(" and ")


@pytest.mark.parametrize(("source", "pronoun"), [("She", "she"), ("he himself", "he"), ("They all", "they"), ("I", "i")])
def test_a_pronoun_speaks(source: str, pronoun: str) -> None:
    found, _ = _speaker(source)
    assert found.form == "pronoun"
    assert found.core is not None
    assert found.core.pronoun == pronoun


def test_a_body_named_in_a_description_is_told_apart() -> None:
    found, text = _speaker("A spokesman for the Northmere Port Authority")
    assert [_said(text, m) for m in found.bodies] == ["Northmere Port Authority"]


@pytest.mark.parametrize("source", ["...", "“”", ", ", "—"])
def test_marks_alone_are_nobody(source: str) -> None:
    assert _speaker(source)[0].form == "none"


def test_no_source_is_nobody() -> None:
    assert speaker(_words("It was said that the port was open."), []).form == "none"


def test_a_source_in_pieces_is_told_by_its_first() -> None:
    text = "“It is open,” Jane Roe, who was there, said."
    found = speaker(_words(text), [(14, 22), (24, 37)])
    assert _said(text, found.core) == "Jane Roe"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Two officials", 2),
        ("12 engineers", 12),
        ("An official", None),
        ("Officials", None),
        ("The three drivers", 3),
        ("One official", 1),
    ],
)
def test_a_number_is_what_the_words_say(source: str, count: int | None) -> None:
    found, text = _speaker(source)
    assert found.core is not None
    assert number_of(_words(text), found.core) == count


@pytest.mark.parametrize(
    ("source", "noun"),
    [
        ("The delegate, who backs Roe,", "delegate"),
        ("Officials familiar with the port in Carrow, N.Y.,", "Officials"),
        ("The 43-year-old lawyer", "lawyer"),
    ],
)
def test_names_that_a_description_only_holds_do_not_speak(source: str, noun: str) -> None:
    found, text = _speaker(source, "A delegate met officials and a lawyer. {} said that the port was open.")
    assert found.form == "nominal"
    assert found.core is not None
    assert text[found.core.head_start : found.core.head_end] == noun
