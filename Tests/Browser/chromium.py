"""Chromium by playwright: one browser, one tab, page after page."""

import re
import shutil

import axe_playwright_python.base
import playwright.sync_api

from pages import Page, View

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Without `preload: False` axe would fetch the stylesheets again, which file:// forbids.
AXE = {"preload": False, "resultTypes": ["violations"], "runOnly": RULES}
PRINTED_WIDTH = 703  # the text of an A4 page between margins of 12 mm, in px


class Chromium:
    """A browser for one process. `visit` comes first, then the page is shown, measured, printed."""

    def __init__(self) -> None:
        self.player = playwright.sync_api.sync_playwright().start()
        program = shutil.which("chromium")
        self.browser = self.player.chromium.launch(executable_path=program, args=["--no-sandbox"])
        self.context = self.browser.new_context(reduced_motion="reduce", viewport={"width": 1440, "height": 900})
        self.tab = self.context.new_page()
        self.plain = self.browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900}).new_page()
        self.page: Page | None = None
        self.found: list[tuple[str, str]] = []
        self.context.route(re.compile("^(?!file:|data:)"), lambda route: route.abort())
        self.context.route(re.compile("^file:.*/index.html$"), self.without_forwarding)
        self.tab.on("console", lambda said: said.type in ("error", "warning") and self.note("console", said.text))
        self.tab.on("pageerror", lambda error: self.note("console", str(error)))
        self.tab.on("requestfailed", lambda request: self.note("requests", f"not loaded: {request.url}"))
        self.tab.on("request", self.note_request)

    def note(self, check: str, what: str) -> None:
        self.found.append((check, what))

    def note_request(self, request) -> None:
        """Notes what is fetched from outside the site."""
        if not request.url.startswith((f"{self.page.root.as_uri()}/", "data:")):
            self.note("requests", f"outside the site: {request.url}")

    def without_forwarding(self, route) -> None:
        """Serves the page that leads to the languages so that it stays."""
        text = self.page.file.read_text(encoding="utf-8")
        route.fulfill(body=re.sub('<meta http-equiv="refresh"[^>]*>', "", text), content_type="text/html")

    def visit(self, page: Page, script: str) -> None:
        """Opens a page; `script` is an expression whose value `measure` calls."""
        self.page, self.found = page, []
        self.tab.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        self.tab.goto(page.url)
        self.measures = self.tab.evaluate_handle(script)
        self.axe_is_loaded = False

    def show(self, view: View) -> None:
        self.tab.set_viewport_size({"width": view.width, "height": 900})
        self.tab.emulate_media(media="screen", color_scheme=view.scheme)

    def force_colours(self, scheme: str | None) -> None:
        """Shows the page in the colours of a reader who chose a light or a dark set, or in its own again."""
        self.tab.emulate_media(color_scheme=scheme or "light", forced_colors="active" if scheme else "none")

    def press_tab(self, times: int) -> None:
        for _ in range(times):
            self.tab.keyboard.press("Tab")

    def without_scripts(self, script: str) -> dict:
        """What the script says of the page where scripts are off, by function; all details are open."""
        self.plain.goto(self.page.url)
        names = ["plainWords", "idleControls"]
        call = f"names => {{ const script = {script}; script.openDetails(true); return names.map(name => script[name]()); }}"
        return dict(zip(names, self.plain.evaluate(call, names)))

    def show_print(self) -> None:
        self.tab.set_viewport_size({"width": PRINTED_WIDTH, "height": 900})
        self.tab.emulate_media(media="print", color_scheme="light")

    def measure(self, name: str, argument=None):
        """Calls one function of the script."""
        return self.measures.evaluate("(script, [name, argument]) => script[name](argument)", [name, argument])

    def troubles(self) -> list[tuple[str, str]]:
        """Errors and warnings of the console and requests that should not be, since the visit: check, what."""
        return list(self.found)

    def axe(self, with_contrast: bool) -> list[dict]:
        """What axe-core objects to, with or without the contrast of text, which takes it the longest."""
        if not self.axe_is_loaded:
            self.tab.evaluate(axe_playwright_python.base.AXE_SCRIPT)
            self.axe_is_loaded = True
        options = AXE | {"rules": {"color-contrast": {"enabled": with_contrast}}}
        return self.tab.evaluate("options => axe.run(options).then(found => found.violations)", options)

    def pdf(self, path: str) -> None:
        """Prints the page as a reader would, tagged."""
        self.tab.pdf(path=path, prefer_css_page_size=True, print_background=True, tagged=True, outline=True)

    def close(self) -> None:
        self.browser.close()
        self.player.stop()
