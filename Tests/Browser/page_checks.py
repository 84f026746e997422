"""What is looked at on a page that is open in a browser, in one view after another."""

import pathlib

from faults import Fault, Tally
from pages import Page, View

SCRIPT = (pathlib.Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
LAYOUT = ["overflow", "scroll region", "cut text", "collision", "chart text", "text size", "drawing scale", "contrast"]


def told(page: Page, view: str, found: list[dict]) -> list[Fault]:
    """The faults that the script found, with their page and view."""
    return [Fault(each["check"], page.label, view, each["what"], each["where"]) for each in found]


def axe_faults(page: Page, view: View, with_contrast: bool, browser) -> list[Fault]:
    """What axe objects to, a fault for each element."""
    return [
        Fault("axe", page.label, str(view), f"{found['id']}: {found['help']}", " ".join(map(str, node["target"])))
        for found in browser.axe(with_contrast)
        for node in found["nodes"]
    ]


def layout_faults(page: Page, view: View, browser) -> list[Fault]:
    """Faults of the page as it opens, then those that only opened details have; details stay open."""
    browser.show(view)
    browser.measure("openDetails", False)
    faults = told(page, str(view), browser.measure("layout"))
    if browser.measure("openDetails", True):
        opened = told(page, str(view), browser.measure("layout"))
        faults += [fault for fault in opened if fault not in faults]
    return faults


def look(page: Page, views: list[View], contrast: list[View], browser) -> tuple[list[Fault], list[Tally]]:
    """All that a browser can see on one page; in the views of `contrast` axe measures that of text too."""
    browser.visit(page, SCRIPT)
    faults = []
    if page.language:
        faults += told(page, "", browser.measure("words", page.language))
    for view in views:
        faults += layout_faults(page, view, browser)
        if browser.has_axe:
            faults += axe_faults(page, view, view in contrast, browser)
    faults += [Fault(check, page.label, "", what, "page") for check, what in browser.troubles()]
    tallies = [Tally(check, len(views)) for check in LAYOUT] + [Tally("axe", len(views) * browser.has_axe), Tally("console", 1), Tally("requests", 1)]
    return faults, tallies + [Tally(check, int(bool(page.language))) for check in ("digits", "letters", "direction")]
