"""An audience that is in no profile."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="Audiens “{name}” tidak dikenal.{near} Yang ada: {known}.",
    ref="Profil audiens (rules/audiens dan “audiences” di konfigurasi)",
    examples=[
        bad("[[]]Ruang dongeng dibuka lagi. Datang, ya!", audiens="anka"),
        good("Ruang dongeng dibuka lagi. Datang, ya!", audiens="anak"),
        good("Ruang dongeng dibuka lagi. Datang, ya!"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Audiens ditulis dengan id atau nama profilnya, supaya panjang kalimat dan pilihan kata dapat disesuaikan."""
    name, audiences = ctx.meta.audience, ctx.knowledge.audiences
    if name and audiences.get(name) is None:
        near = f" Maksudnya “{close}”?" if (close := audiences.near(name)) else ""
        yield ctx.hit(0, 0, name=name, near=near, known=", ".join(audiences.all))
