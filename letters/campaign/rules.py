"""What must hold between the entries of the data files; each rule is a function that yields faults."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from letters.campaign.faults import Fault, nearest, quoted
from letters.campaign.meant import government_meant, governments_run_together
from letters.campaign.nodes import Mapping, Node, Text, records_of
from letters.campaign.unknown_governments import unknown_government
from letters.campaign.values import stands_in_file_name

PAPERS = ("A4", "Letter")
"""The papers whose sizes are known."""
_MOST_MEANT = 100
"""So many misspelt words are guessed, so that a file of nothing else is not compared for minutes."""


@dataclass(frozen=True)
class Files:
    """The three YAML files, and what they hold; None for one that could not be read.

    What is missing or misshapen counts as empty, and nothing is compared with what is empty: its own fault is enough.
    """

    register: Node | None
    settings: Node | None
    recommendations: Node | None

    @cached_property
    def governments(self) -> tuple[Mapping, ...]:
        """The register's entries."""
        return records_of(self.register)

    @cached_property
    def known_governments(self) -> AbstractMapping[str, tuple[str, ...]]:
        """The register's ids, each with the names that the register gives it."""
        ids = ((each.text("id"), each) for each in self.governments)
        return {
            known.text: tuple(name.text for key in ("name", "in_text") if (name := each.text(key)) and name.text)
            for known, each in ids
            if known and known.text
        }

    @property
    def register_file(self) -> str:
        """The register's path, as messages call it."""
        return self.register.place.file if self.register is not None else ""

    @cached_property
    def addressees(self) -> tuple[Text, ...]:
        """The governments that campaign.yaml lists."""
        return self.settings.texts("governments") if isinstance(self.settings, Mapping) else ()

    @cached_property
    def papers(self) -> tuple[tuple[Text, Text], ...]:
        """Governments, each with the paper that campaign.yaml says for it."""
        papers = _value(self.settings, "paper_for")
        if not isinstance(papers, Mapping):
            return ()
        entries = papers.entries.items()
        return tuple((Text(key, each.place), each.value) for key, each in entries if isinstance(each.value, Text))

    @cached_property
    def topics(self) -> tuple[Mapping, ...]:
        """The entries of recommendations.yaml under `topics`."""
        return records_of(_value(self.recommendations, "topics"))

    @cached_property
    def entries(self) -> tuple[Mapping, ...]:
        """The entries of recommendations.yaml under `recommendations`."""
        return records_of(_value(self.recommendations, "recommendations"))


def faults_between_entries(files: Files) -> Iterator[Fault]:
    """What all rules find."""
    for rule in _RULES:
        yield from rule(files)


def _governments_differ(files: Files) -> Iterator[Fault]:
    """A copied entry whose name was left as it was would put one government's name into another's letter."""
    yield from _said_twice((each.text("id") for each in files.governments), "the id")
    yield from _said_twice((each.text("name") for each in files.governments), "the name")
    yield from _said_twice((each.text("in_text") or each.text("name") for each in files.governments), "the name")


def _campaign_writes_to_known_governments(files: Files) -> Iterator[Fault]:
    yield from _said_twice(files.addressees, "the government")
    yield from _unknown_governments(files.addressees, files)


def _papers_are_known(files: Files) -> Iterator[Fault]:
    general = files.settings.text("paper") if isinstance(files.settings, Mapping) else None
    for paper in (*([general] if general else []), *(paper for _, paper in files.papers)):
        if paper.text and paper.text not in PAPERS:
            remedy = f"Write {' or '.join(PAPERS)}, or delete the line: then the Word template’s own size holds."
            yield Fault(paper.place, f"unknown paper {quoted(paper.text)}", remedy)


def _papers_are_for_governments_of_the_campaign(files: Files) -> Iterator[Fault]:
    yield from _not_written_to([government for government, _ in files.papers], files)


def _exported_governments_can_name_files(files: Files) -> Iterator[Fault]:
    """Their names stand in the names of the exported letters."""
    if _value(files.settings, "export_name") is None:
        return
    addressees = {each.text for each in files.addressees}
    for government in files.governments:
        identifier, name = government.text("id"), government.text("name")
        if identifier and name and identifier.text in addressees:
            yield from stands_in_file_name(name)


def _topics_differ(files: Files) -> Iterator[Fault]:
    yield from _said_twice((each.text("id") for each in files.topics), "the id")
    yield from _said_twice((each.text("title") for each in files.topics), "the title")


def _recommendations_have_their_own_ids(files: Files) -> Iterator[Fault]:
    yield from _said_twice((each.text("id") for each in files.entries), "the id")


