"""Reads appeal.md as the blocks of the appeal and its footnotes; what a letter cannot hold is named with its line."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markdown_it.tree import SyntaxTreeNode

from letters.campaign.faults import Fault, Place
from letters.campaign.inlines import footnote_calls, read_inlines
from letters.campaign.markdown import BLOCK_NAMES, REFUSED_BLOCKS, markdown_tokens, text_token
from letters.campaign.models import Appeal, Block, BlockKind, Inline, Span
from letters.campaign.sources import read_source

HEADING_LEVELS = 3
LIST_LEVELS = 3
"""As deep as a letter stays readable, and Word has a built-in style for each."""

_LISTS = {"bullet_list": BlockKind.BULLET, "ordered_list": BlockKind.NUMBERED}
_COMMENT = re.compile("<!--((?!-->).)*-->", re.DOTALL)


def read_appeal(path: Path, faults: list[Fault]) -> Appeal:
    """Read the file; what is wrong is added to `faults`, and the appeal then lacks it."""
    text = read_source(path, faults)
    return Appeal((), {}) if text is None else _Reader(path.as_posix(), faults).read(text)


class _Reader:
    """Goes through the blocks of one appeal, gathering paragraphs, notes and what calls them."""

    def __init__(self, file: str, faults: list[Fault]) -> None:
        self._file = file
        self._faults = faults
        self._blocks: list[Block] = []
        self._notes: dict[str, tuple[Inline, ...]] = {}
        self._places_of_notes: dict[str, Place] = {}
        self._places_of_calls: dict[str, Place] = {}
        self._labels_of_links: set[str] = set()

    def read(self, text: str) -> Appeal:
        definitions: dict[str, Any] = {}
        nodes = SyntaxTreeNode(markdown_tokens(text, definitions)).children
        for node in nodes:
            self._read_block(node)
        self._compare_notes_with_calls()
        self._check_addresses(definitions)
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
            self._fault(node, what, "Make it less deep by indenting it less.")
            return
        if node.attrs.get("start", 1) != 1:
            what = f"a list that begins with the number {node.attrs['start']}"
            remedy = "Lists begin with 1. If it is no list, put a backslash before the full stop: 2013\\."
            self._fault(node, what, remedy)
        before = node.previous_sibling
        if node.type == "ordered_list" and before is not None and before.type == node.type:
            remedy = "Put a paragraph between them, or number both alike, “1.” or “1)”, to make them one."
            self._fault(node, "a numbered list directly after another", remedy)
        for item in node.children:
            self._read_item(item, _LISTS[node.type], level)

    def _read_item(self, item: SyntaxTreeNode, kind: BlockKind, level: int) -> None:
        if not item.children or item.children[0].type != "paragraph":
            remedy = f"Write it behind the bullet or number. {_to_print_the_sign(item)}"
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
        place = self._place_of(_line(note))
        if label in self._places_of_notes:
            what = f"a second text for the footnote [^{label}]"
            self._faults.append(Fault(place, what, "Give one of the two another label, at its call as well."))
            return
        self._places_of_notes[label] = place
        if not note.children:
            self._faults.append(Fault(place, f"the footnote [^{label}] has no text", "Write it behind the colon."))
        for node in note.children[1:]:
            self._refuse_within(node, "a footnote", "A footnote is one paragraph: join them, or delete the sign.")
        for node in note.children[:1]:
            if node.type != "paragraph":
                self._refuse_within(node, "a footnote", "A footnote is one paragraph: delete the sign.")
                continue
            self._notes[label] = self._read_inlines(node)
            for called, line in footnote_calls(text_token(node)):
                what = f"a footnote is called within a footnote ([^{called}])"
                self._faults.append(Fault(self._place_of(line), what, "Write it into the footnote’s own text."))

    def _add(self, node: SyntaxTreeNode, kind: BlockKind, level: int) -> None:
        inlines = self._read_inlines(node)
        for label, line in footnote_calls(text_token(node)):
            self._note_call(label, self._place_of(line))
        if inlines:
            self._blocks.append(Block(kind, inlines, level, _line(node)))

    def _note_call(self, label: str, place: Place) -> None:
        if label in self._places_of_calls:
            what = f"the footnote [^{label}] is called twice"
            self._faults.append(Fault(place, what, "Write a footnote of its own for this call, with another label."))
        self._places_of_calls.setdefault(label, place)

    def _read_inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        """Read a paragraph or a heading."""
        faults_before = len(self._faults)
        token = text_token(node)
        inlines = read_inlines(token, self._place_of, self._faults)
        links = (each for each in token.children or () if each.type == "link_open")
        self._labels_of_links.update(str(each.meta["label"]) for each in links if "label" in each.meta)
        text = "".join(each.text for each in inlines if isinstance(each, Span))
        if not text.strip() and len(self._faults) == faults_before:
            self._fault(node, "a paragraph or heading without words", "Write its words, or delete its sign.")
        return inlines

    def _compare_notes_with_calls(self) -> None:
        for label, place in self._places_of_calls.items():
            if label not in self._places_of_notes:
                what = f"the footnote [^{label}] has no text"
                remedy = f"Write it below, in a paragraph that begins with [^{label}]: (colon included)."
                self._faults.append(Fault(place, what, remedy))
        for label, place in self._places_of_notes.items():
            if label not in self._places_of_calls:
                what = f"the footnote [^{label}] is called nowhere, so its text would be lost"
                remedy = f"Write [^{label}] in the text where its number shall stand, or delete it."
                self._faults.append(Fault(place, what, remedy))

    def _check_addresses(self, definitions: Mapping[str, Any]) -> None:
        """Lines such as `[words]: address` print nothing by themselves."""
        remedy = "Write the link where it stands, [words](https://address); if the line is text, put \\ before its [."
        for label, definition in definitions.get("references", {}).items():
            if label not in self._labels_of_links:
                place = self._place_of(definition["map"][0] + 1)
                what = f"an address for the link [{label.lower()}], which is used nowhere"
                self._faults.append(Fault(place, what, remedy))
        for duplicate in definitions.get("duplicate_refs", ()):
            place = self._place_of(duplicate["map"][0] + 1)
            self._faults.append(Fault(place, f"a second address for the link [{duplicate['label'].lower()}]", remedy))

    def _refuse(self, node: SyntaxTreeNode) -> None:
        if node.type == "html_block" and _COMMENT.fullmatch(node.content.strip()):
            return
        self._fault(node, *REFUSED_BLOCKS[node.type])

    def _refuse_within(self, node: SyntaxTreeNode, outer: str, remedy: str) -> None:
        self._fault(node, f"{BLOCK_NAMES[node.type]} within {outer}", remedy)

    def _fault(self, node: SyntaxTreeNode, what: str, remedy: str) -> None:
        self._faults.append(Fault(self._place_of(_line(node)), what, remedy))

    def _place_of(self, line: int) -> Place:
        return Place(self._file, line)


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 0


def _to_print_the_sign(item: SyntaxTreeNode) -> str:
    return f"If it is no list, put a backslash before the sign: \\{item.markup}"
