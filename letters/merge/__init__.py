"""Campaign + Word template → Word letters.

The steps: `template` opens a template, names what is wrong in it and makes it ready with the appeal in it; `letter`
fills it for one government.
"""

from letters.merge.fields import values_for
from letters.merge.letter import render_letter
from letters.merge.template import LetterTemplate, prepare_template, read_template

__all__ = ["LetterTemplate", "prepare_template", "read_template", "render_letter", "values_for"]
