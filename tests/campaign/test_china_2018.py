"""The real campaign: the facts of the published appeal, counted apart from the code that reads it."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from letters.campaign import Block, BlockKind, Campaign, FootnoteCall, Inline, Span, load_campaign
from letters.messages import Messages

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    messages = Messages()
    campaign = load_campaign(DATA, "2018-china-upr", messages)
    assert list(messages) == []
    return campaign


def test_campaign_has_twenty_governments_twelve_recommendations_and_six_topics(campaign: Campaign) -> None:
    assert len(campaign.governments) == 20
    assert len(campaign.recommendations) == 12
    assert [topic.title for topic in campaign.topics] == [
        "Xinjiang",
        "Lawyers and legal advocates",
        "Cooperation and compliance with international standards",
        "ICCPR",
        "Civil society",
        "Legal reforms (related to FOE, FOA, and Religion)",
    ]


def test_governments_stand_in_the_order_and_by_the_names_of_the_source(campaign: Campaign) -> None:
    assert ", ".join(government.name for government in campaign.governments) == (
        "Australia, Austria, Brazil, Canada, Czech Republic, Denmark, EU, Finland, France, Germany, Iceland, Ireland, "
        "Japan, Norway, Pakistan, Spain, Sweden, Switzerland, UK, US"
    )


def test_recommendations_go_to_as_many_governments_as_in_the_source(campaign: Campaign) -> None:
    assert [(each.topic, len(each.to)) for each in campaign.recommendations] == [
        ("xinjiang", 12),
        ("lawyers", 8),
        ("cooperation", 6),
        ("cooperation", 1),
        ("cooperation", 1),
        ("iccpr", 9),
        ("civil-society", 5),
        ("civil-society", 5),
        ("legal-reforms", 3),
        ("legal-reforms", 4),
        ("legal-reforms", 1),
        ("legal-reforms", 2),
    ]
    assert sum(len(each.to) for each in campaign.recommendations) == 57


def test_each_government_gets_two_to_four_recommendations(campaign: Campaign) -> None:
    by_count: dict[int, list[str]] = {2: [], 3: [], 4: []}
    for government in campaign.governments:
        by_count[len(campaign.recommendations_for(government))].append(government.name)
    assert by_count == {
        4: ["Canada", "France", "Germany", "Sweden", "US"],
        3: ["Australia", "Austria", "Czech Republic", "EU", "Japan", "Spain", "Switzerland"],
        2: ["Brazil", "Denmark", "Finland", "Iceland", "Ireland", "Norway", "Pakistan", "UK"],
    }


def test_czech_republic_and_japan_get_the_same_recommendations(campaign: Campaign) -> None:
    by_id = {government.id: government for government in campaign.governments}
    czech_republic = campaign.recommendations_for(by_id["czech-republic"])
    assert [each.id for each in czech_republic] == [
        "xinjiang-detainees",
        "iccpr-ratification",
        "civil-society-ethnic-minorities",
    ]
    assert campaign.recommendations_for(by_id["japan"]) == czech_republic


def test_only_the_european_union_is_not_called_a_government(campaign: Campaign) -> None:
    phrases = {
        government.id: (phrases.the_government, phrases.your_government, phrases.our_government)
        for government in campaign.governments
        for phrases in [government.phrases]
    }
    assert phrases.pop("european-union") == ("the European Union",) * 3
    assert phrases["united-kingdom"] == ("the government of the United Kingdom", "your government", "our government")
    assert phrases["czech-republic"][0] == "the government of the Czech Republic"
    assert phrases["norway"][0] == "the government of Norway"
    assert {phrase[1:] for phrase in phrases.values()} == {("your government", "our government")}


def test_appeal_has_the_blocks_of_the_source_with_their_lost_markup_given_back(campaign: Campaign) -> None:
    assert [(block.kind, block.level) for block in campaign.appeal.blocks] == [
        (BlockKind.BODY, 1),
        (BlockKind.BODY, 1),
        (BlockKind.HEADING, 1),
        (BlockKind.BULLET, 1),
        (BlockKind.CONTINUED, 1),
        (BlockKind.BULLET, 1),
        (BlockKind.HEADING, 1),
        (BlockKind.BULLET, 1),
        (BlockKind.BULLET, 1),
        (BlockKind.BULLET, 1),
        (BlockKind.BODY, 1),
        (BlockKind.HEADING, 1),
        (BlockKind.BODY, 1),
        (BlockKind.BODY, 1),
        (BlockKind.BODY, 1),
        (BlockKind.QUOTATION, 1),
        (BlockKind.BODY, 1),
    ]


def test_appeal_holds_the_words_of_the_source_with_their_bold_and_italic(campaign: Campaign) -> None:
    """What stands in the source's Markdown, paragraph by paragraph: the hash of its text and the count of its words."""
    assert [_fingerprint(_as_published(block.inlines)) for block in campaign.appeal.blocks] == [
        ("bbd99c5c99887418", 83),
        ("f2b027257d8f1213", 78),
        ("98a29e232778e2a1", 13),
        ("fcad76592a6a59ce", 57),
        ("6c8f7395f954e531", 75),
        ("12e59265bfc215a3", 75),
        ("2275df73cb9018c5", 15),
        ("94d148775d7c6d6e", 153),
        ("6d9f37ff4fc1acd7", 67),
        ("331959534cc6ad10", 113),
        ("66f6e237e7015fc1", 116),
        ("1420399401e9256a", 13),
        ("b008bba13405da4c", 58),
        ("db60e5e9708f6b5e", 50),
        ("4ee1fd8459179409", 51),
        ("1322782b03c36811", 43),
        ("1abe72a4e38de25b", 35),
    ]
    notes = {label: _fingerprint(_as_published(note)) for label, note in campaign.appeal.footnotes.items()}
    assert notes == {"1": ("74f67329d0d9a268", 19)}


