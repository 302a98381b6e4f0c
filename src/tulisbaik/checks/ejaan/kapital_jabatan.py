"""HF10: an office before the name of a person, an institution or a place has a capital."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised, small_text

_OFFICES = frozenset(
    "presiden gubernur bupati menteri camat lurah kapolri kapolda kapolres kapolsek pangdam danrem dandim jenderal kolonel mayor "
    "kapten letnan sersan kopral laksamana marsekal brigadir residen".split()
)
_HEADS = {
    "kota": ("wali",),
    "presiden": ("wakil",),
    "gubernur": ("wakil",),
    "bupati": ("wakil",),
    "daerah": ("sekretaris",),
    "jenderal": ("direktur", "sekretaris", "inspektur"),
    "utama": ("direktur", "sekretaris"),
    "umum": ("ketua",),
}
# Heads of institutions: an office only before the name of one.
_CHIEFS = frozenset("kepala direktur rektor dekan sekretaris ketua".split())
_INSTITUTIONS = frozenset(
    (
        "dinas badan balai kantor rumah universitas institut politeknik akademi fakultas dprd dpr mpr kpu "
        "bawaslu kementerian biro inspektorat perpustakaan museum puskesmas rsud komisi lembaga arsip sekolah "
        "sma smp sd smk madrasah bagian bidang desa kejaksaan pengadilan kepolisian satpol pt perum"
    ).split()
)
# *calon gubernur*, *para bupati*, *kantor camat*: the office as a kind of thing.
_KINDS = frozenset(
    (
        "perdana para semua seluruh setiap tiap sejumlah beberapa banyak calon bakal mantan eks bekas rumah "
        "dinas kantor pendopo kediaman gedung kursi jabatan posisi pemilihan debat cagub cabup istana masa "
        "sebagai menjadi jadi seorang antar kandidat pasangan tugas kewenangan pilihan "
        "dua tiga empat lima enam mobil ajudan istri staf ruang aula halaman balai"
    ).split()
)
_NOT_AFTER = frozenset("dan atau yang se di ke dari".split())


@rule(
    severity="warning",
    message="Nama jabatan yang diikuti nama orang, instansi, atau tempat berhuruf kapital: “{fix}”.",
    ref="EYD V, HF10",
    words=_OFFICES | _CHIEFS | set(_HEADS),
    examples=[
        bad("Acara dibuka oleh [[bupati]] Garut.", fixed="Acara dibuka oleh Bupati Garut."),
        bad("Kata [[wakil gubernur]] Jawa Barat, jalan dibuka.", fixed="Kata Wakil Gubernur Jawa Barat, jalan dibuka."),
        bad("Rapat dipimpin [[wali kota]] Bogor.", fixed="Rapat dipimpin Wali Kota Bogor."),
        bad("Bantuan diserahkan [[kepala]] Dinas Sosial.", fixed="Bantuan diserahkan Kepala Dinas Sosial."),
        good("Para bupati di Jawa Tengah hadir. Debat calon gubernur Banten ditunda."),
        good("Mereka berfoto di depan kantor camat Sukamaju."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama jabatan yang diikuti nama orang, instansi, atau tempat diawali huruf kapital; sebagai nama jenis tetap kecil."""
    scan = ctx.scan
    for k in ctx.words:
        if not (scan.words[k].islower() and joined(scan, k + 1) and scan.words[k + 1][0].isupper()):
            continue
        word = scan.words[k]
        first = k - 1 if joined(scan, k) and scan.words[k - 1] in _HEADS.get(word, ()) else k
        if first == k and not (word in _OFFICES or (word in _CHIEFS and scan.lower[k + 1] in _INSTITUTIONS)):
            continue
        before = scan.lower[first - 1] if joined(scan, first) else ""
        if before in _KINDS or scan.lower[k + 1] in _NOT_AFTER or (before and scan.gaps[first] == "-"):
            continue
        fix = " ".join(map(raised, scan.words[first : k + 1]))
        yield ctx.hit_words(first, k + 1, fix=fix, severity=Severity.INFO if small_text(scan) else None)
