"""A sentence of more words than one reads at a glance."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_LONG = 25
_MUCH = 5  # words past the limit from which on a sentence can nearly always be parted
_TEN = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"


@rule(
    severity="warning",
    message="Kalimat ini {count} kata; mulai dari sini terlalu panjang. Pecah menjadi kalimat pendek (paling banyak {most}).",
    ref="Pedoman isi layanan pemerintah (GOV.UK): paling banyak 25 kata",
    examples=[
        bad(f"Warga membawa {_TEN} {_TEN} satu dua tiga [[empat]] lima enam tujuh delapan sembilan sepuluh."),
        bad(f"Adik-adik membawa {_TEN} [[buku]].", audiens="anak"),
        good(f"Peneliti membawa {_TEN} {_TEN} satu dua tiga empat lima enam tujuh.", audiens="akademisi"),
        good("Warga membawa KTP. Petugas memeriksanya."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kalimat lebih dari 25 kata sulit dicerna di layar ponsel; lebih dari 30 kata hampir selalu dapat dipecah.

    Takarir yang menyebut audiens memakai batas profil audiens itu, misalnya 12 kata untuk anak.
    """
    scan = ctx.scan
    most = ctx.audience.sentence if ctx.audience else _LONG
    for s in scan.sentences:
        if s.last - s.first <= most:
            continue
        # 09.00 and di-share are one word to a reader.
        count = 1 + sum(any(c.isspace() for c in gap) for gap in scan.gaps[s.first + 1 : s.last])
        if count > most and not _listed(scan.gaps[s.first + 1 : s.last]):
            severity = None if count > most + _MUCH else Severity.INFO
            k = _beyond(scan.gaps, s.first, most)
            yield ctx.hit_words(k, k + 1, count=count, most=most, severity=severity)


def _beyond(gaps: list[str], first: int, most: int) -> int:
    """The number of the first word after the `most` that one reads at a glance: where the sentence becomes too long."""
    k, count = first, 1
    while count <= most:
        k += 1
        count += any(c.isspace() for c in gaps[k])
    return k


def _listed(gaps: list[str]) -> bool:
    """True for a line of hashtags, handles or names: mostly marks between the words."""
    marks = sum(not gap.isspace() for gap in gaps)
    return 2 * marks > len(gaps)
