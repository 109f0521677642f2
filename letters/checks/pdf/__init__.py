"""A finished PDF read back with pdfium, and the strings in it that are on no page."""

from letters.checks.pdf.maker import is_our_pdf
from letters.checks.pdf.reading import PdfPage, PdfText, fingerprint, read_pdf
from letters.checks.pdf.strings import strings_of_pdf

__all__ = ["PdfPage", "PdfText", "fingerprint", "is_our_pdf", "read_pdf", "strings_of_pdf"]
