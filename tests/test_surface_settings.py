"""What can be set of the web alone, on the command line and in the environment."""

import pytest

from qa.commands.web import read_arguments
from qa.errors import OptionError
from qa.surface.settings import Surface, read_surface


def test_the_defaults_let_nobody_else_in() -> None:
    """No other site, no proxy believed, counts for this machine only."""
    assert read_surface({}) == Surface()
    assert not Surface().sites.origins
    assert not Surface().proxies
    assert not Surface().metrics


def test_all_can_be_set_at_once() -> None:
    """Lists are separated by spaces or commas; names don't depend on case."""
    surface = read_surface(
        {"sites": "https://a.vn,https://b.vn", "names": "Chat.example.com  localhost",
         "rate": "5", "proxies": "10.0.0.1, 10.0.0.2", "metrics": "open"}
    )  # fmt: skip
    assert surface.sites.origins == ("https://a.vn", "https://b.vn")
    assert surface.names == ("chat.example.com", "localhost")
    assert surface.rate == 5
    assert surface.proxies == ("10.0.0.1", "10.0.0.2")
    assert surface.metrics


@pytest.mark.parametrize(
    "given",
    [{"rate": "0"}, {"rate": "-1"}, {"rate": "many"}, {"rate": "1.5"}, {"rate": "9" * 20},
     {"rate": "²"}, {"metrics": "yes"}, {"sites": "everybody"}],
)  # fmt: skip
def test_a_value_that_cannot_be_used_is_refused(given: dict[str, str]) -> None:
    """With the key, the value, and what was wanted."""
    with pytest.raises(OptionError) as refused:
        read_surface(given)
    assert refused.value.data["key"] == next(iter(given))


def test_arguments_win_over_the_environment_which_wins_over_defaults() -> None:
    """Each option has all three."""
    environ = {"HOIDAP_SITES": "https://a.vn", "HOIDAP_RATE": "7", "HOIDAP_PORT": "8000"}
    options, surface = read_arguments(["--rate", "9", "--host", "0.0.0.0"], environ)
    assert surface.sites.origins == ("https://a.vn",)
    assert surface.rate == 9
    assert (options.host, options.port) == ("0.0.0.0", 8000)
    assert read_arguments(["--sites", ""], environ)[1].sites.origins == ()
