// Layout, text and language of the page that is open.

const smallestText = 11;
const drawingScale = [0.88, 1.25];
const smallestContrast = 4.5;
const largeContrast = 3;
// The box of a line is as high as its font wants, in Persian twice the letters: only the middle of it, so many times
// the size of the font, is taken as filled; and texts may share a part of that.
const filledLine = 1.1;
const sharedLine = 0.3;
const boxes = "section, .card, .kpi, .dl > div";
const faultsPerCheck = 12;

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

/** Ranges of numbers in cells and under figures whose ends stand on two lines. */
function brokenRanges() {
  const faults = [], range = document.createRange();
  for (const { node, element } of seenTexts()) {
    if (!element.closest("td, th, .dl")) continue;
    for (const { 0: words, index } of node.data.matchAll(/[\d۰-۹][%٪]?\s(to|تا)\s[^\s\d۰-۹]*[\d۰-۹]|[\d۰-۹][%٪]?–[\d۰-۹]/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + words.length);
      const tops = [...range.getClientRects()].filter(rect => rect.width > slack).map(rect => rect.top);
      if (Math.max(...tops) - Math.min(...tops) > 4) faults.push(fault("broken range", `“${readable(node.data)}”`, element));
    }
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

// Colour of text

/** Large text may have less contrast, WCAG 2.2. */
const isLarge = element => fontSize(element) >= 24 || (fontSize(element) >= 18.66 && Number(style(element).fontWeight) >= 700);

/** Text that stands out too little from what it stands on, in drawings too. */
function textContrast() {
  const faults = [], told = new Set();
  for (const { element } of seenTexts()) {
    const svg = element.closest("svg"), colour = svg ? style(element).fill : style(element).color;
    if (told.has(element) || !isColour(colour)) continue;
    told.add(element);
    const under = ground(svg ?? element), ratio = contrast(over(faded(channels(colour), opacity(element)), under), under);
    if (ratio < (isLarge(element) ? largeContrast : smallestContrast))
      faults.push(fault("contrast", `“${readable(element.textContent)}” has ${ratio.toFixed(2)}`, element));
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

/** In Persian the mark of percent stands at the left of its number, with a sign and without. */
function percentMarks() {
  const faults = [], range = document.createRange();
  const place = (node, at) => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect(); };
  for (const { node, element } of seenTexts()) {
    if (element.closest("[lang]")?.lang !== "fa" || element.closest(quoted)) continue;
    for (const { index } of node.data.matchAll(/(?<=[۰-۹]\u061c?)٪/g)) {
      const digit = place(node, node.data[index - 1] === "\u061c" ? index - 2 : index - 1), mark = place(node, index);
      if (mark.left > digit.left && Math.abs(mark.top - digit.top) < digit.height / 2)
        faults.push(fault("percent mark", `“${readable(node.data)}” has it at the right`, element));
    }
  }
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

/** At most so many faults of one check, and then how many more. */
function few(faults) {
  const rest = faults.length - faultsPerCheck;
  return rest <= 0 ? faults : [...faults.slice(0, faultsPerCheck), { ...faults[0], what: `and ${rest} more`, where: "the same page" }];
}

/** The faults of some checks, of the page as it is now. */
function run(checks) {
  forget();
  return checks.flatMap(check => few(check()));
}

/** The height of the page and its titles, for paper. */
function printed() {
  const titles = all("h1, h2, h3").filter(title => shown(title) && !spokenOnly(title)).map(title => title.innerText);
  return [document.documentElement.scrollHeight, titles];
}
