from fidelity.unseen import unseen_texts
from letters.package import open_package
from tests.specimens import docx_with


def field(instruction: str, result: str) -> str:
    marks = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    begin, separate, end = marks
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{result}{end}"


def text(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def unseen(inside: str) -> tuple[str, ...]:
    return unseen_texts(open_package(docx_with(f"<w:p>{inside}</w:p>"), "test.docx"))


def test_deleted_text_is_unseen_and_what_was_inserted_inside_of_it() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>'
    nested = f'<w:del w:id="1"><w:ins w:id="2">{text("new")}</w:ins></w:del>'
    assert unseen(text("seen") + deleted + nested) == ("old", "new")


def test_result_of_a_field_that_names_a_text_is_unseen() -> None:
    assert unseen(field("SET When ", text("October ") + text("27"))) == ("October 27",)
    assert unseen(field("SET When ", "")) == ()
    assert unseen(field("DATE", text("October 27"))) == ()


def test_field_within_the_instruction_of_another_is_part_of_neither() -> None:
    assert unseen(field(f"SET When </w:instrText></w:r>{field('ASK', text('x'))}<w:r><w:instrText>", text("y"))) == (
        "y",
    )


def test_error_is_unseen_for_each_reference_to_a_bookmark_that_is_gone() -> None:
    assert unseen(field(" REF gone ", text("here")) * 2) == ("Error: Reference source not found",) * 2
