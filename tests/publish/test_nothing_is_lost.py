import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from letters.errors import InputError
from letters.publish import verify
from tests.publish.sets import everything, plan_for, put, standing

LETTERS = [f"letter/{name}.docx" for name in ("france", "iceland", "norway")]
PROOF = ["proof/index.html", "proof/marked/norway.pdf"]
OWN_NAMES = [*LETTERS, *PROOF, "letter/norway (edited).docx", "notes.txt"]

some_letters = st.sets(st.sampled_from(LETTERS), min_size=1)
by_hand = st.sets(st.sampled_from(OWN_NAMES)).map(lambda paths: {path: f"{path} by hand" for path in paths})


def built(folder: Path, letters: set[str], *, with_proof: bool) -> None:
    """A published set, of which each file's text is its path."""
    put(folder, {path: path for path in letters})
    if with_proof:
        put(folder, {path: path for path in PROOF})


def edit(folder: Path, texts: dict[str, str]) -> None:
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


@settings(deadline=None, max_examples=40)
@given(
    before=some_letters,
    writes=some_letters,
    keep=st.sets(st.sampled_from(LETTERS)),
    texts=by_hand,
    with_proof=st.booleans(),
    force=st.booleans(),
)
def test_whatever_was_edited_and_whatever_is_built_no_text_written_by_hand_is_lost(
    *, before: set[str], writes: set[str], keep: set[str], texts: dict[str, str], with_proof: bool, force: bool
) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "output" / "2018-china-upr"
        built(folder, before, with_proof=with_proof)
        edit(folder, texts)
        old = everything(folder.parent)
        new = {path: f"{path} anew" for path in writes}
        try:
            put(folder, new, plan_for(new, keep=keep, drops=["proof"], force=force))
        except InputError:
            assert not force
            assert everything(folder.parent) == old
            return
        found = standing(folder)
        assert set(texts.values()) <= set(found.values())
        assert new.items() <= found.items()
        assert set(new) <= set(verify(folder).intact)
        assert len(found) == len(set(found.values()))
        assert [path.name for path in folder.parent.iterdir()] == [folder.name]
        built_and_unedited = {path for path in before if path not in texts}
        assert {path for path in built_and_unedited if found.get(path) == path} == (built_and_unedited & keep) - writes
