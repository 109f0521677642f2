"""DOCX → PDF, for any Word file; knows nothing of campaigns. HTML of the house can be set as well.

The steps: `ooxml` reads the package into a document, `resolve` answers what it leaves open, `html` writes it as
HTML and CSS, `pdf` lays that out. The rooms are loaded when something is set: a sixth of a second that only the
processes that set letters have to spend.
"""

from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING

from letters.errors import Problem, WorkplaceError
from letters.messages import Messages
from letters.package import Package
from letters.typeset.fonts import font_versions

if TYPE_CHECKING:
    from letters.typeset.html import WrittenDocument

__all__ = ["docx_to_html", "font_versions", "html_to_pdf", "set_pdf"]


def docx_to_html(package: Package, messages: Messages) -> "WrittenDocument":
    """The letter as the HTML that is laid out, with its pictures.

    Raises InputError where the package holds no readable document, WorkplaceError where Pango is missing.
    """
    from letters.typeset.html import write_document  # noqa: PLC0415
    from letters.typeset.ooxml import read_document  # noqa: PLC0415
    from letters.typeset.resolve import resolve_document  # noqa: PLC0415

    document = resolve_document(read_document(package, messages))
    layout = _layout()
    return write_document(document, package.name, messages, layout.content_heights, layout.named_boxes)


def set_pdf(package: Package, messages: Messages) -> bytes:
    """Set a Word file as PDF. Raises what `docx_to_html` raises."""
    written = docx_to_html(package, messages)
    pdf: bytes = _layout().markup_to_pdf(written.html, written.pictures)
    return pdf


def html_to_pdf(html: str, pictures: Mapping[str, bytes]) -> bytes:
    """Set a page as PDF; `pictures` are bytes by the addresses in it. Raises WorkplaceError where Pango is missing."""
    pdf: bytes = _layout().html_to_pdf(html, pictures)
    return pdf


def _layout() -> ModuleType:
    """The room that loads WeasyPrint, only when something is set."""
    try:
        from letters.typeset import pdf  # noqa: PLC0415
    except ImportError as error:
        remedy = "Run “make letters”: it installs what is missing, or tells the command to type."
        raise WorkplaceError([Problem("Pango", "is not installed: no PDF without it", remedy)]) from error
    return pdf
