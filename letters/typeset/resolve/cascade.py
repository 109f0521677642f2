"""The style cascade (ECMA-376-1 §17.7.2): defaults, styles from the general to the special, direct formats."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from letters.typeset.document.effective import EffectiveFonts, EffectiveParagraphFormat, EffectiveRunFormat
from letters.typeset.document.formats import (
    Alignment,
    Fonts,
    LineRule,
    LineSpacing,
    NumberingRef,
    ParagraphFormat,
    RunFormat,
    TabAlignment,
    overlay,
)
from letters.typeset.document.nodes import Settings
from letters.typeset.document.numbering import Level, Numbering
from letters.typeset.document.styles import StyleKind, Styles
from letters.typeset.document.table_formats import RegionFormat, TableRegion, overlay_region

WORD_DEFAULT_FONT = "Times New Roman"
WORD_DEFAULT_SIZE = 10.0
AUTOMATIC_SPACE, AUTOMATIC_SPACE_OF_OLD = 14.0, 5.0
"""Points above and below paragraphs that ask for automatic spacing, as on web pages and as before (§17.15.3.21)."""
TOGGLES = (
    "bold",
    "italic",
    "bold_complex",
    "italic_complex",
    "caps",
    "small_caps",
    "strike",
    "double_strike",
    "hidden",
)
"""Properties that a second style level switches back (§17.7.3)."""


@dataclass(frozen=True, eq=False)
class TableText:
    """What a table style says about the text in a cell. Told apart by identity: cells dressed alike share one."""

    paragraph: ParagraphFormat
    run: RunFormat


OUTSIDE_TABLES = TableText(ParagraphFormat(), RunFormat())


class Cascade:
    """Folds formats for one document, each combination of styles and direct format once."""

    def __init__(self, styles: Styles, numbering: Numbering, stand_ins: Mapping[str, Sequence[str]]) -> None:
        self._styles = styles
        self._numbering = numbering
        self._stand_ins = stand_ins
        self._runs: dict[tuple[str | None, str | None, RunFormat, TableText], EffectiveRunFormat] = {}
        self._paragraphs: dict[tuple[str | None, ParagraphFormat, TableText], ParagraphFormat] = {}

    def paragraph(
        self, style_id: str | None, direct: ParagraphFormat, cell: TableText = OUTSIDE_TABLES
    ) -> ParagraphFormat:
        """What holds for a paragraph, still with None where nobody speaks; `effective_paragraph` ends the fold."""
        key = (style_id, direct, cell)
        if key not in self._paragraphs:
            self._paragraphs[key] = self._fold_paragraph(style_id, direct, cell)
        return self._paragraphs[key]

    def run(
        self,
        paragraph_style: str | None,
        character_style: str | None,
        direct: RunFormat,
        cell: TableText = OUTSIDE_TABLES,
    ) -> EffectiveRunFormat:
        """What holds for characters in a paragraph of that style."""
        key = (paragraph_style, character_style, direct, cell)
        if key not in self._runs:
            folded = self._fold_run(paragraph_style, character_style, direct, cell)
            self._runs[key] = effective_run(folded, self._stand_ins)
        return self._runs[key]

    def list_level(self, reference: NumberingRef | None) -> Level | None:
        """The list level that a paragraph's folded numbering points to, or None outside lists."""
        if reference is None or reference.num_id in {None, "0"}:
            return None
        return self._numbering.level(reference.num_id or "", reference.level or 0)

    def table_style(self, style_id: str | None) -> Mapping[TableRegion, RegionFormat]:
        """What a table style and those that it is based on say, region by region; the default one if there is none."""
        default = self._styles.default_ids.get(StyleKind.TABLE)
        folded: dict[TableRegion, RegionFormat] = {}
        for style in self._styles.chain(style_id if style_id in self._styles.by_id else default, StyleKind.TABLE):
            for region, said in style.regions.items():
                folded[region] = overlay_region(folded[region], said) if region in folded else said
        return folded

    def _paragraph_style(self, style_id: str | None) -> str | None:
        default = self._styles.default_ids.get(StyleKind.PARAGRAPH)
        return style_id if style_id in self._styles.by_id else default

    def _fold_paragraph(self, style_id: str | None, direct: ParagraphFormat, cell: TableText) -> ParagraphFormat:
        """A list level's indents count just below whoever names the list: a style of the chain, or the paragraph."""
        folded = overlay(self._styles.default_paragraph, cell.paragraph)
        for style in self._styles.chain(self._paragraph_style(style_id), StyleKind.PARAGRAPH):
            folded = self._overlay_with_list(folded, style.paragraph, style.id)
        return self._overlay_with_list(folded, direct, None)

    def _overlay_with_list(
        self, lower: ParagraphFormat, upper: ParagraphFormat, style_id: str | None
    ) -> ParagraphFormat:
        if upper.numbering is None:
            return overlay(lower, upper)
        reference = overlay(
            ParagraphFormat(numbering=lower.numbering), ParagraphFormat(numbering=upper.numbering)
        ).numbering
        if style_id is not None and reference is not None and upper.numbering.level is None:
            reference = NumberingRef(reference.num_id, self._level_of_style(reference.num_id, style_id))
        level = self.list_level(reference)
        if level is not None:
            lower = overlay(lower, level.paragraph)
        elif upper.numbering.num_id == "0":
            lower = replace(lower, indent_left=None, first_line=None)
        return replace(overlay(lower, upper), numbering=reference)

    def _level_of_style(self, num_id: str | None, style_id: str) -> int:
        """A style need not name its level: the list's level that links back to the style counts (§17.9.23)."""
        instance = self._numbering.instances.get(num_id or "")
        levels = instance.levels if instance else {}
        return next((number for number, level in levels.items() if level.style_id == style_id), 0)

    def _fold_run(
        self, paragraph_style: str | None, character_style: str | None, direct: RunFormat, cell: TableText
    ) -> RunFormat:
        defaults = self._styles.default_run
        by_paragraph = self._fold_style(self._paragraph_style(paragraph_style), StyleKind.PARAGRAPH)
        by_character = self._fold_style(character_style, StyleKind.CHARACTER)
        by_styles = (cell.run, by_paragraph, by_character)
        folded = reduce(overlay, (*by_styles, direct), defaults)
        toggled: dict[str, Any] = {
            name: toggle(getattr(defaults, name), *(getattr(level, name) for level in by_styles))
            for name in TOGGLES
            if getattr(direct, name) is None
        }
        return replace(folded, **toggled)

    def _fold_style(self, style_id: str | None, kind: StyleKind) -> RunFormat:
        return reduce(overlay, (style.run for style in self._styles.chain(style_id, kind)), RunFormat())


