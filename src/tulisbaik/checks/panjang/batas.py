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
        if found := _past(ctx.text, limit, platform):
            unit, severity = found
            yield _hit(ctx, limit.value, unit, severity)
            return


def _past(text: str, limit: Number, platform: Platform) -> tuple[str, Severity] | None:
    """The unit in which a text is past a limit, and how grave that is."""
    from tulisbaik.text.counting import count
    from tulisbaik.text.entities import shortened

    if count(text, limit.unit) > limit.value:
        shown = shortened(text) if platform.dialect == "bluesky" else text
        fits = shown is not text and count(shown, limit.unit) <= limit.value
        return None if fits else (limit.unit, limit.severity)
    if not limit.unit_known and count(text, "utf16") > limit.value:
        return "utf16", Severity.WARNING
    return None


def _hit(ctx: Context, limit: int, unit: str, severity: Severity) -> Hit:
    from tulisbaik.text.counting import count, overflow

    values = sizes(count(ctx.text, unit), limit)
    return ctx.hit(*overflow(ctx.text, limit, unit), severity=severity, unit=UNIT_NAMES[unit], **values)
