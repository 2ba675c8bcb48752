"""What can be set of the web alone, on the command line and in the environment."""

import asyncio
from typing import Any

import pytest

from qa.commands.web import read_arguments
from qa.errors import OptionError
from qa.surface.server import server
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
     {"rate": "²"}, {"metrics": "yes"}, {"sites": "everybody"}, {"names": "https://chat.vn"},
     {"names": "chat.vn/hoidap"}, {"names": "*.chat.vn"}, {"names": "::1"}, {"names": "a..b"},
     {"proxies": "localhost"}, {"proxies": "nginx"}, {"proxies": "10.0.0.1/8"},
     {"proxies": "10.0.0.1:80"}],
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


def test_a_name_is_known_as_browsers_send_it() -> None:
    """Whatever its port, and in the letters that a name is looked up by."""
    names = read_surface({"names": "Chat.example.com:8443 trườnghọc.vn [::1]:7860 10.0.0.1"}).names
    assert names == ("chat.example.com", "xn--trnghc-4zb1470d9da.vn", "[::1]", "10.0.0.1")


@pytest.mark.parametrize(
    "proxies", ["127.0.0.1", "127.0.0.0/255.0.0.0", "::1 127.0.0.1", "10.0.0.1 *"]
)
@pytest.mark.parametrize("seen", ["127.0.0.1", "::ffff:127.0.0.1"])
def test_a_proxy_is_believed_in_whatever_form_its_address_arrives(proxies: str, seen: str) -> None:
    """A socket of IPv6 tells of IPv4 in a form of its own; nobody else is believed."""
    asked: list[Any] = []

    async def application(scope: Any, receive: object, send: object) -> None:
        asked.append(scope["client"][0])

    config = server(application, read_surface({"proxies": proxies}).proxies).config
    config.load()
    forwarded = [(b"x-forwarded-for", b"198.51.100.7")]
    for client in (seen, "192.0.2.1"):
        scope = {"type": "http", "client": (client, 1), "headers": forwarded}
        asyncio.run(config.loaded_app(scope, None, None))
    stranger = "198.51.100.7" if "*" in proxies else "192.0.2.1"
    assert asked == ["198.51.100.7", stranger]
