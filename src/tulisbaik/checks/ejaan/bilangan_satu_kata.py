"""KG02: a number said in one word is spelled out."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.numerals import ONE_WORD

_MEASURES = frozenset(
    (
        "menit jam detik hari minggu pekan bulan tahun meter kilometer km cm m mm kg kilogram gram gr liter "
        "ton ha hektare persen derajat rupiah watt volt ampere joule newton hertz ribu juta miliar triliun "
        "wib wita wit pagi siang sore malam poin rb jt dari sampai hingga dan atau di ke ons lusin"
    ).split()
)
_NUMBERED = frozenset(
    (
        "nomor no loket kelas rt rw pasal bab ayat halaman hlm tahap lantai pukul jam tanggal tgl edisi seri "
        "tipe grup golongan versi hari ke level sesi zona pos gerbang gate episode jalur ruang kloter "
        "gelombang periode sd smp sma sdn smpn sman semester triwulan kuartal skala usia umur peringkat juara "
        "nilai telepon tekan"
    ).split()
)


@rule(
    severity="info",
    enabled=False,
    message="Bilangan yang disebut dengan satu kata ditulis dengan huruf: “{fix}”.",
    ref="EYD V, KG02",
    words={str(n) for n in ONE_WORD if n},
    examples=[
        bad("Ada [[4]] lomba hari ini.", fixed="Ada empat lomba hari ini."),
        good("Istirahat 15 menit, lalu ambil nomor antrean di Loket 3 dan 5 menit senam."),
        good("Kegiatan ini diikuti 25 kader, 4 bidan, dan 2 dokter."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan yang dapat dinyatakan dengan satu kata ditulis dengan huruf, kecuali dalam perincian, ukuran, dan nomor.
    Takarir sering sengaja memakai angka, jadi aturan ini bawaannya mati."""
    scan = ctx.scan
    for k in ctx.words:
        if not (joined(scan, k) and joined(scan, k + 1)):
            continue
        before, after = scan.lower[k - 1], scan.words[k + 1]
        if before in _NUMBERED or (scan.words[k - 1][0].isupper() and k - 1 > scan.sentence_of(k).first):
            continue
        if not after.islower() or not after.isalpha() or after in _MEASURES:
            continue
        sentence = scan.sentence_of(k)
        if sum(w.isdecimal() for w in scan.words[max(sentence.first, k - 20) : min(sentence.last, k + 20)]) == 1:
            yield ctx.hit_words(k, k + 1, fix=ONE_WORD[int(scan.words[k])])
