"""The words of a Word template, its tags included, as plain text."""

from collections.abc import Iterator

from letters.checks.word.names import Element, q, short
from letters.checks.word.parts import read_parts
from letters.proof.approvals.plain_text import visible
from letters.proof.approvals.template_fields import OpenFields, counted
from letters.proof.approvals.template_stories import stories

_TEXTS = {"w:t", "m:t", "a:t"}
_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "↵",
    "w:cr": "↵",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_WITHOUT_WORDS = {"w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:trPr", "w:tcPr"}
_DRAWING_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def text_of_template(template: bytes) -> str:
    """All that it says, hidden text too: a line for each paragraph, under the names of its places in brackets.

    Page numbers stand as the names of their fields, [PAGE] and [NUMPAGES]. Raises zipfile.BadZipFile or lxml's
    XMLSyntaxError where the template cannot be read.
    """
    return "\n".join(
        line
        for story in stories(read_parts(template))
        if (lines := [each for each in _StoryWords().lines(story.element) if each.strip()])
        for line in (f"[{story.name}]", *lines)
    )


class _StoryWords:
    """Reads one story; a field may run over several paragraphs, so its state lives as long as the story."""

    def __init__(self) -> None:
        self._fields = OpenFields()

    def lines(self, story: Element) -> Iterator[str]:
        """The text of each paragraph, that of text boxes behind the paragraph that they hang on."""
        boxes: list[Element] = []
        for paragraph in _outermost_paragraphs(story):
            yield visible(self._words(paragraph, boxes)).rstrip()
            for box in boxes:
                yield from _StoryWords().lines(box)
            boxes.clear()

    def _words(self, parent: Element, boxes: list[Element]) -> str:
        text = ""
        for element in parent:
            name = short(element.tag)
            if name in _TEXTS:
                text += (element.text or "") if self._fields.shows_text else ""
            elif name in _CHARACTERS:
                text += _CHARACTERS[name] if self._fields.shows_text else ""
            elif name == "w:fldChar":
                text += self._fields.mark(element)
            elif name == "w:instrText":
                self._fields.add_code(element.text or "")
            elif name == "w:txbxContent":
                boxes.append(element)
            else:
                text += self._described(element) + self._words_within(element, name, boxes)
        return text

    def _words_within(self, element: Element, name: str, boxes: list[Element]) -> str:
        if name in _WITHOUT_WORDS:
            return ""
        if name == "w:fldSimple" and (number := counted(element.get(q("w:instr"), ""))):
            return number
        return self._words(_said_once(element), boxes)

    def _described(self, element: Element) -> str:
        """What is said about a picture to those who do not see it, and the words of a drawn text."""
        if element.tag == _DRAWING_PROPERTIES:
            return "".join(f"[picture: {text}]" for text in (element.get("title"), element.get("descr")) if text)
        return element.get("string", "") if short(element.tag) == "v:textpath" else ""


def _outermost_paragraphs(parent: Element) -> Iterator[Element]:
    """The paragraphs of a story and its tables; those within text boxes belong to the paragraph around them."""
    for element in parent:
        name = short(element.tag)
        if name == "w:p":
            yield element
        elif name not in _WITHOUT_WORDS:
            yield from _outermost_paragraphs(_said_once(element))


def _said_once(element: Element) -> Element:
    """One copy of what Word stores twice: the first choice, or the fallback where there is none (ECMA-376-3 §7.6)."""
    if short(element.tag) != "mc:AlternateContent":
        return element
    return next((each for each in element if short(each.tag) in {"mc:Choice", "mc:Fallback"}), element)
