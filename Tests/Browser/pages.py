"""The pages of a built site, their kinds, and in which views each is looked at."""

import json
import pathlib
from typing import NamedTuple

FRONT = "index"
WIDTHS = (360, 390, 768, 1440)
SCHEMES = ("light", "dark")


class View(NamedTuple):
    width: int
    scheme: str

    def __str__(self) -> str:
        return f"{self.width} {self.scheme}"


# All views of a page that is looked at closely, the two ends of the widths, and the one that every page has.
MATRIX = [View(width, scheme) for scheme in SCHEMES for width in WIDTHS]
ENDS = [View(360, "light"), View(1440, "light")]
NARROWEST = ENDS[:1]


class Page(NamedTuple):
    """A page of the site in `root`; `name` is like "fa/overview"."""

    root: pathlib.Path
    name: str

    @property
    def file(self) -> pathlib.Path:
        return self.root / f"{self.name}.html"

    @property
    def label(self) -> str:
        """What the page is called in a fault: with the name of its site."""
        return f"{self.root.name}/{self.name}"

    @property
    def language(self) -> str | None:
        """The language of the page; none for the page that leads to the languages."""
        return self.name.split("/")[0] if "/" in self.name else None

    @property
    def stem(self) -> str:
        return self.name.split("/")[-1]

    @property
    def url(self) -> str:
        return self.file.as_uri()

    @property
    def size(self) -> int:
        return self.file.stat().st_size


def pages(root: pathlib.Path) -> list[Page]:
    """All pages of a site, in the order of their names; an e-mail is none."""
    found = (Page(root, path.relative_to(root).with_suffix("").as_posix()) for path in root.rglob("*.html"))
    return sorted(page for page in found if not page.stem.endswith("-mail"))


def families(root: pathlib.Path) -> dict[str, str]:
    """The family of each segment, by the segment's id; empty without a report."""
    report = root / "report.json"
    if not report.exists():
        return {}
    segments = json.loads(report.read_text(encoding="utf-8"))["segments"] or {}
    return {name: segment["family"] for name, segment in segments.items()}


def kind(page: Page, families: dict[str, str]) -> str:
    """What sort of page it is: `segment-lifecycle`, `segment-rule`, `definitions-group`, `persona`, `page`, or its own name."""
    first, _, rest = page.stem.partition("-")
    if first == "segment":
        return "segment-lifecycle" if families.get(rest) == "lifecycle" else "segment-rule"
    if first == "definitions" and rest:
        return "definitions-group"
    return first if first in ("persona", "page") and rest else page.stem


def heaviest(site: list[Page]) -> list[Page]:
    """In all languages, the heaviest page of each kind: the one whose versions are the largest together."""
    if not site:
        return []
    known = families(site[0].root)
    sizes: dict[str, int] = {}
    for page in site:
        sizes[page.stem] = sizes.get(page.stem, 0) + page.size
    chosen: dict[str, str] = {}
    for page in sorted(site, key=lambda page: (-sizes[page.stem], page.stem)):
        chosen.setdefault(kind(page, known), page.stem)
    return [page for page in site if page.stem in chosen.values()]
