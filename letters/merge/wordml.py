"""WordprocessingML's names, and the few moves on its XML that every step of the merge needs (ECMA-376-1 §17)."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The name in the main namespace: `w("p")` is a paragraph."""
    return f"{{{W}}}{name}"


VAL = w("val")
PARAGRAPH, RUN, TEXT, TABLE, ROW, CELL = (w(name) for name in ("p", "r", "t", "tbl", "tr", "tc"))
TEXT_BOX, CONTENT, RUN_FORMAT, PARAGRAPH_FORMAT = (w(name) for name in ("txbxContent", "sdtContent", "rPr", "pPr"))


_RUN_PROPERTIES = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange"
)
_PARAGRAPH_PROPERTIES = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_SEQUENCES = {RUN_FORMAT: _RUN_PROPERTIES, PARAGRAPH_FORMAT: _PARAGRAPH_PROPERTIES}
"""The order in which the schema wants properties (ECMA-376-1 §17.3.2.28 and §17.3.1.26)."""


def parse(data: bytes) -> Element:
    """Read a part, without its comments; raise etree.XMLSyntaxError if it is damaged."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(data, parser)


def serialise(root: Element) -> bytes:
    """Write a part as Word writes it."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def new(name: str, *children: Element, **attributes: str) -> Element:
    """A new element of the main namespace; `new("b", val="0")` is <w:b w:val="0"/>."""
    element = etree.Element(w(name), {w(key): value for key, value in attributes.items()}, nsmap={"w": W})
    element.extend(children)
    return element


def text_element(text: str) -> Element:
    """A w:t; spaces at its ends count, as a reader of XML would drop them otherwise (§17.3.3.31)."""
    element = new("t")
    set_text(element, text)
    return element


def set_text(element: Element, text: str) -> None:
    """Give a w:t another text."""
    element.text = text
    if text != text.strip():
        element.set(XML_SPACE, "preserve")
    else:
        element.attrib.pop(XML_SPACE, None)


def new_run(look: Element | None, *children: Element) -> Element:
    """A run with a copy of the run format `look` (a w:rPr, or None)."""
    return new("r", *([deepcopy(look)] if look is not None else []), *children)


def new_link(link_id: str, run: Element) -> Element:
    """A link around a run; `link_id` is the id of a relationship of the part in which it is going to stand."""
    link = etree.Element(w("hyperlink"), nsmap={"w": W, "r": R})
    link.set(w("history"), "1")
    link.set(f"{{{R}}}id", link_id)
    link.append(run)
    return link


def split_run(run: Element, groups: Iterable[Iterable[Element]]) -> list[Element]:
    """Replace a run by one run for each group of its contents, all of its look; return the new runs in order."""
    look = run.find(RUN_FORMAT)
    pieces = [new_run(look, *group) for group in groups]
    for piece in pieces:
        run.addprevious(piece)
    remove(run)
    return pieces


def put(parent: Element, child: Element) -> None:
    """Put a property into a w:rPr or w:pPr, in the place of one of its name, at its place in the schema's sequence."""
    for present in parent.findall(str(child.tag)):
        parent.remove(present)
    sequence = _SEQUENCES[str(parent.tag)].split()
    later = sequence[sequence.index(etree.QName(child).localname) + 1 :]
    following = next((each for each in parent if etree.QName(each).localname in later), None)
    if following is None:
        parent.append(child)
    else:
        following.addprevious(child)


def value_of(owner: Element | None, name: str) -> str:
    """The w:val of the child `name`; "" where there is no child, or no owner."""
    child = owner.find(w(name)) if owner is not None else None
    return child.get(VAL, "") if child is not None else ""


def is_on(switch: Element | None) -> bool:
    """Whether a switch such as w:vanish is there and not off; without a value it is on (ECMA-376-1 §17.17.4)."""
    return switch is not None and switch.get(VAL) not in {"0", "false", "off"}


def says_yes(element: Element, name: str) -> bool:
    """Whether an attribute of the main namespace, such as w:default, is there and on."""
    return element.get(w(name)) in {"1", "true", "on"}


def remove(element: Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def drop_empty_texts(run: Element) -> None:
    """Take a run's empty texts away, and the run with them if nothing is left in it."""
    for text in run.findall(TEXT):
        if not text.text:
            run.remove(text)
    if all(child.tag == RUN_FORMAT for child in run):
        remove(run)


def ancestor(element: Element, *names: str) -> Element | None:
    """The nearest enclosing element of one of these names."""
    return next(element.iterancestors(*names), None)
