"""Title, text and blocks → Article, by the rules of the contract on titles, hashes and ids."""

import re
from collections.abc import Iterator

from onrecord.errors import EmptyInput, TooLarge
from onrecord.readers.agencies import agencies_of, distinct
from onrecord.readers.given import Given
from onrecord.readers.language import language_of
from onrecord.records.article import Article, Block, BlockKind, MediaType, content_hash
from onrecord.text.paragraphs import EMPTY_LINE, paragraphs

_ITEM = re.compile(r"(?:[-*•‣▪·–]|\d{1,2}[.)])\s")
_SENTENCE_END = re.compile(r"[.!?:…。][\"'”’»)\]]*$")
_TITLE_CHARACTERS = 200
_HEADING_CHARACTERS = 80


def compose(
    *,
    name: str,
    media_type: MediaType,
    title: str | None,
    text: str,
    blocks: list[Block],
    given: Given,
    id: str | None = None,
    outlet: str | None = None,
    byline: tuple[str, ...] = (),
    credits: tuple[str, ...] = (),
    published: str | None = None,
    modified: str | None = None,
    url: str | None = None,
) -> Article:
    """An Article. Raises EmptyInput or TooLarge, with `name` in the message.

    A title that the text does not begin with is put before it, except in JSON Lines, whose text stays as it is. Agencies that
    the text is credited to join `credits`.
    """
    if not text.strip():
        raise EmptyInput(f"{name}: there is no text in it")
    if len(text) > given.max_chars:
        raise TooLarge(
            f"{name}: {len(text):,} characters, over the limit of {given.max_chars:,}; to read it, "
            "raise --max-chars (max_chars=)"
        )
    if title and media_type != "application/jsonl":
        title = " ".join(title.split())  # it may become a line of the text
    title = title if title and title.strip() else None
    begins = _title_block(title, text)
    goes_before = begins is None and media_type != "application/jsonl"
    digest = content_hash(title, text)
    language = language_of(text)
    if title and goes_before:
        shift = len(title) + 2
        text = f"{title}\n\n{text}"
        blocks = [Block("title", 0, len(title)), *(Block(b.kind, b.start + shift, b.end + shift) for b in blocks)]
    elif begins is not None:
        blocks = [begins, *_after(begins, blocks, text)]
    return Article(
        id=id if id is not None else digest.removeprefix("sha256:")[:16],
        content_hash=digest,
        media_type=media_type,
        title=title,
        outlet=given.chosen("outlet", outlet),
        byline=byline,
        credits=distinct((*credits, *agencies_of(text))),
        published=given.chosen("published", published),
        modified=modified,
        url=given.chosen("url", url),
        language=language,
        text=text,
        blocks=tuple(blocks),
    )


def plain_blocks(text: str) -> list[Block]:
    """Blocks of plain text: paragraphs, separated by empty lines or, in a text without any, by line ends; lists; headings."""
    found = list(paragraphs(text))
    blocks = []
    for n, (start, end) in enumerate(found):
        words = text[start:end]
        kind: BlockKind = "paragraph"
        if _ITEM.match(words):
            kind = "list"
        elif n and n + 1 < len(found) and _reads_as_heading(words):
            kind = "heading"
        blocks.append(Block(kind, start, end))
    return blocks


def first_line_title(text: str) -> str | None:
    """The first line of plain text, if it stands alone, is short and does not end as a sentence."""
    start = len(text) - len(text.lstrip())
    gap = EMPTY_LINE.search(text, start)
    if gap is None or gap.end() >= len(text):
        return None
    line = text[start : gap.start()].rstrip()
    return None if "\n" in line or len(line) > _TITLE_CHARACTERS or _SENTENCE_END.search(line) else line


def _title_block(title: str | None, text: str) -> Block | None:
    """Where a text begins with its title, as its own line."""
    start = len(text) - len(text.lstrip())
    title = (title or "").strip()
    if not title or not text.startswith(title, start):
        return None
    end = start + len(title)
    line_end = text.find("\n", end)
    rest = text[end : line_end if line_end >= 0 else len(text)].strip()
    return Block("title", start, end) if rest in ("", ".") else None


def _after(title: Block, blocks: list[Block], text: str) -> Iterator[Block]:
    """The blocks behind a title. One that begins with the title keeps what follows it."""
    for block in blocks:
        if block.start >= title.end:
            yield block
        elif rest := text[title.end : block.end].removeprefix(".").lstrip():
            yield Block("paragraph", block.end - len(rest), block.end)


def _reads_as_heading(words: str) -> bool:
    return "\n" not in words and len(words) <= _HEADING_CHARACTERS and words[0].isalnum() and words[-1] not in ".,;:!?…\"'”’»)"