def test_recommendations_hold_the_words_of_the_source_with_their_bold_and_italic(campaign: Campaign) -> None:
    """As above; only the stray “]” of the first on legal reforms is gone."""
    assert [_fingerprint(_as_published(each.spans)) for each in campaign.recommendations] == [
        ("f4bf891551e6b48c", 78),
        ("2f31e62ba0797ef1", 52),
        ("61fa406e8cd8fd89", 43),
        ("013e674908368720", 66),
        ("680d805411c7d7a1", 30),
        ("0d447485c4c084ec", 58),
        ("80d42f56146a8cbf", 53),
        ("27eba0000600e463", 47),
        ("1b589815c6811cf0", 82),
        ("f852d18821726972", 74),
        ("d319f1be3a39f45d", 33),
        ("7e3963f4ea8acdf2", 28),
    ]


def test_appeal_has_five_slots_placed_by_hand(campaign: Campaign) -> None:
    text = "".join(span.text for block in campaign.appeal.blocks for span in block.inlines if isinstance(span, Span))
    assert Counter(re.findall(r"\{\{.*?\}\}", text)) == {
        "{{ the_government }}": 1,
        "{{ your_government }}": 3,
        "{{ our_government }}": 1,
    }


def test_no_text_names_a_government_of_the_campaign(campaign: Campaign) -> None:
    texts = [_as_published(each.spans) for each in campaign.recommendations]
    texts += [_text(block) for block in campaign.appeal.blocks]
    names = {name for government in campaign.governments for name in (government.name, government.in_text)}
    word = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names)))})\b")
    assert [match.group() for text in texts for match in word.finditer(text)] == []


def test_letters_are_dated_and_closed_as_the_campaign_says(campaign: Campaign) -> None:
    settings = campaign.settings
    assert (settings.title, settings.subject) == (
        "Urgent Appeal Regarding China’s 2018 Universal Periodic Review",
        None,
    )
    assert settings.date == "October 2018"
    assert {campaign.salutation_for(government) for government in campaign.governments} == {"Your Excellency,"}
    assert (settings.closing, settings.sender) == ("Respectfully,", "Human Rights in China")
    on_letter = [government.id for government in campaign.governments if campaign.paper_for(government) == "Letter"]
    assert on_letter == ["canada", "united-states"]
    assert Counter(map(campaign.paper_for, campaign.governments)) == {"A4": 18, "Letter": 2}


def test_each_open_question_of_the_text_stands_beside_it_unanswered(campaign: Campaign) -> None:
    queries = {each.id: each.queries for each in (*campaign.recommendations, *campaign.governments) if each.queries}
    queries["the campaign"] = campaign.settings.queries
    assert {owner: len(each) for owner, each in queries.items()} == {
        "xinjiang-detainees": 1,  # XUAR
        "lawyers-protection": 1,  # straight apostrophe
        "cooperation-nhrap-indicators": 1,  # NHRAP twice in one letter
        "civil-society-ethnic-minorities": 1,  # straight apostrophe
        "legal-reforms-key-legislation": 2,  # “our 2013 recommendation”; stray bracket
        "legal-reforms-poverty-alleviation": 1,  # straight apostrophe
        "legal-reforms-discrimination": 1,  # CERD, CEDAW
        "european-union": 1,  # not a state
        "the campaign": 2,  # quotation marks; FOE, FOA
    }
    assert {query.answer for each in queries.values() for query in each} == {None}


def _fingerprint(text: str) -> tuple[str, int]:
    return hashlib.sha256(text.encode()).hexdigest()[:16], len(text.split())


def _as_published(inlines: tuple[Inline, ...]) -> str:
    """The text as the source's Markdown writes it, to Australia."""
    written, look = "", (False, False)
    for inline in (*inlines, Span("")):
        if isinstance(inline, FootnoteCall):
            written += "¹"
            continue
        bold, italic = inline.bold, inline.italic
        written += "*" * (look[1] and not italic) + "**" * (look[0] != bold) + "*" * (italic and not look[1])
        written, look = written + inline.text, (bold, italic)
    for field, phrase in (
        ("{{ the_government }}", "the government of Australia"),
        ("{{ your_government }}", "your government"),
        ("{{ our_government }}", "our government"),
    ):
        written = written.replace(field, phrase)
    return written


def _text(block: Block) -> str:
    return "".join(inline.text for inline in block.inlines if isinstance(inline, Span))
