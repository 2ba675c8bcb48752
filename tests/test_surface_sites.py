"""Which origins are allowed: compared as wholes, against an independent reading of the option."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.errors import OptionError
from qa.surface.sites import Sites, read_corpus_sites, read_sites

ALLOWED = "https://ok.com https://*.school.edu.vn http://intern.test:8080, https://xã.vn"

YES = (
    "https://ok.com", "https://a.school.edu.vn", "https://a.b.school.edu.vn",
    "http://intern.test:8080", "https://xn--x-yfa.vn",
)  # fmt: skip
NO = (
    "null", "", "*", "http://ok.com", "https://ok.com:444", "https://ok.com.", "https://ok.com/",
    "https://ok.com.evil.tld", "https://evilok.com", "https://www.ok.com", "https://ok.com@evil.tld",
    "https://evil.tld#https://ok.com", "https://ok.com\nhttps://evil.tld", "HTTPS://OK.COM",
    "https://school.edu.vn", "https://evilschool.edu.vn", "http://a.school.edu.vn",
    "https://a.school.edu.vn.evil.tld", "https://.school.edu.vn", "https://a..school.edu.vn",
    "https://*.school.edu.vn", "https://a.school.edu.vn:8443", "https://a/b.school.edu.vn",
    "https://aXschool.edu.vn", "http://intern.test", "http://intern.test:80801",
    "https://intern.test:8080", "http://interntest:8080", "file://", "chrome-extension://abcdef",
    "https://" + "a" * 400 + ".school.edu.vn", "https://xn--evil.vn", "moz-extension://ok.com",
)  # fmt: skip


@pytest.mark.parametrize("origin", YES)
def test_an_allowed_site_is_allowed(origin: str) -> None:
    """Exactly, by a star that stands for one label or more, with its port, or in Vietnamese."""
    assert read_sites(ALLOWED).allow(origin)


@pytest.mark.parametrize("origin", NO)
def test_what_only_resembles_it_is_not(origin: str) -> None:
    """Another scheme, port, prefix, suffix, user or label is another site."""
    assert not read_sites(ALLOWED).allow(origin)


def test_no_site_is_allowed_by_default() -> None:
    """Not even one without a name."""
    assert not any(Sites().allow(origin) for origin in (*YES, *NO))
    assert Sites().ancestors == "'self'"


def test_sites_are_written_as_browsers_write_them() -> None:
    """Lower case, no slash, no port that goes without saying, names in ASCII, each once."""
    sites = read_sites("HTTPS://Ok.com:443/ https://ok.com  https://XÃ.vn http://[::1]:7860")
    assert sites.origins == ("https://ok.com", "https://xn--x-yfa.vn", "http://[::1]:7860")
    assert sites.ancestors == "'self' https://ok.com https://xn--x-yfa.vn http://[::1]:7860"


@pytest.mark.parametrize(
    "text",
    ["ok.com", "*", "https://*", "https://*.com", "https://a.*.com", "https://ok.com/path",
     "https://ok.com?x", "https://u@ok.com", "ftp://ok.com", "https://ok.com:0",
     "https://ok.com:99999", "https://ok..com", "https://-ok.com", "https://", "null",
     "https://*.[::1]", "https://ok.com; script-src *", "https://o'k.com", "https://*.*.ok.com"],
)  # fmt: skip
def test_what_is_no_site_is_refused(text: str) -> None:
    """With the value and what was wanted; nothing can be smuggled into a policy."""
    with pytest.raises(OptionError) as refused:
        read_sites(text)
    assert refused.value.data["key"] == "sites"


LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,5}[a-z0-9])?", fullmatch=True).filter(
    lambda label: not label.startswith("xn--")
)
HOST = st.lists(LABEL, min_size=2, max_size=4).map(".".join)
ORIGIN = st.builds(
    lambda scheme, host, port: f"{scheme}://{host}{port}",
    st.sampled_from(["http", "https"]), HOST, st.sampled_from(["", ":8080", ":7"]),
)  # fmt: skip


@given(ORIGIN, ORIGIN)
def test_an_exact_site_allows_itself_and_nothing_else(site: str, origin: str) -> None:
    """Whatever the two are."""
    assert read_sites(site).allow(site)
    assert read_sites(site).allow(origin) == (site == origin)


@given(ORIGIN, HOST)
def test_a_star_allows_only_what_lies_below(site: str, below: str) -> None:
    """Any depth of names below, never the domain itself, nor a name that only ends like it."""
    scheme, _, rest = site.partition("://")
    sites = read_sites(f"{scheme}://*.{rest}")
    assert sites.allow(f"{scheme}://{below}.{rest}")
    assert not sites.allow(site)
    glued = f"{scheme}://{below.replace('.', '-')}{rest}"
    assert not sites.allow(glued) or glued.count(".") > site.count(".")
    assert not sites.allow(f"{scheme}://{below}.{rest}.evil.tld")


@given(st.text(st.sampled_from("/@:#?\\ \n\x00éĐ%'\"<>"), min_size=1, max_size=3))
def test_no_odd_character_hides_below_a_star(odd: str) -> None:
    """A star stands for names alone."""
    sites = read_sites("https://*.ok.com")
    for origin in (
        f"https://{odd}.ok.com",
        f"https://evil.tld{odd}.ok.com",
        f"https://a{odd}ok.com",
    ):
        assert not sites.allow(origin)


def test_a_comma_keeps_sites_to_the_corpus_that_they_are_named_for() -> None:
    """Also where spaces stand beside it; without a name they may ask all."""
    found = read_corpus_sites(
        "https://a.vn, https://b.vn law=https://c.vn , https://d.vn law=http://e"
    )
    assert {name: sites.origins for name, sites in found.items()} == {
        "": ("https://a.vn", "https://b.vn"),
        "law": ("https://c.vn", "https://d.vn", "http://e"),
    }
    assert read_corpus_sites("") == {"": Sites()}


@pytest.mark.parametrize(
    "text",
    ["law=", "law=,", "law=x", "https://a.vn,law=https://b.vn", "a b=https://x", "=https://x"],
)
def test_a_corpus_without_right_sites_is_refused(text: str) -> None:
    """Nothing is passed over that somebody meant."""
    with pytest.raises(OptionError):
        read_corpus_sites(text)


@given(st.dictionaries(st.sampled_from(["law", "news", ""]), st.lists(ORIGIN, min_size=1)))
def test_each_site_may_ask_what_it_is_named_for_and_nothing_else(
    sites: dict[str, list[str]],
) -> None:
    """Whatever the names and sites are."""
    text = " ".join(f"{f'{name}=' if name else ''}{','.join(own)}" for name, own in sites.items())
    found = read_corpus_sites(text)
    assert {name for name, own in found.items() if own.origins} == set(sites)
    for name, own in found.items():
        for origin in (one for several in sites.values() for one in several):
            assert own.allow(origin) == (origin in sites.get(name, []))
