"""Both ends of a range, and lists."""

import pytest

from tests.find.dates.values import by_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran 3 May to 5 June 2025.", {"3 May": "2025-05-03", "5 June 2025": "2025-06-05"}),
        ("It ran from May 3 to June 5, 2025.", {"May 3": "2025-05-03", "June 5, 2025": "2025-06-05"}),
        ("It ran from December to March 2025.", {"December": "2024-12", "March 2025": "2025-03"}),
        ("It was shut May–July.", {"May": "2025-05", "July": "2025-07"}),
        ("It is open 9-11 a.m. Tuesday.", {"9": "2026-03-17T09:00", "11 a.m. Tuesday": "2026-03-17T11:00"}),
        ("It is open from 11 to 2 p.m. on Friday.", {"11": "2026-03-13T11:00", "2 p.m. on Friday": "2026-03-13T14:00"}),
        ("It met on March 3, 4 and 5.", {"March 3": "2026-03-03", "4": "2026-03-04", "5": "2026-03-05"}),
        (
            "It rose in the first and second quarters of 2025.",
            {"the first": "2025-Q1", "second quarters of 2025": "2025-Q2"},
        ),
    ],
)
def test_both_ends_of_a_range_and_all_of_a_list(text: str, expected: dict[str, str]) -> None:
    assert by_words(text) == expected
