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
from qa.question.asking_part import (
    asked_besides,
    asking,
    clause,
    core,
    names,
    requested,
    without_pictures,
)
from qa.question.chat_spellings import written_out
from qa.question.correction import without_correction
from qa.question.courtesy import greeting, without_courtesies
from qa.question.followup import completed, names_its_own, needs_another, wanting
from qa.question.language import detect, either
from qa.question.wording import Wording, unlocked, wording
from qa.rules.another import About, about
from qa.rules.beside import beside, fitting
from qa.rules.whether import carries_on, confirms

MOST_WAYS = 8  # each is searched; a plain question has one


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


def readings(
    store: PassageStore, question: str, language: str | None = None, previous: str | None = None
) -> tuple[Reading, ...]:
    """The ways in which `question` can be read, at most `MOST_WAYS`: all of it first, then parts.

    Of what people write in a chat a sentence asks, or a clause, or what stands behind a request, or
    all of it; of several questions the last three, unless the last leans on the others. What seems
    to lean on the question before may say all there is to say, and what looks like Vietnamese
    without marks may be English ("loan"). What a part leaves out still says what it is about: "On
    Sundays, when do you open?" asks of Sundays.

    Of 120 messages with a story around a question that has an answer
    (`tests/golden/sets/*/chat.jsonl`), 106 are answered rightly so, and 84 as a whole alone.
    Arguments as for `reading`.
    """
    entire, before = reading(store, question, language, previous), _before(previous)
    told = beside(entire.own.told)
    ways = _ways(store, entire, language, before)
    carries_over = ways[0].is_completed and needs_another(ways[0].said)
    likely, others = len(ways), [] if carries_over else asked_besides(entire.said)
    ways += [replace(_read(store, one, language, None), is_part=True) for one in others]
    ways = [replace(way, about=way.about.or_else(fitting(told, way.said))) for way in ways]
    if language is None and either(entire.said):
        (other,) = {*LANGUAGES} - {entire.language}
        ways.insert(likely, reading(store, question, other, previous))
    ways.sort(key=lambda way: way.is_part)
    return tuple(dict.fromkeys(replace(way, typed=entire.typed) for way in ways))[:MOST_WAYS]


def _ways(
    store: PassageStore, entire: Reading, language: str | None, before: str | None
) -> list[Reading]:
    """All of a question and its parts, with what was asked `before`, the likeliest first."""
    within = _within(store, asking(entire.said), language, before)
    main = within[0] if within else entire
    asked = main.about if main is entire else main.about.or_else(entire.about)
    ways = [*within, replace(entire, wanting=main.wanting, about=asked)]
    ways += [main.alone] if main.is_completed and names_its_own(main.said) else []
    for written in (store.in_full, store.in_short):
        if (other := written(main.said, main.language)) != main.said:
            ways.append(_of(main, _read(store, other, main.language, before)))
    parts = [main]
    for cut in (requested, clause):
        for part in tuple(parts):
            within = _within(store, cut(part.said), language, before)
            # Who asks to be told something asks all of it behind that.
            parts += within if cut is clause else [_of(part, one) for one in within]
    ways += parts
    if told := core(parts[-1].said):
        ways.append(_of(parts[-1], _read(store, told, main.language, before)))
    if told := names(entire.said, main.said):
        named = _read(store, f"{main.said} {told}", main.language, None)
        ways.append(replace(named, is_part=True))
    return ways


def _of(whole: Reading, read: Reading) -> Reading:
    """`read`, which leaves out what `whole` does and no more."""
    return replace(read, is_part=whole.is_part)


def _within(
    store: PassageStore,
    part: tuple[str, str] | None,
    language: str | None,
    before: str | None,
) -> list[Reading]:
    """The part of a question that asks, completed from what is told first or asked before.

    What "it" stands for may be told first; "And for children?" goes on from what was asked before,
    whatever is told ("I see.").
    """
    if part is None or not _says(part[1]):
        return []
    told, asked = part
    after, first = _read(store, asked, language, before), _context(told)
    if first is None:
        return [after]
    itself = _read(store, asked, language, first)
    leans = itself.leans and names_its_own(itself.said)
    leaves = not itself.is_completed
    return [replace(itself, leans=leans, is_part=leaves), replace(after, is_part=True)]


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
    return _read(store, typed, language, _before(previous))


def asked_before(store: PassageStore, previous: str | None) -> Reading | None:
    """What was asked `previous` to a question, as it is read alone; None where nothing was."""
    before = _before(previous)
    return _read(store, clean_line(before), None, None) if before else None


def _read(store: PassageStore, typed: str, language: str | None, before: str | None) -> Reading:
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
    if not _says(text):
        raise SymbolsOnlyError
    return text


def _says(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _before(previous: str | None) -> str | None:
    """What was asked before, line by line, if something was: no greeting, nor what cannot be
    asked.
    """
    said = clean(previous or "")
    lines = filter(None, map(_context, said.split("\n"))) if len(said) <= QUESTION_LIMIT else ()
    return "\n".join(lines) or None


def _context(told: str) -> str | None:
    """What a question can lean on in what is `told` before it, and cleaned; a greeting is none."""
    return without_courtesies(told) if _says(told) and not greeting(told) else None


def _letters(text: str) -> str:
    return "".join(without_marks(one_tone_spelling(text)).casefold().split())
