"""How the server is: what it can answer about by now, and from which build."""

from qa.serving.corpora import Corpora
from qa.serving.loading import Loading


def wait_ready(corpora: Corpora) -> None:
    """Nothing, when the server can answer: every corpus is settled, and one at least is there.

    A corpus that cannot be opened does not take the others away.

    Raises:
        Exception: why it cannot, as the first corpus that is not there tells it.
    """
    loadings = list(corpora.loadings.values())
    waiting = [loading for loading in loadings if not loading.settled]
    for loading in waiting or ([] if corpora.ready else loadings):
        loading.wait(0)


def health_json(corpora: Corpora) -> dict[str, object]:
    """Sums over all corpora, and what each holds."""
    loadings, services = corpora.loadings, corpora.ready
    settled = all(loading.settled for loading in loadings.values())
    first = next(iter(services.values()), None)
    return {
        "status": "failed" if any(loading.error for loading in loadings.values()) else "ok",
        "ready": settled and first is not None,
        "documents": sum(len(service.documents) for service in services.values()),
        "passages": sum(len(service.store) for service in services.values()),
        "model": first.store.model if first else None,
        "corpora": [_corpus(name, loading) for name, loading in loadings.items()],
    }


def _corpus(name: str, loading: Loading) -> dict[str, object]:
    service = loading.ready
    return {
        "name": name,
        "ready": service is not None,
        "documents": len(service.documents) if service else 0,
        "passages": len(service.store) if service else 0,
        "generation": service.store.generation if service else None,
        "built": service.store.built if service else None,
    }
