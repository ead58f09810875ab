from hypothesis import given, strategies

from onrecord.text.tokens import tokens_of


def test_numbers_words_and_marks() -> None:
    assert [t.text for t in tokens_of("The firm’s 1,400 gates cost $2.5m, or 32m2.")] == [
        "The", "firm’s", "1,400", "gates", "cost", "$", "2.5", "m", ",", "or", "32", "m2", ".",
    ]  # fmt: skip
    assert [t.digits for t in tokens_of("5 five .5 m2")] == [True, False, True, False]


@given(strategies.text(max_size=80))
def test_every_character_that_is_no_space_is_in_one_token(text: str) -> None:
    tokens, last = tokens_of(text), 0
    for token in tokens:
        assert text[token.start : token.end] == token.text
        assert text[last : token.start].strip() == ""
        last = token.end
    assert text[last:].strip() == ""
