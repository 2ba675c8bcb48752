"""The corpora of one server: each a service of its own, found by the name of its corpus.

Every request says which it means, or gets the first. A page of another site reaches those alone
that its site is allowed.
"""

from collections.abc import Mapping

from qa.indexes import composed
from qa.messages import pair
from qa.serving.loading import Loading, Service
from qa.surface.refusals import OtherSiteError, RefusedError
from qa.surface.settings import Surface


class UnknownCorpusError(RefusedError):
    """There is no corpus of that name, but those that are called `names`, or one without a name."""

    code, status = "unknown-corpus", 404

    def __init__(self, names: tuple[str, ...] = ()) -> None:
        those = pair("corpora-named", names=", ".join(names)) if names else pair("corpus-nameless")
        super().__init__("there is no corpus of that name", those["en"], those=those)


class OtherCorpusError(RefusedError):
    """The page that asks stands on a site that may ask `names`, and not this one."""

    code, status = "other-corpus", 403

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__("pages of this site may not ask this corpus", names=", ".join(names))


class Corpora:
    """Services by the names of their corpora.

    Args:
        loadings: at least one, in order; only one that is alone may have an empty name.
        surface: says whose pages may ask which.
    """

    def __init__(self, loadings: Mapping[str, Loading], surface: Surface | None = None) -> None:
        self._loadings = dict(loadings)
        surface = surface or Surface()
        self._sites = {name: surface.sites_of(name) for name in self._loadings}

    def start(self) -> None:
        """Begin to load all; returns at once."""
        for loading in self._loadings.values():
            loading.start()

    def close(self) -> None:
        """Neither open nor renew any of them; nobody waits for them any more."""
        for loading in self._loadings.values():
            loading.close()

    @property
    def names(self) -> tuple[str, ...]:
        """What there is to choose from, in order; nothing where there is one without a name."""
        return tuple(filter(None, self._loadings))

    @property
    def loadings(self) -> Mapping[str, Loading]:
        """Every corpus, by name."""
        return self._loadings

    @property
    def ready(self) -> dict[str, Service]:
        """The services that are there now, by name."""
        services = {name: loading.ready for name, loading in self._loadings.items()}
        return {name: service for name, service in services.items() if service is not None}

    def name(self, asked: str | None, site: str = "") -> str:
        """The name of the corpus that is `asked` for: the first where that is None or empty.

        Args:
            asked: the name as it was given.
            site: as for `find`; it is told no other names than it may ask.

        Raises:
            UnknownCorpusError: there is none of that name.
        """
        if not asked:
            return next(iter(self._loadings))
        name = composed(asked)
        if name not in self._loadings:
            raise UnknownCorpusError(self.names_for(site))
        return name

    def find(self, asked: str | None, site: str = "") -> Loading:
        """The service over the corpus that is `asked` for, as `name` finds it.

        Args:
            asked: its name.
            site: the origin of the page that asks, where that is another site's; empty: our own
                page, or a program.

        Raises:
            UnknownCorpusError: there is none of that name.
            OtherCorpusError, OtherSiteError: it, or none at all, is for pages of that site.
        """
        name = self.name(asked, site)
        if site and not self._sites[name].allow(site):
            names = self.names_for(site)
            raise OtherCorpusError(names) if names else OtherSiteError
        return self._loadings[name]

    def names_for(self, site: str) -> tuple[str, ...]:
        """Those of `names` that pages of `site` may ask, which is as for `find`."""
        return tuple(name for name in self.names if not site or self._sites[name].allow(site))

    def ancestors(self, asked: str | None) -> str:
        """Who may frame a page that asks that corpus, as a content security policy lists them.

        Raises:
            UnknownCorpusError: there is none of that name.
        """
        return self._sites[self.name(asked)].ancestors
