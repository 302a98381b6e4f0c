"""Characters that nobody sees."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

# Zero-width and blank characters; a joiner (U+200D) only where it joins no emoji.
_INVISIBLE = lazy(
    "[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\ufeff"
    "\uffa0]+|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)


def _wakes(part: str) -> bool:
    return not part.isascii() and bool(_INVISIBLE.search(part))


@rule(
    severity="warning",
    message="Ada {count} karakter tak terlihat ({name}); hapus supaya pencarian, hitungan, dan pembaca layar benar.",
    ref="Unicode TR 36; WCAG 2.2, 1.3.2",
    shape=_wakes,
    gap_shape=_wakes,
    sees=("quote", "hashtag", "handle", "url", "email", "code", "file"),
    examples=[
        bad("Baris satu.[[\u2063]]\n\u2063\nBaris dua.", fixed="Baris satu.\n\nBaris dua."),
        bad("per[[\u200b]]pustakaan", fixed="perpustakaan"),
        good("Baris satu.\n\nBaris dua. 👩\u200d🏫 Keluarga 👨\u200d👩\u200d👧."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Spasi kosong dan pemisah tak terlihat (U+2063, U+200B) sering dipakai untuk memberi baris kosong. Aplikasi kini
    menyimpan baris kosong sendiri, sedangkan karakter itu merusak pencarian dan hitungan huruf."""
    scan = ctx.scan
    found = []
    for k in ctx.words:
        found += [(scan.starts[k] + m.start(), scan.starts[k] + m.end()) for m in _INVISIBLE.finditer(scan.words[k])]
    for k in ctx.gaps:
        start = scan.end(k - 1) if k else 0
        found += [(start + m.start(), start + m.end()) for m in _INVISIBLE.finditer(scan.gaps[k])]
    if not found:
        return
    found.sort()
    fix = Fix("Hapus semuanya", tuple(Edit(Span(a, b), "") for a, b in found), safe=True)
    start, end = found[0]
    count = sum(b - a for a, b in found)
    yield ctx.hit(start, end, count=count, name=f"U+{ord(ctx.text[start]):04X}")._replace(fixes=(fix,))
