"""Reads appeal.md as the blocks of the appeal and its footnotes; what a letter cannot hold is named with its line."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from markdown_it.tree import SyntaxTreeNode

from letters.campaign.faults import Fault, Place
from letters.campaign.footnotes import Footnotes
from letters.campaign.inlines import footnote_calls, read_inlines
from letters.campaign.markdown import BLOCK_NAMES, REFUSED_BLOCKS, labels_of_links, markdown_tokens, text_token
from letters.campaign.models import Appeal, Block, BlockKind, Inline, Span
from letters.campaign.slips import wrong_with_comment
from letters.campaign.sources import read_source

HEADING_LEVELS = 3
LIST_LEVELS = 3
"""As deep as a letter stays readable, and Word has a built-in style for each."""

_LISTS = {"bullet_list": BlockKind.BULLET, "ordered_list": BlockKind.NUMBERED}


def read_appeal(path: Path, faults: list[Fault]) -> Appeal:
    """Read the file; what is wrong is added to `faults`, and the appeal then lacks it."""
    text = read_source(path, faults)
    return Appeal((), {}) if text is None else _Reader(path.as_posix(), faults).read(text)


class _Reader:
    """Goes through the blocks of one appeal and gathers its paragraphs and notes."""

    def __init__(self, file: str, faults: list[Fault]) -> None:
        self._file = file
        self._faults = faults
        self._blocks: list[Block] = []
        self._notes: dict[str, tuple[Inline, ...]] = {}
        self._footnotes = Footnotes()

    def read(self, text: str) -> Appeal:
        definitions: dict[str, Any] = {}
        tokens = markdown_tokens(text, definitions)
        for node in SyntaxTreeNode(tokens).children:
            self._read_block(node)
        self._faults.extend(self._footnotes.faults())
        self._faults.extend(self._lost_addresses(definitions, labels_of_links(tokens)))
        if not self._blocks and not self._faults:
            self._faults.append(Fault(Place(self._file), "has no text", "Write the text that all letters share."))
        return Appeal(tuple(self._blocks), self._notes)

    def _read_block(self, node: SyntaxTreeNode) -> None:
        if node.type == "paragraph":
            self._add(node, BlockKind.BODY, 1)
        elif node.type == "heading":
            self._read_heading(node)
        elif node.type in _LISTS:
            self._read_list(node, 1)
        elif node.type == "blockquote":
            self._read_quotation(node)
        elif node.type == "footnote_reference":
            self._read_note(node)
        else:
            self._refuse(node)

    def _read_heading(self, node: SyntaxTreeNode) -> None:
        level = int(node.tag.removeprefix("h"))
        if node.markup in ("=", "-"):
            what = f"a line of {node.markup} under a paragraph makes a heading of it"
            self._fault(node, what, "Delete the line, or write a heading as # and its words on one line.")
        elif level > HEADING_LEVELS:
            what = f"a heading of level {level} ({'#' * level})"
            self._fault(node, what, f"Letters have headings of level 1 to {HEADING_LEVELS}: write fewer #.")
        else:
            self._add(node, BlockKind.HEADING, level)

    def _read_list(self, node: SyntaxTreeNode, level: int) -> None:
        if level > LIST_LEVELS:
            what = f"a list within lists, more than {LIST_LEVELS} deep"
            self._fault(node, what, "Indent it less, so that it is less deep.")
            return
        if node.type == "ordered_list":
            self._check_numbers(node)
        for item in node.children:
            self._read_item(item, _LISTS[node.type], level)

    def _check_numbers(self, node: SyntaxTreeNode) -> None:
        """Word numbers lists itself, from 1, and a list that follows another would go on with its numbers."""
        if node.attrs.get("start", 1) != 1:
            what = f"a list that begins with the number {node.attrs['start']}"
            remedy = "Lists begin with 1. If it is no list, put a backslash before the full stop: 2013\\."
            self._fault(node, what, remedy)
        before = node.previous_sibling
        if before is not None and before.type == node.type:
            remedy = "Put a paragraph between them, or number both alike, “1.” or “1)”, to make them one."
            self._fault(node, "a numbered list directly after another", remedy)

    def _read_item(self, item: SyntaxTreeNode, kind: BlockKind, level: int) -> None:
        if not item.children or item.children[0].type in _LISTS:
            sign = f"\\{item.markup}" if kind == BlockKind.BULLET else f"1\\{item.markup}"
            remedy = f"Write it behind the bullet or number; if it is no list, put a backslash before the sign: {sign}"
            self._fault(item, "a list entry that has no text of its own", remedy)
        for node in item.children:
            if node.type == "paragraph":
                self._add(node, kind, level)
                kind = BlockKind.CONTINUED
            elif node.type in _LISTS:
                self._read_list(node, level + 1)
            else:
                self._refuse_within(node, "a list", "Put an empty line before it and do not indent it.")

    def _read_quotation(self, quotation: SyntaxTreeNode) -> None:
        if not quotation.children:
            self._fault(quotation, "a block quotation without text", "Write its text behind the >, or delete it.")
        for node in quotation.children:
            if node.type == "paragraph":
                self._add(node, BlockKind.QUOTATION, 1)
            else:
                self._refuse_within(node, "a block quotation", "Quotations hold paragraphs only: delete its sign.")

    def _read_note(self, note: SyntaxTreeNode) -> None:
        label = str(note.meta["label"])
        self._footnotes.written(label, self._place_of(_line(note)))
        if not note.children:
            self._fault(note, f"the footnote [^{label}] has no text", "Write it behind the colon.")
        for number, node in enumerate(note.children):
            if node.type == "paragraph" and not number:
                self._notes[label] = self._read_text(node)
                self._refuse_calls_in_note(node)
            else:
                self._refuse_within(node, "a footnote", "A footnote is one paragraph: join them, or delete the sign.")

    def _refuse_calls_in_note(self, node: SyntaxTreeNode) -> None:
        for label, line in footnote_calls(text_token(node)):
            self._footnotes.called(label, self._place_of(line))
            what = f"the footnote [^{label}] is called within a footnote"
            self._faults.append(Fault(self._place_of(line), what, "Write it into that footnote’s own text."))

    def _add(self, node: SyntaxTreeNode, kind: BlockKind, level: int) -> None:
        for label, line in footnote_calls(text_token(node)):
            self._footnotes.called(label, self._place_of(line))
        inlines = self._read_text(node)
        if inlines:
            self._blocks.append(Block(kind, inlines, level, _line(node)))

    def _read_text(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        """Read the text of a paragraph or a heading."""
        faults_before = len(self._faults)
        inlines = read_inlines(text_token(node), self._place_of, self._faults)
        words = "".join(each.text for each in inlines if isinstance(each, Span)).strip()
        if not words and len(self._faults) == faults_before:
            self._fault(node, "a paragraph or heading without words", "Write its words, or delete its sign.")
        return inlines

    def _lost_addresses(self, definitions: Mapping[str, Any], used: frozenset[str]) -> Iterator[Fault]:
        """Lines such as `[words]: address` print nothing by themselves."""
        remedy = "Write the link where it stands, [words](https://address); if the line is text, put \\ before its [."
        for label, definition in definitions.get("references", {}).items():
            if label not in used:
                what = f"an address for the link [{label.lower()}], which is used nowhere"
                yield Fault(self._place_of(definition["map"][0] + 1), what, remedy)
        for definition in definitions.get("duplicate_refs", ()):
            what = f"a second address for the link [{definition['label'].lower()}]"
            yield Fault(self._place_of(definition["map"][0] + 1), what, remedy)

    def _refuse(self, node: SyntaxTreeNode) -> None:
        if node.type != "html_block" or not node.content.lstrip().startswith("<!--"):
            self._fault(node, *REFUSED_BLOCKS[node.type])
        elif wrong := wrong_with_comment(node.content):
            self._fault(node, *wrong)

    def _refuse_within(self, node: SyntaxTreeNode, outer: str, remedy: str) -> None:
        if node.type in REFUSED_BLOCKS:
            self._refuse(node)
        else:
            self._fault(node, f"{BLOCK_NAMES[node.type]} within {outer}", remedy)

    def _fault(self, node: SyntaxTreeNode, what: str, remedy: str) -> None:
        self._faults.append(Fault(self._place_of(_line(node)), what, remedy))

    def _place_of(self, line: int) -> Place:
        return Place(self._file, line)


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 0
