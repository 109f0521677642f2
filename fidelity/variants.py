"""Random variants of a letter: paper, fonts, size, line spacing, justification; paragraphs dropped and shuffled."""

import random
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from lxml import etree

from fidelity.shipped import shipped_letters
from letters.package import open_package, write_package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BODY_STYLES = ("BodyText", "Normal", None)
PAPERS = {"A4": ("11906", "16838"), "Letter": ("12240", "15840")}
FONT_PAIRS = (
    ("Times New Roman", "Arial"),
    ("Calibri", "Cambria"),
    ("Cambria", "Calibri"),
    ("Arial", "Times New Roman"),
)
"""Fonts for the text and for headings; all of them have free twins of the same widths."""
SIZES = (20, 21, 22, 23, 24)
LINES = (None, 240, 259, 276, 300, 360)
"""Line spacing in 240ths of a line; None: as the letter has it."""


def letter_variants(letter: Path | None, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Names and Word files, the same ones for the same seed; without a letter the shipped ones are varied in turn."""
    if not count:
        return
    letters = [(letter.stem, letter.read_bytes())] if letter else list(shipped_letters())
    for number in range(count):
        name, data = letters[number % len(letters)]
        yield f"variants/{number + 1:02}-{name}.docx", _variant(data, random.Random(f"{seed}-{number}"))  # noqa: S311


def _variant(data: bytes, chance: random.Random) -> bytes:
    parts = dict(open_package(data, "letter.docx").parts)
    roots = {name: etree.fromstring(xml) for name, xml in parts.items() if name.endswith(".xml")}
    _change_fonts(roots, chance.choice(FONT_PAIRS))
    _change_sizes(roots["word/styles.xml"], chance.choice(SIZES))
    _change_lines(roots["word/styles.xml"], chance.choice(LINES))
    _justify(roots["word/styles.xml"], chance.random() < 0.4)
    _change_paper(roots["word/document.xml"], chance)
    _change_paragraphs(roots["word/document.xml"], chance)
    written = {name: etree.tostring(root, xml_declaration=True, encoding="UTF-8") for name, root in roots.items()}
    return write_package(parts | written)


def _change_fonts(roots: dict[str, etree._Element], pair: Sequence[str]) -> None:
    """Theme fonts, and fonts that styles name, by their role: the first that is met is the text's."""
    for name, root in roots.items():
        if name.startswith("word/theme/"):
            for role, font in zip(("minorFont", "majorFont"), pair, strict=True):
                for latin in root.iterfind(f".//{A}{role}/{A}latin"):
                    latin.set("typeface", font)
    named: dict[str, str] = {}
    for element in roots["word/styles.xml"].iter(f"{W}rFonts"):
        for slot in ("ascii", "hAnsi"):
            font = element.get(W + slot, "")
            if font:
                element.set(W + slot, named.setdefault(font, pair[min(len(named), 1)]))


def _change_sizes(styles: etree._Element, size: int) -> None:
    """All sizes in proportion, the default one to `size` half-points."""
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
    before = int(default.get(f"{W}val", "20")) if default is not None else 20
    for element in styles.iter(f"{W}sz", f"{W}szCs"):
        element.set(f"{W}val", str(round(int(element.get(f"{W}val", "20")) * size / before)))


def _change_lines(styles: etree._Element, line: int | None) -> None:
    if line is None:
        return
    for spacing in styles.iter(f"{W}spacing"):
        for name in ("line", "lineRule"):
            spacing.attrib.pop(W + name, None)
    spacing = _property(styles, "Normal", "spacing")
    spacing.set(f"{W}line", str(line))
    spacing.set(f"{W}lineRule", "auto")


def _justify(styles: etree._Element, justified: bool) -> None:
    if justified:
        _property(styles, "BodyText", "jc").set(f"{W}val", "both")


def _property(styles: etree._Element, style_id: str, name: str) -> etree._Element:
    """The element of a style's paragraph properties, made where it is missing; order does not matter to readers."""
    style = _style(styles, style_id)
    properties = style.find(f"{W}pPr")
    if properties is None:
        properties = etree.SubElement(style, f"{W}pPr")
    found = properties.find(W + name)
    return etree.SubElement(properties, W + name) if found is None else found


def _style(styles: etree._Element, style_id: str) -> etree._Element:
    """The paragraph style; that of all other paragraphs in letters that lack the one that is named."""
    paragraphs = [each for each in styles.iter(f"{W}style") if each.get(f"{W}type") == "paragraph"]
    named = (each for each in paragraphs if each.get(f"{W}styleId") == style_id)
    default = (each for each in paragraphs if each.get(f"{W}default") in {"1", "true", "on"})
    return next(chain(named, default, paragraphs))


def _change_paper(document: etree._Element, chance: random.Random) -> None:
    width, height = PAPERS[chance.choice(sorted(PAPERS))]
    inset = chance.choice((-200, 0, 0, 200))
    for section in document.iter(f"{W}sectPr"):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        if size is None or margins is None or size.get(f"{W}orient") == "landscape":
            continue
        size.set(f"{W}w", width)
        size.set(f"{W}h", height)
        for side in ("left", "right"):
            margins.set(W + side, str(int(margins.get(W + side, "1440")) + inset))


def _change_paragraphs(document: etree._Element, chance: random.Random) -> None:
    """Some paragraphs of running text dropped, the others of each stretch between headings in another order."""
    body = document.find(f"{W}body")
    stretch: list[etree._Element] = []
    for element in [*([] if body is None else body), None]:
        if element is not None and element.tag == f"{W}p" and _is_running_text(element):
            stretch.append(element)
            continue
        _shuffle([each for each in stretch if not _dropped(each, chance)], chance)
        stretch = []


def _is_running_text(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return (None if style is None else style.get(f"{W}val")) in BODY_STYLES and paragraph.find(f".//{W}sectPr") is None


def _dropped(paragraph: etree._Element, chance: random.Random) -> bool:
    drop = chance.random() < 0.15
    parent = paragraph.getparent()
    if drop and parent is not None:
        parent.remove(paragraph)
    return drop


def _shuffle(paragraphs: list[etree._Element], chance: random.Random) -> None:
    if len(paragraphs) < 2:
        return
    parent = paragraphs[0].getparent()
    if parent is None:
        return
    start = parent.index(paragraphs[0])
    chance.shuffle(paragraphs)
    for offset, paragraph in enumerate(paragraphs):
        parent.insert(start + offset, paragraph)
