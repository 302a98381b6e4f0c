"""HF20: both halves of a doubled word in a name have a capital."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, raised

_NAMES = {
    "bangsa": frozenset(["perserikatan", "liga"]),
    "undang": frozenset("dasar nomor no republik tentang ri kitab dewan panja rancangan".split()),
    "alun": frozenset(),
}


@rule(
    severity="warning",
    message="Kedua unsur kata ulang di dalam nama berhuruf kapital: “{fix}”.",
    ref="EYD V, HF20",
    words=_NAMES,
    examples=[
        bad("Hari jadi Perserikatan [[Bangsa-bangsa]] diperingati.", fixed="Hari jadi Perserikatan Bangsa-Bangsa diperingati."),
        bad("Hal itu diatur [[Undang-undang]] Nomor 14 Tahun 2008.", fixed="Hal itu diatur Undang-Undang Nomor 14 Tahun 2008."),
        good("Undang-undang dasar dibaca. Undang-undang itu sudah dibahas. Bangsa-bangsa Asia bertemu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata ulang sempurna di dalam nama lembaga dan dokumen berhuruf kapital pada kedua unsurnya (*Undang-Undang Dasar*)."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if not (capital(word) and k + 1 < len(scan) and scan.gaps[k + 1] == "-" and scan.words[k + 1] == word.lower()):
            continue
        before = scan.lower[k - 1] if joined(scan, k) else ""
        after = scan.words[k + 2] if joined(scan, k + 2) else ""
        named = after.lower() in _NAMES[word.lower()] and (capital(after) or after not in ("dasar", "republik"))
        near = before in _NAMES[word.lower()] or named
        if near or (word == "Alun" and capital(after)):
            yield ctx.hit_words(k, k + 2, fix=f"{word}-{raised(scan.words[k + 1])}")
