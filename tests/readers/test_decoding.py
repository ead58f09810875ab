import pytest

from onrecord.readers.decoding import decode, line_ends, wide_encoding

ENGLISH = "The mayor said: “We’ve waited nine years – it’s done.” She didn’t elaborate."
PORTUGUESE = "O prefeito afirmou que não há informação sobre a reabertura da ponte, disse João Conceição."
CZECH = "Starosta řekl v pondělí, že most bude rok uzavřen. Žáci i učitelé jsou naštvaní."
RUSSIAN = "Мэр города заявил в понедельник, что мост будет закрыт на год. Жители недовольны решением."
JAPANESE = "市長は月曜日、橋が一年間閉鎖されると述べた。住民は決定に不満を持っている。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_with_and_without_mark(encoding):
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (PORTUGUESE, "latin-1"),
        (CZECH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_legacy_encodings_are_detected(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ("windows-1251", "cp1251", "мост"),
        ("iso-8859-1", "cp1252", "“café”"),
        ("Shift_JIS", "cp932", "市長は"),
        ("gb2312", "gb18030", "市长说"),
        ("iso-2022-jp", "iso2022_jp", "市長は"),
    ],
)
def test_a_page_is_decoded_as_it_declares(declared, encoding, words):
    page = f"<meta charset='{declared}'><p>{words}</p>"
    assert words in decode(page.encode(encoding), html=True)


def test_a_declaration_counts_in_pages_only():
    page = f"<meta charset='windows-1251'><p>{CZECH}</p>"
    assert CZECH in decode(page.encode("cp1250"))


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "windows-1251", "utf-16", "utf-7", "rot13", "hex", "undefined", "idna", "x-no"]
)
def test_utf8_is_read_whatever_the_page_declares(declared):
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head>café “здесь”'
    assert decode(page.encode(), html=True) == page


@pytest.mark.parametrize("declared", ["rot13", "undefined", "unicode_escape", "utf-16", "x-no"])
def test_an_absurd_declaration_falls_back_to_detection(declared):
    page = f"<meta charset={declared}><p>{PORTUGUESE}</p>"
    assert decode(page.encode("cp1252"), html=True) == page


def test_one_damaged_byte_does_not_garble_the_rest():
    data = RUSSIAN.encode() + b"\xd0"  # cut within a letter
    assert decode(data) == RUSSIAN + "\ufffd"


def test_line_ends_become_lf_and_nothing_else_changes():
    text = "one\r\ntwo\rthree\n\u00a0four\u200b\u2028five\tsix \u00ad"
    assert decode(text.encode()) == "one\ntwo\nthree\n\u00a0four\u200b\u2028five\tsix \u00ad"
    assert line_ends("\r\r\n\n") == "\n\n\n"


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x81\x8d\x8f", bytes(range(256)) * 20, b"\xed\xa0\x80", b"\xff\xfe\x00\xd8"])
def test_nothing_raises_and_the_result_can_be_written(data):
    for html in (False, True):
        decode(data, html=html).encode()


@pytest.mark.parametrize(
    ("data", "expected"), [(b"plain words", None), (b"", None), (b"a\0b\0c\0d\0", "utf-16-le"), (b"a\0bcd", None)]
)
def test_wide_encodings_are_told_by_their_zeros(data, expected):
    assert wide_encoding(data) == expected
