"""The ways in which a message can be read: all of it, and the parts of it that ask."""

from dataclasses import replace

from corpus.document import LANGUAGES
from index.store import PassageStore
from qa.question.asking_part import asked_besides, asking, clause, core, names, requested
from qa.question.followup import names_its_own, needs_another
from qa.question.language import either
from qa.reading import Reading, context, read_as, reading, says_something, told_before
from qa.rules.beside import beside, fitting

MOST_WAYS = 8  # each is searched; a plain question has one


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
    entire, before = reading(store, question, language, previous), told_before(previous)
    told = beside(entire.own.told)
    ways = _ways(store, entire, language, before)
    carries_over = ways[0].is_completed and needs_another(ways[0].said)
    likely, others = len(ways), [] if carries_over else asked_besides(entire.said)
    ways += [replace(read_as(store, one, language, None), is_part=True) for one in others]
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
            ways.append(_of(main, read_as(store, other, main.language, before)))
    parts = [main]
    for cut in (requested, clause):
        for part in tuple(parts):
            within = _within(store, cut(part.said), language, before)
            # Who asks to be told something asks all of it behind that.
            parts += within if cut is clause else [_of(part, one) for one in within]
    ways += parts
    if told := core(parts[-1].said):
        ways.append(_of(parts[-1], read_as(store, told, main.language, before)))
    if told := names(entire.said, main.said):
        named = read_as(store, f"{main.said} {told}", main.language, None)
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
    if part is None or not says_something(part[1]):
        return []
    told, asked = part
    after, first = read_as(store, asked, language, before), context(told)
    if first is None:
        return [after]
    itself = read_as(store, asked, language, first)
    leans = itself.leans and names_its_own(itself.said)
    leaves = not itself.is_completed
    return [replace(itself, leans=leans, is_part=leaves), replace(after, is_part=True)]
