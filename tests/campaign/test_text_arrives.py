"""Whatever text is admitted arrives letter by letter: through YAML, and through Markdown when its signs are escaped."""

import re
import string
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from letters.campaign import Block, BlockKind, Span
from letters.campaign.appeal import read_appeal
from letters.campaign.characters import bad_characters
from letters.campaign.faults import Fault, Place
from letters.campaign.nodes import Mapping, Text
from letters.campaign.recommendation_text import read_spans
from letters.campaign.values import signs_of_merge_fields
from letters.campaign.yaml_file import read_yaml


def _is_admitted(text: str) -> bool:
    return text.strip() == text and not any(bad_characters(text)) and not any(signs_of_merge_fields(text))


def _lines(texts: list[str]) -> str:
    return "\n".join(texts)


_characters = st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]) | st.sampled_from(
    "\t*_[]()<>`#{}&\\!~^|-+.1:'\""
)
_line = st.text(_characters, min_size=1).filter(_is_admitted)
_text = st.lists(_line, min_size=1, max_size=4).map(_lines)


_on_any_machine = settings(deadline=None)


def _escaped(text: str) -> str:
    """Markdown that prints `text`: signs with a backslash or by number, every line break a hard one."""
    signs = re.sub(f"([{re.escape(string.punctuation)}])", r"\\\1", text)
    return re.sub("[•‣◦▪▫●○■□∙·]", lambda sign: f"&#{ord(sign.group())};", signs).replace("\n", "\\\n")


@_on_any_machine
@given(_text)
def test_escaped_text_comes_out_of_a_recommendation_as_it_is(text: str) -> None:
    faults: list[Fault] = []
    assert read_spans(Text(_escaped(text), Place("x.yaml", 1)), faults) == (Span(text),)
    assert faults == []


@_on_any_machine
@given(_text)
def test_escaped_text_comes_out_of_the_appeal_as_it_is(text: str) -> None:
    faults: list[Fault] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "appeal.md"
        path.write_text(f"**{_escaped(text)}**\n", encoding="utf-8")
        appeal = read_appeal(path, faults)
    assert appeal.blocks == (Block(BlockKind.BODY, (Span(text, bold=True),), 1, 1),)
    assert faults == []


@_on_any_machine
@given(_text)
def test_block_text_comes_out_of_yaml_as_it_is(text: str) -> None:
    indented = text.replace("\n", "\n  ")
    assert _read(f"key: |-\n  {indented}\n") == Text(text, Place("x.yaml", 2), lines_kept=True)


@_on_any_machine
@given(_text)
def test_quoted_text_comes_out_of_yaml_as_it_is(text: str) -> None:
    doubled = text.replace("'", "''").replace("\n", "\n\n  ")
    assert _read(f"key: '{doubled}'\n") == Text(text, Place("x.yaml", 1))


def _read(yaml: str) -> Text | None:
    faults: list[Fault] = []
    node = read_yaml(yaml, "x.yaml", faults)
    assert faults == []
    return node.text("key") if isinstance(node, Mapping) else None
