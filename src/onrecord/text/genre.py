"""Whether a text is an interview, by the lines that are its paragraphs."""

import re
from bisect import bisect_right

_ANNOUNCED = re.compile(r"\b(?:interview(?:s|ed)?|Q ?& ?A)\b", re.IGNORECASE)
_BEGINNING = 4
"""So many paragraphs say what a text is."""


class Paragraphs:
    """Where the paragraphs of a text begin, every line being one; which of them are questions; whether it is an interview."""

    def __init__(self, text: str) -> None:
        self.paragraphs = [0] + [m.end() for m in re.finditer(r"\n\s*", text)]
        ends = [*self.paragraphs[1:], len(text)]
        self.questions = [text[a:b].rstrip().endswith("?") for a, b in zip(self.paragraphs, ends, strict=True)]
        asked = sum(self.questions)
        answers = [len(text[a:b].split()) for a, b, q in zip(self.paragraphs, ends, self.questions, strict=True) if not q]
        announced = _ANNOUNCED.search(text, 0, ends[min(_BEGINNING, len(ends)) - 1]) is not None
        plain = asked >= 4 and asked >= 0.15 * len(ends) and sum(answers) >= 25 * max(len(answers), 1)
        self.interview = plain or (announced and asked >= 2 and asked >= 0.1 * len(ends))
        """Whether the text is questions and answers, without marks of who speaks: by its form, or by what it calls itself."""

    def paragraph(self, position: int) -> int:
        """Number of the paragraph at a position."""
        return bisect_right(self.paragraphs, position) - 1

    @property
    def turns(self) -> int | None:
        """Where the questions and answers of an interview begin, null where the text is none."""
        return self.paragraphs[self.questions.index(True)] if self.interview else None
