"""Acronyms that must be explained where they are first used."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.terms.base import Match
from tulisbaik.knowledge.terms.model import Expansion
from tulisbaik.knowledge.terms.usage import in_capitals
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import PARAGRAPH, Scan

_LINKING = frozenset(
    "atau disingkat yang singkatan dari adalah yaitu yakni ialah disebut kepanjangan dikenal sebagai biasa alias".split()
)
_MOST_LINKING = 4


@rule(
    severity="warning",
    message="“{found}” belum dipanjangkan; tulis “{fix}” pada penyebutan pertama.",
    ref="Basis istilah: panjangkan",
    known=lambda knowledge: knowledge.terms.wakes,
    examples=[
        bad("Nilai [[IPLM]] kami naik. IPLM diumumkan pekan ini.",
            fixed="Nilai Indeks Pembangunan Literasi Masyarakat (IPLM) kami naik. IPLM diumumkan pekan ini."),
        good("Indeks Pembangunan Literasi Masyarakat (IPLM) kami naik. IPLM diumumkan pekan ini."),
        good("TPBIS (Transformasi Perpustakaan Berbasis Inklusi Sosial) hadir di desa."),
        good("Tingkat Kegemaran Membaca atau TKM naik. #IPLM"),
        good("Nilai IPLM naik.", audiens="pustakawan"),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Pembaca tidak selalu tahu singkatan: tulis bentuk panjangnya pada penyebutan pertama."""
    first: dict[str, tuple[Match, Expansion]] = {}
    explained: set[str] = set()
    audience = (ctx.meta.audience or "").lower()
    for match in ctx.knowledge.terms.matches(ctx.scan, ctx.words):
        for concept, term in match.found:
            expand = concept.expand
            if expand is None or term.text != expand.short or not match.as_written or concept.id in explained:
                continue
            if any(known.lower() in audience for known in expand.known_to):
                continue
            if _explained(ctx.scan, match, expand.full):
                explained.add(concept.id)
                if concept.id in first and in_capitals(ctx.scan, first[concept.id][0]):
                    del first[concept.id]  # a heading may be short, the text below explains
            elif concept.id not in first or in_capitals(ctx.scan, first[concept.id][0]):
                first[concept.id] = (match, expand)
    for match, expand in first.values():
        yield ctx.hit(match.start, match.end, fix=f"{expand.full} ({expand.short})")


def _explained(scan: Scan, match: Match, full: str) -> bool:
    """True when the long form stands just before or after, with nothing between but signs and a few linking words."""
    words = tuple(Scan(full).lower)
    size = len(words)
    for distance in range(_MOST_LINKING + 1):
        before, after = match.first - distance - size, match.last + distance
        if before >= 0 and tuple(scan.lower[before : before + size]) == words and _linked(scan, before + size, match.first):
            return True
        if tuple(scan.lower[after : after + size]) == words and _linked(scan, match.last, after):
            return True
    return False


def _linked(scan: Scan, start: int, end: int) -> bool:
    """True when the words from `start` up to `end` only link, in one paragraph."""
    return _LINKING.issuperset(scan.lower[start:end]) and not any(scan.kinds[k] & PARAGRAPH for k in range(start, end + 1))
