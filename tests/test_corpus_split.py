"""Splitting: character-exact passages within a budget, and nothing lost."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clean import clean
from corpus.document import Document, Heading, Passage
from corpus.sentences import sentence_spans
from corpus.split import SplitOptions, split


def count_words(text: str) -> int:
    """A word is a token."""
    return len(text.split())


def count_characters(text: str) -> int:
    """A character is a token: the hardest case for long words."""
    return len(text)


def make(*blocks: str, title: str = "Tên") -> Document:
    """A document of blocks; one that begins with #s is a heading of that level."""
    text, headings = "", []
    for block in blocks:
        text += "\n\n" if text else ""
        words = block.lstrip("#").strip()
        if block != words:
            level = len(block) - len(block.lstrip("#"))
            headings.append(Heading(len(text), len(text) + len(words), level))
        text += words
    return Document("d", title, "vi", text, "d.md", headings=tuple(headings))


SENTENCE = st.lists(st.sampled_from(["một", "Hai", "ba", "TP.", "x" * 30, "1,5"]), min_size=1).map(
    lambda words: " ".join(words) + "."
)
BLOCK = st.one_of(
    st.lists(SENTENCE, min_size=1, max_size=8).map(" ".join),
    st.lists(SENTENCE, min_size=1, max_size=4).map("\n".join),
    st.tuples(st.integers(1, 6), st.sampled_from(["A", "B c", "Tên"])).map(
        lambda pair: "#" * pair[0] + " " + pair[1]
    ),
    st.text(min_size=1, max_size=40).map(clean).filter(lambda text: text.lstrip("#") == text != ""),
)
DOCUMENTS = st.lists(BLOCK, min_size=1, max_size=10).map(lambda blocks: make(*blocks))
OPTIONS = st.builds(
    SplitOptions,
    budget=st.integers(1, 60),
    overlap=st.integers(0, 3),
    shortest=st.integers(0, 30),
)
COUNTERS = st.sampled_from([count_words, count_characters])


def above_something(document: Document) -> set[int]:
    """The offsets inside the title and the headings of text or of deeper headings."""
    ends = [heading.start for heading in document.headings[1:]] + [len(document.text)]
    levels = [heading.level for heading in document.headings[1:]] + [0]
    return {
        i
        for heading, end, level in zip(document.headings, ends, levels, strict=False)
        for i in range(heading.start, heading.end)
        if level > heading.level
        or document.text[heading.end : end].strip()
        or document.text[heading.start : heading.end] == document.title
    }


@given(DOCUMENTS, COUNTERS, OPTIONS)
def test_passages_are_exact_and_nothing_is_lost(document, count, options) -> None:  # type: ignore[no-untyped-def]
    """Spans say what the text says; all is covered but spaces and what is above something."""
    passages = split(document, count, options=options)
    covered: set[int] = set()
    for passage in passages:
        assert document.text[passage.start : passage.end] == passage.text == passage.text.strip()
        assert passage.document_id == document.id
        covered |= set(range(passage.start, passage.end))
    headings = above_something(document)
    body = {i for i, ch in enumerate(document.text) if not ch.isspace()} - headings
    assert body <= covered
    assert not body or not headings & covered
    assert passages


@given(DOCUMENTS, COUNTERS, OPTIONS)
def test_passages_rise_and_differ_and_stay_within_the_budget(document, count, options) -> None:  # type: ignore[no-untyped-def]
    """Starts and ends rise strictly; no passage is over the budget but a single character."""
    passages = split(document, count, options=options)
    for before, after in pairwise(passages):
        assert before.start < after.start
        assert before.end < after.end
    for passage in passages:
        tokens = sum(count(passage.text[a:b]) for a, b in sentence_spans(passage.text))
        assert tokens <= options.budget or len(passage.text) == 1 or count is count_characters


@given(DOCUMENTS, OPTIONS)
def test_a_repeated_part_is_at_most_a_quarter_of_the_budget(document, options) -> None:  # type: ignore[no-untyped-def]
    """What a passage shares with the one before is whole sentences, few and small."""
    passages = split(document, count_words, options=options)
    for before, after in pairwise(passages):
        shared = document.text[after.start : max(before.end, after.start)]
        assert 4 * count_words(shared) <= options.budget
        assert before.heading == after.heading or not shared
    if not options.overlap:
        assert all(a.end <= b.start for a, b in pairwise(passages))


@given(DOCUMENTS, OPTIONS)
def test_splitting_twice_gives_the_same(document, options) -> None:  # type: ignore[no-untyped-def]
    """No state and no chance."""
    assert split(document, count_words, options=options) == split(
        document, count_words, options=options
    )


def test_headings_become_a_path_without_the_title() -> None:
    """Each level replaces those below it; the title, as level 1, is left out."""
    document = make("# Tên", "Mở.", "## A", "a.", "### B", "b.", "## C", "c.", "# D", "d.")
    assert [(p.text, p.heading) for p in split(document, count_words)] == [
        ("Mở.", ""),
        ("a.", "A"),
        ("b.", "A › B"),
        ("c.", "C"),
        ("d.", "D"),
    ]


def test_skipped_levels_make_no_gaps_in_the_path() -> None:
    """A level 4 under a level 2 stands right below it."""
    document = make("## A", "#### B", "b.", "### C", "c.")
    assert [p.heading for p in split(document, count_words)] == ["A › B", "A › C"]


