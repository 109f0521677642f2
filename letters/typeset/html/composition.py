"""What is shared while one document is written: its classes, its notes, its language, where warnings go."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count

from letters.messages import Messages
from letters.typeset.document.nodes import NoteCall, NoteKind, PageField, PageFieldKind
from letters.typeset.document.resolved import ResolvedStory
from letters.typeset.html.css import StyleSheet, points
from letters.typeset.html.flow import Flow
from letters.typeset.html.page_fields import content_of, is_known, number_format_of
from letters.typeset.html.room import MeasurePlaces, Surrounded
from letters.typeset.html.writer import EMPTY, Markup, element, join

MeasureHeights = Callable[[str, Sequence[float]], list[float]]
"""The heights in points of the children of a piece of HTML, each set in a column of its width in points."""

PICTURES = "letter:/pictures/"
"""The addresses of pictures start so; the layout is handed their bytes and fetches nothing."""

NOTE_SEPARATOR_WIDTH = 144.0
"""Word draws two inches of line above the notes (measured)."""

BASE_RULES = f"""
*{{margin:0;padding:0;margin-break:discard;break-before:auto;break-after:auto;break-inside:auto}}
html{{font-kerning:none;font-variant-ligatures:none;orphans:2;widows:2;hyphens:manual;hyphenate-character:"-";
overflow-wrap:break-word}}
p,h1,h2,h3,h4,h5,h6,li{{display:block;line-height:0;font-weight:normal}}
ul{{list-style:none}}
table{{border-collapse:collapse;table-layout:fixed;box-sizing:content-box}}
td,th{{vertical-align:top;text-align:start;direction:ltr;font-weight:normal;orphans:1;widows:1}}
td :not(tr),th :not(tr){{break-inside:auto!important}}
.text>:first-child,.text>ul:first-child>li:first-child{{margin-break:keep}}
.measured,.frame{{padding-top:0.001pt}}
.frame{{position:relative}}
a{{color:inherit;text-decoration:none}}
.footnote{{float:footnote;footnote-policy:line;line-height:0;font-weight:normal}}
.footnote>span{{display:block}}
.footnote::footnote-call,.footnote::footnote-marker{{content:none}}
@page{{@footnote{{margin:0;padding:6pt 0 0.001pt;
background:linear-gradient(to right,#000 {points(NOTE_SEPARATOR_WIDTH)},#0000 0) 0 3pt/100% 0.5pt no-repeat}}}}
""".replace("\n", "")
"""What holds for all documents. Break rules of WeasyPrint's own sheet are taken back (measured: B1).

The rule for a note's paragraphs leaves their line height to their own classes, over which it would win.

In a row that may break, paragraphs are not kept together, and single lines neither (measured; Microsoft's article
Q180639).

The notes' separator is a gradient with an end: WeasyPrint 70 fills the whole box with one of a single colour. The
thousandth below the notes keeps them on their page: whether they fit is asked of sums of fractions, without tolerance.
"""


@dataclass(frozen=True)
class WrittenNote:
    """A note as it is called: the number of the call, and the text that floats to the foot of the page, if it does."""

    number: str
    body: Markup | None


@dataclass
class Composition:
    """The writing of one document. `name` is what messages call it, `write_story` writes what stands in text boxes."""

    name: str
    language: str | None
    messages: Messages
    measure: MeasureHeights
    places: MeasurePlaces
    default_tab_stop: float
    write_story: "Callable[[ResolvedStory, Composition, Flow], Markup]"
    classes: StyleSheet = field(default_factory=StyleSheet)
    notes: dict[tuple[NoteKind, str], WrittenNote] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    divides_capitals: bool = True
    """Hyphenation divides words all in capitals, too."""
    tracks: bool = False
    """Blocks are named, so that the layout can tell where they stand."""
    surrounded: dict[str, Surrounded] = field(default_factory=dict)
    """Drawings that text is to flow around once it is known where they stand."""
    assumed: dict[str, tuple[float, float]] = field(default_factory=dict)
    """For drawings placed on their pages: where the text of theirs was taken to start, from the page's corner."""
    _names: Iterator[int] = field(default_factory=count)
    _page_fields: set[str] = field(default_factory=set)

    def not_set(self, feature: str, place: str) -> None:
        """Warn that something is not set as Word sets it."""
        text = f"{feature}: not set in the PDF as Word shows it. Compare this place with the Word file."
        self.messages.warn(f"not-set: {feature}", place, text)

    def style_element(self) -> Markup:
        """All rules so far. A style element's text is not escaped in HTML; strings in it hold no `<` (css.quoted)."""
        return Markup(f"<style>{BASE_RULES}{self.classes.text()}</style>")

    def heights(self, contents: Sequence[tuple[Markup, float]]) -> list[float]:
        """The heights in points that written contents take, each in a column of its width in points."""
        boxes = [element("div", {"class": "measured"}, [content]) for content, _width in contents]
        return self.measure(join([self.style_element(), *boxes]), [width for _content, width in contents])

    def source_of(self, picture: bytes, kind: str) -> str:
        """The address of a picture; `kind` is its format as the ending of a file name. Equal pictures have one."""
        address = f"{PICTURES}{sha256(picture).hexdigest()[:32]}.{kind}"
        self.pictures[address] = picture
        return address

    def new_name(self, kind: str) -> str:
        """The name of a box that the layout will be asked for."""
        return f"{kind}-{next(self._names)}"

    def note_call(self, call: NoteCall, write_number: Callable[[str], Markup]) -> Markup:
        """The number in the text and, behind it, the footnote."""
        note = self.notes.get((call.kind, call.id))
        if note is None:
            return EMPTY
        number = write_number(note.number) if note.number else EMPTY
        return number if note.body is None else join([number, element("span", {"class": "footnote"}, [note.body])])

    def page_field_class(self, page_field: PageField, flow: Flow) -> str:
        """The class whose content is the number, in its own format or the section's; only the layout knows it."""
        number_format = number_format_of(page_field, flow.page_number_format)
        section = flow.section if page_field.kind is PageFieldKind.SECTIONPAGES else "all"
        name = f"{page_field.kind}-{number_format}-{section}".lower()
        if name not in self._page_fields:
            self._page_fields.add(name)
            self.classes.add_rule(f".{name}::before", {"content": content_of(page_field, number_format, section)})
            if not is_known(number_format):
                self.not_set(f"page numbers in the format “{number_format}”", self.name)
        return name

    def counts_pages_of_sections(self) -> bool:
        """Whether a field has asked so far how many pages its section has."""
        return any(name.startswith(PageFieldKind.SECTIONPAGES.lower()) for name in self._page_fields)
