"""Campaign + template → finished letters: merged, set in PDF, read back and judged; several at once, one a core."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters.campaign import Campaign, Government
from letters.checks import Finding, LetterReading, check_words, read_letter
from letters.limits import within_limits
from letters.merge import LetterTemplate, render_letter
from letters.messages import Message, Messages
from letters.package import open_package
from letters.typeset import set_pdf
from letters.workers import result_of, workers


@dataclass(frozen=True)
class FinishedLetter:
    """One government's letter in both formats, with what was read back from it."""

    government: Government
    docx: bytes
    pdf: bytes
    reading: LetterReading
    messages: tuple[Message, ...]


@dataclass(frozen=True)
class SetFile:
    """A Word file set as PDF; `findings` tell where words of the one are not in the other."""

    pdf: bytes
    findings: tuple[Finding, ...]
    messages: tuple[Message, ...]


def build_letters(
    campaign: Campaign, template: LetterTemplate, governments: Sequence[Government], jobs: int | None
) -> Iterator[FinishedLetter]:
    """Yield each letter in the order of `governments`; `jobs` None: one worker a core.

    Raises what the steps of a letter raise, and WorkplaceError where the system has ended a worker.
    """
    with workers(jobs, len(governments)) as pool:
        pending = [(each, pool.submit(_build_within_limits, campaign, template, each)) for each in governments]
        for government, letter in pending:
            yield result_of(letter, f"{government.id}.docx")


def build_letter(campaign: Campaign, template: LetterTemplate, government: Government) -> FinishedLetter:
    """Merge, set and read back one letter. Raises what its steps raise."""
    messages = Messages()
    docx = render_letter(template, campaign, government)
    pdf = set_pdf(open_package(docx, f"{government.id}.docx"), messages)
    reading = read_letter(campaign, government, template.source, docx, pdf)
    return FinishedLetter(government, docx, pdf, reading, tuple(messages))


def set_file(docx: bytes, name: str) -> SetFile:
    """Set any Word file in a worker of its own. Raises what `set_pdf` raises; `name` is what messages call the file."""
    with workers(1, 1) as pool:
        return result_of(pool.submit(_set_within_limits, docx, name), name, _ONE_AT_ONCE)


_ONE_AT_ONCE = "Close other programs, and run again. If it stays so, the file is too heavy."


def _set_within_limits(docx: bytes, name: str) -> SetFile:
    messages = Messages()
    with within_limits(name):
        pdf = set_pdf(open_package(docx, name), messages)
        return SetFile(pdf, check_words(docx, pdf, name), tuple(messages))


def _build_within_limits(campaign: Campaign, template: LetterTemplate, government: Government) -> FinishedLetter:
    with within_limits(f"{government.id}.docx"):
        return build_letter(campaign, template, government)
