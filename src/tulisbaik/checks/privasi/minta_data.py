"""Asking people to post personal data where all can read it."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Scan

_PUBLIC = frozenset("komentar komen comment comments kolom reply replies balasan story cerita utas".split())
_ASKING = frozenset(
    (
        "tulis tuliskan jawab kirim kirimkan sertakan menyertakan cantumkan mencantumkan isi isikan "
        "tinggalkan sebut sebutkan bagikan share komen komentar masukkan balas ketik drop menuliskan format"
    ).split()
)
_SECRET = frozenset(["nik", "npwp", "ktp", "kk", "rekening", "paspor", "norek"])
_PAIRS = {
    "hp": ("no", "nomor", "nomer"), "wa": ("no", "nomor", "nomer"), "telepon": ("no", "nomor", "nomer"),
    "ponsel": ("no", "nomor"), "whatsapp": ("no", "nomor"), "rumah": ("alamat",), "lengkap": ("alamat", "nama"),
    "lahir": ("tanggal", "tempat", "tgl"), "kandung": ("ibu",), "email": ("alamat",), "surel": ("alamat",),
}  # fmt: skip
_LOOK = 40
_NOT = frozenset("jangan tidak tanpa bukan hindari dilarang jgn sembunyikan".split())


@rule(
    severity="error",
    message="Jangan meminta “{found}” di ruang umum; minta lewat pesan langsung atau formulir resmi.",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    words=_SECRET | set(_PAIRS),
    examples=[
        bad("Jawab di kolom komentar dengan menyertakan [[nama lengkap, alamat rumah, dan no hp]] ya."),
        bad("Tulis [[NIK]] kamu di komentar!"),
        good("Jangan tulis NIK di kolom komentar. Bawa KTP dan KK ke loket. Tulis jawabanmu di kolom komentar."),
        good("Tulis jawaban di kolom komentar.\nPemenang membawa KTP saat mengambil hadiah."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Data pribadi yang ditulis di kolom komentar dapat dibaca dan disalahgunakan siapa saja. Instansi wajib melindunginya,
    jadi mintalah lewat pesan langsung atau formulir resmi."""
    scan = ctx.scan
    spans: dict[int, list[int]] = {}
    for k in ctx.words:
        first = _data(scan, k)
        sentence = scan.sentence_of(k)
        words = scan.lower[max(sentence.first, k - _LOOK) : min(sentence.last, k + _LOOK)]
        if first is None or _PUBLIC.isdisjoint(words) or _ASKING.isdisjoint(words) or not _NOT.isdisjoint(words):
            continue
        span = spans.setdefault(sentence.first, [first, k + 1])
        span[1] = k + 1
    for first, last in spans.values():
        yield ctx.hit_words(first, last)


def _data(scan: Scan, k: int) -> int | None:
    """The number of the first word of the kind of data that ends with word k."""
    word = scan.lower[k]
    if word in _SECRET:
        return k
    return k - 1 if k and scan.lower[k - 1] in _PAIRS[word] else None
