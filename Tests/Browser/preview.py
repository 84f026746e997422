#!/usr/bin/env python3
"""Opens what `moshtari serve` serves, and writes: pages must renew themselves as docs/preview.md says.

Usage: preview.py PROGRAM
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import playwright.sync_api

import shops

PATIENCE = 120_000  # ms; nothing is timed
NOTE = "---\ntitle: Note\npage: {page}\ndate: 2026-03-01\nauthor: A\n---\n{body}\n"
STYLE = ":root{{--preview:{value}}}\n"
PANEL = """() => {
  const host = [...document.documentElement.children].find(child => child.shadowRoot);
  const section = host && host.shadowRoot.querySelector("section");
  if (!section) return null;
  const style = getComputedStyle(section), box = section.getBoundingClientRect();
  return { text: section.textContent, marked: [...section.querySelectorAll("mark")].map(mark => mark.textContent),
    direction: style.direction, isStyled: style.borderBlockStartWidth === "3px", color: style.color, ground: style.backgroundColor,
    fits: box.left >= 0 && box.right <= innerWidth && section.scrollWidth <= section.clientWidth, height: box.height / innerHeight };
}"""


def luminance(color: str) -> float:
    """By WCAG 2.2, of `rgb(1, 2, 3)`."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Preview:
    """A served report of a small shop, and what was found wrong with it."""

    def __init__(self, program: str, folder: pathlib.Path) -> None:
        self.folder, self.faults = folder, []
        shops.write(folder, shops.SHOPS["everybody-left"])
        for language, page in (("en", "overview"), ("fa", "overview")):
            self.write(f"notes/a.{language}.md", NOTE.format(page=page, body="Before."))
        command = [program, "serve", str(folder), "--port", "0", "--today", shops.TODAY]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = re.search(r"http://\S+/", self.process.stdout.readline()).group()
        # Before the first build has ended, browsers note that every page is refused.
        while not self.process.stdout.readline().startswith("first build: "):
            pass

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def expect(self, what: str, is_so: bool) -> None:
        if not is_so:
            self.faults.append(what)

    def wait(self, tab, expression: str) -> None:
        """Until it is true; the pages' policy forbids the browser's own waiting, which evaluates in them."""
        end = time.monotonic() + PATIENCE / 1000
        while not tab.evaluate(expression):
            if time.monotonic() > end:
                raise TimeoutError(expression)
            time.sleep(0.02)

    def try_page(self, browser, language: str, width: int, scheme: str) -> None:
        name = f"{language} {width} {scheme}"
        context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme)
        tab = context.new_page()
        tab.set_default_timeout(PATIENCE)
        said = []
        tab.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        tab.goto(f"{self.address}{language}/overview.html")
        tab.wait_for_selector("text=Before.")
        tab.evaluate("scrollTo({ top: 150, behavior: 'instant' }); window.isOld = true")

        note = f"notes/a.{language}.md"
        self.write(note, NOTE.format(page="overview", body="After."))
        tab.wait_for_selector("text=After.")
        tab.wait_for_load_state("load")
        self.expect(f"{name}: not loaded anew", tab.evaluate("window.isOld") is None)
        self.expect(f"{name}: scrolled to {tab.evaluate('scrollY')}, not 150", tab.evaluate("scrollY") == 150)

        tab.evaluate("window.isOld = true")
        style = self.folder / "themes/default/assets/theme.css"
        self.write("themes/default/assets/theme.css", STYLE.format(value="new"))
        preview = "getComputedStyle(document.documentElement).getPropertyValue('--preview')"
        self.wait(tab, f"{preview} === 'new'")
        self.wait(tab, "[...document.querySelectorAll('link[rel=stylesheet]')].filter(link => link.href.includes('theme.css')).length === 1")
        self.expect(f"{name}: loaded anew for a style", tab.evaluate("window.isOld") is True)
        style.unlink()
        self.wait(tab, f"{preview} !== 'new'")

        self.write(note, NOTE.format(page="overview", body="نگهداشت <b> {{ orders.revenu }} " + "word " * 60))
        self.wait(tab, f"(() => {{ const panel = ({PANEL})(); return panel && panel.isStyled; }})()")
        panel = tab.evaluate(PANEL)
        self.expect(f"{name}: no place of the fault: {panel['text']}", f"--> {note}:7:" in panel["text"])
        self.expect(f"{name}: {panel['marked']} is marked", "revenu" in panel["marked"])
        self.expect(f"{name}: words run {panel['direction']}", panel["direction"] == ("rtl" if language == "fa" else "ltr"))
        self.expect(f"{name}: the panel leaves the window", panel["fits"] and panel["height"] <= 0.61)
        seen = contrast(panel["color"], panel["ground"])
        self.expect(f"{name}: contrast {seen:.1f}", seen >= 7)
        self.expect(f"{name}: {panel['ground']}", (luminance(panel["ground"]) < 0.2) == (scheme == "dark"))
        self.expect(f"{name}: the good page is gone", tab.locator("text=After.").count() > 0)
        if picture := self.picture:
            tab.screenshot(path=str(picture / f"{language}-{width}-{scheme}.png"))

        self.write(note, NOTE.format(page="overview", body="Before."))
        tab.wait_for_selector("text=Before.")
        self.expect(f"{name}: the fault stays", tab.evaluate(PANEL) is None)
        self.expect(f"{name}: {said}", not said)
        context.close()

    picture: pathlib.Path | None = None


def main(program: str, picture: str | None = None) -> None:
    root = pathlib.Path(tempfile.mkdtemp(prefix="moshtari-preview-"))
    preview = Preview(program, root / "report")
    preview.picture = pathlib.Path(picture) if picture else None
    try:
        with playwright.sync_api.sync_playwright() as player:
            browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            for language, width, scheme in (("en", 1440, "light"), ("fa", 390, "dark"), ("fa", 1440, "light"), ("en", 390, "dark")):
                preview.try_page(browser, language, width, scheme)
            browser.close()
        preview.process.terminate()
        preview.expect("the program did not end with 0", preview.process.wait(timeout=PATIENCE / 1000) == 0)
    finally:
        preview.process.kill()
        shutil.rmtree(root, ignore_errors=True)
    for fault in preview.faults:
        print(f"preview: {fault}")
    print(f"{len(preview.faults)} faults of the preview")
    sys.exit(1 if preview.faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
