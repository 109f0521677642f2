"""HTML → PDF: the only importer of WeasyPrint."""

import logging
import mimetypes
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree

from letters.errors import InputError, Problem, raise_input_error_if_any
from letters.typeset.libraries import found_by_name

try:
    with found_by_name():
        import cssselect2
        import weasyprint
    from weasyprint.formatting_structure import boxes
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    from letters.typeset import (
        direction_repair,
        float_repair,
        footnote_repair,
        glyph_repair,
        pace_repair,
        page_end,
        space_repair,
        subsets,
    )
    from letters.typeset.default_style import narrow_default_style
    from letters.typeset.repair import apply_repairs
except OSError as error:
    # what a missing system library raises; as an ImportError it does not end the process that preloads this module
    raise ImportError(f"WeasyPrint cannot be loaded: {error}") from error

BASE_URL = "letter:/"
POINTS_PER_PIXEL = 0.75
"""WeasyPrint counts in CSS pixels, 96 to an inch."""


NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})
_BLANK_PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""One pixel: it stands for pictures where only sizes are asked for."""


_PRODUCER = re.compile(rb'<rdf:Description rdf:about="" pdf:Producer="[^"]*" ?/>')


class SuppliedBytes(URLFetcher):  # type: ignore[misc]
    """Serves what the document itself brings and nothing else; what was refused is kept, so that it can be told."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True)
        self.pictures = pictures
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The picture of that address, or one that is written in its address; any other address is refused."""
        if url.startswith("data:"):
            return super().fetch(url)
        if url not in self.pictures:
            self.refused.append(url)
            raise ValueError(f"resource outside the letter: {url}")
        kind = "image/svg+xml" if url.endswith(".svg") else mimetypes.guess_type(url)[0]
        return URLFetcherResponse(url, self.pictures[url], {"Content-Type": kind})


class BlankPictures(URLFetcher):  # type: ignore[misc]
    """Serves one pixel for each picture: their sizes are said in the page, so layouts come out the same."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The pixel."""
        return URLFetcherResponse(url, _BLANK_PICTURE, {"Content-Type": "image/png"})


@cache
def repair_layout() -> tuple[str, ...]:
    """Make the layout do what Word does, once in a process; the result names what could not be changed."""
    return apply_repairs(
        [
            *direction_repair.REPAIRS,
            *float_repair.REPAIRS,
            *footnote_repair.REPAIRS,
            *glyph_repair.REPAIRS,
            *pace_repair.REPAIRS,
            *page_end.REPAIRS,
            *space_repair.REPAIRS,
            *subsets.REPAIRS,
        ]
    )


@cache
def _fonts() -> FontConfiguration:
    """The fonts of this process; WeasyPrint is made ready with them."""
    repair_layout()
    subsets.keep_subsets()
    narrow_default_style()
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return FontConfiguration()


def html_to_pdf(html: str, pictures: Mapping[str, bytes] = NO_PICTURES) -> bytes:
    """Set any HTML as a tagged PDF (PDF/UA-1); `pictures` are bytes by address, and nothing else is fetched.

    HTML that is well-formed is read as XML, which is far quicker. Raise InputError where something asks for more: a
    picture inside a picture that lies on the web or on the disk.
    """
    fetcher = SuppliedBytes(pictures)
    try:
        page = _parsed(html, fetcher)
    except ElementTree.ParseError:
        page = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=fetcher)
    return _written(page, (), fetcher)


def markup_to_pdf(markup: str, pictures: Mapping[str, bytes] = NO_PICTURES) -> bytes:
    """The same for a whole page that this wing has written."""
    fetcher = SuppliedBytes(pictures)
    page = _parsed(markup, fetcher)
    return _written(page, _sheets_taken_from(page.etree_element), fetcher)


def _sheets_taken_from(page: ElementTree.Element) -> list[weasyprint.CSS]:
    """The style sheets in the head of a page of ours, which are in it no more."""
    head = page.find("head")
    if head is None:
        return []
    elements = head.findall("style")
    for each in elements:
        head.remove(each)
    return [_sheet(each.text or "") for each in elements]


@lru_cache(maxsize=16)
def _sheet(rules: str) -> weasyprint.CSS:
    """Many letters of one template have the same style sheet, and to read it takes 9 ms (measured)."""
    return weasyprint.CSS(string=rules, base_url=BASE_URL, url_fetcher=SuppliedBytes(NO_PICTURES), font_config=_fonts())


