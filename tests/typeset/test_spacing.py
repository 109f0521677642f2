from tests.specimens import docx_with, style
from tests.typeset.reading import DEFAULTS, places, resolved

STYLES = (
    DEFAULTS
    + style("paragraph", "A", "A", '<w:pPr><w:spacing w:before="240" w:after="120"/></w:pPr>')
    + style("paragraph", "C", "C", '<w:pPr><w:spacing w:before="200" w:after="200"/><w:contextualSpacing/></w:pPr>')
)


def _spaces(*styles: str, settings: str = "") -> list[float]:
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{each}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' for each in styles)
    document = resolved(docx_with(body, styles=STYLES, settings=settings))
    return [block.format.space_before for block in document.sections[0].blocks]


def test_between_paragraphs_the_larger_space_counts() -> None:
    assert _spaces("A", "A") == [12.0, 12.0]


def test_spaces_add_up_where_the_document_says_so() -> None:
    settings = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    assert _spaces("A", "A", settings=settings) == [12.0, 18.0]


def _automatic_spaces(*looks: str, settings: str = "") -> list[float]:
    body = "".join(f"<w:p><w:pPr>{each}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>" for each in looks)
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    numbers = "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/></w:num>' for number in (1, 2))
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{numbers}'
    document = resolved(docx_with(body, styles=STYLES, numbering=numbering, settings=settings))
    return [block.format.space_before for block in document.sections[0].blocks]


AUTOMATIC = '<w:spacing w:before="0" w:beforeAutospacing="1" w:afterAutospacing="1"/>'


def test_automatic_spaces_are_those_of_web_pages_unless_the_document_is_older() -> None:
    settings = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    assert _automatic_spaces(AUTOMATIC, AUTOMATIC) == [14.0, 14.0]
    assert _automatic_spaces(AUTOMATIC, AUTOMATIC, settings=settings) == [5.0, 10.0]


def test_within_a_list_there_is_no_automatic_space() -> None:
    one, other = (f'<w:numPr><w:numId w:val="{number}"/></w:numPr>{AUTOMATIC}' for number in (1, 2))
    assert _automatic_spaces(AUTOMATIC, one, one, other) == [14.0, 14.0, 0.0, 14.0]


def test_contextual_spacing_leaves_nothing_between_neighbours_of_one_style() -> None:
    assert _spaces("C", "C") == [10.0, 0.0]


def test_contextual_spacing_gives_up_its_own_space_only_towards_its_own_style() -> None:
    assert _spaces("C", "A", "C") == [10.0, 12.0, 10.0]


def test_a_paragraph_that_starts_a_page_has_its_own_space_above() -> None:
    """The paragraph before, with 6 pt below itself, stands on another page."""
    new_page = f'{STYLES}<w:style w:type="paragraph" w:styleId="P"><w:pPr><w:pageBreakBefore/>{{}}</w:pPr></w:style>'
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="P"/></w:pPr></w:p>'
    for own, above in (("", 0.0), ('<w:spacing w:before="40"/>', 2.0)):
        document = resolved(docx_with(body, styles=new_page.format(own)))
        assert [block.format.space_before for block in document.sections[0].blocks] == [12.0, above]


def test_text_behind_a_page_break_goes_on_as_the_next_line_of_its_paragraph() -> None:
    look = '<w:pPr><w:spacing w:before="400"/><w:ind w:firstLine="500"/></w:pPr>'
    body = (
        f'<w:p>{look}<w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t></w:r></w:p>'
        f'<w:p>{look}<w:r><w:t>three</w:t><w:br w:type="page"/></w:r></w:p>'
        f"<w:p>{look}<w:r><w:t>four</w:t></w:r></w:p>"
    )
    found = places(docx_with(body, styles=DEFAULTS))
    assert found == {
        "one": (1, 97.0, 103.2),
        "two": (2, 72.0, 83.2),
        "three": (2, 97.0, 117.0),
        "four": (3, 97.0, 103.2),
    }


def test_a_continuous_section_keeps_the_space_below_the_last_paragraph() -> None:
    ends = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    body = (
        f'<w:p><w:pPr><w:spacing w:after="400"/>{ends}</w:pPr><w:r><w:t>above</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>below</w:t></w:r></w:p>"
    )
    section = '<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/>'
    document = resolved(docx_with(body, styles=DEFAULTS, section=section))
    assert document.sections[1].blocks[0].format.space_before == 20.0


def test_the_space_above_counts_at_the_head_of_the_document_and_not_after_a_page_break_of_the_layout() -> None:
    body = "".join(
        f"<w:p><w:pPr><w:spacing w:before='400'/></w:pPr><w:r><w:t>p{n}</w:t></w:r></w:p>" for n in range(25)
    )
    section = '<w:pgSz w:w="11906" w:h="8000"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
    found = places(docx_with(body, styles=DEFAULTS, section=section))
    first_on_page_two = min((place for place in found.values() if place[0] == 2), key=lambda place: place[2])
    assert found["p0"] == (1, 50.0, 81.2)
    assert first_on_page_two == (2, 50.0, 61.2)
