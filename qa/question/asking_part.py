"""The part of a question that asks, where more is told: a sentence, a clause, or its telling words.

"My son is ten and mad about chess. Is there a class for him?" is about classes; by its number of
words it is about a son. Whether less is more only the corpus can say, so that each part is a way to
read the question, and not the only one.
"""

import re
from collections.abc import Sequence

from corpus.sentences import sentence_spans
from index.words.marks import without_marks
from qa.question.correction import asks_whether
from qa.question.followup import asks_what, needs_another

LEAST = 3  # words: "What now?" asks nothing without what was told before
MOST_BESIDES = 2  # questions beside the one that is asked: each is searched
FEWEST = 2  # words that tell what is asked about, and the word that asks

_BEGINNING = re.compile(r"(?<=[.!?] )[^\W\d_]")
BREAK = re.compile(r"[,;:–—…]+ | - ")
# "… so I would be grateful if you could tell me who …", "… nên em muốn hỏi là …"
REQUEST = re.compile(
    r"\b(?:(?:tell|ask)(?: (?:me|us|you))?|let (?:me|us) know|explain(?: to (?:me|us))?|"
    r"wondering|curious|like to know|wants? to know|wanted to know)[,:]? (?:about )?"
    r"|\b(?:cho|xin|muốn|cần|định|được|phép|muon|can|dinh|duoc|phep)(?: [^\W\d_]+){0,3}? h(?:ỏi|oi)"
    r"(?: (?:một chút|chút|tí|xíu|ké|thêm|là|rằng|xem|chut|xiu|ke|la|rang)\b)*[,:]? "
    r"|\b(?:không|ko|khong|ai) bi(?:ết|et)(?: (?:là|la))? "
    r"|\b(?:chỉ|báo|tư vấn|chi|bao|tu van) (?:giúp|giùm|dùm|hộ|giup|gium|dum|ho)"
    r"(?: (?:mình|em|e|tôi|con|cháu|minh|toi))? ",
    re.IGNORECASE,
)
_NO_QUESTION = re.compile(
    r"\b(?:c[aảá]m [oơ]n|thông cảm|thong cam|thanks?|thank you|sorry|xin lỗi|xin loi)\b",
    re.IGNORECASE,
)
# Pictures, and the signs that go with them; ° and © are none. And what people laugh and sigh with.
_PICTURE = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3]+"
    r"|(?:(?<=\s)|\A)(?:[:;=]-?[()DP]+|=\)+|\^\^|(?i:lol|hic|h[aeiu]h[aeiu](?:h[aeiu])*))[,.!]*"
    r"(?=\s|\Z)"
)
_STOPS = (".", ",", "!", "?", ";", ":", "…")
# Who asks, and whom; what people add when they chat. None of it is asked about.
_WHOM = frozenset("ad admin shop".split())  # first or last: "mật khẩu admin" is asked about
_UNMARKED = frozenset("minh toi oi giup voi roi".split())  # with marks beside, "voi" is an elephant
_CHAT = (
    frozenset(
        "ạ dạ mình em e mk tôi tui tớ tụi bọn mn mng ơi nhé nhe nha nhỉ v z zậy vậy huhu hihi haha "
        "hic nhờ giúp hộ giùm dùm với luôn lắm rồi ko k "
        "im i'm i’m u pls plz thx lol um just really actually please".split()
    )
    | _WHOM
    | _UNMARKED
)
_CHILD = frozenset(("trẻ", "tre"))
# Behind these stands a name, if nothing else: "thầy minh", "vitamin k"; and "trẻ em".
_NAMED = frozenset(
    "thầy thay ông ong bà cô anh chị chú bác chí chi trẻ tre vitamin gói goi nhóm nhom loại loai "
    "hạng hang khu tòa toa lớp lop phòng phong cổng cong type group class plan block gate".split()
)


# Whether somebody is there, and can help: nothing that a document tells.
_WHO = "bạn|shop|ad|admin|bot|em|bên mình|mình|có ai|đây|ai"
_SMALL_TALK = re.compile(
    r"(?:(?:are|can|could|do|will|would) (?:you|u|anyone|anybody|someone)|is (?:this|anyone|"
    r"anybody|someone|somebody|there anyone))(?: (?:an?|the|real|still|there|here|online|awake|bot|"
    r"robot|chatbot|ai|human|person|machine|help|answer|me|us|out|please|busy|ok|able|to|with|"
    r"something|question))*\W*|"
    r"(?:can|could|may) i ask (?:you )?(?:something|an? (?:\w+ )?question)\W*|"
    + without_marks(
        rf"(?:{_WHO})(?: (?:ơi|có|là|bot|robot|ai|người|thật|máy|ở|đó|đây|giúp|trả lời|mình|em|tôi|"
        r"được|rảnh|online|còn|phải|khỏe|không|ko|k|à|hả|ạ|vậy|với))+\W*|"
        r"(?:giúp|tư vấn giúp|cho) (?:mình|em|e|tôi|mk|con|cháu)"
        r"(?: (?:hỏi|với|một|chút|xíu|tí|được|không|ko|k|ạ|nhé|nha))*\W*"
    ),
    re.IGNORECASE,
)


