"""Any text that the data's rules let through survives into the letter and its PDF."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from letters.campaign.characters import without_bad_characters
from letters.campaign.models import Span
from letters.merge import render_letter
from tests.campaigns import campaign, government, recommendation
from tests.merge.merging import BODY, lines, merged, prepared
from tests.specimens import NAMESPACES, paragraph, text_of
from tests.typeset.reading import placed_words

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(without_bad_characters).filter(bool)
CODE = st.text("{}%#_<>&;\"'\\/ p\n\t", min_size=1, max_size=12)
SPANS = st.lists(st.builds(Span, TEXTS | CODE, st.booleans(), st.booleans()), min_size=1, max_size=5)
W = f"{{{NAMESPACES['w']}}}"


@settings(max_examples=50, deadline=None)
@given(TEXTS | CODE)
def test_any_text_that_the_rules_let_through_prints_as_it_is(text: str) -> None:
    letters = campaign(governments=[government(text, id="norway")])
    assert text_of(merged(lines("<{{ government.name }}>"), letters)[BODY]) == [f"<{text}>"]


@settings(max_examples=50, deadline=None)
@given(SPANS)
def test_any_spans_of_a_recommendation_keep_their_text_and_their_emphasis(spans: list[Span]) -> None:
    body = lines("{%p for one in recommendations %}") + paragraph("{{ one.text }}") + lines("{%p endfor %}")
    letter = etree.fromstring(merged(body, campaign(recommendation(*spans)))[BODY])
    wanted = [(character, each.bold, each.italic) for each in spans for character in each.text]
    assert [character for run in letter.iter(f"{W}r") for character in _characters(run)] == wanted


def _characters(run: etree._Element) -> Iterator[tuple[str, bool, bool]]:
    bold, italic = (run.find(f"{W}rPr/{W}{name}") is not None for name in ("b", "i"))
    for child in run:
        text = {f"{W}t": child.text or "", f"{W}tab": "\t", f"{W}br": "\n"}.get(child.tag, "")
        yield from ((character, bold, italic) for character in text)


LATIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0xFF, exclude_categories=["Cc", "Cf"]), min_size=1)


@settings(max_examples=8, deadline=None)
@given(st.lists(LATIN.map(lambda text: text[:8]), min_size=1, max_size=6))
def test_any_words_that_the_fonts_cover_stand_in_the_pdf(words: list[str]) -> None:
    name = " ".join(words)
    template = prepared(lines("{{ government.name }}"))
    letters = campaign(governments=[government(name, id="norway")])
    letter = render_letter(template, letters, letters.governments[0])
    # pdfium sees a space of its own in some wide gaps, so the letters of the words are compared
    assert "".join(word.text for word in placed_words(letter)) == "".join(name.split())
