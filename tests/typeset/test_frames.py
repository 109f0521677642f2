import pytest

from tests.specimens import style
from tests.typeset.drawn import docx_with_pictures
from tests.typeset.reading import DEFAULTS, places


def _framed(text: str, frame: str, size: int = 24, more: str = "") -> str:
    run = f'<w:r><w:rPr><w:sz w:val="{size}"/></w:rPr><w:t>{text}</w:t></w:r>'
    return f"<w:p><w:pPr><w:framePr {frame}/>{more}</w:pPr>{run}</w:p>"


def _text(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("frame", "place"),
    [
        ('w:hAnchor="page" w:vAnchor="page" w:x="2000" w:y="4000"', (1, 100.0, 211.2)),
        ('w:hAnchor="margin" w:vAnchor="page" w:xAlign="right" w:y="4000"', (1, 527.3, 211.2)),
        ('w:hAnchor="margin" w:vAnchor="margin" w:xAlign="center" w:yAlign="bottom"', (1, 288.7, 497.4)),
    ],
)
def test_a_frame_stands_on_the_page_and_takes_no_room_in_the_text(frame: str, place: tuple[int, float, float]) -> None:
    """The word is 22.7 pt wide."""
    docx = docx_with_pictures(_framed("abcd", frame) + _text("body"))
    assert places(docx) == {"abcd": place, "body": (1, 50.0, 111.2)}


@pytest.mark.parametrize("around", ["{}", "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"])
def test_a_page_number_in_a_frame_stands_at_the_right_of_its_footer(around: str) -> None:
    number = '<w:fldSimple w:instr="PAGE"><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="20"/>'
    footer = around.format(f"<w:p><w:pPr>{frame}</w:pPr>{number}</w:p>") + _text("foot")
    found = places(docx_with_pictures("<w:p/>", footers={"default": footer}))
    assert found["foot"] == (1, 50.0, 567.4)
    assert found["1"] == (1, 544.0, 568.4)


def test_paragraphs_of_one_frame_stand_below_each_other() -> None:
    frame = 'w:w="2000" w:hAnchor="page" w:vAnchor="page" w:x="2000" w:y="4000"'
    docx = docx_with_pictures(_framed("one", frame) + _framed("two", frame) + _text("body"))
    assert places(docx) == {"one": (1, 100.0, 211.2), "two": (1, 100.0, 225.0), "body": (1, 50.0, 111.2)}


def test_a_drop_cap_keeps_its_letter_and_moves_the_lines_beside_it() -> None:
    frame = 'w:dropCap="drop" w:lines="2" w:wrap="around" w:vAnchor="text" w:hAnchor="text"'
    cap = _framed("T", frame, 72, '<w:spacing w:line="552" w:lineRule="exact"/>')
    words = " ".join(f"word{number:02}" for number in range(36))
    found = places(docx_with_pictures(cap + _text(words)))
    starts = sorted({(y, min(x for _p, x, other in found.values() if other == y)) for _p, _x, y in found.values()})
    assert found["T"] == (1, 50.0, 122.1)
    assert [(y, x) for y, x in starts if y != 122.1] == [(111.2, 72.5), (125.0, 72.5), (138.8, 50.0)]


def test_a_frame_behind_all_text_is_kept() -> None:
    frame = 'w:w="2000" w:hAnchor="page" w:vAnchor="page" w:x="2000" w:y="4000"'
    assert places(docx_with_pictures(_text("body") + _framed("last", frame))) == {
        "body": (1, 50.0, 111.2),
        "last": (1, 100.0, 211.2),
    }


def test_a_style_that_takes_the_frame_away_leaves_the_paragraph_in_the_text() -> None:
    none = '<w:framePr w:w="0" w:h="0" w:hSpace="0" w:vSpace="0" w:xAlign="left" w:y="0" w:vAnchor="margin"/>'
    styles = DEFAULTS + style("paragraph", "Plain", "Plain", f"<w:pPr>{none}</w:pPr>")
    body = '<w:p><w:pPr><w:pStyle w:val="Plain"/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>' + _text("two")
    assert places(docx_with_pictures(body, styles=styles)) == {"one": (1, 50.0, 111.2), "two": (1, 50.0, 125.0)}


def test_a_frame_that_asks_for_a_new_page_takes_its_paragraph_there() -> None:
    framed = '<w:pPr><w:pageBreakBefore/><w:framePr w:w="2000" w:vAnchor="page" w:hAnchor="page" w:x="2000" w:y="400"/>'
    body = (
        "<w:p><w:r><w:t>before</w:t></w:r></w:p>"
        f"<w:p>{framed}</w:pPr><w:r><w:t>framed</w:t></w:r></w:p><w:p><w:r><w:t>behind</w:t></w:r></w:p>"
    )
    found = places(docx_with_pictures(body))
    assert {word: page for word, (page, _, _) in found.items()} == {"before": 1, "framed": 2, "behind": 2}
