"""Which contents may answer a charge that stands before them."""

from dataclasses import replace

import pytest

from onrecord.find.claims.answers import answering
from onrecord.records.attribution import Attribution
from onrecord.records.source import Source
from tests.made import attribution, find, source

COUNTY, QUILL = source("s1", "organization", "the county"), source("s2", "person", "Mara Quill")


def _answers(text: str, charge: tuple[str, str, str], answer: tuple[str, str, str], of: str = "", holder: str = "s2") -> bool:
    """`of`: the words of the charge that mention the one who answers."""
    sources: list[Source] = [COUNTY, replace(QUILL, mentions=find(text, of))]
    every = [attribution(1, text, "s1", charge), attribution(2, text, holder, answer)]
    first, second = answering(every, sources)
    assert not first
    return second


@pytest.mark.parametrize(
    ("charge", "answer", "of"),
    [
        (("The county", "said", "Quill took it"), ("Quill", "said", "it was false"), "Quill"),
        (("The county", "said", "Quill lied"), ("Quill", "said", "that was wrong"), "Quill"),
        (("The county", "said", "Quill sold bolts"), ("Quill", "said", "no bolts were sold"), "Quill"),
        (("The county", "heard rumours", "bolts were loose"), ("Quill", "said", "none were"), ""),
        (("The county", "made the allegation", "bolts were loose"), ("Quill", "said", "the bolts held"), ""),
        (("The county", "said", "sirens sounded over bridges"), ("Quill", "said", "no sirens sounded near bridges"), ""),
    ],
)
def test_who_is_charged_answers(charge: tuple[str, str, str], answer: tuple[str, str, str], of: str) -> None:
    assert _answers(_text(charge, answer), charge, answer, of)


@pytest.mark.parametrize(
    ("charge", "answer", "of"),
    [
        (("The county", "said", "Brack lied"), ("Quill", "said", "it was false"), ""),
        (("The county", "said", "Quill lied"), ("Quill", "said", "nobody came"), "Quill"),
        (("The county", "said", "bolts held"), ("Quill", "said", "no bolts were sold"), ""),
        (("The county", "heard rumours", "bolts were loose"), ("Quill", "said", "nobody came"), ""),
        (("Before Quill came the county", "said", "Brack lied"), ("Quill", "said", "it was false"), "Quill"),
    ],
)
def test_who_is_not_charged_does_not(charge: tuple[str, str, str], answer: tuple[str, str, str], of: str) -> None:
    assert not _answers(_text(charge, answer), charge, answer, of)


def _text(*said: tuple[str, str, str]) -> str:
    return " ".join(f"{' '.join(words)}." for words in said)


TEXT = "The county said Quill took it. Quill said it was false."
CHARGE, ANSWER = ("The county", "said", "Quill took it"), ("Quill", "said", "it was false")


def test_nobody_answers_themselves() -> None:
    assert not _answers(TEXT, CHARGE, ANSWER, "Quill", holder="s1")


def test_nobody_answers_the_author() -> None:
    every = [attribution(1, TEXT, "author", CHARGE), attribution(2, TEXT, "s2", ANSWER)]
    assert answering(every, [replace(QUILL, mentions=find(TEXT, "Quill"))]) == [False, False]


def test_what_stands_inside_a_charge_does_not_answer_it() -> None:
    every = [attribution(1, TEXT, "s1", CHARGE), attribution(2, TEXT, "s2", ANSWER, within="a1")]
    assert answering(every, [replace(QUILL, mentions=find(TEXT, "Quill"))]) == [False, False]


@pytest.mark.parametrize(("characters", "answers"), [(1_000, True), (2_000, False)])
def test_an_answer_is_near(characters: int, answers: bool) -> None:
    text = TEXT.replace(". ", f".{' ' * characters}")
    every = [attribution(1, text, "s1", CHARGE), _placed(text, ANSWER)]
    assert answering(every, [replace(QUILL, mentions=find(text, "Quill"))]) == [False, answers]


@pytest.mark.parametrize(("between", "answers"), [(3, True), (6, False)])
def test_few_speak_between_a_charge_and_its_answer(between: int, answers: bool) -> None:
    text = TEXT.replace(". ", f". {'Brack said no. ' * between}")
    at = text.index("Brack")
    others = [
        Attribution(f"b{n}", (), find(text, "said", at + 15 * n), find(text, "no", at + 15 * n), "indirect", "s3", None, 0.9)
        for n in range(between)
    ]
    every = [attribution(1, text, "s1", CHARGE), *others, _placed(text, ANSWER)]
    assert answering(every, [replace(QUILL, mentions=find(text, "Quill took"))])[-1] is answers


def _placed(text: str, said: tuple[str, str, str]) -> Attribution:
    at = text.rindex(said[0])
    return Attribution(
        "a9", find(text, said[0], at), find(text, said[1], at), find(text, said[2], at), "indirect", "s2", None, 0.9
    )


def test_the_order_given_does_not_matter() -> None:
    every = [attribution(2, TEXT, "s2", ANSWER), attribution(1, TEXT, "s1", CHARGE)]
    assert answering(every, [COUNTY, replace(QUILL, mentions=find(TEXT, "Quill"))]) == [True, False]
