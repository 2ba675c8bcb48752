"""What programs are answered with, as OpenAPI describes it; the values are made in `qa.answer`."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["vi", "en"]


class Span(BaseModel):
    """The marked sentence; positions count characters of the document's text."""

    start: int
    end: int
    text: str


class HitShape(BaseModel):
    """A passage, its place, and the sentence in it that answers best.

    `digest` tells its text from another, for a verdict; `read` is the page that shows the sentence
    in its document, relative to the server's root; `open` its source at the sentence, null where
    that is no address.
    """

    rank: int
    score: float
    document: str
    title: str
    language: Language
    source: str
    heading: str
    page: int | None = None
    paragraph: int | None = None
    start: int
    end: int
    text: str
    digest: str
    sentence: Span
    read: str
    open: str | None = None


class AnswerShape(BaseModel):
    """The passages that answer; or none, and the nearest apart.

    `read_as` is the question as it was read, where that has other letters than were typed: words
    mistyped, the keys of Telex. `greeting` is true where it asks nothing. `missing` are words of
    the question that the first of the hits does not hold. `topics`, where nothing was found, are
    what the nearest passages stand under, at most three and none that is far off. `context`, where
    it is no greeting, is what to send as `previous` with the next question.
    """

    # The quotations of later versions may carry more; nothing is taken away.
    model_config = ConfigDict(extra="allow")

    question: str
    language: Language
    read_as: str | None = None
    greeting: bool = False
    found: bool
    missing: list[str] = []
    hits: list[HitShape]
    topics: list[str] = []
    nearest: list[HitShape] = []
    elapsed_ms: float
    context: str = ""


class CorpusShape(BaseModel):
    """What can be asked about.

    `name` is that of the corpus; `corpora` are those there are to choose from; `titles` are of its
    first documents, at most four.
    """

    name: str
    corpora: list[str]
    title: str
    titles: list[str]
    about: str
    documents: int
    passages: int
    languages: list[Language]
    model: str
    built: str
    examples: list[str]


class HeadingShape(BaseModel):
    """The characters of a document's text that are a heading."""

    start: int
    end: int
    level: int


class DocumentShape(BaseModel):
    """One document, whole."""

    id: str
    title: str
    language: Language
    source: str
    date: str
    text: str
    headings: list[HeadingShape]


class CorpusHealth(BaseModel):
    """What is served of one corpus now, and from which build."""

    name: str
    ready: bool
    documents: int
    passages: int
    generation: str | None
    built: str | None


class HealthShape(BaseModel):
    """Whether the server is well, and whether it is ready to answer; sums over all corpora."""

    status: Literal["ok", "failed"]
    ready: bool
    documents: int
    passages: int
    model: str | None
    corpora: list[CorpusHealth]


class ThanksShape(BaseModel):
    """What was said has been counted."""

    counted: Literal[True]


class ErrorShape(BaseModel):
    """Every error: a stable code, one sentence, what to do, and the request's name in the log."""

    code: str
    message: str
    hint: str
    request_id: str
