"""The strings of a PDF that are on no page."""

import zlib

from letters.checks.pdf import strings_of_pdf


def test_stream_whose_checksum_ends_like_a_line_is_unpacked() -> None:
    packed = zlib.compress(b"(String 100003)")
    assert packed.endswith(b"\r")
    assert list(strings_of_pdf(b"stream\n" + packed + b"\nendstream")) == ["String 100003"]
