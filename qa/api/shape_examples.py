"""An example of each thing that programs are answered with, for the description of the API."""

from typing import Any

from pydantic import BaseModel

from qa.api.shapes import (
    AnswerShape,
    CorpusShape,
    DocumentShape,
    ErrorShape,
    HealthShape,
    ThanksShape,
)
from qa.place import digest
from qa.web.addresses import read_address

_TEXT = "## Kiều hối\n\nTừ năm 2021 đến năm 2024, kiều hối ước được 1,6 tỷ USD."
_START = _TEXT.index("Từ")
_CORPUS = {"documents": 2, "passages": 31}
_LOADED = {"ready": True, **_CORPUS}

EXAMPLES: dict[type[BaseModel], dict[str, Any]] = {
    AnswerShape: {
        "question": "Kieuf hoois laf bao nhieeu?",
        "language": "vi",
        "found": True,
        "hits": [
            {
                "rank": 1,
                "score": 0.52,
                "document": "doi-ngoai-hai-phong",
                "title": "Công tác đối ngoại của Hải Phòng",
                "language": "vi",
                "source": "doi-ngoai-hai-phong.md",
                "heading": "Kiều hối",
                "page": None,
                "paragraph": 1,
                "start": _START,
                "end": len(_TEXT),
                "text": _TEXT[_START:],
                "digest": digest(_TEXT[_START:]),
                "sentence": {"start": _START, "end": len(_TEXT), "text": _TEXT[_START:]},
                "read": read_address(
                    "doi-ngoai-hai-phong", (_START, len(_TEXT)), _TEXT[_START:], "vi"
                ),
                "open": None,
            }
        ],
        "elapsed_ms": 12.3,
        "read_as": "Kiều hối là bao nhiêu?",
        "context": "Kieuf hoois laf bao nhieeu?",
    },
    ThanksShape: {"counted": True},
    CorpusShape: {
        "name": "",
        "corpora": [],
        "title": "Hỏi đáp trên 2 tài liệu",
        "titles": ["Công tác đối ngoại của Hải Phòng", "A guide to hoidap"],
        "about": "2 tài liệu tiếng Việt và tiếng Anh (31 đoạn).",
        **_CORPUS,
        "languages": ["en", "vi"],
        "model": "bundled@0123456789abcdef",
        "built": "2026-01-31",
        "examples": ["Kiều hối gửi về Hải Phòng là bao nhiêu?"],
    },
    DocumentShape: {
        "id": "doi-ngoai-hai-phong",
        "title": "Công tác đối ngoại của Hải Phòng",
        "language": "vi",
        "source": "doi-ngoai-hai-phong.md",
        "date": "2025-03-25",
        "text": _TEXT,
        "headings": [{"start": 0, "end": _TEXT.index("\n"), "level": 2}],
    },
    HealthShape: {
        "status": "ok",
        **_LOADED,
        "model": "bundled@0123456789abcdef",
        "corpora": [{"name": "", **_LOADED, "generation": "gen-1", "built": "2026-01-31"}],
    },
    ErrorShape: {
        "code": "too-often",
        "message": "Too many questions in a short time.",
        "hint": "Ask again in 12 s.",
        "request_id": "0123456789abcdef",
    },
}


def described(shape: type[BaseModel], description: str = "") -> dict[str, Any]:
    """A reply of that `shape`, as OpenAPI describes it, with its example."""
    told: dict[str, Any] = {"model": shape}
    if description:
        told["description"] = description
    return {**told, "content": {"application/json": {"example": EXAMPLES[shape]}}}


REFUSALS: dict[int | str, dict[str, Any]] = {
    status: described(ErrorShape, description)
    for status, description in (
        (403, "the page that asks stands on a site that is not allowed"),
        (404, "there is nothing at this address"),
        (408, "the body did not arrive in time"),
        (413, "the body is too large"),
        (415, "the body is not JSON"),
        (422, "the body or the question cannot be used"),
        (429, "too many requests; Retry-After says when there is room again"),
        (500, "a fault of the server"),
        (503, "not ready, or too many ask; Retry-After says when to ask again"),
        (504, "the answer did not come in time"),
    )
}
