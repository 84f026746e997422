// The page by keyboard: where Tab should stop is listed, each stop is noted as Tab leaves it, then the two are compared.

const thinnestOutline = 2;
const palestOutline = 3;
const tabStops = "a, area, button, input, select, textarea, summary, audio, video, [tabindex], [contenteditable]";

/** What a stop looks like: an element that only screen readers see shows its focus on its label. */
const seenPart = element => (spokenOnly(element) && element.labels?.[0]) || element;

/** All that shows whether a control has the focus. */
function appearance(element) {
  const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = style(seenPart(element));
  const outline = outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
  return { outline, outlineColor: outline ? outlineColor : "", boxShadow, backgroundColor };
}

/** Links, buttons, fields and regions that scroll, as a reader sees them; of the choices of one name only one is a stop. */
function expectedStops() {
  const names = new Set();
  return all(tabStops).filter(element => {
    if (element.tabIndex < 0 || element.disabled || !shown(element) || element.closest("[inert]")) return false;
    if (element.type !== "radio" || !element.name) return true;
    const rest = all(`input[type=radio][name="${CSS.escape(element.name)}"]`);
    return element === (rest.find(one => one.checked) ?? rest[0]) && !names.has(element.name) && names.add(element.name);
  });
}

/** The first line of an element. */
const firstLine = element => seenPart(element).getClientRects()[0] ?? seenPart(element).getBoundingClientRect();

/** The walk that is under way: stops with how they look without the focus, and those Tab came to. */
let walk = null;

/** What stands over the focus, if it hides more than half of what the window holds of it; `window` if it holds nothing. */
function cover(element) {
  const seen = seenPart(element), { left, right, top, bottom } = firstLine(element);
  const frame = framingBox(seen.parentElement)?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
  const [from, to] = [Math.max(left, frame.left, 0), Math.min(right, frame.right, innerWidth)];
  const [above, below] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (to - from < slack || below - above < slack) return "window";
  const covers = [0.1, 0.5, 0.9].flatMap(across => [0.1, 0.5, 0.9].map(down => {
    const hit = document.elementFromPoint(from + across * (to - from), above + down * (below - above));
    return hit && !seen.contains(hit) && !hit.contains(seen) ? hit : null;
  })).filter(Boolean);
  return covers.length > 4 ? covers[0] : null;
}

/** How many sides of the outline the boxes around cut off. */
function cutSides(element) {
  const seen = seenPart(element), box = framingBox(seen.parentElement);
  if (!box) return 0;
  const { outlineOffset, outlineWidth } = style(seen), room = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const inner = firstLine(element), outer = box.getBoundingClientRect();
  return [
    inner.left - room < outer.left - slack, inner.right + room > outer.right + slack,
    inner.top - room < outer.top - slack, inner.bottom + room > outer.bottom + slack,
  ].filter(Boolean).length;
}

/** Whether a reader sees which control has the focus. */
function showsFocus(element, before) {
  const after = appearance(element), around = ground(seenPart(element).parentElement);
  const outlined = after.outline >= thinnestOutline && (after.outline !== before.outline || after.outlineColor !== before.outlineColor);
  if (outlined) return contrast(over(channels(after.outlineColor), around), around) >= palestOutline && cutSides(element) < 2;
  if (after.boxShadow !== before.boxShadow && after.boxShadow !== "none") return true;
  const [old, now] = [before, after].map(look => over(channels(look.backgroundColor), around));
  return contrast(old, now) >= palestOutline;
}

/** Notes the control that has the focus, once the window has scrolled to it. */
function noteStop() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return;
  const stop = walk.stops.get(element);
  walk.came.push(element);
  if (!stop) return;
  const hidden = cover(element);
  if (hidden) walk.faults.push(fault("keyboard", hidden === "window" ? "has the focus outside of the window" : `has the focus under ${where(hidden)}`, element));
  if (!showsFocus(element, stop.look)) walk.faults.push(fault("keyboard", "does not show that it has the focus", element));
}

/** Begins at the top of the page; returns how many stops there should be. */
function startWalk() {
  forget();
  scrollTo(0, 0);
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.blur();
  document.body.removeAttribute("tabindex");
  if (!walk) addEventListener("keydown", event => event.key === "Tab" && noteStop(), true);
  const stops = expectedStops();
  walk = { stops: new Map(stops.map(element => [element, { look: appearance(element), at: firstLine(element) }])), came: [], faults: [] };
  return stops.length;
}

/** Whether a reader who looks at `a` has passed `b`: it is higher and not in a column further on, or on its line further back. */
function isBefore(b, a, rightToLeft) {
  const start = rect => (rightToLeft ? -rect.right : rect.left), end = rect => (rightToLeft ? -rect.left : rect.right);
  if (b.bottom <= a.top + slack) return start(b) < end(a) - slack;
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2 && end(b) <= start(a) + slack;
}

/** What keeps its place in a box that scrolls, such as the head of a long table, is where the reader left it. */
function staysInPlace(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) if (style(at).position === "sticky") return true;
  return false;
}

/** Steps of the walk against the order of reading. Drawings run left to right in every language; the link of the page
    that is open comes first where the window is too narrow for all of them. */
function backwards() {
  const rightToLeft = document.documentElement.dir === "rtl", faults = [];
  const inWindow = ({ at }) => at.bottom > 0 && at.right > 0 && at.left < innerWidth;
  const placed = walk.came.filter(element => walk.stops.has(element) && inWindow(walk.stops.get(element)) && !element.matches("[aria-current]") && !staysInPlace(element));
  placed.slice(1).forEach((element, step) => {
    const last = placed[step], drawn = element.closest("svg") && element.closest("svg") === last.closest("svg");
    if (element !== placed[0] && isBefore(walk.stops.get(element).at, walk.stops.get(last).at, rightToLeft && !drawn))
      faults.push(fault("keyboard", `comes after ${where(last)}, but stands before it`, element));
  });
  return faults;
}

/** How many more times Tab must be pressed: as often as it stopped where no stop was expected. */
const strayStops = () => walk.came.filter(element => !walk.stops.has(element)).length;

/** Ends the walk with all that was wrong on it. */
function endWalk() {
  noteStop();
  const missed = [...walk.stops.keys()].filter(element => !walk.came.includes(element));
  const last = walk.came.at(-1), stuck = walk.came.length > 1 && walk.came.at(-2) === last && missed.length;
  const trap = stuck ? [fault("keyboard", "does not let Tab go on", last)] : [];
  const unreached = missed.map(element => fault("keyboard", "is not reached with Tab", element));
  return [...few(trap), ...few(unreached), ...few(walk.faults), ...few(backwards())];
}
