"""What every test may use, and what none may see: the environment of whoever runs them."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.fakes import FakeEncoder

# No test measures time: a busy machine takes any time for an example.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


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
