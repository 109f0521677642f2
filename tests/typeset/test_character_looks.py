import pytest

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, colors_at, placed_words, warnings_of


def _docx(look: str, styles: str = "") -> bytes:
    marked = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">marked </w:t></w:r>'
    return docx_with(f"<w:p>{marked}<w:r><w:t>next</w:t></w:r></w:p>", styles=DEFAULTS + styles)


def _start_of_next(look: str) -> float:
    (_marked, after) = placed_words(_docx(look))
    return after.x


@pytest.mark.parametrize(("percent", "share"), [("80", 0.8), ("110", 1.1)])
def test_scaled_characters_take_the_room_that_they_take_in_word(percent: str, share: float) -> None:
    """From the margin at 72 pt."""
    natural = _start_of_next("") - 72
    assert _start_of_next(f'<w:w w:val="{percent}"/>') - 72 == pytest.approx(share * natural, abs=0.05)


@pytest.mark.parametrize("align", ["superscript", "subscript"])
def test_raised_and_lowered_characters_are_two_thirds_of_their_size(align: str) -> None:
    natural = _start_of_next("") - 72
    assert _start_of_next(f'<w:vertAlign w:val="{align}"/>') - 72 == pytest.approx(0.65 * natural, abs=0.1)


@pytest.mark.parametrize(
    ("look", "name"),
    [
        ('<w:w w:val="80"/>', "characters made wider or narrower"),
        ("<w:outline/>", "outlined characters"),
        ("<w:shadow/>", "characters with a shadow"),
        ("<w:emboss/>", "embossed characters"),
        ("<w:imprint/>", "engraved characters"),
        ('<w:em w:val="dot"/>', "emphasis marks beside characters"),
        ('<w14:glow w14:rad="100"/>', "characters with a glow"),
        ("<w14:reflection/>", "characters with a reflection"),
    ],
)
def test_looks_of_characters_that_are_not_set_are_named(look: str, name: str) -> None:
    assert warnings_of(_docx(look)) == [(f"not-set: {name}", "test.docx, body, paragraph 1")]


@pytest.mark.parametrize("look", ['<w:w w:val="100"/>', '<w:shadow w:val="0"/>', '<w:em w:val="none"/>'])
def test_looks_that_are_switched_off_are_not_named(look: str) -> None:
    style = f'<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr>{_ON[look]}</w:rPr></w:style>'
    assert warnings_of(_docx(f'<w:rStyle w:val="C"/>{look}', style)) == []


_ON = {
    '<w:w w:val="100"/>': '<w:w w:val="80"/>',
    '<w:shadow w:val="0"/>': "<w:shadow/>",
    '<w:em w:val="none"/>': '<w:em w:val="dot"/>',
}


def test_a_line_around_characters_is_drawn_and_moves_nothing() -> None:
    look = '<w:bdr w:val="single" w:sz="8" w:space="2" w:color="FF0000"/>'
    assert _start_of_next(look) == _start_of_next("")
    marked, after = placed_words(_docx(look))
    middle = marked.y - 3
    assert colors_at(_docx(look), (marked.x - 2.5, middle), (after.x + 2.5, middle)) == ["FF0000", "FF0000"]
