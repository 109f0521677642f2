from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from letters.checks.words.agree import agree
from letters.checks.words.tokens import LABEL, LINE_END_HYPHEN, MARK, NUMBER, SPACE, SYMBOL, words_of
from letters.checks.words.walk import Equal, Gap, walk

WORDS = st.lists(st.sampled_from(["a", "b", "c", "the"]), max_size=40)


def _gaps(expected: Sequence[str], found: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str]]]:
    steps = walk(expected, found, lambda _gap: False)
    return [
        (expected[each.expected.start : each.expected.stop], found[each.found.start : each.found.stop])
        for each in steps
        if isinstance(each, Gap)
    ]


def test_equal_lists_have_no_gap() -> None:
    assert _gaps(["a", "b", "c"], ["a", "b", "c"]) == []


def test_gaps_are_as_small_as_can_be() -> None:
    expected = ["we", "urge", "the", "government", "to", "speak", "in", "the", "review", "of", "China"]
    found = ["we", "beg", "the", "government", "to", "in", "the", "review", "of", "all", "China"]
    assert _gaps(expected, found) == [(["urge"], ["beg"]), (["speak"], []), ([], ["all"])]


def test_long_insertions_are_one_gap() -> None:
    text = [f"word{number}" for number in range(500)]
    added = [f"other{number}" for number in range(700)]
    assert _gaps(text, text[:250] + added + text[250:]) == [([], added)]


@given(WORDS, WORDS)
def test_gaps_and_equal_stretches_together_are_both_lists(expected: list[str], found: list[str]) -> None:
    steps = list(walk(expected, found, lambda _gap: False))
    ranges = [(each.expected, each.found) for each in steps]
    assert [index for one, _ in ranges for index in one] == list(range(len(expected)))
    assert [index for _, other in ranges for index in other] == list(range(len(found)))
    for each in steps:
        if isinstance(each, Equal):
            assert [expected[i] for i in each.expected] == [found[j] for j in each.found]


def test_what_only_the_layout_knows_is_filled_in() -> None:
    assert agree([f"Page{NUMBER}"], ["Page", "12"])
    assert agree([LABEL, "text"], ["iv.", "text"])
    assert agree([f"word{MARK}"], ["word†"])
    assert agree([SYMBOL, "done"], ["✓", "done"])
    assert not agree([LABEL, "text"], ["iv.", "texts"])


def test_words_may_be_cut_by_line_ends_but_not_run_together() -> None:
    assert agree(["government"], ["govern", LINE_END_HYPHEN, "ment"])
    assert agree(["2016", "-", "2020"], ["2016", LINE_END_HYPHEN, "2020"])
    assert agree(["no", f"{SPACE}where"], ["no", f"{SPACE}where"])
    assert not agree(["no", f"{SPACE}where"], ["nowhere"])
    assert not agree(["government"], ["govern", "-", "ment"])


def test_words_are_the_same_however_they_are_stored() -> None:
    stored = "o\ufb03ce\u00a0re\u00adsign 2016\u20112020 and/or 中国 x\u200by ....... end"
    assert list(words_of([(1, stored)], all_space_counts=True).words) == [
        *("office", "resign", "2016", "-", "2020", "and", "/", "or", "中", "国", "xy", "end"),
    ]
