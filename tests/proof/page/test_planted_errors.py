"""Errors planted in finished letters: each is a finding, and can be seen at its place in the proof."""

from letters.proof.page import Proof
from tests.checks.letters import RATIFY, REVIEW_TERRORISM, moved_after, pdf_of, spoiled, without_paragraph
from tests.proof.page.proofs import Files, Page, clean, finding_ids, proof_of, spoiled_word


def test_clean_letters_have_no_finding_and_nothing_that_deviates() -> None:
    proof = proof_of()
    page = Page(proof)
    assert finding_ids(proof) == []
    assert page.within("glance", ".verdict") == [
        "✔ No finding in the 4 letters Every check passed on the finished files. What machines cannot judge is below: "
        "read parts 2 to 5, then sign part 9."
    ]
    assert [page.texts(each) for each in (".deviation", ".flag", ".off")] == [[], [], []]
    assert page.row("Norway") == ["Norway", "1", "·", "2", "3", "·", "3"]


def test_two_recommendations_that_changed_places_stand_out() -> None:
    proof = proof_of({"norway": spoiled_word(moved_after(clean("norway").docx, RATIFY, REVIEW_TERRORISM))})
    page = Page(proof)
    assert finding_ids(proof) == ["recommendations-out-of-order:norway"]
    assert page.within("glance", ".verdict")[0].startswith("✖ 1 finding in 1 letter: Norway")
    assert page.row("Norway") == ["Norway ✖ order", "2", "·", "1", "3", "·", "3"]
    assert page.within("letter-norway", ".own") == [
        "R03 Recognizing the challenges of countering terrorism, we urge the Chinese government to … "
        "R01 Commit to a specific timeframe for the ratification of the Covenant, and report on it. "
        "R04 Release all who are held for their opinion. End secret detention."
    ]


def test_recommendation_that_is_left_out_stands_out() -> None:
    proof = proof_of({"norway": spoiled_word(without_paragraph(clean("norway").docx, REVIEW_TERRORISM))})
    page = Page(proof)
    assert finding_ids(proof) == ["recommendation-missing:norway:review-terrorism"]
    assert page.row("Norway") == ["Norway", "1", "·", "✖ missing", "2", "·", "2"]
    assert page.within("R03", ".deviation") == ["✖ Norway should have it and does not."]
    assert "Norway R03" in page.within("glance", ".findings")[0]


def test_recommendation_of_another_government_stands_out() -> None:
    proof = proof_of({"norway": clean("united-states")})
    page = Page(proof)
    assert "recommendation-of-others:norway:publish" in finding_ids(proof)
    assert page.row("Norway") == ["Norway", "✖ missing", "·", "1", "✖ missing", "✖ not meant", "2"]
    assert page.within("R05", ".deviation") == ["✖ Norway has it and should not."]


def test_name_of_another_government_in_a_footnote_stands_out() -> None:
    note = spoiled(
        clean("norway").docx,
        ("A resolution of the Council, 2018.", "A resolution of Denmark, 2018."),
        part="word/footnotes.xml",
    )
    proof = proof_of({"norway": spoiled_word(note)})
    page = Page(proof)
    assert "names-other-government:norway:denmark" in finding_ids(proof)
    assert page.within("shared", ".deviation") == [
        "✖ Norway reads: A resolution of [left out:] the Council,[new:] Denmark, 2018."
    ]
    assert "Denmark" in page.within("letter-norway", ".findings")[0]


def test_word_that_is_another_in_the_appeal_of_one_letter_stands_out() -> None:
    proof = proof_of({"denmark": spoiled_word(spoiled(clean("denmark").docx, (" to speak.", " to think.")))})
    page = Page(proof)
    assert "appeal-differs:denmark" in finding_ids(proof)
    assert page.within("shared", ".deviation") == [
        "✖ Denmark reads: We urge the government of Denmark to [left out:] speak.[new:] think. It can."
    ]
    assert _not_found(proof) == [("S4", ["Denmark"])]


def test_word_that_is_another_in_a_recommendation_of_one_letter_stands_out() -> None:
    proof = proof_of({"norway": spoiled_word(spoiled(clean("norway").docx, ("End secret", "End cruel")))})
    page = Page(proof)
    assert "recommendation-altered:norway:release" in finding_ids(proof)
    assert page.row("Norway") == ["Norway", "1", "·", "2", "✖ altered", "·", "2"]
    assert page.within("R04", ".deviation") == [
        "✖ Norway reads: Release all who are held for their opinion. End [left out:] secret[new:] cruel detention."
    ]


def test_addressee_of_another_letter_in_a_sentence_stands_out_in_its_column() -> None:
    wrong = spoiled(clean("norway").docx, ("We urge the government of Norway", "We urge the government of Denmark"))
    proof = proof_of({"norway": spoiled_word(wrong)})
    assert "names-other-government:norway:denmark" in finding_ids(proof)
    assert [
        (column.slot.sign, [(row.governments[0].name, row.value) for row in column.deviating])
        for column in proof.columns
        if any(row.governments[0].id == "norway" for row in column.deviating)
    ] == [("S4", [("Norway", "the government of Denmark"), ("EU", "the European Union")])]


def test_bold_that_is_lost_in_a_recommendation_of_one_letter_stands_out() -> None:
    bold = "<w:rPr><w:b/><w:bCs/></w:rPr><w:t>a specific"
    proof = proof_of({"norway": spoiled_word(spoiled(clean("norway").docx, (bold, "<w:t>a specific")))})
    page = Page(proof)
    assert finding_ids(proof) == ["recommendation-look-differs:norway:ratify:bold"]
    assert page.row("Norway")[1] == "✖ altered"
    assert page.within("R01", ".deviation") == [
        "✖ Norway reads: Commit to [left out:] **a[new:] a specific [left out:] timeframe**[new:] timeframe for the "
        "ratification of the Covenant, and report on it."
    ]


def test_an_altered_recommendation_is_shown_with_its_letter_which_nobody_is_to_sign() -> None:
    page = Page(proof_of({"norway": spoiled_word(spoiled(clean("norway").docx, ("report on it", "speak of it")))}))
    altered = "… timeframe for the ratification of the Covenant, and"
    assert page.within("letter-norway", ".deviation") == [
        f"✖ R01 altered: {altered} [left out:] report[new:] speak [left out:] on[new:] of it."
    ]
    assert [row[0] for row in page.rows("signoff") if "✖" in row[0]] == ["Norway ✖ do not send"]


def test_footer_of_a_pdf_that_was_altered_stands_out() -> None:
    norway = clean("norway")
    footer = pdf_of(spoiled(norway.docx, ("Page ", "Leaf "), part="word/footer1.xml"))
    proof = proof_of({"norway": Files(norway.docx, footer)}, not_as_built=("letter/norway.pdf",))
    page = Page(proof)
    assert finding_ids(proof) == ["words-differ:norway:headers-and-footers", "changed-since-built:norway"]
    assert page.within("shared", ".deviation") == [
        "✖ Norway, page 1: To ▢, October 2018 | [left out:] Page[new:] Leaf ▢ of ▢"
    ]


def _not_found(proof: Proof) -> list[tuple[str, list[str]]]:
    return [
        (column.slot.sign, [each.name for each in row.governments])
        for column in proof.columns
        for row in column.rows
        if not row.found
    ]
