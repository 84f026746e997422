// The page as some readers set it: their own colours, no motion, no scripts.

const longestMotion = 0.01; // seconds
const faintest = 1.5; // contrast under which a form is an ornament: bands behind lines, hatching that is also said in words
const clearest = 3; // contrast that a form keeps if it had it
const forms = "path, line, polyline, polygon, rect, circle, ellipse";

/** The colours that an element is drawn in, each on what it stands on, by the name of its property. */
function paints(element) {
  const svg = element.closest("svg"), { fill, stroke, fillOpacity, strokeOpacity, strokeWidth, backgroundColor } = style(element);
  const under = ground(svg ?? element.parentElement), own = svg
    ? { fill: [fill, fillOpacity], stroke: parseFloat(strokeWidth) ? [stroke, strokeOpacity] : ["none", 0] }
    : { backgroundColor: [backgroundColor, 1] };
  const seen = {};
  for (const [name, [colour, share]] of Object.entries(own)) {
    if (!isColour(colour)) continue;
    const laid = over(faded(channels(colour), share * opacity(element)), under);
    seen[name] = { colour: JSON.stringify(laid), contrast: contrast(laid, under) };
  }
  return seen;
}

/** Forms of drawings, and boxes without words that have a colour of their own: bars, keys, cells. */
function drawnForms() {
  const inDrawings = drawings().flatMap(svg => all(forms, svg)).filter(form => !form.closest("defs, clipPath, mask, pattern") && shown(form));
  const boxed = all("main *").filter(element => !element.closest("svg") && !element.textContent.trim() && shown(element));
  return [...inDrawings, ...boxed].filter(form => {
    const { width, height } = form.getBoundingClientRect();
    return width + height > 2 * slack;
  });
}

/** How the forms look in ordinary colours, for `forcedColours` to compare with. */
let ordinary = new Map();

function noteForms() {
  forget();
  ordinary = new Map(drawnForms().map(form => [form, paints(form)]));
  return ordinary.size;
}

/** Whether a box still has an edge that can be seen. */
function hasEdge(form) {
  const { borderTopStyle, borderTopWidth, outlineStyle } = style(form);
  return (borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0) || outlineStyle !== "none";
}

/** Forms that are lost in the reader's colours: they can no longer be seen. */
function vanished() {
  const faults = [];
  for (const [form, before] of ordinary) {
    const after = paints(form);
    for (const [name, { contrast: had }] of Object.entries(before)) {
      const least = had >= clearest ? clearest : faintest, has = after[name]?.contrast ?? 1;
      if (had >= faintest && has < least && !hasEdge(form))
        faults.push(fault("forced colours", `has contrast ${has.toFixed(2)}, in ordinary colours ${had.toFixed(2)}`, form));
    }
  }
  return faults;
}

/** Forms of one figure that differed in colour and no longer do, and have no dashes or hatching of their own either. */
function merged() {
  const faults = [], figures = new Map();
  for (const [form, before] of ordinary) {
    const figure = form.closest("svg, table, figure, section, .card") ?? document.body, after = paints(form);
    if (!figures.has(figure)) figures.set(figure, new Map());
    for (const [name, { colour, contrast: had }] of Object.entries(before)) {
      if (had < faintest || !after[name]) continue;
      const key = `${name} ${after[name].colour} ${style(form).strokeDasharray} ${style(form).backgroundImage}`;
      const known = figures.get(figure).get(key);
      if (known && known !== colour) faults.push(fault("forced colours", "looks like what it differed from", form));
      figures.get(figure).set(key, known ?? colour);
    }
  }
  return faults;
}

function forcedColours() {
  forget();
  const texts = textContrast().map(found => ({ ...found, check: "forced colours" }));
  return [texts, vanished(), merged()].flatMap(few);
}

/** Seconds of the longest of some times, which CSS separates by commas. */
const longest = times => Math.max(...times.split(",").map(time => parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1)));

/** What moves although the reader asked for no motion. */
function motion() {
  const faults = [];
  for (const element of all("*")) {
    for (const part of [null, "::before", "::after"]) {
      const { animationName, animationDuration, transitionProperty, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
      const time = Math.max(animationName === "none" ? 0 : longest(animationDuration), transitionProperty === "none" ? 0 : longest(transitionDuration));
      if (time > longestMotion) faults.push(fault("motion", `moves for ${time} s`, element));
      if (!part && scrollBehavior === "smooth") faults.push(fault("motion", "scrolls smoothly", element));
    }
  }
  const running = document.getAnimations().filter(one => one.effect?.getComputedTiming().activeDuration > 1000 * longestMotion);
  return few([...faults, ...running.map(one => fault("motion", "is being moved by a script", one.effect.target))]);
}

/** The words of the page one after another, but for what a script brings: `data-script` marks it. */
function plainWords() {
  forget();
  return seenTexts().filter(({ element }) => !element.closest("[data-script], noscript")).map(({ node }) => node.data.replace(/\s+/g, " ").trim());
}

/** Controls that do nothing without the script they belong to, but are shown. */
const idleControls = () => all("[data-script]").filter(shown).map(element => fault("no script", "is shown, but needs a script", element));

const scripts = () => document.scripts.length;
