"""The script that measures pages in a browser, and how its faults are told."""

import pathlib

from faults import Fault
from pages import Page

FOLDER = pathlib.Path(__file__).parent
PARTS = ["tools.js", "layout.js", "keyboard.js", "modes.js", "interaction.js", "all.js"]
# An expression whose value has the functions that Python calls.
SCRIPT = "(() => {%s})()" % "".join((FOLDER / name).read_text(encoding="utf-8") for name in PARTS)


def told(page: Page, view: str, found: list[dict]) -> list[Fault]:
    """The faults that the script found, with their page and view."""
    return [Fault(each["check"], page.label, view, each["what"], each["where"]) for each in found]
