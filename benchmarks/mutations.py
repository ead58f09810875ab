"""Texts that no one would write, made from texts that someone did: quotation marks torn, lines broken, words shuffled."""

import random
from collections.abc import Iterator
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
MARKS = "\"'“”‘’„‟«»‹›`´''\u2032\u2033"
ODD = "\u00a0\u200b\u200d\u2028\u2029\ufeff\u00ad\u202e\ufffd\x00\x07\x1b\u0301\U0001f600\u4e2d\u0627\t\r\x0b\x85"
SCRAPS = (
    "",
    "\n\n",
    " ",
    "”",
    "said",
    '"',
    "“ ”",
    "[SEP]",
    "[CLS] said",
    "according to",
    "—",
    "...",
    "''",
    "\r\n",
    "a" * 300,
    "1" * 90,
)


def seeds() -> list[str]:
    """The texts of the plain example articles."""
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]


def mutated(chance: random.Random, texts: list[str], longest: int = 600) -> str:
    """One text of at most `longest` characters: a cut of one of `texts`, changed in up to six ways."""
    text = chance.choice(texts)
    start = chance.randrange(max(len(text) - 40, 1))
    text = text[start : start + chance.randrange(1, longest)]
    for _ in range(chance.randrange(7)):
        text = chance.choice(_WAYS)(chance, text)
    return text[:longest]


def stream(count: int, seed: int = 0) -> Iterator[str]:
    """`count` mutated texts, always the same for one seed."""
    chance, texts = random.Random(seed), seeds()
    for _ in range(count):
        yield mutated(chance, texts)


def _insert(chance: random.Random, text: str) -> str:
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(MARKS + ODD) + text[at:]
    return text


def _drop_marks(chance: random.Random, text: str) -> str:
    return "".join(c for c in text if c not in MARKS or chance.random() < 0.5)


def _swap_marks(chance: random.Random, text: str) -> str:
    return "".join(chance.choice(MARKS) if c in MARKS else c for c in text)


def _break_lines(chance: random.Random, text: str) -> str:
    return "".join("\n" * chance.randrange(3) if c == " " and chance.random() < 0.15 else c for c in text)


def _shuffle(chance: random.Random, text: str) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def _repeat(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at : at + 40] * chance.randrange(2, 6) + text[at:]


def _scrap(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(SCRAPS) + text[at + chance.randrange(30) :]


def _upper(_: random.Random, text: str) -> str:
    return text.upper()


_WAYS = (_insert, _insert, _drop_marks, _swap_marks, _swap_marks, _break_lines, _shuffle, _repeat, _scrap, _scrap, _upper)
