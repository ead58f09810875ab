"""Texts and pages that no one would write, made from those that someone did: marks torn, words shuffled, tags cut."""

import random
import re
from collections.abc import Callable, Iterator
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


LONGEST_WORDS = 80
_CHARACTERS_PER_WORD = 7.5


def seeds(ending: str = "txt") -> list[str]:
    """The texts of the plain example articles; with "html" the example pages."""
    return [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob(f"*.{ending}"))]


def mutated(chance: random.Random, texts: list[str], longest_words: int = LONGEST_WORDS) -> str:
    """One text of at most so many words: a cut of one of `texts`, changed in up to six ways."""
    longest = int(longest_words * _CHARACTERS_PER_WORD)
    text = chance.choice(texts)
    start = chance.randrange(max(len(text) - 40, 1))
    text = text[start : start + chance.randrange(1, longest)]
    for _ in range(chance.randrange(7)):
        text = chance.choice(_WAYS)(chance, text)
    words = list(re.finditer(r"\S+", text[:longest]))
    return text[: words[longest_words].start() if len(words) > longest_words else longest]


def stream(count: int, seed: int = 0, longest_words: int = LONGEST_WORDS) -> Iterator[str]:
    """`count` mutated texts, always the same for one seed."""
    chance, texts = random.Random(seed), seeds()
    for _ in range(count):
        yield mutated(chance, texts, longest_words)


def pages(count: int, seed: int = 0) -> Iterator[bytes]:
    """`count` mutated pages, always the same for one seed: a part of an example page, changed in up to eight ways."""
    chance, examples = random.Random(seed), seeds("html")
    for _ in range(count):
        page = _some_paragraphs(chance, chance.choice(examples))
        for _ in range(chance.randrange(1, 9)):
            page = chance.choice(_PAGE_WAYS)(chance, page)
        yield page.encode(chance.choice(_ENCODINGS), "replace")


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


TAGS = (
    "p", "div", "span", "q", "blockquote", "article", "main", "h1", "h2", "ul", "li", "table", "tr", "td", "br", "b", "a",
    "pre", "figure", "time", "script", "style", "template", "svg", "math", "title", "head", "body", "html", "noscript",
    "iframe",
)  # fmt: skip
ENTITIES = (
    "&amp;", "&nbsp;", "&quot;", "&ldquo;", "&rdquo;", "&#8203;", "&#x202e;", "&#0;", "&#xD800;", "&#x110000;", "&#x9b;",
    "&#27;", "&shy;", "&bogus;", "&", "&#", "&#x", "&lt;p&gt;", "&#10;&#10;", "&zwj;",
)  # fmt: skip
PAGE_SCRAPS = (
    "<!--", "-->", "<![CDATA[", "]]>", "<?php", "?>", "<", ">", "</", "</p", "<p ", '"', "'", "/>", "<!DOCTYPE", "<br><br>",
    "<base href=x>", "<q>", "</q>", "<plaintext>", "<svg><p>", "<template>", '{"@graph": [', "<meta charset=utf-16>",
)  # fmt: skip
DATES = (
    "2026-03-02", "2026-02-30", "1970-01-01T00:00:00Z", "0000-00-00", "9999-12-31T23:59:59+14:00", "yesterday", "",
    "2026-03-02T07:15:00.000+0100", "1772000000", "02/03/2026", "2026-W10", "2026-03-02T25:61", "٢٠٢٦-03-02", "null", "[1]",
)  # fmt: skip
_ENCODINGS = ("utf-8",) * 8 + ("windows-1252", "utf-16")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T[\d:]+(?:Z|[+-][\d:]+)?)?")
_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile(r"[\w:-]+=\"[^\"]*\"")
_PARAGRAPH = re.compile(r"<(p|li|h2|blockquote)\b.*?</\1>\n?", re.DOTALL)


def _some_paragraphs(chance: random.Random, page: str) -> str:
    """A page with a few of its paragraphs: what is looked for is no matter of length."""
    share = chance.choice((0.2, 0.4, 0.6, 1.0))
    return _PARAGRAPH.sub(lambda m: m[0] if chance.random() < share else "", page)


def _at_some(pattern: re.Pattern[str], change: Callable[[random.Random, str], str]) -> Callable[[random.Random, str], str]:
    """A way that changes a few of the places where `pattern` is found."""

    def way(chance: random.Random, page: str) -> str:
        share = chance.choice((0.02, 0.1, 0.5))
        return pattern.sub(lambda m: change(chance, m[0]) if chance.random() < share else m[0], page)

    return way


def _cut_tag(chance: random.Random, tag: str) -> str:
    return chance.choice(("", tag[:-1], tag[1:], tag[: chance.randrange(len(tag) + 1)], tag.replace("</", "<"), tag + tag))


def _other_tag(chance: random.Random, _: str) -> str:
    return f"<{chance.choice(('', '/'))}{chance.choice(TAGS)}{chance.choice(('', '/', ' class=x', ' hidden'))}>"


def _break_attribute(chance: random.Random, attribute: str) -> str:
    name, _, value = attribute.partition("=")
    return chance.choice((
        name, f"{name}=", f"{name}={value[1:]}", f"{name}={value[:-1]}", f"{name}='{value[1:-1]}'", f"{attribute} {attribute}",
        f"{name}={value[:-1]}{'&quot;' * 3}\"", f"{name}=\"{chance.choice(DATES)}\"", f"{name}=\"{'x' * 3000}\"",
        f"on{attribute}", f"{name}=\"http://[::1\"", f"{name}=\"{chance.choice(ODD)}\"",
    ))  # fmt: skip


def _swap_date(chance: random.Random, _: str) -> str:
    return chance.choice(DATES)


def _double(chance: random.Random, page: str) -> str:
    start, other = chance.randrange(len(page) + 1), chance.randrange(len(page) + 1)
    return page[:other] + page[start : start + chance.choice((30, 300, 1500))] + page[other:]


def _delete(chance: random.Random, page: str) -> str:
    start = chance.randrange(len(page) + 1)
    return page[:start] + page[start + chance.choice((1, 10, 100, 800)) :]


def _scatter(chance: random.Random, page: str) -> str:
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(page) + 1)
        page = page[:at] + chance.choice((*ENTITIES, *PAGE_SCRAPS, *ODD, *MARKS)) + page[at:]
    return page


def _nest(chance: random.Random, page: str) -> str:
    at, tag, depth = chance.randrange(len(page) + 1), chance.choice(TAGS), chance.choice((2, 20, 300))
    end = at + chance.choice((0, 50, 2000))
    return page[:at] + f"<{tag}>" * depth + page[at:end] + f"</{tag}>" * chance.choice((0, depth - 1, depth)) + page[end:]


_PAGE_WAYS = (
    _at_some(_TAG, _cut_tag), _at_some(_TAG, _other_tag), _at_some(_ATTRIBUTE, _break_attribute), _at_some(_DATE, _swap_date),
    _double, _delete, _scatter, _scatter, _nest, _scrap, _swap_marks, _repeat,
)  # fmt: skip
