"""`hoidap-web`: its arguments; `app` runs it."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from qa.errors import OptionError
from qa.indexes import read_indexes
from qa.options import Options, port_number, read_options
from qa.surface.settings import Surface, read_surface

_SURFACE = {
    "sites": "sites whose pages may ask, none: https://example.com https://*.example.org; "
    "those that may ask one corpus: NAME=https://example.com,https://example.org; repeatable",
    "names": "names by which this server may be called: chat.example.com",
    "rate": "requests a minute that one visitor may make, 60",
    "proxies": "addresses of proxies in front whose X-Forwarded-For is believed, none",
    "metrics": "open: /metrics may be read from other machines too",
}


def read_arguments(
    arguments: Sequence[str] | None, environ: Mapping[str, str]
) -> tuple[Options, Surface]:
    """What `arguments` set, else the environment, else the defaults.

    Raises:
        OptionError: a value cannot be used.
    """
    given = vars(_parser().parse_args(arguments))
    if given["sites"] is not None:
        given["sites"] = " ".join(given["sites"])
    surface = read_surface(
        {
            key: environ.get(f"HOIDAP_{key.upper()}", "").strip() if given[key] is None
            else given[key]
            for key in _SURFACE
        }
    )  # fmt: skip
    keys = ("model", "host", "port", "keep")
    chosen = {key: given[key] for key in keys if given[key] is not None}
    if "port" in chosen:
        chosen["port"] = port_number(chosen["port"])
    if given["index"]:
        # The environment's may be none of these, and is not to be read then.
        environ = {key: value for key, value in environ.items() if key != "HOIDAP_INDEX"}
        chosen["indexes"] = read_indexes(given["index"])
    options = replace(read_options(environ), **chosen)
    for name in surface.corpus_sites:
        if name not in [index.name for index in options.indexes]:
            raise OptionError("sites", name, "NAME of an --index NAME=DIR")
    return options, surface


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hoidap-web", description="The web chat of hoidap.")
    parser.add_argument(
        "--index", action="append", metavar="[NAME=]DIR",
        help="folder of an index; several with names, the first for whoever names none "
        "[HOIDAP_INDEX, NAME=DIR:NAME=DIR]",
    )  # fmt: skip
    parser.add_argument("--model", help="bundled, a folder, or a name on the hub [HOIDAP_MODEL]")
    parser.add_argument("--host", help="address to listen at, 127.0.0.1 [HOIDAP_HOST]")
    parser.add_argument("--port", help="port to listen at, 7860 [HOIDAP_PORT]")
    parser.add_argument(
        "--keep", type=Path, metavar="FILE",
        help="keep questions without an answer, and verdicts, in this file; nothing [HOIDAP_KEEP]",
    )  # fmt: skip
    for key, what in _SURFACE.items():
        action = "append" if key == "sites" else "store"
        parser.add_argument(f"--{key}", action=action, help=f"{what} [HOIDAP_{key.upper()}]")
    return parser
