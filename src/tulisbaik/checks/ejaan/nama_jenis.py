"""HF18: a place in the name of a kind (jeruk bali) is written small."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import COMMON_KINDS
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, title_case


@rule(
    severity="warning",
    message="“{fix}” nama jenis, jadi ditulis dengan huruf kecil.",
    ref="EYD V, HF18",
    words=COMMON_KINDS,
    examples=[
        bad("Bibit [[jeruk Bali]] dibagikan.", fixed="Bibit jeruk bali dibagikan."),
        bad("Perajin [[gula Jawa]] dilatih.", fixed="Perajin gula jawa dilatih."),
        good("Petani kopi Gayo dan dodol Garut hadir. Kunci gudang di Ambon diserahkan."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama tempat yang menjadi bagian nama jenis (*jeruk bali*, *gula jawa*) ditulis kecil; yang menyatakan asal (*kopi
    Gayo*) tetap kapital."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if not (capital(word) and joined(scan, k)) or scan.lower[k - 1] not in COMMON_KINDS[word.lower()]:
            continue
        if joined(scan, k + 1) and scan.words[k + 1][0].isupper():
            continue
        if not title_case(scan, scan.sentence_of(k)):
            yield ctx.hit_words(k - 1, k + 1, fix=f"{scan.words[k - 1]} {word.lower()}")
