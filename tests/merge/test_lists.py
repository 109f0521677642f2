"""Numbered lists count from 1 in each letter and wherever the template shows a list's beginning."""

from letters.campaign.models import BlockKind, Campaign
from letters.messages import Messages
from letters.package import open_package, write_package
from letters.typeset.ooxml import read_document
from letters.typeset.resolve import resolve_document
from tests.campaigns import appeal_of, block, campaign, recommendation
from tests.merge.merging import BODY, lines, merged, plain_xml, table
from tests.specimens import DEFAULTS, NUMBERING, STYLES, paragraph, style, text_of

LETTERS = campaign(
    recommendation("a"),
    recommendation("b"),
    recommendation("c", topic="detention"),
    recommendation("d", topic="detention"),
)
ITEM = paragraph("{{ one.text }}", "ListNumber")
TWO_LEVELS = (
    '<w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>'
)


def _labelled(body: str, letters: Campaign = LETTERS, **docx: object) -> list[str]:
    """Each paragraph of the letter with the label that a reader sees before it, as our own typesetting counts."""
    parts = merged(body, letters, **docx)
    document = resolve_document(read_document(open_package(write_package(parts), "norway.docx"), Messages()))
    labels = [each.label for section in document.sections for each in section.blocks]
    return [f"{label.text} {text}" if label else text for label, text in zip(labels, text_of(parts[BODY]), strict=True)]


def _loop(inside: str, over: str = "recommendations", one: str = "one") -> str:
    return lines(f"{{%p for {one} in {over} %}}") + inside + lines("{%p endfor %}")


def _numbered(text: str, number: int, level: int = 0) -> str:
    numbering = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:p>{numbering}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_under_each_topic_the_recommendations_count_from_one() -> None:
    topics = _loop(lines("{{ topic.title }}") + _loop(ITEM, "topic.recommendations"), "topics", "topic")
    assert _labelled(topics) == ["ICCPR", "1. a", "2. b", "Arbitrary detention", "1. c", "2. d"]


def test_a_list_that_goes_on_in_the_template_goes_on_in_the_letter() -> None:
    first = paragraph("Ratify", "ListNumber")
    last = paragraph("Report", "ListNumber")
    assert _labelled(first + _loop(ITEM) + lines("and") + last) == [
        "1. Ratify",
        "2. a",
        "3. b",
        "4. c",
        "5. d",
        "and",
        "6. Report",
    ]


def test_two_loops_of_one_list_count_on_and_begin_anew_with_the_loop_around_them() -> None:
    twice = _loop(ITEM, "topic.recommendations") + lines("again") + _loop(ITEM, "topic.recommendations")
    assert _labelled(_loop(twice, "topics", "topic")) == [
        *["1. a", "2. b", "again", "3. a", "4. b"],
        *["1. c", "2. d", "again", "3. c", "4. d"],
    ]


def test_numbered_topics_count_on_and_the_level_below_begins_anew_by_itself() -> None:
    inside = _numbered("{{ topic.title }}", 5) + _loop(_numbered("{{ one.text }}", 5, 1), "topic.recommendations")
    assert _labelled(_loop(inside, "topics", "topic"), numbering=TWO_LEVELS) == [
        *["1. ICCPR", "(a) a", "(b) b"],
        *["2. Arbitrary detention", "(a) c", "(b) d"],
    ]


def test_numbered_headings_count_through_the_letter() -> None:
    heading = style(
        "paragraph",
        "Heading1",
        "heading 1",
        '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
    )
    appeal = appeal_of(block(BlockKind.HEADING, "At stake"))
    letters = campaign(*LETTERS.recommendations, appeal=appeal)
    body = lines("{{p appeal }}") + _loop(paragraph("{{ topic.title }}", "Heading1"), "topics", "topic")
    assert _labelled(body, letters, styles=DEFAULTS + heading, numbering=TWO_LEVELS) == [
        "1. At stake",
        "2. ICCPR",
        "3. Arbitrary detention",
    ]


def test_each_numbered_list_of_the_appeal_counts_from_one_and_so_does_the_template_behind_it() -> None:
    appeal = appeal_of(
        block(BlockKind.NUMBERED, "one"),
        block(BlockKind.CONTINUED, "more on one"),
        block(BlockKind.NUMBERED, "two"),
        block(BlockKind.BODY, "Then:"),
        block(BlockKind.NUMBERED, "first"),
    )
    letters = campaign(*LETTERS.recommendations, appeal=appeal)
    of_appeal = ["1. one", "more on one", "2. two", "Then:", "1. first"]
    tag = lines("{{p appeal }}")
    assert _labelled(tag + _loop(ITEM), letters) == [*of_appeal, "1. a", "2. b", "3. c", "4. d"]
    fixed = paragraph("Ratify", "ListNumber") + paragraph("Report", "ListNumber")
    assert _labelled(tag + fixed, letters) == [*of_appeal, "1. Ratify", "2. Report"]


