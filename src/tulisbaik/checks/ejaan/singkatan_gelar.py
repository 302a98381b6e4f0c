"""KF01, HF22: academic degrees after a name have their capitals and stops."""

from collections.abc import Iterator

from tulisbaik.knowledge.degrees import DEGREES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import LINE, Scan

_FIRST = frozenset(d.split(".")[0].lower() for d in DEGREES.values())
# Without stops these are other abbreviations as well, so a comma and a name must stand before them.
_GLUED = frozenset(key for key in DEGREES if len(key) > 2 or key in ("sh", "se", "st", "mm", "mh", "mt", "ma", "sp", "ss", "me"))


@rule(
    severity="warning",
    message="Singkatan gelar ditulis “{fix}”.",
    ref="EYD V, KF01, HF22",
    words=_FIRST | _GLUED,
    examples=[
        bad("Materi dari Sari Lestari, [[M.Si]], balai riset.", fixed="Materi dari Sari Lestari, M.Si., balai riset."),
        bad("Selamat kepada Ratna Kusuma, [[s.pd.]], guru teladan.", fixed="Selamat kepada Ratna Kusuma, S.Pd., guru teladan."),
        bad("Dibuka Bagus Wibawa, [[SSos]], pagi ini.", fixed="Dibuka Bagus Wibawa, S.Sos., pagi ini."),
        good("Dibuka Bagus Wibawa, S.Sos., M.Si. Wali kota menerbitkan SE tentang libur."),
        good("Berkas a.n. Ratna Kusuma. Bersama dr. Anjani, Sp.A."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan gelar memakai huruf kapital pada unsurnya dan titik pada setiap unsur (*S.Sos.*, *M.Si.*)."""
    scan = ctx.scan
    done = 0
    for k in ctx.words:
        if k < done or k == 0 or scan.kinds[k] & LINE or not scan.words[k - 1][0].isupper():
            continue
        after_comma = scan.gaps[k] in (", ", ",", "., ", ".,")
        if not (after_comma or scan.gaps[k] in (" ", ". ")):
            continue
        end = k + 1
        while end < len(scan) and scan.gaps[end] in (".", ". ") and end - k < 4 and _known(scan, k, end + 1):
            end += 1
        key = "".join(scan.lower[k:end])
        dotted = end > k + 1
        if key not in DEGREES or not (dotted or (after_comma and key in _GLUED and _written(scan.words[k]))):
            continue
        start, stop = scan.starts[k], scan.end(end - 1)
        stop += ctx.text[stop : stop + 1] == "."
        done = end
        right = DEGREES[key]
        if ctx.text[start:stop] != right and not (ctx.text[start:stop].islower() and not after_comma):
            yield ctx.hit(start, stop, fix=right)


def _known(scan: Scan, k: int, end: int) -> bool:
    key = "".join(scan.lower[k:end])
    return any(d == key or d.startswith(key) for d in DEGREES)


def _written(word: str) -> bool:
    """Written as a degree without stops: SSos, MSi, SH: not a common word."""
    return sum(c.isupper() for c in word) >= 2
