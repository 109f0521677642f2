"""Any template is filled as plain Jinja fills its lines, an oracle that knows nothing of Word; or it is refused."""

import re
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate
from operator import add

import jinja2
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from letters.errors import InputError
from letters.merge import render_letter, values_for
from letters.merge.filters import FILTERS
from letters.package import open_package
from tests.campaigns import campaign, government, recommendation
from tests.merge.merging import BODY, lines, prepared
from tests.specimens import text_of

LETTERS = campaign(
    *(recommendation("Ratify"), recommendation("Publish & report"), recommendation("Release <all>", topic="detention")),
    governments=[government(address=("Ministry", "Oslo"))],
)
ORACLE = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True)  # noqa: S701 -- plain text
ORACLE.filters |= {name: each.function for name, each in FILTERS.items()}
EMPTIED = "\x00"


@dataclass(frozen=True)
class Line:
    """A paragraph of a template; one that `takes_itself_away` holds a paragraph tag alone."""

    pieces: tuple[str, ...]
    takes_itself_away: bool = False

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    @property
    def for_oracle(self) -> str:
        """The line with its end; EMPTIED stands before one that goes when its blocks leave nothing of it."""
        if self.takes_itself_away:
            return self.text.replace("{%p", "{%")
        shown = [each for each in self.pieces if not each.startswith("{%")]
        goes = len(shown) < len(self.pieces) and not "".join(shown).strip()
        return f"{EMPTIED if goes else ''}{self.text}\n"


Lines = tuple[Line, ...]
PLAIN_TEXTS = st.sampled_from(["date", "government.name", '"x<&"', "'Oslo'", 'address|join("; ")'])
NUMBERS = st.sampled_from(["1", "2", "topics|length", "address|length"])
CONDITIONS = st.recursive(
    st.one_of(
        st.sampled_from(["topics", "address|length is even", "true", "not recommendations", "subject"]),
        st.builds("{} {} {}".format, PLAIN_TEXTS, st.sampled_from(["==", "!=", "in", "not in"]), PLAIN_TEXTS),
        st.builds("{} {} {}".format, NUMBERS, st.sampled_from(["<", ">=", "=="]), NUMBERS),
        st.builds("{} in [{}, 'Norway']".format, PLAIN_TEXTS, st.sampled_from(['"x"', "1", '"October 2018"'])),
    ),
    lambda inner: st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from(["and", "or"]), inner),
        st.builds("not ({})".format, inner),
    ),
    max_leaves=3,
)
TEXTS = st.recursive(
    PLAIN_TEXTS,
    lambda inner: st.one_of(
        st.builds("({})|{}".format, inner, st.sampled_from(["upper", "lower", "capitalize_first"])),
        st.builds("({} if {} else {})".format, inner, CONDITIONS, inner),
    ),
    max_leaves=3,
)
SHOWN = st.one_of(st.sampled_from(["Dear ", " & <b> ", " ", "{x}"]), TEXTS.map("{{{{ {} }}}}".format))
PIECES = st.recursive(
    SHOWN,
    lambda inner: st.one_of(
        st.builds("{{% if {} %}}{}{{% endif %}}".format, CONDITIONS, inner),
        st.builds("{{% if {} %}}{}{{% elif {} %}}{}{{% else %}}.{{% endif %}}".format, *(CONDITIONS, inner) * 2),
        st.builds("{{% for line in address %}}{}{{{{ line }}}}{{{{ loop.index }}}}{{% endfor %}}".format, inner),
    ),
    max_leaves=3,
)
ALONE = "{{%p {} %}}".format


def _alone(tag: str) -> Lines:
    return (Line((ALONE(tag),), takes_itself_away=True),)


def _chosen(condition: str, first: Lines, second: Lines) -> Lines:
    return _alone(f"if {condition}") + first + _alone("else") + second + _alone("endif")


def _repeated(inside: Lines) -> Lines:
    title = Line(("{{ topic.title }}", "{% if loop.last %}!{% endif %}"))
    return (*_alone("for topic in topics"), title, *inside, *_alone("endfor"))


