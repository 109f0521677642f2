"""A finished PDF read back with pdfium."""

from letters.checks.pdf.reading import PdfPage, PdfText, read_pdf

__all__ = ["PdfPage", "PdfText", "read_pdf"]
