"""How long twenty letters take beside docxtpl and LibreOffice, both from a cold start, in turn on one machine.

`python -m fidelity.speed [ROUNDS]`. The other way is what someone would write without this tool: docxtpl fills the
same prepared template for each government, one `soffice --convert-to pdf` call sets all twenty files. Ours also
vets, cleans, checks and reads back. The ratio of the medians is what counts: times depend on the machine.
"""

import io
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docxtpl

from fidelity.libreoffice import PROGRAM
from letters.campaign import load_campaign
from letters.merge import prepare_template, read_template, values_for
from letters.messages import Messages

ROUNDS = 5
CAMPAIGN, TEMPLATE = "2018-china-upr", Path("templates/letter.docx")


def main() -> None:
    """Take both times in turn, print each and the ratio of their medians; a first round fills caches and counts not."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    _seconds("letters", "build"), _seconds("fidelity.speed", "--the-other-way")
    ours, theirs = [], []
    for number in range(1, rounds + 1):
        ours.append(_seconds("letters", "build"))
        theirs.append(_seconds("fidelity.speed", "--the-other-way"))
        sys.stdout.write(f"round {number}: letters {ours[-1]:.2f} s, docxtpl and LibreOffice {theirs[-1]:.2f} s\n")
    ratio = statistics.median(ours) / statistics.median(theirs)
    sys.stdout.write(
        f"median: letters {statistics.median(ours):.2f} s, docxtpl and LibreOffice {statistics.median(theirs):.2f} s, "
        f"ratio {ratio:.2f}\n"
    )


def the_other_way(folder: Path) -> None:
    """Fill the template for all governments with docxtpl, then convert all files with one call of LibreOffice."""
    campaign = load_campaign(Path("data"), CAMPAIGN, Messages())
    template = prepare_template(read_template(TEMPLATE), TEMPLATE.as_posix(), campaign.appeal, "appeal.md")
    files = []
    for government in campaign.governments:
        letter = docxtpl.DocxTemplate(io.BytesIO(template.docx))
        letter.render(values_for(campaign, government), autoescape=True)
        files.append(folder / f"{government.id}.docx")
        letter.save(files[-1])
    profile = (Path(tempfile.gettempdir()) / "letters-speed-profile").as_uri()
    command = [
        PROGRAM,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)  # noqa: S603
    missing = [file.name for file in files if not file.with_suffix(".pdf").exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no PDF of {', '.join(missing)}")


def _seconds(module: str, argument: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        output = ["--output", folder] if argument == "build" else [folder]
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", module, argument, *output], check=True, capture_output=True)  # noqa: S603
        return time.perf_counter() - start


if __name__ == "__main__":
    if sys.argv[1:2] == ["--the-other-way"]:
        the_other_way(Path(sys.argv[2]))
    else:
        main()
