"""The colours of the report: told apart by every eye, and seen against the paper."""

from __future__ import annotations

import re
from itertools import combinations
from math import dist
from pathlib import Path

import pytest

import tulisbaik.reports.html as report

# Machado, Oliveira and Fernandes 2009, full strength: what an eye without one kind of cones sees.
EYES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
Colour = tuple[float, ...]


def linear(code: str) -> Colour:
    parts = [int(code[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def luminance(c: Colour) -> float:
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(linear(a)), luminance(linear(b))))
    return (high + 0.05) / (low + 0.05)


def lab(c: Colour, eye: str) -> Colour:
    r, g, b = (min(1, max(0, sum(m * x for m, x in zip(row, c, strict=True)))) for row in EYES[eye])
    white = 0.95047, 1, 1.08883
    mixed = 0.4124 * r + 0.3576 * g + 0.1805 * b, 0.2126 * r + 0.7152 * g + 0.0722 * b, 0.0193 * r + 0.1192 * g + 0.9505 * b
    whole = [value / most for value, most in zip(mixed, white, strict=True)]
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in whole)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def themes() -> list[dict[str, str]]:
    style = (Path(report.__file__).parent / "gaya.css").read_text(encoding="utf-8")
    found = [dict(re.findall(r"--([\w-]+): (#\w+)", block)) for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)]
    assert len(found) == 2, "light and dark"
    return [{k: v if len(v) == 7 else "#" + "".join(2 * c for c in v[1:]) for k, v in theme.items()} for theme in found]


@pytest.mark.parametrize("theme", themes(), ids=["light", "dark"])
def test_pillars_are_told_apart_by_every_eye(theme: dict[str, str]) -> None:
    pillars = [theme[f"p{n}"] for n in range(8)]
    for eye in EYES:
        assert min(dist(lab(linear(a), eye), lab(linear(b), eye)) for a, b in combinations(pillars, 2)) > 13, eye
    assert min(contrast(p, theme["kertas"]) for p in pillars) >= 3


@pytest.mark.parametrize("theme", themes(), ids=["light", "dark"])
def test_letters_are_read_on_what_they_stand_on(theme: dict[str, str]) -> None:
    for level in ("error", "warning", "info"):
        assert contrast(theme[level], theme[f"{level}-muda"]) >= 4.5
        assert contrast(theme["tinta"], theme[f"{level}-muda"]) >= 4.5
    for letters in ("tinta", "redup", "aksen", "tautan"):
        assert contrast(theme[letters], theme["kertas"]) >= 4.5
        assert contrast(theme[letters], theme["dasar"]) >= 4.5
