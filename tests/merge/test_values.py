"""Values print exactly as they are written, in the look of the tag, with their own emphasis on top of it."""

import pytest

from letters.campaign.models import Campaign, Phrases, Span
from tests.campaigns import campaign, government, recommendation
from tests.merge.merging import BODY, lines, linked_xml, merged, plain_xml, table, texts
from tests.specimens import SECTION, paragraph

ALL_RECOMMENDATIONS = lines("{%p for one in recommendations %}", "{{ one.text }}", "{%p endfor %}")


def _asked(*spans: str | Span) -> Campaign:
    return campaign(recommendation(*spans))


@pytest.mark.parametrize(
    "name",
    [
        "Trinidad & Tobago",
        "R&D <w:b/> x",
        "<b>bold</b>",
        "</w:t></w:r></w:p>",
        "]]> &amp; &#65; &lt;",
        "{{ date }}",
        "{% if x %} {_{ y }_} {# z #} %} }}",
        "Côte d’Ivoire “Đà Nẵng” 中国 \U0001f54a",
        "  two  spaces  ",
        "a\\nb \\U0001 \\",
        "None",
        "**not bold** _x_ [y](z)",
    ],
)
def test_a_value_prints_exactly_as_it_is_written(name: str) -> None:
    letters = campaign(governments=[government(name, id="norway")])
    assert texts(lines("To {{ government.name }}!"), letters) == [f"To {name}!"]


def test_a_value_is_filled_in_headers_footers_notes_and_text_boxes() -> None:
    tag = lines("{{ government.name }}")
    box = f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{tag}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    call = '<w:p><w:r><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/></w:r></w:p>'
    parts = merged(
        box + call + table((tag,)) + "<w:p/>",
        campaign(governments=[government("Trinidad & Tobago", id="norway")]),
        section=f"{SECTION}<w:titlePg/>",
        headers={"default": tag, "first": tag},
        footers={"default": tag},
        footnotes=f'<w:footnote w:id="1">{tag}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{tag}</w:endnote>',
    )
    printed = "<w:t>Trinidad &amp; Tobago</w:t>"
    assert {part: plain_xml(xml, "w:t") for part, xml in parts.items() if b"Trinidad" in xml} == {
        BODY: [printed, printed],
        "word/header1.xml": [printed],
        "word/header2.xml": [printed],
        "word/footer1.xml": [printed],
        "word/footnotes.xml": [printed],
        "word/endnotes.xml": [printed],
    }


def test_bold_and_italic_come_on_top_of_the_look_of_the_tag() -> None:
    look = '<w:rFonts w:ascii="Arial"/><w:color w:val="FF0000"/><w:sz w:val="28"/>'
    body = (
        lines("{%p for one in recommendations %}")
        + paragraph("{{ one.text }}", run_format=look)
        + lines("{%p endfor %}")
    )
    asked = _asked(
        "plain ", Span("bold ", bold=True), Span("italic", italic=True), Span("both", bold=True, italic=True)
    )
    font, rest = '<w:rFonts w:ascii="Arial"/>', '<w:color w:val="FF0000"/><w:sz w:val="28"/>'
    bold, italic = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
    assert plain_xml(merged(body, asked)[BODY], "w:r") == [
        f'<w:r><w:rPr>{font}{rest}</w:rPr><w:t xml:space="preserve">plain </w:t></w:r>',
        f'<w:r><w:rPr>{font}{bold}{rest}</w:rPr><w:t xml:space="preserve">bold </w:t></w:r>',
        f"<w:r><w:rPr>{font}{italic}{rest}</w:rPr><w:t>italic</w:t></w:r>",
        f"<w:r><w:rPr>{font}{bold}{italic}{rest}</w:rPr><w:t>both</w:t></w:r>",
    ]


def test_emphasis_in_a_bold_tag_leaves_it_bold() -> None:
    body = lines("{%p for one in recommendations %}") + paragraph("{{ one.text }}!", run_format='<w:b w:val="0"/>')
    asked = _asked("a", Span("b", bold=True))
    assert plain_xml(merged(body + lines("{%p endfor %}"), asked)[BODY], "w:r") == [
        '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>a</w:t></w:r>',
        "<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>b</w:t></w:r>",
        '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>!</w:t></w:r>',
    ]


