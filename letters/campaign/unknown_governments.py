"""What to say of a government that the register does not have: what was meant, or how to add it."""

from collections.abc import Mapping, Sequence

from letters.campaign.faults import Fault, quoted
from letters.campaign.meant import government_meant, government_named, governments_run_together, id_for, name_for
from letters.campaign.nodes import Text
from letters.campaign.values import is_identifier

_MOST_SHOWN = 4


def unknown_government(word: Text, names: Mapping[str, Sequence[str]], register: str) -> Fault:
    """The fault of a word in a list of governments that is none of their ids.

    `names` are the names of each known government by its id; `register` is what messages call the file that has them.
    """
    if together := governments_run_together(word.text, names):
        more = " …" if len(together) > _MOST_SHOWN else ""
        shown = together[:_MOST_SHOWN]
        what = f"no comma between {' and '.join(map(quoted, shown))}{more}"
        remedy = f"In square brackets write [{', '.join(shown)}{more}]; in a list of lines give each a line of its own."
        return Fault(word.place, what, remedy)
    what = f"unknown government {quoted(word.text)}"
    if named := government_named(word.text, names):
        return Fault(word.place, what, f"Lists hold ids: write {quoted(named)}.")
    if likely := government_meant(word.text, names):
        return Fault(word.place, what, f"Did you mean {quoted(likely)}? If not, add yours to {register}: {_ANY_ENTRY}")
    return Fault(word.place, what, f"Correct it, or add the government to {register}: {_entry(word.text)}")


_ANY_ENTRY = "a line “- id: …”, and below it “  name: …”."


def _entry(word: str) -> str:
    """What to type there; what cannot name a government is not repeated."""
    identifier = id_for(word)
    if not is_identifier(identifier):
        return _ANY_ENTRY
    return f"a line “- id: {identifier}”, and below it “  name: {name_for(identifier)}”."
