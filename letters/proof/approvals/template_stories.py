"""The stories of a Word template, read raw: body, headers, footers, notes, by names that a new save leaves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.checks.word.names import Element, q
from letters.checks.word.parts import main_part, relationships, root_of

_KINDS = {"default": "", "first": "first-page ", "even": "even-page "}


@dataclass(frozen=True)
class TemplateStory:
    """A flow of text. `name` is what people call it: "first-page header"; `part` is the part that it stands in."""

    name: str
    part: str
    element: Element


def stories(parts: Mapping[str, bytes]) -> Iterator[TemplateStory]:
    """Each part with text once, the body first; headers and footers by their pages, whatever their parts are called."""
    main = main_part(parts)
    body = root_of(parts, main)
    if body is None:
        return
    yield TemplateStory("body", main, body)
    related = {each.id: each for each in relationships(parts, main) if not each.external}
    names: dict[str, str] = {}
    for id_, name in _furniture(body):
        if id_ in related:
            names.setdefault(related[id_].target, name)
    unused = {each.target: f"unused {each.kind}" for each in related.values() if each.kind in {"header", "footer"}}
    notes = {each.target: each.kind for each in related.values() if each.kind in {"footnotes", "endnotes"}}
    for part, name in (names | {part: name for part, name in unused.items() if part not in names} | notes).items():
        if (element := root_of(parts, part)) is not None:
            yield TemplateStory(name, part, element)


def _furniture(body: Element) -> Iterator[tuple[str, str]]:
    """The relationship ids of headers and footers, each with its name, those of a later section with its number."""
    for number, section in enumerate(body.iter(q("w:sectPr")), start=1):
        where = "" if number == 1 else f" of section {number}"
        for kind in ("header", "footer"):
            for each in section.findall(q(f"w:{kind}Reference")):
                yield each.get(q("r:id"), ""), f"{_KINDS.get(each.get(q('w:type'), 'default'), '')}{kind}{where}"
