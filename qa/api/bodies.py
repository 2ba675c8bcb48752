"""What programs may send: nothing is converted, and nothing unknown is passed over.

A whole number may be written 3 or 3.0, which JSON Schema holds for the same (2020-12, 4.2.3) and
JavaScript cannot tell apart.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    StrictBool,
    StrictInt,
    StrictStr,
    ValidationError,
)

from corpus.clean import clean_line
from qa.errors import QUESTION_LIMIT
from qa.keeping.kept import Verdict
from qa.messages import Pair, pair
from qa.question.courtesy import without_courtesies
from qa.question.followup import leant_on
from qa.question.language import detect
from qa.serving.desk import MOST_HITS, BadRequestError

# What a question must be, as OpenAPI says it; the service itself says it to people, and better.
_QUESTION: dict[str, JsonValue] = {
    "minLength": 1,
    "maxLength": QUESTION_LIMIT,
    "pattern": r"[\p{L}\p{N}]",
}

Language = Literal["vi", "en"]


def _whole(number: object) -> object:
    return int(number) if isinstance(number, float) and number.is_integer() else number


# What the validator may find, in its own names, for which there are words; and where it says which
# bound was passed, or which values are taken.
_WRONG = ("json_invalid", "model_type", "missing", "extra_forbidden", "string_type", "int_type",
          "bool_type", "literal_error", "greater_than_equal", "less_than_equal",
          "string_too_short", "string_too_long")  # fmt: skip
_BOUNDS = ("ge", "le", "min_length", "max_length", "expected")

# After the bounds, so that OpenAPI has them.
_WHOLE = BeforeValidator(_whole)
_FARTHEST = 1_000_000_000


class AskBody(BaseModel):
    """A question."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={
            "examples": [
                {"question": "Hải Phòng có bao nhiêu dự án đầu tư nước ngoài?"},
                {"question": "And remittances?", "k": 1, "language": "en",
                 "previous": "How much foreign aid was pledged to Hai Phong?"},
            ]
        },
    )  # fmt: skip

    question: Annotated[
        StrictStr, Field(description="with a letter or digit", json_schema_extra=_QUESTION)
    ]
    k: Annotated[
        StrictInt,
        Field(ge=1, le=MOST_HITS, description="passages at most; none far behind the best"),
        _WHOLE,
    ] = 3
    language: Annotated[Language | None, Field(description="detected when null")] = None
    previous: Annotated[
        StrictStr | None,
        Field(description="the `context` of the answer before, or its question, on one line"),
    ] = None
    corpus: Annotated[StrictStr | None, Field(description="its name; the first when null")] = None


class FeedbackBody(BaseModel):
    """What a reader says of a quotation; the reader is no part of it."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        json_schema_extra={
            "examples": [
                {"helpful": False, "reason": "outdated", "document": "guide", "start": 0, "end": 90}
            ]
        },
    )

    helpful: StrictBool
    reason: Literal["wrong-passage", "wrong-sentence", "outdated", "unclear", "other"] | None = None
    document: Annotated[StrictStr, Field(min_length=1, max_length=1000)]
    start: Annotated[StrictInt, Field(ge=0, le=_FARTHEST), _WHOLE]
    end: Annotated[StrictInt, Field(ge=1, le=_FARTHEST), _WHOLE]
    digest: Annotated[
        StrictStr | None, Field(max_length=64, description="as the hit has it, of what was shown")
    ] = None
    question: Annotated[
        StrictStr | None,
        Field(max_length=QUESTION_LIMIT, description="kept only where the owner wants it"),
    ] = None
    language: Annotated[Language | None, Field(description="detected when null")] = None
    previous: Annotated[
        StrictStr | None,
        Field(
            max_length=QUESTION_LIMIT, description="what was sent as `previous` with the question"
        ),
    ] = None
    corpus: Annotated[StrictStr | None, Field(description="its name; the first when null")] = None


class ChatBody(BaseModel):
    """What Gradio's pages and clients send, as far as Gradio reads it."""

    data: list[Any]
    session_hash: str | None = None
    event_id: str | None = None
    oauth_token: str | None = None
    fn_index: int | None = None
    trigger_id: int | None = None
    simple_format: bool = False
    batched: bool | None = False


Body = TypeVar("Body", AskBody, FeedbackBody, ChatBody)


def read_body(kind: type[Body], raw: bytes) -> Body:
    """`raw` as a body of that `kind`.

    Raises:
        BadRequestError: it is none; what is told holds nothing of the body.
    """
    try:
        return kind.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        # Field names come from the client, so only those of ours are repeated.
        field = next((str(part) for part in first["loc"] if part in kind.model_fields), "")
        raise BadRequestError(_reason(first["type"], field, first.get("ctx", {}))) from None


def _reason(found: str, field: str, known: Mapping[str, Any]) -> Pair:
    key = f"bad-request.{found if found in _WRONG else 'unusable'}"
    bound = next((known[name] for name in _BOUNDS if name in known), "")
    if isinstance(bound, str):  # the values taken, as the validator lists them: 'vi' or 'en'
        bound = bound.replace(" or ", ", ")
    return pair(key, field=field, bound=bound)


def verdict_of(body: FeedbackBody) -> Verdict | None:
    """What is kept of `body`, where it is; None without the question."""
    question = clean_line(body.question or "")
    if not question:
        return None
    return Verdict(
        question, body.language or detect(question), body.document, body.start, body.end,
        body.helpful, body.reason or "", leant_on(without_courtesies(question), body.previous),
        body.digest or "",
    )  # fmt: skip
