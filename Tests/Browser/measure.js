// Looks for faults in the page that is open. The last expression is the object that Python calls; every one of its
// functions returns faults as { check, what, where }.
(() => {
  const smallestText = 11;
  const drawingScale = [0.88, 1.25];
  const smallestContrast = 4.5;
  // The box of a line is as high as its font wants, in Persian twice the letters: only the middle of it, so many times
  // the size of the font, is taken as filled; and texts may share a part of that.
  const filledLine = 1.1;
  const sharedLine = 0.3;
  const slack = 1;
  const boxes = "section, .card, .kpi, .dl > div";
  const faultsPerCheck = 12;

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const shown = element => element.checkVisibility({ visibilityProperty: true });
  const style = element => getComputedStyle(element);
  const readable = text => text.replace(/\s+/g, " ").trim().slice(0, 60);

  /** A selector that leads a reader to the element: from the nearest id down. */
  function where(element) {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) { steps.unshift("#" + at.id); break; }
      const name = at.localName + [...at.classList].map(name => "." + name).join("");
      const twins = at.parentElement ? [...at.parentElement.children].filter(x => x.localName === at.localName) : [];
      steps.unshift(twins.length > 1 ? `${name}:nth-of-type(${twins.indexOf(at) + 1})` : name);
    }
    return steps.join(" > ");
  }

  const fault = (check, what, element) => ({ check, what, where: element ? where(element) : "html" });

  /** What holds of an element or of one around it, asked once for each element until `forget`. */
  function inherited(test) {
    let known = new Map();
    const holds = element => {
      if (!element || element === document.body) return null;
      if (!known.has(element)) known.set(element, test(element) ? element : holds(element.parentElement));
      return known.get(element);
    };
    holds.forget = () => { known = new Map(); };
    return holds;
  }

  const scrolls = value => value === "auto" || value === "scroll";
  const cuts = value => value === "hidden" || value === "clip";

  /** For the eyes of nobody: words that only screen readers say. */
  const spokenOnly = inherited(element => style(element).clipPath === "inset(50%)");
  /** The box that scrolls sideways, and the one that scrolls or cuts what leaves it. */
  const scrollingBox = inherited(element => !element.ownerSVGElement && scrolls(style(element).overflowX));
  const framingBox = inherited(element => !element.ownerSVGElement && (scrolls(style(element).overflowX) || cuts(style(element).overflowX)));
  const answers = [spokenOnly, scrollingBox, framingBox];

  /** Text nodes that a reader sees, with the element that styles each. */
  function seenTexts() {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) {
      const node = walk.currentNode, element = node.parentElement;
      if (!node.data.trim() || element.closest("script, style, title, desc, defs, .skip")) continue;
      if (shown(element) && !spokenOnly(element)) texts.push({ node, element });
    }
    return texts;
  }

  /** The rectangles of a text, one a line. */
  function lines({ node }) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(rect => rect.width > 0 && rect.height > 0);
  }

  // Width

  function pageOverflow() {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth + slack
      ? [fault("overflow", `page is ${root.scrollWidth} px wide`)] : [];
  }

  /** Elements that leave the window or the box they belong to; regions that scroll may hold wider ones. */
  function elementOverflow() {
    const width = document.documentElement.clientWidth, faults = [], told = new Set();
    for (const element of all("body *")) {
      if (told.has(element.parentElement)) { told.add(element); continue; }
      if (element.ownerSVGElement || !shown(element) || spokenOnly(element)) continue;
      if (element.matches(".skip") || framingBox(element.parentElement)) continue;
      const rect = element.getBoundingClientRect();
      if (!rect.width) continue;
      const box = element.parentElement.closest(boxes)?.getBoundingClientRect();
      if (rect.right > width + slack || rect.left < -slack) {
        faults.push(fault("overflow", `spans ${Math.round(rect.left)} to ${Math.round(rect.right)} px of ${width}`, element));
        told.add(element);
      } else if (box && (rect.right > box.right + slack || rect.left < box.left - slack)) {
        faults.push(fault("overflow", `leaves its box by ${Math.round(Math.max(rect.right - box.right, box.left - rect.left))} px`, element));
        told.add(element);
      }
    }
    return faults;
  }

  /** What scrolls must be reached by keyboard and have a name. */
  function scrollRegions() {
    const faults = [];
    for (const element of all("body *")) {
      if (element.ownerSVGElement || !shown(element)) continue;
      const { overflowX, overflowY } = style(element);
      const sideways = scrolls(overflowX) && element.scrollWidth > element.clientWidth + slack;
      const down = scrolls(overflowY) && element.scrollHeight > element.clientHeight + slack;
      if (!sideways && !down) continue;
      const named = element.getAttribute("aria-label") || element.getAttribute("aria-labelledby");
      const reached = element.tabIndex >= 0 || element.querySelector("a[href], button, input, summary");
      if (!named) faults.push(fault("scroll region", "scrolls without a name", element));
      if (!reached) faults.push(fault("scroll region", "scrolls but cannot be reached by keyboard", element));
    }
    return faults;
  }

  // Text

  /** Words cut by the box around them, or wider than their cell. */
  function cutText() {
    const faults = [];
    for (const element of all("body *")) {
      if (element.ownerSVGElement || !element.textContent.trim() || !shown(element) || spokenOnly(element)) continue;
      const { overflowX, overflowY } = style(element), cell = element.matches("td, th");
      if ((cuts(overflowX) || cell) && element.scrollWidth > element.clientWidth + slack)
        faults.push(fault("cut text", `“${readable(element.textContent)}” is ${element.scrollWidth} px wide in ${element.clientWidth}`, element));
      else if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 2 * slack && style(element).whiteSpace !== "nowrap")
        faults.push(fault("cut text", `“${readable(element.textContent)}” is ${element.scrollHeight} px high in ${element.clientHeight}`, element));
    }
    return faults;
  }

  const drawings = () => all("svg").filter(svg => svg.viewBox.baseVal?.width && !svg.ownerSVGElement && shown(svg));
  const scale = svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;

  /** The size of the letters of an element in px of the screen. */
  function fontSize(element) {
    const svg = element.closest("svg");
    return parseFloat(style(element).fontSize) * (svg ? scale(svg) : 1);
  }

  /** The middle of a rectangle, at most so high. */
  function middle({ left, right, top, bottom }, height) {
    const cut = Math.max(0, (bottom - top - height) / 2);
    return { left, right, top: top + cut, bottom: bottom - cut };
  }

  /** The rectangles of all texts that stand still: in drawings one a text, elsewhere one a line. */
  function textRects() {
    const rects = [], drawn = new Set();
    for (const text of seenTexts()) {
      const label = text.element.closest("text");
      if (label ? drawn.has(label) : scrollingBox(text.element)) continue;
      if (label) drawn.add(label);
      const owner = label ?? text.element, size = fontSize(owner);
      for (const rect of label ? [label.getBoundingClientRect()] : lines(text))
        rects.push({ rect: middle(rect, filledLine * size), owner, words: readable(label?.textContent ?? text.node.data) });
    }
    return rects.sort((a, b) => a.rect.top - b.rect.top);
  }

  /** Texts that stand on each other. */
  function collisions() {
    const rects = textRects(), faults = [];
    rects.forEach((a, at) => {
      for (let next = at + 1; next < rects.length && rects[next].rect.top < a.rect.bottom; next += 1) {
        const b = rects[next];
        const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
        const down = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top;
        if (across > slack && down > sharedLine * Math.min(a.rect.bottom - a.rect.top, b.rect.bottom - b.rect.top))
          faults.push(fault("collision", `“${a.words}” on “${b.words}”`, b.owner));
      }
    });
    return faults;
  }

  /** Text of a drawing that leaves the card the drawing stands in. */
  function textOutside() {
    const faults = [];
    for (const text of all("svg text").filter(shown)) {
      const rect = text.getBoundingClientRect(), box = text.ownerSVGElement.closest(boxes)?.getBoundingClientRect();
      if (box && rect.width && (rect.right > box.right || rect.left < box.left || rect.bottom > box.bottom || rect.top < box.top))
        faults.push(fault("chart text", `“${readable(text.textContent)}” leaves its card`, text));
    }
    return faults;
  }

  /** Text under the smallest size, drawings with their scale. */
  function smallText() {
    const faults = [];
    for (const { element } of seenTexts()) {
      const size = fontSize(element);
      if (size < smallestText - 0.05)
        faults.push(fault("text size", `“${readable(element.textContent)}” is ${size.toFixed(1)} px`, element));
    }
    return faults;
  }

  /** Drawings with text must be neither shrunk nor blown up. */
  function drawingScales() {
    return drawings().filter(svg => svg.querySelector("text")).flatMap(svg => {
      const now = scale(svg);
      return now < drawingScale[0] - 0.005 || now > drawingScale[1] + 0.005
        ? [fault("drawing scale", `scale ${now.toFixed(2)} is not within ${drawingScale.join("–")}`, svg)] : [];
    });
  }

  // Colour of chart text; axe does not look into drawings.

  const channels = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);

  function luminance(colour) {
    const [r, g, b] = channels(colour).map(x => x / 255).map(x => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  /** The colour that an element stands on. */
  function ground(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = style(at).backgroundColor, [, , , alpha = 1] = channels(colour);
      if (alpha === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  }

  function chartContrast() {
    const faults = [];
    for (const text of all("svg text").filter(shown)) {
      const fill = style(text).fill;
      if (!fill.startsWith("rgb")) continue;
      const ratio = contrast(fill, ground(text.ownerSVGElement));
      if (ratio < smallestContrast)
        faults.push(fault("contrast", `“${readable(text.textContent)}” has ${ratio.toFixed(2)}`, text));
    }
    return faults;
  }

  // Language

  const digits = { fa: /[0-9]/, en: /[۰-۹]/ };
  const arabic = /[\u064a\u0643\u0660-\u0669]/;
  const quoted = "code, pre, kbd, samp, script, style";

  /** What a page says: text nodes, and the attributes that are shown or read aloud. */
  function said() {
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT), words = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim()) words.push([walk.currentNode.parentElement, walk.currentNode.data]);
    for (const name of ["title", "aria-label", "alt"])
      for (const element of all(`[${name}]`)) words.push([element, element.getAttribute(name)]);
    for (const element of all("body *"))
      for (const part of ["::before", "::after"]) {
        const content = getComputedStyle(element, part).content;
        if (content.startsWith('"')) words.push([element, content]);
      }
    return words;
  }

  /** A link that shows its own address. */
  const showsAddress = (element, text) => {
    const address = element.closest("a[href]")?.getAttribute("href").replace(/^mailto:|^https?:\/\//, "");
    return address !== undefined && address.includes(text.trim().replace(/^https?:\/\//, ""));
  };

  /** Digits and letters of another language than the one the words are marked as. */
  function letters() {
    const faults = [];
    for (const [element, text] of said()) {
      const language = element.closest("[lang]")?.lang.slice(0, 2);
      if (element.closest(quoted) || showsAddress(element, text)) continue;
      if (digits[language]?.test(text))
        faults.push(fault("digits", `“${readable(text)}” has digits of another language`, element));
      if (arabic.test(text) && language === "fa")
        faults.push(fault("letters", `“${readable(text)}” has Arabic letters or digits`, element));
    }
    for (const list of all("ol").filter(list => list.closest("[lang]").lang === "fa"))
      if (!["persian", "none"].includes(style(list).listStyleType)) faults.push(fault("digits", "list is not numbered in Persian", list));
    return faults;
  }

  /** The page, its tables and its drawings run the right way. */
  function direction(language) {
    const root = document.documentElement, expected = language === "fa" ? "rtl" : "ltr", faults = [];
    if (root.lang !== language) faults.push(fault("direction", `lang is “${root.lang}”, not “${language}”`));
    if (root.dir !== expected) faults.push(fault("direction", `dir is “${root.dir}”, not “${expected}”`));
    for (const table of all("table"))
      if (style(table).direction !== expected) faults.push(fault("direction", `table runs ${style(table).direction}`, table));
    for (const svg of all("svg").filter(svg => svg.querySelector("text")))
      if (style(svg).direction !== "ltr") faults.push(fault("direction", "drawing runs rtl", svg));
    return faults;
  }

  // What scripts add

  /** The first number that a cell says, or that it is marked with. */
  function cellNumber(cell) {
    const element = cell.querySelector("[data-value]") ?? cell.querySelector(".num") ?? cell;
    const text = element.dataset.value ?? element.textContent;
    const plain = [...text].map(each => { const at = "۰۱۲۳۴۵۶۷۸۹".indexOf(each); return at < 0 ? each : at; }).join("");
    const found = /[-−]?\d[\d,٬]*([.٫]\d+)?/.exec(plain)?.[0];
    return found === undefined ? NaN : Number(found.replace(/[,٬]/g, "").replace("٫", ".").replace("−", "-"));
  }

  /** Whether each of the values may stand before the next; those without a value come last. */
  function inOrder(values, down) {
    return values.every((value, at) => {
      const next = values[at + 1];
      if (next === undefined || Number.isNaN(next)) return true;
      if (typeof value === "string") return (down ? -1 : 1) * value.localeCompare(next, document.documentElement.lang, { numeric: true }) <= 0;
      return down ? value >= next : value <= next;
    });
  }

  /** Presses every button in the head of a table three times: up, down, as it was; totals stay last. */
  function sorting() {
    const faults = [];
    for (const table of all("table:has(thead button)")) {
      const body = table.tBodies[0], before = [...body.rows], totals = before.filter(row => row.matches(".tot"));
      for (const button of all("thead button", table)) {
        const head = button.closest("th"), column = head.cellIndex;
        for (const [state, down] of [["ascending", false], ["descending", true], [null, null]]) {
          button.click();
          const rows = [...body.rows], cells = rows.filter(row => !totals.includes(row)).map(row => row.cells[column]);
          const isNumber = head.matches(".r") || cells.every(cell => cell.querySelector(".bar .num"));
          const asBefore = rows.every((row, at) => row === before[at]);
          const values = head.matches("[data-in-order]") ? cells.map(cell => before.indexOf(cell.parentElement))
            : cells.map(cell => (isNumber ? cellNumber(cell) : cell.textContent.trim()));
          const said = `“${readable(button.textContent)}”`;
          if (head.getAttribute("aria-sort") !== state) faults.push(fault("sorting", `${said} says ${head.getAttribute("aria-sort")}, not ${state}`, table));
          else if (state === null ? !asBefore : !inOrder(values, down)) faults.push(fault("sorting", `${said} is not ${state ?? "as it was"}`, table));
          else if (state && rows.slice(rows.length - totals.length).some(row => !totals.includes(row))) faults.push(fault("sorting", `${said}: the total is not last`, table));
        }
      }
    }
    return few(faults);
  }

  const plots = () => all(".plot:has(.hits i)").filter(shown);

  /** Puts the focus on a drawing with columns; false where there is none of this number. */
  function reachDrawing(at) {
    plots()[at]?.focus();
    return at < plots().length;
  }

  /** What the tip of a drawing says: nothing where it is not shown. */
  function tip(at) {
    const plot = plots()[at], element = plot.querySelector(".tip"), text = element && shown(element) ? element.textContent.trim() : "";
    const rect = text ? element.getBoundingClientRect() : { left: 0, top: 0, right: 0, bottom: 0 }, root = document.documentElement;
    const isInside = rect.left >= 0 && rect.top >= 0 && rect.right <= root.clientWidth && rect.bottom <= root.clientHeight;
    return { text, isInside, isTwice: Boolean(plot.querySelector(".hits [title]")), where: where(plot) };
  }

  /** The words that a reader sees, but for the search and what it finds. */
  const seenWords = () => [...new Set(seenTexts().filter(({ element }) => !element.closest("form[role=search], .tip")).map(({ node }) => readable(node.data)))];

  /** What asks to be used and does nothing without scripts. */
  const idle = () => all("form[role=search], th button").filter(shown).map(where);

  /** At most so many faults of one check, and then how many more. */
  function few(faults) {
    const rest = faults.length - faultsPerCheck;
    return rest <= 0 ? faults : [...faults.slice(0, faultsPerCheck), { ...faults[0], what: `and ${rest} more`, where: "the same page" }];
  }

  /** The faults of some checks, of the page as it is now. */
  function run(checks) {
    for (const answer of answers) answer.forget();
    return checks.flatMap(check => few(check()));
  }

  /** The height of the page and its titles, for paper. */
  function printed() {
    const titles = all("h1, h2, h3").filter(title => shown(title) && !spokenOnly(title)).map(title => title.innerText);
    return [document.documentElement.scrollHeight, titles];
  }

  return {
    printed,
    layout: () => run([pageOverflow, elementOverflow, scrollRegions, cutText, collisions, textOutside, smallText, drawingScales, chartContrast]),
    width: () => run([pageOverflow, elementOverflow]),
    words: language => run([letters, () => direction(language)]),
    sorting, reachDrawing, tip, seenWords, idle,
    openDetails: open => { const found = all("details"); for (const each of found) each.open = open; return found.length; },
  };
})()
