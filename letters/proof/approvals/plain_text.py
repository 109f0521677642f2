"""Texts with their look as plain text, in one way only: as in Markdown, what is unseen spelled out."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from letters.campaign import Appeal, Block, BlockKind, FootnoteCall, Inline, Span, bad_characters

_SIGNS = re.compile(r"[\\*\[\]]")
_LOOKS_LIKE_A_BLOCK = re.compile(r"[#>\-\s]|\d+\.")
_MARKS = {BlockKind.QUOTATION: "> ", BlockKind.BULLET: "- ", BlockKind.NUMBERED: "1. ", BlockKind.CONTINUED: "  "}


def appeal_text(appeal: Appeal) -> str:
    """The whole appeal: its paragraphs with empty lines between them, then its footnotes."""
    paragraphs = [_paragraph(each) for each in appeal.blocks]
    notes = [f"[^{label}]: {inline_text(inlines)}" for label, inlines in appeal.footnotes.items()]
    return "\n\n".join([*paragraphs, *notes])


def inline_text(inlines: Iterable[Inline]) -> str:
    """Text with its bold, italic, links and footnote calls; signs that mean themselves stand after a backslash."""
    parts: list[str] = []
    for link, group in groupby(inlines, key=lambda each: each.link if isinstance(each, Span) else None):
        text = "".join(_emphasised(group))
        parts.append(text if link is None else f"[{text}]({link})")
    return "".join(parts)


def visible(text: str) -> str:
    """The same with what nobody sees written out, such as a soft hyphen as ⟨U+00AD⟩."""
    seen, position = "", 0
    for bad in bad_characters(text):
        seen += f"{text[position : bad.offset]}⟨U+{ord(text[bad.offset]):04X}⟩"
        position = bad.offset + 1
    return seen + text[position:]


def _paragraph(block: Block) -> str:
    text = inline_text(block.inlines)
    if block.kind is BlockKind.BODY:
        return f"\\{text}" if _LOOKS_LIKE_A_BLOCK.match(text) else text
    if block.kind is BlockKind.HEADING:
        return f"{'#' * block.level} {text}"
    return "  " * (block.level - 1) + _MARKS[block.kind] + text


def _emphasised(inlines: Iterable[Inline]) -> Iterator[str]:
    """Bold outside, italic inside, each opened and closed only where it begins and ends."""
    bold = italic = False
    for each in inlines:
        if isinstance(each, FootnoteCall):
            yield f"[^{each.label}]"
            continue
        yield _turns((bold, italic), (each.bold, each.italic))
        bold, italic = each.bold, each.italic
        yield _SIGNS.sub(r"\\\g<0>", visible(each.text))
    yield _turns((bold, italic), (False, False))


def _turns(before: tuple[bool, bool], after: tuple[bool, bool]) -> str:
    (was_bold, was_italic), (bold, italic) = before, after
    turns_bold = was_bold != bold
    closes = was_italic and (turns_bold or not italic)
    opens = italic and (turns_bold or not was_italic)
    return "*" * closes + "**" * turns_bold + "*" * opens
