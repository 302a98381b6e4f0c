"""TA01: a statement ends with a full stop."""

from collections.abc import Iterator
from itertools import pairwise

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import title_case
from tulisbaik.text.scan import LINE, STOP


@rule(
    severity="info",
    enabled=False,
    message="Kalimat pernyataan diakhiri titik: “{fix}”.",
    ref="EYD V, TA01",
    examples=[
        bad("Loket buka besok. Layanan kembali [[normal]]", fixed="Loket buka besok. Layanan kembali normal."),
        good("Layanan kembali normal. #imigrasi #layananpublik"),
        good("Jadwal Layanan SIM Keliling Pekan Ini"),
        good("Museum selesai dipugar. Ayo berkunjung!"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kalimat pernyataan diakhiri tanda titik. Hanya kalimat sesudah kalimat bertitik di baris yang sama yang dinilai,
    sebab judul, tagar, dan tautan memang tanpa titik."""
    scan = ctx.scan
    for before, sentence in pairwise(scan.sentences):
        k = sentence.last - 1
        after = scan.gaps[sentence.last]
        if sentence.last - sentence.first < 3 or scan.kinds[sentence.first] & LINE or not scan.kinds[before.last] & STOP:
            continue
        if after.strip() or (sentence.last < len(scan) and not scan.kinds[sentence.last] & LINE) or title_case(scan, sentence):
            continue
        if (
            not scan.touches(scan.starts[k], scan.end(k), ("url", "email", "handle", "hashtag", "quote"))
            and scan.words[k].isalpha()
        ):
            yield ctx.hit_words(k, k + 1, fix=scan.words[k] + ".")
