"""Numbers of civil servants."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

# Date of birth, month of appointment, sex, serial number.
_NUMBER = lazy(r"(?:19[4-9]|20[01])\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?(?:19|20)\d\d(?:0[1-9]|1[0-2]) ?[12] ?\d{3}(?!\d)")


@rule(
    severity="warning",
    message="“{found}” tampak seperti NIP; takarir cukup memakai nama dan jabatan.",
    ref="UU 27/2022 tentang Pelindungan Data Pribadi",
    shape=lambda word: word.isdecimal() and len(word) in (8, 18),
    examples=[
        bad("Kepala dinas, NIP [[198001012005011001]]."),
        bad("NIP [[19800101 200501 1 001]]."),
        good("Tanggal 19800101. Nomor 198013992005011001."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """NIP memuat tanggal lahir dan jenis kelamin pegawai. Nama dan jabatan sudah cukup bagi warga."""
    for k in ctx.words:
        if m := _NUMBER.match(ctx.text, ctx.scan.starts[k]):
            yield ctx.hit(m.start(), m.end())
