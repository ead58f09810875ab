import pytest

from onrecord.errors import EmptyInput, UnsupportedKind
from onrecord.readers.detection import SUPPORTED, kind_of


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"The dam held, the ministry said.", "a.txt", "plain"),
        (b"The dam held, the ministry said.", "standard input", "plain"),
        (b"{Courier} The dam held.", "standard input", "plain"),
        (b"RIFFRAFF, she called them.", "a.txt", "plain"),
        (b"5 < 6, he said <laughs>", "a.txt", "plain"),
        ("Der Damm hielt, sagte sie.".encode("utf-16"), "a.txt", "plain"),
        ("The dam held, she said.".encode("utf-16-le"), "standard input", "plain"),
        (b"<!DOCTYPE html><html><body>", "a.txt", "html"),
        (b"\xef\xbb\xbf\n <html>", "standard input", "html"),
        (b"<!-- saved from url=(0020)https://a.example/ -->\n<html lang=en>", "page", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html>", "a.xhtml", "html"),
        ("<!doctype html><html><p>x".encode("utf-16"), "standard input", "html"),
        (b"no tag at all", "a.HTML", "html"),
        (b'{"id": 1, "text": "x"}\n{}', "standard input", "jsonl"),
        (b'{"id": 1, "text": "' + b"x" * 9000, "standard input", "jsonl"),
        (b"not json", "a.jsonl", "jsonl"),
        (b'{"text": "a \0 byte in one line"}\n', "a.ndjson", "jsonl"),
    ],
)
def test_kinds(data, name, kind):
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "name", "what"),
    [
        (b"%PDF-1.7 ...", "a.txt", "a PDF"),
        (b"PK\x03\x04....", "a.docx", "ZIP"),
        (b"\x1f\x8b\x08", "a.jsonl", "gzip"),
        (b"{\\rtf1 x}", "a.txt", "rich text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.html", "PNG"),
        (b"\x7fELF\x02\x01\0\0", "program", "binary"),
        (bytes(range(1, 32)) * 50, "a.txt", "binary"),
        (b"\xff\xfe" + bytes(range(1, 255)) * 40, "a.txt", "binary"),
        (b"\x01\0\x02\0\x03\0\x04\0" * 500, "a.txt", "binary"),
        (b"\x00\x01\x02\xff" * 9, "a.jsonl", "binary"),
        (b"<?xml version='1.0'?><rss version='2.0'><item><p>x</p>", "a.html", "feed"),
        (b"<?xml version='1.0'?><nitf><head/><body><p>x</p></body></nitf>", "standard input", "XML"),
        (b'{\n  "id": 1,\n  "text": "x"\n}', "standard input", "one article a line"),
        (b'[{"id": 1, "text": "x"}]', "a.json", "one article a line"),
        ('{"id": 1, "text": "x"}'.encode("utf-16"), "a.jsonl", "UTF-8"),
        (b"a,b\n1,2\n", "a.csv", "CSV"),
        (b"MIME-Version: 1.0\n", "a.txt", "MHTML"),
    ],
)
def test_other_kinds_are_named_with_what_is_supported(data, name, what):
    with pytest.raises(UnsupportedKind) as problem:
        kind_of(data, name)
    message = str(problem.value)
    assert message.startswith(f"{name}: ")
    assert what in message.removesuffix(SUPPORTED)
    assert message.endswith(SUPPORTED)
    assert "\n" not in message


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 65536])
def test_blank_input_is_empty(data):
    with pytest.raises(EmptyInput, match=r"^a\.html: there is nothing in it"):
        kind_of(data, "a.html")


def test_absurdly_nested_json_is_told_as_json():
    assert kind_of(b'{"a":' + b"[" * 4000, "standard input") == "jsonl"
