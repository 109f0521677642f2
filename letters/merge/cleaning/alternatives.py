"""`mc:AlternateContent`: what is said in several ways stays in one, so that all programs show the same letter."""

from letters.merge.cleaning.names import qualified
from letters.merge.cleaning.unwrap import replace_by
from letters.merge.wordml import Element, ancestor, remove

ALTERNATIVES, CHOICE, FALLBACK = (qualified(f"mc:{name}") for name in ("AlternateContent", "Choice", "Fallback"))
UNDERSTOOD = frozenset({"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14"})
"""The extensions that Word has known since 2013, and that the PDF is set from (ECMA-376-3 §9.3)."""
_ANCHOR = qualified("wp:anchor")


def chosen_branch(group: Element) -> Element | None:
    """The first choice that asks for understood extensions only, else the fallback; None where nothing is left."""
    for choice in group.iterchildren(CHOICE):
        if set((choice.get("Requires") or "").split()) <= UNDERSTOOD:
            return choice
    return group.find(FALLBACK)


def says_only_a_position(group: Element) -> bool:
    """Whether it is a drawing's position, said as a share of the page and again as a length: numbers only."""
    parent = group.getparent()
    return parent is not None and parent.tag == _ANCHOR


def resolve_alternatives(root: Element) -> None:
    """Keep one branch of each group. A choice stays marked as one: programs that do not know it must skip it."""
    for group in list(root.iter(ALTERNATIVES)):
        if says_only_a_position(group) or not _is_within(group, root):
            continue
        kept = chosen_branch(group)
        if kept is not None and kept.tag == CHOICE:
            for branch in [each for each in group if each is not kept]:
                remove(branch)
        else:
            replace_by(group, kept if kept is not None else ())


def is_in_dropped_branch(element: Element) -> bool:
    """Whether the element stands in a branch that `resolve_alternatives` takes away."""
    branch = ancestor(element, CHOICE, FALLBACK)
    while branch is not None:
        group = branch.getparent()
        if group is not None and not says_only_a_position(group) and chosen_branch(group) is not branch:
            return True
        branch = ancestor(branch, CHOICE, FALLBACK)
    return False


def _is_within(element: Element, root: Element) -> bool:
    return any(each is root for each in element.iterancestors())
