"""Runs of capitals."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import LINE, Scan

_MOST = 4
_HEADING = 10


@rule(
    severity="warning",
    message="{count} kata berturut-turut berhuruf kapital semua; terasa berteriak dan lebih lambat dibaca.",
    ref="NC DIT 2024; Plain Language Guidelines",
    shape=lambda word: len(word) > 1 and word.isupper() and word.isalpha(),
    examples=[
        bad("Ayo [[SEGERA DAFTAR SEKARANG JUGA SEBELUM KEHABISAN]] ya."),
        good("INFO LAYANAN PEKAN INI\nLoket buka. Kabar itu TIDAK benar. Bawa KTP, KK, SIM, STNK, dan BPKB."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kalimat yang seluruhnya kapital sulit dibaca, dan sebagian pembaca layar mengejanya. Satu baris judul dan singkatan
    boleh."""
    scan = ctx.scan
    done = 0
    headings = 0
    for k in ctx.words:
        if k < done:
            continue
        last = k + 1
        while last < len(scan) and not scan.kinds[last] & LINE and (scan.words[last].isupper() or scan.words[last].isdecimal()):
            last += 1
        done = last
        if last - k <= _MOST or sum(len(w) > 3 for w in scan.words[k:last]) < 3:
            continue
        if _alone(scan, k, last) and last - k <= _HEADING:
            headings += 1
            if headings < 3:
                continue
        yield ctx.hit_words(k, last, count=last - k)


def _alone(scan: Scan, first: int, last: int) -> bool:
    """True for words that fill their line."""
    opens = first == 0 or scan.kinds[first] & LINE
    return bool(opens and (last == len(scan) or scan.kinds[last] & LINE))
