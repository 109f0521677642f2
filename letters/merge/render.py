"""Renders a prepared template with a government's values: the only caller of docxtpl."""

import io
from collections.abc import Mapping
from functools import cache
from typing import Any

import docxtpl
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from letters.errors import InputError, Problem
from letters.merge.filters import FILTERS, TESTS


def render(docx: bytes, values: Mapping[str, Any], name: str) -> bytes:
    """Fill the tags of a template that `letters.merge.template` has prepared; `name` is what messages call it.

    Values are escaped, and nothing but the filters and tests of a letter template is at hand. Raise InputError where a
    tag cannot be filled.
    """
    template = docxtpl.DocxTemplate(io.BytesIO(docx))
    try:
        template.render(dict(values), jinja_env=_environment())
    except TemplateError as error:
        remedy = "Simplify the tag that it names, or take it out and put it in again piece by piece."
        raise InputError([Problem(name, f"cannot be filled: {error}", remedy)]) from error
    rendered = io.BytesIO()
    template.save(rendered)
    return rendered.getvalue()


@cache
def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update({filter_name: each.function for filter_name, each in FILTERS.items()})
    environment.tests.clear()
    environment.tests.update(TESTS)
    return environment
