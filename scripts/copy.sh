#!/usr/bin/env bash
# Copies a built program below a folder, with its manual page and its completions: `copy.sh .build/release/moshtari /usr/local`.
set -euo pipefail
program=${1:?usage: copy.sh PROGRAM PREFIX}
prefix=${2:?usage: copy.sh PROGRAM PREFIX}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" manual >"$work/moshtari.1"
for shell in bash zsh fish; do
  "$program" --generate-completion-script $shell >"$work/$shell"
done

share=$prefix/share
install -D -m 755 "$program" "$prefix/bin/moshtari"
install -D -m 644 "$work/moshtari.1" "$share/man/man1/moshtari.1"
install -D -m 644 "$work/bash" "$share/bash-completion/completions/moshtari"
install -D -m 644 "$work/zsh" "$share/zsh/site-functions/_moshtari"
install -D -m 644 "$work/fish" "$share/fish/vendor_completions.d/moshtari.fish"
echo "moshtari is in $prefix/bin, its manual in $share/man."
