"""Tax numbers."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_NUMBER = lazy(r"\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)")
_PLAIN = lazy(r"\D{1,12}(\d{15,16})(?!\d)")


@rule(
    severity="error",
    message="“{found}” tampak seperti NPWP; jangan mengunggah data pribadi.",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    shape=lambda word: word.lower() == "npwp" or (len(word) == 2 and word.isdecimal()),
    sees=("quote", "code"),
    examples=[
        bad("NPWP [[09.254.294.3-407.000]] milik wajib pajak."),
        bad("Tulis NPWP: [[092542943407000]] di kolom ini."),
        good("Daftarkan NPWP Anda. Pukul 09.30 dan 10.254 berkas."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """NPWP adalah data keuangan pribadi, yang menurut undang-undang bersifat spesifik."""
    scan = ctx.scan
    for k in ctx.words:
        m = _NUMBER.match(ctx.text, scan.starts[k])
        if m:
            yield ctx.hit(m.start(), m.end())
        elif not scan.words[k].isdecimal() and (m := _PLAIN.match(ctx.text, scan.end(k))):
            yield ctx.hit(m.start(1), m.end(1))
