"""WeasyPrint's own style sheet, without what it says of all elements that only a few of ours have.

It has a rule each for the markers of lists and for five parts of notes, of whatever element. So each element had seven
styles in place of one: a twentieth of the time of a letter's layout, more of a page with many elements (measured with
WeasyPrint 70).
"""

from functools import cache

from weasyprint.html import UA_STYLESHEET

_ELEMENTS_WITH = {
    "marker": ("li",),
    "footnote-call": ("span",),
    "footnote-marker": ("span",),
    "note-call": (),
    "note-marker": (),
    "note-callback": (),
}
"""The elements that have such a part in what this house writes: in letters the notes are spans."""


@cache
def narrow_default_style() -> None:
    """Let the rules of such parts be asked of these elements only, once in a process."""
    matcher = UA_STYLESHEET.matcher
    rules = list(matcher.other_selectors)
    matcher.other_selectors = [rule for rule in rules if _part(rule) not in _ELEMENTS_WITH]
    for rule in rules:
        for element in _ELEMENTS_WITH.get(_part(rule), ()):
            matcher.lower_local_name_selectors.setdefault(element, []).append(rule)


def _part(rule: tuple[object, ...]) -> str:
    """The pseudo-element that a rule of cssselect2's matcher is for; "" for the element itself."""
    _test, _specificity, _order, part, _declarations = rule
    return str(part or "")
