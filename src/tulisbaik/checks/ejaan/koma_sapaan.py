"""TB06: a comma divides the person addressed from the rest."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Severity, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined
from tulisbaik.text.scan import Scan

_CALLED = frozenset(
    (
        "sobat kawan kak kakak bapak ibu pak bu saudara adik dik dek bunda ayah mas mbak kang teh bestie guys "
        "gaes gais teman sahabat bosku bund min mimin netizen wargi warga masyarakat sedulur lur gen generasi para pemuda"
    ).split()
)
_GREETING = frozenset("halo hai hei hey hello hi yuk ayo makasih terimakasih assalamualaikum dirgahayu".split())
_TIMES = frozenset("pagi siang sore malam datang".split())


@rule(
    severity="warning",
    message="Sapaan dipisahkan dengan koma: “{before}, {word}”.",
    ref="EYD V, TB06",
    words=_CALLED | {"yuk"},
    examples=[
        bad("[[Halo Sobat]] Perpus!", fixed="Halo, Sobat Perpus!"),
        bad("[[Selamat pagi Kawan]]!", fixed="Selamat pagi, Kawan!"),
        bad("[[Terima kasih Bapak]] dan Ibu!", fixed="Terima kasih, Bapak dan Ibu!"),
        bad("Tautan di bio [[ya bestie]]!", fixed="Tautan di bio ya, bestie!"),
        bad("[[Kuis yuk]]!", fixed="Kuis, yuk!"),
        good("Halo, Sobat Perpus! Yuk, Kawan, mampir. Yuk mampir ke lantai 7. Ayo kawal pemilu."),
        good("Terima kasih kepada Bapak dan Ibu. Selamat Hari Ibu! Ayo ajak kawan ke sini."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda koma memisahkan sapaan dari kata lain (*Halo, Sobat Perpus!*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not joined(scan, k):
            continue
        first = _greeting(scan, k)
        if first is None:
            continue
        at = scan.end(k - 1)
        fix = Fix("Sisipkan koma", (Edit(Span(at, at), ","),))
        severity = Severity.INFO if scan.lower[k] == "yuk" else None
        yield ctx.hit_words(first, k + 1, severity=severity, before=scan.words[k - 1], word=scan.words[k])._replace(fixes=(fix,))


def _greeting(scan: Scan, k: int) -> int | None:
    """The number of the first word of the greeting right before word k, if there is one."""
    before = scan.lower[k - 1]
    start = scan.sentence_of(k).first
    if scan.lower[k] == "yuk":  # at the end of a short clause
        short = start >= k - 3 and scan.gaps[k + 1][:1] in ("!", ".", "?")
        return k - 1 if short and scan.words[k].islower() and before not in ("ayo", "mari") else None
    if before in ("ya", "dong") and k - 1 > start and scan.gaps[k + 1][:1] in ("", "!", ".", "?", " ", "~"):
        return k - 1
    if start < k - 2:
        return None
    if before in _GREETING and start == k - 1:
        verb = before in ("yuk", "ayo") and scan.words[k].islower() and not joined(scan, k + 1)
        return k - 1 if capital(scan.words[k]) or before in ("halo", "hai", "hei", "makasih") or verb else None
    if start == k - 2:
        pair = (scan.lower[k - 2], before)
        if pair in (("terima", "kasih"), ("sampai", "jumpa")) or (pair[0] == "selamat" and before in _TIMES):
            return k - 2 if capital(scan.words[k]) or scan.lower[k] in ("pak", "bu", "kak", "kawan", "sobat") else None
    return None
