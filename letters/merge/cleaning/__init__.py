"""What a letter may carry: nothing but what its reader sees, and what the layout needs.

`clean_template` does once what is the same for all letters; `clean_letter` settles what differs in each.
"""

from collections.abc import Iterator

from letters.merge.cleaning.assembly import assemble, kept_parts
from letters.merge.cleaning.headers import drop_switched_off
from letters.merge.cleaning.identity import make_ids_unique
from letters.merge.cleaning.markup import clean_markup
from letters.merge.cleaning.notes import settle_notes, settle_separators
from letters.merge.cleaning.numbering import drop_unused_numberings
from letters.merge.cleaning.pictures import clean_pictures
from letters.merge.cleaning.properties import core_properties
from letters.merge.cleaning.settings import rebuild_settings
from letters.merge.cleaning.theme import clean_font_table, clean_theme, fonts_in
from letters.merge.stories import stories_of
from letters.merge.wordfile import WordFile

__all__ = ["clean_letter", "clean_template"]

_OTHER_KINDS = ("settings", "theme", "fontTable")


def clean_template(file: WordFile) -> dict[str, bytes]:
    """The members of a template without anything that no letter may carry, and without properties.

    For a file that `letters.merge.vetting.vet` has let pass; it is used up. Raise InputError at a picture that cannot
    be made anew.
    """
    drop_switched_off(file)
    others = {file.related(file.main, kind): kind for kind in _OTHER_KINDS}
    texts = [part for part in kept_parts(file) if part not in others and not _is_media(part, file)]
    for part in texts:
        clean_markup(file.root(part))
    settle_separators(file)
    drop_unused_numberings(file)
    theme = file.related(file.main, "theme")
    if theme is not None:
        clean_theme(file.root(theme))
    _clean_settings_and_fonts(file, [*texts, *([theme] if theme is not None else [])])
    clean_pictures(file, (part for part in kept_parts(file) if not _is_media(part, file)))
    return assemble(file, None)


def clean_letter(file: WordFile, title: str, language: str | None) -> dict[str, bytes]:
    """The members of a finished letter, made from a cleaned template; the file is used up.

    Its properties are `title` and `language` (a tag such as "en-GB", None: not known). Notes, parts and relationships
    that this letter does not use are dropped; ids are unique over its whole package.
    """
    settle_notes(file)
    make_ids_unique([file.root(part) for part in dict.fromkeys(story.part for story in stories_of(file))])
    return assemble(file, core_properties(title, language))


def _is_media(part: str, file: WordFile) -> bool:
    return not part.endswith(".xml") and part != file.main


def _clean_settings_and_fonts(file: WordFile, parts: list[str]) -> None:
    settings, fonts = file.root_of_kind("settings"), file.root_of_kind("fontTable")
    if settings is not None:
        rebuild_settings(settings)
    if fonts is not None:
        clean_font_table(fonts, frozenset(_fonts_of(file, parts)))


def _fonts_of(file: WordFile, parts: list[str]) -> Iterator[str]:
    for part in parts:
        yield from fonts_in(file.root(part))
