#!/usr/bin/env bash
# This program beside DuckDB + Jinja2 on the same generated data: times in turn, then the numbers compared.
#   BENCH_CUSTOMERS=200000 BENCH_RUNS=5 scripts/bench.sh
set -euo pipefail
cd "$(dirname "$0")/.."
customers=${BENCH_CUSTOMERS:-200000}
runs=${BENCH_RUNS:-5}
work=.build/bench
report=$work/report-$customers
venv=$work/venv

[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install -q numpy polars duckdb jinja2
if [ ! -e "$report/data/orders.csv" ]; then
  "$venv/bin/python" bench/generate.py "$report/data" --customers "$customers"
fi
cp bench/moshtari.yaml "$report/moshtari.yaml"

measure() { # measure NAME COMMAND...: wall and CPU seconds and peak memory of one run
  local name=$1
  shift
  "$venv/bin/python" - "$name" "$@" <<'PY'
import resource, subprocess, sys, time
started = time.time()
done = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
wall = time.time() - started
if done.returncode:
    sys.exit(done.stderr.decode())
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]:<10}{wall:7.2f} s wall {used.ru_utime + used.ru_stime:7.2f} s CPU {used.ru_maxrss / 1024:8.0f} MB")
PY
}

for _ in $(seq "$runs"); do
  measure moshtari .build/release/moshtari build "$report" -o "$work/public"
  measure peer "$venv/bin/python" bench/peer.py "$report/data" "$work/peer"
done
"$venv/bin/python" bench/compare.py "$work/public/report.json" "$work/peer/figures.json"
