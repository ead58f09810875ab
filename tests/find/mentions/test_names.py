import pytest
from hypothesis import given, strategies

from onrecord.find.mentions.names import is_person_noun, names_in
from onrecord.text.words import words_of


def _names(text: str) -> list[str]:
    return [text[n.start : n.end] for n in names_in(words_of(text))]


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("Brig. Gen. Jane Roe spoke on Friday.", "Jane Roe", ("Brig.", "Gen.")),
        ("It was late, Sen. Hugh Hill said.", "Hugh Hill", ("Sen.",)),
        ("He met St. John Smith there.", "John Smith", ("St.",)),
        ("He met Mr. Hill there.", "Hill", ("Mr.",)),
        ("He met Lt. Col. Tom Marsh there.", "Tom Marsh", ("Lt.", "Col.")),
        ("She met Secretary of State Jane Roe there.", "Jane Roe", ("Secretary", "of", "State")),
        ("She met Prime Minister Hugh Hill there.", "Hugh Hill", ("Prime", "Minister")),
        ("It was late, Republican Jane Roe said.", "Jane Roe", ("Republican",)),
    ],
)
def test_titles_stand_apart_and_their_full_stop_ends_no_sentence(text: str, name: str, titles: tuple[str, ...]) -> None:
    [found] = names_in(words_of(text))
    assert (text[found.start : found.end], found.titles) == (name, titles)
    assert text[found.outer :].startswith(titles[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Department of Health and Human Services agreed.", ["Department of Health and Human Services"]),
        ("He wrote to the Securities and Exchange Commission twice.", ["Securities and Exchange Commission"]),
        ("He wrote to the Committee on Foreign Affairs twice.", ["Committee on Foreign Affairs"]),
        ("He wrote to the Campaign for the Arts twice.", ["Campaign for the Arts"]),
        ("The Bank of Northmere and the Northmere Port Authority met.", ["Bank of Northmere", "Northmere Port Authority"]),
        ("Jane Roe and Hugh Hill came.", ["Jane Roe", "Hugh Hill"]),
        ("He met Jane Roe, Hugh Hill and Carla Benning.", ["Jane Roe", "Hugh Hill", "Carla Benning"]),
        ("The Department of Health on Monday agreed.", ["Department of Health"]),
        ("The Northmere Council on Monday agreed.", ["Northmere Council"]),
    ],
)
def test_a_body_with_of_and_on_or_and_is_one_name_and_two_names_are_two(text: str, expected: list[str]) -> None:
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He asked Robert C. “Bobby” Scott there.", ["Robert C. “Bobby” Scott"]),
        ("He asked Tom (Duke) Marsh there.", ["Tom (Duke) Marsh"]),
        ("He asked J. R. Hill there.", ["J. R. Hill"]),
        ("He asked Hugh Hill Jr. there.", ["Hugh Hill Jr."]),
        ("He asked Ludwig van der Berg and Maria de la Cruz.", ["Ludwig van der Berg", "Maria de la Cruz"]),
        ("He asked Abu al-Masri, McHale and O’Brien.", ["Abu al-Masri", "McHale", "O’Brien"]),
        ("He asked Mara Quill-Hart there.", ["Mara Quill-Hart"]),
        ("In all, Stephen King said so.", ["Stephen King"]),
    ],
)
def test_nicknames_initials_suffixes_and_particles_belong_to_the_name(text: str, expected: list[str]) -> None:
    assert _names(text) == expected


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert _names("Northmere’s mayor took Jane Roe’s car and Tom Marsh's.") == ["Northmere", "Jane Roe", "Tom Marsh"]


def test_a_full_stop_ends_a_name_where_it_ends_a_sentence() -> None:
    assert _names("He saw Jane Roe. Tom Marsh came later.") == ["Jane Roe", "Tom Marsh"]
    assert _names("He saw Jane Roe\nTom Marsh came later.") == ["Jane Roe", "Tom Marsh"]


def test_words_that_open_a_sentence_are_no_names() -> None:
    assert _names("The rain fell. On Monday Jane Roe left. Yesterday, he came. Rain is rare, and yesterday it was rare.") == [
        "Jane Roe"
    ]


@pytest.mark.parametrize("headline", ["Council Says Old Bridge Will Stay Closed", "Northmere Asks: Who Wrecked Stone Bridge?"])
def test_a_headline_in_title_case_gives_no_names_that_the_text_does_not_have(headline: str) -> None:
    text = f"{headline}\n\nJane Roe said that the bridge in Northmere would stay closed."
    assert set(_names(text)) <= {"Jane Roe", "Northmere"}


def test_a_headline_gives_the_names_that_the_text_has() -> None:
    text = "Roe Tells Council That Northmere Bridge Will Stay\n\nJane Roe told them that the bridge in Northmere would stay."
    assert _names(text) == ["Roe", "Northmere", "Jane Roe", "Northmere"]
    assert _names("STORM CLOSES BRIDGE IN NORTHMERE\n\nA storm closed the bridge in Northmere.") == ["NORTHMERE", "Northmere"]


def test_a_short_sentence_of_many_capitals_is_no_headline() -> None:
    assert _names("The Northmere Port Authority met Friday.\n\nIt was late.") == ["Northmere Port Authority"]


def test_the_key_is_the_same_however_a_name_is_written() -> None:
    assert (
        len(
            {
                names_in(words_of(f"He saw {name} there."))[0].key
                for name in ("Hugh O’Brien", "Hugh O'Brien Jr.", "Mr. Hugh O'Brien")
            }
        )
        == 1
    )


@given(strategies.text(strategies.sampled_from("aB. ,-'’“”\"(\n1é"), max_size=60))
def test_whatever_the_text_words_and_names_are_in_order_and_are_its_words(text: str) -> None:
    words = words_of(text)
    end = 0
    for word in words:
        assert end <= word.start < word.end
        assert text[word.start : word.end] == word.text
        end = word.end
    end = 0
    for name in names_in(words):
        assert end <= name.outer <= name.start < name.end <= len(text)
        assert (words[name.first].start, words[name.last - 1].end) == (name.start, name.end)
        end = name.end


def test_a_text_of_nothing_but_capitals_takes_no_time() -> None:
    assert names_in(words_of("Roe Of " * 10_000))


def test_a_word_is_a_name_where_someone_has_it_for_a_surname() -> None:
    assert _names("George Will wrote it. In the autumn Will wrote again.") == ["George Will", "Will"]
    assert _names("In the autumn Will wrote again.") == []


def test_a_day_is_no_part_of_a_name() -> None:
    assert "May 18" not in _names("She met Jane Roe on May 18 in Carrow.")


def test_an_outlet_and_whoever_is_named_after_it_are_two_names() -> None:
    assert _names("Tom Kim came. The envoy told Reuters Kim was well.") == ["Tom Kim", "Reuters", "Kim"]


def test_an_age_is_one_word() -> None:
    assert [w.text for w in words_of("the 43-year-old lawyer")] == ["the", "43-year-old", "lawyer"]


def test_nouns_for_one_person() -> None:
    assert [is_person_noun(head) for head in ("nurse", "ministry")] == [True, False]
