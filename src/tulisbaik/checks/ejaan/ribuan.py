"""TA08: thousands are divided by stops when they count something."""

from collections.abc import Iterator

from tulisbaik.knowledge.slips import common
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_COUNTED = frozenset(
    (
        "orang peserta keluarga kk warga jiwa siswa siswi mahasiswa pelajar santri anggota bibit pohon batang "
        "ekor buku judul eksemplar unit paket rumah hektare ton kilogram kg liter meter km kilometer lembar "
        "kepala penerima pendaftar pengunjung penumpang kendaraan karyawan pegawai guru dosen pasien kasus "
        "dokumen berkas naskah koleksi porsi butir kotak dus karung kursi tiket desa sekolah umkm pelaku "
        "petani nelayan relawan pemilih suara dosis botol halaman kunjungan pelanggan responden pekerja "
        "tenaga anak balita ibu lansia jemaah jamaah personel titik hotspot kali kata langkah formasi "
        "penonton pengikut rupiah dolar sambungan sertifikat"
    ).split()
)
_AMOUNT = frozenset("ada terdapat tersedia sebanyak sejumlah mencapai sekitar kurang lebih dari sebesar total hingga".split())
_COUNTING = frozenset("sebanyak sejumlah".split())
_NUMBERED = frozenset(
    (
        "tahun nomor no halaman hlm pos telepon telp tlp panggilan call hotline hub hubungi wa kode pasal "
        "versi seri isbn kamar sni iso abad angkatan tipe jenis rek rekening id pin plat pelat agustus "
        "januari februari maret april mei juni juli september oktober november desember masehi hijriah saka "
        "sejak"
    ).split()
)
_NO_NOUNS = frozenset(
    ("untuk atau yang dari pada sampai hingga adalah siap buka gratis segera agar dengan oleh sudah akan bisa").split()
)
_MONEY = frozenset(
    ["dolar", "rupiah", "meter", "km", "kilometer", "kg", "kilogram", "ton", "hektare", "liter"]
)  # may be decimals


def _plain_money(word: str) -> bool:
    """Rupiah without stops: *Rp250000*."""
    return word.startswith("Rp") and word[2:].isdecimal() and 4 <= len(word) - 2 <= 13 and word[2] != "0"


def _grouped(number: str) -> str:
    return f"{int(number):,}".replace(",", ".")


@rule(
    severity="warning",
    message="Ribuan yang menyatakan jumlah dipisahkan titik: “{fix}”.",
    ref="EYD V, TA08",
    shape=lambda word: word.isdecimal() or _plain_money(word),
    examples=[
        bad("Kami menanam [[2500]] pohon seharga [[Rp250000]].", fixed="Kami menanam 2.500 pohon seharga Rp250.000."),
        bad("Bantuan untuk [[1,250]] KK.", fixed="Bantuan untuk 1.250 KK."),
        good("Pendaftaran tahun 2025 dibuka. Hubungi pusat panggilan 1500 untuk bantuan. Buka halaman 1045 buku itu."),
        good("Nilainya 56,655 miliar dolar. Saham 99,997 persen."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan ribuan yang menyatakan jumlah dipisahkan titik (*2.500 pohon*). Tahun, nomor, halaman, dan kode pos tidak."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word[0] == "R":
            if scan.gaps[k + 1] not in (".", ",") or k + 1 == len(scan) or not scan.words[k + 1].isdecimal():
                yield ctx.hit_words(k, k + 1, fix=f"Rp{_grouped(word[2:])}")
        elif 4 <= len(word) <= 9 and word[0] != "0" and joined(scan, k) and joined(scan, k + 1):
            if _counts(scan, k):
                yield ctx.hit_words(k, k + 1, fix=_grouped(word))
        elif len(word) == 3 and k and scan.gaps[k] == "," and scan.words[k - 1].isdecimal() and len(scan.words[k - 1]) < 4:
            whole = scan.words[k - 1]
            if (
                whole[0] != "0"
                and joined(scan, k + 1)
                and scan.lower[k + 1] in _COUNTED - _MONEY
                and (k == 1 or scan.gaps[k - 1] != ",")
            ):
                yield ctx.hit_words(k - 1, k + 1, fix=f"{whole}.{word}")


def _counts(scan: Scan, k: int) -> bool:
    before, after = scan.lower[k - 1], scan.lower[k + 1]
    if before in _NUMBERED:
        return False
    year = len(scan.words[k]) == 4 and 1500 <= int(scan.words[k]) <= 2100
    if year:
        return before in _COUNTING
    if after in _COUNTED or before in _COUNTING:
        return True
    noun = after.isalpha() and scan.words[k + 1].islower() and len(after) > 3 and after not in _NO_NOUNS
    verb = after.startswith(("me", "ber", "di", "ter"))
    opens = scan.sentence_of(k).first == k - 1 and before in common()  # Butuh 2500 sukarelawan
    return len(scan.words[k]) < 8 and noun and (before in _AMOUNT or ((opens or scan.words[k - 1].islower()) and not verb))
