"""A pillar that is not in the agency's list."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="error",
    message="Pilar “{name}” tidak dikenal.{near} Yang ada: {known}.",
    ref="Daftar pilar instansi (kunci “pillars” di konfigurasi)",
    examples=[
        bad("[[]]Tiga cara merawat buku lama. Simpan, ya!", pilar="eduksi"),
        bad("[[]]Tiga cara merawat buku lama. Simpan, ya!", pilar="Hiburan Malam"),
        good("Tiga cara merawat buku lama. Simpan, ya!", pilar="Edukasi"),
        good("Tiga cara merawat buku lama. Simpan, ya!", pilar="Informasi Layanan"),
        good("Kabar itu tidak benar. Cek di contoh.go.id.", pilar="klarifikasi"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pilar ditulis dengan id atau nama dari daftar instansi, supaya rencana dapat dihitung."""
    pillars = ctx.knowledge.pillars
    for name in ctx.meta.pillars:
        if pillars.get(name) is None:
            close = pillars.near(name)
            near = f" Maksudnya “{close.id}”?" if close else ""
            yield ctx.hit(0, 0, name=name, near=near, known=", ".join(p.id for p in pillars.all))
