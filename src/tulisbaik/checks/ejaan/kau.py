"""kau as a free subject stands apart."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case

_AFTER = (
    "bisa ingin mau tidak tak harus akan sudah telah belum boleh dapat perlu pernah masih sedang juga selalu tetap pasti "
    "mungkin hanya jangan adalah yang pun ini itu memang justru malah sering mulai mampu wajib hendak ada"
).split()


@rule(
    severity="error",
    message="“Kau” sebagai subjek ditulis terpisah: “{fix}”.",
    ref="EYD V, KH02",
    words=("kau" + word for word in _AFTER),
    examples=[
        bad("[[Kaubisa]] ikut jika [[kauingin]].", fixed="Kau bisa ikut jika kau ingin."),
        good("Buku yang kaubaca dan kauunduh. Kaum ibu belajar. Kau bisa."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Kau* serangkai hanya sebelum kata kerja pasif (*kaubaca*); sebagai subjek bebas ia berdiri sendiri."""
    for k in ctx.words:
        word = ctx.scan.words[k]
        yield ctx.hit_words(k, k + 1, fix=keep_case(word, f"kau {ctx.scan.lower[k][3:]}"), safe=True)
