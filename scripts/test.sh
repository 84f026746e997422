#!/usr/bin/env bash
# Everything that CI runs, after scripts/install.sh test. BUILD_FLAGS: what else `swift build` is given.
set -euo pipefail
cd "$(dirname "$0")/.."

swift=${SWIFT:-swift}
skipped=()
read -ra flags <<<"${BUILD_FLAGS:-}"

part() { # part NAME: says what begins, and when
  echo "── $1 ($((SECONDS / 60)) min $((SECONDS % 60)) s)"
}

part "format"
$swift format lint --strict --recursive --parallel Package.swift Sources Tests

part "published data for the tests"
if ! Tests/fetch-test-data.sh; then
  skipped+=("tests on the CDNOW data: it could not be fetched")
fi

part "build"
$swift build --build-tests "${flags[@]}"

part "tests"
$swift test --skip-build --parallel "${flags[@]}"

part "pages in a browser"
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
