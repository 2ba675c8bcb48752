"""Debian's Chromium, started once for the tests of a file: a start costs more than most tests."""

from contextlib import ExitStack
from functools import cache

from playwright.sync_api import Browser, BrowserType, sync_playwright

# How it is started.
EXECUTABLE = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

_started = ExitStack()


@cache
def chromium() -> BrowserType:
    """What starts a browser; for one with a profile of its own."""
    return _started.enter_context(sync_playwright()).chromium


@cache
def browser() -> Browser:
    """The browser of this file's tests; each opens a context of its own, and closes it."""
    launched = chromium().launch(executable_path=EXECUTABLE, args=ARGUMENTS)
    _started.callback(launched.close)
    return launched


def quit_browser() -> None:
    """End what the tests of a file have started: its event loop would be in the way of others."""
    _started.close()
    chromium.cache_clear()
    browser.cache_clear()
