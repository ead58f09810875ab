import pytest

from onrecord.find.mentions.entities import name_entities
from onrecord.find.mentions.entity import Entity
from onrecord.find.mentions.gender import gender_of_noun
from onrecord.text.inflection import is_plural
from tests.made_words import article_words


def _entities(text: str) -> list[Entity]:
    return name_entities(article_words(text))


def _names(text: str) -> list[list[str]]:
    return [[text[m.start : m.end] for m in e.mentions] for e in _entities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe opened the bridge. Roe spoke of the storm. Jane waved.", ["Jane Roe", "Roe", "Jane"]),
        ("Brig. Gen. Jane Roe came. Gen. Roe spoke for an hour.", ["Jane Roe", "Roe"]),
        ("Hill came early. Sen. Hugh Hill spoke for an hour.", ["Hill", "Hugh Hill"]),
        ("The Northmere Port Authority met. The NPA voted on Friday.", ["Northmere Port Authority", "NPA"]),
        ("J. R. Hill came to the harbour. John Hill spoke for an hour.", ["J. R. Hill", "John Hill"]),
        ("Jane A. Roe came to the harbour. Jane Roe spoke for an hour.", ["Jane A. Roe", "Jane Roe"]),
        ("Robert C. “Bobby” Scott came. Bobby Scott spoke. Scott left.", ["Robert C. “Bobby” Scott", "Bobby Scott", "Scott"]),
        ("Sergei Volkin came to the port. Sergey Volkin spoke for an hour.", ["Sergei Volkin", "Sergey Volkin"]),
        ("Omar Al-Masri came to the port. Omar al-Masri spoke. Masri left.", ["Omar Al-Masri", "Omar al-Masri", "Masri"]),
        ("Anna Bornstein came to the port. Bornsten spoke for an hour.", ["Anna Bornstein", "Bornsten"]),
        ("The Northmere Gazette came late. The Gazette cost a pound.", ["Northmere Gazette", "Gazette"]),
        ("Hugh Hill’s car broke down. Hill's driver walked.", ["Hugh Hill", "Hill"]),
    ],
)
def test_what_shortens_or_respells_a_name_goes_to_it(text: str, expected: list[str]) -> None:
    assert _names(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Roe came to the port. Jane Roe came to the port as well.", [["Ada Roe"], ["Jane Roe"]]),
        ("Jane Roe and Tom Roe came. Mr. Roe spoke. Mrs. Roe listened.", [["Jane Roe", "Roe"], ["Tom Roe", "Roe"]]),
        ("Tom Roe and Jane Roe came. Mr. Roe spoke. Mrs. Roe listened.", [["Tom Roe", "Roe"], ["Jane Roe", "Roe"]]),
        ("Hill Street was closed for a day. Hugh Hill spoke.", [["Hill Street"], ["Hugh Hill"]]),
        ("Yusuf Karim came to the port. Youssef Marsh spoke.", [["Yusuf Karim"], ["Youssef Marsh"]]),
        ("Jane Roe came to the port. Tom Roe came as well.", [["Jane Roe"], ["Tom Roe"]]),
    ],
)
def test_two_people_with_one_surname_stay_apart(text: str, expected: list[list[str]]) -> None:
    assert _names(text) == expected


def test_a_surname_that_two_people_have_goes_to_the_one_of_its_paragraph() -> None:
    text = "Ada Roe came to the port. Roe spoke for an hour.\n\nJane Roe was late. Roe had missed the ferry.\n\nIt rained."
    assert _names(text) == [["Ada Roe", "Roe"], ["Jane Roe", "Roe"]]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Jane Roe came to the port.", "f"),
        ("Tom Marsh came to the port.", "m"),
        ("Mrs. Roe came to the port.", "f"),
        ("Mr. Hill came to the port.", "m"),
        ("Spokeswoman Robin Hill came to the port.", "f"),
        ("The Northmere Port Authority came to the port.", None),
    ],
)
def test_gender_is_told_by_title_and_first_name(text: str, gender: str | None) -> None:
    assert [e.gender for e in _entities(text)] == [gender]


def test_people_and_bodies_are_told_apart() -> None:
    found = _entities("Jane Roe wrote to the Northmere Port Authority and to the Gazette.")
    assert [e.person for e in found] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "role"),
    [("The engineer Ada Quill spoke for an hour.", "engineer"), ("It was late, Sen. Hugh Hill said.", "senator")],
)
def test_titles_and_nouns_before_a_name_are_its_roles(text: str, role: str) -> None:
    assert role in _entities(text)[0].roles


def test_the_fullest_name_is_the_longest_and_earliest() -> None:
    text = "Hill came. Hugh Hill spoke. Hugh Hill left."
    [entity] = _entities(text)
    assert entity.fullest is not None
    assert entity.fullest.start == text.index("Hugh Hill")


@pytest.mark.parametrize(
    ("head", "first", "plural"),
    [
        ("officials", "two", True),
        ("people", "people", True),
        ("official", "a", False),
        ("boss", "the", False),
        ("police", "the", True),
    ],
)
def test_a_noun_phrase_says_whether_it_is_of_several(head: str, first: str, plural: bool) -> None:
    assert is_plural(head, first) is plural


def test_nouns_tell_gender_where_they_do() -> None:
    assert [gender_of_noun(noun) for noun in ("spokeswoman", "Widow", "fisherman", "official")] == ["f", "f", "m", None]


def test_a_text_without_names_has_no_entities() -> None:
    assert _entities("The rain fell, and the ferry was late.") == []
    assert _entities("") == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("They met Jane Roe, a nurse in Northmere, on Friday.", "Jane Roe", "nurse"),
        ("He is not related to the mayor of Northmere, Anna Corrie. The mayor left.", "Anna Corrie", "mayor"),
        ("They thanked his lawyer, Nadia Brill, for it.", "Nadia Brill", "lawyer"),
        ("On Friday the mayor left. They met Jane Roe, a nurse.", "Jane Roe", "nurse"),
    ],
)
def test_a_noun_beside_a_name_is_its_role(text: str, name: str, role: str) -> None:
    (found,) = [e for e in _entities(text) if e.fullest and e.fullest.name and e.fullest.name.text == name]
    assert role in found.roles
    assert ("mayor" in found.roles) is (role == "mayor")
