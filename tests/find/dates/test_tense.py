import pytest

from onrecord.find.dates.lexer import TimeWords
from onrecord.find.dates.tense import direction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gate opened on @.", -1),
        ("The gate will open on @.", 1),
        ("On @, the gate broke.", -1),
        ("On @, the gate will open.", 1),
        ("They hope to open it by @, said the clerk.", 1),
        ("It had been scheduled for @.", -1),
        ("It is to be opened on @.", 1),
        ("It broke. A gate of @.", 0),
        ("@", 0),
        ("", 0),
    ],
)
def test_direction(text: str, expected: int) -> None:
    words = TimeWords(text)
    at = next((i for i in range(len(words.spans)) if words.word(i) == "@"), 0)
    assert direction(words, at, min(at + 1, len(words.spans))) == expected
