#!/usr/bin/env python3
"""Writes the theme in themes/default into the program's source.

Usage: scripts/embed-theme.py

Only text is embedded: templates and stylesheets. The file it writes is committed; a test holds it to be fresh.
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
THEME = ROOT / "themes" / "default"
TARGET = ROOT / "Sources" / "MoshtariSite" / "Theme" / "EmbeddedTheme.swift"

HEAD = """\
// Made from themes/default by scripts/embed-theme.py; not edited by hand.
// swift-format-ignore-file

/// The theme inside the program: the files of `themes/default` in the order of their paths.
enum EmbeddedTheme {
  static let files: [(path: String, text: String)] = [
"""


def literal(text: str) -> str:
    """A raw Swift string literal of several lines that holds `text` as it is."""
    marks = "#"
    while f'"""{marks}' in text or f"\\{marks}" in text:
        marks += "#"
    return f'{marks}"""\n{text}\n"""{marks}'


def read(path: pathlib.Path) -> str:
    text = path.read_bytes().decode("utf-8")
    if "\r" in text:
        sys.exit(f"error: {path}: has a carriage return")
    return text


def main() -> None:
    files = sorted(
        (path.relative_to(THEME).as_posix(), path)
        for path in THEME.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )
    entries = "".join(f'(path: "{name}", text: {literal(read(path))}),\n' for name, path in files)
    TARGET.write_text(f"{HEAD}{entries}  ]\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
