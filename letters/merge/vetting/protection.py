"""What Word binds a file to: a mail-merge source, a password, people who may edit."""

from collections.abc import Iterator

from letters.errors import Problem
from letters.merge.vetting.placed import PlacedFile
from letters.merge.wordml import says_yes, w


def bound_to_a_source(file: PlacedFile) -> Iterator[Problem]:
    """Yield the link to the address list of Word's own mail merge."""
    settings = file.file.root_of_kind("settings")
    if settings is not None and settings.find(w("mailMerge")) is not None:
        remedy = "In Word: Mailings ▸ Start Mail Merge ▸ Normal Word Document, and save; merge fields may stay."
        yield Problem(file.name, "is linked to the data source of a Word mail merge", remedy)


def protected(file: PlacedFile) -> Iterator[Problem]:
    """Yield protection that is switched on, and the ranges that certain people may edit."""
    settings = file.file.root_of_kind("settings")
    protection = settings.find(w("documentProtection")) if settings is not None else None
    if protection is not None and says_yes(protection, "enforcement"):
        yield Problem(file.name, "is protected", "In Word: Review ▸ Restrict Editing ▸ Stop Protection, and save.")
    for start in file.elements(w("permStart")):
        who = start.get(w("ed")) or start.get(w("edGrp")) or "somebody"
        remedy = "Select it, then Review ▸ Restrict Editing: untick everybody under Exceptions, and save."
        yield Problem(file.place(start), f"may be edited by {who} alone", remedy)
