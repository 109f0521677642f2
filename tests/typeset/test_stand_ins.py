"""Fonts that the machine does not have: what the Word file's font table names, and then a font of their kind."""

from letters.typeset.fonts import find_face
from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, resolved, warnings_of

FONT_TABLE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"


def _names(font: str, inside: str) -> str:
    """The names to try for a run in that font, whose entry in the font table holds that."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    table = f'<w:fonts xmlns:w="{namespace}"><w:font w:name="{font}">{inside}</w:font></w:fonts>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable"
    docx = docx_with(
        f'<w:p><w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t>x</w:t></w:r></w:p>',
        styles=DEFAULTS,
        relationships=f'<Relationship Id="rIdF" Type="{kind}" Target="fontTable.xml"/>',
        members={"word/fontTable.xml": table.encode()},
        overrides={"word/fontTable.xml": FONT_TABLE},
    )
    (paragraph,) = resolved(docx).sections[0].blocks
    return paragraph.runs[0].format.fonts.ascii


def test_names_of_the_font_table_come_first_and_then_a_font_of_the_kind() -> None:
    assert _names("Foo", '<w:altName w:val="Bar, Baz"/><w:family w:val="roman"/>') == "Foo;Bar;Baz;Times New Roman"
    assert _names("Foo", '<w:family w:val="swiss"/>') == "Foo;Arial"
    assert _names("Verdana", '<w:family w:val="swiss"/>') == "Verdana;DejaVu Sans"
    assert _names("Foo", '<w:family w:val="decorative"/>') == "Foo"


def test_a_font_of_signs_is_told_by_its_name_alone() -> None:
    """It has no stand-in: its signs are shown in a font for text."""
    assert _names("Wingdings", '<w:altName w:val="Bar"/><w:family w:val="roman"/>') == "Arial"


def test_the_first_font_that_is_known_stands_in_under_the_name_that_was_asked_for() -> None:
    face = find_face("No Such Font;No Such Font Either;Times New Roman", True, False)
    assert (face.asked, face.family, face.is_faithful) == ("No Such Font", "Liberation Serif", False)


def test_a_font_that_is_there_needs_no_stand_in() -> None:
    """LibreOffice writes such lists of fonts as one name."""
    assert find_face("Times New Roman;serif", False, False) == find_face("Times New Roman", False, False)


def test_a_font_without_a_stand_in_is_fontconfigs_choice() -> None:
    assert find_face("No Such Font;No Such Font Either", False, False) == find_face("No Such Font", False, False)


def test_the_font_that_stands_in_is_named() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="No Such Font;Arial" w:hAnsi="Arial"/></w:rPr><w:t>x</w:t></w:r>'
    assert warnings_of(docx_with(f"<w:p>{run}</w:p>", styles=DEFAULTS)) == [
        ("font-substituted: No Such Font", "test.docx")
    ]


def test_a_font_without_the_characters_of_its_text_is_named() -> None:
    """Caladea, which has Cambria's widths, has no Cyrillic; spaces and marks that are not seen need no character."""
    look = '<w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria"/></w:rPr>'
    texts = ["café\u00a0\u2009\u200bx", "да"]
    runs = (f"<w:p><w:r>{look}<w:t>{text}</w:t></w:r></w:p>" for text in texts)
    lacking = [("font-lacks: Caladea", "test.docx")]
    assert [warnings_of(docx_with(run, styles=DEFAULTS)) for run in runs] == [[], lacking]
