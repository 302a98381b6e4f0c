"""Population and family-card numbers."""

import re
from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.privacy import is_nik

_NUMBER = lazy(r"\d{16}|\d{4}(?:[ .-]\d{4}){3}|\d{6}[ .-]\d{6}[ .-]\d{4}")
_NAMED = frozenset(["nik", "kk", "ktp"])


@rule(
    severity="error",
    message="“{found}” tampak seperti NIK atau nomor KK; jangan mengunggah data pribadi.",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    shape=lambda word: word.isdecimal() and len(word) in (4, 6, 16),
    sees=("quote", "hashtag", "code"),
    examples=[
        bad("Contoh pengisian: NIK [[3201011505800002]]."),
        bad("KK [[3201 0115 0580 0002]] sudah jadi."),
        good("Contoh pengisian: NIK 0000000000000000. Tahun 2026. Kode 9999999999999999."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """NIK dan nomor KK membuka tempat dan tanggal lahir seseorang dan dapat dipakai untuk menipu. Untuk contoh pakai angka
    rekaan, misalnya 0000000000000000."""
    scan = ctx.scan
    done = 0
    for k in ctx.words:
        if scan.starts[k] < done:
            continue
        m = _NUMBER.match(ctx.text, scan.starts[k])
        if not m or ctx.text[m.end() : m.end() + 1].isdecimal():
            continue
        number = re.sub(r"\D", "", m[0])
        named = not _NAMED.isdisjoint(scan.lower[max(0, k - 3) : k])
        if is_nik(number) and (len(scan.words[k]) == 16 or named):
            done = m.end()
            yield ctx.hit(m.start(), m.end())
