"""The first screen: what is wrong, in whose letter, where it can be seen, and what people must look at."""

from dataclasses import replace

from letters.checks import written_notes
from letters.proof.page.glance import Seen, glance
from tests.checks.letters import CAMPAIGN, NORWAY, TEMPLATE_BODY, UNION, pdf_of, spoiled
from tests.proof.page.proofs import Files, Page, approved_by_reader, clean, proof_of, spoiled_word
from tests.specimens import docx_with, paragraph


def test_two_files_of_a_letter_that_are_not_as_built_are_one_finding() -> None:
    (told,) = glance(proof_of(not_as_built=("letter/norway.docx", "letter/norway.pdf"))).told
    assert (told.finding.id, told.finding.place) == ("changed-since-built:norway", "norway.docx and norway.pdf")


def test_same_finding_of_several_letters_is_told_once_with_all_of_them() -> None:
    everyone = [each.id for each in CAMPAIGN.governments]
    page = Page(proof_of(not_as_built=tuple(f"letter/{each}.pdf" for each in everyone)))
    assert page.within("findings", ".findings") == [
        "all letters: not what was built: changed by hand, or another file took its place"
        "→ The other findings tell what is wrong in it, if anything is. “letters build --force” undoes the change "
        "and keeps it in a file beside the letter."
    ]


def test_places_where_something_is_marked_as_wrong_are_named() -> None:
    wrong = spoiled(clean("norway").docx, (" to speak.", " to think."), ("End secret", "End cruel"))
    assert glance(proof_of({"norway": spoiled_word(wrong)})).seen == (
        Seen("Shared text", "text-4"),
        Seen("R04", "R04"),
        Seen("Matrix", "matrix"),
        Seen("S4", "S4"),
    )


def test_altered_footer_is_seen_in_the_shared_text() -> None:
    norway = clean("norway")
    footer = pdf_of(spoiled(norway.docx, ("Page ", "Leaf "), part="word/footer1.xml"))
    proof = proof_of({"norway": Files(norway.docx, footer)})
    assert glance(proof).seen == (Seen("Shared text", "running"),)
    assert "Letters that do not read like the others are told where they deviate." in Page(proof).text("#shared")


def test_many_findings_leave_the_first_screen_readable() -> None:
    proof = proof_of({each.id: clean("european-union") for each in CAMPAIGN.governments if each != UNION})
    shown = glance(proof)
    assert (len(shown.told), shown.more > 0) == (6, True)
    assert f"and {shown.more} more: each stands with its letter." in Page(proof).text("#findings")
    told_with_letters = [finding for card in proof.cards for finding in card.findings]
    assert set(told_with_letters) == set(proof.findings.standing)


def test_name_of_a_government_that_is_written_by_hand_stands_on_the_first_screen() -> None:
    template = docx_with(TEMPLATE_BODY + paragraph("Write to: Box 7, Denmark"), footnotes="")
    proof = proof_of(template=template, notes=written_notes(CAMPAIGN, template))
    assert Page(proof).within("glance", ".findings") == [
        "Names Denmark: “Write to: Box 7, Denmark” template, paragraph 14"
    ]


def test_letters_older_than_the_data_are_named_on_the_first_screen() -> None:
    page = Page(proof_of(older=(NORWAY,)))
    assert page.within("glance", ".verdict")[0].startswith("◆ Older than today’s data or template: Norway")


def test_letters_that_are_not_approved_are_named_where_others_are() -> None:
    ratify, *others = CAMPAIGN.recommendations
    changed = replace(CAMPAIGN, recommendations=(ratify.model_copy(update={"to": ("norway",)}), *others))
    assert "Not approved Denmark" in Page(proof_of(campaign=changed, approvals=approved_by_reader())).text("#glance")
    assert "Not approved" not in Page(proof_of(approvals=approved_by_reader())).text("#glance")
