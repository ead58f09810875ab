import pytest
from hypothesis import given, strategies

from onrecord.find.sources.basis import basis_in


def _basis(text: str, source: str, following: str | None = None) -> list[str]:
    """The basis of a source in a text of one sentence, and a second one that goes on about it."""
    start, end = text.index(source), len(text) if following is None else text.index(following)
    after = None if following is None else (end, len(text))
    return [text[a:b] for a, b in basis_in(text, [(start, start + len(source))], (0, end), after)]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("People familiar with the talks", "familiar with the talks"),
        ("An aide who was briefed on the plan", "who was briefed on the plan"),
        ("An aide briefed on the plan", "briefed on the plan"),
        ("Two people with direct knowledge of the deal", "with direct knowledge of the deal"),
        ("A person close to Roe", "close to Roe"),
        ("A person close to the inquiry", "close to the inquiry"),
        ("A driver who attended the meeting", "who attended the meeting"),
        ("A witness who saw the crash", "who saw the crash"),
        ("An engineer involved in the repair", "involved in the repair"),
        ("Officials privy to the letters", "privy to the letters"),
        ("An aide familiar with the U.S. talks", "familiar with the U.S. talks"),
        ("An aide familiar with Mr. Hill’s plans", "familiar with Mr. Hill’s plans"),
    ],
)
@pytest.mark.parametrize(
    "frame", ["{} said that the port would close.", "“It will close,” said {}.", "“It will,” {} told the Gazette."]
)
def test_grounds_within_the_source(who: str, expected: str, frame: str) -> None:
    assert _basis(frame.format(who), who) == [expected]


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("An aide, {}, said so.", "who was briefed on the plan"),
        ("“It will close,” said an aide {}.", "briefed on the plan"),
        ("An aide spoke {}.", "on condition of anonymity because the talks were private"),
        ("An aide, who spoke {}, said so.", "on the condition of anonymity because he feared for his job"),
        ("An aide said so {}.", "because he was not authorized to speak publicly"),
        ("An aide, {}, said so.", "not authorized to speak to the press"),
        ("An aide who {} said so.", "was not authorised to discuss the talks"),
        ("An aide {}.", "asked not to be named because she feared for her job"),
        ("An aide, who {}, said so.", "requested anonymity to discuss private talks"),
    ],
)
def test_grounds_behind_the_source_and_reasons_for_silence_in_its_sentence(frame: str, expected: str) -> None:
    source = "an aide" if "an aide" in frame else "An aide"
    assert _basis(frame.format(expected), source) == [expected]


def test_a_reason_may_stand_in_the_sentence_after() -> None:
    text = "An aide said that the port would close. The aide spoke on condition of anonymity because the talks were private."
    assert _basis(text, "An aide", "The aide") == ["on condition of anonymity because the talks were private"]
    assert basis_in(text, [(0, 7)], (0, text.index("The aide"))) == []


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        ("A senior official at the ministry", " said so."),
        ("Hugh Hill, the harbour master,", " said so."),
        ("A spokesman for the port", " said so."),
        ("A woman who likes cheese", " said so."),
        ("An aide", " said so on condition of anonymity."),
        ("The aide", ", speaking on condition of anonymity, said so."),
        ("A clerk", " asked not to be named."),
    ],
)
def test_a_job_or_a_bare_wish_for_anonymity_is_no_basis(source: str, rest: str) -> None:
    assert _basis(source + rest, source) == []


def test_grounds_of_someone_else_in_the_sentence_are_not_the_sources() -> None:
    assert _basis("Hill is familiar with the port, and it is calm, she said.", "she") == []


def test_no_source_has_no_basis() -> None:
    assert basis_in("People familiar with the talks said so.", [], (0, 39)) == []


WORDS = (
    "an aide",
    "familiar with",
    "who was briefed on",
    "not authorized to speak",
    "because he",
    ".",
    ",",
    "“",
    "”",
    "\n",
    "said",
)
SILENT = ("on condition of anonymity", "to discuss", "Mr.", "U.S.", "the talks")


@given(strategies.lists(strategies.sampled_from(WORDS + SILENT), min_size=1, max_size=40).map(" ".join), strategies.data())
def test_pieces_are_in_order_apart_and_begin_and_end_with_words(text: str, data: strategies.DataObject) -> None:
    start = data.draw(strategies.integers(0, len(text) - 1))
    end = data.draw(strategies.integers(start + 1, len(text)))
    last = 0
    for a, b in basis_in(text, [(start, end)], (0, len(text))):
        assert last <= a < b <= len(text)
        assert text[a:b] == text[a:b].strip()
        last = b


def test_a_long_sentence_takes_no_time() -> None:
    text = "an aide familiar with " * 5_000
    assert len(basis_in(text, [(0, len(text))], (0, len(text)))) < 5_001
