"""The settings of a letter: those by which it is laid out, and two that keep names out of it when it is edited."""

from letters.merge.cleaning.markup import declare_only_what_is_used
from letters.merge.cleaning.names import qualified_all, split_name
from letters.merge.wordml import Element, W, new, w

_KEPT = qualified_all(
    "w:mirrorMargins w:alignBordersAndEdges w:bordersDoNotSurroundHeader w:bordersDoNotSurroundFooter w:gutterAtTop "
    "w:displayBackgroundShape w:defaultTabStop w:autoHyphenation w:consecutiveHyphenLimit w:hyphenationZone "
    "w:doNotHyphenateCaps w:evenAndOddHeaders w:bookFoldPrinting w:characterSpacingControl w:footnotePr w:endnotePr "
    "w:compat w:themeFontLang w:clrSchemeMapping w:defaultTableStyle"
)
_PRIVACY = ("removePersonalInformation", "removeDateAndTime")
"""Word then writes no names and no times when somebody touches the letter up (ECMA-376-1 §17.15.1.67, §17.15.1.66)."""
_COMPATIBILITY = frozenset(
    {
        "compatibilityMode",
        "overrideTableStyleFontSizeAndJustification",
        "enableOpenTypeFeatures",
        "doNotFlipMirrorIndents",
        "differentiateMultirowTableHeaders",
        "useWord2013TrackBottomHyphenation",
        "allowHyphenationAtTrackBottom",
        "allowSpaceOfSameStyleInTable",
    }
)
"""The compatibility settings that Word itself writes ([MS-DOCX] §2.4.6)."""


def rebuild_settings(root: Element) -> None:
    """Leave what the layout needs, in the order that it has: that of the schema."""
    for setting in list(root):
        if setting.tag not in _KEPT:
            root.remove(setting)
    for element in root.iter():
        element.tail = element.text = None
        for name in [each for each in element.attrib if split_name(str(each))[0] != W]:
            del element.attrib[name]
    for setting in list(root.iter(w("compatSetting"))):
        parent = setting.getparent()
        if parent is not None and setting.get(w("name")) not in _COMPATIBILITY:
            parent.remove(setting)
    for position, name in enumerate(_PRIVACY):
        root.insert(position, new(name))
    declare_only_what_is_used(root)
