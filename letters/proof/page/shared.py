"""What all letters share, told from the letters themselves: its text once, its slots numbered, who deviates where."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from letters.campaign import Government
from letters.checks import ReadParagraph, TextSpan
from letters.proof.marked import Place
from letters.proof.page.reading import ProofLetter
from letters.proof.page.texts import BLANK, DiffPart, blanked, gaps, look_marks, word_differences

_NEARLY = 0.5
"""From this likeness on two paragraphs at one place are versions of each other."""


class Story(StrEnum):
    """The flows of text of a letter."""

    BODY = "body"
    NOTES = "notes"
    BOXES = "boxes"
    """Text boxes of the body."""
    AROUND = "around"
    """Headers and footers."""


@dataclass(frozen=True)
class SharedSlot:
    """A place of the shared text that is another in each letter. `sign` is its number in the proof: "S3"."""

    sign: str
    field: str


@dataclass(frozen=True)
class Version:
    """How one letter has a shared paragraph. `index` is the paragraph's in its story, None: it is not there.

    `places` are its slots; `differences` from most letters, word by word: empty where there are none.
    """

    government: Government
    index: int | None
    paragraph: ReadParagraph | None
    places: tuple[Place, ...]
    differences: tuple[DiffPart, ...]


@dataclass(frozen=True)
class SharedParagraph:
    """A paragraph that stands in all letters; `usual` is one of those that have it as most letters do."""

    story: Story
    slots: tuple[SharedSlot, ...]
    usual: Version
    versions: tuple[Version, ...]

    @property
    def deviating(self) -> tuple[Version, ...]:
        """The letters in which it is not as in most."""
        return tuple(each for each in self.versions if each.differences)

    @property
    def text(self) -> ReadParagraph:
        """The paragraph as most letters have it."""
        if self.usual.paragraph is None:
            raise AssertionError("the usual version is in its letter")
        return self.usual.paragraph


@dataclass(frozen=True)
class ExtraParagraph:
    """A paragraph that only one letter has; `after` is the text that stands before it there."""

    government: Government
    story: Story
    index: int
    text: str
    after: str


@dataclass(frozen=True)
class SharedText:
    """All that letters share, in order, and what only single letters have."""

    paragraphs: tuple[SharedParagraph, ...]
    extras: tuple[ExtraParagraph, ...]

    def of(self, *stories: Story) -> tuple[SharedParagraph, ...]:
        """The paragraphs of some stories."""
        return tuple(each for each in self.paragraphs if each.story in stories)


@dataclass(frozen=True)
class _Line:
    """A paragraph of a letter that may be shared, with its own slots."""

    index: int
    paragraph: ReadParagraph
    fields: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def key(self) -> str:
        return blanked(self.paragraph, self.places)


def shared_text(letters: Sequence[ProofLetter]) -> SharedText:
    """Compare the letters' paragraphs, recommendations and their topics aside; there must be a letter."""
    numbers = iter(range(1, 10_000))
    paragraphs, extras = list[SharedParagraph](), list[ExtraParagraph]()
    for story in Story:
        lines = {each.government: list(_lines(each, story)) for each in letters}
        usual = _usual(lines)
        pairs = {government: _pairs(lines[usual], own) for government, own in lines.items()}
        for position, line in enumerate(lines[usual]):
            slots = tuple(SharedSlot(f"S{next(numbers)}", field) for field in line.fields)
            versions = [_version(each, line, slots, pairs[each].get(position)) for each in lines]
            own = next(each for each in versions if each.government is usual)
            paragraphs.append(SharedParagraph(story, slots, own, tuple(versions)))
        extras += (each for government in lines for each in _extras(government, story, lines[government], pairs))
    return SharedText(tuple(paragraphs), tuple(extras))


def _usual(lines: Mapping[Government, Sequence[_Line]]) -> Government:
    """The first government whose letter has the story as most letters do."""
    keys = {government: tuple(each.key for each in own) for government, own in lines.items()}
    most = Counter(keys.values()).most_common(1)[0][0]
    return next(government for government, own in keys.items() if own == most)


