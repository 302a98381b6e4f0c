"""TB04: no comma stands before a clause that follows the main one."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_LOOK = 30
"""Words before the comma: in a longer sentence it may well close an aside."""


@rule(
    severity="info",
    message="Sebelum “{word}” tidak perlu koma: “{before} {word}”.",
    ref="EYD V, TB04",
    words=("agar", "supaya", "karena", "sebab", "jika", "apabila", "bila", "sehingga"),
    examples=[
        bad("Jalan [[ditutup, agar]] perbaikan lancar.", fixed="Jalan ditutup agar perbaikan lancar."),
        good("Jalan ditutup agar perbaikan lancar. Karena itu, kami buka."),
        good('"Bawa payung," kata petugas, "karena hujan akan turun."'),
        good("Pak RT, ketua panitia, hadir karena diundang. Jangan keluar, Bu, karena hujan."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Anak kalimat yang mengikuti induknya tidak didahului koma (*Loket tutup karena listrik padam*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not (k and scan.gaps[k] == ", " and scan.words[k].islower()):
            continue
        sentence = scan.sentence_of(k)
        if k - sentence.first > _LOOK:
            continue
        others = "".join(scan.gaps[sentence.first + 1 : k]) + "".join(scan.gaps[k + 1 : k + 4])
        if "," in others or k - sentence.first < 2:
            continue
        at = scan.end(k - 1)
        fix = Fix("Hapus koma", (Edit(Span(at, at + 1), ""),))
        yield ctx.hit_words(k - 1, k + 1, word=scan.words[k], before=scan.words[k - 1])._replace(fixes=(fix,))
