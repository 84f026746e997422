// What the other scripts share: page_checks.py joins them into one. Every check returns faults as { check, what, where }.

const slack = 1;

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

// Colours

/** Red, green and blue from 0 to 255, and how opaque the colour is, from 0 to 1. */
function channels(colour) {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const most = colour.startsWith("color(") ? 255 : 1;
  return { red: red * most, green: green * most, blue: blue * most, alpha };
}

/** Whether it is a colour at all: drawings also have `none` and patterns. */
const isColour = value => /^(rgb|color\(srgb)/.test(value);

/** A colour laid on an opaque one. */
function over(top, bottom) {
  const mixed = name => top[name] * top.alpha + bottom[name] * (1 - top.alpha);
  return { red: mixed("red"), green: mixed("green"), blue: mixed("blue"), alpha: 1 };
}

const faded = (colour, opacity) => ({ ...colour, alpha: colour.alpha * opacity });

/** Relative luminance, WCAG 2.2. */
function luminance({ red, green, blue }) {
  const [r, g, b] = [red, green, blue].map(x => x / 255).map(x => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two opaque colours, from 1 to 21. */
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** What each element stands on and how opaque it is, asked once for each element until `forget`. */
let grounds = new Map(), opacities = new Map();

/** The opaque colour of an element's own box. */
function ground(element) {
  if (!element) return channels("rgb(255, 255, 255)");
  if (!grounds.has(element)) {
    const colour = channels(style(element).backgroundColor);
    grounds.set(element, colour.alpha === 1 ? colour : over(colour, ground(element.parentElement)));
  }
  return grounds.get(element);
}

function opacity(element) {
  if (!element) return 1;
  if (!opacities.has(element)) opacities.set(element, Number(style(element).opacity) * opacity(element.parentElement));
  return opacities.get(element);
}

/** Forgets what was asked of the page in another view. */
function forget() {
  for (const answer of answers) answer.forget();
  [grounds, opacities] = [new Map(), new Map()];
}
