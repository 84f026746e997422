#!/usr/bin/env python3
"""Whether report.json and the peer's figures.json hold the same numbers.

    python3 compare.py public/report.json peer/figures.json

Compares what peer.py names as comparable: totals, rfm, ladder, concentration, cohorts, growth, weeks, nps_month, nps_region,
nps_touchpoint; months and weeks without orders are no rows of the peer's. Exit code 1 and a line for every difference.
"""
import json
import sys

report, peer = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
faults = 0


def same(name, ours, theirs):
    global faults
    if len(ours) != len(theirs):
        faults += 1
        print(f"{name}: {len(ours)} rows here, {len(theirs)} there")
    for a, b in zip(ours, theirs):
        if not all(equal(x, y) for x, y in zip(a, b, strict=True)):
            faults += 1
            print(f"{name}: {a} here, {b} there")
    print(f"{name}: {len(ours)} rows compared")


def equal(a, b):
    if isinstance(a, float) or isinstance(b, float):
        return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
    return a == b


def score(group):
    return [group["promoters"], group["passives"], group["detractors"]]


ladder = {rung["orders"]: rung["customers"] for rung in report["repeat"]["ladder"]}
orders, ordering = report["orders"], report["customers"]["ordering"]
same(
    "totals",
    [[ordering, orders["count"], orders["revenue"], ladder.get(2, 0), orders["discounted"], orders["refunded"]]],
    [[int(x) for x in peer["totals"][0]]],
)
cells = [[c["r"], c["f"], c["count"], c["revenue"]] for c in report["rfm"]["cells"] if c["count"]]
same("rfm", cells, [[int(x) for x in row] for row in peer["rfm"]])
same("ladder", [[n, ladder[n]] for n in range(1, 12)], peer["ladder"])
concentration = report["concentration"]
same(
    "concentration",
    [[concentration["gini"], concentration["top20Share"]]],
    [[float(x) for x in peer["concentration"][0]]],
)
cohorts = [
    [c["cohort"] + "-01", k, active, revenue]
    for c in report["retention"]["monthly"]["cohorts"]
    for k, (active, revenue) in enumerate(zip(c["active"], c["revenue"]))
    if active
]
same("cohorts", cohorts, [[r[0], r[1], r[2], int(r[3])] for r in peer["cohorts"]])
keys = ("active", "new", "retained", "resurrected", "churned")
same("growth", [[m["period"] + "-01", *(m[k] for k in keys)] for m in report["growth"]["monthly"] if m["active"]], peer["growth"])
weeks = [[w["week"], w["orders"], w["revenue"], w["customers"]] for w in report["demand"]["weekly"] if w["orders"]]
same("weeks", weeks, [[r[0], r[1], int(r[2]), r[3]] for r in peer["weeks"]])
nps = report["nps"]
same("nps_month", [[m["period"] + "-01", *score(m)] for m in nps["byMonth"]], peer["nps_month"])
for dimension in ("region", "touchpoint"):
    same(
        f"nps_{dimension}",
        [[g["key"], *score(g)] for g in nps["by"][dimension]],
        sorted(peer[f"nps_{dimension}"], key=lambda row: row[0].encode()),
    )
print("equal" if faults == 0 else f"{faults} differences")
sys.exit(1 if faults else 0)
