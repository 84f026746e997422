#!/usr/bin/env python3
"""Looks at every page of built sites in a browser.

Usage: check.py [--every-view] [--firefox] [--workers N] [--faults FILE] SITE...

The first site is looked at in many views: of each kind of page the heaviest at every width, light and dark, by
keyboard, in a reader's own colours, without scripts and on paper, all others in the narrowest view; of the other
sites, small ones, the heaviest of each kind at both ends of the widths. With --every-view all pages of the first site
are looked at so, and all of the others at both ends. With --firefox only layout and console are checked, in Firefox,
of all pages.
Exit code 1 if there is any fault.
"""

import argparse
import multiprocessing
import multiprocessing.util
import pathlib
import sys
import time
from typing import NamedTuple

import contrast
import faults
import interaction
import markup
import page_checks
import pages

browser = None


class Look(NamedTuple):
    """One page in a browser, in some views; in those of `axe` by axe too, in some with its contrast of text."""

    page: pages.Page
    views: list[pages.View]
    axe: dict[pages.View, bool]
    closely: bool = False
    printed: bool = False

    @property
    def cost(self) -> int:
        """Bytes of HTML times quarters of a second of a processor, roughly."""
        return self.page.size * (1 + len(self.views) + sum(8 if contrast else 3 for contrast in self.axe.values()) + 8 * self.closely + 2 * self.printed)

    def run(self):
        return page_checks.look(self, browser)


class Try(NamedTuple):
    """What scripts do on one page."""

    page: pages.Page

    @property
    def cost(self) -> int:
        return 8 * self.page.size

    def run(self):
        return interaction.try_page(self.page, browser)


class Validate(NamedTuple):
    """All pages in the HTML checker; the longest task, so the first."""

    site: list[pages.Page]

    @property
    def cost(self) -> int:
        return 1 << 60

    def run(self):
        return markup.validity_faults(self.site)


# The views in which axe looks. All it finds but the contrast of text depends on what is shown, so on the width at most;
# contrast, which takes it the longest, on the scheme. The layout checks measure contrast in all views themselves.
AXE_CLOSELY = {pages.View(360, "light"): False, pages.View(1440, "light"): True}
AXE_ONCE = {pages.View(1440, "light"): False}
AXE_EVERYWHERE = {view: view.width == 1440 for view in pages.MATRIX}


def demonstration(site: list[pages.Page], every_view: bool) -> list[Look | Try]:
    """The plan for the first site."""
    if every_view:
        looks = [Look(page, pages.MATRIX, AXE_EVERYWHERE, True, page.language is not None) for page in site]
        return looks + [Try(page) for page in site if page.language]
    chosen = pages.heaviest(site)
    looks = [
        Look(page, pages.MATRIX, AXE_CLOSELY, True, page.language is not None) if page in chosen else Look(page, pages.NARROWEST, {})
        for page in site
    ]
    return looks + [Try(page) for page in chosen if page.language]


def small(site: list[pages.Page], every_view: bool) -> list[Look | Try]:
    """The plan for one of the other sites, whose pages are much alike."""
    looks = [Look(page, pages.ENDS, AXE_ONCE) for page in (site if every_view else pages.heaviest(site))]
    return looks + [Try(page) for page in site if page.stem == "search"]


def tasks(sites: list[list[pages.Page]], options) -> list:
    """All that is done in browsers and in the HTML checker, the longest first."""
    first, *others = sites
    if options.firefox:
        return [Look(page, pages.ENDS, {}) for site in sites for page in site if page.language]
    every = options.every_view
    plan = demonstration(first, every) + [look for site in others for look in small(site, every)]
    return sorted([*plan, Validate([page for site in sites for page in site])], key=lambda task: -task.cost)


def start(firefox: bool) -> None:
    """Opens the browser of one worker."""
    global browser
    if firefox:
        from firefox import Firefox as Browser
    else:
        from chromium import Chromium as Browser
    browser = Browser()
    multiprocessing.util.Finalize(browser, browser.close, exitpriority=10)


def run(task):
    """Does a task; one that breaks is a fault of its page, not the end of all."""
    try:
        return task.run()
    except Exception as error:  # whatever a browser or a program throws
        name = task.page.label if hasattr(task, "page") else "site"
        return [faults.Fault("broken", name, "", f"{type(error).__name__}: {error}", type(task).__name__)], []


def in_browsers(plan: list, options) -> list[tuple[list, list]]:
    """What all tasks found."""
    with multiprocessing.get_context("spawn").Pool(options.workers, start, (options.firefox,)) as pool:
        results = list(pool.imap_unordered(run, plan))
        pool.close()
        pool.join()
    return results


def on_files(sites: list[list[pages.Page]]) -> list[tuple[list, list]]:
    """What the files alone show."""
    results = [check(site) for site in sites for check in (markup.link_faults, markup.weight_faults)]
    return results + [contrast.contrast_faults(sites[0][0].root / "assets")]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--every-view", action="store_true")
    parser.add_argument("--firefox", action="store_true")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--faults", type=pathlib.Path, default=pathlib.Path("faults.txt"))
    options = parser.parse_args(arguments)
    sites = [pages.pages(root) for root in options.sites]
    if not all(sites):
        sys.exit(f"error: no pages in {', '.join(str(root) for root, site in zip(options.sites, sites) if not site)}")
    started = time.monotonic()
    plan = tasks(sites, options)
    results = in_browsers(plan, options)
    if not options.firefox:
        results += on_files(sites)
    found = sorted(fault for some, _ in results for fault in some)
    faults.report(found, [tally for _, some in results for tally in some], options.faults)
    looks = [task for task in plan if isinstance(task, Look)]
    views, seconds = sum(len(look.views) for look in looks), time.monotonic() - started
    print(f"  {len(looks)} of {sum(map(len, sites))} pages, {views} views, {seconds:.0f} s, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
