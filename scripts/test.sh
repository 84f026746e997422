#!/usr/bin/env bash
# Everything that CI runs, after scripts/install.sh test.
set -euo pipefail
cd "$(dirname "$0")/.."

swift=${SWIFT:-swift}
skipped=()

echo "── format"
$swift format lint --strict --recursive --parallel Package.swift Sources Tests

echo "── published data for the tests"
if ! Tests/fetch-test-data.sh; then
  skipped+=("tests on the CDNOW data: it could not be fetched")
fi

echo "── build"
$swift build --build-tests

echo "── tests"
$swift test --skip-build --parallel

echo "── pages in a browser"
code=0
scripts/browser.sh || code=$?
case $code in
0) ;;
3) skipped+=("pages in a browser: something is missing") ;;
*) exit $code ;;
esac

if [ ${#skipped[@]} -gt 0 ]; then
  printf 'SKIPPED: %s\n' "${skipped[@]}" >&2
  [ -z "${CI:-}" ] || exit 1
fi
