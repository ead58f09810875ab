"""The parts of a text, each found once: words, sentences, paragraphs."""

from bisect import bisect_right

from onrecord.text.genre import Paragraphs
from onrecord.text.words import Word


class Layout(Paragraphs):
    """Where sentences and paragraphs of a text begin, by the words."""

    def __init__(self, text: str, words: list[Word]) -> None:
        super().__init__(text)
        self.end = len(text)
        self.sentences = [0]
        for i, w in enumerate(words[:-1]):
            after = words[i + 1]
            if after.line or (
                (
                    w.text in (".", "!", "?")
                    or (w.text in ("”", '"', "’", "'", ")") and i and words[i - 1].text in (".", "!", "?"))
                )
                and (after.text[0].isupper() or not after.text[0].isalnum() or after.text[0].isdigit())
            ):
                self.sentences.append(after.start)

    def sentence(self, position: int) -> int:
        """Number of the sentence at a position."""
        return bisect_right(self.sentences, position) - 1

    def span(self, position: int) -> tuple[int, int]:
        """Where the sentence at a position begins and ends."""
        number = self.sentence(position)
        end = self.sentences[number + 1] if number + 1 < len(self.sentences) else self.end
        return self.sentences[number], end
