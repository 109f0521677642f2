from letters.checks import LetterReading, differences_between_letters
from tests.checks.letters import finished, pdf_of, reading, spoiled


def _readings(**spoiled_letters: bytes) -> list[LetterReading]:
    receivers = ("norway", "denmark", "united-states", "european-union")
    letters = {to: spoiled_letters.get(to.replace("-", "_")) or finished(to) for to in receivers}
    return [reading(docx, pdf_of(docx), to) for to, docx in letters.items()]


def test_right_letters_differ_in_their_slots_only() -> None:
    readings = _readings()
    assert differences_between_letters(readings) == ()
    assert {each.body[4].text for each in readings} == {
        "We urge the government of Norway to speak. It can.",
        "We urge the government of Denmark to speak. It can.",
        "We urge the government of the United States to speak. It can.",
        "We urge the European Union to speak. It can.",
    }


def test_letter_whose_appeal_differs_from_the_others_is_found() -> None:
    other = spoiled(finished("denmark"), ("reiterates its commitment", "reiterates its doubts"))
    assert [(each.id, each.place, each.what) for each in differences_between_letters(_readings(denmark=other))] == [
        (
            "appeal-differs:denmark",
            "denmark.docx, paragraph 4 of the appeal",
            "the other letters also have: “While we appreciate the dialogue, ▢ reiterates its commitment.”",
        )
    ]


def test_paragraph_that_one_letter_lacks_is_named_and_not_the_next_one() -> None:
    other = spoiled(finished("denmark"), ("We urge the government of Denmark to speak", "We urge Denmark to think"))
    assert [(each.place, each.what) for each in differences_between_letters(_readings(denmark=other))] == [
        ("denmark.docx, paragraph 2 of the appeal", "the other letters also have: “We urge ▢ to speak. It can.”")
    ]


def test_letter_whose_appeal_has_lost_its_bold_is_found() -> None:
    other = spoiled(finished("denmark"), ("<w:rPr><w:b/><w:bCs/></w:rPr><w:t>The law.", "<w:t>The law."))
    assert [each.what for each in differences_between_letters(_readings(denmark=other))] == [
        "it is not that of the other letters: “The law. It binds ▢.”, not “**The law.** It binds ▢.”"
    ]


def test_one_letter_alone_differs_from_none() -> None:
    assert differences_between_letters(_readings()[:1]) == ()
    assert differences_between_letters([]) == ()
