"""A question that leans on the one before it, completed from it; any other stays as it is.

"Còn kiều hối thì sao?" asks nothing by itself. Such a question opens with a word that carries on,
or points back, or names nothing of its own ("mất bao lâu?"), or is too short to stand alone; the
previous question is then put behind it, so that what is new keeps the first place.

Vietnamese typed without marks has rules of its own, since "con" is also a child and a classifier,
"do" also "by" and "red", "ho" also a lake and a cough, "thi" also an exam.
"""

import re
import unicodedata

from corpus.clean import clean_line
from index.words.marks import without_marks
from qa.errors import QUESTION_LIMIT
from qa.question.correction import corrects
from qa.question.language import ENGLISH, detect
from qa.question.nameless import NAMELESS, names_no_matter, names_nothing

SHORT = 3  # words: "thế còn giải ngân" and "and in 2030" ask nothing alone
LONG = 12  # words: a question beyond it says enough to be understood alone

_WORD = re.compile(r"\w+")

# "Họ" is also a family and a surname: "cây họ đậu", "họ và tên".
_THEY = (
    "họ"
    + "".join(
        rf"(?<!\b{word} họ)"
        for word in "dòng tên cây loài loại giống đổi mang thuộc cùng khác chung".split()
    )
    + r"(?! (?:hàng|tên|và tên|nội|ngoại(?! trừ)|tộc|đạo|mẹ|cha|chồng|vợ|"
    r"(?:đậu|mèo|chó|cam|lúa|cúc|lan|bầu|cá)(?= (?:là|gồm|thuộc)\b|$)|nguyễn|trần|lê|lý|phạm|hoàng|"
    r"ngô|vũ|võ|đặng|bùi|đỗ|hồ|phan)\b)"
)
_MARKED = re.compile(
    r"^(?:còn|và|vậy|so với|ngoài ra|hơn nữa|hay là|nhưng|ngược lại)\b"
    r"|^thế(?! giới| kỷ| kỉ| hệ| nào| mạnh| vận| chiến| năng| tục| chấp)\b"
    r"|^(?:\w+ ){1,6}thì (?:được |mất |hết |tốn |phải |có |là )?"
    r"(?:sao|bao nhiêu|bao lâu|bao giờ|mấy \w+|ở đâu|khi nào)(?: tiền)?$"
    r"|^(?:cuối tuần|chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy)|ngày lễ|ban đêm) (?:có )?\w+ không$"
    r"|(?<!\bai)(?<!\bnào)(?<!\bgì)(?<!\bđâu)(?<!\bdo) (?:đó|ấy)\b|^đó\b"
    r"|(?<!\btuần)(?<!\btháng)(?<!\blúc)(?<!\bthời điểm)(?<!\bđời)(?<!kỷ)(?<!kỉ) này\b"
    rf"|(?<!khi )(?<!nếu )(?<!mà )(?<!vì )\b(?:nó|{_THEY})\b"
    r"|^có (?:những|mấy) \w+(?: nào)?$"
    r"|^(?:ở|tại|từ|vào|cho|với|bằng|trong) (?:những |các )?\w+(?: \w+)? (?:nào|gì|ai)$"
    r"|^\w+ (?:mất|hết|tốn) bao (?:lâu|nhiêu)(?: tiền)?$"
    r"|\b(?:ông|bà|anh|chị|cô|hắn|lão) ta\b"
    r"|^(?:ông|bà) (?:sinh (?:năm|ngày|ra|ở)|quê|mất (?:khi|năm|ngày|lúc)|từng (?:làm|học)|là ai|"
    r"làm (?:gì|nghề)|lên (?:làm|chức))\b"
)
# What follows "con", "the" and "vay" tells "còn", "thế" and "vậy" from a child, a card, a loan.
_UNMARKED = re.compile(
    r"^(?:the con|vay con|the thi|vay thi|so voi|ngoai ra|hon nua|hay la)\b|^va\b"
    r"|^con (?!duong|song|nguoi|vat|cho|meo|ga|bo|trau|ca|tau|toi|trai|gai|so|em|minh|cua|chim|de"
    r"|kenh|suoi|dao|pho|ngua|lon|vit|muoi|ran|tho|ong|kien|ech|nai|gau|tom|oc|"
    r"khi|dau|nuoi|ruot|bi|nho)\b"
    r"|^(?:the|vay) (?:ai|o|khi|bao|neu|nam|sao|may|la|thang|ngay|tai|vi|lam|ben|cac|nhung)\b"
    r"|^(?:\w+ ){1,6}(?<!\bky )(?<!\bki )(?<!\bdu )(?<!\blich )(?<!\bmon )(?<!\bdiem )"
    r"(?<!\bphong )(?<!\bnoi )thi (?:duoc |mat |het |ton |phai )?"
    r"(?:sao|bao nhieu|bao lau|bao gio|may \w+|o dau|khi nao)(?: tien)?$"
    r"|^(?:cuoi tuan|chu nhat|thu (?:hai|ba|tu|nam|sau|bay)|ngay le|ban dem) (?:co )?\w+ khong$"
    r"|^co (?:nhung|may) \w+(?: nao)?$"
    r"|^(?:o|tai|tu|vao|voi|bang|trong) (?:nhung |cac )?\w+(?: \w+)? (?:nao|gi|ai)$"
    r"|^\w+ (?:mat|het|ton) bao (?:lau|nhieu)(?: tien)?$"
    r"|^(?:ong|anh|chi|han) ta\b|^(?:ong|ba) (?:sinh (?:nam|ngay|o|ra)|mat (?:khi|nam|ngay))\b"
    r"|\b(?:ay|cai nay|viec nay|dieu nay)\b"
    r"|(?<!hom)(?<!nam)(?<!ngay)(?<!hien)(?<!toi)(?<!sang)(?<!chieu)(?<!xua)(?<!tuan)(?<!thang)"
    r"(?<!dem)(?<!lau)(?<!den)(?<!luc)(?<!ky) nay\b"
    r"|(?<!nhiet)(?<!toc)(?<!che)(?<!trinh)(?<!muc)(?<!thu)(?<!ban)(?<!mau)(?<!den)(?<!thai)"
    r"(?<!cuong)(?<!mat)(?<!vi)(?<!kinh)(?<!ngu)(?<!so)(?<!ai)(?<!gi)(?<!nao)(?<!dau)(?<!an)"
    r"(?<!dat)(?<!tien)(?<!gia)(?<!tu)(?<!quan)(?<!cao)(?<!trieu)(?<!ty)(?<!nghin)(?<!tram)"
    r" do(?= (?:o|la|co|khi|thi|gom|bao|duoc|de|dung|ten|keo|bat|dien|thuoc|nam)\b|$)"
    r"|(?<!co)(?<!\bo) do (?:rong|dai|cao|sau|lon|nang|xa) (?:bao|may)\b"
    r"|\b(?:con so|so tien|so nguoi|du an|nam|luc|khi|noi|cho) do\b"
    r"|^no (?!xau|thue|ngan|tien|le|cong|nan|bao|than)|\b(?:cua|ve|voi|ra|cho) (?:no|ho)$"
    r"|^ho (?:co|la|duoc|da|se|dang|lam|muon|can|phai|song|den|o|nhan|moi|noi|mua|hua|ky)\b"
)
_ENGLISH = re.compile(
    r"^(?:and|but|then|also|or|so|what about|how about|what if|in that case|why not)\b"
    r"|^(?:in|on|at|from|for|by|with|to) (?:which|what|whose|how many)(?: \w+){1,2}$"
    r"|\b(?:there|that)$|\bones?$"
    r"|(?:^|\b(?:is|are|was|were|does|did|do|can|could|will|would|should|of|in|for|by|at|to|after|"
    r"before|about|with|from|on|than|like|under|during) )that\b"
    r"|\bthis\b(?! year| month| week| morning| evening| summer| winter| weekend)"
    r"|\bthese\b(?! days)|\bthose\b(?! who| that)"
    r"|\b(?:which|another|other|same|last|next|first) ones?\b"
)
_PRONOUN = re.compile(r"^(?:he|she|him|her|his|hers|it|its|they|them|their|theirs)$")
_STANDS_FOR = re.compile(rf"\b(?:nó|ấy|(?:ông|bà|anh|chị|cô|hắn|lão) ta|{_THEY})\b|\bđó$")
# "Can I renew it by phone?": nothing that "it" could stand for comes before the verb.
_WHO_ACTS = re.compile(
    r"(?:(?:where|when|why|how|what time|how (?:long|soon|often|late|early|far|many \w+)) )?"
    r"(?:do|did|can|could|may|must|should|shall|will|would) (?:i|we|you) "
    r"(?:(?:have|need|want|get|like) to )?"
)
_JOINS = frozenset("and but when while if because before after that".split())
# "How long does it take to …", "Is it safe to …", "Is it raining": an "it" that means nothing.
_EMPTY_IT = re.compile(
    r"\bit (?:takes?|took|costs?|cost|possible|safe|legal|necessary|better|worth|free|hard|easy|"
    r"time)\b(?=.* (?:to|that|if)\b)|\bit (?:be )?(?:(?:rain|snow|freez)\w*|true(?= that))"
)
_STANDS_ALONE = re.compile(
    r"^(?:what|who) (?:is|are|was|were) |^(?:who|what) \w+(?:ed|s|te|nt|ld) |^(?:define|explain) "
    r"| (?:là|la) (?:gì|gi|ai)$"
)
# Words that say what kind of answer is wanted; "what about" and "thì sao" do not.
# What has other marks asks nothing ("xe máy", "đầu").
_ASKS_WHAT = re.compile(
    r"\b(?:g[iì]|n[aà]o|ai|đâu|dau|mấy|(?:mây|máy) giờ|ở đau$|"
    r"(?<!xe )may(?! (?:tinh|giat|lanh|bay|moc|in|anh|loc)\b)|"
    r"nhi[eê]u|bao (?:l[aâ]u|gi[oờ]|xa)|who|whom|whose|which|when|where|why)\b"
    r"|\b(?:what|how)\b(?! about\b)"
)


