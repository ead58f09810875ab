"""Acts are no statements."""

import pytest

from onrecord.find.attributions.acts import is_act, without_acts
from tests.made_found import found, words_of_found

APPOINTED = [
    ("The council confirmed Dana Roe as judge.", "confirmed", "Dana Roe as judge"),
    ("The council appointed a new harbour master.", "appointed", "a new harbour master"),
    ("The firm has fined two drivers.", "has fined", "two drivers"),
    ("Quill named Jon Brack to the board.", "named", "Jon Brack to the board"),
    ("The court sentenced the guard to four years.", "sentenced", "the guard to four years"),
    ("Carrow verified Mara Quill.", "verified", "Mara Quill"),
]
NAMED = [
    ("The mill, also known as the Old Wheel, shut.", "also known as", "the Old Wheel"),
    ("Police are looking for a tall driver.", "looking for", "a tall driver"),
    ("Police were hunting a tall driver.", "hunting", "a tall driver"),
    ("The bridge was nicknamed the Crooked Mile.", "nicknamed", "the Crooked Mile"),
    ("They went in search of a lost dog.", "in search of", "a lost dog"),
    ("The pier was named after a ferry captain.", "named after", "a ferry captain"),
]
PRICED = [
    ("The museum charged visitors 12 euros.", "charged", "visitors 12 euros"),
    ("The ferry charges $4.", "charges", "$4"),
    ("The ferry is charging 300 crowns.", "charging", "300 crowns"),
    ("The clinic will charge £40 a visit.", "charge", "£40 a visit"),
    ("The port charged each boat 20 local dollars.", "charged", "each boat 20 local dollars"),
]
RELATIVE = [
    ("The mayor, who said so, left.", "said", "who"),
    ("The report, which denied it, was lost.", "denied", ", which"),
    ("The man whom Roe accused left.", "accused", "whom"),
]
STATEMENTS = [
    ("The council confirmed that Dana Roe is a judge.", "confirmed", "that Dana Roe is a judge"),
    ("The council confirmed the closure.", "confirmed", "the closure"),
    ("The council confirmed Dana Roe had left.", "confirmed", "Dana Roe had left"),
    ("Quill named it “a mess”.", "named", "it “a mess”"),
    ("Quill called the plan a mistake.", "called", "the plan a mistake"),
    ("Quill charged that tickets cost 12 euros.", "charged", "that tickets cost 12 euros"),
    ("Prosecutors charged the guard with theft.", "charged", "the guard with theft"),
    ("The firm said 12 euros.", "said", "12 euros"),
    ("The bridge is known to be weak.", "known", "to be weak"),
    ("The mill is known as what they dreaded.", "known as", "what they dreaded"),
    ("They are looking for whether it was lost.", "looking for", "whether it was lost"),
    ("Roe said Jon Brack, a guard.", "said", "Jon Brack, a guard"),
]


@pytest.mark.parametrize(("text", "cue", "content"), [*APPOINTED, *NAMED, *PRICED, *RELATIVE])
def test_what_is_done_to_somebody_is_no_statement(text: str, cue: str, content: str) -> None:
    one = found(text, "", cue, content)
    assert is_act(text, one)
    assert without_acts(text, [one]) == []


@pytest.mark.parametrize(("text", "cue", "content"), STATEMENTS)
def test_what_can_be_said_stays(text: str, cue: str, content: str) -> None:
    one = found(text, "", cue, content)
    assert not is_act(text, one)
    assert without_acts(text, [one]) == [one]


def test_what_stands_before_the_cue_is_the_subject_of_a_passive() -> None:
    text = "A new judge was appointed by the council."
    assert is_act(text, found(text, "the council", "appointed", "A new judge"))


def _left(text: str, outer: tuple[str, str], inner: tuple[str, str]) -> list[str]:
    both = [found(text, "", *outer), found(text, "", *inner)]
    return [cue for _, cue, _ in words_of_found(text, without_acts(text, both))]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("Roe accused its rival of supporting the tax.", ("accused", "of supporting the tax"), ("supporting", "the tax")),
        ("Roe blamed the firm for hiding a leak.", ("blamed", "for hiding a leak"), ("hiding", "a leak")),
        ("Roe suspected him of backing the plan.", ("suspected", "of backing the plan"), ("backing", "the plan")),
        ("Police charged her for opposing the ban.", ("charged", "for opposing the ban"), ("opposing", "the ban")),
        ("Roe condemned them for praising the coup.", ("condemned", "for praising the coup"), ("praising", "the coup")),
    ],
)
def test_what_somebody_is_accused_of_is_no_way_of_saying(text: str, outer: tuple[str, str], inner: tuple[str, str]) -> None:
    assert _left(text, outer, inner) == [outer[0]]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("Roe accused a man of theft and denying it.", ("accused", "of theft and denying it"), ("denying", "it")),
        ("Roe spoke of supporting the tax.", ("spoke", "of supporting the tax"), ("supporting", "the tax")),
        ("Roe accused the firm, supporting the tax.", ("accused", "the firm, supporting the tax"), ("supporting", "the tax")),
        ("Roe accused the firm of theft, denying guilt.", ("accused", "of theft"), ("denying", "guilt")),
        ("Roe accused a man who supported the tax.", ("accused", "a man who supported the tax"), ("supported", "the tax")),
    ],
)  # fmt: skip
def test_other_ways_of_saying_inside_a_charge_stay(text: str, outer: tuple[str, str], inner: tuple[str, str]) -> None:
    assert _left(text, outer, inner) == [outer[0], inner[0]]
