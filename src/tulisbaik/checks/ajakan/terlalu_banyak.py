"""More calls than a reader will follow."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.calls import find
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MANY = 5
"""Different actions from which on a caption scatters its reader; steps of one errand stay below it."""


@rule(
    severity="info",
    message="Ada {count} ajakan berbeda ({verbs}). Pilih satu yang paling penting, paling banyak dua.",
    ref="Catatan lapangan: peringatkan bila ajakan yang berbeda terlalu banyak",
    examples=[
        bad("Baca bukunya, tonton videonya, dan ikuti akun kami. Daftar di s.id/kelas. [[Bagikan ke temanmu]]!"),
        good("Baca bukunya, lalu ceritakan di kolom komentar."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Satu unggahan, satu tujuan: makin banyak yang diminta, makin sedikit yang dilakukan."""
    first: dict[str, tuple[int, int]] = {}
    for call in find(ctx.scan):
        if call.verb:
            first.setdefault(call.verb, (call.start, call.end))
    if len(first) >= _MANY:
        start, end = list(first.values())[_MANY - 1]
        yield ctx.hit(start, end, count=len(first), verbs=", ".join(first))