@pytest.mark.parametrize(
    ("blocks", "passages"),
    [
        (["# Liên hệ", "## Hotline: 1900 1234", "# Chúng tôi", "Một công ty."],
         [("Hotline: 1900 1234", "Liên hệ"), ("Một công ty.", "Chúng tôi")]),
        (["## A", "a.", "## Gọi 19001234", "## B", "b."],
         [("a.", "A"), ("Gọi 19001234", ""), ("b.", "B")]),
        (["## A", "a.", "#### X", "### Y", "## B", "b."], [("a.\n\nX\n\nY", "A"), ("b.", "B")]),
        (["## A", "### B", "b.", "### X", "### Y"], [("b.", "A › B"), ("X\n\nY", "A")]),
        (["# X", "# A", "a."], [("X", ""), ("a.", "A")]),
        (["# Tên", "# A", "a.", "# tên"], [("a.", "A")]),
    ],
)  # fmt: skip
def test_a_heading_with_nothing_below_it_is_text(
    blocks: list[str], passages: list[tuple[str, str]]
) -> None:
    """Under the headings above it, beside what else stands there; the title is told anyway."""
    assert [(p.text, p.heading) for p in split(make(*blocks), count_words)] == passages


def test_a_document_of_headings_alone_keeps_them_as_text() -> None:
    """So that something can be found; where there is nothing but the title, that."""
    assert split(make("# Tên", "## A", "## B"), count_words) == (Passage("d", 5, 9, "A\n\nB", ""),)
    assert split(make("# Tên"), count_words) == (Passage("d", 0, 3, "Tên", ""),)


def test_sentences_are_packed_and_the_last_is_repeated() -> None:
    """Greedy within the budget, one sentence of overlap."""
    document = make("Một hai. Ba bốn. Năm sáu. Bảy tám. Chín mười. A b. C d.")
    options = SplitOptions(budget=8, overlap=1, shortest=0)
    assert [p.text for p in split(document, count_words, options=options)] == [
        "Một hai. Ba bốn. Năm sáu. Bảy tám.",
        "Bảy tám. Chín mười. A b. C d.",
    ]


def test_a_paragraph_is_kept_whole_when_the_passage_is_half_full() -> None:
    """The cut falls on the paragraph's edge, not three words into it."""
    document = make("Aa bb cc. Dd ee ff.", "Gg hh ii. Kk ll mm.")
    options = SplitOptions(budget=10, overlap=0, shortest=0)
    texts = [p.text for p in split(document, count_words, options=options)]
    assert texts == ["Aa bb cc. Dd ee ff.", "Gg hh ii. Kk ll mm."]


def test_a_short_tail_takes_sentences_from_the_passage_before() -> None:
    """No last passage of two words where the one before can spare a sentence."""
    document = make("Aa bb cc. Dd ee ff. Gg hh ii. Kk.")
    options = SplitOptions(budget=9, overlap=0, shortest=4)
    texts = [p.text for p in split(document, count_words, options=options)]
    assert texts == ["Aa bb cc. Dd ee ff.", "Gg hh ii. Kk."]


def test_a_short_tail_is_merged_back_when_it_fits() -> None:
    """A paragraph's edge made the cut, but all of it fits after all: never two passages."""
    document = make("Aa bb cc. Dd ee ff.", "Gg.")
    assert len(split(document, count_words, options=SplitOptions(budget=7, shortest=5))) == 1


@pytest.mark.parametrize("count", [count_words, lambda text: 0])
def test_a_passage_has_no_more_sentences_than_its_budget_has_tokens(
    count: Callable[[str], int],
) -> None:
    """Each counts, also one that the encoder has no token for."""
    document = make("\n".join(["Chợ"] * 100))
    passages = split(document, count, options=SplitOptions(budget=45, overlap=0, shortest=0))
    assert [len(sentence_spans(passage.text)) for passage in passages] == [45, 45, 10]


def test_a_long_sentence_is_cut_between_words() -> None:
    """Pieces of the budget's size that together hold every word."""
    words = [f"w{i}" for i in range(25)]
    document = make(" ".join(words))
    passages = split(document, count_words, options=SplitOptions(budget=10, overlap=0, shortest=0))
    assert [len(p.text.split()) for p in passages] == [10, 10, 5]
    assert " ".join(p.text for p in passages) == document.text


@pytest.mark.parametrize("count", [count_words, count_characters])
@pytest.mark.parametrize("text", ["x" * 1_000_000, "x " * 500_000, "Câu ngắn. " * 100_000])
def test_a_million_characters_are_counted_a_bounded_number_of_times(text, count) -> None:  # type: ignore[no-untyped-def]
    """The counter sees each character a few times at most, and never an enormous string."""
    seen: Counter[str] = Counter()

    def counting(piece: str) -> int:
        seen["characters"] += len(piece)
        seen["longest"] = max(seen["longest"], len(piece))
        return count(piece)  # type: ignore[no-any-return]

    document = Document("d", "t", "vi", text.strip(), "d.md")
    passages = split(document, counting)
    assert seen["characters"] <= 9 * len(text)
    assert seen["longest"] <= 180 * 20
    assert passages[0].start == 0
    assert passages[-1].end == len(document.text)


@pytest.mark.parametrize("key", ["budget", "overlap", "shortest"])
@pytest.mark.parametrize("value", [-1, 1.5, "9", True, None])
def test_a_bad_option_is_named_with_what_was_wanted(key: str, value: object) -> None:
    """Key, value, and what would do."""
    with pytest.raises(ValueError, match=rf"{key}: .*; wanted a whole number from [01] up"):
        SplitOptions(**{key: value})  # type: ignore[arg-type]


def test_options_are_keyword_only_and_a_budget_of_nothing_is_refused() -> None:
    """Nobody has to remember an order."""
    with pytest.raises(TypeError):
        SplitOptions(100)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="budget: 0"):
        SplitOptions(budget=0)
