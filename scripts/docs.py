#!/usr/bin/env python3
"""Lays the documentation out as a report folder: the demonstration in English, with README.md and docs/*.md as its pages.

Usage: scripts/docs.py FOLDER      (FOLDER is replaced; it must be empty, missing or made by this script)
"""

import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARK = ".moshtari-docs"

# The order of the pages; documents that are not here follow by name.
ORDER = [
    "README.md",
    "docs/start.md",
    "docs/commands.md",
    "docs/data.md",
    "docs/settings.md",
    "docs/writing.md",
    "docs/report.md",
    "docs/check.md",
    "docs/gates.md",
    "docs/editions.md",
    "docs/theming.md",
    "docs/facts.md",
    "docs/playbooks.md",
]
LAST = ["ARCHITECTURE.md", "CHANGELOG.md"]


def documents() -> list[str]:
    found = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))
    first = [name for name in ORDER if (ROOT / name).is_file()]
    return first + [name for name in found if name not in first] + LAST


def page_id(document: str) -> str:
    return pathlib.PurePosixPath(document).stem.lower()


def page(document: str, order: int, known: set[str]) -> str:
    """The document as a page: its heading as the title, links to other documents as links to their pages."""
    text = (ROOT / document).read_text(encoding="utf-8")
    heading, _, body = text.partition("\n")
    if not heading.startswith("# "):
        sys.exit(f"error: {document}: does not begin with a heading")
    folder = pathlib.PurePosixPath(document).parent

    def link(match: re.Match[str]) -> str:
        words, name, fragment = match[1], match[2], match[3] or ""
        target = (folder / name).as_posix()
        if target in known:
            return f"[{words}](page-{page_id(target)}.html{fragment})"
        # Files of the repository that are no documents are named, not linked.
        return words if (ROOT / target).exists() else match[0]

    outside = re.split(r"(^```.*?^```$)", body, flags=re.MULTILINE | re.DOTALL)
    outside[::2] = [re.sub(r"\[([^\]]+)\]\(([^():#]+)(#[^()]*)?\)", link, part) for part in outside[::2]]
    title = heading[2:].replace("`", "").replace('"', "'")
    return f'---\ntitle: "{title}"\norder: {order}\n---\n{"".join(outside)}'


def lay_out(folder: pathlib.Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        sys.exit(f"error: {folder} is not empty and was not made by this script")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "content", folder)
    (folder / MARK).touch()
    for persian in folder.rglob("*.fa.md"):
        persian.unlink()
    shutil.rmtree(folder / "pages")
    (folder / "pages").mkdir()
    settings = (folder / "moshtari.yaml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^title:.*$", "title: Moshtari", settings)
    settings = re.sub(r"(?m)^languages:.*$", "languages: [en]", settings)
    (folder / "moshtari.yaml").write_text(settings, encoding="utf-8")
    known = documents()
    for order, document in enumerate(known, start=1):
        text = page(document, order, set(known))
        (folder / "pages" / f"{page_id(document)}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lay_out(pathlib.Path(sys.argv[1]))
