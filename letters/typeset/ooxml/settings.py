"""word/settings.xml → Settings (ECMA-376-1 §17.15)."""

from letters.typeset.document.nodes import Settings
from letters.typeset.ooxml.names import qualified
from letters.typeset.ooxml.part import Element
from letters.typeset.ooxml.section import read_note_numbering
from letters.typeset.ooxml.values import attribute, child, integer, on_off, twips_measure, value_of

_DEFAULT_TAB_STOP = 36.0
_DEFAULT_ZONE = 18.0
WORD_2007, WORD_2013 = 12, 15


def read_settings(root: Element | None) -> Settings:
    """The settings that change the layout; a document without the part has Word's defaults."""
    tab_stop = twips_measure(value_of(root, "w:defaultTabStop"))
    zone = twips_measure(value_of(root, "w:hyphenationZone"))
    return Settings(
        default_tab_stop=tab_stop or _DEFAULT_TAB_STOP,
        notes=read_note_numbering(root),
        even_and_odd_headers=bool(on_off(root, "w:evenAndOddHeaders")),
        mirror_margins=bool(on_off(root, "w:mirrorMargins")),
        auto_hyphenation=bool(on_off(root, "w:autoHyphenation")),
        hyphenation_zone=_DEFAULT_ZONE if zone is None else zone,
        divides_capitals=not on_off(root, "w:doNotHyphenateCaps"),
        sum_paragraph_spacing=bool(on_off(child(root, "w:compat"), "w:doNotUseHTMLParagraphAutoSpacing")),
        adds_leading=not on_off(child(root, "w:compat"), "w:noLeading"),
        stretches_broken_lines=not on_off(child(root, "w:compat"), "w:doNotExpandShiftReturn"),
        mark_follows_page_break=bool(on_off(child(root, "w:compat"), "w:splitPgBreakAndParaMark")),
        text_at_table_indent=_compatibility_mode(root) < WORD_2013,
    )


def _compatibility_mode(root: Element | None) -> int:
    """The Word whose layout the document asks for ([MS-DOCX] §2.4); one that says nothing is as old as Word 2007."""
    compatibility = child(root, "w:compat")
    settings = () if compatibility is None else compatibility.findall(qualified("w:compatSetting"))
    said = {attribute(each, "w:name"): integer(attribute(each, "w:val")) for each in settings}
    return said.get("compatibilityMode") or WORD_2007


def theme_language_east_asian(root: Element | None) -> str | None:
    """The language whose script fills the theme's empty East Asian fonts (§17.15.1.88)."""
    return attribute(child(root, "w:themeFontLang"), "w:eastAsia")
