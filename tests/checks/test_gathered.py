"""What is found in many letters in the same words is told once, with the letters that it touches."""

from letters.checks import Finding, SharedFinding, gathered_findings


def _finding(letter: str, subject: str = "norway", what: str = "names Norway", number: int = 2) -> Finding:
    return Finding(f"names:{letter}:{subject}", f"{letter}.docx, paragraph {number}", what, f"Build {letter} again.")


def test_findings_that_differ_by_their_letter_only_are_one() -> None:
    iceland, spain, other = _finding("iceland"), _finding("spain", number=3), _finding("spain", what="names Norge")
    assert list(gathered_findings([iceland, other, spain])) == [
        SharedFinding(iceland, (), ("spain",)),
        SharedFinding(other, (), ()),
    ]


def test_what_is_found_in_a_letter_twice_is_told_with_both_places() -> None:
    here, there = _finding("iceland", number=2), _finding("iceland", number=9)
    assert list(gathered_findings([here, there])) == [SharedFinding(here, ("iceland.docx, paragraph 9",), ())]


def test_id_within_another_word_is_no_letter() -> None:
    guinea = _finding("guinea", what="names guinea-bissau")
    bissau = _finding("guinea-bissau", what="names guinea-bissau")
    assert [each.others for each in gathered_findings([guinea, bissau])] == [(), ()]
