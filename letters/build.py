"""Campaign + template → finished letters: merged, set in PDF, read back and judged; several at once, one a core."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

from letters.campaign import Campaign, Government
from letters.checks import LetterReading, read_letter
from letters.merge import LetterTemplate, render_letter
from letters.messages import Message, Messages
from letters.package import open_package
from letters.typeset import set_pdf


@dataclass(frozen=True)
class FinishedLetter:
    """One government's letter in both formats, with what was read back from it."""

    government: Government
    docx: bytes
    pdf: bytes
    reading: LetterReading
    messages: tuple[Message, ...]


def build_letters(
    campaign: Campaign, template: LetterTemplate, governments: Sequence[Government], jobs: int | None
) -> Iterator[FinishedLetter]:
    """Yield each letter in the order of `governments`; `jobs` None: one worker a core."""
    workers = min(jobs or os.cpu_count() or 1, len(governments))
    with ProcessPoolExecutor(max_workers=workers, mp_context=_processes()) as pool:
        pending = [pool.submit(build_letter, campaign, template, government) for government in governments]
        for letter in pending:
            yield letter.result()


def build_letter(campaign: Campaign, template: LetterTemplate, government: Government) -> FinishedLetter:
    """Merge, set and read back one letter. Raises what its steps raise."""
    messages = Messages()
    docx = render_letter(template, campaign, government)
    pdf = set_pdf(open_package(docx, f"{government.id}.docx"), messages)
    return FinishedLetter(government, docx, pdf, read_letter(campaign, government, docx, pdf), tuple(messages))


def _processes() -> BaseContext:
    """Workers that start with everything loaded where the system can do that; never by a plain fork of this process,

    whose threads (the progress bar has one) would be lost in the child.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["letters.build", "letters.typeset.pdf"])
    return context
