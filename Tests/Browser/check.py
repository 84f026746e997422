#!/usr/bin/env python3
"""Looks at every page of built sites in a browser.

Usage: check.py [--every-view] [--firefox] [--workers N] [--faults FILE] SITE...

The first site is looked at in many views: all pages at both ends of the widths, and of each kind of page the heaviest
at every width, light and dark, and on paper; with --every-view all pages so. The other sites, small ones, are looked at
at both ends. With --firefox only layout and console are checked, in Firefox. Exit code 1 if there is any fault.
"""

import argparse
import multiprocessing
import multiprocessing.util
import pathlib
import sys
from typing import NamedTuple

import contrast
import faults
import interaction
import markup
import page_checks
import pages
import printing

browser = None


class Look(NamedTuple):
    """One page in a browser, in some views."""

    page: pages.Page
    views: list[pages.View]
    contrast: list[pages.View]

    @property
    def cost(self) -> int:
        return self.page.size * (len(self.views) + 3 * len(self.contrast))

    def run(self):
        return page_checks.look(self.page, self.views, self.contrast, browser)


class Try(NamedTuple):
    """What scripts do on one page."""

    page: pages.Page

    @property
    def cost(self) -> int:
        return 3 * self.page.size

    def run(self):
        return interaction.try_page(self.page, browser)


class Print(NamedTuple):
    """One page on paper."""

    page: pages.Page

    @property
    def cost(self) -> int:
        return 3 * self.page.size

    def run(self):
        return printing.print_faults(self.page, browser)


class Validate(NamedTuple):
    """All pages in the HTML checker; the longest task, so the first."""

    site: list[pages.Page]

    @property
    def cost(self) -> int:
        return 1 << 60

    def run(self):
        return markup.validity_faults(self.site)


def demonstration(site: list[pages.Page], every_view: bool) -> list[Look | Print | Try]:
    """The plan for the first site."""
    chosen = site if every_view else pages.heaviest(site)
    plan: list[Look | Print | Try] = [Print(page) for page in chosen if page.language]
    plan += [Try(page) for page in chosen if page.language]
    for page in site:
        if page in chosen:
            plan.append(Look(page, pages.MATRIX, pages.WIDEST))
        else:
            plan.append(Look(page, pages.ENDS, pages.WIDEST[:1]))
    return plan


def small(site: list[pages.Page]) -> list[Look | Try]:
    """The plan for one of the other sites, whose pages are much alike."""
    chosen = pages.heaviest(site)
    plan: list[Look | Try] = [Try(page) for page in site if page.stem == "search"]
    return plan + [Look(page, pages.ENDS, pages.WIDEST[:1] if page in chosen else []) for page in site]


def tasks(sites: list[list[pages.Page]], options) -> list:
    """All that is done in browsers and in the HTML checker, the longest first."""
    first, *others = sites
    if options.firefox:
        return [Look(page, pages.ENDS, []) for site in sites for page in site if page.language]
    plan = demonstration(first, options.every_view) + [look for site in others for look in small(site)]
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
    return results + [contrast.contrast_faults(sites[0][0].root / "assets" / "tokens.css")]


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
    results = in_browsers(tasks(sites, options), options)
    if not options.firefox:
        results += on_files(sites)
    found = sorted(fault for some, _ in results for fault in some)
    faults.report(found, [tally for _, some in results for tally in some], options.faults)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
