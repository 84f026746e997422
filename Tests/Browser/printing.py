"""Pages as Chromium prints them."""

import html
import math
import pathlib
import re
import subprocess
import tempfile
import unicodedata

from faults import Fault
from pages import Page
from scripts import told

A4 = (595, 842)  # points
MARGIN = (34, 39)  # points: 12 mm at the sides, 14 mm above and below
SLACK = (6, 12)  # points: the boxes of words are wider and higher than their letters
PAGE_HEIGHT = 1017  # px of the layout that fit one sheet between the margins
# Boxes that are not broken leave gaps: so many times the paper that the layout needs, and one sheet more.
WASTE = 1.5
# A sheet in the middle of a document holds text at least so far down.
LEAST_FILLED = 0.33
# Pages that are handed round on paper, and their most sheets.
MOST_SHEETS = {"overview": 3, "digest": 3}

WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


def poppler(*command: str) -> str:
    """What one of the programs of poppler-utils says."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def facts(pdf: str) -> dict[str, str]:
    return {name: value.strip() for name, _, value in (line.partition(":") for line in poppler("pdfinfo", pdf).splitlines())}


def sheets(pdf: str) -> list[list[tuple[float, float, float, float, str]]]:
    """The words of each sheet with their boxes in points: left, top, right, bottom; without the numbers of the sheets."""
    found = poppler("pdftotext", "-bbox", pdf, "-").split("<page ")[1:]
    boxes = [[(*map(float, word[:4]), html.unescape(word[4])) for word in WORD.findall(sheet)] for sheet in found]
    return [[word for word in sheet if not is_sheet_number(word)] for sheet in boxes]


def is_sheet_number(word: tuple[float, float, float, float, str]) -> bool:
    """What stands wholly in the lower margin and has no letter."""
    return word[1] > A4[1] - MARGIN[1] - SLACK[1] and not any(c.isalpha() for c in word[4])


def words(text: str) -> set[str]:
    """The words of a text as their letters in alphabetical order: PDF gives back joined letters and marks in an order
    of its own, numbers beside other words, and words of two scripts without the blank between them."""
    plain = unicodedata.normalize("NFKD", text)
    apart = re.sub(r"([\u0600-\u06ff]+)", r" \1 ", plain)
    return {"".join(sorted(c for c in word if c.isalpha())) for word in apart.split()}


def print_faults(page: Page, browser) -> list[Fault]:
    """The page that is open on paper: A4, tagged, not too many sheets, every word within the margins."""
    browser.measure("openDetails", False)
    browser.show_print()
    faults = [fault._replace(check="print") for fault in told(page, "print", browser.measure("width"))]
    height, titles = browser.measure("printed")
    with tempfile.TemporaryDirectory() as folder:
        pdf = str(pathlib.Path(folder) / "page.pdf")
        browser.pdf(pdf)
        faults += [Fault("print", page.label, "print", what, where) for what, where in paper_faults(pdf, height, titles)]
        faults += [Fault("print", page.label, "print", what, "PDF") for what in sheet_faults(page.stem, pdf)]
    return faults


def paper_faults(pdf: str, height: float, titles: list[str]) -> list[tuple[str, str]]:
    """What is wrong with a PDF: what, where. `height` is that of the layout in px."""
    known, printed = facts(pdf), sheets(pdf)
    faults = []
    size = [round(float(part)) for part in re.findall(r"[\d.]+", known["Page size"])[:2]]
    if any(abs(have - want) > 1 for have, want in zip(size, A4)):
        faults.append((f"is {size[0]} × {size[1]} points, not A4", "PDF"))
    if known.get("Tagged") != "yes":
        faults.append(("is not tagged", "PDF"))
    most = math.ceil(height / PAGE_HEIGHT * WASTE) + 1
    if len(printed) > most:
        faults.append((f"has {len(printed)} sheets, at most {most} for {height:.0f} px", "PDF"))
    faults += gaps(printed) + outside(printed)
    said = words(poppler("pdftotext", pdf, "-")) | {""}
    faults += [("title is not printed", title) for title in titles if words(title) - said]
    return faults


def sheet_faults(stem: str, pdf: str) -> list[str]:
    """Whether a page that is handed round is longer than it may be."""
    if stem not in MOST_SHEETS:
        return []
    count = int(facts(pdf)["Pages"])
    return [f"has {count} sheets, at most {MOST_SHEETS[stem]}"] if count > MOST_SHEETS[stem] else []


def gaps(printed: list[list]) -> list[tuple[str, str]]:
    """Sheets before the last that are almost empty."""
    filled = [max((word[3] for word in sheet), default=0) / A4[1] for sheet in printed[:-1]]
    return [(f"is filled to {part:.0%} only", f"sheet {at}") for at, part in enumerate(filled, 1) if part < LEAST_FILLED]


def outside(printed: list[list]) -> list[tuple[str, str]]:
    """Words that reach into the margins, where a printer cuts them."""
    faults = []
    for at, sheet in enumerate(printed, 1):
        for left, top, right, bottom, word in sheet:
            within = (
                left >= MARGIN[0] - SLACK[0]
                and right <= A4[0] - MARGIN[0] + SLACK[0]
                and top >= MARGIN[1] - SLACK[1]
                and bottom <= A4[1] - MARGIN[1] + SLACK[1]
            )
            if not within:
                faults.append((f"“{word}” stands at {left:.0f}–{right:.0f} × {top:.0f}–{bottom:.0f} points", f"sheet {at}"))
    return faults[:8]
