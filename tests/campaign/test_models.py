from letters.campaign import Appeal, Campaign, Government, Query, Recommendation, Settings, Topic

NORWAY = Government(id="norway", name="Norway")
UK = Government(id="united-kingdom", name="UK", in_text="the United Kingdom", salutation="Sir,")


def _campaign(paper: str | None) -> Campaign:
    def recommendation(name: str, *to: str) -> Recommendation:
        return Recommendation(id=name, topic="courts", to=to, text=name)

    settings = Settings(
        title="Urgent Appeal",
        governments=("norway", "united-kingdom"),
        date="May 2030",
        salutation="Your Excellency,",
        closing="Respectfully,",
        sender="Friends of the Courts",
        paper=paper,
        paper_for={"united-kingdom": "Letter"},
    )
    recommendations = (
        recommendation("b", "norway"),
        recommendation("a", "united-kingdom", "norway"),
        recommendation("c", "united-kingdom"),
    )
    return Campaign(
        "spring", settings, (NORWAY, UK), (Topic(id="courts", title="Courts"),), recommendations, Appeal((), {})
    )


def test_government_gets_the_recommendations_that_name_it_in_the_order_of_the_file() -> None:
    campaign = _campaign(None)
    assert [each.id for each in campaign.recommendations_for(NORWAY)] == ["b", "a"]
    assert [each.id for each in campaign.recommendations_for(UK)] == ["a", "c"]


def test_phrases_of_a_state_follow_from_its_name_in_sentences() -> None:
    assert NORWAY.in_text == "Norway"
    assert UK.phrases.model_dump() == {
        "the_government": "the government of the United Kingdom",
        "your_government": "your government",
        "our_government": "our government",
    }


def test_phrases_that_are_written_out_are_kept() -> None:
    phrases = dict.fromkeys(("the_government", "your_government", "our_government"), "the European Union")
    union = Government.model_validate({"id": "eu", "name": "EU", "phrases": phrases})
    assert union.phrases.model_dump() == phrases


def test_government_may_have_its_own_salutation() -> None:
    campaign = _campaign(None)
    assert campaign.salutation_for(NORWAY) == "Your Excellency,"
    assert campaign.salutation_for(UK) == "Sir,"


def test_paper_is_the_government_s_own_or_the_campaign_s_or_the_template_s() -> None:
    assert _campaign("A4").paper_for(UK) == "Letter"
    assert _campaign("A4").paper_for(NORWAY) == "A4"
    assert _campaign(None).paper_for(NORWAY) is None


def test_one_question_needs_no_list() -> None:
    values = {"id": "norway", "name": "Norway", "query": "Which?", "answer": "This.", "queries": [{"query": "And?"}]}
    government = Government.model_validate(values)
    assert government.queries == (Query(query="Which?", answer="This."), Query(query="And?"))
