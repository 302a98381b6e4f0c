"""Prefixes other than di- torn off: ber main, mem baca, ter catat."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import forms, words
from tulisbaik.knowledge.word_pairs import framed
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, shouted

_PREFIXES = frozenset("ber ter mem men meng meny pem pen peng peny memper diper".split())


@rule(
    severity="error",
    message="Awalan “{prefix}-” ditulis serangkai: “{fix}”.",
    ref="EYD V, KB01a",
    words=_PREFIXES,
    examples=[
        bad("Anak-anak [[ber main]] dan [[mem baca]].", fixed="Anak-anak bermain dan membaca."),
        bad("Warga [[ber KTP]] Bogor.", fixed="Warga ber-KTP Bogor."),
        good("Anak-anak bermain. Ter Stegen menepis bola. Pen tinta. Men in Black."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Imbuhan ditulis serangkai dengan kata dasarnya; sebelum singkatan dipakai tanda hubung."""
    scan = ctx.scan
    for k in ctx.words:
        prefix = scan.words[k]
        if not prefix.islower() or k + 1 >= len(scan) or not joined(scan, k + 1):
            continue
        after = scan.words[k + 1]
        if framed(scan.lower[k + 1], scan.lower[k + 2] if joined(scan, k + 2) else ""):
            continue  # meng uji cobakan: one word
        whole = prefix + after
        if shouted(after) and after.isalpha() and prefix == "ber":
            yield ctx.hit_words(k, k + 2, fix=f"{prefix}-{after}", prefix=prefix)
        elif after.islower() and (whole in words() or any(form.prefixes for form in forms(whole))):
            yield ctx.hit_words(k, k + 2, fix=whole, prefix=prefix)
