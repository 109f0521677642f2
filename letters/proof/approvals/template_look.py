"""What of a Word template changes the look of its letters, without its words: a line with a hash for each piece."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from letters.checks.word.names import Element, q, value
from letters.checks.word.parts import main_part, read_parts, relationships, root_of
from letters.proof.approvals.look_of_xml import LookReader, Targets
from letters.proof.approvals.template_stories import stories

_DEFINITIONS = {"styles": "style", "numbering": "lists", "theme": "theme", "settings": "settings"}
_FOLDERS_WITHOUT_LOOK = ("docProps/", "customXml/", "word/glossary/", "word/comments", "_rels/", "word/media/")
"""Word rewrites these when words change, and none is seen on paper; pictures count where they are shown."""
_PARTS_WITHOUT_LOOK = {"[Content_Types].xml", "word/webSettings.xml", "word/fontTable.xml", "word/people.xml"}
"""The font table is a list of the fonts that the words need: written anew with them."""
_SHOWN_DIGITS = 12


def look_of_template(template: bytes) -> str:
    """A line “name: hash” for each style, each flow of text without its words, the pages, lists, theme and other parts.

    Nobody reads XML: the lines say what has changed, a look at the letters says how. Raises zipfile.BadZipFile or
    lxml's XMLSyntaxError where the template cannot be read.
    """
    parts = read_parts(template)
    return "\n".join(f"{name}: {_short_hash(look)}" for name, look in _pieces(parts))


def _pieces(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    main = main_part(parts)
    told = {main}
    names = {story.part: story.name for story in stories(parts)}
    for story in stories(parts):
        told.add(story.part)
        reader = LookReader(_targets(parts, story.part, names))
        yield story.name, reader.look(story.element).encode()
        if story.part == main:
            yield "pages", "".join(map(reader.look, story.element.iter(q("w:sectPr")))).encode()
    for each in relationships(parts, main):
        if each.kind in _DEFINITIONS and (root := root_of(parts, each.target)) is not None:
            told.add(each.target)
            yield from _definitions(_DEFINITIONS[each.kind], root, _targets(parts, each.target, names))
    yield from ((f"part {part}", parts[part]) for part in sorted(parts) if part not in told and _has_look(part))


def _definitions(name: str, root: Element, targets: Targets) -> Iterator[tuple[str, bytes]]:
    """The styles one by one, in the order of their names; everything else whole."""
    reader = LookReader(targets)
    if name != "style":
        yield name, reader.look(root).encode()
        return
    yield "style defaults", "".join(map(reader.look, root.iterchildren(q("w:docDefaults")))).encode()
    yield from sorted(_styles(root.iterchildren(q("w:style")), reader))


def _styles(styles: Iterable[Element], reader: LookReader) -> Iterator[tuple[str, bytes]]:
    for each in styles:
        name = value(each, "w:name") or each.get(q("w:styleId"), "")
        yield f"style {name}", reader.look(each).encode()


def _targets(parts: Mapping[str, bytes], part: str, names: Mapping[str, str]) -> Targets:
    """What the relationships of a part lead to: other stories by their names, files by what they hold, addresses."""
    found: dict[str, str] = {}
    for each in relationships(parts, part):
        data = None if each.external else parts.get(each.target)
        found[each.id] = names.get(each.target) or (each.target if data is None else _short_hash(data))
    return found


def _has_look(part: str) -> bool:
    return not (part in _PARTS_WITHOUT_LOOK or part.startswith(_FOLDERS_WITHOUT_LOOK) or part.endswith(".rels"))


def _short_hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_SHOWN_DIGITS]