def test_a_link_in_a_value_becomes_words_own_link_in_the_hyperlink_style() -> None:
    asked = _asked("See ", Span("the list", bold=True, link="https://example.org/a?b=1&c=ü"), ".")
    assert linked_xml(merged(ALL_RECOMMENDATIONS, asked), BODY, "w:p") == [
        '<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r>'
        '<w:hyperlink w:history="1" r:id="https://example.org/a?b=1&c=%C3%BC"><w:r><w:rPr>'
        '<w:rStyle w:val="Hyperlink"/><w:b/><w:bCs/></w:rPr><w:t>the list</w:t></w:r></w:hyperlink>'
        "<w:r><w:t>.</w:t></w:r></w:p>"
    ]


def test_a_link_in_a_value_in_the_footer_belongs_to_the_footer() -> None:
    asked = _asked(Span("list", link="mailto:a@example.org"))
    footer = lines("{% for one in recommendations %}{{ one.text }}{% endfor %}")
    parts = merged("", asked, footers={"default": footer})
    assert linked_xml(parts, "word/footer1.xml", "w:hyperlink") == [
        '<w:hyperlink w:history="1" r:id="mailto:a@example.org"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        "<w:t>list</w:t></w:r></w:hyperlink>"
    ]


def test_line_breaks_and_tabs_in_a_value_are_words_own() -> None:
    letters = campaign(sender="Human Rights\n\tin China")
    assert plain_xml(merged(lines("{{ sender }}."), letters)[BODY], "w:r") == [
        "<w:r><w:t>Human Rights</w:t><w:br/><w:tab/><w:t>in China.</w:t></w:r>"
    ]


def test_filters_leave_emphasis_and_links_alone() -> None:
    body = lines("{% for one in recommendations %}{{ one.text|capitalize_first|upper }}{% endfor %}")
    asked = _asked(Span("we ", bold=True), Span("urge", link="https://example.org/path"))
    assert linked_xml(merged(body, asked), BODY, "w:p") == [
        '<w:p><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">WE </w:t></w:r>'
        '<w:hyperlink w:history="1" r:id="https://example.org/path"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>'
        "<w:t>URGE</w:t></w:r></w:hyperlink></w:p>"
    ]


def test_each_field_prints_what_the_data_say() -> None:
    union = government(
        "EU",
        id="european-union",
        in_text="the European Union",
        phrases=Phrases(the_government="the EU’s bodies", your_government="your Union", our_government="our Union"),
        salutation="Dear Madam,",
        address=("Rue de la Loi 200", "Brussels"),
    )
    everything = (
        "{{ date }}|{{ subject }}|{{ salutation }}|{{ closing }}|{{ sender }}|{{ government.name }}|"
        "{{ government.in_text }}|{{ the_government }}|{{ your_government }}|{{ our_government }}"
    )
    assert texts(lines(everything), campaign(governments=[union], subject="Our appeal")) == [
        "October 2018|Our appeal|Dear Madam,|Yours sincerely,|Human Rights in China|EU|the European Union|"
        "the EU’s bodies|your Union|our Union"
    ]


def test_topics_hold_this_governments_recommendations_only_and_numbers_count_through_the_letter() -> None:
    letters = campaign(
        recommendation("a"),
        recommendation("b", to=["iceland"]),
        recommendation("c", topic="detention"),
        recommendation("d", to=["iceland", "norway"]),
        governments=[government("Norway"), government("Iceland")],
    )
    body = lines(
        "{%p for topic in topics %}",
        "{{ topic.title }}:{% for one in topic.recommendations %} {{ one.number }} {{ one.text }}{% endfor %}",
        "{%p endfor %}",
        "{% for one in recommendations %}{{ one.number }} {{ one.topic }} {{ one.text }};{% endfor %}",
    )
    assert texts(body, letters) == [
        "ICCPR: 1 a 2 d",
        "Arbitrary detention: 3 c",
        "1 ICCPR a;2 ICCPR d;3 Arbitrary detention c;",
    ]


def test_the_subject_is_the_title_unless_the_campaign_has_its_own() -> None:
    assert texts(lines("{{ subject }}"), campaign(title="Urgent Appeal")) == ["Urgent Appeal"]
