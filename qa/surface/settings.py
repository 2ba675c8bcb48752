"""What can be set of the web alone: who may reach it, how often, and who stands in front of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network

from qa.errors import OptionError
from qa.surface.sites import Sites, joined, read_corpus_sites, read_names

# Questions a minute: nobody reads a quotation a second for long.
RATE = 60
# A site's visitors together, so that one site cannot use up what all of them share.
SITE_FACTOR = 20
# How a server that listens only to this machine may be called; a name that somebody else points
# here, to have a browser read from it, is none of these.
LOCAL_NAMES = ("127.0.0.1", "localhost", "[::1]", "::1")
_HIGHEST_RATE = 1_000_000
_PROXIES = "addresses such as 127.0.0.1, or networks such as 10.0.0.0/8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """How the web meets the network.

    Args:
        sites: whose pages may ask every corpus from a browser; our own may always.
        corpus_sites: whose pages may ask one corpus besides, by its name.
        names: by which names this server may be called; none: the local ones where it listens
            only to this machine, else any.
        rate: requests a minute that one visitor may make of the service.
        proxies: addresses of the proxies in front, whose word of who asks is believed; none:
            nobody's is.
        metrics: whether /metrics may be read from other machines.
    """

    sites: Sites = field(default_factory=Sites)
    corpus_sites: Mapping[str, Sites] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    rate: int = RATE
    proxies: tuple[str, ...] = ()
    metrics: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.rate <= _HIGHEST_RATE:
            raise OptionError("rate", str(self.rate), f"a number from 1 to {_HIGHEST_RATE}")

    def sites_of(self, corpus: str) -> Sites:
        """The sites whose pages may ask the `corpus` of that name."""
        return joined(self.sites, self.corpus_sites.get(corpus, Sites()))

    @property
    def all_sites(self) -> Sites:
        """The sites whose pages may ask anything at all."""
        return joined(self.sites, *self.corpus_sites.values())


def read_surface(given: Mapping[str, str]) -> Surface:
    """The settings in `given`, by key; what is missing or empty has its default.

    Raises:
        OptionError: a value cannot be used.
    """
    corpus_sites = read_corpus_sites(given.get("sites", ""))
    return Surface(
        sites=corpus_sites.pop(""),
        corpus_sites=corpus_sites,
        names=read_names(given.get("names", "")),
        rate=_number(given.get("rate", "") or str(RATE)),
        proxies=_proxies(given.get("proxies", "")),
        metrics=_open(given.get("metrics", "")),
    )


def _proxies(text: str) -> tuple[str, ...]:
    """The addresses and networks in `text`: the server would take a name for no proxy's."""
    proxies = text.replace(",", " ").split()
    if "*" in proxies:
        return ("*",)
    return tuple(map(_proxy, proxies))


def _proxy(text: str) -> str:
    try:
        return str(ip_network(text) if "/" in text else ip_address(text))
    except ValueError:
        raise OptionError("proxies", text, _PROXIES) from None


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise OptionError("rate", text, f"a number from 1 to {_HIGHEST_RATE}")
    return int(text)


def _open(text: str) -> bool:
    if text not in ("", "local", "open"):
        raise OptionError("metrics", text, "local or open")
    return text == "open"
