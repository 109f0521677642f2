"""The strings of a PDF that are on no page."""

import zlib

from letters.checks.pdf import strings_of_pdf


def test_stream_whose_checksum_ends_like_a_line_is_unpacked() -> None:
    packed = next(each for number in range(10_000) if (each := zlib.compress(b"(String %d)" % number)).endswith(b"\r"))
    text = zlib.decompress(packed).decode()[1:-1]
    assert list(strings_of_pdf(b"stream\n" + packed + b"\nendstream")) == [text]
