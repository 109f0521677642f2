"""Says what letters misses on a system without apt; exit code 0 where nothing is missing. Needs Python alone."""

import ctypes.util
import subprocess
import sys
from pathlib import Path

LIBRARIES = ("pango-1.0", "pangoft2-1.0")
FONTS = ("Liberation Serif", "Carlito", "Caladea", "Noto Sans CJK SC")
HOMEBREW = (Path("/opt/homebrew/lib"), Path("/usr/local/lib"))


def main() -> int:
    """Name what is missing and how to get it (the command follows from the caller)."""
    missing = [f"the library {name}" for name in LIBRARIES if not _has_library(name)]
    families = _families()
    missing += [f"the font {name}" for name in FONTS if name not in families]
    if missing:
        sys.stderr.write(f"letters needs {', '.join(missing)}. Type this, then make again:\n")
    return 1 if missing else 0


def _has_library(name: str) -> bool:
    in_homebrew = any((folder / f"lib{name}.dylib").exists() for folder in HOMEBREW)
    return in_homebrew or ctypes.util.find_library(name) is not None


def _families() -> str:
    try:
        return subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
