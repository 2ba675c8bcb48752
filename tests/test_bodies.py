"""What a program is told of a body that is not taken: why, in the language it asked for."""

import pytest

from qa.api.bodies import AskBody, FeedbackBody, read_body
from qa.messages import refusal
from qa.serving.desk import BadRequestError


@pytest.mark.parametrize(
    ("raw", "vietnamese", "english"),
    [
        ("{", "không phải là JSON.", "it is not JSON."),
        ("[]", "không phải là một đối tượng JSON.", "it is not a JSON object."),
        ("{}", "thiếu question.", "question is missing."),
        ('{"question": 5}', "question phải là văn bản.", "question must be a text."),
        ('{"question": "a", "k": 2.5}', "k phải là số nguyên.", "k must be a whole number."),
        ('{"question": "a", "k": 0}', "k phải từ 1 trở lên.", "k must be 1 or more."),
        ('{"question": "a", "k": 21}', "k phải từ 20 trở xuống.", "k must be 20 or less."),
        ('{"question": "a", "language": "fr"}',
         "language chỉ nhận một trong các giá trị 'vi', 'en'.",
         "language takes one of 'vi', 'en'."),
        ('{"question": "a", "<b>": 1}', "có một trường không được nhận ở đây.",
         "it has a field that is not taken here."),
    ],
)  # fmt: skip
def test_why_a_question_is_not_taken(raw: str, vietnamese: str, english: str) -> None:
    """Wholly in each language, with the bound that was passed, and nothing of what was sent."""
    with pytest.raises(BadRequestError) as told:
        read_body(AskBody, raw.encode())
    what, _ = refusal(told.value)
    assert what["vi"] == f"Yêu cầu không đúng: {vietnamese}"
    assert what["en"] == f"The request is not as expected: {english}"


@pytest.mark.parametrize(
    ("sent", "vietnamese"),
    [
        ('"helpful": 1', "helpful phải là true hoặc false."),
        ('"helpful": true, "document": ""', "document không được để trống."),
        (f'"helpful": true, "document": "a", "start": 0, "end": 1, "question": "{"a" * 2001}"',
         "question được dài nhiều nhất 2.000 ký tự."),
    ],
)  # fmt: skip
def test_why_a_verdict_is_not_taken(sent: str, vietnamese: str) -> None:
    """As for a question."""
    with pytest.raises(BadRequestError) as told:
        read_body(FeedbackBody, f"{{{sent}}}".encode())
    assert refusal(told.value)[0]["vi"] == f"Yêu cầu không đúng: {vietnamese}"
