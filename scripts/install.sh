#!/usr/bin/env bash
# Installs what is missing on a Debian machine: `install.sh build` for the program, `install.sh test` for its tests too,
# `install.sh browsers` for those in a second browser too.
# What cannot be installed is said; under CI that is an error.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:?usage: install.sh build|test|browsers}

packages=()
need() { # need PACKAGE TEST...: the Debian package is wanted where the test fails
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || packages+=("$package")
}

need pkg-config command -v pkg-config
need libcmark-dev test -e /usr/include/cmark.h
if [ "$purpose" != build ]; then
  need cmark command -v cmark
  need cmark-gfm command -v cmark-gfm
  need python3 command -v python3
  need python3-venv python3 -c 'import venv, ensurepip'
  # Pages are looked at in a browser, in the fonts that readers have, and on paper.
  need chromium command -v chromium
  need fonts-noto-core test -e /usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf
  need fonts-inter test -d /usr/share/fonts/opentype/inter
  need default-jre-headless command -v java
  need poppler-utils command -v pdftotext
  # The manual page is looked at by the program that shows it.
  need mandoc command -v mandoc
fi
if [ "$purpose" = browsers ]; then need firefox-esr command -v firefox-esr; fi

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install() {
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

if [ ${#packages[@]} -gt 0 ]; then
  echo "Installing ${packages[*]} …"
  if ! install "${packages[@]}" >.install.log 2>&1; then
    # A package run that was disturbed can be taken up again once.
    as_root dpkg --configure -a >>.install.log 2>&1 || true
    if ! install "${packages[@]}" >>.install.log 2>&1; then
      tail -5 .install.log >&2
      echo "NOT INSTALLED: ${packages[*]} (see .install.log)" >&2
      [ "$purpose" != build ] && [ -z "${CI:-}" ] || exit 1
    fi
  fi
  rm -f .install.log
fi

# The Python packages of Tests/Browser, in versions that are fixed there.
python_packages() {
  local wanted=Tests/Browser/requirements.txt venv=.build/browser/venv
  cmp -s "$wanted" "$venv/requirements.txt" && return
  python3 -m venv --clear "$venv" &&
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$wanted" &&
    cp "$wanted" "$venv/requirements.txt"
}

if [ "$purpose" != build ] && ! python_packages && ! python_packages; then
  echo "NOT INSTALLED: the Python packages of Tests/Browser" >&2
  [ -z "${CI:-}" ] || exit 1
fi
