"""More accounts named than a platform takes."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import entities, too_many

_TWENTY = " ".join(f"@akun{n}" for n in range(20))


@rule(
    severity="error",
    message="{count} akun disebut; {platform} menerima paling banyak {limit}.",
    ref="Batas sebutan tiap platform, diperiksa 2026-11-24",
    needles=("@", "＠"),
    sees=("handle", "quote"),
    examples=[
        bad(f"Terima kasih, {_TWENTY} [[@akun20]] @akun21!", platform="instagram"),
        good(f"Terima kasih, {_TWENTY}!", platform="instagram"),
        good(f"Terima kasih, {_TWENTY} @akun20!", platform="x"),
        good(f"Terima kasih, {_TWENTY} humas@contoh.go.id!", platform="instagram"),
        good(f"Terima kasih, {_TWENTY} @akun20!"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kiriman dengan sebutan melebihi batas ditolak atau sebutannya tidak sampai kepada pemilik akun."""
    return too_many(ctx, "mentions", lambda platform: entities(ctx, platform).mentions)
