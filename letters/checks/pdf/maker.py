"""Whether a PDF was set by this program: it is tagged, and says of no program that made it."""


def is_our_pdf(data: bytes) -> bool:
    """Whether it may be written again. Every other program names itself in a PDF that has tags."""
    import pypdfium2  # noqa: PLC0415 -- loads the library only when a PDF is read

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return False
    try:
        is_tagged = bool(pypdfium2.raw.FPDFCatalog_IsTagged(document))
        return is_tagged and not any(document.get_metadata_value(key) for key in ("Producer", "Creator"))
    finally:
        document.close()
