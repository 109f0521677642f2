"""Fontconfig's answer to which font stands for a name.

It is asked within this process where its library is found, as it is wherever Pango is: its program takes 8 ms a
question, and the first letter of a process has seventeen (measured).
"""

import subprocess
from ctypes import CDLL, POINTER, byref, c_char_p, c_int, c_void_p
from functools import cache

from letters.errors import Problem, WorkplaceError

_LIBRARIES = ("libfontconfig.so.1", "libfontconfig.1.dylib")
_MATCH_PATTERN = 0
"""What rules of the configuration are for: patterns, in place of fonts."""

Match = tuple[str, str, int]
"""A font's family, its file and its number in the file."""


def match(pattern: str) -> Match | None:
    """The font nearest to a pattern of fontconfig's; None where no font is installed, or it is no pattern."""
    library = _library()
    return _match_by_program(pattern) if library is None else _match(library, pattern)


def run(*command: str) -> str:
    """What a program of fontconfig's prints. Raises WorkplaceError where it cannot be run."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    except (OSError, subprocess.CalledProcessError) as error:
        remedy = "Run “make” again: it installs what is missing (the package “fontconfig”)."
        raise WorkplaceError([Problem("fontconfig", "fonts cannot be looked up", remedy)]) from error


def _match(library: CDLL, pattern: str) -> Match | None:
    """What `fc-match` does (its source, `fc-match.c`)."""
    asked = c_void_p(library.FcNameParse(pattern.encode()))
    if not asked:
        return None
    library.FcConfigSubstitute(None, asked, _MATCH_PATTERN)
    library.FcDefaultSubstitute(asked)
    found = c_void_p(library.FcFontMatch(None, asked, byref(c_int())))
    family, file, index = c_char_p(), c_char_p(), c_int()
    try:
        # zero says that the pattern has the value
        absent = not found or (
            library.FcPatternGetString(found, b"family", 0, byref(family))
            or library.FcPatternGetString(found, b"file", 0, byref(file))
            or library.FcPatternGetInteger(found, b"index", 0, byref(index))
        )
        return None if absent else ((family.value or b"").decode(), (file.value or b"").decode(), index.value)
    finally:
        library.FcPatternDestroy(asked)
        if found:
            library.FcPatternDestroy(found)


def _match_by_program(pattern: str) -> Match | None:
    family, *rest = run("fc-match", "--format=%{family[0]}\n%{file}\n%{index}", pattern).split("\n")
    return (family, rest[0], int(rest[1])) if len(rest) == 2 else None


@cache
def _library() -> CDLL | None:
    for name in _LIBRARIES:
        try:
            library = CDLL(name)
        except OSError:
            continue
        library.FcNameParse.restype = library.FcFontMatch.restype = c_void_p
        library.FcPatternGetString.argtypes = [c_void_p, c_char_p, c_int, POINTER(c_char_p)]
        library.FcPatternGetInteger.argtypes = [c_void_p, c_char_p, c_int, POINTER(c_int)]
        return library
    return None
