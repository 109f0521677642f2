"""Campaign + Word template → Word letters.

The steps: `template` opens a template, names what is wrong in it and makes it ready with the appeal in it; `letter`
fills it for one government.
"""

from letters.merge.fields import values_for
from letters.merge.letter import render_letter
from letters.merge.template import LetterTemplate, prepare_template, read_template, vet_word_file
from letters.merge.vetting import Act, Notice, Vetting

__all__ = [
    "Act",
    "LetterTemplate",
    "Notice",
    "Vetting",
    "prepare_template",
    "read_template",
    "render_letter",
    "values_for",
    "vet_word_file",
]