def _parsed(markup: str, fetcher: URLFetcher) -> Any:
    """Our own markup is XML as well: the parser for that takes a fortieth of the time of the one for HTML (measured).

    WeasyPrint 70 has no door for a tree, so it is put into the place of that of an empty page.
    """
    whole = markup if markup.startswith(_BEGINNINGS) else f"<html><body>{markup}</body></html>"
    tree = ElementTree.fromstring(whole)  # noqa: S314 -- written by the house, and without entities of its own
    page = weasyprint.HTML(string="<html></html>", base_url=BASE_URL, url_fetcher=fetcher)
    page.wrapper_element = cssselect2.ElementWrapper.from_html_root(tree, content_language=None)
    page.etree_element = tree
    return page


_BEGINNINGS = ("<html", "<!DOCTYPE html>")


def _written(page: Any, sheets: Sequence[weasyprint.CSS], fetcher: SuppliedBytes) -> bytes:
    fonts = _fonts()
    try:
        pdf: bytes = page.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1", finisher=_finish)
    except FatalURLFetchingError as error:
        raise InputError(_outside(fetcher.refused)) from error
    # what is missing inside of an SVG picture is passed over by WeasyPrint
    raise_input_error_if_any(_outside(fetcher.refused))
    return pdf


def _outside(addresses: Iterable[str]) -> list[Problem]:
    remedy = "Save the picture as PNG or JPEG, so that nothing of it lies elsewhere, and put it in again."
    return [
        Problem("a picture of the letter", f"needs a resource outside the letter: {each}", remedy) for each in addresses
    ]


def _finish(_document: Any, pdf: Any) -> None:
    _drop_producer(pdf)
    subsets.compress_fonts(pdf)


def _drop_producer(pdf: Any) -> None:
    """Take the name and version of the program that made it out of a PDF's information and out of its XMP."""
    pdf.info.pop("Producer", None)
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/Metadata":
            each.stream = [_PRODUCER.sub(b"", part) for part in each.stream]


def content_heights(html: str, widths: Sequence[float]) -> list[float]:
    """The heights in points of the `div` children of a piece of HTML, each in a column of its width in points."""
    return list(_content_heights(html, tuple(widths)))


@lru_cache(maxsize=64)
def _content_heights(html: str, widths: tuple[float, ...]) -> tuple[float, ...]:
    """Letters of one template share most headers and footers."""
    if not widths:
        return ()
    columns = "".join(f"div.measured:nth-of-type({n}){{width:{width}pt}}" for n, width in enumerate(widths, start=1))
    sheet = f"<style>@page{{size:10000pt 100000pt;margin:0}}{columns}</style>"
    fonts = _fonts()
    page = _parsed(f"{html}{sheet}", BlankPictures())
    body = page.render(font_config=fonts).pages[0]._page_box.children[0].children[0]
    return tuple(child.height * POINTS_PER_PIXEL for child in body.children if child.element_tag == "div")


def named_boxes(html: str) -> list[tuple[str, int, float, float, float, float]]:
    """Name, page from 1, left, top, right and bottom in points of the boxes that have a `data-place`.

    A box is told for each page that it reaches; the area of the text on each page is told under the name "page".
    """
    return list(_named_boxes(html))


@lru_cache(maxsize=16)
def _named_boxes(html: str) -> tuple[tuple[str, int, float, float, float, float], ...]:
    pages = _parsed(html, BlankPictures()).render(font_config=_fonts()).pages
    return tuple(found for number, page in enumerate(pages, start=1) for found in _boxes(page._page_box, number))


def _boxes(box: Any, page: int) -> Iterator[tuple[str, int, float, float, float, float]]:
    box = getattr(box, "_box", box)
    name = "page" if isinstance(box, boxes.PageBox) else _name_of(box)
    if name is not None:
        left, top = box.content_box_x(), box.content_box_y()
        yield name, page, *(edge * POINTS_PER_PIXEL for edge in (left, top, left + box.width, top + box.height))
    for child in getattr(box, "children", ()):
        yield from _boxes(child, page)


def _name_of(box: Any) -> str | None:
    """The name of an element's own box; boxes that WeasyPrint makes up have the element, too, but are no blocks."""
    if box.element is None or isinstance(box, boxes.LineBox | boxes.InlineBox | boxes.TextBox):
        return None
    name: str | None = box.element.get("data-place")
    return name
