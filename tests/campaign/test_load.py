"""A campaign's files together: all that is wrong with them at once, and the campaign that they make."""

from pathlib import Path

import pytest

from letters.campaign import (
    Appeal,
    Block,
    BlockKind,
    Campaign,
    Government,
    Recommendation,
    Settings,
    Span,
    Topic,
    campaign_ids,
    load_campaign,
)
from letters.errors import InputError, Problem
from letters.messages import Message, Messages
from tests.campaign.spring import (
    APPEAL_FILE,
    RECOMMENDATIONS_FILE,
    REGISTER_FILE,
    SETTINGS_FILE,
    change,
    load,
    problems,
)

MISSING = "Every campaign needs this file: write it, or copy it from elsewhere."


def _refusal(data: Path, campaign_id: str) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        load_campaign(data, campaign_id, Messages())
    return caught.value.problems


def test_campaign_is_what_its_files_say(data: Path) -> None:
    assert load(data) == Campaign(
        id="spring",
        settings=Settings(
            title="Urgent Appeal",
            governments=("norway", "united-kingdom"),
            date="May 2030",
            salutation="Your Excellency,",
            closing="Respectfully,",
            sender="Friends of the Courts",
        ),
        governments=(
            Government(id="norway", name="Norway"),
            Government(id="united-kingdom", name="UK", in_text="the United Kingdom"),
        ),
        topics=(Topic(id="courts", title="Courts"),),
        recommendations=(
            Recommendation(
                id="open-courts",
                topic="courts",
                to=("norway", "united-kingdom"),
                text="Open the courts.",
                spans=(Span("Open the courts."),),
            ),
        ),
        appeal=Appeal((Block(BlockKind.BODY, (Span("We ask {{ the_government }} for help."),), 1, 1),), {}),
    )


def test_governments_come_in_the_campaign_s_order(data: Path) -> None:
    change(data, SETTINGS_FILE, "[norway, united-kingdom]", "[united-kingdom, norway]")
    assert [government.id for government in load(data).governments] == ["united-kingdom", "norway"]


def test_government_of_the_register_need_not_be_in_the_campaign(data: Path) -> None:
    change(data, REGISTER_FILE, "- id: norway", "- id: spain\n  name: Spain\n- id: norway")
    assert [government.id for government in load(data).governments] == ["norway", "united-kingdom"]


def test_recommendation_for_a_government_that_the_campaign_does_not_write_to_is_a_problem(data: Path) -> None:
    change(data, REGISTER_FILE, "- id: norway", "- id: spain\n  name: Spain\n- id: norway")
    change(data, RECOMMENDATIONS_FILE, "[norway,", "[norway, spain,")
    change(data, SETTINGS_FILE, "date:", "paper_for: {spain: A4}\ndate:")
    what = "this campaign does not write to the government “spain”"
    remedy = "Add it to the governments in campaign.yaml, or take it out here."
    assert problems(data) == (
        Problem("data/spring/campaign.yaml, line 3", what, remedy),
        Problem("data/spring/recommendations.yaml, line 7", what, remedy),
    )


def test_government_without_recommendations_is_a_warning(data: Path) -> None:
    change(data, RECOMMENDATIONS_FILE, "[norway, united-kingdom]", "[norway]")
    messages = Messages()
    load_campaign(data, "spring", messages)
    text = "UK gets no recommendation: its letter holds the appeal only."
    assert list(messages) == [Message("no-recommendation", "data/spring/campaign.yaml, line 2", text)]


def test_plain_values_print_as_they_are_written(data: Path) -> None:
    change(data, REGISTER_FILE, "name: Norway", "name: Trinidad & Tobago <b> **x** $5 100% {y}")
    assert load(data).governments[0].name == "Trinidad & Tobago <b> **x** $5 100% {y}"


def test_norway_s_code_is_no_truth_value(data: Path) -> None:
    change(data, REGISTER_FILE, "- id: norway", "- id: no")
    change(data, SETTINGS_FILE, "[norway,", "[no,")
    change(data, RECOMMENDATIONS_FILE, "[norway,", "[no,")
    assert load(data).governments[0].id == "no"


def test_key_that_holds_nothing_is_as_good_as_left_out(data: Path) -> None:
    change(data, SETTINGS_FILE, "date:", "subject:\npaper: ~\nqueries: []\nquery:\ndate:")
    settings = load(data).settings
    assert (settings.subject, settings.paper, settings.queries) == (None, None, ())


def test_closing_and_sender_may_have_several_lines(data: Path) -> None:
    change(data, SETTINGS_FILE, "sender: Friends of the Courts", "sender: |-\n  Friends\n  of the Courts")
    assert load(data).settings.sender == "Friends\nof the Courts"


def test_question_may_speak_of_merge_fields(data: Path) -> None:
    change(data, SETTINGS_FILE, "date:", "query: Is {{ your_government }} right?\ndate:")
    assert [query.query for query in load(data).settings.queries] == ["Is {{ your_government }} right?"]