def _recommendations_go_to_governments_of_the_campaign(files: Files) -> Iterator[Fault]:
    for recommendation in files.entries:
        to = recommendation.texts("to")
        yield from _said_twice(to, "the government")
        yield from _not_written_to(to, files)


def _recommendations_stand_under_topics(files: Files) -> Iterator[Fault]:
    topics = _texts_of(files.topics, "id")
    yield from _unknown([topic for each in files.entries if (topic := each.text("topic"))], topics, "topic")


def _topics_have_recommendations(files: Files) -> Iterator[Fault]:
    used = _texts_of(files.entries, "topic")
    used |= _meant(used, _texts_of(files.topics, "id"))
    for topic in files.topics:
        topic_id = topic.text("id")
        if used and topic_id and topic_id.text and topic_id.text not in used:
            what = f"the topic {quoted(topic_id.text)} has no recommendation"
            yield Fault(topic_id.place, what, "Write a recommendation under it, or delete the topic.")


def _answers_have_questions(files: Files) -> Iterator[Fault]:
    campaign = [files.settings] if isinstance(files.settings, Mapping) else []
    for record in (*files.governments, *campaign, *files.entries):
        answer, query = record.text("answer"), record.text("query")
        if answer and answer.text and not (query and query.text):
            remedy = "Write the question above it, behind “query:”; under “queries:” indent both alike."
            yield Fault(answer.place, "an answer without its question", remedy)


_RULES = (
    _governments_differ,
    _campaign_writes_to_known_governments,
    _papers_are_known,
    _papers_are_for_governments_of_the_campaign,
    _exported_governments_can_name_files,
    _topics_differ,
    _recommendations_have_their_own_ids,
    _recommendations_go_to_governments_of_the_campaign,
    _recommendations_stand_under_topics,
    _topics_have_recommendations,
    _answers_have_questions,
)


def _said_twice(texts: Iterable[Text | None], name: str) -> Iterator[Fault]:
    first: dict[str, Text] = {}
    for each in texts:
        if each is None or not each.text.strip():
            continue
        earlier = first.setdefault(each.text.strip(), each)
        if earlier is not each:
            what = f"{name} {quoted(each.text)} stands twice (first in line {earlier.place.line})"
            yield Fault(each.place, what, "Delete one of the two, or correct it.")


def _not_written_to(names: Iterable[Text], files: Files) -> Iterator[Fault]:
    """Governments that are unknown, or that the campaign does not write to."""
    addressees = frozenset(each.text for each in files.addressees)
    meant = addressees | _meant_governments(addressees, files)
    for each in names:
        if each.text in files.known_governments and addressees and each.text not in meant:
            what = f"this campaign does not write to the government {quoted(each.text)}"
            yield Fault(each.place, what, "Add it to the governments in campaign.yaml, or take it out here.")
    # what campaign.yaml lists as well is told there
    yield from _unknown_governments((each for each in names if each.text not in addressees), files)


def _unknown_governments(names: Iterable[Text], files: Files) -> Iterator[Fault]:
    for each in names:
        if files.known_governments and each.text and each.text not in files.known_governments:
            yield unknown_government(each, files.known_governments, files.register_file)


def _meant_governments(words: frozenset[str], files: Files) -> frozenset[str]:
    """The governments that unknown words were probably meant to be, also several in one: their one fault is enough."""
    known = files.known_governments
    meant = set[str]()
    for each in islice(sorted(words - known.keys()), _MOST_MEANT):
        meant.update(governments_run_together(each, known))
        meant.add(government_meant(each, known) or "")
    return frozenset(meant - {""})


def _unknown(names: Iterable[Text], known: frozenset[str], kind: str) -> Iterator[Fault]:
    for each in names:
        if known and each.text and each.text not in known:
            likely = nearest(each.text, known)
            remedy = f"Did you mean {quoted(likely)}?" if likely else f"There are: {', '.join(sorted(known))}."
            yield Fault(each.place, f"unknown {kind} {quoted(each.text)}", remedy)


def _meant(words: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """The known words that the unknown ones were probably meant to be: their one fault is enough."""
    likely = (nearest(each, known) for each in islice(sorted(words - known), _MOST_MEANT))
    return frozenset(each for each in likely if each)


def _value(node: Node | None, key: str) -> Node | None:
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    return entry.value if entry else None


def _texts_of(records: Iterable[Mapping], key: str) -> frozenset[str]:
    return frozenset(text.text for each in records if (text := each.text(key)) and text.text)
