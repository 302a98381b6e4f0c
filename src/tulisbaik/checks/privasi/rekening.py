"""Bank accounts of persons."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.privacy import allowed

_NUMBER = lazy(r"(?:\d[ .-]?){9,17}\d")


@rule(
    severity="warning",
    message="“{found}” tampak seperti nomor rekening. Arahkan ke kanal pembayaran resmi, atau daftarkan di “contacts”.",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    words=("rekening", "rek", "norek", "transfer"),
    sees=("quote",),
    examples=[
        bad("Kirim ke rekening [[1234567890]] a.n. Budi."),
        good("Buka rekening di bank terdekat. Rekening listrik 900 VA. Bayar lewat QRIS resmi."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nomor rekening perorangan termasuk data keuangan pribadi, dan takarir palsu sering memakainya untuk menipu."""
    scan = ctx.scan
    for k in ctx.words:
        last = scan.sentence_of(k).last
        for j in range(k + 1, min(k + 8, last)):
            if scan.words[j].isdecimal() and (m := _NUMBER.match(ctx.text, scan.starts[j])):
                if not allowed(m[0], ctx.account.contacts):
                    yield ctx.hit(m.start(), m.end())
                break