def completed(question: str, previous: str | None) -> str:
    """`question`, with `previous` behind it where it cannot be understood alone.

    The question then stands there twice, so that what is new in it counts double.
    """
    if not previous or not leans(question):
        return question
    return f"{question} {question} {previous}"


def leant_on(question: str, previous: str | None) -> str:
    """`previous` on one line, where `question` cannot be understood without it; else nothing."""
    before = clean_line(previous or "")
    return before if before and leans(question) else ""


def context(question: str, previous: str | None, leaning: bool) -> str:
    """What the next question may lean on: `question`, in a line below the one that it leant on.

    "And for children?" after "And for students?" asks for what the question before both did. That
    keeps its line however many follow; those in between fall away, as do both lines together where
    they are more than can be asked.

    Args:
        question: on one line.
        previous: what it could lean on itself, as this function made it, or a question.
        leaning: whether it did.
    """
    first = clean_line((previous or "").partition("\n")[0])
    both = f"{first}\n{question}"
    return both if leaning and first and len(both) <= QUESTION_LIMIT else question


def wanting(question: str, previous: str | None) -> str:
    """The one of both that says what kind of answer is wanted: a number, a day, or anything.

    "Còn kiều hối thì sao?" after a question that asks how much asks how much, too. Of the lines of
    `previous` that is the newest which says so.
    """
    before = "" if asks_what(question) else leant_on(question, previous)
    lines = [clean_line(line) for line in (previous or "").splitlines()] if before else []
    return next((line for line in reversed(lines) if asks_what(line)), before or question)


