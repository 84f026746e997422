#!/usr/bin/env python3
"""Writes the built-in themes and the built-in segments into the program's source.

Usage: scripts/embed.py

Only text is embedded: templates, stylesheets, Markdown. The files it writes are committed; tests hold them to be
fresh.
"""

import pathlib
import sys
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Embedding(NamedTuple):
    folder: str
    target: str
    name: str
    comment: str


EMBEDDINGS = [
    Embedding(
        "themes/default",
        "Sources/MoshtariSite/Theme/EmbeddedTheme.swift",
        "EmbeddedTheme",
        "The theme inside the program: the files of `themes/default` in the order of their paths.",
    ),
    Embedding(
        "themes/plain",
        "Sources/MoshtariSite/Theme/EmbeddedPlainTheme.swift",
        "EmbeddedPlainTheme",
        "The theme without colour: the files of `themes/plain`, which builds on `default`.",
    ),
    Embedding(
        "segments",
        "Sources/MoshtariContent/Rules/EmbeddedSegments.swift",
        "EmbeddedSegments",
        "The built-in segments inside the program: the files of `segments` in the order of their paths.",
    ),
]


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


def embed(embedding: Embedding) -> None:
    folder = ROOT / embedding.folder
    files = sorted(
        (path.relative_to(folder).as_posix(), path)
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )
    entries = "".join(f'(path: "{name}", text: {literal(read(path))}),\n' for name, path in files)
    head = f"""\
// Made from {embedding.folder} by scripts/embed.py; not edited by hand.
// swift-format-ignore-file

/// {embedding.comment}
enum {embedding.name} {{
  static let files: [(path: String, text: String)] = [
"""
    (ROOT / embedding.target).write_text(f"{head}{entries}  ]\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    for embedding in EMBEDDINGS:
        embed(embedding)
