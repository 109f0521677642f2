"""The commands. Heavy imports are made where they are used, so that `--help` answers at once."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from letters.errors import LettersError

if TYPE_CHECKING:
    from letters.cli.inputs import Sources

app = typer.Typer(
    help="One appeal, many governments: each with its own recommendations, in Word and in PDF.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

CampaignId = Annotated[
    str | None, typer.Argument(metavar="CAMPAIGN", help="A folder in data/; left out while there is one.")
]
Data = Annotated[Path, typer.Option(metavar="FOLDER", help="Where governments.yaml and the campaigns are.")]
Templates = Annotated[Path, typer.Option(metavar="FOLDER", help="Where the Word templates are.")]
Output = Annotated[Path, typer.Option(metavar="FOLDER", help="Where the letters are written.")]
Document = Annotated[str, typer.Option(metavar="NAME", help="Which Word template: letter for templates/letter.docx.")]
Only = Annotated[
    list[str] | None,
    typer.Option(metavar="GOVERNMENT", help="Only this government, by its id; can be given several times."),
]
CampaignOption = Annotated[
    str | None,
    typer.Option("--campaign", metavar="CAMPAIGN", help="A folder in data/; left out while there is one."),
]
By = Annotated[str, typer.Option(metavar="NAME", help="Who answers for it; stands in approvals.yaml, in no letter.")]
Jobs = Annotated[
    int | None, typer.Option(metavar="NUMBER", min=1, help="Letters at the same time; left out: one a core.")
]

DATA, TEMPLATES, OUTPUT = Path("data"), Path("templates"), Path("output")


def run() -> None:
    """Run the command that is given; problems are shown here, and nowhere else."""
    try:
        app()
    except LettersError as error:
        from letters.cli.show import show_problems

        show_problems(error.problems)
        raise SystemExit(2) from None


@app.command()
def build(
    campaign: CampaignId = None,
    only: Only = None,
    document: Document = "letter",
    data: Data = DATA,
    templates: Templates = TEMPLATES,
    output: Output = OUTPUT,
    jobs: Jobs = None,
    force: Annotated[bool, typer.Option("--force", help="Also where letters were edited by hand; keeps them.")] = False,
    final: Annotated[bool, typer.Option("--final", help="Only if all is approved and no query is open.")] = False,
) -> None:
    """Write the letters, in Word and in PDF."""
    from letters.cli.build import BuildOptions, build_campaign

    sources = _sources(campaign, document, data, templates)
    raise typer.Exit(build_campaign(sources, output, BuildOptions(tuple(only or ()), jobs, force, final)))


@app.command(short_help="Say all that can be said; no file is written.")
def check(
    campaign: CampaignId = None,
    document: Document = "letter",
    data: Data = DATA,
    templates: Templates = TEMPLATES,
    jobs: Jobs = None,
) -> None:
    """Say all that can be said about data and template; no file is written."""
    from letters.cli.build import check_campaign

    sources = _sources(campaign, document, data, templates)
    raise typer.Exit(check_campaign(sources, jobs))


@app.command()
def matrix(campaign: CampaignId = None, data: Data = DATA) -> None:
    """Show who gets which recommendation."""
    from letters.cli.inputs import chosen_campaign
    from letters.cli.matrix import show_matrix

    show_matrix(data, chosen_campaign(data, campaign))


@app.command(short_help="Set any Word file as PDF, and judge it.")
def pdf(
    file: Annotated[Path, typer.Argument(metavar="FILE.docx", help="Any Word file.")],
    to: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE.pdf", help="The PDF; left out: beside the Word file.")
    ] = None,
    addressee: Annotated[
        str | None,
        typer.Option("--for", metavar="GOVERNMENT", help="Judge it as the letter to this one; else its name says so."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Write no PDF where something is wrong.")] = False,
    campaign: CampaignOption = None,
    data: Data = DATA,
    templates: Templates = TEMPLATES,
) -> None:
    """Set a Word file as PDF, such as a letter that was touched up by hand, and say what is wrong with it."""
    from letters.cli.pdf import PdfOrder, set_word_file

    order = PdfOrder(file, to or file.with_suffix(".pdf"), addressee, strict, campaign, data, templates)
    raise typer.Exit(set_word_file(order))


@app.command(short_help="Write what reviewers read of the letters.")
def proof(
    campaign: CampaignId = None,
    document: Document = "letter",
    data: Data = DATA,
    templates: Templates = TEMPLATES,
    output: Output = OUTPUT,
    jobs: Jobs = None,
    force: Annotated[bool, typer.Option("--force", help="Also where a proof was edited by hand; keeps it.")] = False,
) -> None:
    """Write what reviewers read: all letters on one page, and a marked copy of each."""
    from letters.cli.proof import proof_campaign

    sources = _sources(campaign, document, data, templates)
    raise typer.Exit(proof_campaign(sources, output, jobs, force=force))


@app.command()
def status(
    campaign: CampaignId = None, document: Document = "letter", data: Data = DATA, templates: Templates = TEMPLATES
) -> None:
    """Say what is approved by whom, and what has fallen open and why."""
    from letters.cli.approvals import show_status

    raise typer.Exit(show_status(_sources(campaign, document, data, templates)))


@app.command(short_help="Record that someone found blocks right.")
def approve(
    by: By,
    blocks: Annotated[
        list[str] | None, typer.Argument(metavar="BLOCK", help="As “letters status” lists them; or a kind of block.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All blocks, and what was removed.")] = False,
    campaign: CampaignOption = None,
    document: Document = "letter",
    data: Data = DATA,
    templates: Templates = TEMPLATES,
    output: Output = OUTPUT,
) -> None:
    """Record that someone has read blocks of the letters and found them right."""
    from letters.cli.approvals import Approval, approve_blocks

    sources = _sources(campaign, document, data, templates)
    raise typer.Exit(approve_blocks(sources, output, Approval(by, tuple(blocks or ()), everything)))


@app.command(short_help="Take the responsibility for a finding.")
def waive(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="As “letters check” names it in brackets.")],
    by: By,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it does not matter.")],
    campaign: CampaignOption = None,
    document: Document = "letter",
    data: Data = DATA,
    templates: Templates = TEMPLATES,
) -> None:
    """Take the responsibility for a finding: it stops no letter, as long as it stays what it is."""
    from letters.cli.waive import waive_finding

    sources = _sources(campaign, document, data, templates)
    raise typer.Exit(waive_finding(sources, finding, by, reason))


@app.command(short_help="Copy the letters that go out.")
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the letters that go out are copied to.")],
    drafts: Annotated[bool, typer.Option("--drafts", help="Also letters that are not approved.")] = False,
    campaign: CampaignOption = None,
    document: Document = "letter",
    data: Data = DATA,
    templates: Templates = TEMPLATES,
    output: Output = OUTPUT,
) -> None:
    """Copy the letters that go out, under the names that recipients see, with a covering list."""
    from letters.cli.export import export_letters

    sources = _sources(campaign, document, data, templates)
    raise typer.Exit(export_letters(sources, output, folder, drafts=drafts))


@app.command(short_help="Tell whether the letters are as built.")
def verify(
    campaign: CampaignId = None,
    data: Data = DATA,
    output: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the letters were written.")] = OUTPUT,
) -> None:
    """Tell whether the letters still are, byte for byte, what was built."""
    from letters.cli.inputs import chosen_campaign
    from letters.cli.verify import verify_campaign

    raise typer.Exit(verify_campaign(output / chosen_campaign(data, campaign)))


def _sources(campaign: str | None, document: str, data: Path, templates: Path) -> "Sources":
    from letters.cli.inputs import Sources, chosen_campaign

    return Sources(data, chosen_campaign(data, campaign), templates / f"{document}.docx")
