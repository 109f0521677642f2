import pytest

from tests.merge.cleaning.cleaned import body_of, cleaned_template, inside
from tests.specimens import docx_with, paragraph

RUN = "<w:r><w:t>text</w:t></w:r>"
P = f"<w:p>{RUN}</w:p>"


@pytest.mark.parametrize(
    ("body", "clean"),
    [
        ('<w:p w:rsidR="1" w14:paraId="3" w14:textId="4"><w:r w:rsidRPr="5"><w:t>text</w:t></w:r></w:p>', P),
        (f'<w:p><w:proofErr w:type="spellStart"/>{RUN}<w:proofErr w:type="spellEnd"/></w:p>', P),
        ("<w:p><w:r><w:lastRenderedPageBreak/><w:t>text</w:t></w:r></w:p>", P),
        (f'<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/>{RUN}<w:bookmarkEnd w:id="0"/></w:p>', P),
        (f'<w:p><w:commentRangeStart w:id="0"/>{RUN}<w:commentRangeEnd w:id="0"/>'
         '<w:r><w:commentReference w:id="0"/></w:r></w:p>', P),
        (f'<w:p><w:pPr><w:divId w:val="7"/></w:pPr>{RUN}</w:p>', f"<w:p><w:pPr/>{RUN}</w:p>"),
        (f"<!-- note to self --><w:p>{RUN}<?note to self?></w:p>", P),
        (f"<w:p> stray {RUN} text </w:p>", P),
        (f'<w:p xmlns:x="urn:x" x:secret="1"><x:secret>2</x:secret>{RUN}</w:p>', P),
        (f'<w:p><w:smartTag w:uri="u" w:element="place"><w:smartTagPr/>{RUN}</w:smartTag></w:p>', P),
        (f'<w:customXml w:uri="u" w:element="e"><w:customXmlPr/>{P}</w:customXml>', P),
        (f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{P}</w:sdtContent></w:sdt>', P),
        (f"<w:p><w:sdt><w:sdtContent><w:smartTag>{RUN}</w:smartTag></w:sdtContent></w:sdt></w:p>", P),
    ],
)  # fmt: skip
def test_what_programs_note_for_themselves_goes_and_the_text_stays(body: str, clean: str) -> None:
    assert body_of(cleaned_template(docx_with(body))) == clean


def test_spaces_and_tags_stay_as_they_are() -> None:
    field = '<w:p><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r></w:p>'
    body = paragraph(" Dear {{ government.name }}, ") + field
    assert body_of(cleaned_template(docx_with(body))) == body


def test_drop_down_field_gives_way_to_its_chosen_entry_in_its_own_look() -> None:
    entries = '<w:result w:val="1"/><w:listEntry w:val="Norway"/><w:listEntry w:val="Iceland"/>'
    look = "<w:rPr><w:b/></w:rPr>"
    mark = '<w:r>{}<w:fldChar w:fldCharType="{}">{}</w:fldChar></w:r>'
    begin = mark.format(look, "begin", f"<w:ffData><w:ddList>{entries}</w:ddList></w:ffData>")
    code = "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
    body = f"<w:p>{RUN}{begin}{code}{mark.format('', 'end', '')}{RUN}</w:p>"
    chosen = f"<w:r>{look}<w:t>Iceland</w:t></w:r>"
    assert body_of(cleaned_template(docx_with(body))) == f"<w:p>{RUN}{chosen}{RUN}</w:p>"


def _alternatives(choice: str, fallback: str, requires: str = "wps") -> str:
    branches = f'<mc:Choice Requires="{requires}">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r></w:p>"


def test_of_two_copies_of_a_text_box_that_which_word_shows_stays() -> None:
    body = body_of(cleaned_template(docx_with(_alternatives("<w:drawing/>", "<w:pict/>"))))
    kept = '<mc:Choice Requires="wps"><w:drawing/></mc:Choice>'
    assert body == f"<w:p><w:r><mc:AlternateContent>{kept}</mc:AlternateContent></w:r></w:p>"


def test_copy_that_asks_for_what_few_programs_know_gives_way_to_the_older_one() -> None:
    body = _alternatives("<w:drawing/>", "<w:pict/>", requires="x").replace("<w:p>", '<w:p xmlns:x="urn:x">', 1)
    assert body_of(cleaned_template(docx_with(body))) == "<w:p><w:r><w:pict/></w:r></w:p>"


WP14 = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"


def test_position_of_a_drawing_stays_in_both_ways() -> None:
    share = '<wp:positionH relativeFrom="page"><wp14:pctPosHOffset>5000</wp14:pctPosHOffset></wp:positionH>'
    length = '<wp:positionH relativeFrom="page"><wp:posOffset>900</wp:posOffset></wp:positionH>'
    choices = f'<mc:Choice Requires="wp14">{share}</mc:Choice><mc:Fallback>{length}</mc:Fallback>'
    anchor = f'<wp:anchor xmlns:wp14="{WP14}"><mc:AlternateContent>{choices}</mc:AlternateContent></wp:anchor>'
    clean = body_of(cleaned_template(docx_with(f"<w:p><w:r><w:drawing>{anchor}</w:drawing></w:r></w:p>")))
    assert clean.count("5000") == clean.count("900") == 1


def test_picture_keeps_its_alternative_text_and_loses_its_file_name_and_ids() -> None:
    adec = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    decorative = f'<a:ext uri="d"><adec:decorative xmlns:adec="{adec}" val="1"/></a:ext>'
    identity = '<a:ext uri="i"><x:creationId xmlns:x="urn:x" id="{1}"/></a:ext>'
    inside = (
        '<wp:docPr id="1" name="Picture 1" descr="Logo"><a:extLst>{}</a:extLst></wp:docPr>'
        '<pic:cNvPr id="0" name="{}" descr="Logo"/>'
    )
    picture = f'<wp:anchor xmlns:wp14="{WP14}" wp14:anchorId="7">{inside}</wp:anchor>'
    body = "<w:p><w:r><w:drawing>{}</w:drawing></w:r></w:p>"
    before = body.format(picture.format(decorative + identity, "draft for the director.png"))
    after = body.format(f"<wp:anchor>{inside}</wp:anchor>".format(decorative, "Picture"))
    assert body_of(cleaned_template(docx_with(before))) == after


def test_older_shape_loses_its_zipped_copy_and_the_name_of_its_file() -> None:
    shape = '<v:shape id="a" o:gfxdata="UEsDB" o:spid="_x0000_s1026"><v:imagedata o:title="draft"/></v:shape>'
    clean = '<v:shape id="a"><v:imagedata/></v:shape>'
    body = f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"
    assert body_of(cleaned_template(docx_with(body))) == f"<w:p><w:r><w:pict>{clean}</w:pict></w:r></w:p>"


def test_styles_and_numberings_lose_the_marks_of_editing_sessions() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rsid w:val="00B1"/></w:style>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="1A"/><w:tmpl w:val="2B"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    parts = cleaned_template(docx_with(body, styles=styles, numbering=numbering))
    assert inside(parts, "word/styles.xml", "w:style") == '<w:name w:val="A"/>'
    assert inside(parts, "word/numbering.xml", "w:abstractNum") == ""


def test_numberings_that_nothing_uses_go() -> None:
    one = '<w:abstractNum w:abstractNumId="{0}"/>'
    instance = '<w:num w:numId="{0}"><w:abstractNumId w:val="{0}"/></w:num>'
    numbering = "".join(each.format(number) for each in (one, instance) for number in (1, 2, 3))
    styles = '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    body = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    parts = cleaned_template(docx_with(body, styles=styles, numbering=numbering))
    assert inside(parts, "word/numbering.xml", "w:numbering") == "".join(
        each.format(number) for each in (one, instance) for number in (1, 3)
    )
