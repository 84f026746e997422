#!/usr/bin/env python3
"""Builds the sites that are looked at: the demonstration, and shops with next to nothing to measure.

Usage: shops.py PROGRAM FOLDER

Prints the folders of the sites, the demonstration first.
"""

import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TODAY = "2026-11-22"
ORDERS = "order_id,customer_id,date,amount,discount,refund\n"
ANSWERS = "customer_id,date,kind,score\n"

# What each small shop has: its tables by name.
SHOPS = {
    "one-order": {"orders": f"{ORDERS}o1,c1,2026-03-05,100,,\n"},
    "one-answer": {"feedback": f"{ANSWERS}c1,2026-03-05,nps,9\n"},
    "gap-of-two-years": {
        "orders": ORDERS
        + "".join(f"a{at},c{at},2024-01-05,100,,\n" for at in range(30))
        + "".join(f"b{at},d{at},2026-03-05,100,,\n" for at in range(30)),
    },
    "everybody-left": {
        "orders": ORDERS + "".join(f"o{at},c{at % 30},2023-0{1 + at % 9}-1{at % 9},{100 + at},,\n" for at in range(90)),
        "feedback": ANSWERS + "".join(f"c{at},2026-03-05,nps,10\n" for at in range(30)),
    },
    "loss": {
        "orders": ORDERS + "".join(f"o{at},c{at % 12},2026-0{1 + at % 9}-05,100,,{90 + at * 10}\n" for at in range(30)),
        "feedback": ANSWERS + "".join(f"c{at % 12},2026-0{1 + at % 9}-06,nps,{at % 11}\n" for at in range(25)),
    },
}


def write(folder: pathlib.Path, tables: dict[str, str]) -> None:
    """A report folder with these tables and no texts."""
    (folder / "data").mkdir(parents=True)
    settings = "title: { en: Shop, fa: فروشگاه }\nlanguages: [en, fa]\ndata:\n"
    for name, rows in tables.items():
        (folder / "data" / f"{name}.csv").write_text(rows, encoding="utf-8")
        settings += f"  {name}: data/{name}.csv\n"
    (folder / "moshtari.yaml").write_text(settings, encoding="utf-8")


def build(program: str, report: pathlib.Path, site: pathlib.Path) -> pathlib.Path:
    """Builds a site; what the program says is shown only if it fails."""
    command = [program, "build", str(report), "-o", str(site), "--today", TODAY]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"error: {' '.join(command)} ended with {run.returncode}\n{run.stderr}")
    return site


def main(program: str, folder: pathlib.Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    sites = [build(program, ROOT / "content", folder / "demonstration")]
    for name, tables in SHOPS.items():
        write(folder / "reports" / name, tables)
        sites.append(build(program, folder / "reports" / name, folder / name))
    print(*sites, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
