"""Page numbers as CSS: numbers that only the layout knows."""

from letters.typeset.document.nodes import PageField, PageFieldKind
from letters.typeset.html.css import quoted

SECTION_PAGES = "section-pages"
"""The counter of the pages of one section."""

_COUNTER_STYLES = {
    "decimalZero": "decimal-leading-zero",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
    "hebrew1": "hebrew",
    "thaiNumbers": "thai",
    "hindiNumbers": "devanagari",
    "ideographDigital": "cjk-decimal",
    "ideographTraditional": "cjk-heavenly-stem",
    "ideographZodiac": "cjk-earthly-branch",
    "chineseCounting": "simp-chinese-informal",
    "chineseCountingThousand": "simp-chinese-informal",
    "chineseLegalSimplified": "simp-chinese-formal",
    "taiwaneseCountingThousand": "trad-chinese-informal",
    "ideographLegalTraditional": "trad-chinese-formal",
    "japaneseCounting": "japanese-informal",
    "koreanCounting": "korean-hangul-informal",
    "aiueo": "katakana",
    "iroha": "katakana-iroha",
}
"""Word's names of number formats as CSS's names of counter styles; all others are written in digits."""

_IN_DASHES = "numberInDash"
_IN_DIGITS = {"decimal", _IN_DASHES}


def end_of_section(section: str) -> str:
    """The id of the place where a section ends."""
    return f"end-of-{section}"


def number_format_of(field: PageField, section_format: str) -> str:
    """The field's own format; a page number takes its section's where it has none, counts of pages do not."""
    if field.number_format is not None:
        return field.number_format
    return section_format if field.kind is PageFieldKind.PAGE else "decimal"


def is_known(number_format: str) -> bool:
    """Whether page numbers are written as the format asks."""
    return number_format in _COUNTER_STYLES or number_format in _IN_DIGITS


def content_of(field: PageField, number_format: str, section: str) -> str:
    """The value of CSS's `content`; `section` is the name of the section that the field stands in."""
    style = _COUNTER_STYLES.get(number_format, "decimal")
    end = quoted("#" + end_of_section(section))
    number = {
        PageFieldKind.PAGE: f"counter(page, {style})",
        PageFieldKind.NUMPAGES: f"counter(pages, {style})",
        PageFieldKind.SECTIONPAGES: f"target-counter({end}, {SECTION_PAGES}, {style})",
    }[field.kind]
    return f'"- " {number} " -"' if number_format == _IN_DASHES else number
