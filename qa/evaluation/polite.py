"""Questions as people put them to each other: greeted, introduced, thanked for.

Some of what stands around them `qa.question.courtesy` knows, and some it does not: people say more
than any list has. Which of these are asked in an evaluation is for `qa.evaluation.perturb`.
"""

import random

from index.words.marks import without_marks
from qa.question.language import detect

_AROUND = {
    "vi": (
        "Chào ad, cho em hỏi {} Em cảm ơn ạ.",
        "Mọi người cho mình hỏi với: {}",
        "Xin chào, tôi mới chuyển đến đây nên chưa rành lắm. {}",
        "Em tìm mãi không ra. {} Nhờ mọi người chỉ giúp.",
        "Dạ thưa anh chị, {} Mong được trả lời sớm ạ.",
        "Con đang làm bài tập về phần này. Cô ơi, {}",
    ),
    "en": (
        "Hello, could you please tell me: {} Thanks!",
        "Hi all. I have looked everywhere. {}",
        "Good morning, I am new here and a bit lost. {} Any help is welcome.",
        "Sorry to trouble you, but {}",
        "Quick question, {} Cheers, Tom",
        "I would like to know something. {}",
    ),
}


def courteous(text: str) -> str:
    """`text` with a greeting, a story or thanks around it, in its language; nothing stays nothing.

    The same text always becomes the same. Vietnamese without marks stays without.
    """
    if not text.strip():
        return text
    language = detect(text)
    around = random.Random(text).choice(_AROUND[language])
    if language == "vi" and without_marks(text) == text:
        around = without_marks(around)
    return around.replace("{}", text)
