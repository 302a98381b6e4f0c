"""Mail addresses at public providers."""

from bisect import bisect_right
from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.privacy import allowed


@rule(
    severity="info",
    message="“{found}” bukan alamat instansi (.go.id). Pakai surel resmi, atau daftarkan di “contacts”.",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    words=("gmail", "yahoo", "ymail", "hotmail", "outlook", "icloud", "rocketmail"),
    sees=("email", "quote"),
    examples=[
        bad("Kirim berkas ke [[humas.contoh@gmail.com]]."),
        good("Kirim berkas ke humas@contoh.go.id. Buat akun Gmail dahulu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Warga sulit membedakan surel gratis milik petugas dari milik penipu; alamat .go.id dapat diperiksa."""
    scan = ctx.scan
    mails = scan.of_kind("email") if ctx.words else []
    starts = [e.start for e in mails]
    for k in ctx.words:
        n = bisect_right(starts, scan.starts[k]) - 1
        if n < 0 or scan.starts[k] >= mails[n].end or ctx.text[scan.starts[k] - 1] != "@":
            continue
        if not allowed(ctx.text[mails[n].start : mails[n].end], ctx.account.contacts):
            yield ctx.hit(mails[n].start, mails[n].end)
