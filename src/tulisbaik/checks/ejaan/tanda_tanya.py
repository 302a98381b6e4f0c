"""TG01: a question ends with a question mark."""

from collections.abc import Iterator

from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_KAH = frozenset(
    "apakah siapakah bagaimanakah mengapakah kapankah berapakah manakah sudahkah tahukah pernahkah bisakah maukah benarkah "
    "dapatkah masihkah akankah perlukah inginkah adakah bolehkah haruskah mampukah".split()
)
_ASKING = frozenset("siapa kapan mengapa kenapa bagaimana berapa".split())
_ANSWERED = frozenset(
    "tidak belum dia saja pun tetap akan adalah itu bukan entah tergantung terserah ditentukan menjadi semua".split()
)


@rule(
    severity="warning",
    message="Kalimat tanya diakhiri tanda tanya: “{fix}”.",
    ref="EYD V, TG01",
    words=_KAH | _ASKING,
    examples=[
        bad("Sudahkah kamu membaca hari [[ini.]]", fixed="Sudahkah kamu membaca hari ini?"),
        bad("Siapa yang tahu nama kain [[ini.]]", fixed="Siapa yang tahu nama kain ini?"),
        good("Sudahkah kamu membaca hari ini? Siapa cepat dia dapat. Apakah ia datang tidak diketahui."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kalimat tanya diakhiri tanda tanya. Pertanyaan tak langsung (*Siapa pelakunya tidak diketahui.*) tidak."""
    scan = ctx.scan
    for k in ctx.words:
        sentence = scan.sentence_of(k)
        last = sentence.last - 1
        if sentence.first != k or last - k < 2 or last - k > 14:
            continue
        end = scan.end(last)
        if ctx.text[end : end + 1] != "." or ctx.text[end + 1 : end + 2] == ".":
            continue
        if not _ANSWERED.isdisjoint(scan.lower[k + 1 : sentence.last]) or any("," in g for g in scan.gaps[k + 1 : last + 1]):
            continue
        severity = None if scan.lower[k] in _KAH else Severity.INFO
        yield ctx.hit(scan.starts[last], end + 1, fix=scan.words[last] + "?", severity=severity)
