"""HF23c: a word of kinship with an owner is written small."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, title_case

_KIN = frozenset(
    "bapak ibu ayah bunda kakak adik paman bibi kakek nenek tante om mama papa abang saudara anak cucu suami istri".split()
)
_OWNERS = frozenset("saya aku kami kita mereka kalian dia".split())
_ACTS = frozenset("mohon undang minta tunggu ajak imbau sapa layani bantu temui jemput antar sambut hormati hubungi".split())


@rule(
    severity="warning",
    message="Kata kekerabatan yang diikuti pemiliknya ditulis dengan huruf kecil: “{fix}”.",
    ref="EYD V, HF23c",
    words=_KIN,
    examples=[
        bad("Kami rindu masakan [[Bibi]] kami.", fixed="Kami rindu masakan bibi kami."),
        good("Bapak kami persilakan mengambil nomor. Adik saya bangga."),
        good("Kepada Ibu kami sampaikan terima kasih."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata kekerabatan yang diikuti pemilik (*saya*, *kami*, *kita*) bukan sapaan, jadi ditulis dengan huruf kecil."""
    scan = ctx.scan
    for k in ctx.words:
        if not (capital(scan.words[k]) and joined(scan, k) and joined(scan, k + 1)) or scan.words[k + 1] not in _OWNERS:
            continue
        after = scan.lower[k + 2] if joined(scan, k + 2) else ""
        if after in _ACTS or after.endswith("kan") or title_case(scan, scan.sentence_of(k)):
            continue
        yield ctx.hit_words(k, k + 1, fix=scan.words[k].lower())
