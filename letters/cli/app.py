"""The commands. Heavy imports are made where they are used, so that `--help` answers at once."""

from pathlib import Path
from typing import Annotated

import typer

from letters.errors import LettersError

app = typer.Typer(
    help="One appeal, many governments: each with its own recommendations, in Word and in PDF.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

CampaignId = Annotated[
    str | None, typer.Argument(metavar="[CAMPAIGN]", help="A folder in data/; left out while there is one.")
]
Data = Annotated[Path, typer.Option(help="The folder with governments.yaml and the campaigns.")]
Templates = Annotated[Path, typer.Option(help="The folder with the Word templates.")]
Output = Annotated[Path, typer.Option(help="The folder to write into.")]
Document = Annotated[str, typer.Option(help="Which Word template: letter for templates/letter.docx.")]
Only = Annotated[list[str] | None, typer.Option(help="Only this government; can be given several times.")]
Jobs = Annotated[int | None, typer.Option(min=1, help="Letters at the same time; left out: one a core.")]

DATA, TEMPLATES, OUTPUT = Path("data"), Path("templates"), Path("output")


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 a check failed, 2 the input is wrong or the machine in the way."""
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
) -> None:
    """Write the letters, in Word and in PDF."""
    from letters.cli.build import BuildOptions, build_campaign
    from letters.cli.inputs import Sources, chosen_campaign

    sources = Sources(data, chosen_campaign(data, campaign), templates / f"{document}.docx")
    raise typer.Exit(build_campaign(sources, output, BuildOptions(tuple(only or ()), jobs, force)))


@app.command()
def check(
    campaign: CampaignId = None,
    document: Document = "letter",
    data: Data = DATA,
    templates: Templates = TEMPLATES,
    jobs: Jobs = None,
) -> None:
    """Say all that can be said about data and template; no file is written."""
    from letters.cli.build import check_campaign
    from letters.cli.inputs import Sources, chosen_campaign

    sources = Sources(data, chosen_campaign(data, campaign), templates / f"{document}.docx")
    raise typer.Exit(check_campaign(sources, jobs))


@app.command()
def matrix(campaign: CampaignId = None, data: Data = DATA) -> None:
    """Show who gets which recommendation."""
    from letters.cli.inputs import chosen_campaign
    from letters.cli.matrix import show_matrix

    show_matrix(data, chosen_campaign(data, campaign))


@app.command()
def pdf(
    file: Annotated[Path, typer.Argument(metavar="FILE.docx", help="Any Word file.")],
    to: Annotated[Path | None, typer.Option("--output", "-o", help="The PDF; left out: beside the Word file.")] = None,
) -> None:
    """Set a Word file as PDF, such as a letter that was touched up by hand."""
    from letters.cli.pdf import set_word_file

    raise typer.Exit(set_word_file(file, to or file.with_suffix(".pdf")))
