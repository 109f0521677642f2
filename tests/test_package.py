import io
import zipfile
from collections.abc import Mapping

import pytest

from letters.errors import InputError, Problem
from letters.package import MIB, Package, open_package, write_package
from tests.specimens import docx_with, paragraph

NAME = "templates/letter.docx"
SAVE_AS_DOCX = "Open it in Word and save it as “Word Document (.docx)”, without a password."
DOCUMENT_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
DOCX = docx_with(paragraph("Dear colleagues"))
PARTS = {info: zipfile.ZipFile(io.BytesIO(DOCX)).read(info) for info in zipfile.ZipFile(io.BytesIO(DOCX)).namelist()}


def _problems_of(data: bytes) -> list[Problem]:
    with pytest.raises(InputError) as refused:
        open_package(data, NAME)
    return list(refused.value.problems)


def _zipped(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _with(**parts: bytes) -> bytes:
    """The small letter with one part added or changed, the only one given: its name in `name`."""
    return _zipped({**PARTS, **parts})


def test_word_file_opens_with_all_its_parts_under_the_name_that_messages_use() -> None:
    assert open_package(DOCX, NAME) == Package(NAME, PARTS)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip at all",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512,  # .doc, and .docx with a password
    ],
)
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    what = "is not a Word .docx file (encrypted or .doc?)"
    assert _problems_of(data) == [Problem(NAME, what, SAVE_AS_DOCX)]


@pytest.mark.parametrize(
    ("data", "what", "remedy"),
    [
        (b"%PDF-1.7", "it is a PDF", "Name the Word file that the PDF was made from."),
        (b"{\\rtf1", "it is rich text, .rtf", "Open it in Word and save it as “Word Document (.docx)”."),
    ],
)
def test_what_is_known_to_be_another_file_is_called_so(data: bytes, what: str, remedy: str) -> None:
    assert _problems_of(data) == [Problem(NAME, f"is not a Word .docx file ({what})", remedy)]


