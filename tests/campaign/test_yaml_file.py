import pytest

from letters.campaign.faults import Fault, Place
from letters.campaign.nodes import Entry, Items, Mapping, Node, Text
from letters.campaign.yaml_file import DEPTH_LIMIT, read_yaml

FILE = "data/x.yaml"
AS_BLOCK = "If it belongs to a text, write |- after the key and the whole text on the next line, indented."


def _read(text: str) -> Node:
    faults: list[Fault] = []
    node = read_yaml(text, FILE, faults)
    assert faults == []
    assert node is not None
    return node


def _value(text: str) -> Text:
    node = _read(text)
    assert isinstance(node, Mapping)
    value = node.text("key")
    assert value is not None
    return value


def test_file_becomes_a_tree_with_the_line_of_each_thing() -> None:
    assert _read("- id: norway\n  to: [a,\n       b]\n") == Items(
        (
            Mapping(
                {
                    "id": Entry(Text("norway", Place(FILE, 1)), Place(FILE, 1)),
                    "to": Entry(
                        Items((Text("a", Place(FILE, 2)), Text("b", Place(FILE, 3))), Place(FILE, 2)), Place(FILE, 2)
                    ),
                },
                Place(FILE, 1),
            ),
        ),
        Place(FILE, 1),
    )


@pytest.mark.parametrize("written", ["no", "NO", "2018", "1.50", "true", "2018-10-01", "0x10", "12:30", ".inf"])
def test_value_is_the_text_that_is_written(written: str) -> None:
    assert _value(f"key: {written}\n").text == written


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", '""', "''"])
def test_nothing_is_read_as_an_empty_text_at_its_key(written: str) -> None:
    assert _value(f"# first\nkey: {written}\n") == Text("", Place(FILE, 2))


def test_quoted_null_is_a_word() -> None:
    assert _value("key: 'null'\n").text == "null"


def test_block_text_begins_a_line_below_its_key_and_keeps_its_lines() -> None:
    assert _value("key: |-\n  one\n\n  two\n") == Text("one\n\ntwo", Place(FILE, 2), lines_kept=True)


@pytest.mark.parametrize("header", ["|", "|-", "|+"])
def test_line_feeds_at_the_end_of_a_block_are_no_part_of_the_text(header: str) -> None:
    assert _value(f"key: {header}\n  one\n\n").text == "one"


@pytest.mark.parametrize("written", ["Norway # in lists", "'Norway' #5", "Norway#5", "|-\n  Norway #5", "Norway ## x"])
def test_comment_and_sign_of_number_are_told_apart(written: str) -> None:
    assert _value(f"key: {written}\n").text.startswith("Norway")


def test_folded_text_does_not_keep_its_lines() -> None:
    assert _value("key: >-\n  one\n  two\n") == Text("one two", Place(FILE, 2), lines_kept=False)


@pytest.mark.parametrize(
    ("text", "line", "what", "remedy"),
    [
        ("", 0, "is empty", "Write the data, or take it back from an older version."),
        ("# only a comment\n", 0, "is empty", "Write the data, or take it back from an older version."),
        ("%YAML 1.1\n---\nkey: no\n", 1, "a line that begins with %", "Delete the line: data is YAML 1.2, always."),
        ("a: b\n---\nc: d\n", 2, "a second document begins (---)", "Keep everything in one: delete the line."),
        ("a: b\na: c\n", 2, "the key “a” stands twice (first in line 1)", "Delete one of the two."),
        (
            "a: &x b\n",
            1,
            "“&” at the beginning of a value names it (“x”)",
            AS_BLOCK,
        ),
        ("a: *x\n", 1, "“*” at the beginning of a value refers to another value (“x”)", AS_BLOCK),
        ("a: !!int b\n", 1, "“!” at the beginning of a value gives it a type", AS_BLOCK),
        (
            "? [a]\n: b\n",
            1,
            "a key that is no plain word",
            "Write “key: value”; a text that begins with [ or { is written after |-, on the next line.",
        ),
        (
            "[" * (DEPTH_LIMIT + 1) + "]" * (DEPTH_LIMIT + 1),
            1,
            "lists or keys within one another, more than 10 deep",
            "Write the data as the other entries are written.",
        ),
        (
            "a: Resolution\n  of 2018 #5\n",
            2,
            "“#5” is cut off: a # behind a space begins a comment",
            f"Write a space behind the # of a comment. {AS_BLOCK}",
        ),
        ("a: b: c\n", 1, "a colon stands where none can", AS_BLOCK),
        ("a:\n\tb: c\n", 2, "a tab at the beginning of a line", "Indent with spaces."),
        ("a: @b\n", 1, "a text cannot begin with this character", AS_BLOCK),
        ('a: b\nc: "d\ne: f\n', 2, "a quotation mark that is never closed", AS_BLOCK),
        ('a: "\\q"\n', 1, "a backslash in double quotation marks", AS_BLOCK),
        ('a: "\\UFFFFFFFF"\n', 1, "a backslash escape that names no character", AS_BLOCK),
        ("a: - b\n", 1, "a list cannot begin here", "Begin it on a line of its own."),
        ("a: [b\nc: d\n", 2, "a list in square brackets that is not closed", "Write ] at its end, commas within."),
    ],
)
def test_yaml_that_data_has_no_use_for_is_named_with_its_line(text: str, line: int, what: str, remedy: str) -> None:
    faults: list[Fault] = []
    read_yaml(text, FILE, faults)
    assert faults == [Fault(Place(FILE, line), what, remedy)]
