"""A tag where nobody reads it is named: docxtpl would fill it there, or it would stay in the letter."""

import pytest

from letters.errors import Problem
from tests.merge.merging import BODY, merged, plain_xml, problems_of

DELETE = "Delete the tag there: tags are filled in the letter’s own text only."
LINK = (
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
    'Target="https://example.org/%7B%7B%20date%20%7D%7D" TargetMode="External"/>'
)


@pytest.mark.parametrize(
    ("inside", "where", "text"),
    [
        ('<w:r><w:instrText>REF "{{ date }}"</w:instrText></w:r>', "the code of a field", 'REF "{{ date }}"'),
        ('<w:fldSimple w:instr="REF {{ date }}"/>', "the code of a field", "REF {{ date }}"),
        (
            '<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="Map of {{ date }}"/></wp:inline></w:drawing></w:r>',
            "the alternative text or name of a picture",
            "Map of {{ date }}",
        ),
        (
            '<w:r><w:pict><v:shape alt="{{ date }}"/></w:pict></w:r>',
            "the alternative text or name of a picture",
            "{{ date }}",
        ),
        (
            '<w:r><w:pict><v:shape><v:textpath string="{{ date }}"/></v:shape></w:pict></w:r>',
            "a WordArt text",
            "{{ date }}",
        ),
        ('<w:bookmarkStart w:id="1" w:name="{%p x %}"/>', "the name of a bookmark", "{%p x %}"),
        ("<m:oMath><m:r><m:t>{{ date }}</m:t></m:r></m:oMath>", "a formula", "{{ date }}"),
        (
            '<w:hyperlink r:id="rId9"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
            "the address of a link",
            "https://example.org/{{ date }}",
        ),
        (
            '<w:del w:id="1"><w:r><w:delText>{{ da</w:delText></w:r><w:r><w:delText>te }}</w:delText></w:r></w:del>',
            "a tracked deletion",
            "{{ date }}",
        ),
        ('<w:r><w:sym w:font="{# x #}" w:char="F0"/></w:r>', "a hidden place (sym)", "{# x #}"),
    ],
)
def test_a_tag_in_a_hidden_place_is_named(inside: str, where: str, text: str) -> None:
    problem = Problem("letter.docx, body, paragraph 2", f"a tag stands in {where}: “{text}”", DELETE)
    assert problem in problems_of(f"<w:p/><w:p>{inside}</w:p>", relationships=LINK)


def test_a_tag_in_the_title_of_the_file_is_read_like_one_in_the_letter() -> None:
    found = problems_of("", core="<dc:title>{{ cycler.__init__ }}</dc:title>")
    assert [(each.place, each.what) for each in found] == [
        (
            "letter.docx, document properties, title, “{{ cycler.__init__ }}”",
            "the attribute “__init__” is not allowed in a letter template",
        )
    ]


def test_single_braces_in_hidden_places_are_no_tags_and_stay_as_they_are() -> None:
    run = "<w:r><w:instrText>{}</w:instrText></w:r>"
    tag = "<w:r><w:t>{{ date }}</w:t></w:r>"
    bookmarks = '<w:bookmarkStart w:id="0" w:name="a{_{b{"/><w:bookmarkEnd w:id="0"/>'
    body = merged(f"<w:p>{run.format('QUOTE {')}{tag}{run.format('}')}{bookmarks}</w:p>")[BODY]
    assert plain_xml(body, "w:p")[0] == (
        "<w:p><w:r><w:instrText>QUOTE {</w:instrText></w:r><w:r><w:t>October 2018</w:t></w:r>"
        f"<w:r><w:instrText>}}</w:instrText></w:r>{bookmarks}</w:p>"
    )
