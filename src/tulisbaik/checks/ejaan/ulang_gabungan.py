"""A doubled compound doubles its first word only: rumah-rumah sakit."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined


@rule(
    severity="error",
    message="Bentuk ulang gabungan kata mengulang unsur pertama saja: “{fix}”.",
    ref="EYD V, KB02b",
    gap_shape=lambda gap: gap in ("-", " - "),
    examples=[
        bad("Obat dikirim ke [[rumah sakit-rumah sakit]] daerah.", fixed="Obat dikirim ke rumah-rumah sakit daerah."),
        bad("[[Surat kabar-surat kabar]] lama.", fixed="Surat-surat kabar lama."),
        good("Obat dikirim ke rumah-rumah sakit. Laki-laki dewasa, kura-kura darat. Jakarta Barat-Jakarta Timur."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Gabungan kata diulang pada unsur pertamanya (*surat-surat kabar*), bukan seluruhnya."""
    scan = ctx.scan
    for k in ctx.gaps:
        if not 2 <= k < len(scan) - 1 or not joined(scan, k - 1) or not joined(scan, k + 1):
            continue
        if (scan.lower[k - 2], scan.lower[k - 1]) == (scan.lower[k], scan.lower[k + 1]) and scan.words[k].islower():
            first, second = scan.words[k - 2], scan.words[k - 1]
            texts = (f"{first}-{scan.words[k]} {second}", f"{first} {second}")
            yield ctx.hit_words(k - 2, k + 2, fix=texts)
