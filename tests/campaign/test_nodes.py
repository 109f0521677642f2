from letters.campaign.faults import Place
from letters.campaign.nodes import Entry, Items, Mapping, Text

FILE = "x.yaml"


def test_line_of_a_text_that_keeps_its_lines_is_a_line_of_the_file() -> None:
    assert Text("a\nb\nc", Place(FILE, 7), lines_kept=True).place_of_line(3) == Place(FILE, 9)


def test_line_of_any_other_text_is_where_the_text_begins() -> None:
    assert Text("a\nb\nc", Place(FILE, 7)).place_of_line(3) == Place(FILE, 7)


def test_mapping_gives_texts_only() -> None:
    text, items = (
        Text("a", Place(FILE, 1)),
        Items((Text("b", Place(FILE, 2)), Items((), Place(FILE, 2))), Place(FILE, 2)),
    )
    mapping = Mapping(
        {"text": Entry(text, Place(FILE, 1)), "list": Entry(items, Place(FILE, 2))},
        Place(FILE, 1),
    )
    assert (mapping.text("text"), mapping.text("list"), mapping.text("nothing")) == (text, None, None)
    assert (mapping.texts("list"), mapping.texts("text"), mapping.texts("nothing")) == ((items.items[0],), (), ())
