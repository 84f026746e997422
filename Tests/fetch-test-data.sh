#!/usr/bin/env bash
# Fetches the CDNOW transactions that some tests reproduce published figures from.
#
# They are in the wheel of PyPI's lifetimes 0.11.3; Fader and Hardie released them for research without a data
# licence, so they are no part of this repository. The wheel and both files are checked against their digests.
# Files that are already there and right are kept. Exits non-zero where it cannot fetch them.
#
#   Tests/fetch-test-data.sh [FOLDER]     FOLDER defaults to .build/test-data
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
target="${1:-$root/.build/test-data}/cdnow"

wheel_digest=261e3dc89977c2b60767ca6728aaa29d429de0c814635070a749c36555895da8
digests="\
eff6889ed364c5199d6eacbbeb7a6d559971df4406ac876f322c373f00a072ef  CDNOW_master.txt
6fae10155c0b0ba363c2c386e30f77990d22328220efd862a5edd1443420d94a  CDNOW_sample.txt"

check() { # FOLDER, with lines of digest and file on standard input
  if command -v sha256sum >/dev/null; then
    (cd "$1" && sha256sum --check --status -)
  else
    (cd "$1" && shasum -a 256 --check --status -)
  fi
}

if [ -d "$target" ] && check "$target" <<<"$digests"; then
  echo "test data is in $target"
  exit 0
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
  --dest "$work" lifetimes==0.11.3
wheel="$(cd "$work" && ls -- *.whl)"
check "$work" <<<"$wheel_digest  $wheel" || {
  echo "fetch-test-data: $wheel is not the expected wheel" >&2
  exit 1
}
unzip -q -o -j "$work/$wheel" \
  lifetimes/datasets/CDNOW_master.txt lifetimes/datasets/CDNOW_sample.txt -d "$work"
check "$work" <<<"$digests" || {
  echo "fetch-test-data: the files in $wheel are not the expected ones" >&2
  exit 1
}
mkdir -p "$target"
mv "$work/CDNOW_master.txt" "$work/CDNOW_sample.txt" "$target/"
echo "test data is in $target"
