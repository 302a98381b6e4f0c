"""A platform that is not known."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="error",
    message="Platform “{name}” tidak dikenal. {hint}",
    ref="Format takarir tulisbaik",
    examples=[
        bad("[[]]Buku baru sudah tiba.", platform="instagrem"),
        bad("[[]]Buku baru sudah tiba.", platform="x, situs web"),
        bad("[[]]Buku baru sudah tiba.", platform="semua"),
        good("Buku baru sudah tiba.", platform="IG"),
        good("Buku baru sudah tiba.", platform="X (Twitter), FB"),
        good("Buku baru sudah tiba."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Takarir untuk platform yang tidak dikenal tidak dapat diperiksa panjang, tagar, dan ajakannya. Platform sendiri
    ditambahkan lewat [platforms.nama] di tulisbaik.toml."""
    for name in ctx.meta.platforms:
        if not ctx.knowledge.platforms.find(name):
            yield ctx.hit(0, 0, name=name, hint=ctx.knowledge.platforms.hint(name))
