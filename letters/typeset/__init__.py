"""DOCX → PDF, for any Word file; knows nothing of campaigns.

The steps: `ooxml` reads the package into a document, `resolve` answers what it leaves open, `html` writes it as
HTML and CSS, `pdf` lays that out.
"""

from letters.messages import Messages
from letters.package import Package
from letters.typeset.fonts import font_versions
from letters.typeset.html import WrittenDocument, write_document
from letters.typeset.ooxml import read_document
from letters.typeset.resolve import resolve_document

__all__ = ["docx_to_html", "font_versions", "set_pdf"]


def docx_to_html(package: Package, messages: Messages) -> WrittenDocument:
    """The letter as the HTML that is laid out, with its pictures.

    Raises InputError where the package holds no readable document.
    """
    from letters.typeset.pdf import content_heights  # noqa: PLC0415 -- loads WeasyPrint, only when something is set

    document = resolve_document(read_document(package, messages))
    return write_document(document, package.name, messages, content_heights)


def set_pdf(package: Package, messages: Messages) -> bytes:
    """Set a Word file as PDF. Raises InputError where the package holds no readable document."""
    from letters.typeset.pdf import html_to_pdf  # noqa: PLC0415 -- loads WeasyPrint

    written = docx_to_html(package, messages)
    return html_to_pdf(written.html, written.pictures)
