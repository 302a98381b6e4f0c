"""per: apart where it means each."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import word_list, words
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import joined


def _each(word: str) -> bool:
    low = word.lower()
    rest = low[3:]
    return low.startswith("per") and (rest.isdecimal() or (low not in words() and rest in word_list("satuan.txt")))


@rule(
    severity="error",
    message="“Per” yang berarti tiap atau demi ditulis terpisah: “{fix}”.",
    ref="EYD V, KE04",
    words=("persatu", "perdua", "pertiga", "per"),
    shape=_each,
    examples=[
        bad("Kuota 50 dosis [[perhari]], 10 kilogram [[perkeluarga]].",
            fixed="Kuota 50 dosis per hari, 10 kilogram per keluarga."),
        bad("Peserta dipanggil satu [[persatu]].", fixed="Peserta dipanggil satu per satu."),
        bad("Tarif [[per-jam]] naik [[per1]] Juli.", fixed="Tarif per jam naik per 1 Juli."),
        good("Kawasan perkotaan, persatuan guru, pemohon perseorangan, perorangan, pertama, percepat, per kapita."),
        good("Dua pertiga warga hadir. Satu per satu."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """*Per* yang berarti *tiap*, *demi*, atau *mulai* ditulis terpisah dari kata sesudahnya."""
    scan = ctx.scan
    for k in ctx.words:
        low = scan.lower[k]
        if low == "per":
            if k + 1 < len(scan) and scan.gaps[k + 1] == "-" and scan.lower[k + 1] in word_list("satuan.txt"):
                yield ctx.hit_words(k, k + 2, fix=f"{scan.words[k]} {scan.words[k + 1]}", safe=True)
        elif _each(low):
            yield ctx.hit_words(k, k + 1, fix=keep_case(scan.words[k], f"per {low[3:]}"), safe=True)
        elif joined(scan, k) and scan.lower[k - 1] == low[3:]:
            yield ctx.hit_words(k, k + 1, fix=f"per {low[3:]}", safe=True)
