import pytest

from letters.typeset.fontconfig import match, run


@pytest.mark.parametrize(
    "pattern",
    [
        "Cambria",
        "Calibri:bold:italic",
        "No Such Font",
        "SimSun:lang=zh-CN:charset=4e2d 56fd",
        "Times New Roman:bold",
        r"A\-B\:C",
        "",
    ],
)
def test_the_library_answers_as_the_program_does(pattern: str) -> None:
    family, file, index = run("fc-match", "--format=%{family[0]}\n%{file}\n%{index}", pattern).split("\n")
    assert match(pattern) == (family, file, int(index))
