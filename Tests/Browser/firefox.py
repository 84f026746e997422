"""Firefox by WebDriver BiDi: the browser itself listens, no driver stands between."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import websocket

from pages import Page, View

START = 60  # seconds that Firefox may take to listen
ANSWER = 120  # seconds that it may take for one answer


class Firefox:
    """A browser for one process; the part of `Chromium` that the layout checks call."""

    def __init__(self) -> None:
        self.profile = tempfile.TemporaryDirectory()
        (pathlib.Path(self.profile.name) / "user.js").write_text(PREFERENCES, encoding="utf-8")
        command = [shutil.which("firefox-esr") or "firefox", "--headless", "--no-remote", "--remote-debugging-port=0"]
        self.process = subprocess.Popen(
            [*command, "--profile", self.profile.name], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self.log = self.process.stderr
        self.socket = websocket.create_connection(f"{self.address()}/session", timeout=ANSWER, suppress_origin=True)
        self.count = 0
        self.found: list[tuple[str, str]] = []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self.tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def address(self) -> str:
        """Waits until Firefox says where it listens."""
        for line in self.log:
            if match := re.search(r"listening on (ws://\S+)", line):
                return match[1]
        raise RuntimeError(f"Firefox ended with {self.process.wait(START)} before it listened")

    def ask(self, method: str, **parameters) -> dict:
        """Sends one command and waits for its answer; notes what the console says meanwhile."""
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            said = json.loads(self.socket.recv())
            if said.get("method") == "log.entryAdded":
                self.note(said["params"])
            elif said.get("id") == self.count:
                if said["type"] == "error":
                    raise RuntimeError(f"{method}: {said['error']}: {said['message']}")
                return said["result"]

    def note(self, entry: dict) -> None:
        if entry["level"] in ("error", "warn"):
            self.found.append(("console", entry["text"]))

    def visit(self, page: Page, script: str) -> None:
        """Opens a page; `script` is an expression whose value `measure` calls."""
        self.found = []
        self.ask("browsingContext.navigate", context=self.tab, url=page.url, wait="complete")
        self.evaluate(f"globalThis.measures = {script}; 0")

    def show(self, view: View) -> None:
        """Gives the window the width of the view; Firefox is looked at in light only."""
        self.ask("browsingContext.setViewport", context=self.tab, viewport={"width": view.width, "height": 900})

    def measure(self, name: str, argument=None):
        """Calls one function of the script."""
        call = f"JSON.stringify(measures[{json.dumps(name)}]({json.dumps(argument)}))"
        return json.loads(self.evaluate(call)["value"])

    def evaluate(self, expression: str) -> dict:
        answer = self.ask("script.evaluate", expression=expression, target={"context": self.tab}, awaitPromise=False)
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return answer["result"]

    def troubles(self) -> list[tuple[str, str]]:
        """Errors and warnings of the console since the visit: check, what."""
        return list(self.found)

    def close(self) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait(START)
        self.profile.cleanup()


# A new profile without network, first-run pages and updates; light, and without motion.
PREFERENCES = "\n".join(
    f"user_pref({json.dumps(name)}, {json.dumps(value)});"
    for name, value in {
        "app.normandy.enabled": False,
        "app.update.disabledForTesting": True,
        "browser.shell.checkDefaultBrowser": False,
        "browser.startup.page": 0,
        "datareporting.policy.dataSubmissionEnabled": False,
        "layout.css.prefers-color-scheme.content-override": 1,
        "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False,
        "services.settings.server": "data:,",
        "toolkit.telemetry.enabled": False,
        "ui.prefersReducedMotion": 1,
        "ui.useOverlayScrollbars": 1,
    }.items()
)
