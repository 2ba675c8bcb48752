"""Formulas of Word files: in the line of their sentence, as one would type them."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.read.word_file import parse_word_file


def read(math: str) -> str:
    """The text of a file with that formula in a sentence."""
    document = docx.Document()
    paragraph = parse_xml(
        f"<w:p {nsdecls('w', 'm')}><w:r><w:t xml:space='preserve'>Điểm là </w:t></w:r>"
        f"<m:oMath>{math}</m:oMath><w:r><w:t>.</w:t></w:r></w:p>"
    )
    document.element.body.insert(0, paragraph)
    out = io.BytesIO()
    document.save(out)
    return parse_word_file(out.getvalue()).text


def t(words: str) -> str:
    """A run of `words`."""
    return f"<m:r><m:t>{words}</m:t></m:r>"


def part(name: str, inside: str) -> str:
    """An element of that name."""
    return f"<m:{name}>{inside}</m:{name}>"


HALF = part("f", part("num", t("a+b")) + part("den", t("2")))


@pytest.mark.parametrize(
    ("math", "text"),
    [
        (t("E=m") + part("sSup", part("e", t("c")) + part("sup", t("2"))), "E=mc^2"),
        (t("x=") + HALF, "x=(a+b)/2"),
        (part("rad", "<m:deg/>" + part("e", t("x+1"))), "√(x+1)"),
        (part("d", part("e", t("a")) + part("e", t("b"))), "(a|b)"),
        (part("d", "<m:dPr><m:begChr m:val='['/><m:endChr m:val=''/></m:dPr>" + part("e", t("a"))),
         "[a"),
        (part("nary", "<m:naryPr><m:chr m:val='∑'/></m:naryPr>" + part("sub", t("i=1"))
              + part("sup", t("n")) + part("e", t("i"))), "∑_(i=1)^n i"),
        (part("func", part("fName", t("sin")) + part("e", part("d", part("e", t("x"))))), "sin(x)"),
        (part("m", part("mr", part("e", t("1")) + part("e", t("2"))) + part("mr", part("e", t("3"))
              + part("e", t("4")))), "1 2; 3 4"),
        (t("a") + f"<w:del w:id='1' w:author='a'>{t('b')}</w:del>", "a"),
        (part("f", ""), "/"),
    ],
)  # fmt: skip
def test_a_formula_reads_in_one_line(math: str, text: str) -> None:
    """Powers, fractions, roots, brackets, sums, functions, matrices; nothing that is deleted."""
    assert read(math) == f"Điểm là {text}."
