"""What scripts add to a page, tried as a reader would."""

import json
import pathlib

from faults import Fault, Tally
from pages import Page, View
from scripts import SCRIPT, told

FOLDING = pathlib.Path(__file__).parent / "folding.json"
VIEWS = (View(390, "light"), View(1440, "light"))
MOST_ASKED = 12
NOWHERE = "qzxqzx"
# How else a Persian word may be typed: with the letters of an Arabic keyboard, without half-spaces.
TYPED = str.maketrans({"ی": "ي", "ک": "ك", "\u200c": None})
ASK = """(form, words) => {
  const input = form.querySelector("input");
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return { found: [...form.querySelectorAll("ol a")].map(link => link.getAttribute("href")), said: form.querySelector("[role=status]").textContent,
    isListed: document.getElementById("pages").checkVisibility() };
}"""


def tip_faults(page: Page, view: View, browser) -> list[Fault]:
    """Drawings that do not tell their columns to arrow keys, or tell outside the window."""
    faults, at = [], 0
    while browser.measure("reachDrawing", at):
        tips = []
        for key in ("Home", "ArrowRight", "End", "Escape"):
            browser.tab.keyboard.press(key)
            tips.append(browser.measure("tip", at))
        first, second, last, gone = tips
        wrong = {
            "no words at the first column": not first["text"],
            "an arrow key changes nothing": bool(first["text"]) and second["text"] == first["text"],
            "a tip leaves the window": not all(tip["isInside"] for tip in tips),
            "a tip stays after Escape": bool(gone["text"]),
            "titles are shown besides": first["isTwice"],
        }
        faults += [Fault("tip", page.label, str(view), what, last["where"]) for what, is_wrong in wrong.items() if is_wrong]
        at += 1
    return faults


def search_faults(page: Page, browser) -> list[Fault]:
    """A page that is listed must be found by its name, however it is typed; what is nowhere must not."""
    form = browser.tab.query_selector("form[role=search]")
    if not form:
        return []
    where = "form"

    def fault(what: str) -> Fault:
        return Fault("search", page.label, "", what, where)

    where = browser.tab.evaluate("form => form.id ? '#' + form.id : 'form'", form)
    if not form.is_visible():
        return [fault("the form is not shown")]
    listed = browser.tab.eval_on_selector_all("#pages a", "links => links.map(link => [link.getAttribute('href'), link.textContent])")
    step = max(1, len(listed) // MOST_ASKED)
    faults = []
    for address, name in listed[::step]:
        for words in dict.fromkeys([name, name.upper(), name.translate(TYPED)]):
            answer = form.evaluate(ASK, words)
            if address not in answer["found"]:
                faults.append(fault(f"“{words}” does not find {address}"))
            elif not answer["said"]:
                faults.append(fault(f"nobody says how many results “{words}” has"))
    faults += told(page, "", browser.measure("words", page.language))
    nothing = form.evaluate(ASK, NOWHERE)
    if nothing["found"] or not nothing["said"] or not nothing["isListed"]:
        faults.append(fault(f"“{NOWHERE}” is answered with {nothing}"))
    if listed:
        browser.tab.goto(f"{page.url}?q={listed[0][1]}")
        found = browser.tab.eval_on_selector_all("form[role=search] ol a", "links => links.map(link => link.getAttribute('href'))")
        if listed[0][0] not in found:
            faults.append(fault("?q= in the address is not looked for"))
    return faults


def folding_faults(page: Page, browser) -> list[Fault]:
    """Words that the script compares otherwise than the program that made the index."""
    if not browser.tab.evaluate("Boolean(window.moshtariSearch)"):
        return []
    cases = json.loads(FOLDING.read_text(encoding="utf-8"))
    folded = browser.tab.evaluate("texts => texts.map(text => moshtariSearch.fold(text))", [text for text, _ in cases])
    wrong = [(text, found, expected) for (text, expected), found in zip(cases, folded) if found != expected]
    return [Fault("folding", page.label, "", f"“{text}” becomes “{found}”, not “{expected}”", "html") for text, found, expected in wrong[:1]]


def try_page(page: Page, browser) -> tuple[list[Fault], list[Tally]]:
    """All that scripts do on one page."""
    faults = []
    for view in VIEWS:
        browser.visit(page, SCRIPT)
        browser.show(view)
        faults += tip_faults(page, view, browser)
    browser.measure("openDetails", True)
    faults += told(page, "", browser.measure("sorting"))
    faults += folding_faults(page, browser) + search_faults(page, browser)
    faults += [Fault(check, page.label, "", what, "page") for check, what in browser.troubles() if "/search.html?q=" not in what]
    return faults, [Tally(check, 1) for check in ("sorting", "tip", "search", "folding")]
