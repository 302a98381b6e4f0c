"""A caption longer than its platform takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import UNIT_NAMES, on_each, sizes

if TYPE_CHECKING:
    from tulisbaik.knowledge.platforms import Number, Platform

_ABOUT_280 = "Perpustakaan buka setiap hari kerja dengan layanan baca, pinjam, dan ruang diskusi untuk semua warga. " * 3

_ADVICE = "Di {platform}, takarir ini {count} {unit}, lebih dari {limit}. {note}"
_DOUBT = "Di {platform}, takarir ini {count} {unit}; bisa ditolak, sebab batas {limit} di sana mungkin dihitung dalam {unit}."

_MOST = {"grapheme": 2, "codepoint": 2, "utf16": 2, "byte": 4}
"""The most that one code point counts in a unit, or in UTF-16."""


@rule(
    severity="error",
    message="Di {platform}, takarir ini {count} {unit}; batasnya {limit}. Kurangi {over}.",
    ref="Batas panjang tiap platform, diperiksa 2026-11-24",
    examples=[
        bad(_ABOUT_280[:280] + "[[" + _ABOUT_280[280] + "]]" + _ABOUT_280[281:290], platform="x"),
        bad("a" * 500 + "[[b]]", platform="mastodon"),
        bad("“" * 166 + "[[“]]", platform="threads"),
        bad("a" * 2200 + "[[b]]", platform="instagram"),
        bad("𝗮" * 1100 + "[[𝗮]]" + "𝗮", platform="instagram"),
        bad("a" * 1024 + "[[b]]", platform="telegram", media="poster.jpg"),
        good("a" * 1025, platform="telegram"),
        good("Daftar di https://www.kemkes.go.id/" + "a" * 300, platform="x"),
        good("a" * 5000, platform="youtube"),
        good("Daftar di https://contoh.go.id/" + "a" * 290, platform="bluesky"),
        good("a" * 3000),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Platform menolak atau memotong takarir yang melampaui batasnya. Tiap platform menghitung dengan caranya sendiri:
    karakter, byte, atau satuan UTF-16, dengan tautan dan emoji yang dihitung tetap di X."""
    yield from on_each(ctx, lambda platform: _judge(ctx, platform))


def _judge(ctx: Context, platform: Platform) -> Iterator[Hit]:
    for limit in platform.of("text", ctx.meta.media):
        if unit := _past(ctx.text, limit, platform):
            yield _hit(ctx, limit, unit)
            return


def _past(text: str, limit: Number, platform: Platform) -> str | None:
    """The unit in which a text is past a limit."""
    if (most := _MOST.get(limit.unit)) and len(text) * most <= limit.value:
        return None  # far below, as nearly all are
    from tulisbaik.text.counting import count
    from tulisbaik.text.entities import shortened

    if count(text, limit.unit) > limit.value:
        fits = platform.dialect == "bluesky" and count(shortened(text), limit.unit) <= limit.value
        return None if fits else limit.unit
    return "utf16" if not limit.unit_known and count(text, "utf16") > limit.value else None


def _hit(ctx: Context, limit: Number, unit: str) -> Hit:
    from tulisbaik.text.counting import count, overflow

    values = {"unit": UNIT_NAMES[unit], "note": limit.note, **sizes(count(ctx.text, unit), limit.value)}
    start, end = overflow(ctx.text, limit.value, unit)
    if unit != limit.unit:
        return ctx.hit(start, end, severity=Severity.WARNING, message=_DOUBT, **values)
    if limit.severity is Severity.WARNING:
        return ctx.hit(start, end, severity=Severity.WARNING, message=_ADVICE, **values)
    return ctx.hit(start, end, severity=limit.severity, **values)
