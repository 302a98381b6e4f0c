"""S-2, D-3: a hyphen in levels of study."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_LEVEL = lazy(r"[SD][1-4]")
_STUDY = frozenset(
    "lulusan jenjang sarjana dosen gelar pendidikan program mahasiswa jurusan ijazah beasiswa kuliah minimal setara studi prodi "
    "dan atau magister doktor diploma tamatan kualifikasi".split()
)


@rule(
    severity="info",
    message="Jenjang pendidikan ditulis dengan tanda hubung: “{fix}”.",
    ref="EYD V, TE05",
    shape=lambda word: _LEVEL.fullmatch(word) is not None,
    enabled=False,
    examples=[
        bad("Lowongan perawat lulusan [[D3]] dibuka.", fixed="Lowongan perawat lulusan D-3 dibuka."),
        good("Kelas K3 dibuka. Ruang S2 di lantai 3. Lulusan S-2."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Huruf dan angka dirangkaikan dengan tanda hubung (*S-1*, *D-3*). Bawaan mati karena *S1* sangat lazim di lowongan."""
    scan = ctx.scan
    for k in ctx.words:
        near = {scan.lower[i] for i in (k - 2, k - 1, k + 1) if 0 <= i < len(scan)}
        if near & _STUDY and (joined(scan, k) or k == 0 or scan.gaps[k] in ("/", ", ")):
            word = scan.words[k]
            yield ctx.hit_words(k, k + 1, fix=f"{word[0]}-{word[1]}")
