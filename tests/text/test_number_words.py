from onrecord.text.number_words import ZERO_TO_TWELVE, number_words


def test_the_place_of_a_word_is_its_value() -> None:
    assert [number_words()[word] for word in ZERO_TO_TWELVE] == list(range(13))


def test_a_value_may_have_several_words() -> None:
    assert number_words()["lakh"] == number_words()["lac"] == 100_000
