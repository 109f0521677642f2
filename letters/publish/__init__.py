"""Puts finished files in place, all at once or not at all: the only wing that writes into output/.

It is handed paths, bytes and facts, and knows nothing of campaigns. Its unit is a campaign's folder, such as
output/2018-china-upr, with a folder for each document and manifest.json.
"""

from letters.publish.built import BuiltFile, built_files
from letters.publish.covering_list import COVERING_LIST
from letters.publish.export import Exported, ExportedFile, export_files
from letters.publish.models import KeptEdit, LockedUnit, Origin, Plan, Published, PublishedFile, VerifyReport
from letters.publish.publication import locked, publish, refuse_if_obstructed
from letters.publish.single import write_file
from letters.publish.verification import verify

__all__ = [
    "COVERING_LIST",
    "BuiltFile",
    "Exported",
    "ExportedFile",
    "KeptEdit",
    "LockedUnit",
    "Origin",
    "Plan",
    "Published",
    "PublishedFile",
    "VerifyReport",
    "built_files",
    "export_files",
    "locked",
    "publish",
    "refuse_if_obstructed",
    "verify",
    "write_file",
]