def test_a_list_in_a_list_of_the_appeal_begins_anew_under_each_item() -> None:
    second = style(
        "paragraph", "LN2", "List Number 2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr>'
    )
    items = [("one", 1), ("a", 2), ("b", 2), ("two", 1), ("c", 2)]
    appeal = appeal_of(*(block(BlockKind.NUMBERED, text, level=level) for text, level in items))
    assert _labelled("", campaign(appeal=appeal), styles=STYLES + second, numbering=NUMBERING + TWO_LEVELS) == [
        *["1. one", "(a) a", "(b) b"],
        *["2. two", "(a) c"],
    ]


def test_a_numbered_list_under_another_bullet_of_the_appeal_begins_anew() -> None:
    appeal = appeal_of(
        block(BlockKind.BULLET, "a"),
        block(BlockKind.NUMBERED, "x", level=2),
        block(BlockKind.NUMBERED, "y", level=2),
        block(BlockKind.BULLET, "b"),
        block(BlockKind.NUMBERED, "z", level=2),
    )
    two = style("paragraph", "ListNumber2", "List Number 2", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')
    labelled = _labelled(lines("{{p appeal }}"), campaign(recommendation("r"), appeal=appeal), styles=STYLES + two)
    assert labelled == ["• a", "1. x", "2. y", "• b", "1. z"]


def test_lists_in_rows_begin_anew_with_each_turn_of_the_loop_around_them() -> None:
    rows = [
        *("{%tr for topic in topics %}", "{{ topic.title }}", "{%tr for one in topic.recommendations %}"),
        *(ITEM, "{%tr endfor %}", "{%tr endfor %}"),
    ]
    parts = merged(table(*((row,) for row in rows)) + "<w:p/>", LETTERS)
    assert plain_xml(parts[BODY], "w:numId") == [f'<w:numId w:val="{number}"/>' for number in (3, 3, 4, 4)]
    assert text_of(parts[BODY]) == ["ICCPR", "a", "b", "Arbitrary detention", "c", "d", ""]


def test_a_list_that_begins_anew_keeps_the_looks_and_the_start_of_its_numbering() -> None:
    own_start = (
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride></w:num>'
    )
    inside = lines("{{ topic.title }}") + _loop(_numbered("{{ one.text }}", 5), "topic.recommendations")
    assert _labelled(_loop(inside, "topics", "topic"), numbering=NUMBERING + own_start) == [
        *["ICCPR", "7) a", "8) b"],
        *["Arbitrary detention", "7) c", "8) d"],
    ]


def test_a_list_that_begins_anew_keeps_the_indent_of_its_style() -> None:
    indented = style(
        "paragraph",
        "ListNumber",
        "List Number",
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:ind w:left="900" w:hanging="300"/></w:pPr>',
    )
    appeal = appeal_of(block(BlockKind.NUMBERED, "one"))
    own_format = '<w:pPr><w:pStyle w:val="ListNumber"/><w:ind w:left="1200"/></w:pPr>'
    own = f"<w:p>{own_format}<w:r><w:t>{{{{ one.text }}}}</w:t></w:r></w:p>"
    letters = campaign(recommendation("a"), appeal=appeal)
    parts = merged(lines("{{p appeal }}") + _loop(own), letters, styles=DEFAULTS + indented)
    number = '<w:pStyle w:val="ListNumber"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    assert plain_xml(parts[BODY], "w:pPr") == [
        f'<w:pPr>{number.format(3)}<w:ind w:left="900" w:hanging="300"/></w:pPr>',
        f'<w:pPr>{number.format(4)}<w:ind w:left="1200" w:hanging="300"/></w:pPr>',
    ]


def test_bullets_are_left_as_they_are() -> None:
    parts = merged(_loop(paragraph("{{ one.text }}", "ListBullet")), LETTERS)
    assert plain_xml(parts[BODY], "w:pPr") == ['<w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>'] * 4
    assert plain_xml(parts["word/numbering.xml"], "w:num") == plain_xml(merged("")["word/numbering.xml"], "w:num")


def test_an_item_that_comes_out_empty_goes_and_takes_no_number() -> None:
    item = paragraph("{% if not loop.first %}{{ one.text }}{% endif %}", "ListNumber")
    assert _labelled(_loop(item)) == ["1. b", "2. c", "3. d"]
