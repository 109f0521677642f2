"""Reads a campaign's files, finds everything that is wrong with them at once, and makes the campaign of them."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from letters.campaign.appeal import read_appeal
from letters.campaign.datafile import read_shaped
from letters.campaign.faults import LONGEST_REPORT, Fault, nearest, quoted
from letters.campaign.meant import government_named, id_for
from letters.campaign.models import Appeal, Campaign, Government, Recommendation, Settings, Span, Topic
from letters.campaign.nodes import Mapping
from letters.campaign.recommendation_text import read_spans
from letters.campaign.records import make_record
from letters.campaign.rules import Files, faults_between_entries
from letters.campaign.schema import RECOMMENDATIONS, REGISTER, SETTINGS
from letters.campaign.values import is_identifier
from letters.errors import InputError, Problem, raise_input_error_if_any
from letters.messages import Messages

_REGISTER, _SETTINGS = "governments.yaml", "campaign.yaml"
_RECOMMENDATIONS, _APPEAL = "recommendations.yaml", "appeal.md"
_Made = TypeVar("_Made")


def campaign_ids(data: Path) -> tuple[str, ...]:
    """The campaigns of the data folder, sorted: its folders that hold a campaign.yaml. Raises InputError."""
    try:
        return tuple(sorted(each.name for each in data.iterdir() if (each / _SETTINGS).is_file()))
    except FileNotFoundError as error:
        remedy = "Name the folder that holds governments.yaml and the campaigns’ folders, as --data."
        raise InputError([Problem(data.as_posix(), "there is no such folder", remedy)]) from error
    except OSError as error:
        place = Path(error.filename or data).as_posix()
        remedy = "Make it a folder that you may read, or name another one, as --data."
        raise InputError([Problem(place, f"cannot be read ({error.strerror})", remedy)]) from error


def load_campaign(data: Path, campaign_id: str, messages: Messages) -> Campaign:
    """Read `data/governments.yaml` and the files of `data/<campaign_id>/`.

    Raises InputError with everything that is wrong in all of them. Warns of governments without recommendations.
    """
    folder = _campaign_folder(data, campaign_id)
    faults: list[Fault] = []
    files = Files(
        read_shaped(data / _REGISTER, REGISTER, faults),
        read_shaped(folder / _SETTINGS, SETTINGS, faults),
        read_shaped(folder / _RECOMMENDATIONS, RECOMMENDATIONS, faults),
    )
    texts = [each.text("text") for each in files.entries]
    spans = [read_spans(text, faults) if text else () for text in texts]
    appeal = read_appeal(folder / _APPEAL, faults)
    faults += islice(faults_between_entries(files), LONGEST_REPORT)
    _raise_if_any(faults)
    campaign = _campaign(campaign_id, files, spans, appeal)
    _warn_of_governments_without_recommendations(campaign, files, messages)
    return campaign


def _campaign_folder(data: Path, campaign_id: str) -> Path:
    known = campaign_ids(data)
    folder = data / campaign_id
    if folder.is_dir() and is_identifier(campaign_id):
        return folder
    if campaign_id in known:
        what = "cannot be a campaign’s name: the folder of its letters gets it too"
        remedy = (
            f"Rename the folder to {id_for(campaign_id) or 'a name'}: lower-case letters a to z, digits, and hyphens."
        )
        raise InputError([Problem(folder.as_posix(), what, remedy)])
    what = f"there is no campaign {quoted(campaign_id)}"
    raise InputError([Problem(data.as_posix(), what, _campaign_meant(data, campaign_id, known))])


def _campaign_meant(data: Path, campaign_id: str, known: Sequence[str]) -> str:
    """The remedy for a campaign that there is not; perhaps a government was meant."""
    register = Files(read_shaped(data / _REGISTER, REGISTER, []), None, None)
    if government := government_named(campaign_id, register.known_governments):
        return f"To work on one government’s letter, name it with --only {government}."
    likely = nearest(campaign_id, known)
    return f"Did you mean {quoted(likely)}?" if likely else f"There are: {', '.join(known) or 'none'}."


def _raise_if_any(faults: Iterable[Fault]) -> None:
    """Raise them file by file, in the order in which the files were first met, and line by line."""
    by_file: dict[str, list[Fault]] = {}
    for each in faults:
        by_file.setdefault(each.place.file, []).append(each)
    in_order = (sorted(found, key=lambda each: each.place.line)[:LONGEST_REPORT] for found in by_file.values())
    raise_input_error_if_any(each.as_problem() for found in in_order for each in found)


def _campaign(campaign_id: str, files: Files, spans: Iterable[tuple[Span, ...]], appeal: Appeal) -> Campaign:
    """Make the models of files without faults; the models have the last word, so this may raise InputError too."""
    faults: list[Fault] = []
    settings = [make_record(Settings, each, faults) for each in (files.settings,) if isinstance(each, Mapping)]
    register = [make_record(Government, each, faults) for each in files.governments]
    topics = [make_record(Topic, each, faults) for each in files.topics]
    recommendations = [
        make_record(Recommendation, each, faults, spans=read) for each, read in zip(files.entries, spans, strict=True)
    ]
    _raise_if_any(faults)
    by_id = {each.id: each for each in _made(register)}
    (made_settings,) = _made(settings)
    return Campaign(
        campaign_id,
        made_settings,
        tuple(by_id[each] for each in made_settings.governments),
        _made(topics),
        _made(recommendations),
        appeal,
    )


def _made(records: Iterable[_Made | None]) -> tuple[_Made, ...]:
    return tuple(each for each in records if each is not None)


def _warn_of_governments_without_recommendations(campaign: Campaign, files: Files, messages: Messages) -> None:
    places = {each.text: each.place for each in files.addressees}
    for government in campaign.governments:
        if not campaign.recommendations_for(government):
            text = f"{government.name} gets no recommendation: its letter holds the appeal only."
            messages.warn("no-recommendation", str(places[government.id]), text)
