"""The report's section on knowing when to answer, and the one on time."""

from collections.abc import Sequence

from qa.benchmark.bench import percentile
from qa.evaluation.intervals import Figure
from qa.evaluation.judged import judged, judgement, reliability, risk_coverage
from qa.evaluation.outcomes import Evaluation
from qa.report.charts import curve, diagonal, histogram
from qa.report.words import both, ends, number


def judge_section(shown: Evaluation) -> str:
    """The risk-coverage curve and the reliability diagram; "" where nothing was judged."""
    sure, wrong = judged(shown.outcomes)
    if not sure:
        return ""
    figures = judgement(shown.outcomes)
    told = {name: _told(figure) for name, figure in figures.items()}
    risk = curve(risk_coverage(sure, wrong).tolist(), _in_use(shown), "risk")
    diagram = diagonal(reliability(sure, wrong), "reliability")
    return (
        f"<section><h2>{both('judge')}</h2><p>{both('judge-note')}</p><div class='charts'>"
        f'<figure><figcaption id="risk">{both("risk")}</figcaption>{risk}'
        f"<p>{both('risk-note', aurc=told['aurc'])}</p></figure>"
        f'<figure><figcaption id="reliability">{both("reliability")}</figcaption>{diagram}'
        f"<p>{both('reliability-note', ece=told['ece'])}</p></figure></div></section>"
    )


def _told(figure: Figure) -> str:
    around = f" (95 %: {ends(figure.interval)})" if figure.interval else ""
    return f"{number(figure.value)}{around}"


def latency_section(times: Sequence[float]) -> str:
    """How long answers took, in milliseconds; "" where none was timed."""
    if not times:
        return ""
    marks = [(f"p{percent}", percentile(times, percent)) for percent in (50, 95, 99)]
    told = {name: number(value, 0) for name, value in marks}
    chart = histogram(times, marks, "latency")
    return (
        f"<section><h2>{both('latency')}</h2><figure>"
        f'<figcaption id="latency">{both("latency-note", count=len(times), **told)}</figcaption>'
        f"{chart}</figure></section>"
    )


def _in_use(shown: Evaluation) -> tuple[float, float]:
    """The share of questions that was answered, and how many of those were wrong."""
    known = [o.shown for o in shown.outcomes if o.shown and o.shown.confidence is not None]
    answered = [told for told in known if told.found]
    wrong = sum(not told.right for told in answered)
    return len(answered) / len(known), wrong / len(answered) if answered else 0.0
