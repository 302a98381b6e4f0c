"""No blank before a mark, one after it."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_BEFORE = lazy(r"^([ \u00a0]+)([,;!?:.])(?=\s|$)")
_INSIDE = lazy(r"(?<=[ ]\()[ ]+|(?<=^\()[ ]+|(?<! )[ ]+(?=\)(?:[ ,.!?]|$))")


def _wakes(gap: str) -> bool:
    return bool(_BEFORE.match(gap)) or (("(" in gap or ")" in gap) and bool(_INSIDE.search(gap)) and "\n" not in gap)


@rule(
    severity="warning",
    message="Tidak ada spasi sebelum tanda baca dan di sisi dalam kurung: “{fix}”.",
    ref="EYD V, pemakaian tanda baca",
    gap_shape=_wakes,
    examples=[
        bad("Persyaratan [[paspor :]] KTP asli.", fixed="Persyaratan paspor: KTP asli."),
        bad("[[Halo ,]] Sobat!", fixed="Halo, Sobat!"),
        bad("Kelas ini ([[ ]]gratis[[ ]]).", fixed="Kelas ini (gratis)."),
        good("Halo, Sobat! Seru :) ya. Tunggu ... besok. Nilai 3 : 2 seru."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda koma, titik, titik dua, tanda seru, dan tanda tanya menempel pada kata di depannya; begitu juga sisi dalam kurung."""
    scan = ctx.scan
    for k in ctx.gaps:
        if not 0 < k <= len(scan):
            continue
        start, gap = scan.end(k - 1), scan.gaps[k]
        if m := _BEFORE.match(gap):
            ratio = m[2] == ":" and scan.words[k - 1].isdecimal() and k < len(scan) and scan.words[k][0].isdecimal()
            dots = m[2] == "." and gap[m.end() : m.end() + 1] == "."
            if not ratio and not dots and not scan.touches(start - 1, start, ("hashtag", "handle", "url")):
                yield ctx.hit(scan.starts[k - 1], start + m.end(), fix=scan.words[k - 1] + m[2], safe=m[2] in ",;")
        if "(" in gap or ")" in gap:
            for m in _INSIDE.finditer(gap):
                yield ctx.hit(start + m.start(), start + m.end(), fix="", safe=True)
