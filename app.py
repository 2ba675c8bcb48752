"""The web of hoidap: one service, asked by the chat, by programs, and by Gradio's client.

`build` puts the application together and loads nothing itself: the page is served at once while
the service opens in a thread. `main` reads the options and runs it.
"""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.errors import HoidapError
from qa.api.routes import create_api
from qa.commands.terminal import check_target
from qa.commands.web import read_arguments
from qa.keeping.keeper import Keeper
from qa.messages import refusal
from qa.options import Options
from qa.serving.corpora import Corpora, UnknownCorpusError
from qa.serving.desk import Desk
from qa.serving.loading import Loading, Service
from qa.serving.services import loadings
from qa.surface.dress import needed_files
from qa.surface.guard import Guard
from qa.surface.refusals import Application
from qa.surface.server import address, listen, server
from qa.surface.settings import LOCAL_NAMES, Surface
from qa.web import page
from qa.web.chat import answer_json, respond

if TYPE_CHECKING:
    import gradio

# Seconds between two looks at how far loading is, while a page waits for it.
_LOOK = 0.4
# Questions answered at a time; the model and the index compute, so more would only wait longer.
_AT_ONCE = 4
# Questions that may wait; a caller beyond is refused at once rather than kept for minutes.
_WAITING = 64

# Read by Gradio when it is imported and when a queue is made. It neither phones home nor keeps
# statistics, which it would compute anew after every question for a page that is closed here.
_GRADIO = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "1000000000",
    "GRADIO_ANALYTICS_MAX_EVENTS": "1",
}


def build(
    options: Options,
    surface: Surface,
    services: Mapping[str, Callable[..., Service]] | None = None,
) -> Application:
    """The whole application; the services begin to load with its start.

    Args:
        options: which indexes and model, and where it will listen.
        surface: who may reach it, and how often.
        services: what opens the service of each corpus, by its name, given a function to report
            progress with; for tests.
    """
    os.environ.update(_GRADIO)
    import gradio

    if services:
        by_name = {name: Loading(opened) for name, opened in services.items()}
    else:
        by_name = loadings(options)
    keeper = Keeper(options.keep) if options.keep else None
    desk = Desk(Corpora(by_name, surface), keeper=keeper)
    blocks = _chat(desk)
    application = create_api(desk, surface, blocks)
    gradio.mount_gradio_app(
        application,
        blocks,
        path="/",
        theme=_theme(),
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size=1,
        ssr_mode=False,
        enable_monitoring=False,
        mcp_server=False,
        pwa=False,
    )
    desk.corpora.start()
    names = surface.names or (LOCAL_NAMES if options.host in LOCAL_NAMES else ())
    frontend = Path(gradio.__file__).parent / "templates" / "frontend"
    needed = needed_files(frontend, ("column", "html", "state"))
    return Guard(application, surface.all_sites, names, desk.counts, needed)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the web until it is stopped; 2 when it cannot start."""
    try:
        options, surface = read_arguments(arguments, os.environ)
        check_target(options.keep)
        listening = listen(options.host, options.port)
    except HoidapError as error:
        print(f"hoidap-web: {error.message}\n{error.hint}", file=sys.stderr)
        return 2
    # Our own lines, and only warnings of the libraries.
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("qa").setLevel(logging.INFO)
    print(f"hoidap: {address(options.host, options.port)}", flush=True)
    with suppress(KeyboardInterrupt):
        server(build(options, surface), surface.proxies).run(sockets=[listening])
    return 0


def _chat(desk: Desk) -> "gradio.Blocks":
    """The page's parts and events; how they look and behave lies in `qa/web/assets`."""
    import gradio as gr
    from gradio.events import api as gradio_api

    corpora = desk.corpora

    async def arrive(asked: object) -> AsyncIterator[str]:
        try:
            loading = corpora.find(asked if isinstance(asked, str) else None)
        except UnknownCorpusError as error:
            yield page.failed(error)
            return
        shown = ""
        while loading.coming:
            if (now := await asyncio.to_thread(page.state, loading)) != shown:
                yield (shown := now)
            await asyncio.sleep(_LOOK)
        yield await asyncio.to_thread(page.state, loading)

    def card(event: gr.EventData) -> str:
        return respond(desk, event._data)

    def ask(
        question: str, k: int = 3, language: str | None = None, previous: str | None = None,
        corpus: str | None = None,
    ) -> dict[str, Any]:  # fmt: skip
        """The passages that answer `question`; the same JSON as POST /api/ask."""
        try:
            return answer_json(desk, question, k, language, previous, corpus)
        except HoidapError as error:
            what, hint = refusal(error)
            spoken = "vi" if language == "vi" else "en"
            raise gr.Error(f"{what[spoken]} {hint[spoken]}", print_exception=False) from None

    blocks = gr.Blocks(title="hoidap", analytics_enabled=False, fill_width=True)
    with blocks:
        gr.HTML(page.header(corpora.names), apply_default_css=False)
        state = gr.HTML(elem_id="state", apply_default_css=False)
        chat = gr.HTML(
            page.conversation(),
            js_on_load="hoidap.start(element, (asked) => trigger('ask', asked))",
            apply_default_css=False,
            elem_id="chat",
        )
        answered = gr.HTML(visible=False)
        wanted = gr.HTML(visible=False)
        blocks.load(arrive, wanted, state, show_progress="hidden", api_visibility="private",
                    concurrency_limit=None, js="() => [hoidap.corpus()]")  # fmt: skip
        # One request, one answer: in the queue an answer comes by a stream that the page shares
        # with `arrive`; one asked for while that closed never came (one in three asked at once).
        chat.ask(card, None, answered, show_progress="hidden", api_visibility="private",
                 trigger_mode="multiple", queue=False,
        ).then(None, answered, None, js="(card) => { hoidap.answered(card) }")  # fmt: skip
        gradio_api(ask, api_name="ask", concurrency_limit=_AT_ONCE)
    blocks.queue(max_size=_WAITING, default_concurrency_limit=_AT_ONCE)
    return blocks


def _theme() -> "gradio.themes.Base":
    """System fonts only, and our paper behind the page before our own style is there."""
    import gradio as gr

    theme = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"])
    return theme.set(body_background_fill="#FBFAF7", body_background_fill_dark="#14171A")


if __name__ == "__main__":
    sys.exit(main())
