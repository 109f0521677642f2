"""What a command works on: the campaign that is meant, its template, the governments that are asked for."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from letters.campaign import Appeal, Campaign, Government, campaign_ids, government_meant, load_campaign
from letters.errors import InputError, Problem, raise_input_error_if_any
from letters.limits import limit_memory, within_limits
from letters.merge import LetterTemplate, prepare_template, read_template
from letters.messages import Messages
from letters.misnamed import misnamed


@dataclass(frozen=True)
class Sources:
    """Where a campaign and its document's template are read from."""

    data: Path
    campaign_id: str
    template: Path

    @property
    def document(self) -> str:
        """The document's name: "letter" for templates/letter.docx."""
        return self.template.stem


@dataclass(frozen=True)
class Inputs:
    """A campaign and the template of one of its documents, both without a fault."""

    campaign: Campaign
    template: LetterTemplate


def read_inputs(sources: Sources, messages: Messages) -> Inputs:
    """Read campaign and template; raise InputError with everything that is wrong with either.

    From here on this process's memory is bounded, as that of the workers is.
    """
    limit_memory()
    with within_limits(f"{(sources.data / sources.campaign_id).as_posix()} and {sources.template.as_posix()}"):
        return _read(sources, messages)


def _read(sources: Sources, messages: Messages) -> Inputs:
    problems: list[Problem] = []
    campaign, appeal, template = None, Appeal((), {}), None
    try:
        campaign = load_campaign(sources.data, sources.campaign_id, messages)
        appeal = campaign.appeal
    except InputError as error:
        problems += error.problems
    try:
        place = (sources.data / sources.campaign_id / "appeal.md").as_posix()
        template = prepare_template(read_template(sources.template), sources.template.as_posix(), appeal, place)
        problems += template.lacks
    except InputError as error:
        problems += error.problems
    raise_input_error_if_any(problems)
    if campaign is None or template is None:
        raise AssertionError("an input error without a problem")
    return Inputs(campaign, template)


def chosen_campaign(data: Path, named: str | None) -> str:
    """The id of the campaign that is meant: the one that is named, or the only one."""
    _refuse_elsewhere(data)
    if named is not None:
        return named
    there = campaign_ids(data)
    if len(there) == 1:
        return there[0]
    if there:
        remedy = f"Say which one, such as: letters build {there[-1]}, or letters export --campaign {there[-1]}"
        raise InputError([Problem(data.as_posix(), f"holds several campaigns: {', '.join(there)}", remedy)])
    raise_input_error_if_any(_misnamed_campaigns(data))
    what = "holds no campaign: no folder with a campaign.yaml"
    raise InputError([Problem(data.as_posix(), what, "Run the command in the project’s folder, or use --data.")])


def _refuse_elsewhere(data: Path) -> None:
    """Raise InputError where the command is given in a folder that has no `data`."""
    if data.is_absolute() or data.exists():
        return
    here = Path.cwd()
    project = next((each for each in here.parents if (each / data / "governments.yaml").is_file()), None)
    go_there = f"Go to it first: cd {shlex.quote(str(project))}" if project else "Go to it first: cd and its path"
    remedy = (
        f"Commands are given in the project’s folder, which holds {data}. {go_there}; or name another one as --data."
    )
    raise InputError([Problem(data.as_posix(), f"there is no such folder in {here}", remedy)])


def _misnamed_campaigns(data: Path) -> Iterator[Problem]:
    """Folders that would be campaigns if a file in them had its right name."""
    for folder in sorted(each for each in data.iterdir() if each.is_dir()):
        file = folder / "campaign.yaml"
        if meant := misnamed(file):
            yield Problem(file.as_posix(), f"is missing; beside it lies {meant.name}", meant.remedy)


def chosen_governments(campaign: Campaign, only: Sequence[str], option: str = "--only") -> tuple[Government, ...]:
    """The campaign's governments that are asked for by an option, in its order; all of them where none is."""
    known = {government.id: government for government in campaign.governments}
    raise_input_error_if_any(_unknown(name, known, option) for name in only if name not in known)
    return tuple(each for each in campaign.governments if not only or each.id in only)


def _unknown(name: str, known: dict[str, Government], option: str) -> Problem:
    likely = government_meant(name, {each.id: (each.name, each.in_text) for each in known.values()})
    remedy = f"Did you mean {option} {likely}?" if likely else f"The campaign has: {', '.join(known)}."
    return Problem(f"{option} {name}", "is no government of this campaign", remedy)
