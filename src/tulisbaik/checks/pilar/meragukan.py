"""A pillar that the text does not speak for."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_SURE = 0.95
_UNLIKELY = 0.02


@rule(
    severity="info",
    message="Pilarnya “{declared}”, tetapi isinya lebih mirip “{likely}” (karena: {words}).",
    ref="Tebakan dari kata-kata takarir; daftar dan bobotnya dapat dibaca di berkas pilar",
    examples=[
        bad("[[]]Kuis! Tebak judul buku dari tiga emoji ini. Jawab di kolom komentar, ada hadiah!", pilar="program"),
        good("Kuis! Tebak judul buku dari tiga emoji ini. Jawab di kolom komentar, ada hadiah!", pilar="interaksi"),
        good("Loket pindah ke lantai 2. Ambil nomor antrean di lobi.", pilar="layanan"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bila kata-kata takarir jelas berbicara untuk pilar lain, mungkin pilarnya keliru isi. Ini tebakan, bukan kesalahan."""
    if len(ctx.meta.pillars) != 1:
        return
    pillars = ctx.knowledge.pillars
    declared = pillars.get(ctx.meta.pillars[0])
    if declared is None or not declared.planned:
        return
    likely = pillars.suggest(ctx.scan)
    scores = {s.pillar.id: s.score for s in likely}
    if likely and likely[0].score >= _SURE and scores[declared.id] <= _UNLIKELY:
        yield ctx.hit(0, 0, declared=declared.id, likely=likely[0].pillar.id, words=", ".join(likely[0].words))
