"""A data file of another wing, read as strictly as the campaign's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

from letters.campaign.faults import Fault
from letters.campaign.nodes import Node
from letters.campaign.shapes import Shape, faults_of_shape
from letters.campaign.sources import read_source
from letters.campaign.yaml_file import read_yaml
from letters.errors import raise_input_error_if_any


def read_data_file(path: Path, shape: Shape, rules: Callable[[Node], Iterator[Fault]]) -> Node:
    """The file's content, which has the shape and keeps the rules. Raises InputError with all that is wrong with it.

    `rules` is asked for faults also where the shape is not kept: it passes over what is misshapen.
    """
    faults: list[Fault] = []
    text = read_source(path, faults)
    node = None if text is None else read_yaml(text, path.as_posix(), faults)
    if node is not None:
        faults += [*faults_of_shape(node, shape, "the file"), *rules(node)]
    raise_input_error_if_any(each.as_problem() for each in sorted(faults, key=lambda each: each.place.line))
    if node is None:
        raise AssertionError("a file that could not be read, without a fault")
    return node
