"""HF20: every word in the name of an institution, state or document has a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import AMBIGUOUS_PLACES, PLACES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, raised
from tulisbaik.text.scan import Scan

_FIELDS = frozenset(
    (
        "agama kesehatan pendidikan keuangan sosial perhubungan pertanian perikanan kelautan kehutanan "
        "lingkungan pariwisata kebudayaan kebakaran tenaga ketenagakerjaan perdagangan perindustrian "
        "komunikasi informatika kependudukan arsip perpustakaan pekerjaan penanaman pemuda pemberdayaan "
        "koperasi luar dalam pertahanan hukum perumahan energi sekretariat perencanaan riset kepegawaian "
        "pendapatan penanggulangan pusat nasional negara negeri pengawas pengawasan pemeriksa meteorologi "
        "siber ketahanan pangan peternakan tanaman perkebunan desa transmigrasi bina kominfo pupr esdm "
        "administrasi umum daerah perwakilan konservasi besar penyuluhan bahasa latihan pelatihan tata amil "
        "standardisasi usaha pemilihan pemberantasan konstitusi keluarga sakit dasar kejuruan tinggi terbuka "
        "agung yudisial informasi penyiaran kebijakan"
    ).split()
)
_HEADS = frozenset("dinas kementerian pengadilan badan balai direktorat biro komisi dewan mahkamah inspektorat deputi".split())
_OFFICIAL = frozenset("kementerian dinas mahkamah kejaksaan kepolisian sekretariat".split())
_RUNS = _HEADS | frozenset(
    (
        "majelis lembaga perpustakaan arsip bank kejaksaan kepolisian pusat sekretariat perserikatan rumah "
        "universitas institut sekolah politeknik"
    ).split()
)
_ENDS = frozenset("republik provinsi kabupaten kota indonesia".split())
_NAMED = frozenset("universitas institut politeknik rsud rsup".split())
_REGIONS = frozenset("kota kabupaten provinsi".split())
_LAWS = {
    "undang": frozenset("dasar nomor no republik".split()),
    "peraturan": frozenset("pemerintah presiden menteri daerah gubernur bupati wali kepala badan mahkamah nomor no".split()),
    "keputusan": frozenset("presiden menteri gubernur bupati wali kepala bersama mahkamah nomor no".split()),
    "instruksi": frozenset("presiden menteri gubernur bupati wali nomor no".split()),
    "ketetapan": frozenset("mpr nomor no".split()),
}
"""Kinds of laws, and what follows them in the name of one."""
_NOT_BEFORE = frozenset("para semua seluruh setiap beberapa sejumlah tiap antar seputar".split())


@rule(
    severity="warning",
    message="Semua unsur nama lembaga berhuruf kapital: “{fix}”.",
    ref="EYD V, HF20",
    words=_HEADS | _NAMED | _FIELDS | set(_LAWS) | {"republik", "perserikatan", "permusyawaratan"},
    examples=[
        bad("Vaksin disiapkan [[dinas]] Kesehatan Kota Contoh.", fixed="Vaksin disiapkan Dinas Kesehatan Kota Contoh."),
        bad("Perpustakaan Nasional [[republik]] Indonesia buka.", fixed="Perpustakaan Nasional Republik Indonesia buka."),
        bad("Badan Nasional [[penanggulangan]] Bencana bersiaga.", fixed="Badan Nasional Penanggulangan Bencana bersiaga."),
        bad("Pajak diatur [[undang-undang]] Dasar 1945 dan [[peraturan]] Menteri Keuangan.",
            fixed="Pajak diatur Undang-Undang Dasar 1945 dan Peraturan Menteri Keuangan."),
        bad("Selamat pagi dari [[dinas pendidikan kota palu]].", fixed="Selamat pagi dari Dinas Pendidikan Kota Palu."),
        bad("Aset dikelola Kementerian [[keuangan]].", fixed="Aset dikelola Kementerian Keuangan."),
        good("Arsip keluarga Anda rusak. Bank sampah Melati buka. Hubungi Dinas terkait."),
        good("Semua badan publik wajib membuka data. Kementerian dan lembaga hadir."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Semua kata dalam nama lembaga dan negara diawali huruf kapital, kecuali kata tugas (*dan*, *di*, *untuk*)."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word.islower() and word in _FIELDS and _named_before(scan, k):
            yield ctx.hit_words(k, k + 1, fix=raised(word))
            continue
        if not (word.islower() and joined(scan, k + 1)):
            continue
        if not scan.words[k + 1][0].isupper():
            if word in _HEADS and scan.gaps[k] != "-" and (end := _small(scan, k)):
                yield ctx.hit_words(k, end, fix=" ".join(w if w == "dan" else raised(w) for w in scan.words[k:end]))
            continue
        after = scan.lower[k + 1]
        if word in _LAWS:
            if after in _LAWS[word] and (word != "undang" or (scan.gaps[k] == "-" and scan.lower[k - 1] == "undang")):
                first = k - (word == "undang")
                yield ctx.hit_words(first, k + 1, fix="-".join(map(raised, scan.words[first : k + 1])))
            continue
        before = scan.lower[k - 1] if joined(scan, k) else ""
        if word == "republik":
            fits = after in ("indonesia", "rakyat")
        elif word == "perserikatan":
            fits = after == "bangsa"
        elif word in _FIELDS or word == "permusyawaratan":
            fits = _inside(scan, k)
        else:
            fits = (after in _FIELDS or (word in _NAMED and capital(scan.words[k + 1]))) and before not in _NOT_BEFORE
        if fits and scan.gaps[k] != "-":
            yield ctx.hit_words(k, k + 1, fix=raised(word))


def _named_before(scan: Scan, k: int) -> bool:
    """Does word k follow a Kementerian or a Dinas, which have a capital inside a sentence only in a name?"""
    return joined(scan, k) and scan.lower[k - 1] in _OFFICIAL and capital(scan.words[k - 1]) and joined(scan, k - 1)


def _small(scan: Scan, k: int) -> int:
    """The number after an institution of a region that is all in small letters: *dinas kesehatan kabupaten sleman*; or 0."""
    j = k + 1
    while j < min(len(scan), k + 6) and joined(scan, j) and (scan.words[j] in _FIELDS or (scan.words[j] == "dan" and j > k + 1)):
        j += 1
    if j == k + 1 or j + 1 >= len(scan) or scan.words[j] not in _REGIONS or not (joined(scan, j) and joined(scan, j + 1)):
        return 0
    place = scan.words[j + 1]
    return j + 2 if capital(place) or place in PLACES or place in AMBIGUOUS_PLACES else 0


def _inside(scan: Scan, k: int) -> bool:
    """Is word k the only small one in the name of an institution: `Badan Nasional penanggulangan Bencana`?"""
    for j in range(k - 1, max(-1, k - 6), -1):
        if not ((capital(scan.words[j]) or scan.words[j] == "dan") and joined(scan, j + 1)):
            return False
        if scan.lower[j] in _RUNS:
            opens = j == k - 1 and scan.sentence_of(j).first == j  # its capital says nothing
            return not opens or scan.lower[k + 1] in _FIELDS or scan.lower[k + 1] in _ENDS
    return False
