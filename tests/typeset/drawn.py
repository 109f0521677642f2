"""For tests of drawings: the XML of pictures, shapes and text boxes, and the packages that hold them."""

import io
import struct
from collections.abc import Mapping

from PIL import Image

from tests.specimens import docx_with
from tests.typeset.reading import DEFAULTS

PAGE = (
    '<w:pgSz w:w="12000" w:h="12000"/><w:pgMar w:top="2000" w:bottom="2000" w:left="1000" w:right="1000" '
    'w:header="600" w:footer="600"/>'
)
"""A page of 600 by 600 points; the text stands 50 points from its sides and 100 from top and bottom."""


def emu(points: float) -> int:
    """The unit of drawings."""
    return round(points * 12700)


def png(*columns: str, height: int = 4) -> bytes:
    """A picture of coloured columns, each four pixels wide."""
    image = Image.new("RGB", (4 * len(columns), height))
    for index, color in enumerate(columns):
        image.paste(color, (4 * index, 0, 4 * index + 4, height))
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def graphic(kind: str, xml: str) -> str:
    """What is drawn; `kind` is the last word of its name space: "picture", "wordprocessingShape" …"""
    return f'<a:graphic><a:graphicData uri="urn:x/{kind}">{xml}</a:graphicData></a:graphic>'


def picture(name: str = "rId9", crop: str = "", properties: str = "", blip: str = "") -> str:
    """A `pic:pic` of the picture with that relationship."""
    fill = f'<pic:blipFill><a:blip r:embed="{name}">{blip}</a:blip>{crop}<a:stretch/></pic:blipFill>'
    names = '<pic:nvPicPr><pic:cNvPr id="1" name="p"/></pic:nvPicPr>'
    return graphic("picture", f"<pic:pic>{names}{fill}<pic:spPr>{properties}</pic:spPr></pic:pic>")


def shape(properties: str = "", text: str | None = None, body: str = "", style: str = "") -> str:
    """A `wps:wsp`; `text` is the XML of its paragraphs, `properties` and `body` the insides of spPr and bodyPr."""
    inside = "" if text is None else f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>"
    drawn = f"<wps:spPr>{properties}</wps:spPr>{style}{inside}{body or '<wps:bodyPr/>'}"
    return graphic("wordprocessingShape", f"<wps:wsp>{drawn}</wps:wsp>")


def inline(what: str, width: float, height: float, description: str = "described") -> str:
    """A run with a drawing in the line."""
    frame = f'<wp:extent cx="{emu(width)}" cy="{emu(height)}"/><wp:docPr id="1" name="d" descr="{description}"/>{what}'
    return f"<w:r><w:drawing><wp:inline>{frame}</wp:inline></w:drawing></w:r>"


def axis(name: str, relative_to: str, offset: float | None = None, align: str | None = None) -> str:
    """`wp:positionH` or `wp:positionV`; `name` is "H" or "V"."""
    inside = f"<wp:align>{align}</wp:align>" if align else f"<wp:posOffset>{emu(offset or 0)}</wp:posOffset>"
    return f'<wp:position{name} relativeFrom="{relative_to}">{inside}</wp:position{name}>'


def anchored(
    what: str,
    size: tuple[float, float],
    place: str,
    wrap: str = "<wp:wrapNone/>",
    attributes: Mapping[str, str] | None = None,
) -> str:
    """A run with an anchored drawing; `place` is the XML of both positions."""
    said = "".join(f' {name}="{value}"' for name, value in (attributes or {}).items())
    frame = (
        f'<wp:extent cx="{emu(size[0])}" cy="{emu(size[1])}"/>{wrap}<wp:docPr id="1" name="d" descr="described"/>{what}'
    )
    return f"<w:r><w:drawing><wp:anchor{said}>{place}{frame}</wp:anchor></w:drawing></w:r>"


def relationship(name: str, target: str, more: str = "") -> str:
    """The relationship of a picture."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    return f'<Relationship Id="{name}" Target="{target}" Type="{kind}"{more}/>'


def relationships_part(target: str) -> bytes:
    """The relationships of a header or the like that has one picture, as rId9."""
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{relationship("rId9", target)}</Relationships>'.encode()


def docx_with_pictures(body: str, *pictures: bytes, **more: object) -> bytes:
    """A Word file whose pictures have the relationships rId9, rId10 and so on; `more` goes to `docx_with`."""
    members = {f"word/media/image{number}.png": data for number, data in enumerate(pictures, start=9)}
    relations = "".join(relationship(f"rId{n}", f"media/image{n}.png") for n in range(9, 9 + len(pictures)))
    arguments = {"styles": DEFAULTS, "section": PAGE, "relationships": relations, "members": members} | more
    return docx_with(body, **arguments)  # type: ignore[arg-type]


def docx_with_header_picture(header: str, data: bytes, body: str = "<w:p/>") -> bytes:
    """A Word file whose default header has a picture, with the relationship rId9."""
    members = {"word/_rels/header_default.xml.rels": relationships_part("a.png"), "word/a.png": data}
    return docx_with(body, styles=DEFAULTS, section=PAGE, headers={"default": header}, members=members)


def emf() -> bytes:
    """A Windows metafile of 100 by 100 units whose left half is a red rectangle ([MS-EMF] §2.3)."""
    records = [
        struct.pack("<4I2I", 39, 24, 1, 0, 0x0000FF, 0),
        struct.pack("<3I", 37, 12, 1),
        struct.pack("<6I", 43, 24, 0, 0, 50, 100),
        struct.pack("<5I", 14, 20, 0, 16, 20),
    ]
    size = 88 + sum(map(len, records))
    bounds, frame = struct.pack("<4i", 0, 0, 99, 99), struct.pack("<4i", 0, 0, 2646, 2646)
    counts = struct.pack("<4sIIIHHIII", b" EMF", 0x10000, size, 1 + len(records), 2, 0, 0, 0, 0)
    device = struct.pack("<2i2i", 1000, 1000, 265, 265)
    return struct.pack("<2I", 1, 88) + bounds + frame + counts + device + b"".join(records)
