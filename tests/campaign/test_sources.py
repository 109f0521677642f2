from pathlib import Path

from letters.campaign.faults import Fault, Place
from letters.campaign.sources import SIZE_LIMIT, read_source


def _read(path: Path, content: bytes) -> tuple[str | None, list[Fault]]:
    path.write_bytes(content)
    faults: list[Fault] = []
    return read_source(path, faults), faults


def test_text_is_read_with_line_feeds_whatever_system_wrote_it(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + "one\r\ntwo\rthree — 坚持\n".encode()
    assert _read(tmp_path / "a.md", content) == ("one\ntwo\nthree — 坚持\n", [])


def test_file_in_another_encoding_is_named_with_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    fault = Fault(
        Place(path.as_posix(), 2), "is not UTF-8 text", "Save the file in a text editor with the encoding UTF-8."
    )
    assert _read(path, "one\nnaïve\n".encode("latin-1")) == (None, [fault])


def test_bad_characters_are_named_with_their_lines_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    text, faults = _read(path, "one\nt\x07wo\nthr\u200bee\n".encode())
    assert text == "one\ntwo\nthree\n"
    assert [(fault.place, fault.what) for fault in faults] == [
        (Place(path.as_posix(), 2), "control character U+0007"),
        (Place(path.as_posix(), 3), "invisible character U+200B (zero width space)"),
    ]


def test_no_more_than_a_hundred_bad_characters_are_named(tmp_path: Path) -> None:
    _, faults = _read(tmp_path / "a.md", b"\x07" * 1000)
    assert len(faults) == 100


def test_missing_file_is_named(tmp_path: Path) -> None:
    faults: list[Fault] = []
    path = tmp_path / "a.md"
    assert read_source(path, faults) is None
    remedy = "Every campaign needs this file: write it, or copy it from elsewhere."
    assert faults == [Fault(Place(path.as_posix()), "is missing", remedy)]


def test_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    faults: list[Fault] = []
    assert read_source(tmp_path, faults) is None
    remedy = "Put a text file of this name in its place."
    assert faults == [Fault(Place(tmp_path.as_posix()), "is not a file", remedy)]


def test_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.symlink_to(path)
    faults: list[Fault] = []
    assert read_source(path, faults) is None
    what = "cannot be read (Too many levels of symbolic links)"
    assert faults == [Fault(Place(path.as_posix()), what, "Give yourself the right to read it.")]


def test_file_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    fault = Fault(Place(path.as_posix()), "is larger than 1 MiB", "A data file holds text only: is it the right file?")
    assert _read(path, b"x" * (SIZE_LIMIT + 1)) == (None, [fault])
    assert _read(path, b"x" * SIZE_LIMIT) == ("x" * SIZE_LIMIT, [])
