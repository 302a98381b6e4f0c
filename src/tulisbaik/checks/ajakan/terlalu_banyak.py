"""More calls than a reader will follow."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.call_words import lexicon
from tulisbaik.knowledge.calls import find
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MANY = 4
"""Different actions from which on a caption scatters its reader. Steps of a lesson (tarik, periksa, catat) don't count."""


@rule(
    severity="info",
    message="Ada {count} ajakan berbeda ({verbs}). Pilih satu yang paling penting, paling banyak dua.",
    ref="Catatan lapangan: peringatkan bila ajakan yang berbeda terlalu banyak",
    examples=[
        bad("Tonton videonya, simpan, dan ikuti akun kami. [[Daftar di s.id/kelas]]. Bagikan ke temanmu!"),
        good("Tarik talinya, pasang, periksa, lalu kencangkan. Simpan, ya!"),
        good("Baca bukunya, lalu ceritakan di kolom komentar."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Satu unggahan, satu tujuan: makin banyak yang diminta, makin sedikit yang dilakukan."""
    lex = lexicon()
    first: dict[str, tuple[int, int]] = {}
    for call in find(ctx.scan):
        if call.verb in lex.complete or call.verb in lex.target_verbs:
            first.setdefault(call.verb, (call.start, call.end))
    if len(first) >= _MANY:
        start, end = list(first.values())[_MANY - 1]
        yield ctx.hit(start, end, count=len(first), verbs=", ".join(first))
