from letters.campaign.faults import Fault, Place, nearest, quoted
from letters.errors import Problem


def test_fault_becomes_a_problem_at_its_line() -> None:
    fault = Fault(Place("data/governments.yaml", 12), "a tab", "Indent with spaces.")
    assert fault.as_problem() == Problem("data/governments.yaml, line 12", "a tab", "Indent with spaces.")


def test_fault_of_a_whole_file_names_no_line() -> None:
    fault = Fault(Place("data/governments.yaml"), "is missing", "Write it.")
    assert fault.as_problem() == Problem("data/governments.yaml", "is missing", "Write it.")


def test_quoted_text_shows_what_cannot_be_printed() -> None:
    assert quoted("nor\nway\x07") == "“nor\\nway\\x07”"


def test_quoted_text_is_cut_after_sixty_characters() -> None:
    assert quoted("x" * 60) == f"“{'x' * 60}”"
    assert quoted("x" * 61) == f"“{'x' * 60}…”"


def test_nearest_word_is_found_whatever_its_case() -> None:
    assert nearest("NORWY", ["sweden", "norway"]) == "norway"
    assert nearest("a4", ["A4", "Letter"]) == "A4"


def test_word_that_resembles_none_has_no_nearest() -> None:
    assert nearest("atlantis", ["sweden", "norway"]) is None
