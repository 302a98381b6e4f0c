"""More calls than a reader will follow."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.call_words import lexicon
from tulisbaik.knowledge.calls import Call, find
from tulisbaik.knowledge.steps import steps
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_MANY = 4
"""Different actions from which on a caption scatters its reader. Steps of one way don't count."""


@rule(
    severity="info",
    message="Ada {count} ajakan berbeda ({verbs}). Pilih satu yang paling penting, paling banyak dua.",
    ref="Catatan lapangan: peringatkan bila ajakan yang berbeda terlalu banyak",
    examples=[
        bad("Tonton videonya, simpan, dan ikuti akun kami. [[Daftar di s.id/kelas]]. Bagikan ke temanmu!"),
        good("Tarik talinya, pasang, periksa, lalu kencangkan. Simpan, ya!"),
        good("Cara daftar:\n1. Unduh aplikasinya.\n2. Isi data.\n3. Unggah KTP.\n4. Datang ke loket 2."),
        good("Unduh aplikasinya, daftar, isi data, lalu kirim.\n\nSimpan, ya!"),
        good("Baca bukunya, lalu ceritakan di kolom komentar."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Satu unggahan, satu tujuan: makin banyak yang diminta, makin sedikit yang dilakukan."""
    lex = lexicon()
    calls = [call for call in find(ctx.scan) if call.verb in lex.complete or call.verb in lex.target_verbs]
    if len({call.verb for call in calls}) < _MANY:
        return
    on_the_way = steps(ctx.scan, calls)
    first: dict[str, Call] = {}
    for call in calls:
        if call not in on_the_way:
            first.setdefault(call.verb, call)
    if len(first) >= _MANY:
        call = list(first.values())[_MANY - 1]
        yield ctx.hit(call.start, call.end, count=len(first), verbs=", ".join(first))
