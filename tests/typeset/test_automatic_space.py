import pytest

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, places

FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:hint="eastAsia"/>'
LOOK = f'<w:rPr>{FONTS}<w:sz w:val="40"/></w:rPr>'


def _end_of(*texts: str, look: str = "") -> float:
    """Where a mark behind the texts, each in a run of its own at 20 pt, stands: points from the margin at 72 pt."""
    runs = "".join(f"<w:r>{LOOK}<w:t>{text}</w:t></w:r>" for text in texts)
    mark = '<w:r><w:t xml:space="preserve"> |</w:t></w:r>'
    return places(docx_with(f"<w:p><w:pPr>{look}</w:pPr>{runs}{mark}</w:p>", styles=DEFAULTS))["|"][1]


@pytest.mark.parametrize(
    ("texts", "rooms"),
    [
        (("第2条",), 2),
        (("第", "2", "条"), 2),
        (("条A",), 1),
        (("条，2",), 0),
        (("（2）",), 0),
        (("条-条",), 0),
        (("条Ａ",), 0),
    ],
)
def test_ideographs_have_a_fifth_of_an_em_of_room_beside_letters_and_digits(texts: tuple[str, ...], rooms: int) -> None:
    off = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    assert _end_of(*texts) - _end_of(*texts, look=off) == pytest.approx(4 * rooms, abs=0.1)


def test_letters_and_digits_are_switched_off_apart() -> None:
    only_digits = _end_of("条2条A", look='<w:autoSpaceDE w:val="0"/>')
    only_letters = _end_of("条2条A", look='<w:autoSpaceDN w:val="0"/>')
    assert only_digits - only_letters == pytest.approx(4, abs=0.1)
