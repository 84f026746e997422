"""What is looked at on a page that is open in a browser, in one view after another."""

import collections

from faults import Fault, Tally
from pages import SCHEMES, WIDTHS, Page, View
from printing import print_faults
from scripts import SCRIPT, told

LAYOUT = ["overflow", "scroll region", "cut text", "broken range", "collision", "chart text", "text size", "drawing scale", "contrast"]
# Tab stops in the same order in all widths of one arrangement of the page; so the widest and the narrowest are walked.
WALKED = [View(1440, "light"), View(360, "light")]


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


def keyboard_faults(page: Page, view: View, browser) -> list[Fault]:
    """A walk with Tab through the page from its top to its end, all details open."""
    browser.show(view)
    browser.press_tab(browser.measure("startWalk"))
    browser.press_tab(browser.measure("strayStops"))
    return told(page, str(view), browser.measure("endWalk"))


def forced_faults(page: Page, browser) -> list[Fault]:
    """What is lost in the colours of readers who chose their own."""
    faults = []
    for scheme in SCHEMES:
        browser.show(View(WIDTHS[-1], scheme))
        browser.measure("noteForms")
        browser.force_colours(scheme)
        faults += told(page, f"forced {scheme}", browser.measure("forcedColours"))
        browser.force_colours(None)
    return faults


def script_faults(page: Page, browser) -> list[Fault]:
    """What is lost without scripts: words, and controls that then do nothing. Nothing is on a page that has no script."""
    if not browser.measure("scripts"):
        return []
    browser.show(WALKED[0])
    plain = browser.without_scripts(SCRIPT)
    lost = collections.Counter(browser.measure("plainWords")) - collections.Counter(plain["plainWords"])
    faults = [Fault("no script", page.label, "", "is there with scripts only, and not marked so", f"“{words[:60]}”") for words in lost]
    return faults + told(page, "", plain["idleControls"])


def look(task, browser) -> tuple[list[Fault], list[Tally]]:
    """What a browser can see on one page: its layout in all views of the task, what axe objects to in some; `closely`
    also by keyboard, in a reader's own colours, without motion and without scripts; and on paper."""
    page = task.page
    browser.visit(page, SCRIPT)
    faults, tallies = [], []

    def count(found: list[Fault], *checks: str, times: int = 1) -> None:
        faults.extend(found)
        tallies.extend(Tally(check, times) for check in checks)

    if page.language:
        count(told(page, "", browser.measure("words", page.language)), "digits", "letters", "percent mark", "direction")
    for view in task.views:
        count(layout_faults(page, view, browser), *LAYOUT)
        if view in task.axe:
            count(axe_faults(page, view, task.axe[view], browser), "axe")
    if task.closely:
        count(told(page, "", browser.measure("motion")), "motion")
        count(forced_faults(page, browser), "forced colours", times=len(SCHEMES))
        for view in WALKED:
            count(keyboard_faults(page, view, browser), "keyboard")
        count(script_faults(page, browser), "no script")
    if task.printed:
        count(print_faults(page, browser), "print")
    count([Fault(check, page.label, "", what, "page") for check, what in browser.troubles()], "console", "requests")
    return faults, tallies
