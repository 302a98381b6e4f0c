"""Two admitted forms of one thing in one caption."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.terms.base import Match
from tulisbaik.knowledge.terms.model import Concept, Term
from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="info",
    message="“{found}” dan “{other}” menyebut hal yang sama; pakai satu bentuk saja.",
    ref="Basis istilah: satu konsep, satu bentuk dalam satu takarir",
    known=lambda knowledge: knowledge.terms.wakes,
    examples=[
        bad("Komdigi membuka kelas. Daftar di laman [[Kemkomdigi]]."),
        good("Kementerian Komunikasi dan Digital (Kemkomdigi) membuka kelas. Daftar di Kemkomdigi."),
        good("Perpustakaan Nasional RI buka sampai malam. Perpustakaan Nasional menunggumu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama yang berganti-ganti membuat pembaca mengira ada dua hal. Bentuk panjang dan singkatannya boleh bersama."""
    used: dict[tuple[str, bool], tuple[str, set[str]]] = {}
    for match in ctx.knowledge.terms.matches(ctx.scan, ctx.words):
        for concept, term in match.found:
            if not term.status.fine or concept.kind in ("regulasi", "jabatan"):
                continue
            form = f" {term.text.casefold()} "  # whole words: one form may be the beginning of another
            first, seen = used.setdefault((concept.id, term.short), (term.text, {form}))
            if form not in seen and not any(form in other or other in form for other in seen):
                yield _mixed(ctx, match, concept, term, first)
            seen.add(form)


def _mixed(ctx: Context, match: Match, concept: Concept, term: Term, first: str) -> Hit:
    """The later form; the first one is offered unless the later one alone is preferred."""
    preferred = [t.text for t in concept.preferred]
    fix = None if term.text in preferred and first not in preferred else first
    return ctx.hit(match.start, match.end, fix=fix, other=first)
