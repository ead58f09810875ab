import pytest

from onrecord.readers.agencies import agencies_of, agency_called, distinct


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("CARROW (AP) — The pool on Mill Lane closed on Monday.", ["AP"]),
        ("Pool shuts\n\nCARROW, May 4 (Reuters) - The pool on Mill Lane closed.", ["Reuters"]),
        ("Berlin (dpa/lno) - Das Schwimmbad schloss am Montag.", ["dpa"]),
        ("(AFP) – The pool on Mill Lane closed on Monday.", ["AFP"]),
        ("ASHGROVE MILLS, March 15 (HPA) — About 1,400 people have left.", ["HPA"]),
        ("The pool closed.\n\nReuters contributed to this report.", ["Reuters"]),
        ("The pool closed.\n\nFrida Holm and The Associated Press contributed to this report.", ["Associated Press"]),
        ("The pool closed.\n\n___\n\nAssociated Press writer Ole Strand in Hallay contributed.", ["Associated Press"]),
        ("The pool closed.\n\nAdditional reporting by AFP and Reuters", ["AFP", "Reuters"]),
        ("The pool closed.\n\n(With inputs from PTI)", ["PTI"]),
        ("The pool closed.\n\n— AP", ["AP"]),
        ("The pool closed.\n\n© 2026 AFP", ["AFP"]),
        ("The pool closed.\n\nNorth Wire contributed to this report.", ["North Wire"]),
    ],
)
def test_where_a_text_credits_an_agency(text: str, agencies: list[str]) -> None:
    assert agencies_of(text) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "The mayor (AP) said so — and left.",
        "The pool closed.\n\nOle Strand told AP that it would open again.",
        "The pool closed.\n\nWith Reuters reporting the news first, the mayor spoke.",
        "The pool closed.\n\nOle Strand contributed to this report.",
        "The pool (a copy) — the old one — closed.",
        "The report was criticised by Reuters.\n\nFrom AP's office one sees the pool.",
    ],
)
def test_who_is_only_mentioned_is_not_credited(text: str) -> None:
    assert agencies_of(text) == []


def test_an_agency_is_told_by_its_whole_name() -> None:
    assert agency_called("The Associated Press.") == "Associated Press"
    assert agency_called("REUTERS") == "REUTERS"
    assert agency_called("ap") is None
    assert agency_called("Associated Press writer") is None


def test_an_agency_is_credited_once() -> None:
    assert distinct(["AP", "Associated Press", "Photo: Ole Strand", "AFP"]) == ("AP", "Photo: Ole Strand", "AFP")
