"""“Diharapkan”, “diimbau”: a call in office language."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.calls import find
from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="info",
    message="“{found}” terasa jauh. Sapa pembaca langsung, misalnya “{fix}”.",
    ref="Catatan lapangan: diharapkan dan diimbau lemah dan birokratis; usulkan bentuk aktif",
    words=("diharapkan", "diimbau", "dihimbau", "diminta", "dianjurkan", "disarankan", "dimohon"),
    examples=[
        bad("Peserta [[diharapkan]] hadir tepat waktu.", fixed="Peserta mohon hadir tepat waktu."),
        bad("Warga [[diimbau untuk]] tidak membakar sampah.", fixed="Warga mohon tidak membakar sampah."),
        good("Program ini diharapkan meningkatkan minat baca."),
        good("Mohon hadir tepat waktu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Imbauan pasif tidak menyapa siapa pun. Bentuk aktif (mohon, ayo, atau kata kerja langsung) lebih jelas dan hangat."""
    appeals = {call.word for call in find(ctx.scan) if call.kind in ("imbauan", "santun")}
    for k in ctx.words:
        if k in appeals:
            last = k + 2 if ctx.scan.matches(k + 1, ("untuk",)) or ctx.scan.matches(k + 1, ("agar",)) else k + 1
            yield ctx.hit_words(k, last, fix="Mohon" if ctx.scan.words[k].istitle() else "mohon")
