"""TB01: a comma stands before dan in a list of three or more."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined

_INTRODUCING = frozenset(
    (
        "seperti yaitu yakni misalnya antara termasuk baik ada adalah ialah menjadi semoga bahkan lalu untuk agar "
        "nyaris hampir seluruhnya sebagian hanya terutama "
        "setiap tiap pada di ke dari dengan saat ketika selama sejak hingga sampai oleh bagi karena"
    ).split()
)


@rule(
    severity="info",
    message="Perincian tiga unsur atau lebih memakai koma sebelum “{word}”: “{before}, {word}”.",
    ref="EYD V, TB01",
    words=("dan", "atau", "serta"),
    examples=[
        bad("Ada buku, [[majalah dan]] jurnal.", fixed="Ada buku, majalah, dan jurnal."),
        good("Ada buku, majalah, dan jurnal. Setelah hujan, guru dan murid pulang ke rumah masing-masing."),
        good("Ada dongeng di lobi, setiap pekan kedua dan keempat, pukul 15.00."),
        good("Tutup makanan, ungsikan burung dan ikan hias, serta buka pintu."),
        good("Badan Pengkajian, Penelitian dan Pengembangan hadir."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Dalam perincian tiga unsur atau lebih, tanda koma dipakai juga di depan *dan* atau *atau* (*buku, majalah, dan jurnal*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not (joined(scan, k) and scan.words[k].islower()):
            continue
        sentence = scan.sentence_of(k)
        item = k - 1
        while item > sentence.first and joined(scan, item) and k - item < 3:
            item -= 1
        if item <= sentence.first or scan.gaps[item] not in (", ", ","):
            continue
        items = scan.lower[item:k] + scan.lower[k + 1 : k + 3]
        if not _INTRODUCING.isdisjoint(items) or any(w.startswith(("me", "ber", "di")) or w.isdecimal() for w in items):
            continue
        ends = next((j for j in range(k + 1, min(sentence.last, k + 4)) if not joined(scan, j)), sentence.last)
        if ends - k > 4 or capital(scan.words[item]):
            continue
        if ends < sentence.last and scan.lower[ends] in ("dan", "atau", "serta"):
            continue  # a pair within a longer list
        if scan.lower[item] in ("bapak", "ibu", "kakak", "adik", "saudara", "kawan", "sobat"):
            continue  # Selamat pagi, bapak dan ibu!
        listed = "," in "".join(scan.gaps[max(sentence.first + 1, item - 12) : item]) or item - sentence.first <= 4 + (k - item)
        if listed:
            at = scan.end(k - 1)
            fix = Fix("Sisipkan koma", (Edit(Span(at, at), ","),))
            yield ctx.hit_words(k - 1, k + 1, before=scan.words[k - 1], word=scan.words[k])._replace(fixes=(fix,))
