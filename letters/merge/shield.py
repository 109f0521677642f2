"""Keeps from docxtpl's sight what it would misread in a part.

docxtpl works on the XML as one text, by regular expressions: to it a brace in an attribute or in a field's code is half
a tag, and a line feed between two elements of a run is a line break.
"""

import re

from letters.merge.markers import braces_as_text
from letters.merge.wordml import TEXT, Element

_WHITE_SPACE = re.compile("[\t\n\r]")


def shield(root: Element) -> None:
    """Turn all braces outside the letter's text into markers, and all white space into plain spaces.

    Word's XML has no text beside elements (ECMA-376-1 §17): what stands there is indentation.
    """
    for element in root.iter():
        element.tail = None
        text = element.text or ""
        if len(element) and not text.strip():
            element.text = None
        elif text:
            spaced = _WHITE_SPACE.sub(" ", text)
            element.text = spaced if element.tag == TEXT else braces_as_text(spaced)
        for name, value in element.attrib.items():
            if "{" in value or "}" in value:
                element.set(name, braces_as_text(str(value)))
