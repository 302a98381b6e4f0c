"""ku-, -ku, -mu, -nya: written onto their word."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import forms, knows, table, word_list
from tulisbaik.knowledge.spelling import judge
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, loud, mid, shouted

_ALONE = frozenset("yang dan atau di ke dari untuk dengan pada adalah oleh ini itu tidak akan sudah".split())


def _host(ctx: Context, k: int) -> str | None:
    """The word before a clitic at k, with what joins the two; None where it cannot bear one."""
    scan = ctx.scan
    if not joined(scan, k):
        return None
    before = scan.words[k - 1]
    if shouted(before) and before.isalpha() and not loud(scan, k):
        return before + "-"
    low = before.lower()
    if low in _ALONE or not before.isalpha() or (capital(before) and mid(scan, k - 1)):
        return None
    return before if knows(low) or low in table("asing.tsv") or judge(low) else None


@rule(
    severity="error",
    message="“{clitic}” ditulis serangkai: “{fix}”.",
    ref="EYD V, KH01",
    words=("ku", "kau", "mu", "nya"),
    examples=[
        bad("Jaga [[data mu]]. [[Layanan nya]] daring. Jaga [[KTP mu]].", fixed="Jaga datamu. Layanannya daring. Jaga KTP-mu."),
        bad("Aku bangga melihat [[desa ku]] bebas sampah.", fixed="Aku bangga melihat desaku bebas sampah."),
        bad("Buku yang [[ku baca]] ini bagus.", fixed="Buku yang kubaca ini bagus."),
        bad("Semoga tenang di [[sisi Nya]].", fixed="Semoga tenang di sisi-Nya."),
        bad("Formulir yang [[kau unduh]] sudah lengkap.", fixed="Formulir yang kauunduh sudah lengkap."),
        good("Kau boleh ikut. Simpan KTP-mu. Kuota masih ada. Mu Li berkata, Ku Tak Bisa. Layanannya baik."),
        good("Nya, mu, dan ku adalah klitika."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*ku-* dan *kau-* serangkai dengan kata sesudahnya; *-ku*, *-mu*, dan *-nya* serangkai dengan kata sebelumnya."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if word in ("Nya", "Mu", "Ku"):
            if joined(scan, k) and scan.words[k - 1].islower() and knows(scan.words[k - 1]) and not _capital_next(ctx, k):
                yield ctx.hit_words(k - 1, k + 1, fix=f"{scan.words[k - 1]}-{word}", clitic=word)
            continue
        if not word.islower():
            continue
        if word == "kau" and not (k and scan.lower[k - 1] == "yang" and joined(scan, k)):
            continue  # a free subject
        if word in ("ku", "kau") and k + 1 < len(scan) and joined(scan, k + 1) and _verb(scan.words[k + 1]):
            yield ctx.hit_words(k, k + 2, fix=word + scan.words[k + 1], clitic=f"{word}-")
        elif word != "kau" and (host := _host(ctx, k)):
            apart = word == "nya" and ctx.account.ragam != "resmi"  # so common that even the press lets it stand
            severity = Severity.INFO if apart else None
            yield ctx.hit_words(k - 1, k + 1, fix=host + word, safe=word == "nya", severity=severity, clitic=f"-{word}")


def _capital_next(ctx: Context, k: int) -> bool:
    """Does a capitalised word follow? Then the clitic may be part of a name."""
    return k + 1 < len(ctx.scan) and joined(ctx.scan, k + 1) and capital(ctx.scan.words[k + 1])


def _verb(word: str) -> bool:
    return word in word_list("verba.txt") or any(
        f.suffix in ("kan", "i") and not f.prefixes for f in forms(word) if f.root != word
    )
