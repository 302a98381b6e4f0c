"""A plural said twice: para petani-petani, banyak buku-buku."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_MANY = frozenset(
    "para semua seluruh segenap banyak beberapa sejumlah berbagai aneka sebagian puluhan ratusan ribuan kedua".split()
)
# Doubled words that name one thing, or are no nouns.
_ONE_THING = frozenset(
    (
        "anak laki undang kupu kura laba alun paru oleh mata cita hal layang kunang ubur langit biri onde "
        "gado kue sayur buah obat tiba benar sama rata baik masing ramai jelas cepat pelan tepat lama baru "
        "besar kecil beda macam hari pagi malam sore siang rumah ibu bapak mudah hati olok umbul batu biji "
        "api gara sia perahu pertama kadang orang kali warna jalan makan lihat main teman kawan terang diam "
        "gerak tanda"
    ).split()
)
_PERSONS = frozenset(["ibu", "bapak", "teman", "kawan"])
_PAIRED = {"siswi": "siswa", "mahasiswi": "mahasiswa", "putri": "putra"}


@rule(
    severity="warning",
    message="“{many}” sudah jamak; tidak perlu kata ulang: “{fix}”.",
    ref="Badan Bahasa, kalimat efektif (kehematan)",
    words=_MANY,
    examples=[
        bad("[[Para petani-petani]] hadir.", fixed="Para petani hadir."),
        bad("Ada [[beberapa bank-bank]] baru.", fixed="Ada beberapa bank baru."),
        bad("[[Para siswa-siswi]] berbaris.", fixed="Para siswa berbaris."),
        good("Para petani hadir. Banyak anak-anak suka kupu-kupu. Semua undang-undang itu baru."),
        good("Semua benar-benar siap. Para ibu berkumpul."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata *para*, *banyak*, *beberapa*, dan sejenisnya sudah menyatakan jamak, jadi kata bendanya tidak diulang."""
    scan = ctx.scan
    for k in ctx.words:
        if not (joined(scan, k + 1) and k + 2 < len(scan) and scan.gaps[k + 2] == "-"):
            continue
        noun, second = scan.lower[k + 1], scan.lower[k + 2]
        doubled = second in (noun, noun + "nya")
        paired = _PAIRED.get(second) == noun
        always = scan.lower[k] == "para"
        one_thing = noun in _ONE_THING and not (always and noun in _PERSONS)
        if (doubled and not one_thing) or (paired and always):
            tail = second[len(noun) :] if doubled else ""
            yield ctx.hit_words(k, k + 3, fix=f"{scan.words[k]} {scan.words[k + 1]}{tail}", many=scan.words[k])
