"""For tests of the proof: the small campaign's letters, some of them spoiled, proofed and written as a page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from lxml import html

from letters.campaign import Campaign
from letters.checks.text import plain
from letters.proof.approvals import Approvals, Signature, approve, block_statuses, review_blocks
from letters.proof.page import Circumstances, Proof, build_proof, proof_page, read_file, read_proof_letter
from tests.checks.letters import CAMPAIGN, TEMPLATE, TEMPLATE_BODY, finished, pdf_of
from tests.specimens import docx_with

NO_APPROVALS = Approvals()
READER = Signature("Anna Reader", "2030-05-02")
_BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;margin-left:200pt;'
    'margin-top:300pt;width:200pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Delivered by hand to '
    "{{ the_government }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
TEMPLATE_WITH_BOX = docx_with(_BOX + TEMPLATE_BODY, footnotes="")
"""A template with a text box at its beginning."""


@dataclass(frozen=True)
class Files:
    """The two files of a letter."""

    docx: bytes
    pdf: bytes


def approved_by_reader() -> Approvals:
    """All blocks of the campaign, approved as they are."""
    statuses = block_statuses(CAMPAIGN, review_blocks(CAMPAIGN, {"letter": TEMPLATE}), Approvals())
    return approve(Approvals(), statuses, READER)


@cache
def clean(government: str, template: bytes = TEMPLATE) -> Files:
    """The letter as it is built."""
    docx = finished(government, template)
    return Files(docx, pdf_of(docx))


def spoiled_word(docx: bytes) -> Files:
    """A letter whose Word file was changed, with the PDF of that."""
    return Files(docx, pdf_of(docx))


def circumstances(campaign: Campaign = CAMPAIGN, approvals: Approvals = NO_APPROVALS) -> Circumstances:
    """On a day, with these approvals, nothing changed since it was built."""
    statuses = block_statuses(campaign, review_blocks(campaign, {"letter": TEMPLATE}), approvals)
    return Circumstances("2030-05-01", read_file("letter.docx", TEMPLATE), statuses, approvals, (), (), (), (), {})


def proof_of(
    spoiled: Mapping[str, Files] | None = None,
    campaign: Campaign = CAMPAIGN,
    approvals: Approvals = NO_APPROVALS,
    template: bytes = TEMPLATE,
    **more: object,
) -> Proof:
    """The proof of all letters, of which some are spoiled; `more` stands over the circumstances."""
    letters = []
    for each in campaign.governments:
        files = (spoiled or {}).get(each.id) or clean(each.id, template)
        letters.append(read_proof_letter(campaign, each, template, files.docx, files.pdf))
    return build_proof(campaign, letters, replace(circumstances(campaign, approvals), **more))  # type: ignore[arg-type]


def finding_ids(proof: Proof) -> list[str]:
    """The ids of the findings that stand."""
    return [each.id for each in proof.findings.standing]


class Page:
    """A written page, read back."""

    def __init__(self, proof: Proof) -> None:
        self.html = proof_page(proof, "letter")
        self._root = html.fromstring(self.html)

    def texts(self, selector: str) -> list[str]:
        """The texts of all elements that a CSS class or id names: ".deviation", "#matrix"."""
        return [plain(each.text_content()) for each in self._elements(selector)]

    def text(self, selector: str) -> str:
        """The text of the only such element."""
        (text,) = self.texts(selector)
        return text

    def row(self, name: str) -> list[str]:
        """A row of the matrix by its government's name."""
        return next(each for each in self.rows("matrix") if each[0].startswith(name))

    def rows(self, section: str) -> list[list[str]]:
        """The cells of all rows of the tables within the section of this id, headings aside."""
        rows = self._root.xpath(f"//section[@id='{section}']//tbody/tr")
        return [[plain(cell.text_content()) for cell in row] for row in rows]

    def within(self, section: str, selector: str) -> list[str]:
        """The texts of elements within the section of this id."""
        (found,) = self._root.xpath(f"//*[@id='{section}']")
        return [plain(each.text_content()) for each in found.xpath(f".{_path(selector)}")]

    def attributes(self, name: str) -> list[str]:
        """All values of an attribute, in order."""
        return [str(each) for each in self._root.xpath(f"//@{name}")]

    def _elements(self, selector: str) -> list[html.HtmlElement]:
        return list(self._root.xpath(_path(selector)))


def _path(selector: str) -> str:
    if selector.startswith("#"):
        return f"//*[@id='{selector[1:]}']"
    return f"//*[contains(concat(' ', @class, ' '), ' {selector[1:]} ')]"
