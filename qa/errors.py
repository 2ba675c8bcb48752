"""Errors of questions and options; the root and the rest of the tree stand in `corpus.errors`.

HoidapError
└── QuestionError
    ├── EmptyQuestionError     empty-question   nothing was asked
    ├── SymbolsOnlyError       symbols-only     no letter and no digit in the question
    └── LongQuestionError      long-question    more characters than are answered
└── OptionError                option           a setting with a value that cannot be used
└── JudgeError                 judge            a judge's file is damaged, or is none
└── FewQuestionsError          few-questions    too few questions to fit a judge to
└── KeptError                  kept             what was kept of questions cannot be used
"""

from pathlib import Path

from corpus.errors import HoidapError, shown

QUESTION_LIMIT = 2_000  # characters


class QuestionError(HoidapError):
    """The question cannot be asked as it stands."""

    code = "question"


class EmptyQuestionError(QuestionError):
    """Nothing was asked."""

    code = "empty-question"

    def __init__(self) -> None:
        super().__init__("the question is empty", "Type a question in Vietnamese or English.")


class SymbolsOnlyError(QuestionError):
    """The question holds neither a letter nor a digit."""

    code = "symbols-only"

    def __init__(self) -> None:
        super().__init__("the question holds no words", "Type a question in Vietnamese or English.")


class LongQuestionError(QuestionError):
    """The question is longer than `limit` characters."""

    code = "long-question"

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(
            f"the question has {length} characters; at most {limit} are answered",
            "Ask for one thing, in a sentence or two.",
            length=length,
            limit=limit,
        )


class OptionError(HoidapError):
    """A setting has a value that cannot be used."""

    code = "option"

    def __init__(self, key: str, value: str, wanted: str) -> None:
        super().__init__(
            f"{key} is {shown(value)!r}",
            f"Wanted: {wanted}.",
            key=key,
            value=shown(value),
            wanted=wanted,
        )


class JudgeError(HoidapError):
    """The judge kept beside an index cannot be used, and another would answer other questions."""

    code = "judge"

    def __init__(self, path: Path | str, reason: str) -> None:
        name = shown(path)
        super().__init__(
            f"the judge in {name} cannot be used: {reason}",
            "Make it again with hoidap calibrate, or remove the file.",
            path=name,
            reason=reason,
        )


class FewQuestionsError(HoidapError):
    """There are too few questions of one kind to fit a judge to."""

    code = "few-questions"

    def __init__(self, answerable: int, unanswerable: int, least: int) -> None:
        super().__init__(
            f"answerable questions with a right passage on top: {answerable}, unanswerable ones: "
            f"{unanswerable}; wanted at least {least} of each",
            "Label more questions, also some that the documents do not answer.",
            answerable=answerable,
            unanswerable=unanswerable,
            least=least,
        )


class KeptError(HoidapError):
    """The file in which questions are kept cannot be read or written, or is `another` file."""

    code = "kept"

    def __init__(self, path: Path | str, reason: str, *, another: bool = False) -> None:
        name = shown(path)
        removed = (
            "remove another one yourself" if another else "hoidap forget removes a damaged one"
        )
        super().__init__(
            f"what is kept in {name} cannot be used: {reason}",
            f"Name the file that hoidap-web --keep writes; {removed}.",
            path=name,
            reason=reason,
        )
