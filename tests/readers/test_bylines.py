import pytest

from onrecord.readers.bylines import is_name, read_byline

TWO = ("Frida Holm", "Ole Strand")


@pytest.mark.parametrize(
    "line",
    [
        "By Frida Holm and Ole Strand",
        "Frida Holm & Ole Strand, North Wire",
        "Frida Holm and Ole Strand, Associated Press",
        "Frida Holm, Ole Strand",
        "Frida Holm, Political Editor, and Ole Strand",
        "Von Frida Holm und Ole Strand",
        "Words: Frida Holm; Ole Strand",
        "Frida Holm | Ole Strand",
    ],
)
def test_two_people(line: str) -> None:
    assert read_byline([line]).names == TWO


@pytest.mark.parametrize(
    "line",
    [
        "Analysis by Frida Holm",
        "By Frida Holm May 4, 2026 08:10",
        "May 4, 2026 By Frida Holm",
        "Frida Holm Updated 3 hours ago",
        "Frida Holm Monday",
        "Frida Holm, STAFF",
        "Frida Holm Political Editor",
        "Political editor Frida Holm",
        "Frida Holm, CNN Editor-at-large",
        "Frida Holm BBC News",
        "Frida Holm in Hallay",
        "Frida Holm for the Tolme Courier",
        "Frida Holm Tolme Courier",
        "Frida Holm @fholm",
        "Frida Holm and agencies",
        "Frida Holm Photos by Ole Strand",
        "Written by Frida Holm | Photos by Ole Strand",
        "Frida Holm, PhD",
        "Holm, Frida",
        "Veröffentlicht von Frida Holm",
    ],
)
def test_one_person_without_what_stands_beside_her(line: str) -> None:
    assert read_byline([line], ["Tolme Courier"]).names == ("Frida Holm",)


@pytest.mark.parametrize(
    "name",
    ["José Ortega y Gasset", "Mark van der Berg", "Martin Brun Jr.", "Tolme Courier Staff", "R.C. Dahl", "Regan", "kei_eno"],
)
def test_names_that_stay_whole(name: str) -> None:
    assert read_byline([name]).names == (name,)


@pytest.mark.parametrize(
    "line", ["STAFF", "Staff Writer", "Staff and news service reports", "admin", "Updated: 4 May 2026", ""]
)
def test_no_one(line: str) -> None:
    assert read_byline([line]).names == ()


@pytest.mark.parametrize(
    ("line", "names", "agencies"),
    [
        ("Reuters", (), ("Reuters",)),
        ("The Associated Press", (), ("Associated Press",)),
        ("FRIDA HOLM, AP Sports Writer", ("FRIDA HOLM",), ("AP",)),
        ("AP Sports Writer FRIDA HOLM", ("FRIDA HOLM",), ("AP",)),
        ("Frida Holm Associated Press", ("Frida Holm",), ("Associated Press",)),
        ("Frida Holm (AFP)", ("Frida Holm",), ("AFP",)),
        ("By Frida Holm, with Reuters", ("Frida Holm",), ("Reuters",)),
    ],
)
def test_agencies_are_no_people(line: str, names: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    found = read_byline([line])
    assert (found.names, found.agencies) == (names, agencies)


def test_the_outlet_is_no_one_but_is_kept_apart() -> None:
    found = read_byline(["Tolme Courier", "tolmecourier.com"], ["The Tolme Courier"])
    assert (found.names, found.outlets) == ((), ("Tolme Courier", "tolmecourier.com"))


def test_a_name_is_given_once() -> None:
    assert read_byline(["Frida Holm", "By FRIDA HOLM"]).names == ("Frida Holm",)


@pytest.mark.parametrize("words", ["The Russian", "Frida", "said that it would open again soon", "x" * 80])
def test_what_no_name_looks_like(words: str) -> None:
    assert not is_name(words)
