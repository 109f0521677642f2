from typing import Any

from letters.campaign import Recommendation, Topic
from letters.campaign.faults import Fault, Place
from letters.campaign.nodes import Mapping
from letters.campaign.records import make_record
from letters.campaign.yaml_file import read_yaml

FILE = "x.yaml"


def _mapping(text: str) -> Mapping:
    node = read_yaml(text, FILE, [])
    assert isinstance(node, Mapping)
    return node


def _make(model: type[Any], text: str) -> tuple[Any, list[Fault]]:
    faults: list[Fault] = []
    return make_record(model, _mapping(text), faults), faults


def test_record_is_made_without_white_space_around_texts_and_without_keys_that_hold_nothing() -> None:
    recommendation = Recommendation(id="a", topic="b", to=("c", "d"), text="e")
    text = 'id: " a "\ntopic: b\nto: [c, " d"]\ntext: |-\n  e  \nquery:\nanswer: ~\nqueries: []\n'
    assert _make(Recommendation, text) == (recommendation, [])


def test_record_that_the_model_refuses_is_a_fault_at_its_line() -> None:
    assert _make(Topic, "id: a\ntitle:\n  - b\n") == (
        None,
        [
            Fault(
                Place(FILE, 3),
                "“title”: Input should be a valid string",
                "Compare it with the other entries of its kind.",
            )
        ],
    )


def test_what_the_model_misses_is_a_fault_where_the_record_begins() -> None:
    assert _make(Recommendation, "# first\nid: a\ntopic: b\ntext: c\nqueries:\n  - answer: d\nto: [e]\n") == (
        None,
        [Fault(Place(FILE, 6), "“queries.0.query”: Field required", "Compare it with the other entries of its kind.")],
    )
