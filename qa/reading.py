"""A question as it is read: cleaned, completed from the one before, its slips and marks mended.

What is searched may differ from what was typed: words mistyped or in the keys of Telex are taken
for what was most likely meant, Vietnamese without marks gets them, and abbreviations get their long
forms. The latter corrects nothing, so nobody is told.
"""

from dataclasses import dataclass, replace

from corpus.clean import clean, clean_line
from corpus.document import LANGUAGES
from index.store import PassageStore
from index.words.marks import one_tone_spelling, without_marks
from qa.errors import QUESTION_LIMIT, EmptyQuestionError, LongQuestionError, SymbolsOnlyError
from qa.question.asking_part import without_pictures
from qa.question.chat_spellings import written_out
from qa.question.correction import without_correction
from qa.question.courtesy import greeting, without_courtesies
from qa.question.followup import completed, wanting
from qa.question.language import detect
from qa.question.wording import Wording, unlocked, wording
from qa.rules.another import About, about
from qa.rules.whether import carries_on, confirms


@dataclass(frozen=True, slots=True)
class Reading:
    """A question, as typed and as it is read.

    Args:
        typed: cleaned, on one line.
        said: the same without courtesies, or the sentence of it that asks.
        asked: that, completed from what was said before where it leans on it.
        language: "vi" or "en".
        own: what is new in it, by which sentences are told apart.
        whole: all of `asked`, by which passages are searched.
        wanting: what says which kind of answer is wanted, with its marks.
        about: what it asks about; where the question names nothing, what was said before it does.
        leans: whether it was completed from what was asked before, and not from what it tells first
            itself ("I have a dog. Can it come in?").
        is_part: whether it leaves out what was told around it.
    """

    typed: str
    said: str
    asked: str
    language: str
    own: Wording
    whole: Wording
    wanting: str
    about: About
    leans: bool
    is_part: bool = False

    @property
    def is_completed(self) -> bool:
        """Whether it was completed, from what was asked before or what it tells itself."""
        return self.asked != self.said

    @property
    def alone(self) -> "Reading":
        """It without what it was completed with; the kind of answer that is wanted stays."""
        named = about(self.own.told)
        return replace(self, asked=self.said, whole=self.own, about=named, leans=False)

    @property
    def told(self) -> str | None:
        """How it was read, if that has other letters than were typed; marks alone do not count."""
        same = _letters(self.own.told) == _letters(self.said)
        return None if same else self.own.told


def reading(
    store: PassageStore, question: str, language: str | None = None, previous: str | None = None
) -> Reading:
    """`question` as it is read.

    Args:
        store: the corpus knows words that nobody else does.
        question: at most `QUESTION_LIMIT` characters.
        language: of the question; detected when None.
        previous: the question before it, for one that leans on it.

    Raises:
        QuestionError: `question` is empty, too long, or has neither letter nor digit.
        ValueError: another `language`.
    """
    typed = checked(question)
    if language is not None and language not in LANGUAGES:
        raise ValueError(f"language: {language!r}; wanted one of {', '.join(LANGUAGES)}")
    return read_as(store, typed, language, told_before(previous))


def asked_before(store: PassageStore, previous: str | None) -> Reading | None:
    """What was asked `previous` to a question, as it is read alone; None where nothing was."""
    before = told_before(previous)
    return read_as(store, clean_line(before), None, None) if before else None


def read_as(store: PassageStore, typed: str, language: str | None, before: str | None) -> Reading:
    """`reading` of what is cleaned and no longer checked: a part may have grown as it was read."""
    said = without_courtesies(without_pictures(typed))
    language = language or detect(unlocked(said))
    before = before and written_out(before, detect(unlocked(before)))
    said = written_out(said, language, before)
    said = without_correction(said, carries_on=before is not None)
    asked, telling = completed(said, before and clean_line(before)), wanting(said, before)
    own = wording(store, said, language)
    whole = own if asked == said else wording(store, asked, language)
    wanted = own if telling == said else wording(store, telling, language)
    named = about(own.told) if whole is own else about(own.told).or_else(about(whole.told))
    if confirms(typed) or (wanted is not own and carries_on(own.told, wanted.told)):
        named = named.confirming()
    leaning = asked != said
    return Reading(typed, said, asked, language, own, whole, wanted.told, named, leaning)


def checked(question: str) -> str:
    """`question` cleaned, on one line.

    Raises:
        QuestionError: it is empty, too long, or has neither letter nor digit.
    """
    if len(question) > QUESTION_LIMIT:
        raise LongQuestionError(len(question), QUESTION_LIMIT)
    text = clean_line(question)
    if not text:
        raise EmptyQuestionError
    if not says_something(text):
        raise SymbolsOnlyError
    return text


def says_something(text: str) -> bool:
    """Whether `text` has a letter or digit."""
    return any(character.isalnum() for character in text)


def told_before(previous: str | None) -> str | None:
    """What was asked before, line by line, if something was: no greeting, nor what cannot be
    asked.
    """
    said = clean(previous or "")
    lines = filter(None, map(context, said.split("\n"))) if len(said) <= QUESTION_LIMIT else ()
    return "\n".join(lines) or None


def context(told: str) -> str | None:
    """What a question can lean on in what is `told` before it, and cleaned; a greeting is none."""
    return without_courtesies(told) if says_something(told) and not greeting(told) else None


def _letters(text: str) -> str:
    return "".join(without_marks(one_tone_spelling(text)).casefold().split())
