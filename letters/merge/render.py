"""Fills the tags of a prepared template with a government's values: the only caller of docxtpl.

Of docxtpl only the engine is used, on one part after the other. Its way of opening and saving a file would run the tags
in the file's properties, drop what a damaged part holds behind the damage, and change the column widths of tables.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import docxtpl
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from letters.errors import InputError, Problem
from letters.merge.filters import FILTERS, TESTS
from letters.merge.markers import with_braces
from letters.merge.stories import parts_with_text
from letters.merge.wordfile import WordFile

_KEPT = 32
"""Parts whose tags are kept ready to be filled: the letters of a build differ in their values only."""


def render(file: WordFile, values: Mapping[str, Any], template_name: str) -> None:
    """Fill the tags of a file that `letters.merge.template` has prepared; `template_name` is what messages call it.

    Values are escaped, and nothing but the filters and tests of a letter template is at hand. Raise InputError where a
    tag cannot be filled.
    """
    engine = docxtpl.DocxTemplate(None)
    for part in list(parts_with_text(file)):
        try:
            xml = engine.render_xml_part(_patched(file.text(part)), None, dict(values), _environment())
        except TemplateError as error:
            remedy = "Simplify the tag that it names, or take it out and put it in again piece by piece."
            raise InputError([Problem(f"{template_name}, {part}", f"cannot be filled: {error}", remedy)]) from error
        file.set_part(part, with_braces(xml).encode())


@lru_cache(maxsize=_KEPT)
def _patched(xml: str) -> str:
    patched: str = docxtpl.DocxTemplate(None).patch_xml(xml)
    return patched


@cache
def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update({filter_name: each.function for filter_name, each in FILTERS.items()})
    environment.tests.clear()
    environment.tests.update(TESTS)
    environment.compile = lru_cache(maxsize=_KEPT)(environment.compile)  # type: ignore[method-assign, assignment]
    return environment
