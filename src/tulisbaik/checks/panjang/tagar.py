"""More hashtags than a platform takes."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import entities, too_many


@rule(
    severity="error",
    message="{count} tagar; {platform} menerima paling banyak {limit}. Pilih yang paling tepat.",
    ref="Batas tagar tiap platform, diperiksa 2026-11-24",
    needles=("#", "＃"),
    sees=("hashtag", "quote"),
    examples=[
        bad("Buku baru!\n#A #B #C #D #E [[#F]] #G", platform="instagram"),
        bad("Buku baru! #Buku [[#Baca]]", platform="threads"),
        bad("#A #B #C #D #E [[#F]]", platform="instagram, tiktok"),
        good("Buku baru!\n#A #B #C #D #E", platform="instagram"),
        good("Buku baru! #A #B #C #D #E #F", platform="x"),
        good("Nomor #1 #2 #3 #4 #5 #6 di contoh.go.id/#a", platform="instagram"),
        good("#A #B #C #D #E #F"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tagar yang melebihi batas membuat kiriman ditolak atau tagarnya tidak dihitung. Instagram menerima paling banyak
    lima tagar sejak 19 Desember 2025; Threads menjadikan satu tagar saja sebagai topik."""
    return too_many(ctx, "hashtags", lambda platform: entities(ctx, platform).hashtags)
