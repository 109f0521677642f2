"""The appeal stands in every letter in the template's own styles, with real lists, notes and links."""

from collections.abc import Mapping

from lxml import etree

from letters.campaign.models import Appeal, BlockKind, FootnoteCall, Span
from letters.errors import Problem
from tests.campaigns import appeal_of, block, campaign
from tests.merge.merging import BODY, lines, linked_xml, merged, plain_xml, problems_of, texts
from tests.specimens import DEFAULTS, NUMBERING, STYLES, paragraph, style


def _letter(appeal: Appeal, tag: str = paragraph("{{p appeal }}"), **docx: object) -> Mapping[str, bytes]:
    return merged(tag, campaign(appeal=appeal), **docx)


def test_each_block_stands_in_the_templates_style_for_it() -> None:
    appeal = appeal_of(
        block(BlockKind.HEADING, "At stake"),
        block(BlockKind.HEADING, "Norms", level=2),
        block(BlockKind.BULLET, "Norms erode."),
        block(BlockKind.CONTINUED, "They do."),
        block(BlockKind.QUOTATION, "We call on China."),
    )
    named = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    assert plain_xml(_letter(appeal)[BODY], "w:p") == [
        named.format("Heading1", "At stake"),
        named.format("Heading2", "Norms"),
        named.format("ListBullet", "Norms erode."),
        named.format("ListContinue", "They do."),
        named.format("Quote", "We call on China."),
    ]


def test_plain_paragraphs_take_the_format_of_the_one_that_holds_the_tag() -> None:
    tag = (
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr>'
        '<w:r><w:rPr><w:color w:val="0000FF"/></w:rPr><w:t>{{p appeal }}</w:t></w:r></w:p>'
    )
    appeal = appeal_of(block(BlockKind.BODY, "We ", Span("urge", bold=True)), block(BlockKind.QUOTATION, "You."))
    assert plain_xml(_letter(appeal, tag)[BODY], "w:p") == [
        '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:jc w:val="both"/></w:pPr>'
        '<w:r><w:rPr><w:color w:val="0000FF"/></w:rPr><w:t xml:space="preserve">We </w:t></w:r>'
        '<w:r><w:rPr><w:b/><w:bCs/><w:color w:val="0000FF"/></w:rPr><w:t>urge</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>You.</w:t></w:r></w:p>',
    ]


def test_styles_are_found_by_their_built_in_names_whatever_word_calls_them_on_the_screen() -> None:
    german = DEFAULTS + style("paragraph", "berschrift1", "heading 1") + style("paragraph", "Zitat", "quote,Zitat")
    appeal = appeal_of(block(BlockKind.HEADING, "At stake"))
    assert plain_xml(_letter(appeal, styles=german)[BODY], "w:pStyle") == ['<w:pStyle w:val="berschrift1"/>']


def test_merge_fields_in_the_appeal_are_filled() -> None:
    appeal = appeal_of(
        block(
            BlockKind.BODY, "HRIC urges {{ the_government }}; ", Span("{{ your_government }}", bold=True), " must act."
        )
    )
    assert plain_xml(_letter(appeal)[BODY], "w:r") == [
        '<w:r><w:t xml:space="preserve">HRIC urges the government of Norway; </w:t></w:r>',
        "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>your government</w:t></w:r>",
        '<w:r><w:t xml:space="preserve"> must act.</w:t></w:r>',
    ]


def test_wrong_merge_fields_in_the_appeal_are_named_with_their_line() -> None:
    appeal = appeal_of(
        block(BlockKind.BODY, "Dear {{ goverment }}", line=3),
        block(BlockKind.BODY, "Note", FootnoteCall("1"), line=5),
        **{"1": "See {{ xyz() }}"},
    )
    assert [(each.place, each.what) for each in problems_of("", appeal, footnotes="")] == [
        (
            "appeal.md, line 3, “Dear {{ goverment }}”",
            "unknown field “goverment”; did you mean “government”?",
        ),
        (
            "appeal.md, footnote 1, “See {{ xyz() }}”",
            "a call is not allowed in a letter template",
        ),
    ]


def test_emphasis_in_a_heading_comes_on_top_of_its_style() -> None:
    appeal = appeal_of(block(BlockKind.HEADING, "The ", Span("rule", italic=True), " of law"))
    assert plain_xml(_letter(appeal)[BODY], "w:r") == [
        '<w:r><w:t xml:space="preserve">The </w:t></w:r>',
        "<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t>rule</w:t></w:r>",
        '<w:r><w:t xml:space="preserve"> of law</w:t></w:r>',
    ]


def test_line_breaks_of_the_appeal_are_words_own() -> None:
    assert plain_xml(_letter(appeal_of(block(BlockKind.BODY, "one\ntwo\tthree")))[BODY], "w:r") == [
        "<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>"
    ]


def test_a_link_of_the_appeal_is_words_own_link() -> None:
    appeal = appeal_of(block(BlockKind.BODY, Span("here", link="https://example.org/a&b")))
    assert linked_xml(_letter(appeal), BODY, "w:hyperlink") == [
        '<w:hyperlink w:history="1" r:id="https://example.org/a&b"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        "<w:t>here</w:t></w:r></w:hyperlink>"
    ]


