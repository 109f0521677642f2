"""Keeps the import of WeasyPrint from searching the whole system for libraries that it then finds by their names.

WeasyPrint tries several names for each library, those of Windows first. For each that does not fit, cffi asks ctypes
where the library might be, and ctypes runs ldconfig, gcc and ld: 54 programs, a third of a second (measured with
WeasyPrint 70). On Linux the last names fit without any search.
"""

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def found_by_name() -> Iterator[None]:
    """Answer such searches with "not found" while the import inside goes on; on other systems they are needed."""
    if not sys.platform.startswith("linux"):
        yield
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = _not_found
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _not_found(name: str) -> str | None:
    return None
