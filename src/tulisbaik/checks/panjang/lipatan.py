"""A first sentence that the platform folds away."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import joined, number

_SENTENCE = (
    "Perpustakaan kami membuka layanan baca, pinjam, dan diskusi setiap hari kerja bagi pelajar, guru, dan warga sekitar di "
    "lantai dua gedung utama yang baru."
)
_LINES = "Kalimat pertama baru mulai di baris {line}; di {platform} hanya {limit} baris yang tampak sebelum dilipat."
_FOLDED = f"{_SENTENCE[:125]}[[{_SENTENCE[125:]}]]"


@rule(
    severity="info",
    message="Kalimat pertama {count} karakter; di {platform} hanya sekitar {limit} yang tampak sebelum dilipat. "
    "Taruh inti pesan di depan.",
    ref="Pengukuran tampilan platform, 2026",
    examples=[
        bad(f"{_FOLDED} Gratis.", platform="instagram"),
        bad(f"{_FOLDED} Gratis.", platform="instagram, facebook, linkedin"),
        bad("📚\n\n\n[[Layanan baru!]]", platform="linkedin"),
        good("📚\n\nLayanan baru!", platform="linkedin"),
        good("📚\n\n\nLayanan baru!", platform="bluesky"),
        good(f"Layanan baru!\n{_SENTENCE}", platform="instagram"),
        good(_SENTENCE, platform="linkedin"),
        good(_SENTENCE, platform="mastodon"),
        good(_SENTENCE),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pembaca melihat beberapa baris pertama saja sebelum menekan “selengkapnya”. Kalimat pertama yang muat di sana
    menyampaikan pesan kepada semua orang yang lewat. Angkanya bergantung pada gawai."""
    if not ctx.meta.platforms or not ctx.scan.sentences:
        return
    from tulisbaik.text.counting import graphemes, overflow

    start, end, *_ = ctx.scan.sentences[0]
    known = [p for name in ctx.meta.platforms if (p := ctx.knowledge.platforms.find(name))]
    lines = ctx.text.count("\n", 0, start)
    hiding = [(fold.value, p.name) for p in known for fold in p.of("fold") if fold.unit == "line" and fold.value <= lines]
    if hiding:
        least, names = min(value for value, _ in hiding), joined([name for _, name in hiding])
        yield ctx.hit(start, end, severity=Severity.INFO, message=_LINES, line=lines + 1, limit=least, platform=names)
        return
    folding = [(fold.value, p.name) for p in known for fold in p.of("fold") if fold.unit != "line" and fold.value < end]
    size = graphemes(ctx.text[:end]) if folding else 0
    folding = [(value, name) for value, name in folding if value < size]
    if folding:
        limit, names = min(value for value, _ in folding), joined([name for _, name in folding])
        start, _ = overflow(ctx.text[:end], limit, "grapheme")
        yield ctx.hit(start, end, severity=Severity.INFO, count=number(size), limit=number(limit), platform=names)
