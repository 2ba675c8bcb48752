"""Bytes made text, whatever their file says or leaves unsaid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.decode import Decoded, codec_name, decode
from corpus.read.source import BadSourceError
from tests.old_vietnamese import in_tcvn3, in_vni, in_windows_1258

TEXT = "Trường tuyển 3.000 sinh viên trong năm học mới; học phí đóng hai lần một năm."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-be-bom", "utf-32-be-bom"]
)
def test_encodings_with_a_mark_are_decoded(encoding: str) -> None:
    """UTF-8 with and without mark, UTF-16 and UTF-32 of both byte orders; nothing is repaired."""
    codec = encoding.removesuffix("-bom")
    text = f"\ufeff{TEXT} 😀" if encoding.endswith("-bom") else f"{TEXT} 😀"
    assert decode(text.encode(codec)) == Decoded(f"{TEXT} 😀")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_recognised(codec: str) -> None:
    """Every other byte is mostly zero."""
    assert decode(TEXT.encode(codec)) == Decoded(TEXT, "utf-16")


@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "nonsense"])
def test_old_encodings_are_converted_whatever_is_declared(declared: str) -> None:
    """TCVN3, VNI, Windows-1258."""
    assert decode(in_tcvn3(TEXT), declared) == Decoded(TEXT.replace("T", "T"), "tcvn3")
    assert decode(in_vni(TEXT), declared) == Decoded(TEXT, "vni")
    assert decode(in_windows_1258(TEXT), declared) == Decoded(TEXT, "windows-1258")


@pytest.mark.parametrize(
    ("declared", "repair"),
    [("", ""), ("UTF8", ""), ("us-ascii", ""), ("windows-1258", "charset"), ("nonsense", "")],
)
def test_utf_8_is_read_as_such_whatever_is_declared(declared: str, repair: str) -> None:
    """A wrong declaration is counted; one that means nothing is none."""
    assert decode(TEXT.encode(), declared) == Decoded(TEXT, repair)
    assert decode(b"plain", declared) == Decoded("plain")


def test_utf_8_with_a_few_broken_bytes_is_read_around_them() -> None:
    """As a file that was cut in the middle of a letter."""
    assert decode(TEXT.encode()[:-1] + "ữ".encode()[:2]) == Decoded(
        TEXT[:-1] + "\ufffd", "broken-utf-8"
    )


def test_english_in_windows_1252_is_read() -> None:
    """Typographic signs and a borrowed word; counted unless it says what it is."""
    text = "The café’s price – “about” £5 – rose by 3 % in the year after the war."
    assert decode(text.encode("cp1252")) == Decoded(text, "windows-1252")
    assert decode(text.encode("cp1252"), "windows-1252") == Decoded(text)


def test_another_encoding_is_believed_where_nothing_speaks_against_it() -> None:
    """A page in Russian or Japanese is no concern of ours, but neither is it garbled."""
    for text, name in (("Привет, как дела сегодня", "windows-1251"), ("日本語の本文", "shift_jis")):
        assert decode(text.encode(name), name).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\xff",
        b"abc\x00def",
        "Việt Nam".encode("cp1258", errors="replace") + b"\xe9\xff",
        b"\xff\xfea",
        b"%PDF-1.7\n\xe2\xe3\xcf\xd3",
        b"\xed\xa0\x80",
        bytes(range(128, 256)),
        b"a" * 5000 + b"\0",
        "Привет, как дела сегодня, товарищи".encode("koi8-r"),
    ],
)
def test_bytes_that_are_not_text_are_refused(data: bytes) -> None:
    """Binary data, broken and unknown encodings: never guessed at, always with the reason."""
    with pytest.raises(BadSourceError, match=r"^(binary data|not UTF|in no encoding)"):
        decode(data)


@pytest.mark.parametrize("name", ["idna", "unicode_escape", "rot13", "zip", "a\0b", "x" * 500])
def test_what_a_page_declares_cannot_choose_any_program(name: str) -> None:
    """Python's own transformations are no encodings of pages."""
    with pytest.raises(BadSourceError):
        decode(b"\xff\xfd\x81 \x8d", name)
    assert isinstance(codec_name(name), str)


@given(st.binary(max_size=200), st.text(max_size=12))
def test_any_bytes_are_text_or_refused(data: bytes, declared: str) -> None:
    """Nothing else is raised, and no text holds a NUL."""
    try:
        decoded = decode(data, declared)
    except BadSourceError:
        return
    assert "\0" not in decoded.text