def test_problems_of_all_files_come_together_file_by_file_and_line_by_line(data: Path) -> None:
    change(data, REGISTER_FILE, "name: UK", "nmae: UK")
    change(data, SETTINGS_FILE, "date: May 2030", "date:")
    change(data, SETTINGS_FILE, "[norway,", "[norwai,")
    change(data, RECOMMENDATIONS_FILE, "topic: courts", "topic: court")
    change(data, RECOMMENDATIONS_FILE, "text: Open the courts.", "text: Open **the courts.")
    (data / APPEAL_FILE).write_text("We ask `you`.\n", encoding="utf-8")
    assert [(problem.place, problem.what) for problem in problems(data)] == [
        ("data/governments.yaml, line 4", "unknown key “nmae”"),
        ("data/spring/campaign.yaml, line 2", "unknown government “norwai”"),
        ("data/spring/campaign.yaml, line 3", "“date” is empty: letters without a date"),
        ("data/spring/recommendations.yaml, line 6", "unknown topic “court”"),
        (
            "data/spring/recommendations.yaml, line 8",
            "“**” that neither begins nor ends bold or italic text, in “Open **the courts.”",
        ),
        ("data/spring/appeal.md, line 1", "a text between backticks (`)"),
    ]


def test_file_that_cannot_be_read_does_not_end_the_reading_of_the_others(data: Path) -> None:
    (data / REGISTER_FILE).write_text("- id: [\n", encoding="utf-8")
    (data / APPEAL_FILE).unlink()
    change(data, RECOMMENDATIONS_FILE, "to: [norway, united-kingdom]", "to:")
    assert problems(data) == (
        Problem(
            "data/governments.yaml, line 2",
            "a bracket that is not closed",
            "Write ] or } at its end, commas within.",
        ),
        Problem(
            "data/spring/recommendations.yaml, line 7",
            "“to” is empty: a recommendation for nobody",
            "Write something behind “to:”.",
        ),
        Problem("data/spring/appeal.md", "is missing", MISSING),
    )


@pytest.mark.parametrize("file", [REGISTER_FILE, SETTINGS_FILE, RECOMMENDATIONS_FILE, APPEAL_FILE])
def test_missing_file_is_the_one_problem(data: Path, file: str) -> None:
    (data / file).unlink()
    assert problems(data) == (Problem(f"data/{file}", "is missing", MISSING),)


@pytest.mark.parametrize(
    ("file", "wanted", "remedy"),
    [
        (
            REGISTER_FILE,
            "a list",
            "Write it in square brackets, [one, two], or each entry on a line of its own after “- ”.",
        ),
        (SETTINGS_FILE, "keys with values", "Write each as “key: value” on a line of its own, indented."),
        (RECOMMENDATIONS_FILE, "keys with values", "Write each as “key: value” on a line of its own, indented."),
    ],
)
def test_file_of_another_shape_is_the_one_problem(data: Path, file: str, wanted: str, remedy: str) -> None:
    (data / file).write_text("Dear colleagues\n", encoding="utf-8")
    assert problems(data) == (Problem(f"data/{file}, line 1", f"the file must be {wanted}, and is a text", remedy),)


def test_no_more_than_a_hundred_problems_of_a_file_are_named(data: Path) -> None:
    (data / REGISTER_FILE).write_text("- x\n" * 1000, encoding="utf-8")
    assert len(problems(data)) == 100


def test_campaign_that_is_not_there_is_named_with_the_nearest(data: Path) -> None:
    what = "there is no campaign “sprnig”"
    assert _refusal(data, "sprnig") == (Problem("data", what, "Did you mean “spring”?"),)
    assert _refusal(data, "x") == (Problem("data", "there is no campaign “x”", "There are: spring."),)


@pytest.mark.parametrize(
    ("campaign_id", "shown"), [("../data", "../data"), ("Spring", "Spring"), ("", ""), ("a\n", "a\\n")]
)
def test_what_cannot_name_a_folder_of_letters_is_no_campaign(data: Path, campaign_id: str, shown: str) -> None:
    (problem,) = _refusal(data, campaign_id)
    assert (problem.place, problem.what) == ("data", f"there is no campaign “{shown}”")


def test_folder_whose_name_is_no_id_is_named_with_a_better_one(data: Path) -> None:
    (data / "spring").rename(data / "Spring Session")
    what = "cannot be a campaign’s name: the folder of its letters gets it too"
    remedy = "Rename the folder to spring-session: lower-case letters a to z, digits, and hyphens."
    assert _refusal(data, "Spring Session") == (Problem("data/Spring Session", what, remedy),)


@pytest.mark.parametrize("named", ["norway", "UK", "United Kingdom"])
def test_government_in_the_place_of_a_campaign_is_told(data: Path, named: str) -> None:
    government = "norway" if named == "norway" else "united-kingdom"
    remedy = f"To work on one government’s letter, name it with --only {government}."
    assert _refusal(data, named) == (Problem("data", f"there is no campaign “{named}”", remedy),)


def test_campaigns_are_the_folders_that_hold_a_campaign_file(data: Path) -> None:
    (data / "notes").mkdir()
    (data / "autumn").mkdir()
    (data / "autumn" / "campaign.yaml").write_text("", encoding="utf-8")
    assert campaign_ids(data) == ("autumn", "spring")


def test_data_folder_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError) as caught:
        campaign_ids(Path("nowhere"))
    remedy = "Name the folder that holds governments.yaml and the campaigns’ folders, as --data."
    assert caught.value.problems == (Problem("nowhere", "there is no such folder", remedy),)


def test_data_folder_that_is_no_folder_is_named(data: Path) -> None:
    with pytest.raises(InputError) as caught:
        campaign_ids(data / REGISTER_FILE)
    remedy = "Make it a folder that you may read, or name another one, as --data."
    assert caught.value.problems == (Problem("data/governments.yaml", "cannot be read (Not a directory)", remedy),)
