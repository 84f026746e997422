"""Contrast of the theme's colours, from its tokens: what axe cannot see, it covers drawings and cells of tables."""

import pathlib
import re

from faults import Fault, Tally

TEXT = 4.5
SHAPE = 3.0
# Which colour of text may stand on which grounds.
TEXTS = {
    "ink": ["bg", "surface", "sunken", "accent-soft", "bad-soft"],
    "ink2": ["bg", "surface", "sunken"],
    "ink3": ["bg", "surface"],
    "accent-ink": ["bg", "surface", "accent-soft"],
    "good": ["surface", "good-soft"],
    "bad": ["surface", "bad-soft"],
    "flat": ["surface", "flat-soft"],
    "on-pro": ["pro"],
    "on-pas": ["pas"],
    "on-det": ["det"],
    **{f"t{step}": [f"h{step}"] for step in range(7)},
}
# Lines, points and bars that carry meaning, on the ground of a card.
SHAPES = ["accent", "c1", "c2", "c3", "c4", "c5", "pro", "det", "line2"]
# What carries no meaning alone: hairlines and grids; bands beside a line that is drawn; hatching that is also said in
# words; passives, whose share is printed, between two others with a gap.
ORNAMENTS = ["line", "grid", "band", "hatch", "pas"]
# Where tokens are replaced: a part of the media query.
MEDIA = {"dark": "prefers-color-scheme:dark", "print": "@media print"}
# What is no colour that anybody sees: how opaque a mask is.
MASKS = ["mask", "--fade"]


def media_blocks(stylesheet: str) -> tuple[str, list[tuple[str, str]]]:
    """A stylesheet without its media blocks, and each of those: its query and what is in it."""
    outside, inside, at = "", [], 0
    while (found := stylesheet.find("@media", at)) >= 0:
        outside += stylesheet[at:found]
        start = stylesheet.index("{", found)
        depth, at = 1, start + 1
        while depth and at < len(stylesheet):
            depth += {"{": 1, "}": -1}.get(stylesheet[at], 0)
            at += 1
        inside.append((stylesheet[found:start], stylesheet[start + 1 : at - 1]))
    return outside + stylesheet[at:], inside


def schemes(stylesheet: str) -> dict[str, dict[str, str]]:
    """The colour tokens of a stylesheet: light as they are, dark and print as they replace them."""
    outside, inside = media_blocks(stylesheet)
    light = colours(outside)
    replaced = {name: colours("".join(text for query, text in inside if part in query)) for name, part in MEDIA.items()}
    return {"light": light} | {name: light | tokens for name, tokens in replaced.items()}


def colours(text: str) -> dict[str, str]:
    """Name and six digits of each token that is an opaque colour; three digits are written out."""
    found = re.findall(r"--([a-z0-9-]+):#([0-9A-Fa-f]+)\b", text)
    return {name: "".join(c * 2 for c in value) if len(value) == 3 else value for name, value in found}


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs() -> list[tuple[str, str, float]]:
    """Foreground, ground, and the least contrast of the two."""
    texts = [(text, ground, TEXT) for text, grounds in TEXTS.items() for ground in grounds]
    return texts + [(shape, "surface", SHAPE) for shape in SHAPES]


def loose_colours(stylesheet: str) -> list[str]:
    """Declarations with a colour of their own, which the pairs cannot know."""
    found = re.findall(r"([\w-]+):\s*([^;{}]*(?:#[0-9A-Fa-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch)a?\()[^;{}]*)", stylesheet)
    token = re.compile(r"#[0-9A-Fa-f]{3,8}")
    return [
        f"{name}:{value.strip()}"
        for name, value in found
        if name not in MASKS and not (name.startswith("--") and token.fullmatch(value.strip()))
    ]


def contrast_faults(assets: pathlib.Path) -> tuple[list[Fault], list[Tally]]:
    """Pairs with too little contrast, colours that belong to no pair, and colours that are no tokens, in all
    stylesheets of a folder together."""
    faults, count = [], 0
    files = sorted(assets.glob("*.css"))
    for file in files:
        faults += [Fault("tokens", file.name, "", "is no token", loose) for loose in loose_colours(file.read_text(encoding="utf-8"))]
    name = "stylesheets"
    for scheme, tokens in schemes("".join(file.read_text(encoding="utf-8") for file in files)).items():
        for text, ground, least in pairs():
            count += 1
            if missing := [token for token in (text, ground) if token not in tokens]:
                faults += [Fault("tokens", name, scheme, "no such colour", f"--{token}") for token in missing]
            elif (found := ratio(tokens[text], tokens[ground])) < least:
                faults.append(Fault("tokens", name, scheme, f"{found:.2f}, not {least}", f"--{text} on --{ground}"))
        known = {token for pair in pairs() for token in pair[:2]} | set(ORNAMENTS)
        faults += [Fault("tokens", name, scheme, "belongs to no pair", f"--{token}") for token in sorted(set(tokens) - known)]
    return faults, [Tally("tokens", count)]
