"""A blank stands after a mark and around brackets and quotations."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_CLOSING = frozenset([")", "”", "),", "”,", "?)", ".)", ".”"])
_MARKS = _CLOSING | frozenset([",", ";", "!", "?", "(", "”("])


@rule(
    severity="warning",
    message="Beri spasi: “{fix}”.",
    ref="EYD V, pemakaian tanda baca",
    gap_shape=lambda gap: gap in _MARKS,
    sees=("quote",),
    examples=[
        bad("Matikan [[kompor,cabut]] kabel.", fixed="Matikan kompor, cabut kabel."),
        bad("“Tandur[[”merupakan]] istilah.", fixed="“Tandur” merupakan istilah."),
        good("Nilainya 3,5. Buka 08.00. Warga(i) hadir. Tulis ke halo@contoh.id."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Sesudah koma, titik koma, tanda seru, tanda tanya, dan kurung tutup ada spasi; begitu juga sebelum kurung buka."""
    scan = ctx.scan
    for k in ctx.gaps:
        if not 0 < k < len(scan):
            continue
        left, right, gap = scan.words[k - 1], scan.words[k], scan.gaps[k]
        if not (left[-1].isalpha() and right[0].isalpha() and len(right) > 1):
            continue
        start, end = scan.end(k - 1), scan.starts[k]
        if scan.touches(start, end, ("url", "email", "handle", "hashtag", "file", "code")):
            continue
        if gap in (",", ";", "!", "?"):
            if len(left) > 1 and not (left.isupper() and right.isupper() and len(left) < 4):
                yield ctx.hit_words(k - 1, k + 1, fix=f"{left}{gap} {right}", safe=gap in ",;")
        elif gap == "(":
            if len(right) > 3 and ctx.text[scan.end(k) :].startswith(")"):
                yield ctx.hit_words(k - 1, k + 1, fix=f"{left} ({right}")
        elif gap == "”(":
            yield ctx.hit(start, end + len(right), fix=f"” ({right}")
        elif gap in _CLOSING and right.lower() not in ("nya", "ku", "mu", "lah", "kah", "pun", "i", "an"):
            yield ctx.hit(start, end + len(right), fix=f"{gap} {right}")
