"""`letters waive`: a finding that someone takes the responsibility for."""

from letters.cli.build import current_findings
from letters.cli.inputs import Sources
from letters.cli.review import read_review, save_approvals, today
from letters.cli.show import show, show_warnings
from letters.messages import Messages
from letters.proof.approvals import Signature, waive


def waive_finding(sources: Sources, finding: str, by: str, reason: str) -> int:
    """Record a waiver of a finding that the letters have now; the exit code."""
    messages = Messages()
    review = read_review(sources, messages)
    findings = current_findings(review.inputs, messages)
    signature = Signature(by.strip(), today())
    path = save_approvals(sources, waive(review.approvals, findings, finding, signature, reason.strip()))
    show_warnings(messages)
    show(f"{finding} waived by {signature.name}, in {path.as_posix()}; void as soon as what was waived changes.")
    return 0
