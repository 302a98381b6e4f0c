"""HF21: capitals in a quoted title."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import raised
from tulisbaik.text.scan import QUOTE

_WORKS = frozenset(
    (
        "artikel makalah puisi buku novel film lagu cerpen cerita skripsi tesis disertasi opini esai siniar "
        "podcast video berita majalah koran serial sinetron drama naskah kolom rubrik komik antologi jurnal "
        "dokumenter tayangan siaran buletin brosur pamflet modul panduan mars himne tembang gending ceramah "
        "webinar seminar pameran lukisan album hikayat dongeng tulisan karya infografik poster"
    ).split()
)
_LINKS = frozenset("berjudul bertajuk pendek fiksi anak foto tari dongeng ilmiah populer terbaru".split())
_FUNCTION = frozenset(
    (
        "di ke dari untuk dan yang dalam pada dengan atau oleh bagi tentang sebagai serta atas kepada "
        "terhadap agar supaya karena jika tetapi sambil hingga sampai bahwa si sang para daripada"
    ).split()
)


@rule(
    severity="info",
    message="Di dalam judul, setiap kata berhuruf kapital kecuali kata tugas: “{fix}”.",
    ref="EYD V, HF21",
    words=_WORKS,
    sees=("quote",),
    examples=[
        bad('Artikel "Sehat di Usia [[senja]]" sudah terbit.', fixed='Artikel "Sehat di Usia Senja" sudah terbit.'),
        bad('Puisi "Surat [[Untuk]] Ibu" dibacakan.', fixed='Puisi "Surat untuk Ibu" dibacakan.'),
        good('Artikel "Di Balik Dapur Umum" dan puisi "Untuk Guru di Pulau Terluar" dibacakan.'),
        good('Berita "bendungan jebol" itu tidak benar.'),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Setiap kata dalam judul karangan diawali huruf kapital, kecuali kata tugas yang tidak di awal judul."""
    scan = ctx.scan
    quotes = {q.start: q for q in scan.of_kind("quote")} if ctx.words else {}
    for k in ctx.words:
        at = k + 1
        while at < len(scan) and at < k + 3 and scan.lower[at] in _LINKS and not scan.kinds[at] & QUOTE:
            at += 1
        if at >= len(scan) or not scan.kinds[at] & QUOTE or not scan.gaps[at].startswith(" "):
            continue
        quote = quotes.get(scan.starts[at] - 1)
        if quote is None:
            continue
        last = scan.word_at(quote.end)
        inner = scan.words[at + 1 : last]
        if not inner or len(inner) > 14 or not scan.words[at][0].isupper() or not any(w[0].isupper() for w in inner):
            continue
        for j in range(at + 1, last):
            word = scan.words[j]
            if scan.gaps[j] not in (" ", ", "):
                continue
            if word.islower() and word not in _FUNCTION and word[0].isalpha():
                yield ctx.hit_words(j, j + 1, fix=raised(word))
            elif word[0].isupper() and word.lower() in _FUNCTION and not word.isupper():
                yield ctx.hit_words(j, j + 1, fix=word.lower())