@pytest.mark.parametrize("kept", [4, 30, 100, len(DOCX) // 2, len(DOCX) - 1])
def test_file_that_was_cut_off_is_refused(kept: int) -> None:
    assert _problems_of(DOCX[:kept]) == [Problem(NAME, "is damaged: it cannot be unpacked", SAVE_AS_DOCX)]


def test_file_with_a_damaged_member_is_refused() -> None:
    stored = _zipped(PARTS, zipfile.ZIP_STORED)
    damaged = stored.replace(b"Dear colleagues", b"Dear friends...", 1)
    assert _problems_of(damaged) == [Problem(NAME, "is damaged: it cannot be unpacked", SAVE_AS_DOCX)]


def test_file_with_a_member_under_a_zip_password_is_refused() -> None:
    data = bytearray(DOCX)
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := data.find(header, place + 1)) >= 0:
            data[place + flags] |= 1
    assert _problems_of(bytes(data)) == [Problem(NAME, "is damaged: it cannot be unpacked", SAVE_AS_DOCX)]


def test_bytes_before_the_zip_are_refused() -> None:
    assert _problems_of(b"PK" + DOCX) == [Problem(NAME, "has bytes before the zip archive", SAVE_AS_DOCX)]


def test_file_over_20_mib_is_refused() -> None:
    assert _problems_of(DOCX + b"\x00" * 21 * MIB) == [
        Problem(
            NAME,
            "is 21 MiB; the limit is 20 MiB",
            "Make the pictures smaller: Picture Format ▸ Compress Pictures.",
        )
    ]


def test_member_that_expands_beyond_measure_is_refused_before_it_is_unpacked() -> None:
    assert _problems_of(_with(**{"word/media/x.png": b"\x00" * 21 * MIB})) == [
        Problem(NAME, "word/media/x.png expands to 21 MiB; the limit is 20 MiB", "Make the picture or part smaller.")
    ]


def test_members_that_expand_beyond_measure_together_are_refused() -> None:
    blank = b"\x00" * 18 * MIB
    many = {f"word/media/{number}.png": blank for number in range(6)}
    assert _problems_of(_with(**many)) == [Problem(NAME, "expands to 108 MiB; the limit is 100 MiB", SAVE_AS_DOCX)]


def test_member_that_is_larger_than_it_says_is_refused() -> None:
    data = bytearray(_with(**{"word/media/x.png": b"\x00" * 30 * MIB}))
    size = (30 * MIB).to_bytes(4, "little")
    place = -1
    while (place := data.find(size, place + 1)) >= 0:
        data[place : place + 4] = (1000).to_bytes(4, "little")
    assert _problems_of(bytes(data)) == [Problem(NAME, "is damaged: it cannot be unpacked", SAVE_AS_DOCX)]


def test_thousands_of_members_are_refused() -> None:
    many = {f"word/media/{number}.png": b"" for number in range(1000 - len(PARTS) + 1)}
    assert _problems_of(_with(**many)) == [Problem(NAME, "holds 1001 parts; the limit is 1000", SAVE_AS_DOCX)]


@pytest.mark.parametrize(
    "member",
    ["../../x", "word/../../x", "/etc/x", "word\\x.xml", "C:x", "word/x:y", "word/\x01.xml"],
)
def test_member_with_an_unsafe_name_is_refused(member: str) -> None:
    assert _problems_of(_with(**{member: b""})) == [
        Problem(NAME, f"holds a part with an unsafe name: {member!r}", SAVE_AS_DOCX)
    ]


@pytest.mark.parametrize("member", ["word/document.xml", "word/Document.XML"])
def test_two_members_of_one_name_are_refused_whatever_their_case(member: str) -> None:
    unlike = "word/" + "x" * (len(member) - len("word/"))
    twice = _with(**{unlike: b"<x/>"}).replace(unlike.encode(), member.encode())
    assert _problems_of(twice) == [Problem(NAME, f"holds the part {member} twice", SAVE_AS_DOCX)]


def test_everything_about_the_members_is_told_at_once() -> None:
    assert [each.what for each in _problems_of(_with(**{"../x": b"", "/y": b""}))] == [
        "holds a part with an unsafe name: '../x'",
        "holds a part with an unsafe name: '/y'",
    ]


@pytest.mark.parametrize(
    ("content_type", "what", "remedy"),
    [
        (
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
            "holds macros (.docm)",
            "Save it as “Word Document (.docx)”, without macros.",
        ),
        (
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            "is a template file (.dotx)",
            "Save it as “Word Document (.docx)”.",
        ),
        (
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "is not a Word .docx file",
            SAVE_AS_DOCX,
        ),
    ],
)
def test_other_kinds_of_office_files_are_refused(content_type: bytes, what: str, remedy: str) -> None:
    types = PARTS["[Content_Types].xml"].replace(DOCUMENT_TYPE, content_type)
    assert _problems_of(_with(**{"[Content_Types].xml": types})) == [Problem(NAME, what, remedy)]


def test_macros_in_a_file_that_says_to_have_none_are_refused() -> None:
    macros = b'<Default ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    types = PARTS["[Content_Types].xml"].replace(b"</Types>", macros)
    assert [each.what for each in _problems_of(_with(**{"[Content_Types].xml": types}))] == ["holds macros (.docm)"]


def test_zip_that_is_no_office_file_is_refused() -> None:
    assert _problems_of(_zipped({"letter.txt": b"Dear colleagues"})) == [
        Problem(NAME, "is not a Word .docx file: it has no list of content types", SAVE_AS_DOCX)
    ]


@pytest.mark.parametrize("member", ["word/document.xml", "word/_rels/document.xml.rels", "word/drawing.VML"])
@pytest.mark.parametrize(
    "declaration",
    [
        b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        b'<!DOCTYPE w SYSTEM "http://example.org/x.dtd">',
        b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>',
        b"<! doctype x>",
    ],
)
def test_part_with_a_dtd_is_refused(member: str, declaration: bytes) -> None:
    assert _problems_of(_with(**{member: declaration + b"<x/>"})) == [
        Problem(f"{NAME}, {member}", "declares a document type (DTD), which Word never does", SAVE_AS_DOCX)
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_dtd_in_a_part_that_does_not_look_like_xml_is_refused(encoding: str) -> None:
    part = "<!DOCTYPE w [<!ENTITY x 'x'>]><w>&x;</w>".encode(encoding)
    assert _problems_of(_with(**{"word/document.dat": part})) == [
        Problem(f"{NAME}, word/document.dat", "declares a document type (DTD), which Word never does", SAVE_AS_DOCX)
    ]


def test_settings_of_a_printer_pass_whatever_text_is_in_them() -> None:
    """Printers' drivers keep XML of their own in there, which is no part of the Word file and is stripped."""
    settings = "Printer\0\x01<?xml version='1.0'?><!DOCTYPE ticket><ticket/>".encode("utf-16-le")
    parts = open_package(_with(**{"word/printerSettings1.bin": settings}), NAME).parts
    assert parts["word/printerSettings1.bin"] == settings


def test_document_type_of_a_drawing_passes() -> None:
    drawing = b"<!DOCTYPE svg><svg/>"
    assert open_package(_with(**{"word/media/x.svg": drawing}), NAME).parts["word/media/x.svg"] == drawing


@pytest.mark.parametrize(
    "part",
    [
        '<?xml version="1.0" encoding="UTF-16"?><x/>'.encode("utf-16"),
        '<?xml version="1.0" encoding="UTF-16"?><x/>'.encode("utf-16-be"),
        "<x/>".encode("utf-16-le"),
        '<?xml version="1.0"?><x/>'.encode("utf-32"),
        b'<?xml version="1.0" encoding="UTF-7"?><x/>',
        b"<?xml version='1.0' encoding='ISO-8859-1'?><x/>",
        b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-16"?><x/>',
    ],
)
def test_part_in_another_encoding_than_utf_8_is_refused(part: bytes) -> None:
    assert _problems_of(_with(**{"word/document.xml": part})) == [
        Problem(f"{NAME}, word/document.xml", "is not UTF-8", SAVE_AS_DOCX)
    ]


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b'<?xml version="1.0" encoding="utf-8"?>', b""])
def test_part_in_utf_8_opens_however_it_says_so(start: bytes) -> None:
    part = start + "<x>é</x>".encode()
    assert open_package(_with(**{"word/x.xml": part}), NAME).parts["word/x.xml"] == part


def test_equal_parts_give_equal_bytes_whatever_their_order() -> None:
    written = write_package(PARTS)
    assert write_package(dict(reversed(PARTS.items()))) == written
    assert open_package(written, NAME).parts == PARTS


def test_written_package_begins_with_its_content_types_and_has_no_dates_and_no_comments() -> None:
    with zipfile.ZipFile(io.BytesIO(write_package(PARTS))) as archive:
        infos = archive.infolist()
    assert [info.filename for info in infos] == ["[Content_Types].xml", *sorted(PARTS.keys() - {"[Content_Types].xml"})]
    assert {(info.date_time, info.comment, info.extra) for info in infos} == {((1980, 1, 1, 0, 0, 0), b"", b"")}