def toggle(default: bool | None, *levels: bool | None) -> bool | None:
    """A toggle is on where an odd number of style levels switches it on, and where the defaults do (§17.7.3)."""
    if default is None and all(level is None for level in levels):
        return None
    return bool(default) or sum(bool(level) for level in levels) % 2 == 1


def effective_run(folded: RunFormat, stand_ins: Mapping[str, Sequence[str]]) -> EffectiveRunFormat:
    """Fill what nobody says with Word's own defaults; behind a font's name, those that may stand in for it."""
    fonts = folded.fonts or Fonts()
    size = folded.size or WORD_DEFAULT_SIZE

    def names(*choice: str | None) -> str:
        name = next(filter(None, choice), WORD_DEFAULT_FONT)
        return ";".join((name, *stand_ins.get(name, ())))

    return EffectiveRunFormat(
        fonts=EffectiveFonts(
            ascii=names(fonts.ascii),
            high_ansi=names(fonts.high_ansi, fonts.ascii),
            east_asian=names(fonts.east_asian),
            complex=names(fonts.complex),
            hint=fonts.hint,
            only_complex=bool(folded.right_to_left or folded.complex_script),
        ),
        size=size,
        bold=bool(folded.bold),
        italic=bool(folded.italic),
        size_complex=folded.size_complex or size,
        bold_complex=bool(folded.bold_complex),
        italic_complex=bool(folded.italic_complex),
        caps=bool(folded.caps),
        small_caps=bool(folded.small_caps),
        strike=bool(folded.strike),
        double_strike=bool(folded.double_strike),
        hidden=bool(folded.hidden),
        underline=None if folded.underline in {None, "none"} else folded.underline,
        underline_color=None if folded.underline_color == "auto" else folded.underline_color,
        color=None if folded.color == "auto" else folded.color,
        background=_background(folded),
        border=folded.border,
        effect=folded.effect or None,
        vertical_align=None if folded.vertical_align == "baseline" else folded.vertical_align,
        position=folded.position or 0.0,
        spacing=folded.spacing or 0.0,
        scale=folded.scale or 1.0,
        kerning=bool(folded.kern_from) and size >= (folded.kern_from or 0.0),
        ligatures=bool(folded.ligatures),
        language=folded.language,
        language_east_asian=folded.language_east_asian,
        language_complex=folded.language_complex,
    )


def _background(folded: RunFormat) -> str | None:
    """Highlighting covers shading (§17.3.2.15)."""
    if folded.highlight not in {None, "none"}:
        return folded.highlight
    return None if folded.shading in {None, "auto"} else f"#{folded.shading}"


def effective_paragraph(folded: ParagraphFormat, settings: Settings) -> EffectiveParagraphFormat:
    """Fill what nobody says with Word's own defaults."""
    automatic = AUTOMATIC_SPACE_OF_OLD if settings.sum_paragraph_spacing else AUTOMATIC_SPACE
    list_id = folded.numbering.num_id if folded.numbering is not None else None
    return EffectiveParagraphFormat(
        alignment=folded.alignment or Alignment.START,
        stretches_broken_lines=settings.stretches_broken_lines,
        indent_left=folded.indent_left or 0.0,
        indent_right=folded.indent_right or 0.0,
        first_line=folded.first_line or 0.0,
        space_before=automatic if folded.automatic_before else folded.space_before or 0.0,
        space_after=automatic if folded.automatic_after else folded.space_after or 0.0,
        automatic_before=bool(folded.automatic_before),
        automatic_after=bool(folded.automatic_after),
        list_id=None if list_id == "0" else list_id,
        line=replace(folded.line or LineSpacing(LineRule.AUTO, 1.0), leading=settings.adds_leading),
        contextual_spacing=bool(folded.contextual_spacing),
        keep_next=bool(folded.keep_next),
        keep_lines=bool(folded.keep_lines),
        page_break_before=bool(folded.page_break_before),
        column_break_before=False,
        widow_control=folded.widow_control is not False,
        tabs=tuple(stop for stop in folded.tabs or () if stop.alignment is not TabAlignment.CLEAR),
        borders=folded.borders,
        shading=None if folded.shading in {None, "auto"} else f"#{folded.shading}",
        outline_level=None if folded.outline_level in {None, 9} else folded.outline_level,
        right_to_left=bool(folded.right_to_left),
        frame=None if folded.frame is None or folded.frame.is_none else folded.frame,
        hyphenate=settings.auto_hyphenation and not folded.suppress_hyphens,
        apart_from_letters=folded.apart_from_letters is not False,
        apart_from_digits=folded.apart_from_digits is not False,
    )
