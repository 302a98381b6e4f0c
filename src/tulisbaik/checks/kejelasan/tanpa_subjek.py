"""A preposition before the subject leaves the sentence without one."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised
from tulisbaik.text.scan import Scan

_TO = frozenset(["bagi", "kepada", "untuk"])
_IN = frozenset("dalam pada di dari dengan melalui lewat menurut berdasarkan sebagai".split())
_OPENING = _TO | _IN
_ASKED = frozenset("harap diharap diharapkan dimohon mohon diimbau dihimbau dipersilakan diminta diwajibkan".split())
_MUST = frozenset(["wajib", "dapat", "harus"])
_PERSONS = frozenset(
    (
        "yang peserta pemohon warga masyarakat pengunjung siswa mahasiswa pemustaka pelanggan pendaftar calon "
        "pelamar penumpang pasien para anggota orang pegawai guru seluruh semua pengendara wisatawan pemilik"
    ).split()
)
# Verbs whose doer a phrase such as *menurut data* hides.
_SOURCES = frozenset("menurut dari berdasarkan".split())
_STATING = frozenset("menunjukkan menyatakan menyebutkan membuktikan mengungkapkan memperlihatkan menggambarkan mencatat".split())
_PLACING = frozenset("di dalam pada dengan melalui lewat".split())
_GIVING = frozenset("menyediakan menampilkan menghadirkan melayani membahas mempunyai menyajikan mengajarkan menawarkan".split())
_DOERS = frozenset("saya aku kami kita kamu anda ia dia mereka beliau yang bahwa".split())
_NO_DOER_BEFORE = frozenset("yang untuk dan akan dapat bisa telah sudah ingin sedang tidak juga atau".split())
_POINTING = frozenset(["ini", "itu", "tersebut"])
# Words in me- that are no verbs, or verbs that need no doer here.
_NO_VERBS = frozenset(
    "menteri media mesin meja merek metode medali mesjid meter medis mental meski meskipun melalui "
    "menurut mereka merah memang mei merdeka mengenai menuju mengapa menjelang mengingat masih "
    "membentang mengalir menjulang menetap meninggal menyala melintas mengantre menumpuk menyusul".split()
)


@rule(
    severity="warning",
    message="Kalimat ini kehilangan subjek karena “{preposition}” di depannya; hapus kata itu.",
    ref="Balai Bahasa Jawa Barat, kejelasan subjek",
    shape=lambda word: word[0].isupper() and word.lower() in _OPENING,
    examples=[
        bad("[[Bagi peserta harap]] membawa KTP.", fixed="Peserta harap membawa KTP."),
        bad("[[Dalam rapat itu membahas]] anggaran.", fixed="Rapat itu membahas anggaran."),
        good("Bagi peserta, kami sediakan sarapan. Dalam rapat itu dibahas anggaran. Peserta harap membawa KTP."),
        bad("[[Dari hasil survei menunjukkan]] warga puas.", fixed="Hasil survei menunjukkan warga puas."),
        good("Dari data itu kami menyatakan siap. Di Jakarta Dinas Sosial menyediakan tenda."),
        good("Dalam rapat itu, dinas membahas anggaran. Untuk mendaftar, harap bawa KTP. Di kota ini media ramai."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Subjek kalimat tidak didahului kata depan. *Bagi peserta harap membawa KTP* menjadi *Peserta harap membawa KTP*; *Dalam
    rapat itu membahas anggaran* menjadi *Rapat itu membahas anggaran*."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.sentence_of(k).first != k:
            continue
        end = _asked(scan, k) if scan.lower[k] in _TO else _acts(scan, k)
        if end:
            first = scan.words[k + 1]
            cut = Fix(f"Hapus “{scan.words[k]}”", (Edit(Span(scan.starts[k], scan.end(k + 1)), raised(first)),))
            yield ctx.hit_words(k, end, preposition=scan.words[k])._replace(fixes=(cut,))


def _asked(scan: Scan, k: int) -> int:
    """`Bagi yang ingin meminjam harap …`: the number after the word that asks; else 0."""
    if scan.lower[k] == "untuk" and k + 1 < len(scan) and scan.lower[k + 1].startswith(("me", "ber", "di")):
        return 0
    for j in range(k + 1, min(k + 10, len(scan))):
        if not joined(scan, j):
            return 0
        asks = scan.lower[j] in _ASKED or (scan.lower[j] in _MUST and j < k + 6 and scan.lower[k + 1] in _PERSONS)
        if asks and j > k + 1:
            return j + 1
    return 0


def _acts(scan: Scan, k: int) -> int:
    """`Dalam rapat itu membahas …`: the number after the active verb; else 0."""
    named = _STATING if scan.lower[k] in _SOURCES else _GIVING if scan.lower[k] in _PLACING else frozenset()
    for j in range(k + 2, min(k + 8, len(scan) - 1)):
        if not joined(scan, j) or scan.lower[j - 1] in _DOERS or (scan.words[j - 1][0].isupper() and named is _GIVING):
            return 0
        if scan.words[j] in named:
            return 0 if scan.lower[j - 1] in _NO_DOER_BEFORE else j + 1
        verb = scan.lower[j + 1]
        if scan.lower[j] in _POINTING and joined(scan, j + 1):
            active = verb.startswith("me") and len(verb) > 5 and verb not in _NO_VERBS and scan.words[j + 1].islower()
            return j + 2 if active else 0
    return 0
