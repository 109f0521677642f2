from lxml import etree

from tests.merge.cleaning.cleaned import (
    cleaned_letter,
    cleaned_template,
    inside,
    members_of,
    relationship,
    values,
)
from tests.specimens import docx_with, paragraph


def test_settings_are_those_of_the_layout_and_two_that_keep_names_out() -> None:
    settings = (
        '<w:writeProtection w:recommended="1"/><w:zoom w:percent="90"/><w:trackRevisions/>'
        '<w:defaultTabStop w:val="720"/>'
        "<w:evenAndOddHeaders/><w:docVars><w:docVar/></w:docVars><w:compat><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="u" w:val="15"/>'
        '<w:compatSetting w:name="own" w:uri="u" w:val="x"/>'
        '</w:compat><w:rsids><w:rsid w:val="1"/></w:rsids><w:themeFontLang w:val="en-GB"/><w14:docId w14:val="1"/>'
    )
    parts = cleaned_template(docx_with("<w:p/>", settings=settings, headers={"even": paragraph("left")}))
    assert inside(parts, "word/settings.xml", "w:settings") == (
        '<w:removePersonalInformation/><w:removeDateAndTime/><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/>'
        '<w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="u" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/>'
    )


def test_properties_are_title_and_language_and_nothing_else() -> None:
    core = "<dc:creator>A. Editor</dc:creator><dc:title>Draft</dc:title>"
    docx = docx_with(
        "<w:p/>", core=core, members={"docProps/app.xml": b"<Properties/>", "docProps/custom.xml": b"<x/>"}
    )
    members = members_of(cleaned_letter(docx))
    assert [name for name in members if name.startswith("docProps")] == ["docProps/core.xml"]
    assert [(each.tag.rpartition("}")[2], each.text) for each in etree.fromstring(members["docProps/core.xml"])] == [
        ("title", "Letter to a government"),
        ("language", "en-GB"),
    ]


def test_template_has_no_properties_as_each_letter_gets_its_own() -> None:
    assert "docProps/core.xml" not in cleaned_template(docx_with("<w:p/>", core="<dc:title>Draft</dc:title>"))


THEME = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House of X"><a:themeElements>
<a:clrScheme name="Colours of X"><a:dk1><a:srgbClr val="000000"/></a:dk1></a:clrScheme>
<a:fontScheme name="Fonts of X"><a:minorFont><a:latin typeface="Georgia"/></a:minorFont></a:fontScheme>
<a:fmtScheme name="Effects of X"/></a:themeElements><a:extLst><a:ext uri="x"/></a:extLst></a:theme>"""
FONTS = """<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<w:font w:name="Georgia"><w:panose1 w:val="02"/><w:embedRegular r:id="rId1"/></w:font><w:font w:name="Calibri"/>
<w:font w:name="Font of X"/></w:fonts>"""


def test_theme_and_font_table_tell_nothing_of_the_house_that_made_them() -> None:
    docx = docx_with(
        "<w:p/>",
        relationships=relationship("t", "theme", "theme/x.xml") + relationship("f", "fontTable", "fonts.xml"),
        members={"word/theme/x.xml": THEME.encode(), "word/fonts.xml": FONTS.encode()},
    )
    parts = cleaned_template(docx)
    theme = parts["word/theme/theme1.xml"].decode()
    assert ("of X" in theme, theme.count('name="Office"'), "extLst" in theme) == (False, 4, False)
    assert values(parts, "word/fontTable.xml", "w:font", "w:name") == ["Georgia", "Calibri"]
    assert inside(parts, "word/fontTable.xml", "w:font") == '<w:panose1 w:val="02"/>'
