"""A picture without an alternative text, or with one that is too long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import on_each, sizes

if TYPE_CHECKING:
    from tulisbaik.knowledge.platforms import Platform

_POSTER = {"berkas": "poster.jpg", "alt": "Poster jadwal layanan: Senin–Jumat, pukul 08.00–16.00."}


@rule(
    severity="warning",
    message="{file} belum punya teks alternatif. Tulis isi gambarnya di “alt” agar terbaca oleh pembaca layar.",
    ref="WCAG 2.2, 1.1.1; batas tiap platform, diperiksa 2026-11-24",
    examples=[
        bad("[[]]Jadwal baru.", platform="instagram", media=[{"berkas": "poster.jpg"}]),
        bad("[[]]Jadwal baru.", media="poster.png, denah.webp"),
        bad("[[]]Jadwal baru.", platform="pinterest", media=[{"berkas": "poster.jpg", "alt": "a" * 501}]),
        good("Jadwal baru.", platform="instagram", media=[_POSTER]),
        good("Jadwal baru.", platform="telegram", media="poster.jpg"),
        good("Jadwal baru.", platform="instagram", media="video.mp4"),
        good("Jadwal baru.", media="Carousel lima gambar"),
        good("Jadwal baru.", platform="instagram"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Orang yang tidak melihat gambar mendengar teks alternatifnya. Poster tanpa teks alternatif tidak menyampaikan
    apa-apa kepada mereka; teks yang melampaui batas platform ditolak."""
    media = ctx.meta.media
    if not media:
        return
    platforms = [p for name in ctx.meta.platforms if (p := ctx.knowledge.platforms.find(name))]
    bare = [f"“{m.file}”" for m in media if m.is_picture and not m.alt]
    if bare and (not platforms or any(p.of("alt") for p in platforms)):
        yield ctx.hit(0, 0, file=", ".join(bare))
    yield from on_each(ctx, lambda platform: _too_long(ctx, platform))


def _too_long(ctx: Context, platform: Platform) -> Iterator[Hit]:
    from tulisbaik.text.counting import count

    message = "Teks alternatif “{file}” {count} karakter; batas {platform} {limit}."
    for media in ctx.meta.media:
        for limit in platform.of("alt"):
            if (size := count(media.alt or "", limit.unit)) > limit.value:
                level = limit.severity if limit.severity is Severity.ERROR else Severity.INFO
                yield ctx.hit(0, 0, severity=level, message=message, file=media.file, **sizes(size, limit.value))
