"""What Prometheus reads: requests, questions with their outcome and time, verdicts, corpus size."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

CONTENT_TYPE = CONTENT_TYPE_LATEST
# Seconds; a question takes some 10 ms on one core, and waits a few seconds at most.
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Counts:
    """The counts of one application; safe to use from several threads."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "hoidap_requests", "Requests of the service", ["path", "status"],
            registry=self._registry,
        )  # fmt: skip
        self._questions = Counter(
            "hoidap_questions", "Questions answered", ["language", "found"],
            registry=self._registry,
        )  # fmt: skip
        self._seconds = Histogram(
            "hoidap_question_seconds", "Time from a free slot to the answer",
            registry=self._registry, buckets=_BUCKETS,
        )  # fmt: skip
        self._verdicts = Counter(
            "hoidap_feedback", "What readers said of answers", ["helpful", "reason"],
            registry=self._registry,
        )  # fmt: skip
        self._size = Gauge("hoidap_passages", "Passages served", registry=self._registry)

    def request(self, path: str, status: int) -> None:
        """One more request to `path`, a route of ours, was replied to with `status`."""
        self._requests.labels(path, str(status)).inc()

    def question(self, language: str, found: bool, seconds: float) -> None:
        """One more question was answered, or found to have no answer."""
        self._questions.labels(language, "yes" if found else "no").inc()
        self._seconds.observe(seconds)

    def verdict(self, helpful: bool, reason: str) -> None:
        """One more reader said whether an answer helped."""
        self._verdicts.labels("yes" if helpful else "no", reason).inc()

    def text(self, passages: int) -> bytes:
        """Everything in Prometheus's text format, with the number of `passages` served now."""
        self._size.set(passages)
        return generate_latest(self._registry)
