"""What every test may use, and what none may see: the environment of whoever runs them."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.fakes import FakeEncoder
from tests.translators import no_translator

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.host_site import Site
    from tests.web_service import FakeService

# No test measures time: a busy machine takes any time for an example. A commit is judged by the
# same examples everywhere; `pytest -m hypothesis --hypothesis-profile search` looks for new ones.
any_machine = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same-examples", any_machine, derandomize=True)
settings.register_profile("search", any_machine, max_examples=1_000)
settings.load_profile("same-examples")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No option from outside, and a user data folder of the test's own."""
    for name in "INDEX MODEL HOST PORT SITES NAMES RATE PROXIES METRICS KEEP".split():
        monkeypatch.delenv(f"HOIDAP_{name}", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user-data"))


@pytest.fixture
def encoder() -> FakeEncoder:
    """An encoder that needs no model."""
    return FakeEncoder()


@pytest.fixture
def encoders(monkeypatch: pytest.MonkeyPatch) -> list[FakeEncoder]:
    """The encoders that `hoidap eval` loads; no model, no translator."""
    loaded: list[FakeEncoder] = []

    def load_encoder(_: str) -> FakeEncoder:
        loaded.append(FakeEncoder())
        return loaded[-1]

    monkeypatch.setattr("qa.commands.evaluate.load_encoder", load_encoder)
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    return loaded


# The web's parts are imported where they are used: most tests need neither Gradio nor a browser.


@pytest.fixture(scope="module", autouse=True)
def _browser_of_a_file() -> Iterator[None]:
    """One browser for the tests of a file, ended after them."""
    yield
    if started := sys.modules.get("tests.browser"):
        started.quit_browser()


@pytest.fixture(scope="module")
def service() -> "FakeService":
    """The service behind `address`, with fixed answers."""
    from qa.web.examples import examples
    from tests.web_service import FakeService

    service = FakeService()
    examples(service)
    service.asked.clear()  # what the tests ask comes after it
    return service


@pytest.fixture(scope="module")
def address(service: "FakeService") -> Iterator[str]:
    """A web that is ready."""
    from tests.web_service import served

    with served(lambda report: service) as address:
        yield address


@pytest.fixture
def english(address: str) -> Iterator["Page"]:
    """The chat in an English browser."""
    from tests.web_service import opened

    with opened(address) as page:
        yield page


@pytest.fixture(scope="module")
def site() -> Iterator["Site"]:
    """Somebody else's site."""
    from tests.host_site import host_site

    with host_site() as site:
        yield site


@pytest.fixture(scope="module")
def server(site: "Site", service: "FakeService") -> Iterator[str]:
    """A web that allows that site."""
    from tests.web_service import served

    with served(lambda report: service, site.address) as address:
        yield address
