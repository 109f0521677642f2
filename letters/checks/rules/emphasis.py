"""Bold and italic of the recommendations, as they stand in the Word file."""

from collections.abc import Iterator, Sequence

from letters.campaign.models import Recommendation
from letters.checks.findings import Finding
from letters.checks.letter import Letter


def look_of_recommendations(letter: Letter) -> Iterator[Finding]:
    """A recommendation has lost its bold or italic, or has it elsewhere than in the data."""
    by_id = {each.id: each for each in letter.campaign.recommendations}
    for place in letter.places:
        actual = letter.body[place.paragraph].looks[place.start : place.end]
        text = letter.body[place.paragraph].text[place.start : place.end]
        for attribute in ("bold", "italic"):
            wanted = _marked(by_id[place.recommendation], attribute)
            shown = [getattr(look, attribute) for look in actual]
            wrong = _first_difference(text, wanted, shown)
            if wrong is not None:
                yield Finding(
                    f"recommendation-look-differs:{letter.name}:{place.recommendation}:{attribute}",
                    f"{letter.docx_name}, paragraph {place.paragraph + 1}",
                    f"the recommendation {place.recommendation} is {attribute} elsewhere than in the data, "
                    f"first at “{text[wrong : wrong + 40]}”",
                    "Build the letter again; if it was edited by hand, give the text its look back.",
                )


def _marked(recommendation: Recommendation, attribute: str) -> Sequence[bool]:
    """For each character of the recommendation's text, as by `plain`, whether the data mark it."""
    marks = list[bool]()
    text = ""
    for span in recommendation.spans:
        for character in span.text:
            if character.isspace() and (not text or text[-1] == " "):
                continue
            text += " " if character.isspace() else character
            marks.append(getattr(span, attribute))
    return marks


def _first_difference(text: str, wanted: Sequence[bool], shown: Sequence[bool]) -> int | None:
    """The first character whose look is wrong. Where all plain text has the look, it is the template's own."""
    letters = [index for index, character in enumerate(text) if not character.isspace()]
    unmarked = [shown[index] for index in letters if not wanted[index]]
    own = bool(unmarked) and all(unmarked)
    return next((index for index in letters if shown[index] != (own or wanted[index])), None)
