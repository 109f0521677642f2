"""Where a file points to outside of itself."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from letters.errors import Problem
from letters.merge.cleaning.assembly import kept_parts
from letters.merge.cleaning.names import split_name
from letters.merge.vetting.fields import Field, fields_of
from letters.merge.vetting.notice import Act, Notice
from letters.merge.vetting.placed import PlacedFile
from letters.merge.wordfile import Relationship
from letters.merge.wordml import Element, R

_WEB, _MAIL = {"http", "https"}, "mailto"
_QUIET = {"https", _MAIL}
_INTRANET_ENDINGS = (".local", ".localhost", ".lan", ".internal", ".intranet", ".corp", ".home", ".private")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[mnt]\s+)*(?:"([^"]*)"|([^\s\\"]\S*))', re.IGNORECASE)
_EMBED = "Delete it, and put it in anew as part of the file (Insert ▸ Pictures, not “Link to File”)."
_CHANGE = "Right-click the link ▸ Edit Hyperlink: give it a public web address, or remove the link."


def links_outside(file: PlacedFile) -> Iterator[Problem | Notice]:
    """Yield what is fetched from elsewhere, links into a computer or an office network, and unusual ones to look at."""
    settings = file.file.related(file.file.main, "settings")
    for part in (each for each in kept_parts(file.file) if each != settings):
        for element, relationship in _uses_of_external(file, part):
            if relationship.kind == "hyperlink":
                yield from _judged(file, relationship.target, element)
            else:
                what = f"fetches something from elsewhere ({relationship.kind}): {relationship.target}"
                yield Problem(file.place(element), what, _EMBED)


def links_in_codes(file: PlacedFile) -> Iterator[Problem | Notice]:
    """Yield the same of links that stand in the codes of fields and in older drawings."""
    for story in file.stories:
        for each in fields_of(story):
            if isinstance(each, Field) and (found := _HYPERLINK.match(each.code)):
                yield from _judged(file, found[1] if found[1] is not None else found[2], each.start)
        for element in story.element.iter():
            if address := element.get("href"):
                yield from _judged(file, address, element)


def _uses_of_external(file: PlacedFile, part: str) -> Iterator[tuple[Element, Relationship]]:
    external = {each.id: each for each in file.file.relationships(part) if each.external}
    for element in file.file.root(part).iter() if external else ():
        for name, value in element.attrib.items():
            if split_name(str(name))[0] == R and value in external:
                yield element, external[str(value)]


def _judged(file: PlacedFile, address: str, element: Element) -> Iterator[Problem | Notice]:
    address = address.strip()
    if not address or address.startswith("#"):
        return
    scheme = _scheme(address)
    if _is_local(address, scheme):
        what = f"holds a link into a computer or an office network: {address}"
        yield Problem(file.place(element), what, _CHANGE)
    elif scheme not in _QUIET:
        yield Notice(Act.LOOK, "link", file.place(element), f"a link that is not https: {address}")


def _scheme(address: str) -> str:
    head, colon, _ = address.partition(":")
    return head.lower() if colon and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]+", head) else ""


def _is_local(address: str, scheme: str) -> bool:
    """Whether an address leads nowhere outside of the office: a path, or a host that only its network knows."""
    if scheme in _WEB or scheme == "ftp":
        try:
            host = (urlsplit(address).hostname or "").rstrip(".")
        except ValueError:
            return True
        return "." not in host or host.endswith(_INTRANET_ENDINGS) or _is_private(host)
    return scheme in {"", "file"}


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        return False
