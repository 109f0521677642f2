"""The strings of a PDF that are on no page."""

import zlib

from letters.checks.pdf import strings_of_pdf


def test_stream_whose_checksum_ends_like_a_line_is_unpacked() -> None:
    packed = zlib.compress(b"(String 100003)")
    assert packed.endswith(b"\r")
    assert list(strings_of_pdf(b"<</Filter /FlateDecode>>\nstream\n" + packed + b"\nendstream")) == ["String 100003"]


def test_streams_of_fonts_and_pictures_hold_no_strings() -> None:
    font = b"<</Length1 12>>\nstream\n\x00(a font)\x01\nendstream"
    picture = b"<</Subtype /Image>>\nstream\n(a picture)\nendstream"
    assert list(strings_of_pdf(font + picture)) == []
