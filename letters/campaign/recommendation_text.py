"""Reads the text of a recommendation: one paragraph of Markdown, without footnotes and merge fields."""

from collections.abc import Iterator
from typing import Any

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from letters.campaign.faults import Fault, quoted
from letters.campaign.inlines import PlaceOfLine, footnote_calls, read_inlines, with_lines
from letters.campaign.markdown import BLOCK_NAMES, MERGE_FIELD, markdown_tokens, text_token
from letters.campaign.models import Span
from letters.campaign.nodes import Text
from letters.campaign.values import NO_FIELDS_HERE

_ONE_PARAGRAPH = (
    "A recommendation is one paragraph, without blank lines; a sign at the beginning of a line that is meant to print "
    "gets a backslash before it: \\- or 2013\\."
)


def read_spans(text: Text, faults: list[Fault]) -> tuple[Span, ...]:
    """Read the text's Markdown; what is wrong is added to `faults`, at its line as near as YAML tells it."""
    definitions: dict[str, Any] = {}
    tokens = markdown_tokens(text.text, definitions)
    nodes = SyntaxTreeNode(tokens).children
    spans: tuple[Span, ...] = ()
    for number, node in enumerate(nodes):
        if node.type != "paragraph" or number:
            place = text.place_of_line(node.map[0] + 1 if node.map else 1)
            faults.append(Fault(place, f"{BLOCK_NAMES[node.type]} in a recommendation’s text", _ONE_PARAGRAPH))
            continue
        paragraph = text_token(node)
        inlines = read_inlines(paragraph, text.place_of_line, faults)
        spans += tuple(each for each in inlines if isinstance(each, Span))
        faults += _of_the_appeal_only(paragraph, text.place_of_line)
    for definition in (*definitions.get("references", {}).values(), *definitions.get("duplicate_refs", ())):
        place = text.place_of_line(definition["map"][0] + 1)
        remedy = "Write the link where it stands, [words](https://address); if it is text, put \\ before the [."
        faults.append(Fault(place, "a link’s address on a line of its own", remedy))
    return spans


def _of_the_appeal_only(paragraph: Token, place_of: PlaceOfLine) -> Iterator[Fault]:
    for token, line in with_lines(paragraph):
        if token.type == MERGE_FIELD:
            what = f"the merge field {quoted(token.content)} in a recommendation’s text"
            yield Fault(place_of(line), what, NO_FIELDS_HERE)
    for label, line in footnote_calls(paragraph):
        what = f"the footnote [^{label}] in a recommendation’s text"
        yield Fault(place_of(line), what, "Footnotes stand in appeal.md only: take it out here.")
