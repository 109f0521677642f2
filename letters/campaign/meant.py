"""What people meant who wrote a government in their own way: by its name, its code, several without a comma."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from letters.campaign.country_codes import COUNTRY_CODES
from letters.campaign.faults import nearest

_STATES = frozenset(COUNTRY_CODES.values())


def government_named(word: str, names: Mapping[str, Sequence[str]]) -> str | None:
    """The id of the government that `word` names beyond doubt, by its id, a name or a code; None if it names none.

    `names` are the names of each government by its id; case, articles and the signs between words do not count.
    """
    forms = {_bare(form): each for each, said in names.items() for form in (each, *said)}
    by_code = COUNTRY_CODES.get(word.strip().upper(), "")
    return forms.get(_bare(word)) or (by_code if by_code in names else None)


def government_meant(word: str, names: Mapping[str, Sequence[str]]) -> str | None:
    """The id of the government that `word` names or is most like; None if it is like none, or names another state.

    `names` as in `government_named`.
    """
    if named := government_named(word, names):
        return named
    if id_for(word) in _STATES:
        return None
    forms = {form: each for each, said in names.items() for form in (*said, each)}
    likely = nearest(word, forms)
    return forms[likely] if likely else None


def governments_run_together(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """The ids that stand in `word` as one: “australia austria”; nothing where it holds no two, or something else."""
    parts = tuple(re.findall(r"[a-z0-9-]+", word))
    rest = re.sub(r"[a-z0-9-]+|[\s,;/&+]+", "", word)
    return parts if len(parts) > 1 and not rest and set(parts) <= set(known) else ()


def id_for(word: str) -> str:
    """An id for a government of this name: “Côte d’Ivoire” gives “cote-d-ivoire”, the code “NL” “netherlands”."""
    return COUNTRY_CODES.get(word.strip().upper(), _bare(word))


def name_for(identifier: str) -> str:
    """The name that an id speaks of: “new-zealand” gives “New Zealand”."""
    return " ".join(each if each in {"and", "of", "the"} else each.capitalize() for each in identifier.split("-"))


def _bare(name: str) -> str:
    """The letters and digits of a name, in small letters and without accents, with hyphens between the words."""
    letters = "".join(each for each in unicodedata.normalize("NFKD", name.strip()) if not unicodedata.combining(each))
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"^the\s+", "", letters.lower())).strip("-")
