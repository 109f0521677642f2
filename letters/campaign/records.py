"""Makes models of nodes; what a model refuses although rules let it pass is a fault at its line all the same."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from letters.campaign.faults import Fault, Place, quoted
from letters.campaign.nodes import Items, Mapping, Node, Text
from letters.campaign.shapes import is_nothing

_REMEDY = "Compare it with the other entries of its kind."
_Model = TypeVar("_Model", bound=BaseModel)


def make_record(model: type[_Model], node: Mapping, faults: list[Fault], **more: Any) -> _Model | None:
    """The model of a node, with `more` values beside what stands in the file; None where it was refused."""
    try:
        return model.model_validate(_plain(node) | more)
    except ValidationError as error:
        faults.extend(
            Fault(_place_at(node, each["loc"]), f"{quoted('.'.join(map(str, each['loc'])))}: {each['msg']}", _REMEDY)
            for each in error.errors()
        )
        return None


def _plain(node: Node) -> Any:
    """Texts, lists and dictionaries, without white space around a text and without keys that hold nothing."""
    match node:
        case Text():
            return node.text.strip()
        case Items():
            return [_plain(each) for each in node.items]
        case Mapping():
            filled = ((key, each.value) for key, each in node.entries.items() if not is_nothing(each.value))
            return {key: _plain(value) for key, value in filled}


def _place_at(node: Node, path: Sequence[int | str]) -> Place:
    """The place of what a path leads to, or of the last thing on the way that is there."""
    if not path:
        return node.place
    step = path[0]
    if isinstance(node, Mapping) and (entry := node.entries.get(str(step))):
        return _place_at(entry.value, path[1:])
    if isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
        return _place_at(node.items[step], path[1:])
    return node.place
