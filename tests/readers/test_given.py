import pytest

from onrecord.errors import BadOption
from onrecord.readers.given import Given, is_iso_time


@pytest.mark.parametrize(
    "value",
    [
        "2026",
        "2026-03",
        "2026-03-02",
        "2026-03-02T07:15",
        "2026-03-02 07:15:01",
        "2026-03-02T07:15:01.250Z",
        "2026-03-02T07:15+0100",
    ],
)
def test_dates_of_any_grain(value):
    assert is_iso_time(value)
    assert Given(published=value).published == value


@pytest.mark.parametrize(
    "value",
    ["", "yesterday", "2026-13", "2026-02-30", "2026-03-02T25:00", "2026T07:15", "2 March 2026", "٢٠٢٦", "2026-03-02\n"],
)
def test_what_is_no_date_is_refused_and_the_form_is_shown(value):
    assert not is_iso_time(value)
    with pytest.raises(BadOption, match="2026-03-02T07:15"):
        Given(published=value)


@pytest.mark.parametrize("size", [0, -1])
def test_a_limit_below_one_is_refused(size):
    with pytest.raises(BadOption, match="max-chars"):
        Given(max_chars=size)


@pytest.mark.parametrize("option", ["title", "outlet", "published", "url"])
def test_bytes_that_are_no_text_are_refused_here_and_not_when_the_record_is_written(option):
    with pytest.raises(BadOption, match=f"^{option}: "):
        Given(**{option: "caf\udce9"})
