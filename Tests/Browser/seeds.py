"""Small pages for the self-test: sound ones, and one with each fault that the checks must find."""

import pathlib
from typing import NamedTuple

THEME = pathlib.Path(__file__).resolve().parents[2] / "themes" / "default" / "assets"
KILOBYTE = 1024

STYLE = """
*{box-sizing:border-box}
body{margin:0;font:15px/1.8 Inter,"Noto Sans Arabic",sans-serif;color:black;background:white}
:focus-visible{outline:2px solid teal;outline-offset:2px}main:focus{outline:0}
main{padding:16px;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:16px}
@media (max-width:640px){main{display:block}}
h1{grid-column:1/-1}.card{min-width:0}svg{display:block;width:300px;height:100px;direction:ltr}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
svg{fill:currentColor}.scroll{overflow-x:auto}table{border-collapse:collapse}ol:lang(fa){list-style:persian}
@page{size:A4;margin:14mm 12mm}
"""
DRAWING = """<svg viewBox="0 0 300 100" role="img" aria-label="{label}">
<text x="10" y="20" font-size="12">{label}</text><text x="10" y="60" font-size="12">{label}</text>{inside}</svg>"""
HEAVY = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- {"x" * 200 * KILOBYTE} --></svg>'
WORDS = {
    "en": {"title": "Page", "label": "Months", "row": "Orders", "value": "12", "more": "The numbers"},
    "fa": {"title": "صفحه", "label": "ماه‌ها", "row": "سفارش‌ها", "value": "۱۲", "more": "عددها"},
}


class Seed(NamedTuple):
    """A page with one fault: `checks` are all that may find it, each at `where`."""

    name: str
    checks: set[str]
    where: str = "fault"
    language: str = "en"
    body: str = ""
    inside: str = ""  # of the drawing
    head: str = ""
    root: str = ""  # the start tag of the page, if it is not the right one
    on_paper: bool = False


def markup(language: str, body: str = "", inside: str = "", head: str = "", root: str = "", **words: str) -> str:
    """A sound page: a drawing, a table that scrolls, numbers folded away; and what is put into it."""
    said = WORDS[language] | words
    direction = "rtl" if language == "fa" else "ltr"
    start = root or f'<html lang="{language}" dir="{direction}">'
    row = f'<tr><th scope="row">{said["row"]}</th><td>{said["value"]}</td></tr>'
    caption = f'<caption class="vh">{said["label"]}</caption>'
    table = f"<table>{caption}<tbody>{row * 2}</tbody></table>"
    return f"""<!doctype html>
{start}<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{said["title"]}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="../assets/page.css">{head}</head>
<body><main id="main"><h1>{said["title"]}</h1>
<div class="card" id="figures">{DRAWING.format(label=said["label"], inside=inside)}
<div class="scroll" tabindex="0" role="group" aria-label="{said["label"]}"><div style="width:1600px">{table}</div></div>
<details><summary>{said["more"]}</summary>{table}</details></div>
<div class="card" id="words">{body or f'<p><a href="#figures">{said["label"]}</a></p>'}</div></main></body></html>
"""


