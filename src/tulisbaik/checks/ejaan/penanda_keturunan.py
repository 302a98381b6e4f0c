"""HF05: bin, binti, boru, van inside a person's name are written small."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, title_case

_PLACES = frozenset("desa kecamatan kelurahan kampung jalan dusun nagari gampong distrik".split())


@rule(
    severity="warning",
    message="“{found}” di tengah nama orang ditulis dengan huruf kecil: “{fix}”.",
    ref="EYD V, HF05",
    words=("bin", "binti", "boru", "van", "von", "der", "den"),
    examples=[
        bad("Paspor atas nama Salim [[Bin]] Yusuf sudah jadi.", fixed="Paspor atas nama Salim bin Yusuf sudah jadi."),
        good("BIN membuka pendaftaran. Peta buatan Van Loon dipamerkan."),
        good("Layanan keliling hadir di Desa Boru Makmur."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata *bin*, *binti*, *boru*, dan *van* di tengah nama orang ditulis dengan huruf kecil; di awal nama tetap kapital."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if not (capital(word) and joined(scan, k) and joined(scan, k + 1)):
            continue
        before, after = scan.words[k - 1], scan.words[k + 1]
        if (
            not (capital(before) and capital(after))
            or before.lower() in _PLACES
            or (word in ("Der", "Den") and before.lower() != "van")
        ):
            continue
        if word in ("Bin", "Binti") or not title_case(scan, scan.sentence_of(k)):
            yield ctx.hit_words(k, k + 1, fix=word.lower())
