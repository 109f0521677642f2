"""How a run looks in the end: by its own format, its styles, its table's style, the defaults (ECMA-376-1 §17.7.2)."""

from collections.abc import Iterator

from letters.merge.styles import style_chain
from letters.merge.vetting.placed import PlacedFile
from letters.merge.vetting.table_regions import WHOLE, regions_in
from letters.merge.wordml import (
    CELL,
    PARAGRAPH,
    PARAGRAPH_FORMAT,
    RUN_FORMAT,
    TABLE,
    TEXT_BOX,
    Element,
    ancestor,
    is_on,
    says_yes,
    value_of,
    w,
)

CELL_FORMAT, TABLE_FORMAT = w("tcPr"), w("tblPr")


class Looks:
    """The formats of a file's runs and of what is around them, always the one that holds over the others first."""

    def __init__(self, file: PlacedFile) -> None:
        styles = file.file.root_of_kind("styles")
        self._styles: dict[str, Element] = {}
        self._default_ids: dict[str, str] = {}
        for style in styles.iter(w("style")) if styles is not None else ():
            style_id = style.get(w("styleId"), "")
            self._styles[style_id] = style
            if says_yes(style, "default"):
                self._default_ids[style.get(w("type"), "")] = style_id
        place = f"{w('docDefaults')}/{w('rPrDefault')}/{RUN_FORMAT}"
        defaults = styles.find(place) if styles is not None else None
        self._defaults = [defaults] if defaults is not None else []
        self._regions: dict[Element, dict[Element, tuple[str, ...]]] = {}

    def run_formats(self, run: Element) -> Iterator[Element]:
        """The w:rPr elements that tell how a run looks."""
        own = run.find(RUN_FORMAT)
        if own is not None:
            yield own
        yield from self._in_chain(value_of(own, "rStyle") or self._default_ids.get("character", ""), RUN_FORMAT)
        paragraph = ancestor(run, PARAGRAPH)
        if paragraph is not None:
            yield from self._in_chain(self._paragraph_style(paragraph), RUN_FORMAT)
            cell = self._cell_of(paragraph)
            if cell is not None:
                yield from self._in_table_style(cell, RUN_FORMAT)
        yield from self._defaults

    def paragraph_formats(self, paragraph: Element) -> Iterator[Element]:
        """The w:pPr elements that tell how a paragraph looks."""
        own = paragraph.find(PARAGRAPH_FORMAT)
        if own is not None:
            yield own
        yield from self._in_chain(self._paragraph_style(paragraph), PARAGRAPH_FORMAT)
        cell = self._cell_of(paragraph)
        if cell is not None:
            yield from self._in_table_style(cell, PARAGRAPH_FORMAT)

    def cell_formats(self, cell: Element) -> Iterator[Element]:
        """The elements that tell how a cell looks: w:tcPr, and those w:tblPr that dress what the cells leave bare."""
        own = cell.find(CELL_FORMAT)
        if own is not None:
            yield own
        yield from self._in_table_style(cell, CELL_FORMAT)
        table = ancestor(cell, TABLE)
        table_format = table.find(TABLE_FORMAT) if table is not None else None
        if table_format is not None:
            yield table_format
        yield from self._in_table_style(cell, TABLE_FORMAT)

    def switch(self, run: Element, name: str) -> bool:
        """Whether a property such as "vanish" is on for a run."""
        for look in self.run_formats(run):
            switch = look.find(w(name))
            if switch is not None:
                return is_on(switch)
        return False

    def is_hidden_mark(self, paragraph: Element) -> bool:
        """Whether the mark at a paragraph's end is hidden: Word then shows it as one with the next."""
        return is_on(paragraph.find(f"{PARAGRAPH_FORMAT}/{RUN_FORMAT}/{w('vanish')}"))

    def _paragraph_style(self, paragraph: Element) -> str:
        return value_of(paragraph.find(PARAGRAPH_FORMAT), "pStyle") or self._default_ids.get("paragraph", "")

    def _cell_of(self, paragraph: Element) -> Element | None:
        """The cell around a paragraph; a text box in a cell is a place of its own."""
        around = ancestor(paragraph, CELL, TEXT_BOX)
        return around if around is not None and around.tag == CELL else None

    def _in_table_style(self, cell: Element, name: str) -> Iterator[Element]:
        table = ancestor(cell, TABLE)
        if table is None:
            return
        style_id = value_of(table.find(TABLE_FORMAT), "tblStyle")
        chain = list(self._chain(style_id or self._default_ids.get("table", "")))
        if table not in self._regions:
            self._regions[table] = regions_in(table)
        for region in self._regions[table].get(cell, (WHOLE,)):
            for style in chain:
                parts = [style] if region == WHOLE else []
                parts += [each for each in style.iterchildren(w("tblStylePr")) if each.get(w("type")) == region]
                yield from (found for part in parts if (found := part.find(name)) is not None)

    def _in_chain(self, style_id: str, name: str) -> Iterator[Element]:
        return (found for style in self._chain(style_id) if (found := style.find(name)) is not None)

    def _chain(self, style_id: str) -> Iterator[Element]:
        return style_chain(self._styles, style_id)
