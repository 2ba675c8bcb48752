"""What is said around a question, as `courtesy` takes it off: greetings, requests, thanks."""


def _not_behind(words: str) -> str:
    return "".join(rf"(?<!\b{word} )" for word in words.split("|"))


# The longer first: what begins with another of them is all of it.
WHOM = (
    r"(?:a/c|anh chị|anh/chị|anh em|cô chú|thầy cô|bác sĩ|luật sư|mọi người|cả nhà|"
    r"(?:các|mấy) (?:anh chị|cô chú|thầy cô|bạn|anh|chị|bác|cô|thầy)|"
    r"quý (?:vị|công ty|cơ quan|nhà trường)|"
    r"admin|ad|shop|bot|mng|mn|bạn|b|em|anh|chị|cô|chú|bác|thầy)"
)
WHO = (
    r"(?:mình|em|e|mk|tôi|tớ|tui|con|cháu|anh|chị|chúng tôi|chúng em|bọn mình|tụi mình|tụi em|"
    r"bên em|bên mình|nhà em|nhà mình)"
)
_GREETING = (
    rf"(?:em |con |cháu )?(?:xin chào|kính chào|chào|kính gửi|kính thưa|thưa|alo)(?: {WHOM})*"
)
MORE = r"(?: (?:một chút|chút|tí|xíu|một câu|một việc|ké|thêm|với|là|rằng|xem|về việc|về|nhé|ạ)\b)*"
# Without marks "ve" is a ticket as well, "voi" an elephant.
SURELY_MORE = r"(?: (?:mot chut|chut|xiu|mot cau|mot viec|ke|la|rang)\b)*"
# What is said or written of thanks is asked about: "thư cảm ơn".
_SAID = _not_behind("thư|quà|lời|thiệp|nói|viết|lễ|tiệc|câu|bài|tỏ|nghĩa")
THANKS = rf"{_SAID}(?:xin )?(?:cảm|cám) ơn(?: (?:{WHOM}|rất nhiều|nhiều|trước|lắm|nha|nhé|ạ))*"
_LET = (
    r"(?:làm ơn |vui lòng |có thể |hãy |xin )*(?:cho|xin|nhờ|giúp)(?: phép)?(?: cho)? "
    rf"{WHO}(?: xin)?(?: được)?"
)
# Before "cho em biết" these ask: "khi nào cho em biết kết quả?"
_ASKING = r"(?:nào|giờ|ai|đâu|sao|khi|có(?! thể\b)|không|chưa|đã|sẽ)\b"
# And what asks only whether anybody can tell: "Có bạn nào cho em biết …", "Giờ cho em biết …".
_ANYBODY = (
    rf"(?:có (?:ai|{WHOM} nào)(?: có thể| biết)?|{WHOM} nào(?: có thể| biết)?|ai (?:có thể|biết)|"
    r"(?:bây )?giờ) "
)
# For a reply the desk is asked, or somebody for the asker, or whoever has what is told behind it.
# Others do what is asked about: "nhờ người thân gửi hồ sơ được không?"
_REPLY = r"(?:báo(?! (?:nhiêu|lâu)\b)|chỉ|gửi|nhắn(?! viên\b)|tư vấn|trả lời|cho biết)"
_HELP = "(?: (?:giúp|hộ|dùm|lại|cho))"
_DESK = rf"(?: (?:bên(?: mình)?|được|sớm|(?!bác sĩ|luật sư){WHOM}))"
_ANY = r"(?: (?!(?:muốn|người|ai|gì|đâu)\b)[^\W\d_]+){0,3}"
_TOLD = (
    r"(?!(?:mất|hết|tốn|ở|có|thì|cần|phải|được|qua|bằng(?! giá)|tin|sớm)\b)"
    r"(?!.*\b(?:(?:được|đc|dc) (?:không|ko|k)|(?:thì|có) (?:cần|phải|mất|được))\b)"
)
_REQUEST = (
    rf"(?:nhờ|mong|phiền)(?:(?:{_DESK}+ {_REPLY}| (?:chỉ|tư vấn|trả lời|báo(?= giá)))"
    rf"{_HELP}*(?: {WHO})?[,: ]+"
    rf"|{_ANY}(?: cho biết| {_REPLY}(?:{_HELP}+ {WHO}|{_HELP}*(?=[,:])))[,: ]+"
    rf"|{_ANY}? {_REPLY}{_HELP}*(?: {WHO})?[,: ]+{_TOLD})(?=\S)"
)
# Each is taken off the beginning, in any order and as often as it stands there.
OPENINGS = (
    rf"{_GREETING}(?: ạ)?(?:[,.!:;~ ]*[,.!:;~]+ *| (?=cho|xin|{WHO} |làm ơn|vui lòng))",
    r"(?:alo |chào )?(?:[^\W\d_]+ ){1,4}ơi[,.!:]+ *(?=\S)",
    rf"{WHOM} ơi (?=\S)",
    rf"(?:(?:dạ|vâng|ok|okay|vậy) ){{0,4}}(?:{WHO} )?{THANKS}[,.!: ]+",
    rf"(?:(?:[^\W\d_]+ ){{1,3}})?{_LET} (?:hỏi|hỏi thăm){MORE}"
    r"(?: (?:được|đc|dc) (?:không|ko|k|hông)(?: ạ)? ?[?,.!:;][?,.!:; ]*)?[,.: ]*(?=\S)",
    rf"(?:{_ANYBODY}|(?:(?!{_ASKING})[^\W\d_]+ ){{1,3}})?{_LET} biết{MORE}[,.: ]*(?=\S)",
    rf"(?:làm ơn |vui lòng |hãy )*(?:cho|xin|xin cho) (?:hỏi|biết){MORE}[,.: ]*(?=\S)",
    rf"(?:cho {WHO} xin|cho xin) (?=\S)",
    _REQUEST,
    rf"(?:{WHO} )(?:đang |chỉ )?(?:muốn|cần|xin|định)(?: được)? (?:hỏi|biết|tìm hiểu|hỏi thăm)"
    rf"{MORE}[,.: ]*(?=\S)",
    r"(?:làm ơn|vui lòng|xin vui lòng|hãy) (?:giải thích|trả lời|nói rõ)(?: giúp)?[,: ]*(?=\S)",
    r"(?:không|ko|chẳng|hông|ai) biết(?: (?:là|rằng))? "
    r"(?=\S)(?!(?:bơi|lái|chữ|tiếng|sử dụng|đọc|viết|nấu|nói|cách)\b"
    r"(?!.*\b(?:gì|nào|sao|đâu|ai|mấy|bao nhiêu)\b))",
    rf"(?:dạ|vâng) (?={WHO} )",
)
# Without marks these are also a stone and gold, and a guava.
MARKED_OPENINGS = (
    r"(?:dạ|vâng)(?: (?:dạ|vâng|ạ))*[,.!: ]+"
    r"(?!(?<=dạ )(?:dày|tiệc|hội(?! trường| đồng)|quang|yến|thảo|oanh|hương)\b"
    r"|(?<=vâng )(?:lời|mệnh)\b)",
    r"(?:[^\W\d_]+ ){1,4}ơi (?=\S)",
)
# What is hoped for at the end: "Mong shop trả lời sớm ạ". Behind these it is what is asked about.
_HOPED = _not_behind("muốn|thể|được|cần|phải|nên|và|để|cách|lời|sự|là")
_DONE = r"(?:trả lời|phản hồi|hồi âm|giải đáp|rep(?:ly)?|chỉ|giúp|hỗ trợ|tư vấn|xem|cho biết)"
_HOPE = (
    rf"{_HOPED}(?:{WHO} )?(?:rất )?(?:nhờ|mong){_DESK}+ {_DONE}"
    rf"(?: (?:sớm|giúp đỡ|giúp|giùm|dùm|hộ|lại|cho|với|ạ|nhé|nha|{WHO}))*"
)
ENDINGS = (
    _HOPE,
    rf"(?:{WHO} )?{THANKS}",
    rf"(?:giúp|hộ|dùm|giùm) {WHO}(?: với)?(?: (?:nhé|nha|ạ))?",
    rf"(?:(?:các|mấy|quý|dạ|hỡi|anh|chị|bạn) )*{WHOM} ơi",
    r"(?:đúng|phải) (?:không|ko|k|hông)(?: (?:ạ|ad|shop|bạn|mn|mọi người))*",
    r"(?:trân trọng|thân ái)(?: (?:cảm ơn|kính chào))?",
)
_PROFESSION = "(?:bác sĩ|luật sư)"
_ASKED = "gì|nào|ai|đâu|sao|giờ|nhiêu|lâu|không|ko|k|chưa|được|vậy|thế|rồi"
# A name has a capital, as "gen Z" has; a particle only where all around it have.
_NO_NAME = r"(?-i:(?!(?:Nha|Thế|Hen|Z)(?!\w)))"
_NO_END = _not_behind("như|thay|lợi|ưu|tư|vị|địa|cụ")
_NO_THE = _not_behind("thân|xu|tình|khí|thời|quyền|uy")
_NO_Z = r"(?<!\bgen )(?<!\bhệ )(?<!\b\w đến )(?<!\b\w tới )"  # "từ A đến Z"
_ADDRESSED = r"(?= (?:ad|shop|mn|mng)\b)"
# Phong Nha, Tây Ban Nha and Bồ Đào Nha in small letters, and dentistry.
_NHA = (
    _not_behind("phong|tây ban|bồ đào")
    + f"(?:nha{_ADDRESSED}|{_not_behind('của phòng|ở phòng|tại phòng|khoa|ngành')}nha)"
)
_ASTHMA = "bệnh|bị|trị|trị được|chữa|chữa được|cơn|chứng|thuốc|mắc|lên|soát|ngừa|dị|và|của|về"
_HEN = f"(?:hen{_ADDRESSED}|{_not_behind(_ASTHMA)}hen)"
_SOFT = rf"(?:ạ|nhé|{_NHA}|nhỉ|hả|với|nghen|{_HEN})"
# Whom a question is about is not spoken to: "gặp bác sĩ ạ", "giá vé trẻ em ạ". Who has a profession
# is spoken to behind what asks or a comma, whoever else is spoken to behind anything but these. A
# shop is rarely rented or given, and behind these nouns no one else is.
_BEHIND_ASKED = (
    "(?:" + "|".join(rf"(?<=\b{word} )" for word in _ASKED.split("|")) + r"|(?<=[,.;!?] ))"
)
_ABOUT = "cho|của|gặp|nhờ|tìm|cùng|là|thăm|và|hay|hoặc|các|mấy|quý"
_NO_OBJECT = _not_behind(f"{_ABOUT}|trẻ|con|thầy|cô|anh|chị|hẹn|khám|thuê|tặng|mời|biếu")
_NOUN = (
    "(?:"
    + "|".join(rf"(?<=\b{noun} )" for noun in "phòng khám|cho thuê|lịch hẹn|giờ hẹn".split("|"))
    + ")"
)
_DESKS = "(?:shop|admin|ad|bot|mng|mn)"
_BEHIND_LAST, _BEHIND_PLAIN_LAST = (
    "|".join(rf"(?<=\b{word} )" for word in words.split("|"))
    for words in (
        "không|ko|k|hông|hong|hem|hôn|khum|hơm|chưa|đâu|nhiêu|v",
        "khong|ko|k|hem|khum|chua|dau|nhieu",
    )
)
PARTICLES = (
    rf"{_NO_NAME}(?:{_NO_END}(?:vậy|{_NO_THE}thế)|{_NO_Z}z|zậy)"
    r"(?: (?:mọi người|cả nhà|các bạn|ad|shop|mn|mng|b|bạn|ạ))*",
    rf"{_NO_NAME}{_SOFT}(?: (?:ạ|nhé|nha|ad|shop|mn|{WHOM} nhỉ))*",
    rf"(?:{_BEHIND_ASKED}{_PROFESSION}|{_not_behind(_ABOUT)}{_DESKS}|"
    rf"(?:{_NO_OBJECT}|{_NOUN})(?!{_PROFESSION}\b){WHOM}) (?:nhỉ|ạ|nhé|nha)",
    rf"(?:{_BEHIND_LAST}){_DESKS}",
)
# Without marks these are also a loan, a card, vitamin A: only behind a word that asks.
_ASKS = tuple("gi ai nao dau sao nhieu lau gio khong ko may tien ntn".split())
_BEHIND = "|".join(rf"(?<=\b{word} )" for word in _ASKS)
UNMARKED_PARTICLES = (
    rf"(?:{_BEHIND})(?:(?:vay|the|z|zay)(?: (?:moi nguoi|ca nha|cac ban|ad|shop|mn|b|a))*|a)",
    rf"(?:{_BEHIND_PLAIN_LAST}){_DESKS}",
    r"(?:(?:vay|the|z|zay) a|nhi|ad|mn|nha shop)",
)
ENGLISH_OPENINGS = (
    r"(?:hi|hello|hey|hiya|dear|morning|good (?:morning|afternoon|evening|day))"
    r"(?: (?:there|all|everyone|team|sir|madam|or|guys|folks|bot))*(?:/madam)?"
    r"(?:[,.!:; ]*[,.!:;]+| +-+) *",
    r"(?:hi|hello|hey)(?: there)? (?=can|could|would|what|who|when|where|how|why|is|are|do|does|i)",
    r"(?:excuse me|sorry to (?:bother|disturb|trouble) you)[,.!:; ]+(?:but )?",
    r"(?:ok|okay|great|wow|perfect|cool|well|right|so|um|hmm|lol)(?: (?:ok|okay|great|lol))*"
    r"(?:[,.!:]+ *| (?=thank|thanks|and\b))",
    r"(?:many )?(?:thanks|thank you|thx|ta|cheers)(?: (?:a lot|so much|very much))?"
    r"[,.!: ]*[,.!:]+ *",
    r"(?:i (?:have|'ve got) (?:a|one) |just a |a )?(?:quick |short |small )?question[,.:;]+ *",
    r"(?:(?:could|can|would|will) (?:you|u|someone|anyone|somebody|anybody) )?(?:please |kindly )?"
    r"(?:tell (?:me|us)|let (?:me|us) know|(?:send|give|show) (?:me|us)|explain(?: to (?:me|us))?|"
    r"advise)(?: please)?(?: about)?[,:]? ",
    r"i(?:['’]d| would)? (?:really )?(?:like|love|want|need|wish) to (?:know|ask|find out|learn)"
    r"(?: you)?(?: about)?[,:]? ",
    r"(?:(?:i(?:['’]m| am| was) )?(?:just )?(?:wondering|curious)"
    r"|(?:i(?:['’]m| am| was) (?:just )?|just )checking(?! in\b| out\b))(?: about)?(?: lol)?[,:]? ",
    r"(?:can|could|may) i (?:just )?ask (?:you )?(?:something|an? (?:quick |short )?question)"
    r" ?[?,.!:;][?,.!:; ]*(?=\S)",
    r"(?:i wonder|(?:may|can|could) i (?:know|ask(?: you)?)(?! you\b| for\b| something\b)"
    r"(?! an? (?:\w+ )?question\b)|do(?:es)? (?:you|u|anyone|anybody|someone) "
    r"(?:happen to )?know|any idea|please)(?: about)?[,:]? ",
)
FOR_WHAT = (
    "for (?:your|the|any|all your) (?:quick |kind )?"
    "(?:help|answers?|reply|time|support|info|information)"
)
ENGLISH_ENDINGS = (
    r"(?:please|pls|plz)",
    r"(?<!\bsay )(?<!\bsaying )(?<!\ba )(?<!\bof )(?<!\bthe )"
    r"(?:many )?(?:thanks|thank you|thx|tks|cheers|kind regards|best regards|regards|best wishes)"
    rf"(?: (?:a lot|so much|very much|in advance|again|everyone|all|{FOR_WHAT}))*"
    r"(?:, [A-Z][a-z]+)?",
    r"(?:(?<=[,.;!?~] )(?:right|correct)|(?:are|is|does|do|did|was|were|has|have)n['’]?t "
    r"(?:it|they|he|she|there|we))",
)
