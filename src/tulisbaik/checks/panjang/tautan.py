"""More links than a platform takes."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import entities, too_many

_FIVE = " ".join(f"s.id/{n}" for n in range(5))


@rule(
    severity="error",
    message="{count} tautan yang berbeda; {platform} menerima paling banyak {limit}.",
    ref="Meta, dokumentasi Threads, 2026-04-14",
    gap_shape=lambda gap: gap == "." or "://" in gap,
    sees=("url", "quote"),
    examples=[
        bad(f"Daftar {_FIVE} [[s.id/5]] s.id/6", platform="threads"),
        good(f"Daftar {_FIVE} s.id/0 s.id/1", platform="threads"),
        good(f"Daftar {_FIVE} s.id/5", platform="x"),
        good(f"Daftar {_FIVE} s.id/5"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Threads menolak kiriman dengan lebih dari lima tautan yang berbeda."""
    return too_many(
        ctx, "urls", lambda platform: list({e.text: e for e in reversed(entities(ctx, platform).urls)}.values())[::-1]
    )
