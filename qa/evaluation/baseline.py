"""An earlier run, as `hoidap eval --json` has written it, with which another may be compared.

Two runs are compared question by question, so the same must have been asked in the same way: with
questions typed otherwise, or by one way of searching alone, a loss would be hidden or made up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import BadQuestionsError
from corpus.labels import QuestionSet
from corpus.records import read_json
from qa.errors import OptionError
from qa.evaluation.compare import Each
from qa.evaluation.outcomes import DECIMALS

_WANTED = "a file that hoidap eval --json has written, with its questions under each"


@dataclass(frozen=True, slots=True)
class Baseline:
    """What an earlier run has shown.

    Args:
        path: of its file.
        values: those of each question, by its id.
        questions: each as it was asked, by its id; empty where that is not known.
        previous: the question before each, by its id; without one where that is not known.
        perturb: how the questions were typed otherwise; empty where they were not.
        leg: by which way they were searched for; empty where that is not known.
        k: how deep its rankings were measured; empty where that is not known.
    """

    path: Path
    values: Each
    questions: Mapping[str, str]
    perturb: str = ""
    leg: str = ""
    previous: Mapping[str, str] = field(default_factory=dict)
    k: str = ""

    def check_asked_alike(self, perturb: str, leg: str, k: int) -> None:
        """Nothing, where that run was asked as one with these options is.

        Of rankings measured to another depth only R@1 and R@3 have the same name: the measures
        that are watched would be missing without a word.

        Raises:
            OptionError: it was not.
        """
        for option, before, now in (
            ("--perturb", self.perturb, perturb),
            ("--leg", self.leg, leg),
            ("--k", self.k, str(k)),
        ):
            if before != now and (before or option == "--perturb"):
                asked = f"with {option} {before}" if before else f"without {option}"
                wanted = f"a run asked like this one; that one was asked {asked}"
                raise OptionError("--against", str(self.path), wanted)

    def same(self, asked: QuestionSet) -> Each:
        """The values of the questions that ask the same as those `asked` under their ids.

        After the same question, too: one that leans on another is read with it.
        """
        now = {question.id: question for question in asked.questions}
        return {
            name: values
            for name, values in self.values.items()
            if name not in now
            or (
                self.questions.get(name) in ("", now[name].question)
                and self.previous.get(name, now[name].previous) == now[name].previous
            )
        }

    def uncompared(self, asked: QuestionSet) -> dict[str, int]:
        """How many questions are left out of a comparison with this run, by why; none with 0.

        They are new or gone, worded otherwise (or the question before is), or answerable in only
        one of the runs, which have no measure of them in common then. Answers and spans that were
        labelled otherwise are not known, and are compared.
        """
        now = {question.id: question for question in asked.questions}
        both = now.keys() & self.values.keys()
        same = both & self.same(asked).keys()
        counts = {
            "new": len(now) - len(both),
            "gone": len(self.values) - len(both),
            "worded otherwise": len(both) - len(same),
            "answerable in only one of the runs": sum(
                now[name].answerable != _was_answerable(self.values[name]) for name in same
            ),
        }
        return {why: count for why, count in counts.items() if count}


def _was_answerable(values: Mapping[str, float]) -> bool:
    """Whether a question with these values was one: others have `false_answers` or nothing."""
    return bool(values) and "false_answers" not in values


def read_baseline(path: Path) -> Baseline:
    """The run in a file that `hoidap eval --json` has written.

    Raises:
        UnknownPathError, UnreadableError: it is not there, or cannot be opened.
        OptionError: it is another file.
    """
    try:
        whole = read_json(path)
        each = whole["each"]  # type: ignore[index]  # whatever it is, other forms raise below
        values = {
            str(told["id"]): {
                name: round(float(value), DECIMALS) for name, value in told["values"].items()
            }
            for told in each
        }
        texts = {str(told["id"]): str(told.get("question", "")) for told in each}
        before = {str(told["id"]): str(told["previous"]) for told in each if "previous" in told}
    except (BadQuestionsError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise OptionError("--against", str(path), _WANTED) from error
    if not values or not isinstance(whole, dict):
        raise OptionError("--against", str(path), _WANTED)
    costs = whole.get("perturbed")
    told_one = list(costs) if isinstance(costs, dict) and len(costs) == 1 else [""]
    depth = next((name[5:] for one in values.values() for name in one if name[:5] == "nDCG@"), "")
    leg = str(whole.get("leg", ""))
    return Baseline(path, values, texts, str(told_one[0]), leg, before, depth)
