import pytest

from onrecord.readers.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council approved the plan on Monday, officials said, after nine years of waiting.", "en"),
        ("Der Stadtrat hat den Plan am Montag gebilligt, sagte eine Sprecherin der Behörde.", "de"),
        ("Городской совет одобрил план в понедельник, сообщили чиновники.", "ru"),
        ("市議会は月曜日に計画を承認したと当局者が述べた。住民は決定に不満を持っている。", "ja"),
    ],
)
def test_languages(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "12.5 %", "OK", "1234567890 " * 50])
def test_too_few_letters_tell_no_language(text):
    assert language_of(text) is None
