"""A chain of abstract nouns."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_PREFIXES = ("pe", "ke", "per")
_LINKS = frozenset("kualitas mutu upaya proses program kapasitas sistem kinerja tata akses daya".split())


def _abstract(word: str) -> bool:
    return (
        word != "kemudian" and len(word) > 7 and word.islower() and word.startswith(_PREFIXES) and word.endswith(("an", "annya"))
    )


@rule(
    severity="info",
    message="Kata benda berderet: “{found}”. Pakai kata kerja supaya jelas siapa melakukan apa.",
    ref="Badan Bahasa, kalimat efektif",
    shape=_abstract,
    examples=[
        bad("Ini demi [[peningkatan kualitas pelayanan pendidikan]] kita."),
        good("Ini demi pendidikan yang lebih baik. Pelayanan kesehatan gratis."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tiga kata benda *pe-…-an*, *ke-…-an*, atau *per-…-an* yang berderet menyembunyikan pelaku dan tindakannya."""
    scan = ctx.scan
    done = 0
    for k in ctx.words:
        if k < done:
            continue
        last, count = k + 1, 1
        while joined(scan, last) and (_abstract(scan.words[last]) or scan.words[last] in _LINKS):
            count += scan.words[last] not in _LINKS
            last += 1
        done = last
        if count > 2:
            yield ctx.hit_words(k, last)
