// What pages gain where scripts run: sortable tables, the numbers of a drawing by pointer and arrow keys, search.
// Without it pages say the same. A classic script, since modules do not run from a folder.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
  const collator = new Intl.Collator(root.lang, { numeric: true });

  // Text as it is compared: as foldedForSearch in SearchWords.swift.

  const letters = new Map(Object.entries({
    ی: "\u064A\u0649\u06D2", ک: "\u0643", ه: "\u0629\u06C0\u06D5\u06C1", و: "\u0624", ا: "\u0625\u0623\u0671",
  }).flatMap(([to, from]) => [...from].map(each => [each, to])));
  const digits = text => text.replace(/[٠-٩۰-۹]/g, digit => digit.charCodeAt(0) & 15);

  const unheard = /[\p{Mn}\u0640\u200D-\u200F\u061C\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/gu;
  const fold = text => digits([...text.normalize("NFKD").replace(unheard, "")].map(each => letters.get(each) ?? each.toLowerCase()).join(""))
    .replace(/\u200C+/g, "\u200C").replace(/(?<![\u0600-\u06FF])\u200C|\u200C(?![\u0600-\u06FF])/g, "")
    .replace(/([^\n\d])\1\1+/gu, "$1").replace(/[\t\n\r \u2000-\u200A\u202F\u3000]+/g, " ").trim()
    .replace(/\u200C/g, " ");

  /** The words of a text; those with a half-space in parts and also as one. */
  const words = text => [...new Set([text, text.replace(/\u200C/g, "")].flatMap(each => fold(each).split(/[^\p{L}\p{N}]+/u)))]
    .filter(Boolean);

  // Tables

  /** The first number of a text, in the digits of any language; NaN for none. */
  const number = text => parseFloat(digits(text).replace(/[,٬]/g, "").replace("٫", ".").replace("−", "-").match(/-?\d+(\.\d+)?/));

  /** What the cells of a column are sorted by; nothing where they are of several units. */
  function keys(head, cells) {
    if ("inOrder" in head.dataset) return cells.map((_, at) => at);
    const said = cells.map(cell => cell.querySelector(".num") ?? cell);
    if (!head.matches(".r") && !cells.every(cell => cell.querySelector(".bar .num"))) return cells.map(cell => cell.textContent.trim());
    const values = said.map(each => number(each.dataset.value ?? each.textContent));
    const shares = said.filter((each, at) => !isNaN(values[at])).map(each => /[%٪]/.test(each.textContent));
    return shares.every(each => each === shares[0]) ? values : null;
  }

  /** What has no value stands last both ways. */
  function compare(a, b, down) {
    const [low, high] = down ? [b, a] : [a, b];
    return typeof a === "string" ? collator.compare(low, high) : isNaN(a) - isNaN(b) || low - high;
  }

  function makeSortable(table) {
    const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0], rows = [...body.rows];
    const moving = rows.filter(row => !row.matches(".tot"));
    if (table.tHead.rows.length > 1 || moving.length < 3 || rows.some(row => row.cells.length !== heads.length)) return;
    const columns = heads.map((head, at) => keys(head, moving.map(row => row.cells[at])));
    if (columns.includes(null)) return;
    heads.forEach((head, column) => {
      if (!head.textContent.trim() || columns[column].join("") === "") return;
      const button = make("button", { type: "button" });
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const next = { null: "ascending", ascending: "descending" }[head.getAttribute("aria-sort")];
        heads.forEach(each => each.removeAttribute("aria-sort"));
        if (!next) return body.append(...rows);
        head.setAttribute("aria-sort", next);
        const order = moving.map((row, at) => [row, columns[column][at]]).sort((a, b) => compare(a[1], b[1], next === "descending"));
        body.append(...order.map(each => each[0]), ...rows.filter(row => row.matches(".tot")));
      });
    });
  }

  // Drawings

  /** Shows the words of one column, by pointer, finger or arrow keys. */
  function makeTellable(plot) {
    const columns = all(".hits i", plot), tip = make("div", { className: "tip", hidden: true, dir: root.dir, role: "status" });
    const hints = columns.map(column => column.title);
    let at = -1;
    columns.forEach(column => column.removeAttribute("title"));
    plot.append(tip);
    Object.assign(plot, { tabIndex: 0, role: "group" });
    plot.setAttribute("aria-labelledby", plot.querySelector("title").id);

    function show(next) {
      columns[at]?.classList.remove("on");
      tip.hidden = next < 0;
      at = next;
      if (at < 0) return;
      columns[at].classList.add("on");
      tip.textContent = hints[at];
      const column = columns[at].getBoundingClientRect(), box = plot.getBoundingClientRect(), gap = 8;
      const within = (place, size, room) => Math.max(gap, Math.min(place, room - size - gap));
      const left = within(column.left + (column.width - tip.offsetWidth) / 2, tip.offsetWidth, root.clientWidth);
      const top = within(column.top - tip.offsetHeight, tip.offsetHeight, root.clientHeight);
      Object.assign(tip.style, { left: `${left - box.left}px`, top: `${top - box.top}px` });
    }
    const point = event => show(columns.indexOf(event.target));
    plot.addEventListener("pointermove", point);
    plot.addEventListener("pointerdown", point);
    plot.addEventListener("pointerleave", event => event.pointerType === "touch" || show(-1));
    plot.addEventListener("focus", () => plot.matches(":focus-visible") && show(columns.length - 1));
    plot.addEventListener("blur", () => show(-1));
    plot.addEventListener("keydown", event => {
      const last = columns.length - 1;
      const next = { ArrowLeft: at < 0 ? last : Math.max(0, at - 1), ArrowRight: Math.min(last, at + 1), Home: 0, End: last, Escape: -1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      show(next);
    });
    document.addEventListener("pointerdown", event => plot.contains(event.target) || show(-1));
  }

  // Search

  /** Letters to change, leave out or add between two words. */
  function distance(a, b) {
    let row = [...b].map((_, at) => at + 1);
    [...a].forEach((letter, line) => {
      let corner = line, left = line + 1;
      row = row.map((above, at) => {
        left = Math.min(above + 1, left + 1, corner + (letter === b[at] ? 0 : 1));
        corner = above;
        return left;
      });
    });
    return row.at(-1) ?? a.length;
  }

  function makeSearchable(form, index) {
    const input = form.querySelector("input"), status = form.querySelector("[role=status]"), list = form.querySelector("ol");
    const pages = document.getElementById("pages"), most = 50;
    const count = new Intl.NumberFormat(root.lang).format;
    let page;
    const entries = index.map(([title, place, text = "", more = ""]) => {
      const own = words(title), isPart = place.startsWith("#");
      if (!isPart) page = { title, place, words: own };
      return { title, text, page, address: isPart ? page.place + place : place, fields: [[isPart ? 4 : 8, own], [2, words(text)], [1, more.split(" ")]] };
    });
    const known = new Set(entries.flatMap(each => each.fields.flatMap(field => field[1])));

    /** How well an entry has all words, by where each begins one of its own; 0 where it lacks one. */
    function score(entry, query) {
      let sum = 0, isOwn = false;
      for (const word of query) {
        const best = Math.max(0, ...entry.fields.map(([weight, those]) =>
          weight * (those.includes(word) ? 1.5 : those.some(each => each.startsWith(word)))));
        if (!best && !entry.page.words.some(each => each.startsWith(word))) return 0;
        sum += best;
        isOwn ||= best > 0;
      }
      return isOwn ? sum : 0;
    }

    /** Links to the words nearest to one. */
    function nearest(word) {
      const far = Math.max(1, Math.floor(word.length / 3));
      return [...known].filter(each => each.length > 2).map(each => [each, distance(word, each)]).filter(each => each[1] <= far)
        .sort((a, b) => a[1] - b[1] || collator.compare(a[0], b[0])).slice(0, 3)
        .map(([each]) => make("a", { href: `?q=${encodeURIComponent(each)}`, textContent: each }));
    }

    function item({ title, address, text, page }) {
      const line = make("li");
      line.append(make("a", { href: address, textContent: title, dir: "auto" }));
      if (page.place !== address) line.append(" ", make("small", { textContent: page.title, dir: "auto" }));
      if (text) line.append(make("p", { textContent: text, dir: "auto" }));
      return line;
    }

    function search() {
      const text = input.value.trim(), query = [...new Set(fold(text).split(/[^\p{L}\p{N}]+/u))].filter(Boolean);
      const found = query.length ? entries.map(each => [each, score(each, query)]).filter(each => each[1]).sort((a, b) => b[1] - a[1]) : [];
      const { one, many, first, none, near } = form.dataset;
      const said = !query.length ? "" : !found.length ? none : found.length === 1 ? one : found.length > most ? first : many;
      list.replaceChildren(...found.slice(0, most).map(each => item(each[0])));
      status.textContent = said.replace("{n}", count(found.length)).replace("{m}", count(most));
      const other = query.length && !found.length ? query.flatMap(nearest) : [];
      other.forEach((link, at) => status.append(at ? " · " : ` ${near} `, link));
      pages.hidden = found.length > 0;
      try { history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname); } catch { /* forbidden in some places */ }
    }

    index.fold = fold;
    form.hidden = false;
    form.addEventListener("submit", event => event.preventDefault());
    input.addEventListener("input", search);
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    search();
  }

  all("table:not(.heat,.flow,.overlap):has(thead)").forEach(makeSortable);
  all(".plot:has(.hits i)").forEach(makeTellable);
  const form = document.querySelector("form[role=search]");
  if (form && window.moshtariSearch) makeSearchable(form, window.moshtariSearch);
})();
