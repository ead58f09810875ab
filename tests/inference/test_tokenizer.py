"""Our tokenizer beside the `tokenizers` library, which it stands in for."""

import random
import unicodedata

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from benchmarks.mutations import MARKS, ODD, seeds
from onrecord.inference import tokenizer

TEXTS = 100_000
LETTERS = [
    chr(c) for c in (*range(0x20, 0x250), *range(0x300, 0x370), *range(0x391, 0x450), *range(0x5D0, 0x600), 0x1E9E, 0xFB01)
]
Found = list[tuple[int, int, int]]


@pytest.fixture(scope="module")
def theirs() -> Tokenizer:
    made = Tokenizer(WordPiece(tokenizer.vocabulary(), unk_token="[UNK]", max_input_chars_per_word=100))  # noqa: S106
    made.normalizer = BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    return made


def _ours(text: str) -> Found:
    return [
        (i, at + s, at + e) for at, chunk in tokenizer.chunks(text) for i, s, e in zip(*tokenizer.pieces(chunk), strict=True)
    ]


def _theirs(made: Tokenizer, text: str) -> Found:
    encoding = made.encode(text, add_special_tokens=False)
    return [(i, s, e) for i, (s, e) in zip(encoding.ids, encoding.offsets, strict=True) if e > s]


def _mutated(chance: random.Random, pool: list[str]) -> str:
    text = chance.choice(pool)
    start = chance.randrange(len(text))
    out = list(text[start : start + chance.randrange(70)])
    for _ in range(chance.randrange(10)):
        out.insert(
            chance.randrange(len(out) + 1), chance.choice(LETTERS) if chance.random() < 0.8 else chance.choice(MARKS + ODD)
        )
    return "".join(out)


@pytest.mark.process
def test_a_hundred_thousand_texts_are_cut_as_the_library_cuts_them(theirs: Tokenizer) -> None:
    chance, pool = random.Random(7), seeds()  # noqa: S311
    for _ in range(TEXTS):
        text = _mutated(chance, pool)
        assert _ours(text) == _theirs(theirs, text), repr(text)


def test_every_older_character_is_cut_as_the_library_cuts_it(theirs: Tokenizer) -> None:
    # The library's tables of categories are of an older Unicode: what came later may differ.
    for code in range(0x3000):
        char = chr(code)
        if unicodedata.ucd_3_2_0.category(char) == unicodedata.category(char) != "Cn":
            text = f"a{char}b {char}"
            assert _ours(text) == _theirs(theirs, text), hex(code)


@pytest.mark.parametrize("text", ["", " \n", "a" * 101, "\x00\ufffd", "naïve", "don’t", "U.S.", "中文 news", "İstanbul"])
def test_odd_texts(theirs: Tokenizer, text: str) -> None:
    assert _ours(text) == _theirs(theirs, text)
