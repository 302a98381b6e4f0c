"""Mobile numbers of persons."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.privacy import allowed, digits
from tulisbaik.text.scan import Scan

_NUMBER = lazy(r"(?:(?:62|\(62\))[ .-]?|0)8[1-9](?:[ .-]?\d){7,11}(?!\d)")
_PERSON = frozenset("pak bu bapak ibu kak mas mbak kang bang om tante sdr sdri a.n an atas ortu wali".split())
_KIN = frozenset("tua murid siswa pasien korban pemenang".split())
"""Whose number it is: *no hp orang tua*."""


def _wakes(word: str) -> bool:
    return word.isdecimal() and (word.startswith(("08", "628")) or word == "62")


@rule(
    severity="warning",
    message="“{found}” tampak seperti nomor ponsel {whose}. {advice}",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    shape=_wakes,
    sees=("quote",),
    examples=[
        bad("Hubungi Pak Agus [[081234567890]]."),
        bad("WhatsApp layanan: [[+62 812-3456-7890]]"),
        good("Hubungi 0800-0000-456, 112, atau 1500-046. Buka pukul 08.00."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nomor ponsel seseorang termasuk data pribadi. Pakai nomor layanan resmi; nomor milik instansi didaftarkan di
    `contacts` pada konfigurasi akun."""
    scan = ctx.scan
    for k in ctx.words:
        m = _NUMBER.match(ctx.text, scan.starts[k])
        if not m or allowed(m[0], ctx.account.contacts) or len(digits(m[0])) > 14:
            continue
        start = m.start() - (ctx.text[m.start() - 1 : m.start()] == "+")
        if _personal(scan, k):
            yield ctx.hit(start, m.end(), whose="pribadi", advice="Ganti dengan nomor layanan resmi.")
        else:
            advice = "Jika ini nomor resmi instansi, daftarkan di “contacts”."
            yield ctx.hit(start, m.end(), whose="perorangan", advice=advice, severity=Severity.INFO)


def _personal(scan: Scan, k: int) -> bool:
    """Is the number said to be somebody's?"""
    near = scan.lower[max(scan.sentence_of(k).first, k - 5) : k]
    return not (_PERSON.isdisjoint(near) and _KIN.isdisjoint(near[-1:]))
