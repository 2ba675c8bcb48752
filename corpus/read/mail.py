"""A message saved as plain text: it is called by its subject, not by who sent it.

Its head stays in the text, where who asks when it was sent, or by whom, finds it.
"""

import re

_FEWEST = 3  # lines of a head; "From: …" and "To: …" may be of a timetable
_NAMES = (
    r"from|to|cc|bcc|date|sent|subject|reply-to|importance|attachments?"
    r"|từ|người gửi|gửi lúc|đến|tới|người nhận|đồng kính gửi|ngày|ngày gửi|chủ đề|tiêu đề|đính kèm"
)
_LINE = re.compile(rf"(?:{_NAMES}) ?:(?: |\Z)", re.I)
_SUBJECT = re.compile(r"(?:subject|chủ đề|tiêu đề) ?: *(?:(?:re|fwd?|tl|ct) ?: *)*(.+)", re.I)


def subject(text: str) -> str:
    """What the message `text`, which is cleaned, is about by its head; "" where it has none."""
    head = text.partition("\n\n")[0].split("\n")
    if len(head) < _FEWEST or not all(map(_LINE.match, head)):
        return ""
    found = next(filter(None, map(_SUBJECT.match, head)), None)
    return found[1] if found else ""
