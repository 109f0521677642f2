"""A YAML file of the data, read as its shape says: the campaign's own, and those that other wings keep beside them."""

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

from letters.campaign.faults import LONGEST_REPORT, Fault
from letters.campaign.nodes import Node
from letters.campaign.shapes import Shape, faults_of_shape
from letters.campaign.sources import read_source
from letters.campaign.yaml_file import read_yaml
from letters.errors import raise_input_error_if_any


def read_shaped(path: Path, shape: Shape, faults: list[Fault]) -> Node | None:
    """Read a YAML file and compare it with the shape; None where it cannot be read. What is wrong goes to `faults`."""
    text = read_source(path, faults)
    node = None if text is None else read_yaml(text, path.as_posix(), faults)
    if node is not None:
        faults += islice(faults_of_shape(node, shape, "the file"), LONGEST_REPORT)
    return node


def read_data_file(path: Path, shape: Shape, rules: Callable[[Node], Iterable[Fault]] = lambda node: ()) -> Node:
    """The file's content, which has the shape and keeps the rules. Raises InputError with all that is wrong with it.

    `rules` is asked for faults also where the shape is not kept: it passes over what is misshapen.
    """
    faults: list[Fault] = []
    node = read_shaped(path, shape, faults)
    faults += islice(rules(node), LONGEST_REPORT) if node is not None else ()
    raise_input_error_if_any(each.as_problem() for each in sorted(faults, key=lambda each: each.place.line))
    if node is None:
        raise AssertionError("a file that could not be read, without a fault")
    return node
