/// What a served page loads besides what it has of itself.
enum PreviewClient {
  static let scriptPath = "/_moshtari/preview.js"
  static let stylesheetPath = "/_moshtari/preview.css"
  static let eventsPath = "/_moshtari/events"

  /// Renews the page when it is no longer the newest, its place and what is opened kept; changes
  /// stylesheets without that; shows what a build refused.
  static let script = #"""
    (() => {
      "use strict";
      const own = document.currentScript.dataset;
      const place = "moshtari-preview:" + location.pathname;
      let styles = own.styles, faults = "", stream, host;

      const restore = () => {
        let state;
        try {
          state = JSON.parse(sessionStorage.getItem(place));
          sessionStorage.removeItem(place);
        } catch { return; }
        if (!state) return;
        const parts = document.querySelectorAll("details");
        if (parts.length === state.open.length) parts.forEach((part, i) => part.open = state.open[i]);
        const go = () => scrollTo({ left: state.x, top: state.y, behavior: "instant" });
        go();
        addEventListener("load", go, { once: true });
      };

      const reload = () => {
        const open = [...document.querySelectorAll("details")].map(part => part.open);
        try {
          sessionStorage.setItem(place, JSON.stringify({ x: scrollX, y: scrollY, open }));
        } catch {}
        close();
        location.reload();
      };

      const waiting = new Set();
      const restyle = () => {
        for (const link of waiting) link.remove();
        waiting.clear();
        for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
          const next = link.cloneNode();
          const address = new URL(link.href);
          address.searchParams.set("v", styles);
          next.href = address;
          waiting.add(next);
          next.addEventListener("load", () => { waiting.delete(next); link.remove(); });
          link.after(next);
        }
      };

      const element = (name, attributes, ...inner) => {
        const made = document.createElement(name);
        for (const key in attributes) made.setAttribute(key, attributes[key]);
        made.append(...inner);
        return made;
      };

      // The characters over the carets are marked: in right-to-left lines carets stand elsewhere.
      const excerpt = lines => {
        const box = element("pre", { tabindex: "0" });
        lines.forEach((line, i) => {
          const carets = /^( *\| *)(\^+)$/.exec(lines[i + 1] || "");
          const all = Array.from(line);
          const start = carets ? carets[1].length : all.length;
          const end = carets ? start + carets[2].length : all.length;
          box.append(all.slice(0, start).join(""));
          if (carets) box.append(element("mark", {}, all.slice(start, end).join("")));
          box.append(all.slice(end).join("") + "\n");
        });
        return box;
      };

      const written = text => {
        const box = element("div", { class: "text", dir: "ltr", lang: "en" });
        let lines = [];
        const flush = () => { if (lines.length) box.append(excerpt(lines)); lines = []; };
        for (const line of text.split("\n")) {
          if (/^ *\d* \|/.test(line)) { lines.push(line); continue; }
          flush();
          box.append(element("p", {}, line || "\u00a0"));
        }
        flush();
        return box;
      };

      const show = text => {
        if (text === faults) return;
        faults = text;
        if (host) host.remove();
        host = undefined;
        if (!text) return;
        host = element("div", { dir: document.documentElement.dir });
        const root = host.attachShadow({ mode: "open" });
        const hide = element("button", { type: "button" }, own.hide);
        hide.addEventListener("click", () => host.remove());
        root.append(
          element("link", { rel: "stylesheet", href: "/_moshtari/preview.css" }),
          element("section", { role: "alert" },
            element("header", {}, element("p", {}, own.stale), hide), written(text)));
        document.documentElement.append(host);
      };

      const take = news => {
        if (news.page !== own.page) return reload();
        if (news.styles !== styles) { styles = news.styles; restyle(); }
        show(news.faults);
      };

      const close = () => {
        if (stream) stream.close();
        stream = undefined;
      };
      const open = () => {
        if (stream || document.hidden) return;
        stream = new EventSource("/_moshtari/events?page=" + encodeURIComponent(own.path));
        stream.onmessage = event => take(JSON.parse(event.data));
        stream.onerror = () => {
          if (stream && stream.readyState === EventSource.CLOSED) { close(); setTimeout(open, 2000); }
        };
      };

      // A browser has few connections to one server: pages that nobody sees keep none.
      document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
      addEventListener("pagehide", close);
      addEventListener("pageshow", open);
      restore();
      open();
    })();

    """#

  /// Of the faults over a page, and of the page that stands in for one.
  static let stylesheet = """
    :host, body { color: #33100b; background: #fff5f3; font: 16px/1.5 system-ui, sans-serif; }
    :host {
      all: initial; position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 2147483647;
    }
    body { margin: 0; padding: 1rem; }
    main { max-inline-size: 40rem; margin: 10vh auto 0; }
    h1 { font-size: 1.25rem; }
    a { color: inherit; }
    section {
      max-block-size: 60vh; overflow: auto; padding: .75rem 1rem; box-sizing: border-box;
      color: #33100b; background: #fff5f3; border-block-start: 3px solid #b3261e;
      font: 16px/1.5 system-ui, sans-serif;
    }
    header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
    p { margin: 0; }
    header p { font-weight: 600; }
    button {
      flex: none; min-block-size: 2.5rem; padding: 0 .8rem; font: inherit; color: inherit;
      background: none; border: 1px solid; border-radius: .3rem; cursor: pointer;
    }
    .text { margin-block-start: .5rem; font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
    .text p { white-space: pre-wrap; }
    pre { margin: 0; font: inherit; overflow-x: auto; }
    mark { color: inherit; background: #ffd3cb; }
    @media (prefers-color-scheme: dark) {
      body, section { color: #ffe3dd; background: #2a1411; }
      section { border-color: #ff8a7a; }
      mark { background: #6b241a; }
    }
    @media print { :host { display: none; } }

    """
}