def _pairs(usual: Sequence[_Line], own: Sequence[_Line]) -> dict[int, _Line]:
    """The letter's own paragraphs by the positions of the usual ones that they stand for."""
    before, after = [each.key for each in usual], [each.key for each in own]
    paired: dict[int, _Line] = {}
    for kind, a1, a2, b1, b2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            paired |= dict(zip(range(a1, a2), own[b1:b2], strict=True))
        elif kind == "replace":
            left = list(own[b1:b2])
            for position in range(a1, a2):
                likeness = {id(each): _likeness(before[position], each.key) for each in left}
                nearest = max(left, key=lambda each: likeness[id(each)], default=None)
                if nearest is not None and likeness[id(nearest)] >= _NEARLY:
                    paired[position] = nearest
                    left = left[left.index(nearest) + 1 :]
    return paired


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _version(government: Government, usual: _Line, slots: Sequence[SharedSlot], own: _Line | None) -> Version:
    if own is None:
        return Version(government, None, None, (), word_differences(usual.paragraph.text, ""))
    places = _places(usual, slots, own.paragraph.text)
    differences: tuple[DiffPart, ...] = ()
    if places is None:
        differences = word_differences(_filled(usual, government), own.paragraph.text)
        places = ()
    elif _looks(usual.paragraph, usual.places) != _looks(own.paragraph, places):
        differences = word_differences(_looks(usual.paragraph, usual.places), _looks(own.paragraph, places))
    return Version(government, own.index, own.paragraph, places, differences)


def _places(usual: _Line, slots: Sequence[SharedSlot], text: str) -> tuple[Place, ...] | None:
    """Where a text that has every written word of the usual one has its slots; None where it has not."""
    written = [usual.paragraph.text[start:end] for start, end in gaps(len(usual.paragraph.text), usual.places)]
    found = re.fullmatch("(.*?)".join(map(re.escape, written)), text, re.DOTALL)
    if found is None:
        return None
    return tuple(Place(each.sign, *found.span(number)) for number, each in enumerate(slots, start=1))


def _filled(usual: _Line, government: Government) -> str:
    """The usual text as it should read in another letter, as far as is known here."""
    own = {
        "the_government": government.phrases.the_government,
        "your_government": government.phrases.your_government,
        "our_government": government.phrases.our_government,
        "government.in_text": government.in_text,
        "government.name": government.name,
    }
    text, written = usual.paragraph.text, gaps(len(usual.paragraph.text), usual.places)
    shown = [
        own.get(field, text[place.start : place.end]) for field, place in zip(usual.fields, usual.places, strict=True)
    ]
    return "".join(text[start:end] + value for (start, end), value in zip(written, [*shown, ""], strict=True))


def _looks(paragraph: ReadParagraph, places: Sequence[Place]) -> str:
    """Bold and italic of what is written: of each stretch between slots."""
    return BLANK.join(
        look_marks(paragraph.text[start:end], _spans_within(paragraph.spans, start, end))
        for start, end in gaps(len(paragraph.text), places)
    )


def _spans_within(spans: Sequence[TextSpan], start: int, end: int) -> Iterator[TextSpan]:
    for each in spans:
        if each.start < end and start < each.end:
            yield replace(each, start=max(each.start, start) - start, end=min(each.end, end) - start)


def _extras(
    government: Government, story: Story, own: Sequence[_Line], pairs: Mapping[Government, Mapping[int, _Line]]
) -> Iterator[ExtraParagraph]:
    taken = {each.index for each in pairs[government].values()}
    for number, line in enumerate(own):
        if line.index not in taken:
            before = own[number - 1].paragraph.text if number else ""
            yield ExtraParagraph(government, story, line.index, line.paragraph.text, before)


def _lines(letter: ProofLetter, story: Story) -> Iterator[_Line]:
    reading = letter.reading
    if story is Story.BODY:
        for index, paragraph in enumerate(reading.body):
            if paragraph.recommendation is None and not is_topic(paragraph) and paragraph.text:
                places = tuple(Place(each.field, each.start, each.end) for each in paragraph.slots)
                yield _Line(index, paragraph, tuple(each.sign for each in places), places)
        return
    stories = {
        Story.NOTES: reading.footnotes,
        Story.BOXES: reading.text_boxes,
        Story.AROUND: reading.headers_and_footers,
    }
    told = set[str]()
    for index, paragraph in enumerate(stories[story]):
        # first and other pages may have footers of their own that say the same
        if paragraph.text and not (story is Story.AROUND and paragraph.text in told):
            told.add(paragraph.text)
            places = tuple(named_places(paragraph.text, letter.government))
            yield _Line(index, paragraph, tuple(each.sign for each in places), places)


def is_topic(paragraph: ReadParagraph) -> bool:
    """Whether a paragraph is the heading of a topic."""
    return any(each.field.endswith("topic.title") or each.field == "topic" for each in paragraph.slots)


def named_places(text: str, government: Government) -> Iterator[Place]:
    """Where a text names its addressee, the longest way of doing so first."""
    names = {government.phrases.the_government: "the_government", government.in_text: "government.in_text"}
    names.setdefault(government.name, "government.name")
    found = "|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in sorted(names, key=len, reverse=True))
    return (Place(names[match.group()], *match.span()) for match in re.finditer(found, text))
