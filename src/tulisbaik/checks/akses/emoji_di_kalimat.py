"""An emoji in the middle of a sentence."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import LINE, SYMBOL


@rule(
    severity="info",
    message="“{found}” memotong kalimat; pindahkan ke akhir kalimat.",
    ref="Pedoman emoji: Mole Valley District Council; UCSD",
    gap_shape=lambda gap: not gap.isascii() and "\n" not in gap,
    examples=[
        bad("Ayo baca [[📚]] buku setiap hari."),
        good("📚 Ayo baca buku setiap hari. 🎉 Ada hadiah 🎁\nDaftar 👉 tautan di bio. Suhu 30 °C."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Emoji di tengah kalimat dibacakan sebagai kata dan memutus pemahaman; letakkan di akhir kalimat atau baris."""
    scan = ctx.scan
    marked = {e.start: e for e in scan.of_kind("emoji")} if ctx.gaps else {}
    for k in ctx.gaps:
        if not 0 < k < len(scan) or not scan.kinds[k] & SYMBOL or scan.kinds[k] & LINE or not scan.words[k].islower():
            continue
        start = scan.end(k - 1)
        gap = scan.gaps[k]
        at = start + len(gap) - len(gap.lstrip(" "))
        if at in marked and gap.strip(" ") == ctx.text[at : marked[at].end] and ctx.text[at] not in "👉➡▶👇👆✅":
            yield ctx.hit(at, marked[at].end)
