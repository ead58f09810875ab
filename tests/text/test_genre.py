from onrecord.text.genre import Paragraphs


def test_questions_with_long_answers_are_an_interview() -> None:
    answer = "We went to the harbour every day and wrote down what we saw there, " * 3
    text = "\n\n".join(["Jane Roe keeps the harbour.", *(f"What did you do in year {i}?\n\n{answer}" for i in range(5))])
    assert Paragraphs(text).interview
    assert not Paragraphs(text.replace("?", ".")).interview
    assert not Paragraphs("\n\n".join(["Ready?", "No."] * 6)).interview


def test_a_text_that_calls_itself_an_interview_needs_fewer_questions() -> None:
    text = "An interview\n\nReady?\n\nYes.\n\nSure?\n\nYes."
    assert Paragraphs(text).interview
    assert not Paragraphs(text.replace("An interview", "A talk")).interview


def test_the_turns_begin_with_the_first_question() -> None:
    text = "An interview\n\nReady?\n\nYes.\n\nSure?\n\nYes."
    assert Paragraphs(text).turns == text.index("Ready")
    assert Paragraphs("It rained.").turns is None
