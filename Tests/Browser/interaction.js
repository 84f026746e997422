// What scripts add: sorting and tips.

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
