// Made from themes/default by scripts/embed.py; not edited by hand.
// swift-format-ignore-file

/// The theme inside the program: the files of `themes/default` in the order of their paths.
enum EmbeddedTheme {
  static let files: [(path: String, text: String)] = [
(path: "assets/charts.css", text: #"""
/* Figures: every one fits a box of 290 px and more. */

.fig{container-type:inline-size;min-width:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.note{line-height:1.6;margin:var(--s3) 0 0}
.fig>.note::first-letter{text-transform:uppercase}
.why{display:block;font-weight:400}
.lown,.lown th,.lown td{color:var(--ink3)}

/* Empty, and one value */
.empty{border:1px dashed var(--line2);border-radius:var(--r);padding:var(--s5);color:var(--ink2);font-size:var(--f-sm);margin-top:var(--s4)}
.empty p{max-width:60ch}
.empty b{color:var(--ink)}
.single{margin-top:var(--s4)}
.single .val{font-size:var(--f-kpi);line-height:1.3;font-weight:640}

/* Drawings: four renditions by the width of the figure; text is 12.5 px in all. */
.plot{position:relative;margin-top:var(--s4);max-width:1160px;direction:ltr}
.ch{display:block;width:100%;fill:var(--ink3);font:400 12.5px/1 var(--font);font-variant-numeric:tabular-nums;overflow:visible}
svg.full{font-size:calc(24px - 1.194cqi)}
svg.wide{font-size:calc(24px - 1.689cqi)}
svg.mid{font-size:calc(24px - 2.388cqi)}
svg.narrow{font-size:calc(24px - 3.378cqi)}
.wide,.mid,.narrow{display:none}
.full{display:block}
.hits{position:absolute;inset:var(--full);display:flex}
.hits *{flex:1}
.hits i:is(:hover,.on){background:linear-gradient(var(--line2),var(--line2)) 50%/1px no-repeat}
@container (max-width:820px){.full{display:none}.wide{display:block}.hits{inset:var(--wide)}}
@container (max-width:580px){.wide{display:none}.mid{display:block}.hits{inset:var(--mid)}}
@container (max-width:410px){.mid{display:none}.narrow{display:block}.hits{inset:var(--narrow)}}
.tip{position:absolute;z-index:6;width:max-content;max-width:300px;padding:6px 10px;border:1px solid var(--line2);border-radius:6px;background:var(--surface);font-size:var(--f-sm);pointer-events:none}
.pick{border:0;margin:8px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:0 16px;color:var(--ink2);font-size:var(--f-xs)}
.pick input{width:16px;height:24px;margin:0;margin-inline-end:6px;vertical-align:middle;accent-color:var(--k,var(--c1))}
.events li{display:inline-block;margin-inline-end:14px}
.events b{display:inline-block;min-width:18px;border:1px solid;border-radius:9px;line-height:16px;text-align:center}
.ch .lb{fill:var(--ink2)}
.ch .st{fill:var(--ink);font-weight:640}
.ch .vl{font-size:1.3em;fill:var(--k,var(--ink));font-weight:640}
.halo{paint-order:stroke;stroke:var(--surface);stroke-width:4px;stroke-linejoin:round}
.gl,.ax,.ann,.ref,.lead,.whisker,.gap,.ln{fill:none;stroke:var(--k,var(--ink3))}
.past{stroke:var(--line2)}
.gl{stroke:var(--grid)}
.ax{stroke:var(--line2)}
.ann{stroke-dasharray:2 3}
.ref{stroke-dasharray:6 4}
.ring{fill:var(--surface);stroke:var(--ink3)}
.gap{stroke-width:1.5}
.whisker{stroke:var(--c1);stroke-width:6;stroke-opacity:.15}
.ln{stroke:var(--k,var(--c1));stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.dash{stroke-dasharray:1 5}
.area{fill:var(--k,var(--c1));fill-opacity:.15}
.pt{fill:var(--k,var(--c1));stroke:var(--surface);stroke-width:2}
.pt.open{fill:var(--surface);stroke:var(--k,var(--c1))}
.pt.low{stroke:var(--ink3)}
.hg{fill:var(--sunken)}
.hl{stroke:var(--hatch);stroke-width:2}
.ch.spark{width:96px;flex:none}
.spark .ln{stroke:var(--line2);stroke-width:1.5}
.spark .pt{stroke-width:1.5}

/* Tables */
td.r .why{white-space:normal}
tbody th>.why:first-of-type{white-space:nowrap}
tbody tr.lown>*{color:var(--ink3)}
.cw{width:28%}
.split{width:50%}
.scroll{overflow-x:auto;margin-top:var(--s3);scrollbar-width:thin}
.card{--on:var(--surface)}
:is(.scroll,.tb) tbody>tr>:first-child{position:sticky;inset-inline-start:0;z-index:1;background:var(--on,var(--bg))}
/* An edge behind which there is more: a line and a shade, covered by the ground where a table ends. */
@media screen{.scroll,.tb{
 --cover:var(--on,var(--bg)) 50%,transparent;--edge:var(--line2) 1px,color-mix(in srgb,var(--ink) 8%,transparent) 1px,transparent;
 background:linear-gradient(90deg,var(--cover)) 0/32px local,linear-gradient(270deg,var(--cover)) 100%/32px local,
 linear-gradient(90deg,var(--edge)) 0/16px,linear-gradient(270deg,var(--edge)) 100%/16px;
 background-repeat:no-repeat
}}

/* Bars in cells: at most 62 % of a cell. */
.bar{display:flex;align-items:center;gap:10px}
.bar>i{height:10px;min-width:2px;width:calc(var(--v) * 1%);background-color:var(--k,var(--c1))}
.supp{display:inline-block;border:1px dashed var(--line2);border-radius:3px;padding:2px 10px;line-height:1.6}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:var(--f-xs);color:var(--ink2);margin:var(--s3) 0 var(--s2)}
.key i{background:var(--k,var(--c1));display:inline-block;width:12px;height:12px;border-radius:2px;margin-inline-end:6px;vertical-align:-1px}
.key .m{border-radius:50%}
.key .a{width:2px;background:var(--ink3)}
.key .ci{width:18px;height:4px;opacity:.35;vertical-align:3px}
.tag{display:inline-flex;align-items:center;gap:5px;padding:1px 8px;border-radius:99px;font-size:var(--f-sm);font-weight:620;line-height:1.6;white-space:nowrap}
.tag.good{color:var(--good);background:var(--good-soft)}
.tag.bad{color:var(--bad);background:var(--bad-soft)}
.tag.flat{color:var(--flat);background:var(--flat-soft)}

/* Figures: one strip with dividers */
.dl,.kpis{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);background:var(--surface);border:1px solid var(--line);border-radius:var(--r);overflow:hidden}
.dl>div,.kpi{padding:var(--s4) var(--s5);min-width:0;border:solid var(--line);border-width:1px 0 0;border-inline-start-width:1px;margin-top:-1px;margin-inline-start:-1px}
.dl dt,.kpi .lab{color:var(--ink2);font-size:var(--f-sm);font-weight:560}
.dl dd{font-size:var(--f-2xl);line-height:var(--lh-h);letter-spacing:var(--track-big);font-weight:640}
.dl dd small{display:block;letter-spacing:0;line-height:1.6}

/* Numbers under a drawing */
.tb{max-height:320px;overflow:auto}
.tb thead th{position:sticky;top:0;background:var(--surface)}
.tb thead :first-child{z-index:2}

@media (max-width:640px){
 .m-hide{display:none}
 .cw,.split{width:auto}
 .cw .bar>i{display:none}
}
@media print{
 .scroll{overflow:visible}
 .plot{break-inside:avoid}
}
@media screen{.fig:has(.c1:checked) .ch>[class^=c]:not(.c1),.fig:has(.c2:checked) .ch>[class^=c]:not(.c2),.fig:has(.c3:checked) .ch>[class^=c]:not(.c3),.fig:has(.c5:checked) .ch>[class^=c]:not(.c5){opacity:.15}}

"""#),
(path: "assets/figures-cmp.css", text: #"""
/* for: cmp */
.cmp{position:relative;height:22px;min-width:72px;margin-inline:6px}
.cmp::before{content:"";position:absolute;inset-inline:0;top:50%;height:1px;background:var(--grid)}
.cmp i{position:absolute;top:50%;inset-inline-start:calc(var(--v) * 1%);transform:translateY(-50%)}
.cmp .ci{width:calc(var(--w) * 1%);height:6px;border-radius:3px;background:var(--c1);opacity:.35}
.cmp .fl{width:calc(var(--w) * 1%);height:14px;background:var(--k,var(--c1))}
.cmp .a{width:2px;height:16px;margin-inline-start:-1px;background:var(--ink3)}
.cmp .m{width:11px;height:11px;margin-inline-start:-5.5px;border-radius:50%;background:var(--c1)}
.lown .cmp .m{background:var(--surface);border:2px solid var(--ink3)}
@media (max-width:640px),print{tr:has(.cmp) .r{white-space:normal}}
@media print{.cmp{min-width:56px}}

"""#),
(path: "assets/figures-half.css", text: #"""
/* for: half */
.half{width:38%}
.signed td.half{padding-inline:0}
.half .bar{gap:0;flex-wrap:wrap}
.half .num{margin-inline:8px}
.half.r .bar{justify-content:flex-end}
.half+.half{border-inline-start:1px solid var(--line2)}
.out{--k:var(--det)}
.back{--k:var(--c3)}
.run i{background-image:repeating-linear-gradient(135deg,var(--surface) 0 2px,transparent 2px 5px)}

"""#),
(path: "assets/figures-heat.css", text: #"""
/* for: heat ramp */
.h0{background:var(--h0);color:var(--t0)}
.h1{background:var(--h1);color:var(--t1)}
.h2{background:var(--h2);color:var(--t2)}
.h3{background:var(--h3);color:var(--t3)}
.h4{background:var(--h4);color:var(--t4)}
.h5{background:var(--h5);color:var(--t5)}
.h6{background:var(--h6);color:var(--t6)}
.inc{background:repeating-linear-gradient(135deg,var(--hatch) 0 1px,transparent 1px 5px),var(--sunken);color:var(--ink2)}
.heat{border-collapse:separate;border-spacing:2px;min-width:620px}
.heat :is(th,td),.heat .tot>*{border:0;padding:0 2px;height:30px;text-align:center;vertical-align:middle;font-size:var(--f-xs);white-space:nowrap;border-radius:3px}
.heat .tot>:first-child{padding-inline-start:0}
.heat td{font-weight:560}
.heat tr>th:first-child{text-align:start;width:116px;padding-inline-end:8px;color:var(--ink2);font-weight:560}
.heat .n{color:var(--ink3);text-align:end;padding-inline-end:8px;font-weight:400}
.short,.strip{min-width:0}
.strip{width:auto}
.strip th{white-space:normal}
.strip tr>:first-child{min-width:92px}
.short tr>th:first-child{width:auto}
.heat .why{color:inherit}
.heat td.none{color:var(--ink3)}
.strip td{width:80px;height:44px;line-height:1.3}
.hours{table-layout:fixed;min-width:0}
.hours td{height:38px}
.hours tr>th:first-child{width:74px}
.weeks{table-layout:fixed;min-width:900px}
.weeks th[colspan]{text-align:start;color:var(--ink3);font-weight:400;height:20px}
table.weeks tr>:first-child{width:46px}
.scroll:has(>.weeks),[dir=rtl] .weeks{direction:rtl}
.weeks,[dir=rtl] .scroll:has(>.weeks){direction:ltr}
.ramp{display:flex;align-items:center;flex-wrap:wrap;gap:4px 8px;margin:var(--s3) 0 0}
.ramp .steps{display:flex}
.ramp .steps i{width:22px;height:10px}
.ramp .kk{display:inline-flex;align-items:center;gap:6px;margin-inline-start:10px}
.ramp .sw{width:22px;height:12px;border-radius:2px}

@media (max-width:640px){.heat tr>th:first-child{width:92px}}
@media (max-width:640px),print{
 .short .n{display:none}
 .short,.hours,.weeks{border-spacing:1px}
 :is(.short,.hours,.weeks) :is(th,td){font-size:11px;padding:0}
 .short tr>th:first-child{padding-inline-end:4px}
 .hours tr>th:first-child{width:70px}
}
@media print{.heat{min-width:0}.heat :is(td,th){height:20px}}

"""#),
(path: "assets/figures-kpis.css", text: #"""
/* for: kpis */
/* Five lines, level with those beside. */
.kpis{grid-template-rows:repeat(5,auto)}
.kpi{display:grid;grid-row:span 5;grid-template-rows:subgrid}
.kpi .row{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-end;gap:0 var(--s3);margin-top:2px}
.kpi .val{font-size:var(--f-kpi);line-height:1.2;font-weight:640;letter-spacing:-.03em}
.kpi .val small{font-size:.5em;font-weight:560;color:var(--ink2);letter-spacing:0}
:lang(fa) .kpi .val{letter-spacing:0;line-height:1.4}
.kpi .spark{margin-bottom:7px}
.kpi .tag{margin-top:6px}
.vs{margin-top:3px;font-size:var(--f-sm);color:var(--ink2)}
.tag:not(.flat)>span{font-size:11px}
.meta{margin-top:8px}
@media screen and (max-width:1080px){
 .kpis{grid-auto-flow:row;grid-template:none/repeat(2,minmax(0,1fr))}
 .kpi:last-child:nth-child(odd){grid-column:1/-1}
}
@media (max-width:640px){.kpis{grid-template-columns:1fr}}
@media print{.kpi{padding:10px}.kpi .spark{width:60px}.kpis{break-inside:avoid}}

"""#),
(path: "assets/figures-scores.css", text: #"""
/* for: scores */
.scores .pro{--k:var(--pro)}
.scores .pas{--k:var(--pas)}
.scores .det{--k:var(--det)}

"""#),
(path: "assets/figures-segments.css", text: #"""
/* for: segments rfm overlap flow */
.zero{color:var(--ink3)}
.stay{background:var(--accent-soft)}
.segments td:last-child{min-width:80px}
.sp{padding-inline-start:36px}
.overlap thead th{white-space:normal;vertical-align:bottom}
.rfm{table-layout:fixed;min-width:520px}
.rfm tr>th:first-child{width:84px}
.rfm td{height:52px;line-height:1.4;font-size:var(--f-sm);white-space:normal}
.rfm .seg{display:block;font-size:var(--f-xs);font-weight:400}
@media (max-width:640px){.rfm tr>th:first-child{width:92px}}
@media print{.rfm{min-width:0}.rfm td{height:24px}.overlap,.flow{table-layout:fixed;th,td{font-size:9px;white-space:normal;overflow-wrap:anywhere;hyphens:auto}}}

"""#),
(path: "assets/figures-stack.css", text: #"""
/* for: stack */
.stacks td{height:50px}
.stack{display:flex;height:24px;gap:1px;min-width:200px;font-size:var(--f-xs);line-height:24px;font-weight:600}
.stack>i{font-style:normal;width:calc(var(--v) * 1%);overflow:hidden;text-align:center;white-space:nowrap}
.stack .d,.key .d{background:var(--det);color:var(--on-det)}
.stack .p,.key .p{background:var(--pas);color:var(--on-pas)}
.stack .g,.key .g{background:var(--pro);color:var(--on-pro)}
.key.rest{gap:0 10px;margin:2px 0 0;color:var(--ink3)}
.rest .sm{display:none}
@container (max-width:520px){.stack .sm{display:none}.rest .sm{display:inline}}
@media (max-width:640px){.stack{min-width:150px}}

"""#),
(path: "assets/moshtari.js", text: #"""
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

"""#),
(path: "assets/theme.css", text: #"""
/* Frame, words, tables. A file that begins with `for:` is linked only where one of these classes stands. */

/* Base */
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:72px}
body{margin:0;background:var(--bg);color:var(--ink);font:400 var(--f-md)/var(--lh) var(--font);overflow-wrap:break-word}
h1,h2,h3,h4,p,figure,dl,dd,ul,ol,table,blockquote,pre{margin:0;padding:0}
ul,ol{list-style:none}
img,svg{max-width:100%}
a{color:var(--accent-ink);text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent-ink);outline-offset:2px;border-radius:3px}
main:focus{outline:0}
h1,h2,h3,h4{line-height:var(--lh-h);letter-spacing:var(--track);font-weight:640;text-wrap:balance}
h1{font-size:var(--f-3xl);line-height:var(--lh-h1);letter-spacing:var(--track-big);font-weight:680;max-width:34ch}
h2{font-size:var(--f-xl);font-weight:660}
h3{font-size:var(--f-lg)}h4{font-size:var(--f-md)}
.num{unicode-bidi:isolate}
.note,.why,.ramp,.supp,.meta,.end,.src,small{color:var(--ink3);font-size:var(--f-xs)}
.skip{position:absolute;inset-inline-start:var(--s4);top:-80px;background:var(--surface);padding:var(--s2) var(--s4);border-radius:6px;z-index:9}
.skip:focus{top:var(--s2)}

/* Frame */
.top{position:sticky;top:0;z-index:5;background:var(--surface);border-bottom:1px solid var(--line)}
.top>div,main,.end{max-width:1264px;margin-inline:auto;padding-inline:var(--s6)}
.top>div{display:flex;align-items:center;gap:var(--s5);min-height:56px}
.brand{display:flex;align-items:center;gap:10px;color:var(--ink);font-weight:680;letter-spacing:var(--track);text-decoration:none;white-space:nowrap;min-width:0;overflow:hidden;text-overflow:ellipsis}
.brand svg{width:22px;height:22px;flex:none}
.nav{display:flex;gap:2px;flex:1;min-width:0;overflow-x:auto;scrollbar-width:none}
.variants{display:flex;gap:var(--s1)}
:is(.nav,.variants) a{color:var(--ink2);font-size:var(--f-sm);font-weight:520;padding:6px 11px;border-radius:6px;text-decoration:none;white-space:nowrap}
.variants a{border:1px solid var(--line)}
:is(.nav,.variants) a:hover,.lang:hover{background:var(--sunken);color:var(--ink)}
:is(.nav,.variants) a[aria-current]{color:var(--accent-ink);background:var(--accent-soft);font-weight:600}
.nav a:focus-visible{outline-offset:-2px}
.lang{display:flex;color:var(--ink2);font-size:var(--f-sm);padding:4px 11px;border:1px solid var(--line);border-radius:6px;text-decoration:none;white-space:nowrap}
main{padding-block:var(--s7) var(--s8)}
.hero{display:grid;gap:var(--s3);margin-bottom:var(--s6)}
.eyebrow{color:var(--ink3);font-size:var(--f-sm);font-weight:520}
.eyebrow a{color:inherit}
.dek{color:var(--ink2);font-size:var(--f-lg);max-width:68ch;text-wrap:pretty}
.grid{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:var(--s5)}
.w12{grid-column:span 12}.w8{grid-column:span 8}.w6{grid-column:span 6}.w4{grid-column:span 4}
.grid:has(>#versions){max-width:720px;.fig~p{margin-top:var(--s3)}}
.card{background:var(--surface);border:1px solid var(--line);border-radius:var(--r);padding:var(--s5);min-width:0}
.plain,.memo,.entry{display:flex;flex-direction:column;min-width:0}
.plain:has(>h2),.memo{border-top:2px solid var(--ink);padding-top:var(--s4)}
section>:is(h2,.sub)+:not(.sub,.fig),.sub+.fig>:is(table,.scroll:not(:has(.heat))):not(.heat):first-child{margin-top:var(--s4)}
:target{scroll-margin-block-start:var(--s4)}
.sub~p+:is(p:not(.note),.prose){margin-top:var(--s3)}
.card>h3{margin-top:var(--s5)}
.sub{color:var(--ink3);font-size:var(--f-sm);margin-top:3px}
.how{white-space:nowrap}:is(.sub,.note) a:is(.how,.go){color:inherit}
.end{display:flex;flex-wrap:wrap;justify-content:space-between;gap:var(--s2) var(--s5);padding-block:0 var(--s7)}
.end::before{content:"";flex:1 0 100%;border-top:1px solid var(--line);margin-bottom:var(--s4)}
.front{max-width:34rem;padding-block:20vh var(--s8)}
.front h1{margin-bottom:var(--s5)}
.front li{padding-block:var(--s4);border-top:1px solid var(--line);font-size:var(--f-xl);font-weight:640}
.front li:lang(fa){font-family:Vazirmatn,"Noto Sans Arabic",Tahoma,sans-serif}

:lang(fa) em{font-style:normal;font-weight:600}
small{font-weight:400}

/* Tables: text at the start, numbers at the end */
.scroll:focus-visible{outline-offset:-2px}
table{border-collapse:collapse;width:100%;font-size:var(--f-sm);line-height:1.45;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:start}
th{color:var(--ink3);font-weight:560;text-align:start;vertical-align:bottom}
thead th{font-size:var(--f-xs);line-height:1.4;padding:var(--s2) var(--s3);border-bottom:1px solid var(--line2)}
td,tbody th{padding:9px var(--s3);border-bottom:1px solid var(--line);vertical-align:middle}
tbody th{color:var(--ink);font-weight:600}
tbody tr:last-child>*{border-bottom:0}
tr>:first-child{padding-inline-start:0}tr>:last-child{padding-inline-end:0}
:is(.card>h2,th,.links li)>a{color:inherit;text-decoration-color:var(--line2);&:hover{color:var(--accent-ink)}}
.r{text-align:end}td.r{white-space:nowrap}
tr.tot>*{border-top:1px solid var(--line2);color:var(--ink);font-weight:620}
th button{all:unset;cursor:pointer;padding-block:4px;margin-block:-4px}
[aria-sort]>::after{content:" ▲"}[aria-sort=descending]>::after{content:" ▼"}
.src{display:block;font-weight:400;line-height:1.6;white-space:normal}
details{font-size:var(--f-sm);margin-top:var(--s3)}
summary{width:fit-content;color:var(--accent-ink);font-size:var(--f-xs);font-weight:560;cursor:pointer}
details[open]>summary{margin-bottom:var(--s2)}

/* Words: commentary, notes, states. A text over all columns stands beside its title. */
@media screen and (min-width:1081px){.w12:is(.memo,.entry,:has(>h2~.prose)){
 display:grid;grid-template:repeat(4,auto) 1fr/subgrid;
 &>*{grid-column:span 4}&>:last-child{grid-column:5/-1;grid-row:1/6;margin:0}
}}
.memo:not(.w12)>.sub{order:1;margin-top:auto;padding-top:var(--s4)}
.notice{max-width:76ch;border-inline-start:3px solid var(--c2);background:var(--bad-soft);font-size:var(--f-sm);padding:var(--s2) var(--s4);border-radius:4px;text-wrap:pretty}
blockquote{border-inline-start:3px solid var(--accent);padding-inline-start:var(--s4)}

@media screen and (min-width:1081px){
 .w12 table:not(.stacks,:has(th:nth-child(4))){max-width:760px}
 .w6 .split{width:58%}
}
@media (max-width:1080px){
 .dl{grid:auto-flow/repeat(2,minmax(0,1fr))}
 .dl>:last-child:nth-child(odd){grid-column:span 2}
 .w8,.w6,.w4{grid-column:span 12}
}
@media (max-width:900px){
 .top{position:static}
 .top>div{reading-flow:flex-visual;flex-wrap:wrap;justify-content:space-between;gap:var(--s1) var(--s3);padding-block:10px 6px}
 .brand{flex:0 1 auto;margin-inline-end:auto}
 .nav{--fade:linear-gradient(to right,#000 calc(100% - 28px),transparent);order:3;flex:1 0 100%;margin-inline:-11px;mask:var(--fade)}
 [dir=rtl] .nav{--fade:linear-gradient(to left,#000 calc(100% - 28px),transparent)}
 .nav a[aria-current]{order:-1}
 html{scroll-padding-block-start:var(--s4)}
}
@media (max-width:640px){
 .dek{font-size:var(--f-md)}
 table{font-size:12.5px}thead th{font-size:11.5px}tbody th small{display:block;white-space:nowrap}
 td,tbody th,thead th{padding-inline:var(--s1)}
 th>.why+.why>.num{white-space:normal}
 td.r{white-space:normal}tr:not(:has(.cmp)) td.r>.num{display:inline-block;white-space:nowrap}
}
@media (forced-colors:active){
 .card,.tag,:is(.nav,.variants) a[aria-current]{border:1px solid CanvasText}
 i,.stack,.heat td,svg{forced-color-adjust:none}
}

@page{size:A4;margin:14mm 12mm}
@media print{
 *{print-color-adjust:exact}.w6 .m-hide{display:none}
 .top{position:static}.nav,.variants,.lang,.skip,.pick,.go,.how,details:not(.rest){display:none}
 .top>div,main,.end{max-width:none;padding-inline:0}
 main{padding-block:var(--s4) 0}
 .w8,.w4{grid-column:span 12}.w6{grid-column:span 6}
 .dl{grid:auto/auto-flow minmax(0,1fr)}.card{padding:var(--s3)}
 .rest summary{color:inherit;list-style:none}
 .card,.dl,li,tr,figure,blockquote{break-inside:avoid}
 .w12:has(tbody tr:nth-child(9),li:nth-child(9)):not(:has(svg,.heat)){break-inside:auto}
 :is(.memo,.entry,.w12:has(>h2~.prose)):not(:has(table)){display:flow-root;&>*{float:inline-start;clear:inline-start;width:31%}&>:last-child{float:none;clear:none;width:auto;margin:0;margin-inline-start:34.5%}}
 h1,h2,h3,h4,.sub,.key{break-after:avoid}h1{max-width:none}.ch:not(.spark){max-height:48mm}.note{break-before:avoid}
 .end{break-before:avoid;padding:0}.end::before{margin:0}
 thead{display:table-header-group}
 td,tbody th{padding-block:3px}td,th{padding-inline:4px}
 a{color:inherit;text-decoration:none}
}

"""#),
(path: "assets/tokens.css", text: #"""
/* Colours, type, space: a theme that changes only these is still whole. */
:root{
 color-scheme:light dark;
 --bg:#F7F6F3;--surface:#FFF;--sunken:#F1EFEA;--ink:#16191D;--ink2:#4A515B;--ink3:#646B76;
 --line:#E2DFD8;--line2:#8C8F94;--grid:#ECE9E3;
 --accent:#0B5D52;--accent-ink:#0B5D52;--accent-soft:#E3EFEC;--band:#0B5D5226;
 --good:#1C5FA8;--good-soft:#E6EFF9;--bad:#A8430A;--bad-soft:#FBEBE1;--flat:#5A616B;--flat-soft:#EFEDE8;
 --pro:#2A6FB5;--pas:#B9BDC4;--det:#B4500A;--on-pro:#FFF;--on-pas:#16191D;--on-det:#FFF;
 --c1:#0B5D52;--c2:#B4500A;--c3:#6B4FA0;--c4:#2A6FB5;--c5:#666C75;
 --h0:#EAF3F0;--h1:#CFE4DE;--h2:#ABD0C6;--h3:#7FB7AA;--h4:#327568;--h5:#1D6A5D;--h6:#084439;
 --t0:#16191D;--t1:#16191D;--t2:#16191D;--t3:#16191D;--t4:#FFF;--t5:#FFF;--t6:#FFF;
 --hatch:#0000001F;
 --s1:4px;--s2:8px;--s3:12px;--s4:16px;--s5:24px;--s6:32px;--s7:48px;--s8:64px;--r:10px;
 --font:var(--own-font,)Inter,"Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;
 --f-xs:12px;--f-sm:13px;--f-md:15px;--f-lg:17px;--f-xl:20px;--f-2xl:26px;--f-3xl:34px;--f-kpi:36px;
 --lh:1.5;--lh-h:1.3;--lh-h1:1.22;--track:-.015em;--track-big:-.022em
}
:root:lang(fa){
 --font:var(--own-font,)Vazirmatn,"Noto Sans Arabic","Noto Sans Arabic UI",Tahoma,Inter,system-ui,"DejaVu Sans",sans-serif;
 --f-xs:12.5px;--f-sm:13.5px;--f-md:15.5px;--f-2xl:25px;--f-3xl:31px;--f-kpi:35px;
 --lh:1.8;--lh-h:1.6;--lh-h1:1.5;--track:0;--track-big:0
}
@media screen and (prefers-color-scheme:dark){:root{
 --bg:#0F1214;--surface:#171B1E;--sunken:#1F2428;--ink:#ECEEF0;--ink2:#B4BBC3;--ink3:#949CA6;
 --line:#2B3136;--line2:#767E87;--grid:#252B30;
 --accent:#5CC2B0;--accent-ink:#7AD3C3;--accent-soft:#17332E;--band:#5CC2B033;
 --good:#8ABBF0;--good-soft:#172A40;--bad:#F0A070;--bad-soft:#3A2114;--flat:#B4BBC3;--flat-soft:#23282D;
 --pro:#5B9BE0;--pas:#5A626B;--det:#E07F3F;--on-pro:#0B0E10;--on-pas:#FFF;--on-det:#0B0E10;
 --c1:#5CC2B0;--c2:#E8894B;--c3:#B39AE6;--c4:#6FAAEB;--c5:#949CA6;
 --h0:#18292A;--h1:#1C3B38;--h2:#205049;--h3:#27695E;--h4:#4FA191;--h5:#7AC8B7;--h6:#B5E8DC;
 --t0:#ECEEF0;--t1:#ECEEF0;--t2:#ECEEF0;--t3:#FFF;--t4:#0B0E10;--t5:#0B0E10;--t6:#0B0E10;
 --hatch:#FFFFFF24
}}
@media (max-width:640px){
 :root{--f-3xl:25px;--f-kpi:31px;--f-2xl:23px;--s5:16px;--s6:16px;--s7:32px}
 :root:lang(fa){--f-3xl:23px;--f-kpi:30px;--f-2xl:22px}
}
@media (forced-colors:active){:root{
 --bg:Canvas;--surface:Canvas;--sunken:Canvas;--ink:CanvasText;--ink2:CanvasText;--ink3:CanvasText;
 --line:GrayText;--line2:GrayText;--grid:GrayText;--accent:CanvasText;--accent-ink:LinkText;--accent-soft:Canvas;--hatch:GrayText
}}
@media print{:root,:root:lang(fa){--bg:#FFF;--f-xs:10.5px;--f-sm:11.5px;--f-md:13px;--f-lg:14px;--f-xl:16px;--f-2xl:18px;--f-3xl:23px;--f-kpi:23px;--s4:12px;--s5:11px;--s6:16px;--s7:18px;--s8:16px}}

"""#),
(path: "assets/words-facts.css", text: #"""
/* for: facts change links entry */
.facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:var(--s1) var(--s4);font-size:var(--f-sm)}
.facts dt{color:var(--ink3)}.facts small{display:block}
.change{display:flex;flex-wrap:wrap;align-items:center;gap:0 var(--s3);margin-bottom:var(--s3)}
.change b{font-size:var(--f-kpi);line-height:var(--lh-h);font-weight:640;letter-spacing:var(--track-big)}
.change small{flex-basis:100%}
.entry h2{font-size:var(--f-lg)}
.links li{padding-block:var(--s1)}
tr:has(.links)>*{vertical-align:top}
.entry{border-top:1px solid var(--line);padding-top:var(--s4)}

"""#),
(path: "assets/words-list.css", text: #"""
/* for: cols list todo */
.cols{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:var(--s5)}
.cols>div+div{border-inline-start:1px solid var(--line);padding-inline-start:var(--s5)}
.list li,.todo li{padding-block:10px;border-bottom:1px solid var(--line)}
.list li:last-child,.todo li:last-child{border:0}
.todo li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px var(--s4)}
.todo b{font-weight:620}.todo .src{grid-column:1}
.todo .own{grid-area:1/2;align-self:center;color:var(--ink3);font-size:var(--f-xs)}
@media (max-width:640px){
 .cols{grid-template-columns:minmax(0,1fr)}
 .cols>div+div{border-inline-start:0;border-top:1px solid var(--line);padding:var(--s4) 0 0}
 .todo li{grid-template-columns:minmax(0,1fr)}.todo .own{grid-area:auto}
}

"""#),
(path: "assets/words-marks.css", text: #"""
/* for: task fns */
.prose .task::before{content:"";box-sizing:border-box;width:.85em;height:.85em;top:calc(var(--lh)*.5em - .43em);inset-inline-start:-1.3em;border:1.5px solid var(--ink3);border-radius:3px;background:none}
.prose ul:has(>.task){padding-inline-start:1.3em}
.prose ol>.task::before{display:inline-block;position:static;margin-inline-end:.45em;vertical-align:-.1em}
.prose .done::before{border-color:var(--accent)}
.prose ul>.done::after{content:"";position:absolute;top:calc(var(--lh)*.5em - .31em);inset-inline-start:-1em;width:.25em;height:.45em;border:solid var(--accent);border-width:0 1.5px 1.5px 0;rotate:40deg}
.fn{font-size:max(.8em,11px);line-height:0;padding-inline-start:1px}
.fns{border-top:1px solid var(--line);padding-top:var(--s3);color:var(--ink2);font-size:var(--f-sm)}

"""#),
(path: "assets/words-persona.css", text: #"""
/* for: conf */
.hero:has(.conf){
 grid-template-columns:auto 1fr auto;gap:0;
 &>*,.dek>*{grid-column:2}&>.eyebrow{grid-column:1/-1;margin-bottom:var(--s4)}
 h1{align-self:end;margin-bottom:6px}.dek{display:contents}
 .av{grid-area:2/1/span 3;margin-inline-end:var(--s6);align-self:center}
 .conf{grid-area:2/3/span 3;align-self:center;width:300px;margin-inline-start:var(--s6);border-inline-start:1px solid var(--line);padding-inline-start:var(--s5);font-size:var(--f-sm)}
}
.conf b{display:block;color:var(--ink);font-weight:640}
@media (max-width:1080px){.hero:has(.conf) .conf{grid-area:auto/1/auto/-1;width:auto;border:0;padding:0;margin:var(--s4) 0 0}}
@media (max-width:640px){.hero:has(.conf) .av{width:72px;border-radius:16px;align-self:start;margin-inline-end:var(--s4)}}

"""#),
(path: "assets/words-portrait.css", text: #"""
/* for: av dots trio */
.av{width:112px;border-radius:22px}
.card:has(>.av){
 display:grid;grid-template-columns:72px 1fr;column-gap:var(--s4);align-content:start;
 &>*{grid-column:1/-1}&>:is(h2,.sub){grid-column:2}
 &>.av{grid-area:1/1/span 2;width:72px;border-radius:16px;margin:0}
}
.trio{display:grid;grid-template-columns:repeat(3,1fr);gap:var(--s4);margin-top:var(--s4);dd{font-size:var(--f-xl);font-weight:640}small{display:block;color:var(--ink3);font-size:var(--f-xs);font-weight:400}}
.trio dt{color:var(--ink3);font-size:var(--f-xs)}
.dots{display:inline-flex;gap:3px;vertical-align:middle;margin-inline-end:8px}
.dots i{width:14px;height:6px;border-radius:2px;background:var(--accent)}.dots .o{background:var(--line)}

"""#),
(path: "assets/words-prose.css", text: #"""
/* for: prose */
.prose>*{max-width:68ch;text-wrap:pretty}
.prose>:is(.scroll,.prose){max-width:none}
.prose>*+*{margin-top:var(--s4)}.prose>*+:is(h2,h3){margin-top:var(--s5)}
.prose :is(ul,ol){padding-inline-start:var(--s4)}.prose ul .prose ul{margin-top:var(--s2)}
.prose li{position:relative}.prose li+li{margin-top:var(--s2)}
.prose ul>li::before{content:"";position:absolute;inset-inline-start:calc(-1*var(--s4));top:calc(var(--lh)*.5em - 3px);width:6px;height:6px;border-radius:50%;background:var(--accent)}
.prose ol{padding-inline-start:1.6em;list-style:decimal}.prose:lang(fa) ol{list-style:persian}
.prose ol>li::marker{color:var(--accent-ink);font-weight:640}
.prose :is(b,strong){font-weight:640}
.prose blockquote{color:var(--ink2)}
.dek:has(.prose){max-width:none;font-size:var(--f-md)}
.dek .prose{margin-bottom:var(--s2);*{margin-block:0}&>ul:not(:has(ul)){columns:2 20em;max-width:none;li{break-inside:avoid}}}
.prose img{height:auto}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
:not(pre)>code{background:var(--sunken);padding:1px 4px;border-radius:4px;unicode-bidi:isolate}
pre{background:var(--sunken);padding:var(--s3) var(--s4);border-radius:6px;overflow-x:auto;direction:ltr;text-align:left}
@media print{.prose>:first-child{break-inside:avoid}}

"""#),
(path: "assets/words-quotes.css", text: #"""
/* for: quotes */
.quotes{display:grid;gap:var(--s5)}
.quotes .even{border-color:var(--line2)}
.quotes .neg{border-color:var(--c2)}
.quotes .q{font-size:var(--f-lg);font-weight:540;text-wrap:pretty;width:fit-content}
.quotes .q::before{content:open-quote}.quotes .q::after{content:close-quote}
.w12>.quotes{grid-template-columns:repeat(auto-fit,minmax(260px,1fr))}
.quotes footer{margin-top:var(--s1);color:var(--ink3);font-size:var(--f-xs)}

"""#),
(path: "assets/words-search.css", text: #"""
/* for: find */
.find input{display:block;width:100%;max-width:34rem;padding:var(--s2) var(--s3);border:1px solid var(--line2);border-radius:6px;background:var(--surface);color:inherit;font:inherit}
.find :is(label,p){color:var(--ink2);font-size:var(--f-sm)}
.find [role=status]{margin-block:var(--s3)}
.find li{padding-block:var(--s3);border-top:1px solid var(--line)}
.columns{columns:3 15em;li{break-inside:avoid}}

"""#),
(path: "assets/words-titles.css", text: #"""
/* for: chapters */
@media screen and (min-width:1081px){
 .chapters{display:grid;grid-template-columns:4fr 8fr;column-gap:var(--s5)}
 .chapters>*{grid-column:2}.chapters>h2{grid-column:1;position:relative}
 .chapters>:is(h2,h2+*){margin-top:var(--s6);padding-top:var(--s4)}
 .chapters>h2::before{content:"";position:absolute;top:0;inset-inline-start:0;width:calc(300% + var(--s5));border-top:2px solid var(--ink)}
}

"""#),
(path: "footer.mustache", text: #"""
<footer class="end">{{{footer}}}</footer>

"""#),
(path: "head.mustache", text: #"""
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2024%2024'%3E%3Ccircle%20cx='12'%20cy='12'%20r='10'%20fill='%230B5D52'/%3E%3Cpath%20d='M4%209h16M3%2013.5h18M6%2018h12'%20stroke='%23fff'%20stroke-width='1.5'/%3E%3C/svg%3E">
{{#stylesheets}}
<link rel="stylesheet" href="{{href}}">
{{/stylesheets}}
{{#scripts}}
<script src="{{href}}" defer></script>
{{/scripts}}

"""#),
(path: "index.mustache", text: #"""
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
{{>head}}
<meta http-equiv="refresh" content="0; url={{first}}">
<title>{{title}}</title>
</head>
<body>
<main class="front">
<h1>{{title}}</h1>
<ul>
{{#languages}}
<li lang="{{code}}" dir="{{direction}}"><a href="{{href}}" hreflang="{{code}}">{{title}} ({{languageName}})</a></li>
{{/languages}}
</ul>
</main>
</body>
</html>

"""#),
(path: "navigation.mustache", text: #"""
<header class="top"><div>
<a class="brand" href="{{home}}"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10" fill="var(--accent)"/><path fill="none" d="M3.5 9h17M2.5 13.5h19M5.5 18h13" stroke="var(--surface)" stroke-width="1.5"/></svg>{{siteTitle}}</a>
<nav class="nav" aria-label="{{navigationLabel}}">
{{#entries}}
<a href="{{href}}"{{#current}} aria-current="{{current}}"{{/current}}>{{label}}</a>
{{/entries}}
</nav>
{{#search}}
<a class="lang" href="{{href}}" aria-label="{{label}}"{{#current}} aria-current="{{current}}"{{/current}}><svg viewBox="0 0 16 16" width="16" style="height:1lh" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true" focusable="false"><circle cx="7" cy="7" r="4.5"/><path d="M10.5 10.5 14 14"/></svg></a>
{{/search}}
{{#alternates}}
<a class="lang" href="{{href}}" hreflang="{{code}}" lang="{{code}}">{{languageName}}</a>
{{/alternates}}
</div></header>

"""#),
(path: "page.mustache", text: #"""
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
{{>head}}
<title>{{title}} – {{siteTitle}}</title>
{{#alternates}}
<link rel="alternate" hreflang="{{code}}" href="{{href}}">
{{/alternates}}
{{#feeds}}
<link rel="alternate" type="{{mediaType}}" title="{{label}}" href="{{href}}">
{{/feeds}}
</head>
<body>
<a class="skip" href="#main">{{skipLabel}}</a>
{{>navigation}}
<main id="main" tabindex="-1">
<header class="hero">
{{#eyebrow}}
<p class="eyebrow">{{#above}}<a href="{{href}}">{{label}}</a> / {{/above}}{{eyebrow}}</p>
{{/eyebrow}}
<h1>{{{heading}}}</h1>
{{#dek}}
<div class="dek">{{{dek}}}</div>
{{/dek}}
{{#variantsLabel}}
<nav class="variants" aria-label="{{variantsLabel}}">
{{#variants}}
<a href="{{href}}"{{#current}} aria-current="{{current}}"{{/current}}>{{label}}</a>
{{/variants}}
</nav>
{{/variantsLabel}}
{{#notice}}
<p class="notice">{{{notice}}}</p>
{{/notice}}
</header>
<div class="grid">
{{#sections}}
{{>section}}
{{/sections}}
</div>
</main>
{{>footer}}
</body>
</html>

"""#),
(path: "section.mustache", text: #"""
<section id="{{id}}" class="w{{width}} {{look}}"{{#heading}} aria-labelledby="{{id}}-heading"{{/heading}}>
{{#heading}}
<h2 id="{{id}}-heading">{{{heading}}}</h2>
{{/heading}}
{{#subtitle}}
<p class="sub">{{{subtitle}}}</p>
{{/subtitle}}
{{{body}}}
</section>

"""#),
  ]
}
