"""KF03: initials are written in capitals."""

from collections.abc import Iterator

from tulisbaik.knowledge.initials import LOWER
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, small_text
from tulisbaik.text.scan import Scan

# In chats *sma* is *sama*, *smp* is *sampai*.
_CHAT = frozenset(["sma", "smp"])
_SCHOOLS = frozenset("siswa siswi pelajar anak murid lulusan sekolah tingkat jenjang guru alumni dan sd kelas".split())
_TIME = frozenset(["wib", "wit"])


@rule(
    severity="warning",
    message="Singkatan huruf awal ditulis kapital semua: “{fix}”.",
    ref="EYD V, KF03",
    words={*LOWER, "rt", "rw"},
    examples=[
        bad("Bawa [[ktp]] asli saat mengambil paspor.", fixed="Bawa KTP asli saat mengambil paspor."),
        bad("Warga [[rt]] 05 kerja bakti.", fixed="Warga RT 05 kerja bakti."),
        bad("Loket buka pukul 9 [[wib]].", fixed="Loket buka pukul 9 WIB."),
        good("Gunakan tagar #ktpdigital. Bawa KTP asli."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan dari huruf awal setiap kata ditulis dengan huruf kapital tanpa titik (*KTP*, *UMKM*)."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word in ("rt", "rw") and not _neighbourhood(scan, k):
            continue
        wrong = word.islower() or (word.lower() in _TIME and not word.isupper())
        if word in _CHAT and not (joined(scan, k) and scan.lower[k - 1] in _SCHOOLS):
            continue
        glued = (k and scan.gaps[k] in ("-", ".", "_")) or (k + 1 < len(scan) and scan.gaps[k + 1] in (".", "_"))
        if wrong and not glued:
            safe = word.lower() in _TIME
            severity = Severity.INFO if small_text(scan) else None
            yield ctx.hit_words(k, k + 1, fix=word.upper(), safe=safe, severity=severity)


def _neighbourhood(scan: Scan, k: int) -> bool:
    """Is `rt` a part of a village here, not a repost?"""
    after = scan.words[k + 1 : k + 2]
    numbered = bool(after) and after[0].isdecimal() and joined(scan, k + 1)
    before = scan.lower[k - 1] if joined(scan, k) else ""
    return (
        numbered
        or (scan.gaps[k + 1] == "/" and after == ["rw"])
        or before in ("pak", "bu", "ketua", "lapor", "warga", "pengurus")
    )
