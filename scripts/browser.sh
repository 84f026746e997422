#!/usr/bin/env bash
# Builds the demonstration and some small sites and looks at their pages in Chromium; `browser.sh all` at every page in
# every view, and in Firefox too. What each check is: docs/testing.md. Exit code 3: something that it needs is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

swift=${SWIFT:-swift}
python=.build/browser/venv/bin/python
sites=.build/browser/sites

needed=(chromium java pdftotext "$python")
[ "${1:-}" != all ] || needed+=(firefox-esr)
for program in "${needed[@]}"; do
  if ! command -v "$program" >/dev/null; then
    echo "$program is missing; scripts/install.sh installs it" >&2
    exit 3
  fi
done

program=$($swift build --show-bin-path)/moshtari
mapfile -t built < <($python Tests/Browser/shops.py "$program" "$sites")
[ ${#built[@]} -gt 1 ] || { echo "the sites could not be built" >&2; exit 1; }

check() { $python Tests/Browser/check.py --faults ".build/browser/faults-$1.txt" "${@:2}" "${built[@]}"; }

failed=()
echo "The checks themselves:"
$python Tests/Browser/selftest.py || failed+=("self-test")
echo "The preview:"
$python Tests/Browser/preview.py "$program" || failed+=(preview)
echo "Chromium:"
if [ "${1:-}" = all ]; then
  check chromium --every-view || failed+=(Chromium)
  echo "Firefox:"
  check firefox --firefox || failed+=(Firefox)
else
  check chromium || failed+=(Chromium)
fi
[ ${#failed[@]} -eq 0 ] || { echo "FAILED: ${failed[*]}" >&2; exit 1; }
