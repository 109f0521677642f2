"""Damages files in ways that people, programs and adversaries do; every damage follows from its seed."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence

from letters.campaign import Campaign
from letters.errors import LettersError
from letters.merge import prepare_template, render_letter
from letters.messages import Messages
from letters.package import open_package
from letters.typeset import docx_to_html

_TOKENS = (
    b"{{",
    b"}}",
    b"{%",
    b"{%p for topic in topics %}",
    b"{{ government.name }}",
    b"{{ x.__class__ }}",
    b"{{p appeal }}",
    b"&#0;",
    b"\xff",
    b"\xf3\xb0\x80\x81",
    b"<w:p>",
    b"</w:p>",
    b'w:val="-99999999999"',
    b"<!DOCTYPE a>",
    b"",
)
_WORDS = (
    "- ",
    "  ",
    "\t",
    ": ",
    "*",
    "**",
    "[",
    "|-",
    "\u0000",
    "\u200b",
    "{{ x }}",
    "&a",
    "%YAML 1.1\n",
    "]",
    '"',
    "#",
    "\n",
)


def damaged_word_file(seed_files: Sequence[bytes], seed: int) -> bytes:
    """One of the Word files with one to three damages: to its bytes, its XML or its zip."""
    chance = random.Random(seed)  # noqa: S311 -- chance that can be repeated is what is wanted
    data = chance.choice(list(seed_files))
    for _ in range(chance.randint(1, 3)):
        data = chance.choice([_bytes_changed, _bytes_cut, _part_changed, _part_changed, _part_changed, _parts_swapped])(
            data, chance
        )
    return data


def damaged_text(text: str, seed: int) -> str:
    """A data file with one to four damages: lines doubled, dropped, moved, signs put in."""
    chance = random.Random(seed)  # noqa: S311
    for _ in range(chance.randint(1, 4)):
        lines = text.splitlines(keepends=True) or [""]
        place = chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines.insert(place, lines[place])
            case 1:
                del lines[place]
            case 2:
                lines.insert(chance.randrange(len(lines)), lines.pop(place))
            case 3:
                lines[place] = " " * chance.randrange(4) + lines[place]
            case _:
                column = chance.randrange(len(lines[place]) + 1)
                lines[place] = lines[place][:column] + chance.choice(_WORDS) + lines[place][column:]
        text = "".join(lines)
    return text


def outcome(work: Callable[[], object]) -> str:
    """What becomes of work on a damaged file: "done", "refused", or "refused without a word" of place and reason."""
    try:
        work()
    except LettersError as error:
        told = error.problems and all(problem.place and problem.what for problem in error.problems)
        return "refused" if told else "refused without a word"
    return "done"


def fill_template(data: bytes, campaign: Campaign) -> None:
    """Take a template the whole way up to layout."""
    template = prepare_template(data, "letter.docx", campaign.appeal, "appeal.md")
    letter = render_letter(template, campaign, campaign.governments[0])
    docx_to_html(open_package(letter, "letter.docx"), Messages())


def _bytes_changed(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _bytes_cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(1, 2000) :]


def _part_changed(data: bytes, chance: random.Random) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        name = chance.choice(sorted(parts))
        part = parts[name]
        change_xml = chance.choice([_element_dropped, _element_doubled, _attribute_changed, _token_put_in])
        parts[name] = change_xml(part, chance)

    return _rezipped(data, change)


def _parts_swapped(data: bytes, chance: random.Random) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        first, second = chance.choice(sorted(parts)), chance.choice(sorted(parts))
        match chance.randrange(3):
            case 0:
                parts[first], parts[second] = parts[second], parts[first]
            case 1:
                del parts[first]
            case _:
                parts[f"{first}.xml"] = parts[second]

    return _rezipped(data, change)


def _rezipped(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The Word file with its parts changed; as it is where it can no longer be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist() if info.file_size < 1 << 20}
    except Exception:  # noqa: BLE001 -- a damaged zip fails in many ways, and is damaged enough
        return data
    if not parts:
        return data
    change(parts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def _places(part: bytes, pattern: bytes) -> list[re.Match[bytes]]:
    return list(re.finditer(pattern, part))


def _element_dropped(part: bytes, chance: random.Random) -> bytes:
    places = _places(part, rb"<[^<>]*>")
    if not places:
        return part
    place = chance.choice(places)
    return part[: place.start()] + part[place.end() :]


def _element_doubled(part: bytes, chance: random.Random) -> bytes:
    places = _places(part, rb"<(w:\w+)(?: [^<>]*)?/>|<(w:[rpt])(?: [^<>]*)?>.*?</\2>")
    if not places:
        return part
    place, target = chance.choice(places), chance.choice(places)
    return part[: target.start()] + place.group() + part[target.start() :]


def _attribute_changed(part: bytes, chance: random.Random) -> bytes:
    places = _places(part, rb'="[^"<>]*"')
    if not places:
        return part
    place = chance.choice(places)
    value = chance.choice([b"-1", b"0", b"999999999999", b"", b"{{ date }}", b"1e9", b"none", b"Normal", b"../x"])
    return part[: place.start()] + b'="' + value + b'"' + part[place.end() :]


def _token_put_in(part: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(part) + 1)
    return part[:place] + chance.choice(_TOKENS) + part[place:]
