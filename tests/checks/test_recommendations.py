import pytest

from tests.checks.letters import (
    PUBLISH,
    RATIFY,
    RELEASE,
    REVIEW_SINCE,
    REVIEW_TERRORISM,
    TEMPLATE_BODY,
    finding_ids,
    finished,
    moved_after,
    pdf_of,
    reading,
    spoiled,
    with_copy_after,
    without_paragraph,
)
from tests.specimens import docx_with, paragraph


@pytest.mark.parametrize(
    ("to", "placed"),
    [
        ("norway", ("ratify", "review-terrorism", "release")),
        ("denmark", ("ratify", "review-since")),
        ("united-states", ("review-terrorism", "publish")),
        ("european-union", ("release",)),
    ],
)
def test_right_letter_has_its_recommendations_and_no_finding(to: str, placed: tuple[str, ...]) -> None:
    read = reading(finished(to), to=to)
    assert (read.government, read.placed, read.findings, read.pages) == (to, placed, (), 1)


def test_dropped_recommendation_is_found() -> None:
    read = reading(without_paragraph(finished(), REVIEW_TERRORISM))
    assert [(each.id, each.place, each.what) for each in read.findings] == [
        (
            "recommendation-missing:norway:review-terrorism",
            "norway.docx",
            "the recommendation review-terrorism is not in the letter: "
            "“Recognizing the challenges of countering terrorism, we urge …”",
        )
    ]
    assert read.placed == ("ratify", "release")


def test_doubled_recommendation_is_found() -> None:
    docx = with_copy_after(finished(), RATIFY, after=REVIEW_TERRORISM)
    assert finding_ids(docx) == ["recommendation-doubled:norway:ratify"]


def test_recommendations_in_another_order_are_found() -> None:
    docx = moved_after(finished(), RATIFY, after=REVIEW_TERRORISM)
    assert finding_ids(docx) == ["recommendations-out-of-order:norway"]


def test_recommendation_to_others_is_found() -> None:
    docx = spoiled(finished("denmark"), (REVIEW_SINCE, PUBLISH))
    assert finding_ids(docx, to="denmark") == [
        "recommendation-missing:denmark:review-since",
        "recommendation-of-others:denmark:publish",
        "recommendation-under-other-topic:denmark:publish",
        "text-added:denmark",
    ]


def test_near_twin_in_the_place_of_the_right_recommendation_is_found() -> None:
    docx = spoiled(finished(), (REVIEW_TERRORISM, REVIEW_SINCE))
    assert finding_ids(docx) == [
        "recommendation-missing:norway:review-terrorism",
        "recommendation-of-others:norway:review-since",
        "text-added:norway",
    ]


def test_one_changed_word_is_found_and_named() -> None:
    docx = spoiled(finished(), ("countering terrorism", "fighting terrorism"))
    (altered,) = reading(docx).findings
    assert (altered.id, altered.what) == (
        "recommendation-altered:norway:review-terrorism",
        "the recommendation “Recognizing the challenges of countering terrorism, we urge …” is changed: "
        "“… challenges of fighting terrorism, we …” for “… challenges of countering terrorism, we …”",
    )


def test_cut_recommendation_is_found() -> None:
    docx = spoiled(finished(), (" End secret detention.", ""))
    (altered,) = reading(docx).findings
    assert (altered.id, altered.what) == (
        "recommendation-altered:norway:release",
        "the recommendation “Release all who are held for their opinion. End secret …” is changed: "
        "“… their opinion.” for “… their opinion. End secret detention.”",
    )


def test_further_changes_of_a_recommendation_are_counted() -> None:
    docx = spoiled(finished(), ("who are held", "that are held"), ("End secret", "End all secret"))
    (altered,) = reading(docx).findings
    assert altered.what.endswith(
        "“Release all that are held …” for “Release all who are held …”, and 1 more difference"
    )


def test_recommendation_under_another_topic_is_found() -> None:
    docx = moved_after(finished(), RELEASE, after=REVIEW_TERRORISM)
    assert finding_ids(docx) == [
        "recommendation-under-other-topic:norway:release",
        "topic-without-recommendation:norway:detention",
    ]


def test_topic_heading_that_is_gone_leaves_its_recommendation_under_the_one_above() -> None:
    docx = without_paragraph(finished(), "Arbitrary detention")
    assert finding_ids(docx) == ["recommendation-under-other-topic:norway:release"]


def test_only_topic_heading_that_is_gone_is_found() -> None:
    docx = without_paragraph(finished("european-union"), "Arbitrary detention")
    assert [(each.id, each.what) for each in reading(docx, to="european-union").findings] == [
        (
            "recommendation-under-other-topic:european-union:release",
            "the recommendation release stands under no topic; its topic is “Arbitrary detention”",
        )
    ]


def test_template_need_not_print_topics_and_may_print_them_in_capitals() -> None:
    flat = (
        paragraph("{{p appeal }}")
        + paragraph("{%p for each in recommendations %}")
        + paragraph("{{ each.text }}")
        + paragraph("{%p endfor %}")
    )
    for body in (flat, TEMPLATE_BODY.replace("topic.title", "topic.title|upper")):
        template = docx_with(body, footnotes="")
        assert finding_ids(finished(template=template), template=template) == []


def test_heading_without_text_is_found() -> None:
    docx = moved_after(finished(), "What is at stake", after="Human Rights in China, Geneva")
    assert finding_ids(docx) == ["heading-without-text:norway", "paragraph-misplaced:norway"]


@pytest.mark.parametrize(("tag", "name"), [("<w:b/><w:bCs/>", "bold"), ("<w:i/><w:iCs/>", "italic")])
def test_lost_look_of_a_recommendation_is_found(tag: str, name: str) -> None:
    text = {"bold": "a specific timeframe", "italic": "all"}[name]
    recommendation = {"bold": "ratify", "italic": "release"}[name]
    docx = spoiled(finished(), (f"<w:rPr>{tag}</w:rPr><w:t>{text}", f"<w:t>{text}"))
    assert finding_ids(docx) == [f"recommendation-look-differs:norway:{recommendation}:{name}"]


def test_look_that_the_data_do_not_have_is_found() -> None:
    docx = spoiled(
        finished(),
        (
            "<w:r><w:t>Recognizing the",
            '<w:r><w:rPr><w:b/></w:rPr><w:t>Recognizing</w:t></w:r><w:r><w:t xml:space="preserve"> the',
        ),
    )
    assert finding_ids(docx) == ["recommendation-look-differs:norway:review-terrorism:bold"]


def test_lost_look_of_the_appeal_is_found() -> None:
    docx = spoiled(finished(), ("<w:rPr><w:b/><w:bCs/></w:rPr><w:t>The law.", "<w:t>The law."))
    assert finding_ids(docx) == ["appeal-look-differs:norway:bold"]


def test_look_that_the_pdf_has_lost_is_found() -> None:
    docx = finished()
    pdf = pdf_of(spoiled(docx, ("<w:rPr><w:b/><w:bCs/></w:rPr><w:t>a specific", "<w:t>a specific")))
    assert [(each.id, each.place, each.what) for each in reading(docx, pdf).findings] == [
        (
            "look-differs:norway:bold",
            "norway.pdf, page 1",
            "“specific” is bold in the Word file only (paragraph 10 of the Word file)",
        )
    ]


def test_look_that_only_the_pdf_has_is_found() -> None:
    docx = finished()
    pdf = pdf_of(spoiled(docx, ("<w:t>Recognizing", "<w:rPr><w:i/></w:rPr><w:t>Recognizing")))
    assert finding_ids(docx, pdf) == ["look-differs:norway:italic"]
