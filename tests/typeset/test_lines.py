import pytest

from letters.typeset.document.formats import LineRule, LineSpacing
from letters.typeset.fonts import VerticalMetrics
from letters.typeset.html.lines import LineBox, line_box, natural_height
from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS, places

METRICS = VerticalMetrics(ascent=0.9, descent=0.2, gap=0.1)


@pytest.mark.parametrize(
    ("rule", "value", "height", "baseline"),
    [
        (LineRule.AUTO, 1.0, 12.0, 10.0),
        (LineRule.AUTO, 1.5, 18.0, 10.0),
        (LineRule.AT_LEAST, 6.0, 12.0, 10.0),
        (LineRule.AT_LEAST, 20.0, 20.0, 18.0),
        (LineRule.EXACT, 20.0, 20.0, 16.0),
    ],
)
def test_line_has_words_height_and_baseline(rule: LineRule, value: float, height: float, baseline: float) -> None:
    """The extra of a line goes below under auto and above under atLeast; exact puts the baseline at four fifths."""
    box = line_box(METRICS, 10.0, LineSpacing(rule, value))
    baseline_in_css = (box.height - 11.0) / 2 + 9.0
    assert box.height == height
    assert baseline_in_css + box.shift == pytest.approx(baseline)


def test_height_is_cut_to_whole_twips() -> None:
    assert line_box(VerticalMetrics(0.891, 0.216, 0.042), 12.0, LineSpacing(LineRule.AUTO, 1.08)) == LineBox(
        height=14.9, shift=pytest.approx(-0.3, abs=0.06)
    )


@pytest.mark.parametrize(
    ("metrics", "size", "twips"),
    [
        ((1825, 443, 87), 8, 184),
        ((1825, 443, 87), 9.5, 219),
        ((1825, 443, 87), 10, 231),
        ((1825, 443, 87), 14, 322),
        ((1854, 434, 67), 13, 300),
        ((1536, 512, 452), 18, 440),
    ],
)
def test_a_natural_line_is_as_high_as_its_rounded_parts(metrics: tuple[int, int, int], size: float, twips: int) -> None:
    """Heights of Liberation Serif, Liberation Sans and Carlito, measured in LibreOffice."""
    assert round(natural_height(VerticalMetrics(*(part / 2048 for part in metrics)), size) * 20, 6) == twips


def test_lines_of_a_page_stand_where_word_puts_them() -> None:
    """Times New Roman at 12 pt: lines of 13.8 pt, the first baseline 11.2 pt below the margin (measured)."""
    spacing = '<w:pPr><w:spacing w:line="{}" w:lineRule="{}"/></w:pPr>'
    body = "".join(
        f"<w:p>{spacing.format(*rule)}<w:r><w:t>{word}</w:t></w:r></w:p>"
        for word, rule in {
            "one": (240, "auto"),
            "two": (480, "auto"),
            "three": (240, "auto"),
            "four": (600, "exact"),
        }.items()
    )
    found = places(docx_with(body, styles=DEFAULTS))
    assert [found[word][2] for word in ("one", "two", "three", "four")] == [83.2, 97.0, 124.6, 151.2]


def test_a_line_that_only_the_space_before_another_look_overflows_is_not_broken_earlier() -> None:
    """A paragraph of every width from 75 to 115 pt: in some of them only the space behind "three," is too much."""
    plain = '<w:r><w:t xml:space="preserve">one{0} two{0} three, </w:t></w:r>'
    text = f"{plain}<w:r><w:rPr><w:b/></w:rPr><w:t>four</w:t></w:r>"
    body = "".join(
        f'<w:p><w:pPr><w:ind w:right="{9026 - 20 * width}"/></w:pPr>{text.format(width)}</w:p>'
        for width in range(75, 115)
    )
    found = places(docx_with(body, styles=DEFAULTS))
    lines = {word: (page, y) for word, (page, _, y) in found.items()}
    assert [width for width in range(75, 115) if lines[f"one{width}"] != lines[f"two{width}"]] == []


