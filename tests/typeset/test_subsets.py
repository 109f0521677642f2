"""A font's subset that an earlier letter used is taken again, and is the same."""

import subprocess
import sys

from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf
from tests.specimens import docx_with, paragraph
from tests.typeset.reading import DEFAULTS

LETTER = docx_with(paragraph("Party leadership: 坚持党对一切工作的领导"), styles=DEFAULTS)
OTHER = docx_with(paragraph("To Norway: 坚持党对一切工作的领导"), styles=DEFAULTS)


def _set(docx: bytes) -> bytes:
    return set_pdf(open_package(docx, "letter.docx"), Messages())


def test_a_letter_set_after_others_is_the_one_that_is_set_first() -> None:
    code = (
        "import sys\nfrom letters.messages import Messages\nfrom letters.package import open_package\n"
        "from letters.typeset import set_pdf\n"
        "letter = open_package(sys.stdin.buffer.read(), 'letter.docx')\n"
        "sys.stdout.buffer.write(set_pdf(letter, Messages()))"
    )
    first = subprocess.run([sys.executable, "-c", code], input=LETTER, capture_output=True, check=True).stdout
    _set(OTHER)
    assert _set(LETTER) == first
    assert _set(LETTER) == first
