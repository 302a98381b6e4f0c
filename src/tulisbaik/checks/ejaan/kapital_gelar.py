"""HF08: a title of honour, faith or learning before a person's name has a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import AMBIGUOUS_PLACES, PEOPLES, PLACES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, raised

_TITLES = frozenset(
    "kiai kyai nyai ustaz ustazah ustad ustadz raden pangeran sultan haji hajah doktor profesor pendeta pastor romo uskup "
    "kardinal teungku tengku tuanku habib syekh insinyur datuk biksu bhikkhu pedanda kanjeng mahaguru pandita ajengan dokter "
    "nabi rasul khalifah buya datu panembahan tumenggung sunan empu mpu patih resi paus maharaja permaisuri adipati "
    "tumenggung ki nyi gus imam".split()
)
_NOT_NAMES = (
    frozenset(
        "universitas institut kota kabupaten provinsi program fakultas jurusan ilmu teknik sekolah akademi politeknik tahun "
        "reguler khusus furoda plus kehormatan manajemen hukum ekonomi pendidikan besar muda utama negeri puskesmas rumah klinik "
        "indonesia spesialis umum hewan gigi internship masjid musala mahdi salat".split()
    )
    | PLACES
    | PEOPLES
    | AMBIGUOUS_PLACES
)
# *jemaah haji*, *gelar doktor*: here the title is a thing, not a person.
_THINGS = frozenset(
    (
        "jemaah jamaah ibadah kuota calon musim embarkasi penyelenggaraan petugas biaya dana pelayanan "
        "layanan kloter visa asrama pembimbing naik manasik kepulangan keberangkatan pemberangkatan tabungan "
        "ongkos gelar program jenjang mahasiswa lulusan pendidikan studi sidang disertasi para semua seluruh "
        "setiap beberapa sejumlah urusan penyelenggara bekal rombongan kesehatan setoran porsi antrean "
        "pelunasan undang"
    ).split()
)


@rule(
    severity="warning",
    message="Gelar yang diikuti nama orang berhuruf kapital: “{fix} {name}”.",
    ref="EYD V, HF08",
    words=_TITLES,
    examples=[
        bad("Doa dipimpin [[ustaz]] Salim.", fixed="Doa dipimpin Ustaz Salim."),
        bad("Kuliah umum bersama [[doktor]] Laksmi.", fixed="Kuliah umum bersama Doktor Laksmi."),
        good("Program doktor Universitas Contoh dibuka. Jemaah haji Indonesia tiba."),
        good("Para kiai Madura hadir."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Gelar kehormatan, keturunan, keagamaan, dan akademik yang diikuti nama orang diawali huruf kapital."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if not (word.islower() and joined(scan, k + 1) and capital(scan.words[k + 1])) or scan.gaps[k] == "-":
            continue
        if scan.lower[k + 1] in _NOT_NAMES or (joined(scan, k) and scan.lower[k - 1] in _THINGS):
            continue
        yield ctx.hit_words(k, k + 1, fix=raised(word), name=scan.words[k + 1])
