"""Turns Word's own merge fields («government_name», put in by Mailings ▸ Insert Merge Field) into tags.

A merge field is a field whose code begins with MERGEFIELD: a w:fldSimple, or runs between field characters
(ECMA-376-1 §17.16.5.35 and §17.16.18). Its look is that of the name which Word shows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from letters.errors import Problem
from letters.merge.fields import FIELDS, names_in
from letters.merge.tags.text import runs_of
from letters.merge.wordml import RUN, RUN_FORMAT, Element, new_run, remove, split_run, text_element, w

_FIELD_CHARACTER, _CODE_TEXT, _SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
_CODE = re.compile(r'\s*MERGEFIELD\s+(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s\\]+))(?P<switches>.*)', re.I | re.S)
_SWITCH = re.compile(r'\\(\S)\s*("[^"]*"|[^\s\\]*)')
_FILTERS = {"mergeformat": "", "charformat": "", "upper": "|upper", "lower": "|lower", "firstcap": "|capitalize_first"}
_PATHS = {path.replace(".", "_"): path for path in names_in(FIELDS)}
_INSERT_AGAIN = "Replace the merge field by its name in double braces: {{ government.name }}."


@dataclass
class _Field:
    """A complex field while it is read; `result` are the runs that Word shows."""

    runs: list[Element] = field(default_factory=list)
    code: str = ""
    result: list[Element] | None = None
    outer: "_Field | None" = None


def turn_merge_fields_into_tags(paragraph: Element, where: str) -> Iterator[Problem]:
    """Replace each merge field of a paragraph by a tag of the same look; yield what cannot be replaced."""
    for simple in list(paragraph.iter(_SIMPLE)):
        if found := _CODE.fullmatch(simple.get(w("instr"), "")):
            yield from _replace(list(simple.iter(RUN)), simple, found, where)
    if next(paragraph.iter(_CODE_TEXT), None) is None:
        return
    for each in _complex_fields(paragraph):
        if found := _CODE.fullmatch(each.code):
            if each.outer is not None and each.outer.result is None:
                what = f"the merge field «{_name(found)}» stands inside the code of another field"
                yield Problem(where, what, "Use {% if … %} instead of Word’s IF field.")
            else:
                yield from _replace([*(each.result or []), *each.runs], each.runs[0], found, where)
                for run in each.runs[1:]:
                    remove(run)


def _complex_fields(paragraph: Element) -> Iterator[_Field]:
    """The complex fields that begin and end in this paragraph, inner ones before those around them."""
    innermost: _Field | None = None
    for run in list(_runs_with_one_field_character_each(paragraph)):
        character = run.find(_FIELD_CHARACTER)
        kind = character.get(w("fldCharType")) if character is not None else None
        if kind == "begin":
            innermost = _Field(outer=innermost)
        if innermost is None:
            continue
        innermost.runs.append(run)
        if kind == "separate":
            innermost.result = []
        elif kind == "end":
            yield innermost
            if innermost.outer is not None:
                innermost.outer.runs += innermost.runs
            innermost = innermost.outer
        elif innermost.result is None:
            innermost.code += "".join(text.text or "" for text in run.iter(_CODE_TEXT))
        else:
            innermost.result.append(run)


def _runs_with_one_field_character_each(paragraph: Element) -> Iterator[Element]:
    """The paragraph's runs; those that hold several field characters, or one and text, are split first."""
    for run in list(runs_of(paragraph)):
        contents = [child for child in run if child.tag != RUN_FORMAT]
        if len(contents) > 1 and any(child.tag == _FIELD_CHARACTER for child in contents):
            yield from split_run(run, [[child] for child in contents])
        else:
            yield run


def _replace(shown: list[Element], field_element: Element, found: re.Match[str], where: str) -> Iterator[Problem]:
    """Put a tag in the place of `field_element`, in the look of the first of the runs that show the field."""
    look = next((run.find(RUN_FORMAT) for run in shown), None)
    expression = _expression(found)
    if expression is None:
        what = f"the merge field «{_name(found)}» is not one that letters knows, or has switches that it does not"
        yield Problem(where, what, _INSERT_AGAIN)
        return
    field_element.addprevious(new_run(look, text_element(f"{{{{ {expression} }}}}")))
    remove(field_element)


def _expression(found: re.Match[str]) -> str | None:
    """What the tag says; None if the name could be no field's, or the code has switches other than a letter case."""
    path = _PATHS.get(_name(found).lower(), _name(found))
    filters = ""
    for switch, argument in _SWITCH.findall(found["switches"]):
        written = _FILTERS.get(argument.lower()) if switch == "*" else None
        if written is None:
            return None
        filters += written
    return f"{path}{filters}" if re.fullmatch(r"[A-Za-z_][\w.]*", path) else None


def _name(found: re.Match[str]) -> str:
    return str(found["quoted"] or found["plain"] or "").strip()
