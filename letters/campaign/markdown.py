"""Markdown as we read it: CommonMark with footnotes, merge fields left as they are written, no typographer."""

import re
from collections.abc import Iterable, Mapping, MutableMapping
from types import MappingProxyType
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

MERGE_FIELD = "merge_field"
"""The type of the tokens that hold what stands from `{{` to `}}` (or `{%`, `{#` to their ends), unread."""

TO_PRINT = "To print it as it stands, put a backslash before it: "
REFUSED_BLOCKS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "code_block": (
            "a text that is indented by four spaces or more",
            "Take these spaces away; the text of a bullet, of a number or of a footnote is indented just as far as it.",
        ),
        "fence": ("a text between lines of backticks (```)", "Delete these lines; letters have no typewriter text."),
        "hr": ("a line across the page", f"Delete it. {TO_PRINT}\\-"),
        "html_block": ("HTML", f"Write it in Markdown. {TO_PRINT}\\<"),
        "table": ("a table", f"Write a list; tables belong to the Word template. {TO_PRINT}\\|"),
    }
)
"""Blocks that no letter holds: what each is, and the remedy."""
BLOCK_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "paragraph": "a second paragraph",
        "heading": "a heading",
        "bullet_list": "a list",
        "ordered_list": "a numbered list",
        "blockquote": "a block quotation",
        "footnote_reference": "a footnote’s text",
        **{kind: what for kind, (what, _) in REFUSED_BLOCKS.items()},
    }
)
"""What a block is called where it cannot stand."""

_FIELD = re.compile(r"\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{#.{0,500}?#\}", re.DOTALL)
"""Fields are short; without a limit each beginning would be sought an end through the whole text."""


def markdown_tokens(text: str, definitions: MutableMapping[str, Any]) -> list[Token]:
    """The tokens of a Markdown text; `definitions` is filled with markdown-it's `references` and `duplicate_refs`.

    Characters that were escaped or written as entities stay tokens of their own ("text_special"), so that a sign that
    means nothing can be told from one that is meant to print.
    """
    return _parser().parse(text, definitions)


def text_token(node: SyntaxTreeNode) -> Token:
    """The `inline` token that holds the text of a paragraph or heading."""
    token = node.children[0].token
    if token is None:
        raise AssertionError(f"{node.type} holds no text")
    return token


def labels_of_links(tokens: Iterable[Token]) -> frozenset[str]:
    """The keys of the `references` that links use."""
    inlines = (each for token in tokens for each in token.children or ())
    return frozenset(str(each.meta["label"]) for each in inlines if each.type == "link_open" and "label" in each.meta)


def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"store_labels": True})
    # both are read only to be refused by name: as plain text they would print their signs
    markdown.enable(["table", "strikethrough"])
    markdown.disable("text_join")
    markdown.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    markdown.inline.ruler.before("text", MERGE_FIELD, _read_merge_field)
    # addresses are judged where links are read: refused here, a link would print as it is written
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    return markdown


def _read_merge_field(state: StateInline, silent: bool) -> bool:
    """Take a merge field whole, so that no underscore or asterisk in it is read as emphasis."""
    if state.src[state.pos] != "{":
        return False
    field = _FIELD.match(state.src, state.pos, state.posMax)
    if field is None:
        return False
    if not silent:
        state.push(MERGE_FIELD, "", 0).content = field.group()
    state.pos = field.end()
    return True
