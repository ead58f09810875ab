import pytest

from onrecord.text.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One.\n\nTwo\nthree.\n", ["One.", "Two\nthree."]),
        ("One.\r\n \t\r\n  Two.", ["One.", "Two."]),
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("\n\n One. \n\n", ["One."]),
        (" \n ", []),
    ],
)
def test_empty_lines_part_paragraphs_or_line_ends_where_none_is_empty(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in paragraphs(text)] == found
