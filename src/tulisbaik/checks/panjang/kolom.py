"""A title or description that is too long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import UNIT_NAMES, on_each, sizes

if TYPE_CHECKING:
    from tulisbaik.knowledge.platforms import Platform

_FOLDED = "Judul {count} karakter; di {platform} hanya sekitar {limit} yang tampak. Taruh kata terpenting di depan."


@rule(
    severity="error",
    message="Kolom {field} {count} {unit}; batas {platform} {limit}. Kurangi {over}.",
    ref="Batas panjang tiap platform, diperiksa 2026-11-24",
    examples=[
        bad("[[]]Saksikan sampai selesai, ya.", platform="youtube", judul="Cara meminjam buku digital " * 4),
        bad("[[]]Resep bubur.", platform="pinterest", judul="a" * 101),
        bad(
            "[[]]Saksikan, ya.",
            platform="youtube",
            judul="Cara meminjam, memperpanjang, dan mengembalikan buku digital di iPusnas",
        ),
        bad("[[]]Saksikan sampai selesai, ya.", platform="youtube", deskripsi="é" * 2501),
        good("Saksikan sampai selesai, ya.", platform="youtube", judul="Cara meminjam buku digital"),
        good("Poster layanan baru.", platform="instagram", judul="a" * 200),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """YouTube, Pinterest, dan Google membatasi judul dan deskripsi tersendiri; yang lebih panjang ditolak."""
    yield from on_each(ctx, lambda platform: _judge(ctx, platform))


def _judge(ctx: Context, platform: Platform) -> Iterator[Hit]:
    from tulisbaik.text.counting import count

    if not platform.of("title", ctx.meta.media):
        return  # there a title is the writer's own note
    fields = (("judul", ctx.meta.title, ("title", "title_fold")), ("deskripsi", ctx.meta.other.get("deskripsi"), ("text",)))
    for field, text, whats in fields:
        for limit in (number for what in whats for number in platform.of(what, ctx.meta.media)):
            if (size := count(text or "", limit.unit)) > limit.value:
                message = _FOLDED if limit.what == "title_fold" else None
                values = {"field": field, "unit": UNIT_NAMES[limit.unit], **sizes(size, limit.value)}
                yield ctx.hit(0, 0, severity=limit.severity, message=message, **values)
                break
