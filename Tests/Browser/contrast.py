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


def blocks(stylesheet: str) -> dict[str, dict[str, str]]:
    """The colour tokens of a stylesheet: light as they are, dark as they replace them."""
    head, _, rest = stylesheet.partition("@media screen and (prefers-color-scheme:dark)")
    dark = rest.partition("}}")[0]
    light = colours(head)
    return {"light": light, "dark": light | colours(dark)}


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


def contrast_faults(stylesheet: pathlib.Path) -> tuple[list[Fault], list[Tally]]:
    """Pairs with too little contrast, and colours that belong to no pair."""
    faults, count = [], 0
    name = stylesheet.name
    for scheme, tokens in blocks(stylesheet.read_text(encoding="utf-8")).items():
        for text, ground, least in pairs():
            count += 1
            if missing := [token for token in (text, ground) if token not in tokens]:
                faults += [Fault("tokens", name, scheme, "no such colour", f"--{token}") for token in missing]
            elif (found := ratio(tokens[text], tokens[ground])) < least:
                faults.append(Fault("tokens", name, scheme, f"{found:.2f}, not {least}", f"--{text} on --{ground}"))
        known = {token for pair in pairs() for token in pair[:2]} | set(ORNAMENTS)
        faults += [Fault("tokens", name, scheme, "belongs to no pair", f"--{token}") for token in sorted(set(tokens) - known)]
    return faults, [Tally("tokens", count)]
