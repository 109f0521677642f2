"""Slips in Markdown that print their signs, or lose text, without anyone having meant it: named with their line."""

import re
from collections.abc import Iterator

from letters.campaign.faults import quoted
from letters.campaign.markdown import TO_PRINT

_BULLET = re.compile(r"(?P<sign>[•‣◦▪▫●○■□∙·])\s*(?=\S)|(?P<minus>-)(?=[^\s\d-])")
"""Signs of other programs for a bullet, and the hyphen that makes one where a space follows; “-5” is a number."""
_NUMBER = re.compile(r"\d{1,2}[.)](?=[^\W\d_])")
_HEADING = re.compile(r"#{1,6}(?=[^\s#])")
_OPEN_COMMENT = re.compile(r"(?<!\\)<!--(?!.*?-->)", re.DOTALL)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)


def slips_in_text(source: str) -> Iterator[tuple[int, str, str]]:
    """What looks like a bullet, a number, a heading or a comment in a paragraph and is none, with line and remedy.

    `source` is the paragraph as it is written; lines count from 0.
    """
    for number, written in enumerate(source.split("\n")):
        line = written.lstrip()
        if found := _BULLET.match(line):
            # a backslash takes away the meaning of ASCII's signs only (CommonMark 0.31.2 §2.4)
            to_print = (
                f"{TO_PRINT}\\-" if found["minus"] else f"To print it as it stands, write &#{ord(found['sign'])};"
            )
            remedy = f"Begin a bullet with a hyphen and a space, and its list with an empty line. {to_print}"
            yield number, f"{quoted(_beginning(line))} begins with a sign that makes no bullet", remedy
        elif found := _NUMBER.match(line):
            remedy = (
                f"Write a space behind the number to begin a list. {TO_PRINT}{found.group()[:-1]}\\{found.group()[-1]}"
            )
            yield number, f"{quoted(_beginning(line))} begins with a number that makes no list", remedy
        elif _HEADING.match(line):
            remedy = f"Write a space behind the # to make a heading. {TO_PRINT}\\#"
            yield number, f"{quoted(_beginning(line))} begins with a # that makes no heading", remedy
    for found in _OPEN_COMMENT.finditer(source):
        yield source.count("\n", 0, found.start()), "a comment (<!--) that is never closed", _CLOSE


def wrong_with_comment(block: str) -> tuple[str, str] | None:
    """What is wrong with a block that begins as a comment, and the remedy; None where it is a comment and no more."""
    found = _COMMENT.match(block.strip())
    if found is None:
        return None
    if not found.group().endswith("-->"):
        return "a comment (<!--) that is never closed, so that the text below would be lost", _CLOSE
    if "<!--" in found[1]:
        return "a comment (<!--) in which another begins, so that the text between them would be lost", _CLOSE
    if found.end() < len(block.strip()):
        return "text behind a comment", "Put it on a line of its own, with an empty line before it."
    return None


_CLOSE = "Write --> where the comment ends."


def _beginning(line: str) -> str:
    return line[:30].strip()
