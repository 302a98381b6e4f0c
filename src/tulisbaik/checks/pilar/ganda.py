"""A caption of two pillars."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="Takarir ini menyebut {count} pilar: {names}. Pilih satu.",
    ref="Catatan lapangan: satu unggahan, satu pilar",
    examples=[
        bad("[[]]Tiga cara merawat buku lama. Simpan, ya!", pilar=["edukasi", "layanan"]),
        bad("[[]]Tiga cara merawat buku lama. Simpan, ya!\n\n#KiatLiterasi #InfoLayanan"),
        good("Tiga cara merawat buku lama. Simpan, ya!", pilar="edukasi"),
        good("Tiga cara merawat buku lama. Simpan, ya!", pilar=["edukasi", "Edukasi"]),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Satu takarir dihitung untuk satu pilar; dua pilar membuat perimbangan mingguan tidak dapat dihitung."""
    pillars = ctx.knowledge.pillars
    names = {(p.id if (p := pillars.get(n)) else n.casefold()): n for n in pillars.declared(ctx.meta, ctx.scan)}
    if len(names) > 1:
        yield ctx.hit(0, 0, count=len(names), names=", ".join(f"“{n}”" for n in names.values()))
