"""Which indexes are served: one folder, or several by name, in arguments and in the environment."""

from pathlib import Path

import pytest

from qa.commands.web import read_arguments
from qa.errors import OptionError
from qa.indexes import NamedIndex, listed, read_indexes
from qa.options import Options, read_options


def test_a_folder_alone_needs_no_name() -> None:
    """Whatever it is called: only a plain name before = makes two parts of it."""
    for folder in ("x", "/srv/docs", "./a=b", "-a=b", "a b=c", "C:/x", "../law=1"):
        assert read_indexes([folder]) == (NamedIndex("", Path(folder)),)
        assert listed(folder) == [folder]


def test_several_are_told_apart_by_their_names() -> None:
    """In the order in which they are named; a name is composed, a folder may hold anything."""
    found = read_indexes(["law=/srv/law", "tin-tức=/srv/a=b c", "A.1_x=x"])
    assert [index.name for index in found] == ["law", "tin-tức", "A.1_x"]
    assert [str(index.folder) for index in found] == ["/srv/law", "/srv/a=b c", "x"]
    decomposed = "tin-tu\u031b\u0301c"
    assert read_indexes([f"{decomposed}=x"])[0].name == "tin-tức"


@pytest.mark.parametrize("texts", [["x", "y"], ["a=x", "y"], ["a=x", "b=y", "a=z"]])
def test_several_without_names_that_differ_are_refused(texts: list[str]) -> None:
    """With what is wanted instead."""
    with pytest.raises(OptionError, match="index") as refused:
        read_indexes(texts)
    assert "NAME=FOLDER" in refused.value.hint


def test_the_environment_joins_them_as_path_does() -> None:
    """A colon in a folder is part of it where no name follows."""
    assert listed("law=/srv/law:news=/srv/my news") == ["law=/srv/law", "news=/srv/my news"]
    assert listed("law=/srv/a:b") == ["law=/srv/a:b"]
    options = read_options({"HOIDAP_INDEX": "law=/a:news=/b"})
    assert options.indexes == (NamedIndex("law", Path("/a")), NamedIndex("news", Path("/b")))


def test_what_works_on_one_index_refuses_several() -> None:
    """Rather than take the first; of one it does not need the name."""
    with pytest.raises(OptionError, match="law, news"):
        _ = read_options({"HOIDAP_INDEX": "law=/a:news=/b"}).index
    assert read_options({"HOIDAP_INDEX": "law=/a"}).index == Path("/a")
    assert Options().index is None


def test_arguments_take_the_place_of_the_environment() -> None:
    """All of it, also where that could not be used."""
    environ = {"HOIDAP_INDEX": "a=/x:a=/y"}
    options, _ = read_arguments(["--index", "law=/a", "--index", "news=/b"], environ)
    assert [index.name for index in options.indexes] == ["law", "news"]
    with pytest.raises(OptionError):
        read_arguments([], environ)


def test_sites_are_given_to_every_corpus_or_to_one() -> None:
    """Repeated options add up."""
    _, surface = read_arguments(
        ["--index", "law=/a", "--index", "news=/b", "--sites", "https://all.vn",
         "--sites", "law=https://a.vn,https://b.vn news=https://*.c.vn"], {}
    )  # fmt: skip
    assert surface.sites_of("law").origins == ("https://all.vn", "https://a.vn", "https://b.vn")
    assert surface.sites_of("news").origins == ("https://all.vn", "https://*.c.vn")
    assert surface.all_sites.allow("https://x.c.vn")
    environ = {"HOIDAP_INDEX": "law=/a", "HOIDAP_SITES": "law=https://a.vn"}
    assert read_arguments([], environ)[1].sites_of("law").allow("https://a.vn")


def test_sites_of_a_corpus_that_is_not_there_are_refused() -> None:
    """A slip in a name should not shut a site out."""
    with pytest.raises(OptionError, match="laws"):
        read_arguments(["--index", "law=/a", "--sites", "laws=https://a.vn"], {})
