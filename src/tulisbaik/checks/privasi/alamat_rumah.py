"""Addresses of homes."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_STREET = frozenset("jl jln jalan gg gang dusun dsn perumahan komplek kompleks blok".split())
_OFFICES = frozenset(
    "kantor balai posko puskesmas sekolah gedung museum perpustakaan loket dinas kelurahan kecamatan masjid gereja pura "
    "rsud taman lapangan aula warga pos posyandu sekretariat kami layanan ketua".split()
)
_PERSON = frozenset(
    (
        "pak bu bapak ibu rumah kediaman alamat beralamat tinggal bertempat berdomisili ananda sdr sdri almarhum almarhumah "
        "pemenang penerima santunan korban pasien keluarga"
    ).split()
)


@rule(
    severity="warning",
    message="“{found}” tampak seperti alamat rumah seseorang. Cukup sebut kelurahan atau kecamatannya.",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    words=("rt",),
    sees=("quote",),
    examples=[
        bad("Santunan untuk Ibu Ani di [[Jl. Melati No. 5 RT 03]]/RW 05."),
        bad("Selamat kepada ananda Rizky yang beralamat di [[Jl. Siliwangi Gg. Mawar No. 12 RT 03]]/05."),
        good("Warga bantaran RT 01 sampai RT 04, pindahkan kendaraan. Posko di Jl. Mawar No. 2, RT 01."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Alamat rumah (jalan, nomor, RT/RW) bersama nama seseorang membuka tempat tinggalnya kepada semua orang."""
    scan = ctx.scan
    done = -1
    for k in ctx.words:
        sentence = scan.sentence_of(k)
        if sentence.first == done:
            continue
        words = scan.lower[max(sentence.first, k - 25) : k + 2]
        street = next((j for j in range(max(sentence.first, k - 9), k) if scan.lower[j] in _STREET), None)
        if street is None or not _OFFICES.isdisjoint(words) or _PERSON.isdisjoint(words):
            continue
        if any(w.isdecimal() for w in scan.words[street:k]) and k + 1 < len(scan) and scan.words[k + 1].isdecimal():
            done = sentence.first
            yield ctx.hit_words(street, k + 2)
