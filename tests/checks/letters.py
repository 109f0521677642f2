"""For tests of the checks: a small real campaign, its finished letters, and ways to spoil them."""

import io
import zipfile
from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from letters.campaign.models import Block, BlockKind, Campaign, FootnoteCall, Recommendation, Span
from letters.checks import LetterReading, read_letter
from letters.merge import prepare_template, render_letter
from letters.messages import Messages
from letters.package import open_package
from letters.typeset import set_pdf
from tests.campaigns import appeal_of, block, campaign, government
from tests.specimens import docx_with, paragraph

Parts = dict[str, bytes]
BODY, CORE = "word/document.xml", "docProps/core.xml"

DENMARK = government("Denmark")
NORWAY = government("Norway")
STATES = government("US", id="united-states", in_text="the United States")
UNION = government(
    "EU",
    id="european-union",
    in_text="the European Union",
    phrases={
        "the_government": "the European Union",
        "your_government": "the European Union",
        "our_government": "the European Union",
    },
)

RATIFY = "Commit to a specific timeframe for the ratification of the Covenant, and report on it."
REVIEW_SINCE = (
    "Following up on our recommendation of 2013, we urge the Chinese government to review key legislation "
    "promulgated since 2013, to ensure compliance with international standards for legality."
)
REVIEW_TERRORISM = (
    "Recognizing the challenges of countering terrorism, we urge the Chinese government to review key legislation "
    "promulgated, to ensure compliance with international standards for legality."
)
RELEASE = "Release all who are held for their opinion. End secret detention."
PUBLISH = "Publish the number of detainees every year. Name them."


def _recommendation(name: str, topic: str, to: tuple[str, ...], *spans: Span) -> Recommendation:
    return Recommendation(id=name, topic=topic, to=to, text="".join(span.text for span in spans), spans=spans)


RECOMMENDATIONS = (
    _recommendation(
        "ratify",
        "iccpr",
        ("norway", "denmark"),
        Span("Commit to "),
        Span("a specific timeframe", bold=True),
        Span(" for the ratification of the Covenant, and report on it."),
    ),
    _recommendation("review-since", "iccpr", ("denmark",), Span(REVIEW_SINCE)),
    _recommendation("review-terrorism", "iccpr", ("norway", "united-states"), Span(REVIEW_TERRORISM)),
    _recommendation(
        "release",
        "detention",
        ("norway", "european-union"),
        Span("Release "),
        Span("all", italic=True),
        Span(" who are held for their opinion. End secret detention."),
    ),
    _recommendation("publish", "detention", ("united-states",), Span(PUBLISH)),
)

APPEAL_BLOCKS: tuple[Block, ...] = (
    block(BlockKind.HEADING, "What is at stake", line=1),
    block(BlockKind.BODY, "We urge {{ the_government }} to speak.", FootnoteCall("1"), " It can.", line=3),
    block(BlockKind.BULLET, Span("The law.", bold=True), " It binds {{ your_government }}.", line=5),
    block(
        BlockKind.QUOTATION, "While we appreciate the dialogue, {{ our_government }} reiterates its commitment.", line=7
    ),
)
APPEAL = appeal_of(*APPEAL_BLOCKS, **{"1": "A resolution of the Council, 2018."})

FOOTER = (
    '<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r>'
    '</w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>7</w:t>'
    "</w:r></w:fldSimple></w:p>"
)
TEMPLATE_BODY = (
    paragraph("{{ date }}")
    + paragraph("To {{ the_government }}")
    + paragraph("{{ salutation }}")
    + paragraph("{{p appeal }}", "BodyText")
    + paragraph("Recommendations to {{ government.in_text }}", "Heading1")
    + paragraph("{%p for topic in topics %}")
    + paragraph("{{ topic.title }}", "Heading2")
    + paragraph("{%p for recommendation in topic.recommendations %}")
    + paragraph("{{ recommendation.text }}", "ListNumber")
    + paragraph("{%p endfor %}")
    + paragraph("{%p endfor %}")
    + paragraph("{{ closing }}")
    + paragraph("{{ sender }}, Geneva")
)
TEMPLATE = docx_with(
    TEMPLATE_BODY,
    footnotes="",
    headers={"default": paragraph("To {{ the_government }}, {{ date }}")},
    footers={"default": FOOTER},
    core="<dc:title>An appeal</dc:title>",
)
CAMPAIGN = campaign(*RECOMMENDATIONS, governments=(NORWAY, DENMARK, STATES, UNION), appeal=APPEAL)


def finished(to: str = "norway", template: bytes = TEMPLATE, letters_of: Campaign = CAMPAIGN) -> bytes:
    """The Word letter to a government."""
    prepared = prepare_template(template, "letter.docx", letters_of.appeal, "appeal.md")
    receiver = next(each for each in letters_of.governments if each.id == to)
    return render_letter(prepared, letters_of, receiver)


def pdf_of(docx: bytes) -> bytes:
    """The PDF of a Word file."""
    return set_pdf(open_package(docx, "letter.docx"), Messages())


def spoiled(docx: bytes, *changes: tuple[str, str], part: str = BODY) -> bytes:
    """A Word file in whose part each first text is replaced by the second; each must be there, once."""
    parts = parts_of(docx)
    xml = parts[part].decode()
    for old, new in changes:
        assert xml.count(old) == 1, f"{old} stands {xml.count(old)} times in {part}"
        xml = xml.replace(old, new)
    return packed(parts | {part: xml.encode()})


def without_paragraph(docx: bytes, text: str) -> bytes:
    """A Word letter without the paragraph of this text."""
    root = etree.fromstring(parts_of(docx)[BODY])
    found = _paragraph(root, text)
    _body(root).remove(found)
    return _with_body(docx, root)


def with_copy_after(docx: bytes, text: str, after: str) -> bytes:
    """A Word letter with a copy of the paragraph of this text behind another one."""
    root = etree.fromstring(parts_of(docx)[BODY])
    _paragraph(root, after).addnext(deepcopy(_paragraph(root, text)))
    return _with_body(docx, root)


def moved_after(docx: bytes, text: str, after: str) -> bytes:
    """A Word letter with the paragraph of this text behind another one."""
    root = etree.fromstring(parts_of(docx)[BODY])
    _paragraph(root, after).addnext(_paragraph(root, text))
    return _with_body(docx, root)


def _body(root: etree._Element) -> etree._Element:
    return root[0]


def _paragraph(root: etree._Element, text: str) -> etree._Element:
    found = [each for each in _body(root) if "".join(each.itertext()) == text]
    assert len(found) == 1, f"{text!r} stands {len(found)} times in the letter"
    return found[0]


def _with_body(docx: bytes, root: etree._Element) -> bytes:
    return packed(parts_of(docx) | {BODY: etree.tostring(root)})


def parts_of(docx: bytes) -> Parts:
    """The members of a Word file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A Word file of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def reading(
    docx: bytes,
    pdf: bytes | None = None,
    to: str = "norway",
    template: bytes = TEMPLATE,
    letters_of: Campaign = CAMPAIGN,
) -> LetterReading:
    """What is read back from a letter; the PDF is that of the same file where none is given."""
    receiver = next(each for each in letters_of.governments if each.id == to)
    return read_letter(letters_of, receiver, template, docx, pdf if pdf is not None else pdf_of(docx))


def finding_ids(docx: bytes, pdf: bytes | None = None, to: str = "norway", **more: object) -> list[str]:
    """The ids of all that is found in a letter."""
    return [each.id for each in reading(docx, pdf, to, **more).findings]  # type: ignore[arg-type]
