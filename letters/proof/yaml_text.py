"""Writes data files that people read and compare."""

import io
from collections.abc import Mapping

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import LiteralScalarString


def yaml_text(content: Mapping[str, object]) -> str:
    """The content in block style throughout; no line is broken that the text does not break itself."""
    yaml = YAML()
    yaml.width = 2**31
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump(content, stream)
    return stream.getvalue()


def as_block(text: str) -> str:
    """A text that is written line by line, as it is (style `|`)."""
    block: str = LiteralScalarString(text)
    return block