def test_all_missing_styles_are_named_at_once_each_with_the_first_line_that_needs_it() -> None:
    appeal = appeal_of(
        block(BlockKind.HEADING, "At stake", line=1),
        block(BlockKind.QUOTATION, "We call on China.", line=3),
        block(BlockKind.QUOTATION, Span("Again", link="https://example.org"), FootnoteCall("1"), line=5),
        **{"1": "Note"},
    )
    assert problems_of("", appeal, styles=DEFAULTS) == [
        Problem(
            f"appeal.md, line {line}",
            f"the appeal needs the style “{name}”, and letter.docx has none of this name",
            f"Open letter.docx in Word, give a paragraph the style “{name}” once (Home ▸ Styles), and save.",
        )
        for line, name in (
            (1, "Heading 1"),
            (3, "Quote"),
            (5, "Hyperlink"),
            (5, "footnote reference"),
            (5, "footnote text"),
        )
    ]


def test_a_list_style_without_a_bullet_is_named() -> None:
    for numbering, styles in (("", STYLES), (NUMBERING, DEFAULTS + style("paragraph", "LB", "List Bullet"))):
        found = problems_of("", appeal_of(block(BlockKind.BULLET, "x", line=7)), numbering=numbering, styles=styles)
        assert found == [
            Problem(
                "appeal.md, line 7",
                "the style “List Bullet” of letter.docx has no bullet or number, and the appeal has a list here",
                "In Word, Modify Style ▸ Format ▸ Numbering for “List Bullet”, and save.",
            )
        ]


def test_a_template_without_the_appeals_tag_is_refused() -> None:
    assert problems_of(lines("Dear {#{{p appeal }}#}")) == [
        Problem(
            "letter.docx",
            "has no {{p appeal }}: the appeal would be in no letter",
            "Type {{p appeal }} in a paragraph of its own, where the appeal shall stand.",
        )
    ]


def test_the_appeal_stands_once_alone_in_the_text_outside_blocks() -> None:
    tag = "{{p appeal }}"
    header = {"default": lines(tag)}
    assert [(each.place, each.what) for each in problems_of(lines(tag, tag))] == [
        ("letter.docx, body, paragraph 2, “{{p appeal }}”", "“{{p appeal }}” stands here a second time")
    ]
    assert [each.what for each in problems_of(f"<w:tbl><w:tr><w:tc>{lines(tag)}</w:tc></w:tr></w:tbl>")] == [
        "“{{p appeal }}” stands outside the letter’s text, in a table, text box, header, footer or note"
    ]
    assert [each.what for each in problems_of(lines("{#{{p appeal }}#}"), headers=header)] == [
        "“{{p appeal }}” stands outside the letter’s text, in a table, text box, header, footer or note"
    ]
    assert [(each.what, each.remedy) for each in problems_of(lines("{%p if date %}", tag, "{%p endif %}"))] == [
        ("the appeal stands inside a block", "Put {{p appeal }} outside {%p if date %}.")
    ]
    assert next((each.what, each.remedy) for each in problems_of(lines(tag, "{{ appeal }}"))) == (
        "“{{ appeal }}” needs a paragraph of its own, and a p",
        "Replace the tag by {{p appeal }}",
    )


def test_the_appeal_stands_where_its_tag_stood() -> None:
    body = lines("before", "{{p appeal }}", "after")
    appeal = appeal_of(block(BlockKind.BODY, "one"), block(BlockKind.BODY, "two"))
    assert texts(body, campaign(appeal=appeal)) == ["before", "one", "two", "after"]


def test_a_footnote_of_the_appeal_is_a_real_note_in_the_notes_that_the_template_has() -> None:
    appeal = appeal_of(
        block(BlockKind.BODY, "China", FootnoteCall("un"), " must"), un=["A/HRC, ", Span("see", italic=True)]
    )
    existing = f'<w:footnote w:id="4">{lines("Template note")}</w:footnote>'
    call = '<w:p><w:r><w:footnoteReference w:id="4"/></w:r></w:p>'
    parts = _letter(appeal, paragraph("{{p appeal }}") + call, footnotes=existing)
    assert plain_xml(parts[BODY], "w:p/w:r")[:3] == [
        "<w:r><w:t>China</w:t></w:r>",
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="5"/></w:r>',
        '<w:r><w:t xml:space="preserve"> must</w:t></w:r>',
    ]
    assert plain_xml(parts["word/footnotes.xml"], "w:footnote")[3] == (
        '<w:footnote w:id="5"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        '<w:r><w:t xml:space="preserve">A/HRC, </w:t></w:r>'
        "<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t>see</w:t></w:r></w:p></w:footnote>"
    )


def test_a_template_without_notes_gets_them_with_the_lines_that_part_them_from_the_text() -> None:
    appeal = appeal_of(block(BlockKind.BODY, "China", FootnoteCall("un")), un="of {{ government.name }}")
    parts = _letter(appeal, settings='<w:defaultTabStop w:val="720"/><w:compat/>')
    assert plain_xml(parts["word/footnotes.xml"], "w:footnote") == [
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
        '<w:footnote w:type="continuationSeparator" w:id="0">'
        "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>",
        '<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>of Norway</w:t></w:r></w:p></w:footnote>',
    ]
    settings = etree.fromstring(parts["word/settings.xml"])
    assert [etree.QName(each).localname for each in settings][-3:] == ["defaultTabStop", "footnotePr", "compat"]
    assert plain_xml(parts["word/settings.xml"], "w:footnotePr") == [
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    ]
    assert (
        b'<Override PartName="/word/footnotes.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
    ) in parts["[Content_Types].xml"]


def test_a_link_in_a_note_belongs_to_the_notes() -> None:
    appeal = appeal_of(block(BlockKind.BODY, FootnoteCall("un")), un=[Span("UN", link="https://example.org")])
    assert linked_xml(_letter(appeal), "word/footnotes.xml", "w:hyperlink") == [
        '<w:hyperlink w:history="1" r:id="https://example.org"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        "<w:t>UN</w:t></w:r></w:hyperlink>"
    ]
