"""di- torn off its verb."""

from collections.abc import Iterator
from functools import lru_cache

from tulisbaik.knowledge.lexicon import forms, names, table, word_list, words
from tulisbaik.knowledge.slips import common
from tulisbaik.knowledge.spelling import judge
from tulisbaik.knowledge.word_pairs import framed, loose
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, loud

_BEFORE = frozenset(
    "akan telah sudah belum bisa dapat harus wajib boleh perlu sedang masih tidak jangan bakal mau hendak sempat selalu "
    "sering pernah mulai segera harap mohon minta dilarang yang agar supaya lagi tak gak nggak ga sdh blm mesti kudu".split()
)
_AFTER = frozenset(
    (
        "oleh pukul jam kemarin besok tadi nanti petugas warga panitia pemerintah polisi kali ulang total rapat rapi "
        "bersama bersih habis penuh lebih terlebih sesuai sebagai tepat sebanyak secepatnya sementara mulai pada untuk "
        "dari ke dengan secara sampai hingga lagi dulu dahulu saja aja sendiri kembali langsung setiap menjadi jadi "
        "selama sejak karena agar supaya lewat melalui dan atau ya besok hari sebelum setelah sesudah"
    ).split()
)
_SIDES = frozenset("bawah atas samping dalam luar belakang depan sana sini antara".split())
_LISTED = frozenset("daftar gambar foto tabel karang kubur kandang pasar tata susun sambung".split())
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def _passive(low: str) -> int:
    """2: surely a verb behind di; 1: a verb or a noun; 0: no verb."""
    if len(low) < _SHORTEST:
        return 0
    if low in word_list("verba.txt"):
        return 2
    if low in word_list("verba-nomina.txt"):
        return 1
    if low in words() or low in names():
        return int(f"di{low}" in common() and low not in word_list("tempat.txt", "waktu.txt"))
    if low in table("ragam.tsv"):
        return 2 if table("ragam.tsv")[low][0] in word_list("verba.txt") else 0
    if low.endswith("in") and (low[:-2] in word_list("verba.txt") or low[:-2] in word_list("verba-nomina.txt")):
        return 2  # di bawain: the verb of talk
    found = judge(low)
    for form in forms(found.fixes[0] if found and found.kind in ("baku", "luluh") else low):
        if len(form.root) < _SHORTEST:
            continue
        if form.suffix in ("kan", "i") and form.prefixes in ((), ("per",), ("ke",), ("se",), ("ber",)):
            return 2
        if form.prefixes == ("per",) and not form.suffix and len(form.root) > _SHORTEST and not form.clitics:
            return 2
    return 0


def _told(ctx: Context, k: int) -> bool:
    """Do the neighbours say that the word after di, at k + 1, is a verb?"""
    scan = ctx.scan
    if k and joined(scan, k) and scan.lower[k - 1] in _BEFORE:
        return True
    after = k + 2
    if after >= len(scan) or not joined(scan, after):
        return False
    if scan.lower[after] == "di":  # di proses di kantor, but: di daftar di bawah
        return after + 1 < len(scan) and scan.lower[after + 1] not in _SIDES and scan.lower[k + 1] not in _LISTED
    return scan.lower[after] in _AFTER


@rule(
    severity="error",
    message="Awalan “di-” ditulis serangkai dengan kata kerjanya: “{fix}”.",
    ref="EYD V, KB01a",
    words=("di",),
    examples=[
        bad("Upacara akan [[di laksanakan]] besok.", fixed="Upacara akan dilaksanakan besok."),
        bad("Loket [[di buka]] mulai pukul 08.00.", fixed="Loket dibuka mulai pukul 08.00."),
        bad("Berkas akan [[di proses]] hari ini.", fixed="Berkas akan diproses hari ini."),
        bad("Acara [[di hadiri]] warga, jalan [[di perlebar]].", fixed="Acara dihadiri warga, jalan diperlebar."),
        good("Nama ada di daftar tetap. Tulis di buku tamu. Bersiaga di lapangan, di pasaran, di negeri, di pagi hari."),
        good("Uangnya ada di simpan pinjam koperasi. Ada di isi perut ikan, di lepas pantai, di proses akhir, di Bukapalapak."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Awalan *di-* pada kata kerja pasif serangkai; hanya kata depan *di* (tempat) yang terpisah."""
    scan = ctx.scan
    for k in ctx.words:
        if k + 1 >= len(scan) or not joined(scan, k + 1):
            continue
        word = scan.words[k + 1]
        if not word.islower() and not (word.isupper() and loud(scan, k)):
            continue
        if framed(word.lower(), scan.lower[k + 2] if joined(scan, k + 2) else ""):
            continue  # di ikut sertakan: one word
        sure = _passive(word.lower())
        if sure == 2 and joined(scan, k + 2) and word.lower() in loose().get(scan.lower[k + 2], ()):
            sure = 1  # di simpan pinjam, but: akan di uji coba
        if sure == 2 or (sure == 1 and _told(ctx, k)):
            yield ctx.hit_words(k, k + 2, fix=scan.words[k] + word, safe=sure == 2)
