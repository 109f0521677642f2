"""What a Word file must not hold if letters are to be made of it, and what people should know of it.

One small rule for each row of the table of hiding places. Rows that are not here: what makes a package unfit to be
opened (`letters.package`), and unknown merge fields and tags in hidden places (`letters.merge.tags`).
"""

from collections.abc import Callable, Iterator

from letters.errors import Problem
from letters.merge.vetting import (
    characters,
    comments,
    doubled,
    fields,
    hidden_text,
    labels,
    leftovers,
    links,
    names,
    objects,
    pictures,
    protection,
    revisions,
    squeezed,
    stripped,
)
from letters.merge.vetting.notice import Act, Notice, Vetting
from letters.merge.vetting.placed import PlacedFile
from letters.merge.wordfile import WordFile

__all__ = ["Act", "Notice", "Vetting", "vet", "vet_letter"]

Rule = Callable[[PlacedFile], Iterator[Problem | Notice]]

RULES: tuple[Rule, ...] = (
    revisions.tracked_changes,
    hidden_text.hidden_runs,
    hidden_text.invisible_runs,
    hidden_text.tiny_runs,
    squeezed.squeezed_text,
    characters.unseen_characters,
    fields.unsafe_fields,
    objects.embedded_things,
    objects.hidden_drawings,
    doubled.differing_copies,
    doubled.bound_controls,
    doubled.shown_placeholders,
    pictures.unreadable_pictures,
    links.links_outside,
    links.links_in_codes,
    protection.bound_to_a_source,
    protection.protected,
    labels.confidential_labels,
    names.alternative_texts,
    names.names_of_bookmarks,
    names.names_of_styles,
    names.tooltips_of_links,
    stripped.headers_switched_off,
    stripped.marked_as_final,
    stripped.properties,
    stripped.comments,
    stripped.settings,
    stripped.editing_marks,
    stripped.controls,
    stripped.pictures,
    stripped.notes_without_call,
    stripped.unused_parts,
)
"""In the order in which a report names what they find."""
_LETTER_RULES: tuple[Rule, ...] = (leftovers.unfilled_tags, fields.unfilled_merge_fields, comments.left_comments)


def vet(file: WordFile) -> Vetting:
    """Judge a template by all rules, before anything in it is changed. Raise InputError where a part is damaged."""
    return _vetted(file, RULES)


def vet_letter(file: WordFile) -> Vetting:
    """Judge a finished letter, perhaps touched up by hand: by the same rules, with no tag and no comment left."""
    return _vetted(file, (*_LETTER_RULES, *RULES))


def _vetted(file: WordFile, rules: tuple[Rule, ...]) -> Vetting:
    placed = PlacedFile(file)
    found = list(dict.fromkeys(each for rule in rules for each in rule(placed)))
    return Vetting(
        problems=tuple(each for each in found if isinstance(each, Problem)),
        notices=tuple(each for each in found if isinstance(each, Notice)),
    )
