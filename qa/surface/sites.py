"""The other people's sites whose pages may ask: exact origins, and all below a domain.

A site may ask every corpus of a server, or only those that it is named for.

An origin is compared as a whole, never by a part of it: `https://ok.com.evil.tld`, another scheme
or another port are other sites.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from qa.errors import OptionError
from qa.indexes import NAME, composed

_WANTED = "origins such as https://example.com or https://*.example.com, separated by spaces"
_NAMES = "names of a host such as chat.example.com or [2001:db8::1], without https://"
_HOST = r"(\[[0-9a-f:]+\]|[^\s/:?#@*\[\]]+)(?::(\d{1,5}))?"
_NAME = re.compile(_HOST)
_SITE = re.compile(rf"(https?)://(\*\.)?{_HOST}/?")
_NAMED = re.compile(rf"({NAME})=")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_PORTS = {"http": "80", "https": "443"}
# What a star stands for: one label or more, as in a content security policy.
_ANY = r"(?:[a-z0-9_-]{1,63}\.){1,20}"
# Longer than the longest name with scheme and port; what is longer is not worth comparing.
_LONGEST = 300


@dataclass(frozen=True)
class Sites:
    """The allowed sites; none by default.

    Args:
        origins: as a browser writes them, or with `*.` in front of the domain; see `read_sites`.
    """

    origins: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> str:
        """A regular expression that matches the allowed origins, each as a whole, and no other."""
        one_by_one = (re.escape(o).replace(r"\*\.", _ANY) for o in self.origins)
        return "|".join(one_by_one) or r"(?!)"

    def allow(self, origin: str) -> bool:
        """Whether `origin`, as in the header of that name, is one of these."""
        return len(origin) <= _LONGEST and re.fullmatch(self.pattern, origin) is not None

    @property
    def ancestors(self) -> str:
        """The sites as a content security policy lists who may frame a page."""
        return " ".join(("'self'", *self.origins))


def joined(*several: Sites) -> Sites:
    """All of `several` together, each origin once."""
    return Sites(tuple(dict.fromkeys(origin for sites in several for origin in sites.origins)))


def read_sites(text: str) -> Sites:
    """The sites that `text` names, separated by spaces or commas, as a browser writes them.

    Raises:
        OptionError: one is no origin, or a star that is not in front of a domain.
    """
    return joined(Sites(tuple(map(_origin, text.replace(",", " ").split()))))


def read_corpus_sites(text: str) -> dict[str, Sites]:
    """The sites that `text` names for each corpus; those that may ask any, under an empty name.

    Args:
        text: as for `read_sites`, where NAME= in front of an origin, or of several that commas
            join, keeps those to that corpus.

    Raises:
        OptionError: as for `read_sites`.
    """
    found = {"": Sites()}
    # A comma joins also where a space follows: what is meant for one corpus stays with it.
    for group in re.sub(r"\s*,[\s,]*", ",", composed(text).strip()).split():
        named = _NAMED.match(group)
        name = named[1] if named else ""
        sites = read_sites(group[named.end() :] if named else group)
        if named and not sites.origins:
            raise OptionError("sites", group, _WANTED)
        found[name] = joined(found.get(name, Sites()), sites)
    return found


def read_names(text: str) -> tuple[str, ...]:
    """The names of a server in `text`, separated as sites are, as browsers send them, portless.

    Raises:
        OptionError: one is no name of a host.
    """
    return tuple(map(_name, text.replace(",", " ").split()))


def _name(text: str) -> str:
    parts = _NAME.fullmatch(text.lower())
    if parts is None or not (name := _sent(parts[1])):
        raise OptionError("names", text, _NAMES)
    return name


def _origin(text: str) -> str:
    parts = _SITE.fullmatch(text.lower())
    if parts is None:
        raise OptionError("sites", text, _WANTED)
    scheme, star, host, port = parts.groups()
    host = _sent(host)
    if not host or (star and (host.startswith("[") or "." not in host)):
        raise OptionError("sites", text, _WANTED)
    if port and not 1 <= int(port) <= 65535:
        raise OptionError("sites", text, _WANTED)
    shown_port = f":{int(port)}" if port and port != _PORTS[scheme] else ""
    return f"{scheme}://{star or ''}{host}{shown_port}"


def _sent(host: str) -> str:
    """A host in small letters, as a browser sends it; empty where it is none."""
    if host.startswith("["):
        return host
    try:
        host = host.encode("idna").decode()
    except UnicodeError:
        return ""
    return host if all(map(_LABEL.fullmatch, host.split("."))) else ""
