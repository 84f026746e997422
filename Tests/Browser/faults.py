"""What the checks find, and how it is told."""

import collections
import pathlib
from typing import NamedTuple

SHOWN_PER_CHECK = 30


class Fault(NamedTuple):
    """One thing that is wrong on one page in one view; `view` is like "360 light", or empty where it does not matter."""

    check: str
    page: str
    view: str
    what: str
    where: str


class Tally(NamedTuple):
    """How often a check ran; makes a check that never ran visible."""

    check: str
    count: int


def lines(faults: list[Fault]) -> list[str]:
    """One line for each fault of a page; views that share it are named together."""
    views: dict[tuple, list[str]] = collections.defaultdict(list)
    for fault in faults:
        views[fault._replace(view="")].append(fault.view)
    return [
        f"{fault.check}: {' '.join([fault.page, *sorted(set(filter(None, seen)))])}: {fault.what}, {fault.where}"
        for fault, seen in views.items()
    ]


def report(faults: list[Fault], tallies: list[Tally], file: pathlib.Path) -> None:
    """A line for each check, then the faults: the first of each check here, all of them in `file`."""
    runs = collections.Counter()
    for tally in tallies:
        runs[tally.check] += tally.count
    found = collections.Counter(fault.check for fault in faults)
    for check in sorted(runs | found):
        print(f"  {check:<15} {runs[check]:>5} times  {f'{found[check]} faults' if found[check] else 'clean'}")
    file.write_text("".join(f"{line}\n" for line in lines(faults)), encoding="utf-8")
    for check in sorted(found):
        told = lines([fault for fault in faults if fault.check == check])
        print(*told[:SHOWN_PER_CHECK], sep="\n")
        if len(told) > SHOWN_PER_CHECK:
            print(f"and {len(told) - SHOWN_PER_CHECK} more like this, see {file}")
