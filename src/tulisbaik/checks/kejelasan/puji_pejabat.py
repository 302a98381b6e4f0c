"""Thanking an office holder for a public programme."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_THANKS = frozenset(["makasih", "kasih", "terimakasih"])
_PERSON = frozenset("pak bapak bu ibu".split())
_OFFICES = frozenset("bupati gubernur presiden wali walikota menteri camat dprd dewan".split())


@rule(
    severity="warning",
    message="“{found}” memuji pejabat atas program publik. Sebut programnya dan sumber anggarannya.",
    ref="SKB Netralitas ASN No. 2 Tahun 2022; UU 20/2023",
    words=_OFFICES,
    examples=[
        bad("Traktor baru tiba. [[Makasih Pak Bupati]]!"),
        bad("[[Terima kasih, Bapak Gubernur]]!"),
        good("Terima kasih kepada Bupati Contoh atas kehadirannya. Pak Bupati membuka acara."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Akun instansi melayani semua warga. Ucapan terima kasih pribadi kepada pejabat yang menjabat mudah terbaca sebagai
    kampanye."""
    scan = ctx.scan
    for k in ctx.words:
        if k < 2 or scan.lower[k - 1] not in _PERSON or scan.lower[k - 2] not in _THANKS:
            continue
        if scan.gaps[k] != " " or scan.gaps[k - 1] not in (" ", ", "):
            continue
        first = k - 3 if k > 2 and scan.lower[k - 2] == "kasih" and scan.lower[k - 3] == "terima" else k - 2
        yield ctx.hit_words(first, k + 1)