def asks_what(text: str) -> bool:
    """Whether a word of `text` says what kind of answer is wanted: who, when, how many."""
    return _ASKS_WHAT.search(unicodedata.normalize("NFC", text).lower()) is not None


def leans(question: str) -> bool:
    """Whether `question` needs the one before it to be understood, or may go on from it."""
    words = _words(question)
    return (len(words) <= LONG and names_no_matter(words)) or needs_another(question)


def needs_another(question: str) -> bool:
    """Whether `question` says too little alone, or carries on from what was said."""
    words = _words(question)
    plain = [without_marks(word) for word in words]
    text = " ".join(words)
    if names_nothing(plain) or len(words) < SHORT or corrects(question):
        return True
    if len(words) <= LONG and _points_back(question, words, text == " ".join(plain)):
        return True
    return len(words) == SHORT and not _STANDS_ALONE.search(text)


def names_its_own(question: str) -> bool:
    """Whether `question`, which seems to lean, may also say all there is to say: "Opening hours".

    "How deep is it?" cannot, nor can "mất bao lâu?", nor "Is it true that he left?" by its "he".
    """
    words = _words(question)
    text = " ".join(words)
    said = _EMPTY_IT.sub(" ", text.removeprefix("and ")).split()
    stands_for = _STANDS_FOR.search(text) or _has_open_pronoun(said)
    return not stands_for and not names_nothing([without_marks(word) for word in words])


def _words(question: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", question).lower())


def _points_back(question: str, words: list[str], unmarked: bool) -> bool:
    """Whether a word of `question` carries on from what was said, or stands for it."""
    text = " ".join(words)
    if detect(question) != ENGLISH:
        return bool((_UNMARKED if unmarked else _MARKED).search(text))
    return bool(_ENGLISH.search(text)) or _has_open_pronoun(words)


def _has_open_pronoun(words: list[str]) -> bool:
    """Whether a pronoun comes before what it could stand for: "who built it", not "cats … they",
    nor "if it rains", where it stands for nothing.

    One word before it, behind who acts, may be the verb or what is asked for, two with a "who" or
    "which"; "it" at the end of a single clause is never its own subject, so there it may be three.
    """
    place = next((place for place, word in enumerate(words) if _PRONOUN.match(word)), None)
    text = " ".join(words)
    if place is None or _EMPTY_IT.search(text):
        return False
    acts = _WHO_ACTS.match(text)
    before = words[len(acts.group().split()) if acts else 0 : place]
    named = sum(word not in NAMELESS for word in before)
    if place == len(words) - 1 and not _JOINS & set(before):
        return named <= SHORT
    return named <= (2 if {"who", "which", "what"} & set(words[:2]) else 1)