SEEDS = [
    # Width
    Seed("wide", {"overflow"}, body='<p id="fault" style="width:3000px">Wide</p>'),
    Seed("out-of-box", {"overflow"}, body='<p id="fault" style="margin-left:-12px">Out</p>'),
    Seed(
        "folded-wide",
        {"overflow"},
        body='<details><summary>More</summary><p id="fault" style="width:3000px">Wide</p></details>',
    ),
    Seed(
        "nameless-scroll",
        {"scroll region"},
        body='<div id="fault" class="scroll" tabindex="0"><p style="width:3000px">Wide</p></div>',
    ),
    Seed(
        "unreachable-scroll",
        {"scroll region"},
        body='<div id="fault" class="scroll" role="group" aria-label="Wide"><p style="width:3000px">Wide</p></div>',
    ),
    # Text
    Seed("cut", {"cut text"}, body='<p id="fault" style="width:60px;overflow:hidden;white-space:nowrap">Longer than that</p>'),
    Seed(
        "cut-below",
        {"cut text"},
        body='<p id="fault" style="width:60px;height:30px;overflow:hidden">More lines than two</p>',
    ),
    Seed(
        "wide-cell",
        {"cut text"},
        body='<table style="table-layout:fixed;width:90px"><tbody><tr><th scope="row">A</th>'
        '<td id="fault">Unbreakable</td></tr></tbody></table>',
    ),
    Seed(
        "broken-range",
        {"broken range"},
        body='<table style="width:90px"><tbody><tr><th scope="row">Orders</th><td id="fault">12,345 to 67,890</td></tr></tbody></table>',
    ),
    Seed("lines-collide", {"collision"}, body='<p>First line</p><p id="fault" style="margin-top:-36px">Second line</p>'),
    Seed("labels-collide", {"collision"}, "svg", inside='<text x="14" y="24" font-size="12">Other</text>'),
    Seed("label-outside", {"chart text"}, "svg", inside='<text x="-40" y="90" font-size="12">Outside</text>'),
    Seed("small-words", {"text size"}, body='<p id="fault" style="font-size:10px">Small</p>'),
    Seed("small-label", {"text size"}, "svg", inside='<text x="10" y="90" font-size="10">Small</text>'),
    Seed(
        "shrunk",
        {"drawing scale"},
        body='<svg id="fault" viewBox="0 0 600 200" role="img" aria-label="Shrunk" style="width:150px">'
        '<text x="10" y="90" font-size="60">Big</text></svg>',
    ),
    Seed("pale-label", {"contrast", "forced colours"}, "svg", inside='<text x="10" y="90" font-size="12" fill="#999">Pale</text>'),
    # Accessibility, validity, console, requests
    Seed("pale-words", {"axe", "contrast"}, body='<p id="fault" style="color:#999">Pale</p>'),
    Seed(
        "pale-in-the-dark",
        {"contrast"},
        head="<style>@media (prefers-color-scheme:dark){#fault{color:#444;background:#111}}</style>",
        body='<p id="fault">Pale in the dark</p>',
    ),
    Seed("headings", {"axe"}, body='<h4 id="fault">Two levels down</h4>'),
    Seed(
        "same-landmarks",
        {"axe"},
        body='<div id="fault" role="region" aria-label="One"><p>a</p></div><div role="region" aria-label="One"><p>b</p></div>',
    ),
    Seed("invalid", {"validity"}, "line", body="<p><b>Not closed</p>"),
    Seed("logs", {"console"}, "page", head='<script>console.error("fault")</script>'),
    Seed("throws", {"console"}, "page", head="<script>undefinedName()</script>"),
    Seed("elsewhere", {"requests", "console"}, "page", body='<img src="https://example.invalid/x.png" alt="">'),
    Seed("missing-image", {"requests", "console"}, "page", body='<img src="missing.png" alt="">'),
    # Keyboard
    Seed(
        "trap",
        {"keyboard"},
        body='<div id="fault"><button type="button" onkeydown="event.preventDefault()">Stay</button> <a href="#figures">Go on</a></div>',
    ),
    Seed("unreached", {"keyboard"}, body='<p><a id="fault" href="#figures" onfocus="this.blur()">Not for the keyboard</a></p>'),
    Seed("focus-unseen", {"keyboard"}, head="<style>#fault:focus{outline:0}</style>", body='<p><a id="fault" href="#figures">Unseen</a></p>'),
    Seed("focus-pale", {"keyboard"}, head="<style>#fault:focus{outline-color:#DDD}</style>", body='<p><a id="fault" href="#figures">Pale</a></p>'),
    Seed(
        "focus-cut",
        {"keyboard"},
        body='<p style="overflow:hidden"><a id="fault" href="#figures" style="display:block">Cut</a></p>',
    ),
    Seed(
        "focus-under",
        {"keyboard"},
        body='<p style="position:relative"><a id="fault" href="#figures">Under</a>'
        '<span style="position:absolute;inset:0;background:white"></span></p>',
    ),
    Seed(
        "backwards",
        {"keyboard"},
        body='<p id="fault" style="display:flex;gap:24px;flex-direction:row-reverse"><a href="#figures">One</a><a href="#figures">Two</a></p>',
    ),
    Seed(
        "backwards-persian",
        {"keyboard"},
        language="fa",
        body='<p id="fault" style="display:flex;gap:24px;flex-direction:row-reverse"><a href="#figures">سفارش‌ها</a><a href="#figures">مشتریان</a></p>',
    ),
    # A reader's own colours, no motion, no scripts
    Seed("bar-lost", {"forced colours"}, body='<p><i id="fault" style="display:block;width:90px;height:9px;background:#0B5D52"></i></p>'),
    Seed(
        "lines-alike",
        {"forced colours"},
        head="<style>@media (forced-colors:active){#fault path{stroke:CanvasText}}</style>",
        inside='<g id="fault" fill="none"><path d="M9 80h90" stroke="#0B5D52"/><path d="M9 90h90" stroke="#B4500A"/></g>',
    ),
    Seed(
        "words-lost",
        {"forced colours"},
        head="<style>@media (forced-colors:active){#fault{forced-color-adjust:none;color:#999;background:white}}</style>",
        body='<p id="fault">Lost</p>',
    ),
    Seed("moves", {"motion"}, head="<style>#fault:hover{opacity:.9}#fault{transition:opacity 1s}</style>", body='<p id="fault">Moves</p>'),
    Seed(
        "moved",
        {"motion"},
        body='<p id="fault">Moved</p><script>document.getElementById("fault").animate([{translate:"0"},{translate:"1px"}],9e5)</script>',
    ),
    Seed(
        "script-only",
        {"no script"},
        "Only with scripts",
        body='<p id="fault"></p><script>document.getElementById("fault").textContent="Only with scripts"</script>',
    ),
    Seed("idle", {"no script"}, body='<p><button type="button" id="fault" data-script>Sort</button></p><script>"use strict"</script>'),
    Seed(
        "script-well",
        set(),
        body='<p id="well" data-script hidden>With scripts</p><script>document.getElementById("well").hidden=false</script>',
    ),
    # Language
    Seed("latin-digits", {"digits"}, language="fa", body='<p id="fault">سال 1405</p>'),
    Seed("latin-digits-aloud", {"digits"}, language="fa", body='<p id="fault" title="سال 1405">سال</p>'),
    Seed("latin-digits-made", {"digits"}, language="fa", head='<style>#fault::after{content:"12"}</style>', body='<p id="fault">سال</p>'),
    Seed("latin-list", {"digits"}, language="fa", body='<ol id="fault" style="list-style:decimal"><li>یک</li></ol>'),
    Seed("persian-digits", {"digits"}, body='<p id="fault">Year ۱۴۰۵</p>'),
    Seed("arabic-letters", {"letters"}, language="fa", body='<p id="fault">مشتري</p>'),
    Seed("percent-alone", {"percent mark"}, language="fa", body='<p id="fault">۱۲٪</p>'),
    Seed("percent-signed", {"percent mark"}, language="fa", body='<p id="fault">تغییر \u200e−۶٪ بود</p>'),
    Seed("percent-drawn", {"percent mark"}, "svg", language="fa", inside='<text x="90" y="90" font-size="12" direction="rtl">۱۲٪</text>'),
    Seed("percent-well", set(), language="fa", body="<p>\u061c۱۲٪ و \u200e−۶\u061c٪ و سهم ۹۵٪</p>"),
    Seed("left-to-right", {"direction"}, "", language="fa", root='<html lang="fa" dir="ltr">'),
    Seed(
        "table-direction",
        {"direction"},
        language="fa",
        body='<table dir="ltr" id="fault"><tbody><tr><th scope="row">الف</th><td>ب</td></tr></tbody></table>',
    ),
    Seed("other-language", {"direction"}, "html", root='<html lang="de" dir="ltr">'),
    # What scripts add
    Seed(
        "sort-idle",
        {"sorting"},
        body='<table id="fault"><caption class="vh">Months</caption><thead><tr><th scope="col">Month</th><th scope="col" class="r">Orders</th></tr></thead>'
        '<tbody><tr><th scope="row">May</th><td>3</td></tr><tr><th scope="row">June</th><td>1</td></tr></tbody></table>',
        head="<script>addEventListener('load',()=>{for(const head of document.querySelectorAll('th.r'))"
        "head.innerHTML='<button type=\"button\" style=\"padding:8px\">Orders</button>'})</script>",
    ),
    Seed(
        "tip-silent",
        {"tip"},
        body='<div id="fault" class="plot" tabindex="0" role="group" aria-label="Months" style="height:40px">'
        '<div class="hits" aria-hidden="true"><i></i><i></i></div></div>',
    ),
    Seed(
        "search-deaf",
        {"search"},
        body='<form id="fault" role="search" hidden data-script><label for="q">Words</label> <input id="q"><p role="status"></p><ol></ol></form>'
        '<div id="pages"><p><a href="sound.html">Sound</a></p></div>',
        head="<script>addEventListener('load',()=>{const form=document.querySelector('form');form.hidden=false;"
        "form.addEventListener('input',()=>{form.querySelector('p').textContent='None'})})</script>",
    ),
    Seed("unfolded", {"folding"}, "html", head="<script>window.moshtariSearch=[];moshtariSearch.fold=text=>text</script>"),
    # Files
    Seed("id-twice", {"ids", "validity"}, "", body='<p id="fault">One</p><p id="fault">Two</p>'),
    Seed("id-missing", {"ids", "validity"}, "", body='<div role="group" aria-labelledby="fault"><p>One</p></div>'),
    Seed("no-place", {"links"}, body='<p><a href="#fault">Nowhere</a></p>'),
    Seed("no-file", {"links"}, body='<p><a href="fault.html">Nowhere</a></p>'),
    Seed("heavy-html", {"weight"}, "HTML", head=f"<!-- {'x' * 120 * KILOBYTE} -->"),
    Seed("heavy-css", {"weight"}, "CSS", head=f"<style>/*{'x' * 25 * KILOBYTE}*/</style>"),
    Seed("heavy-js", {"weight"}, "JS", head=f"<script>/*{'x' * 10 * KILOBYTE}*/</script>"),
    Seed("heavy-page", {"weight"}, "page", body=f'<img id="fault" alt="" src="../assets/heavy.svg">'),
    # Paper
    Seed(
        "wide-paper",
        {"print"},
        "",
        on_paper=True,
        head="<style>@media print{#fault{width:900px;text-align:end}}</style>",
        body='<p id="fault">Wide on paper</p>',
    ),
    Seed("letter-paper", {"print"}, "PDF", on_paper=True, head="<style>@page{size:letter}</style>"),
    Seed(
        "many-sheets",
        {"print"},
        "",
        on_paper=True,
        head="<style>@media print{li{break-after:page}}</style>",
        body=f"<ul>{'<li>Sheet</li>' * 9}</ul>",
    ),
    Seed(
        "title-not-printed",
        {"print"},
        "Unprinted",
        on_paper=True,
        head="<style>@media print{h2{color:transparent;height:0;overflow:hidden}}</style>",
        body="<h2>Unprinted</h2>",
    ),
]

