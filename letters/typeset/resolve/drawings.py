"""Drawings resolved: the stories in their text boxes."""

from collections.abc import Callable

from letters.typeset.document.drawings import Drawing, Group, Missing, Part, Shape, TextBody
from letters.typeset.document.formats import ParagraphFormat, RunFormat
from letters.typeset.document.nodes import Story
from letters.typeset.document.resolved import ResolvedStory
from letters.typeset.resolve.cascade import OUTSIDE_TABLES, TableText

ResolveStory = Callable[[Story, TableText], ResolvedStory]


def resolve_drawing(drawing: Drawing[Story], resolve_story: ResolveStory) -> Drawing[ResolvedStory]:
    """The drawing with its text resolved."""
    part = _resolve_part(drawing.part, resolve_story)
    return Drawing(part, drawing.anchor, drawing.overhang, drawing.place, drawing.share_of_line, drawing.link)


def _resolve_part(part: Part[Story], resolve_story: ResolveStory) -> Part[ResolvedStory]:
    return Part(
        content=_resolve_content(part.content, resolve_story),
        left=part.left,
        top=part.top,
        width=part.width,
        height=part.height,
        rotation=part.rotation,
        flipped_horizontally=part.flipped_horizontally,
        flipped_vertically=part.flipped_vertically,
        alternative=part.alternative,
    )


def _resolve_content(
    content: Shape[Story] | Group[Story] | Missing, resolve_story: ResolveStory
) -> Shape[ResolvedStory] | Group[ResolvedStory] | Missing:
    match content:
        case Shape():
            text = None if content.text is None else _resolve_text(content.text, resolve_story)
            return Shape(content.geometry, content.fill, content.stroke, content.picture, text, content.lettering)
        case Group(parts):
            return Group(tuple(_resolve_part(each, resolve_story) for each in parts))
        case Missing():
            return content


def _resolve_text(text: TextBody[Story], resolve_story: ResolveStory) -> TextBody[ResolvedStory]:
    """A shape's own text colour counts below all styles, as a table style's does."""
    below = OUTSIDE_TABLES if text.color is None else TableText(ParagraphFormat(), RunFormat(color=text.color))
    return TextBody(
        story=resolve_story(text.story, below),
        insets=text.insets,
        vertical_place=text.vertical_place,
        grows=text.grows,
        color=text.color,
        rotation=text.rotation,
        least_height=text.least_height,
        hugs=text.hugs,
    )
