"""ke- before a number in rank: ke-2, kedua."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import capital, joined, mid, shouted

_RANK = frozenset(
    "hari hut tahun abad juara peringkat sesi angkatan periode usia kali edisi bab seri minggu pekan bulan semester urutan nomor "
    "anak presiden gubernur bupati gelombang tahap babak putaran pertemuan posisi volume bagian menit detik lantai episode kelas "
    "kloter konferensi muktamar kongres rapat ulang milad dies hal poin butir ayat pasal halaman baris kolom tempat harlah "
    "ramadan generasi termin triwulan kuartal batch jilid yang".split()
)
_MOTION = frozenset(
    "naik turun pindah berubah dari menjadi melonjak merosot dikirim kirim berangkat pergi masuk disalurkan diserahkan tersebar "
    "menyebar dibagikan hingga sampai bertambah kembali datang menuju berlayar diantar antar dibawa lari".split()
)
_NUMERALS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_BOTH = frozenset("belah orang pihak mempelai tangan kaki mata telinga kubu".split())
"""What there are two of: *kedua belah pihak*, *kedua orang tua*."""
_GLUED = lazy(r"[Kk]e(\d+)")
_GOES_ON = frozenset(
    "yang di dan ini itu pada dengan untuk tahun bagi oleh dari akan telah sudah tidak dalam adalah masih juga ke atau sebagai "
    "setelah ketika kalinya kali nya ini masa".split()
)


@rule(
    severity="error",
    message="Bilangan tingkat ditulis dengan tanda hubung atau serangkai: “{fix}”.",
    ref="EYD V, KB01a dan TE05",
    words=("ke",),
    shape=lambda word: _GLUED.fullmatch(word) is not None,
    examples=[
        bad("Selamat atas peringkat [[ke 3]] lomba desa.", fixed="Selamat atas peringkat ke-3 lomba desa."),
        bad(
            "Hari jadi [[ke80]] dan HUT Korpri [[ke 48]], di balai kota.",
            fixed="Hari jadi ke-80 dan HUT Korpri ke-48, di balai kota.",
        ),
        bad("Juara [[ke dua]] adalah Bima, sesi [[ke-tiga]] batal.", fixed="Juara kedua adalah Bima, sesi ketiga batal."),
        bad("Bawa KTP [[ke dua]] orang tua.", fixed="Bawa KTP kedua orang tua."),
        good("Logistik dikirim ke 38 provinsi. Naik ke 10 besar. Dari 5 ke 7. Pergi ke dua kota. HUT ke-80 RI."),
        good("Bantuan disalurkan langsung ke 12 desa."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Ke-* yang menyatakan tingkat dirangkai (*kedua*, *ke-2*); *ke* sebagai kata depan tetap terpisah (*ke 38 provinsi*)."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if found := _GLUED.fullmatch(word):
            yield ctx.hit_words(k, k + 1, fix=f"{word[:2]}-{found[1]}", safe=True)
            continue
        if k + 1 >= len(scan):
            continue
        number, gap = scan.words[k + 1], scan.gaps[k + 1]
        if number.lower() in _NUMERALS:
            rank = bool(k) and joined(scan, k) and scan.lower[k - 1] in _RANK - {"yang"}
            if gap == "-" or (gap == " " and rank):
                yield ctx.hit_words(k, k + 2, fix=keep_case(word, f"ke{number.lower()}"), safe=gap == "-")
            elif gap == " " and number.lower() == "dua" and _both(ctx, k + 2):
                yield ctx.hit_words(k, k + 2, fix=keep_case(word, "kedua"), severity=Severity.WARNING)
        elif number.isdecimal() and len(number) <= 4 and gap in (" ", "- ", " -") and (sure := _ranked(ctx, k)):
            yield ctx.hit_words(k, k + 2, fix=f"{word}-{number}", safe=sure == 2)


def _both(ctx: Context, k: int) -> bool:
    """Does word k begin what there are two of?"""
    scan = ctx.scan
    if k >= len(scan) or not joined(scan, k) or scan.lower[k] not in _BOTH:
        return False
    return scan.lower[k] != "orang" or scan.lower[k + 1 : k + 2] in (["tua"], ["tuanya"], ["tuamu"])


def _ranked(ctx: Context, k: int) -> int:
    """2: surely a rank; 1: likely; 0: the preposition."""
    scan = ctx.scan
    after = k + 2
    if after < len(scan) and scan.gaps[after] in (",", ".", ":") and scan.words[after].isdecimal():
        return 0  # ke 9,3 persen
    ends = after >= len(scan) or not joined(scan, after)
    if k == scan.sentence_of(k).first or not joined(scan, k):
        if k and scan.gaps[k].strip() in (")", "”", '"'):
            return 1 if ends or scan.lower[after] in _GOES_ON or scan.lower[after].startswith("di") else 0
        return 0 if ends or scan.gaps[after] != " " or not scan.words[after].islower() else 1
    before = scan.lower[k - 1]
    if before in _MOTION or scan.words[k - 1].isdecimal():
        return 0
    if before in _RANK:
        return 2 if before != "yang" else 1
    near = scan.lower[max(k - 5, scan.sentence_of(k).first) : k]
    if any(w in ("hut", "milad", "jadi", "harlah", "ulang", "dies") for w in near):
        return 1
    if ends or scan.lower[after] in _GOES_ON or capital(scan.words[after]) or shouted(scan.words[after]):
        return 1 if not before.endswith(("kan", "i")) or (capital(scan.words[k - 1]) and mid(scan, k - 1)) else 0
    return 0
