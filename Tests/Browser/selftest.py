#!/usr/bin/env python3
"""Holds that the checks can fail: every seeded fault is found by its check and by no other, sound pages have none.

Usage: selftest.py [NAME...]    some of the seeds, or all
"""

import argparse
import collections
import contextlib
import io
import pathlib
import sys
import tempfile

import check
import contrast
import faults
import pages
import seeds

WHOLE_PAGE = "html"
VIEWS = [*pages.ENDS, pages.View(1440, "dark")]


def found_on(root: pathlib.Path) -> list[faults.Fault]:
    """What all checks find on the seeded site."""
    site = pages.pages(root)
    paper = {f"{seed.language}/{seed.name}" for seed in seeds.SEEDS if seed.on_paper}
    plan = [check.Validate(site)]
    for page in site:
        plan.append(check.Look(page, VIEWS, check.AXE_CLOSELY, closely=True, printed=page.name in paper or page.stem == "sound"))
    plan += [check.Try(page) for page in site]
    results = check.in_browsers(plan, argparse.Namespace(workers=2, firefox=False)) + check.on_files([site])
    return [fault for some, _ in results for fault in some]


def seed_mistakes(root: pathlib.Path, seeded: list[seeds.Seed]) -> list[str]:
    """Seeds that were not found as they should, and what was found beside them."""
    seeds.write_site(root, seeded)
    found = collections.defaultdict(list)
    for fault in found_on(root):
        found[fault.page].append(fault)
    mistakes = []
    for seed in seeded:
        those = found.pop(f"{root.name}/{seed.language}/{seed.name}", [])
        if {fault.check for fault in those} != seed.checks:
            mistakes.append(f"{seed.name}: expected {sorted(seed.checks)}, found {faults.lines(those)}")
        mistakes += [f"{seed.name}: not at “{seed.where}”: {fault}" for fault in those if fault.where != WHOLE_PAGE and seed.where not in fault.where]
    return mistakes + faults.lines([fault for rest in found.values() for fault in rest])


def token_mistakes(root: pathlib.Path) -> list[str]:
    """Faults of a theme's colours that were not found, or found beside them."""
    mistakes = []
    sheets = {sheet.name: sheet.read_text(encoding="utf-8") for sheet in seeds.THEME.glob("*.css")}
    for old, new, where in seeds.TOKENS:
        changed = next((name for name, text in sheets.items() if old in text), None)
        if changed is None:
            mistakes.append(f"tokens: the theme has no “{old}” to replace")
        for name, text in sheets.items():
            (root / name).write_text(text.replace(old, new, 1) if name == changed else text, encoding="utf-8")
        those = {fault.where for fault in contrast.contrast_faults(root)[0]}
        token = where.split()[0]
        if where not in those or any(token not in place for place in those):
            mistakes.append(f"tokens: “{new}”: expected {where}, found {sorted(those)}")
    return mistakes


def exit_code(root: pathlib.Path, seeded: list[seeds.Seed]) -> int:
    """What the program of the checks ends with."""
    seeds.write_site(root, seeded)
    with contextlib.redirect_stdout(io.StringIO()):
        return check.main([str(root), "--workers", "1", "--faults", str(root / "faults.txt")])


def main(names: list[str]) -> int:
    seeded = [seed for seed in seeds.SEEDS if not names or seed.name in names]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        mistakes = seed_mistakes(root / "seeds", seeded) + token_mistakes(root)
        codes = exit_code(root / "sound", []), exit_code(root / "faulty", seeds.SEEDS[:1])
        if codes != (0, 1):
            mistakes.append(f"exit codes of a sound and of a faulty site are {codes}, not (0, 1)")
    print(*mistakes, sep="\n", end="\n" if mistakes else "")
    print(f"  {len(seeded) + len(seeds.TOKENS)} seeded faults, {f'{len(mistakes)} mistakes' if mistakes else 'each found by its check alone'}")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
