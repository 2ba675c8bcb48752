"""The report as one file of HTML: nothing is fetched, no script runs, and it prints as it reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from pathlib import Path

from qa.evaluation.compare import Comparison
from qa.evaluation.drops import Run
from qa.evaluation.outcomes import Evaluation
from qa.report import figures
from qa.report.failed import failed_section
from qa.report.judging import judge_section, latency_section
from qa.report.words import HERE, LANGUAGES, both, words

# Even if something of a document were to pass as markup, it could fetch and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'"
_DEFINED = ("ranking", "answered", "span", "judged", "confidence", "interval")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a reader of the report should know of how it came about.

    Args:
        name: of the test set.
        version: of hoidap.
        model: the encoder's identity.
        date: of the report.
        times_ms: of answering, a question each; empty when none was timed.
        compared: with a baseline; empty without one.
        files: beside the report, their names by "json", "csv", "run" and "qrels".
    """

    name: str
    version: str
    model: str
    date: str
    times_ms: Sequence[float] = ()
    compared: Sequence[Comparison] = ()
    files: Mapping[str, str] = field(default_factory=dict)


def page(run: Run, about: About) -> str:
    """The whole page, at most a million bytes for a thousand questions."""
    shown = run.main
    first = first_language(shown)
    sections = "".join([
        figures.headline(shown),
        figures.comparison(shown, about.compared),
        figures.group_charts(shown),
        judge_section(shown),
        figures.perturbations(run),
        latency_section(about.times_ms),
        failed_section(shown),
        figures.measure_table(shown),
        _definitions(shown),
        _files(about.files),
    ])  # fmt: skip
    return shell(first, about, _header(run, about, first), sections)


def shell(first: str, about: About, header: str, sections: str) -> str:
    """A page whose language at first is `first`; the parts are HTML already."""
    return (
        f'<!doctype html><html lang="{first}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f"<title>{escape(words(first)['title'])} – {escape(about.name)}</title>"
        f"<style>{_style()}</style></head><body>{header}"
        f"<main>{sections}</main><footer>{_made(about)}</footer></body></html>\n"
    )


def _header(run: Run, about: About, first: str) -> str:
    shown = run.main
    counts = {"questions": len(shown.outcomes), "documents": shown.documents}
    otherwise = ""
    if len(run.perturbed) == 1:
        name = f"perturbation-{next(iter(run.perturbed))}"
        told = {language: words(language)[name] for language in LANGUAGES}
        otherwise = "".join(
            f'<span lang="{language}" class="w"> '
            f"{escape(words(language)['asked-as'].format(perturbation=told[language]))}</span>"
            for language in LANGUAGES
        )
    leg = "" if run.leg == "fused" else f" {both(f'leg-{run.leg}')}"
    return heading(first, "title", f"{both('asked', name=about.name, **counts)}{leg}{otherwise}")


def heading(first: str, title: str, asked: str) -> str:
    """The head of a page: the words `title`, what was `asked` as HTML, the languages to choose."""
    switch = "".join(
        f'<label><input type="radio" name="language" id="show-{language}"'
        f"{' checked' if language == first else ''}><span>{language.upper()}</span></label>"
        for language in LANGUAGES
    )
    return (
        f"<header><div><h1>{both(title)}</h1><p>{asked}</p></div>"
        f'<fieldset class="switch"><legend>{both("language-switch")}</legend>'
        f"{switch}</fieldset></header>"
    )


def _definitions(shown: Evaluation) -> str:
    k = shown.measures[0].partition("@")[2]
    told = "".join(f"<p>{both(f'define-{name}', k=k)}</p>" for name in _DEFINED)
    return f'<section class="prose"><h2>{both("definitions")}</h2>{told}</section>'


def _files(files: Mapping[str, str]) -> str:
    if not files:
        return ""
    return f'<section class="prose"><p>{both("files", **files)} {both("files-note")}</p></section>'


def _made(about: About) -> str:
    return both("made", version=about.version, model=about.model, date=about.date)


def first_language(shown: Evaluation) -> str:
    """The language of most questions."""
    vietnamese = 2 * sum(o.question.language == "vi" for o in shown.outcomes) >= len(shown.outcomes)
    return "vi" if vietnamese else "en"


@cache
def _style() -> str:
    return Path(HERE / "report.css").read_text(encoding="utf-8")
