// Made from themes/plain by scripts/embed.py; not edited by hand.
// swift-format-ignore-file

/// The theme without colour: the files of `themes/plain`, which builds on `default`.
enum EmbeddedPlainTheme {
  static let files: [(path: String, text: String)] = [
(path: "assets/tokens.css", text: #"""
/* Black, white and grey: for paper, and for screens that force their colours. Type and space are those of `default`. */
:root{
 color-scheme:light;
 --bg:#FFF;--surface:#FFF;--sunken:#F0F0F0;--ink:#000;--ink2:#333;--ink3:#555;
 --line:#AAA;--line2:#767676;--grid:#DDD;
 --accent:#000;--accent-ink:#000;--accent-soft:#EEE;--band:#00000026;
 --good:#000;--good-soft:#FFF;--bad:#000;--bad-soft:#FFF;--flat:#333;--flat-soft:#FFF;
 --pro:#6E6E6E;--pas:#E6E6E6;--det:#1C1C1C;--on-pro:#FFF;--on-pas:#000;--on-det:#FFF;
 --c1:#000;--c2:#000;--c3:#595959;--c4:#595959;--c5:#767676;
 --h0:#F7F7F7;--h1:#E6E6E6;--h2:#D2D2D2;--h3:#B8B8B8;--h4:#636363;--h5:#454545;--h6:#1C1C1C;
 --t0:#000;--t1:#000;--t2:#000;--t3:#000;--t4:#FFF;--t5:#FFF;--t6:#FFF;
 --hatch:#00000059;
 --s1:4px;--s2:8px;--s3:12px;--s4:16px;--s5:24px;--s6:32px;--s7:48px;--s8:64px;--r:0px;
 --font:var(--own-font,)Inter,"Segoe UI Variable Text","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;
 --f-xs:12px;--f-sm:13px;--f-md:15px;--f-lg:17px;--f-xl:20px;--f-2xl:26px;--f-3xl:34px;--f-kpi:36px;
 --lh:1.5;--lh-h:1.3;--lh-h1:1.22;--track:-.015em;--track-big:-.022em
}
:root:lang(fa){
 --font:var(--own-font,)Vazirmatn,"Noto Sans Arabic","Noto Sans Arabic UI",Tahoma,Inter,system-ui,"DejaVu Sans",sans-serif;
 --f-xs:12.5px;--f-sm:13.5px;--f-md:15.5px;--f-2xl:25px;--f-3xl:31px;--f-kpi:35px;
 --lh:1.8;--lh-h:1.6;--lh-h1:1.5;--track:0;--track-big:0
}
@media (max-width:640px){
 :root{--f-3xl:25px;--f-kpi:31px;--f-2xl:23px;--s5:16px;--s6:16px;--s7:32px}
 :root:lang(fa){--f-3xl:23px;--f-kpi:30px;--f-2xl:22px}
}
@media (forced-colors:active){:root{
 color-scheme:light dark;
 --bg:Canvas;--surface:Canvas;--sunken:Canvas;--ink:CanvasText;--ink2:CanvasText;--ink3:CanvasText;
 --line:GrayText;--line2:CanvasText;--grid:GrayText;--accent:CanvasText;--accent-ink:LinkText;--accent-soft:Canvas;
 --good:CanvasText;--bad:CanvasText;--flat:CanvasText;--hatch:GrayText;
 --c1:CanvasText;--c2:CanvasText;--c3:CanvasText;--c4:CanvasText;--c5:GrayText
}}
@media print{:root,:root:lang(fa){--f-xs:10.5px;--f-sm:11.5px;--f-md:13px;--f-lg:14px;--f-xl:16px;--f-2xl:18px;--f-3xl:23px;--f-kpi:23px;--s4:12px;--s5:14px;--s6:18px;--s7:20px;--s8:20px}}

"""#),
(path: "assets/zero-colour.css", text: #"""
/* What colour says elsewhere is said by dashes, shapes, hatches and borders. Linked after all others. */

/* Lines: the second is of dashes, the third of dots and dashes, those of the context are thin; each has its name at its end. */
[style*="--c2"]>.ln:not(.dash){stroke-dasharray:9 4}
[style*="--c3"]>.ln:not(.dash){stroke-dasharray:2 4 9 4}
[style*="--c5"]>.ln{stroke-width:1}
[style*="--c2"]>.pt{stroke-linejoin:miter;stroke:var(--c2);fill:var(--surface)}
.area{fill-opacity:.1}

/* Bars: those of the second colour are hatched, those of the third outlined. */
.bar>i,.key i,.cmp .m,.cmp .ci,.cmp .a{border:1px solid var(--ink)}
.out .bar>i,.key .out{background:repeating-linear-gradient(135deg,var(--ink) 0 2px,var(--surface) 2px 5px)}
.back .bar>i,.key .back{background:var(--surface)}
.cmp .ci,.key .ci{opacity:1;background:var(--surface)}
.stack{gap:0}
.stack>i{border:1px solid var(--ink);line-height:22px}
.stack>i+i{border-inline-start:0}

/* Words with a ground, and marks of where the reader is */
.tag,.notice,.nav a[aria-current]{border:1px solid var(--ink)}
.tag{padding-block:0}
.nav a[aria-current]{font-weight:700}
.prose ul>li::before{border-radius:0}
a{text-decoration-thickness:from-font}
.stay{font-weight:700}
.heat .inc,.ramp .inc{outline:1px dashed var(--line2);outline-offset:-1px}

@media (forced-colors:active){
 .stack i,.key .d,.key .p,.key .g{background:Canvas;color:CanvasText}
 .stack .d,.key .d{background:CanvasText;color:Canvas}
 .stack .p,.key .p{border-style:dashed}
}

"""#),
(path: "builds-on", text: #"""
default

"""#),
  ]
}
