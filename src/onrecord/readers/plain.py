"""Plain text → Article."""

from onrecord.readers.composition import compose, first_line_title, plain_blocks
from onrecord.readers.decoding import decode
from onrecord.readers.given import Given
from onrecord.records.article import Article


def read_plain(data: bytes, name: str, given: Given) -> Article:
    """An article from the bytes of a text file. Raises EmptyInput, TooLarge."""
    text = decode(data)
    return compose(
        name=name,
        media_type="text/plain",
        title=given.chosen("title", first_line_title(text)),
        text=text,
        blocks=plain_blocks(text),
        given=given,
    )