def _line(rule: str, line: int, *runs: tuple[str, int]) -> str:
    written = "".join(
        f'<w:r><w:rPr><w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{text} </w:t></w:r>'
        for text, size in runs
    )
    return f'<w:p><w:pPr><w:spacing w:line="{line}" w:lineRule="{rule}"/></w:pPr>{written}</w:p>'


def test_smaller_characters_do_not_make_a_line_of_at_least_a_height_higher() -> None:
    body = _line("atLeast", 300, ("small", 24), ("tiny", 18)) + _line("auto", 240, ("next", 24))
    found = places(docx_with(body, styles=DEFAULTS))
    assert [found[word][2] for word in ("small", "tiny", "next")] == [84.4, 84.4, 98.2]


def test_larger_characters_make_a_line_of_an_exact_height_no_higher() -> None:
    body = _line("exact", 300, ("small", 24), ("BIG", 48)) + _line("auto", 240, ("next", 24))
    found = places(docx_with(body, styles=DEFAULTS))
    assert [found[word][2] for word in ("small", "BIG", "next")] == [84.0, 84.0, 98.2]


def test_the_highest_characters_of_a_line_say_where_its_baseline_is() -> None:
    """Half as much again as the natural line goes below the text: 24 pt have their baseline 22.4 pt below the top."""
    body = _line("auto", 360, ("small", 24), ("BIG", 48)) + _line("auto", 240, ("next", 24))
    found = places(docx_with(body, styles=DEFAULTS))
    assert [found[word][2] for word in ("small", "BIG", "next")] == [94.4, 94.4, 124.6]


def test_a_larger_word_makes_only_its_own_line_higher_and_above_the_text() -> None:
    """Characters of 24 pt need 27.6 pt, 22.4 pt of them above the baseline (measured in LibreOffice)."""
    body = _line("auto", 240, ("first" + " words" * 20, 24), ("BIG", 48)) + _line("auto", 240, ("next", 24))
    found = places(docx_with(body, styles=DEFAULTS))
    assert [found[word][2] for word in ("first", "BIG", "next")] == [83.2, 108.2, 124.6]


def test_small_capitals_leave_the_line_as_high_as_it_is() -> None:
    small_capitals = "<w:p><w:r><w:rPr><w:smallCaps/></w:rPr><w:t>Small</w:t></w:r></w:p>"
    found = places(docx_with(small_capitals + _line("auto", 240, ("next", 24)), styles=DEFAULTS))
    assert (found["SMALL"][2], found["next"][2]) == (83.2, 97.0)


def test_raised_characters_make_their_line_higher() -> None:
    raised = '<w:p><w:r><w:rPr><w:position w:val="12"/></w:rPr><w:t>up</w:t></w:r></w:p>'
    found = places(
        docx_with(
            _line("auto", 240, ("base", 24))
            + raised.replace("<w:p>", '<w:p><w:r><w:t xml:space="preserve">low </w:t></w:r>'),
            styles=DEFAULTS,
        )
    )
    assert [found[word][2] for word in ("base", "low", "up")] == [83.2, 103.0, 97.0]


def test_sharp_s_stays_as_it_is_in_capitals() -> None:
    body = "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Straße</w:t></w:r></w:p>"
    assert list(places(docx_with(body, styles=DEFAULTS))) == ["STRAßE"]


def test_a_line_break_leaves_an_empty_line_where_nothing_follows_it() -> None:
    """Each break ends a line; the paragraph's end mark stands on the line behind the last (measured in LibreOffice)."""
    text, line_break = "<w:r><w:t>{}</w:t></w:r>", "<w:r><w:br/></w:r>"
    first = f"{text.format('one')}{line_break}{line_break}{text.format('two')}{line_break}"
    body = f"<w:p>{first}</w:p><w:p>{line_break}</w:p><w:p>{text.format('three')}</w:p>"
    found = places(docx_with(body, styles=DEFAULTS))
    assert [found[word][2] for word in ("one", "two", "three")] == [83.2, 110.8, 166.0]


def test_what_a_multiple_adds_below_the_last_line_needs_no_room_on_the_page() -> None:
    """Lines of 27.6 pt in a column of 69 pt: the third one's natural 13.8 pt still fit."""
    section = '<w:pgSz w:w="12000" w:h="3380"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
    body = "".join(_line("auto", 480, (word, 24)) for word in ("one", "two", "three", "four"))
    found = places(docx_with(body, styles=DEFAULTS, section=section))
    assert {word: page for word, (page, _, _) in found.items()} == {"one": 1, "two": 1, "three": 1, "four": 2}


