"""Styles as Word stores them: each says little, and names the style that it is based on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from letters.typeset.document.formats import ParagraphFormat, RunFormat
from letters.typeset.document.table_formats import RegionFormat, TableRegion


class StyleKind(StrEnum):
    """What a style applies to (§17.18.83)."""

    PARAGRAPH = "paragraph"
    CHARACTER = "character"
    TABLE = "table"
    NUMBERING = "numbering"


@dataclass(frozen=True)
class Style:
    """One style. `name` is Word's own, English for built-in styles in any language; `based_on` is a style id."""

    id: str
    name: str
    kind: StyleKind
    based_on: str | None
    run: RunFormat
    paragraph: ParagraphFormat
    regions: Mapping[TableRegion, RegionFormat] = field(default_factory=dict)
    """What a table style says about the parts of a table; empty for styles of other kinds."""


@dataclass(frozen=True)
class Styles:
    """All styles by id, with the document's defaults below them."""

    by_id: Mapping[str, Style]
    default_run: RunFormat
    default_paragraph: ParagraphFormat
    default_ids: Mapping[StyleKind, str]
    """The style of each kind that holds where none is named."""

    def chain(self, style_id: str | None, kind: StyleKind) -> tuple[Style, ...]:
        """The style and what it is based on, the most general first; empty if there is no such style of that kind.

        A chain that runs in a circle, which Word refuses to write but other programs do not, ends where it closes.
        """
        chain: list[Style] = []
        style = self.by_id.get(style_id) if style_id is not None else None
        while style is not None and style.kind is kind and style not in chain:
            chain.append(style)
            style = self.by_id.get(style.based_on) if style.based_on is not None else None
        return tuple(reversed(chain))
