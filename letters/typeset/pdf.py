"""HTML → PDF: the only importer of WeasyPrint."""

import logging
from collections.abc import Sequence
from functools import cache, lru_cache

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from letters.typeset.footnote_repair import repair_footnotes

BASE_URL = "letter:/"
POINTS_PER_PIXEL = 0.75
"""WeasyPrint counts in CSS pixels, 96 to an inch."""


class SuppliedBytes(URLFetcher):  # type: ignore[misc]
    """Serves what the document itself brings and nothing else; what was refused is kept, so that it can be told."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Refuse: nothing is supplied."""
        self.refused.append(url)
        raise ValueError(f"resource outside the letter: {url}")


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


def html_to_pdf(html: str) -> bytes:
    """Lay out and write a tagged PDF (PDF/UA-1)."""
    repair_footnotes()
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    page = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=SuppliedBytes())
    pdf: bytes = page.write_pdf(font_config=_fonts(), pdf_variant="pdf/ua-1")
    return pdf


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
    page = weasyprint.HTML(string=f"<body>{html}{sheet}</body>", base_url=BASE_URL, url_fetcher=SuppliedBytes())
    body = page.render(font_config=_fonts()).pages[0]._page_box.children[0].children[0]
    return tuple(child.height * POINTS_PER_PIXEL for child in body.children if child.element_tag == "div")