# What is wrong with a theme: the text that is replaced, what with, where that is found.
TOKENS = [
    ("--ink3:#646B76", "--ink3:#9AA0A8", "--ink3 on --surface"),
    ("--on-det:#FFF", "--on-det:#B4500A", "--on-det on --det"),
    ("--line2:#8C8F94", "--line2:#DDDDDD", "--line2 on --surface"),
    ("--bg:#F7F6F3", "--new:#123456;--bg:#F7F6F3", "--new"),
    ("--good:#1C5FA8;", "", "--good"),
    ("body{margin:0;", "body{margin:0;caret-color:#123456;", "caret-color:#123456"),
    (".ch{", ".ch{--new:#123456;", "--new"),
]


def write_site(root: pathlib.Path, seeds: list[Seed]) -> None:
    """A site of sound pages in both languages, with a page for each seed."""
    files = {"assets/page.css": STYLE, "assets/heavy.svg": HEAVY}
    files |= {f"assets/{sheet.name}": sheet.read_text(encoding="utf-8") for sheet in THEME.glob("*.css")}
    files |= {f"{language}/sound.html": markup(language) for language in WORDS}
    for seed in seeds:
        files[f"{seed.language}/{seed.name}.html"] = markup(seed.language, seed.body, seed.inside, seed.head, seed.root)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