def without_pictures(text: str) -> str:
    """`text`, on one line, with a stop where pictures stood; as it is where it is nothing else."""
    told = ""
    for piece in filter(None, map(str.strip, _PICTURE.split(text))):
        gap = "" if not told else " " if told.endswith(_STOPS) else ". "
        told += gap + piece
    return told if any(map(str.isalnum, told)) else text


def asking(question: str) -> tuple[str, str] | None:
    """What is told first, and the sentence that asks: the last that does.

    It has a question mark; where none has, a word such as "when"; where none has that, it is the
    last. What follows it is left out. None where it is the only one, or too short to be asked
    alone.

    Whether somebody is there, and can help, is asked by no sentence.

    Args:
        question: on one line.
    """
    sentences = _sentences(question)
    told = [one for one in sentences if not _is_small_talk(one)]
    return _chosen(" ".join(told), told, told[-1:]) if len(sentences) > 1 and told else None


def asked_besides(question: str) -> list[str]:
    """The other sentences of `question` that are questions too, the last first.

    Who types a mark behind the first may leave it out behind the last: so those with one count, and
    behind them those that ask without. At most `MOST_BESIDES`, and only those that can be asked
    alone and are no small talk.
    """
    told = [one for one in _sentences(question) if not _is_small_talk(one)]
    marked = [place for place, one in enumerate(told) if one.endswith("?")]
    if not marked:
        return []
    besides = [told[place] for place in marked[:-1]]
    besides += [one for one in told[marked[-1] + 1 :] if _asks(one) or asks_whether(one)]
    return [one for one in besides[::-1] if _asks_alone(one)][:MOST_BESIDES]


def _asks_alone(sentence: str) -> bool:
    """Whether `sentence` is a question that needs no other to be understood."""
    return len(sentence.split()) >= LEAST and not needs_another(sentence)


def _is_small_talk(sentence: str) -> bool:
    return _SMALL_TALK.fullmatch(without_marks(sentence)) is not None


def clause(sentence: str) -> tuple[str, str] | None:
    """What is told first, and the clause of `sentence` that asks; the longest where none does.

    As `asking` otherwise.
    """
    clauses = BREAK.split(sentence)
    return _chosen(sentence, clauses, sorted(clauses, key=len)[-1:]) if len(clauses) > 1 else None


def requested(text: str) -> tuple[str, str] | None:
    """What is told first, and what stands behind the last request in `text`: "… tell me who …"."""
    *_, found = None, *REQUEST.finditer(text)
    if found is None or len(text[found.end() :].split()) < LEAST:
        return None
    return text[: found.start()].strip(" ,.;:"), text[found.end() :]


def core(text: str) -> str | None:
    """`text` without words that tell nothing of what it asks.

    None where it has none, or too few others.
    """
    words = (text.lower() if text.isupper() else text).split()
    telling = [word for place, word in enumerate(text.split()) if not _is_chat(words, place)]
    return " ".join(telling) if FEWEST < len(telling) < len(words) else None


def _is_chat(words: Sequence[str], place: int) -> bool:
    """Whether the word at `place` is none of what is asked about; one with a capital is a name."""
    word, before = words[place].strip(".,!?"), words[place - 1].lower() if place else ""
    if word.lower() not in _CHAT or (place and word[0].isupper()):
        return False
    if before in _NAMED and (len(word) == 1 or word == "minh" or before in _CHILD):
        return False
    if word in _WHOM:
        return place < 2 or place == len(words) - 1
    return word not in _UNMARKED or all(map(str.isascii, words))


def names(told: str, question: str) -> str:
    """The names in what is `told` that `question` does not have: words with a capital in it."""
    words = re.findall(r"(?<=[^.!?] )[^\W\d_a-z]\w+", told)
    return " ".join(
        dict.fromkeys(word for word in words if word[0].isupper() and word not in question)
    )


def _sentences(text: str) -> list[str]:
    # Who types in a hurry begins sentences in small letters; the spans are the same.
    read = _BEGINNING.sub(_capital, text)
    return [text[start:end] for start, end in sentence_spans(read)]


def _chosen(whole: str, parts: list[str], otherwise: list[str]) -> tuple[str, str] | None:
    """The last of `parts` that asks, or else the one that is chosen `otherwise`."""
    marked = [part for part in parts if part.endswith("?")]
    chosen = [*otherwise, *filter(_asks, parts), *marked][-1]
    if len(chosen.split()) < LEAST:
        return None
    return whole[: whole.rindex(chosen)].strip(), chosen


def _asks(part: str) -> bool:
    return asks_what(part) and _NO_QUESTION.search(part) is None


def _capital(letter: re.Match[str]) -> str:
    capital = letter.group().upper()
    return capital if len(capital) == 1 else letter.group()
