"""A planned caption without a pillar."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="Takarir ini belum punya pilar.{guess}",
    ref="Rancangan pedoman Komdigi, 2025-10: setiap unggahan punya pilar, kalendernya diperiksa",
    examples=[
        bad("[[]]Loket pindah ke lantai 2. Ambil nomor antrean di lobi.", jadwal="2026-12-01T07:30+07:00"),
        bad("[[]]Loket pindah ke lantai 2. Ambil nomor antrean di lobi.", platform="instagram"),
        good("Loket pindah ke lantai 2. Ambil nomor antrean di lobi.", pilar="layanan"),
        good("[EDUKASI] Tiga cara merawat buku lama. Simpan, ya!", platform="x"),
        good("Tiga cara merawat buku lama. Simpan, ya!\n\n#KiatLiterasi", platform="x"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pilar menjaga agar isi akun seimbang. Takarir lepas, tanpa jadwal atau platform, hanya diberi tahu (info)."""
    pillars = ctx.knowledge.pillars
    if pillars.declared(ctx.meta, ctx.scan):
        return
    meta = ctx.meta
    planned = bool(meta.schedule or meta.id or meta.status or meta.platforms)
    likely = pillars.suggest(ctx.scan)
    names = " atau ".join(f"“{s.pillar.id}”" for s in likely[:2] if s.score >= 0.2)
    guess = f" Dari isinya, mungkin {names}." if names else ""
    yield ctx.hit(0, 0, severity=None if planned else Severity.INFO, guess=guess)