@pytest.mark.parametrize("last", ["", "<w:r><w:tab/><w:t>three</w:t></w:r>", "<w:r><w:t>three</w:t><w:br/></w:r>"])
def test_a_last_line_that_is_empty_or_holds_a_tab_needs_no_more_room_than_others(last: str) -> None:
    """Lines of 27.6 pt in a column of 69 pt; the last one may stand behind a break."""
    section = '<w:pgSz w:w="12000" w:h="3380"/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000"/>'
    tabs = '<w:tabs><w:tab w:val="right" w:pos="3000"/></w:tabs>'
    look = f'<w:pPr>{tabs}<w:spacing w:line="480" w:lineRule="auto"/></w:pPr>'
    first = [_line("auto", 480, (word, 24)) for word in ("one", "two")][: 1 if "br" in last else 2]
    body = f"{''.join(first)}<w:p>{look}{last}</w:p>{_line('auto', 480, ('next', 24))}"
    assert places(docx_with(body, styles=DEFAULTS, section=section))["next"] == (2, 50.0, 61.2)


BIG_SPACES = '<w:r><w:rPr><w:sz w:val="48"/></w:rPr>{}</w:r>'


@pytest.mark.parametrize("spaces", ["<w:tab/>", '<w:t xml:space="preserve"> </w:t>'])
@pytest.mark.parametrize(
    ("around", "y"),
    [
        ("<w:r><w:t>a</w:t></w:r>{}<w:r><w:t>b</w:t></w:r>", 97.0),
        ("{}", 97.0),
        ("<w:r><w:t>a</w:t><w:br/></w:r>{}", 110.8),
    ],
)
def test_spaces_and_tabs_make_no_line_higher(spaces: str, around: str, y: float) -> None:
    """They are of 24 pt, the letters and the paragraph's mark of 12."""
    body = f"<w:p>{around.format(BIG_SPACES.format(spaces))}</w:p><w:p><w:r><w:t>next</w:t></w:r></w:p>"
    assert places(docx_with(body, styles=DEFAULTS))["next"][2] == y


def test_a_line_break_makes_no_line_higher_that_holds_something() -> None:
    body = f"<w:p><w:r><w:t>a</w:t></w:r>{BIG_SPACES.format('<w:br/>')}<w:r><w:t>b</w:t></w:r></w:p>"
    found = places(docx_with(f"{body}<w:p><w:r><w:t>next</w:t></w:r></w:p>", styles=DEFAULTS))
    assert found["next"][2] == 110.8


def test_a_multiple_adds_its_room_below_each_line_of_a_paragraph_however_high_its_fonts_are() -> None:
    """Lines of 12 and of 24 pt at one and a half: the second one is 41.4 pt high, of which 13.8 stand below."""
    text, line_break = '<w:r><w:rPr><w:sz w:val="{}"/></w:rPr><w:t>{}</w:t></w:r>', "<w:r><w:br/></w:r>"
    look = '<w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>'
    lines = line_break.join(text.format(*each) for each in ((24, "one."), (48, "two."), (24, "three.")))
    found = places(docx_with(f"<w:p>{look}{lines}</w:p>", styles=DEFAULTS))
    assert [found[word][2] for word in ("one.", "two.", "three.")] == [83.2, 115.1, 145.3]


@pytest.mark.parametrize(("spacing", "places_down"), [("auto", [82.7, 102.6, 122.6]), ("atLeast", [82.7, 96.0, 109.3])])
def test_documents_without_leading_have_lines_without_the_gap_of_the_font(
    spacing: str, places_down: list[float]
) -> None:
    value = {"auto": 360, "atLeast": 240}[spacing]
    body = "".join(_line(spacing, value, (word, 24)) for word in ("one", "two", "three"))
    found = places(docx_with(body, styles=DEFAULTS, settings="<w:compat><w:noLeading/></w:compat>"))
    assert [found[word][2] for word in ("one", "two", "three")] == places_down