TEMPLATES = st.recursive(
    st.lists(PIECES, min_size=2, max_size=3).map(lambda pieces: (Line(tuple(pieces)),)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: reduce(add, parts)),
        st.builds(_chosen, CONDITIONS, inner, inner),
        inner.map(_repeated),
    ),
    max_leaves=4,
)


@settings(max_examples=50, deadline=None)
@given(TEMPLATES)
def test_any_template_of_allowed_tags_is_filled_as_jinja_fills_its_lines(template: Lines) -> None:
    source = "".join(line.for_oracle for line in template)
    assume(_is_within_the_limits(source))
    filled = ORACLE.from_string(source).render(values_for(LETTERS, LETTERS.governments[0]))
    expected = [line.removeprefix(EMPTIED) for line in filled.split("\n")[:-1] if line.strip() != EMPTIED]
    assert _filled(lines("Dear", *(line.text for line in template))) == ["Dear", *expected]


TOKENS = st.sampled_from(
    [
        *(
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "{",
            "}",
            "{%p",
            "{%tr",
            "{{p",
            "{{r",
            "-",
            "–",
            "_",
            ".",
            ",",
            "|",
            "\u200b",
        ),
        *("if", "elif", "else", "endif", "for", "in", "endfor", "not", "and", "or", "is", "set", "raw", "endraw"),
        *("date", "government", "name", "topics", "topic", "recommendations", "text", "number", "address", "appeal"),
        *("loop", "first", "index", "self", "none", "true", "1", "2.5", '"x"', "'y'", "“z”", "(", ")", "[", "]", "{}"),
        *("==", "<", ">=", "+", "*", "**", "~", "=", ":", "upper", "join", "length", "safe", "odd", "__class__", "\\"),
    ]
)
UNTYPED = st.recursive(
    st.sampled_from(["date", "government", "topics", "address", "1", '"x"', "loop", "true", "none", "xyz", "date.x"]),
    lambda inner: st.one_of(
        st.builds(
            "{} {} {}".format, inner, st.sampled_from(["==", "<", "in", "and", "+", "**", "if 1 else", "~"]), inner
        ),
        st.builds("{}|{}".format, inner, st.sampled_from(["upper", "length", "join(1)", "join('x')", "safe"])),
        st.builds("{}({})".format, inner, inner),
        st.builds("[{}, {}]".format, inner, inner),
        st.builds("{}[{}]".format, inner, inner),
        st.builds("{} is odd".format, inner),
    ),
    max_leaves=4,
)
WRONG = st.one_of(
    st.lists(TOKENS, max_size=8).map(" ".join),
    UNTYPED.map("{{{{ {} }}}}".format),
    UNTYPED.map("{{% if {} %}}a{{% endif %}}".format),
    UNTYPED.map("{{% for one in {} %}}{{{{ one }}}}{{% endfor %}}".format),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(WRONG, min_size=1, max_size=2))
def test_any_other_template_is_refused_or_filled_without_a_trace_of_the_program(texts: list[str]) -> None:
    shown = " ".join(_filled(lines(*texts)))
    assert [
        word for word in ("None", "True", "False", "<built-in", "mappingproxy", "\U000f0000") if word in shown
    ] == []


def _is_within_the_limits(source: str) -> bool:
    tags = re.findall(r"{[{%].*?[}%]}", source)
    loops = accumulate(1 if word == "for" else -1 for word in re.findall(r"{% (for|endfor)", source))
    return max(loops, default=0) <= 3 and all(len(tag) <= 290 and len(re.findall(r"[(\[]", tag)) <= 10 for tag in tags)


def _filled(body: str) -> list[str]:
    """The letter's paragraphs; none if the template is refused."""
    try:
        template = prepared(body)
    except InputError:
        return []
    return text_of(open_package(render_letter(template, LETTERS, LETTERS.governments[0]), "norway.docx").parts[BODY])
