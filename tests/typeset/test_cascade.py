from letters.typeset.document.formats import (
    Fonts,
    NumberingRef,
    ParagraphFormat,
    RunFormat,
    TabAlignment,
    TabStop,
    overlay,
)
from letters.typeset.resolve.cascade import toggle
from tests.specimens import docx_with, style
from tests.typeset.reading import DEFAULTS, resolved


def test_upper_level_wins_where_it_speaks_and_the_lower_where_it_is_silent() -> None:
    lower = RunFormat(size=11.0, bold=True, fonts=Fonts(ascii="Calibri", high_ansi="Calibri"))
    upper = RunFormat(bold=False, fonts=Fonts(ascii="Arial"))
    assert overlay(lower, upper) == RunFormat(size=11.0, bold=False, fonts=Fonts(ascii="Arial", high_ansi="Calibri"))


def test_tab_stops_add_up_and_a_stop_at_the_same_place_replaces() -> None:
    lower = ParagraphFormat(tabs=(TabStop(36.0, TabAlignment.LEFT), TabStop(72.0, TabAlignment.LEFT)))
    upper = ParagraphFormat(tabs=(TabStop(72.0, TabAlignment.RIGHT, "."), TabStop(18.0, TabAlignment.LEFT)))
    assert overlay(lower, upper).tabs == (
        TabStop(18.0, TabAlignment.LEFT),
        TabStop(36.0, TabAlignment.LEFT),
        TabStop(72.0, TabAlignment.RIGHT, "."),
    )


def test_numbering_keeps_the_list_when_only_the_level_is_said() -> None:
    lower, upper = ParagraphFormat(numbering=NumberingRef("3", 0)), ParagraphFormat(numbering=NumberingRef(None, 2))
    assert overlay(lower, upper).numbering == NumberingRef("3", 2)


def test_a_toggle_that_two_style_levels_switch_on_is_off() -> None:
    assert toggle(None, True, True) is False


def test_a_toggle_that_the_defaults_switch_on_stays_on() -> None:
    assert toggle(True, True, True) is True


def test_a_toggle_that_nobody_speaks_of_stays_unsaid() -> None:
    assert toggle(None, None, None) is None


STYLES = (
    DEFAULTS
    + style("paragraph", "Strong", "Strong paragraph", "<w:rPr><w:b/></w:rPr>")
    + style("character", "Emphasis", "Emphasis", "<w:rPr><w:b/><w:i/></w:rPr>")
    + style("paragraph", "Circle", "Circle", '<w:basedOn w:val="Round"/><w:rPr><w:i/></w:rPr>')
    + style("paragraph", "Round", "Round", '<w:basedOn w:val="Circle"/><w:rPr><w:sz w:val="40"/></w:rPr>')
)


def _first_run_look(paragraph: str) -> tuple[bool, bool, float]:
    run = resolved(docx_with(paragraph, styles=STYLES)).sections[0].blocks[0].runs[0]
    return run.format.bold, run.format.italic, run.format.size


def test_bold_character_style_in_a_bold_paragraph_style_is_not_bold() -> None:
    run = '<w:r><w:rPr><w:rStyle w:val="Emphasis"/></w:rPr><w:t>word</w:t></w:r>'
    assert _first_run_look(f'<w:p><w:pPr><w:pStyle w:val="Strong"/></w:pPr>{run}</w:p>') == (False, True, 12.0)


def test_direct_bold_wins_over_all_styles() -> None:
    run = '<w:r><w:rPr><w:rStyle w:val="Emphasis"/><w:b/></w:rPr><w:t>word</w:t></w:r>'
    assert _first_run_look(f'<w:p><w:pPr><w:pStyle w:val="Strong"/></w:pPr>{run}</w:p>') == (True, True, 12.0)


def test_styles_that_are_based_on_each_other_end_where_the_circle_closes() -> None:
    run = "<w:r><w:t>word</w:t></w:r>"
    assert _first_run_look(f'<w:p><w:pPr><w:pStyle w:val="Circle"/></w:pPr>{run}</w:p>') == (False, True, 20.0)


def test_document_without_styles_is_set_in_words_own_defaults() -> None:
    look = resolved(docx_with("<w:p><w:r><w:t>word</w:t></w:r></w:p>", styles="")).sections[0].blocks[0].runs[0].format
    assert (look.fonts.ascii, look.size, look.bold) == ("Times New Roman", 10.0, False)


def test_indents_of_a_list_count_below_the_style_that_names_it_and_above_its_base() -> None:
    styles = (
        DEFAULTS
        + style("paragraph", "Base", "Base", '<w:pPr><w:ind w:left="100" w:right="200"/></w:pPr>')
        + style(
            "paragraph",
            "Item",
            "Item",
            '<w:basedOn w:val="Base"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:ind w:hanging="180"/></w:pPr>',
        )
    )
    docx = docx_with('<w:p><w:pPr><w:pStyle w:val="Item"/></w:pPr><w:r><w:t>word</w:t></w:r></w:p>', styles=styles)
    look = resolved(docx).sections[0].blocks[0].format
    assert (look.indent_left, look.indent_right, look.first_line) == (18.0, 10.0, -9.0)
