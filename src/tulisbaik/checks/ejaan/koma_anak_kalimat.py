"""TB03: a clause in front of the main one ends with a comma."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_OPENERS = frozenset("jika bila apabila bilamana kalau agar supaya ketika saat sebelum setelah karena jikalau andai".split())
# Words that only a main clause begins with.
_SURE = frozenset("silakan silahkan mohon harap jangan tolong mari ayo yuk maka dimohon diharapkan pastikan segeralah".split())
# Commands as a bare verb; after an auxiliary they belong to the clause in front.
_COMMANDS = frozenset(
    (
        "segera klik ambil hubungi cek lapor laporkan kunjungi ikuti bawa daftar daftarkan unduh isi kirim "
        "tunggu simpan gunakan pakai catat datang datanglah matikan tutup buka jauhi hindari lihat baca "
        "tonton simak bagikan tulis balas tekan pilih siapkan sampaikan ajukan lakukan minta periksa pindai "
        "serahkan hindarkan lengkapi masukkan cabut basuh cuci minum gosok evakuasi"
    ).split()
)
_AUXILIARIES = frozenset(
    (
        "ingin mau akan dapat bisa harus perlu sudah belum telah sedang masih tidak tak untuk agar supaya dan "
        "atau yang hendak boleh wajib mampu cara anda kamu kami kita bapak ibu ia dia mereka lebih sangat "
        "saat ketika di ke dari sempat hanya lupa usah pernah jangan selalu tetap langsung segera baru lagi "
        "hingga sampai bila jika apabila kalau sambil bantu sebelum"
    ).split()
)


@rule(
    severity="warning",
    message="Anak kalimat di depan diakhiri koma: “{before}, {word}”.",
    ref="EYD V, TB03",
    words=_OPENERS,
    examples=[
        bad("[[Jika melihat asap segera]] lapor.", fixed="Jika melihat asap, segera lapor."),
        bad("[[Apabila membutuhkan bantuan silakan]] hubungi kami.", fixed="Apabila membutuhkan bantuan, silakan hubungi kami."),
        good("Setelah pukul 15.00 loket tutup. Segera lapor jika berkas hilang. Karena itu, kami buka."),
        good("Jika Anda harus segera pergi, hubungi petugas. Agar dapat ikut kelas, daftar dulu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Anak kalimat yang mendahului induknya dipisahkan dengan koma (*Jika ingin mendaftar, klik tautan*). Yang dinilai hanya
    induk kalimat yang dibuka kata perintah."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.sentence_of(k).first != k:
            continue
        j = _main(scan, k)
        if j:
            comma = Fix("Sisipkan koma", (Edit(Span(scan.end(j - 1), scan.end(j - 1)), ","),))
            yield ctx.hit_words(k, j + 1, before=scan.words[j - 1], word=scan.words[j])._replace(fixes=(comma,))


def _main(scan: Scan, k: int) -> int:
    """The number of the first word of the main clause that follows without a comma; 0 when it isn't sure."""
    last = scan.sentence_of(k).last
    if k + 1 < last and scan.lower[k + 1] in ("itu", "demikian", "begitu", "anda" if scan.lower[k] == "saat" else "itu"):
        return 0
    for j in range(k + 1, min(last, k + 11)):
        if not joined(scan, j):
            return 0
        if j < k + 3 or not scan.words[j].islower():
            continue
        word, before = scan.lower[j], scan.lower[j - 1]
        later_comma = any("," in gap for gap in scan.gaps[j + 1 : last])
        if word in _SURE and before not in _AUXILIARIES:
            return j
        if word in _COMMANDS and before not in _AUXILIARIES and not later_comma and not before.startswith(("me", "ber", "di")):
            return j
        if word in _COMMANDS and not later_comma and before.startswith(("mendaftar", "bergabung", "berkunjung", "berminat")):
            return j
    return 0
