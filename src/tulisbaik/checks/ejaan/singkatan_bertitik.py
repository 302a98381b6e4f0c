"""KF03: initials that stand for a name have no stops."""

from collections.abc import Iterator

from tulisbaik.knowledge.initials import INITIALS
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_SKIP = frozenset(["SD", "AN", "KH", "SE", "ST", "SH", "MM", "DA", "UP"])


@rule(
    severity="warning",
    message="Singkatan huruf awal ditulis kapital tanpa titik: “{fix}”.",
    ref="EYD V, KF03",
    gap_shape=lambda gap: gap == ".",
    examples=[
        bad("Fotokopi [[K.K.]] diserahkan di loket.", fixed="Fotokopi KK diserahkan di loket."),
        bad("Bawa [[s.i.m.]] Anda.", fixed="Bawa SIM Anda."),
        good("Bagus Wibawa, S.H., hadir. Buka 1 s.d. 10 Juni pukul 08.00. Surat a.n. pemohon."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan dari huruf awal setiap kata (*KTP*, *ASN*) ditulis dengan huruf kapital tanpa titik."""
    scan = ctx.scan
    done = 0
    for gap in ctx.gaps:
        k = gap - 1
        if k < done or k < 0 or gap >= len(scan) or len(scan.words[k]) > 1 or not scan.words[k].isalpha():
            continue
        end = gap + 1
        while end < len(scan) and scan.gaps[end] == "." and len(scan.words[end]) == 1 and end - k < 6:
            end += 1
        done = end
        if (k and scan.gaps[k] == ".") or any(len(w) > 1 for w in scan.words[k:end]):
            continue
        letters = "".join(scan.words[k:end]).upper()
        if letters not in INITIALS or letters in _SKIP:
            continue
        stop = scan.end(end - 1)
        after = scan.gaps[end]
        ends = after.startswith(".") and (end == len(scan) or "\n" in after or (scan.words[end][0].isupper() and len(after) > 1))
        dotted = after.startswith(".")
        yield ctx.hit(scan.starts[k], stop + dotted, fix=letters + ("." if ends and not _name_follows(scan.lower, end) else ""))


def _name_follows(lower: list[str], k: int) -> bool:
    return k < len(lower) and lower[k] in ("anda", "bapak", "ibu", "kota", "kabupaten")
