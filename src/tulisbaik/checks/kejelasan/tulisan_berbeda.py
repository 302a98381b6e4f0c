"""One name is written in one way."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import loud


def _named(word: str) -> bool:
    """A capital after the first letter, and small ones: JakLingko, iPusnas."""
    return len(word) > 3 and word.isalpha() and any(c.isupper() for c in word[1:]) and any(c.islower() for c in word)


@rule(
    severity="warning",
    message="“{found}” di tempat lain ditulis “{fix}”; samakan.",
    ref="Konsistensi ejaan dalam satu takarir",
    shape=_named,
    examples=[
        bad("Naik JakLingko. Kini [[Jaklingko]] hadir.", fixed="Naik JakLingko. Kini JakLingko hadir."),
        good("Program JakLingko diperluas. Naik JakLingko yuk. INFO BUKU: Buku baru tiba, buku lama dijual."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama yang sama ditulis dengan cara yang sama di seluruh takarir. Yang dibandingkan ialah nama berkapital di tengah
    (*JakLingko*, *iPusnas*) dengan bentuk lainnya."""
    scan = ctx.scan
    first: dict[str, str] = {}
    for k in ctx.words:
        first.setdefault(scan.lower[k], scan.words[k])
    for k in scan.among(first.keys()):
        word, right = scan.words[k], first[scan.lower[k]]
        if word != right and not word.islower() and not (word.isupper() and loud(scan, k)):
            yield ctx.hit_words(k, k + 1, fix=right)
