"""Words of talk: what the account's register leaves to friends."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import table
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import capital, joined, loud, mid, shouted

_FROM = {"resmi": 2, "percakapan": 3, "akrab": 5}
"""The lowest level that a register remarks upon (2 friendly, 3 informal, 4 slang)."""

# Words that are slang in some company only.
_NOT_AFTER = {
    "kasih": {"terima", "pilih", "belas", "kekasih"},
    "liat": {"tanah"},
    "item": {"satu", "dua", "tiga", "beberapa", "setiap", "per", "jumlah"},
}
_NOT_BEFORE = {"kasih": {"sayang", "karunia", "ibu", "tuhan"}}
_ONLY_AFTER = {"gas": {"yuk", "ayo", "langsung", "kuy", "mari"}}
_ONLY_BEFORE = {
    "gua": frozenset("mau mo baru juga udah sudah ga gak nggak lagi kan sih aja tau lupa suka pernah harus bisa".split()),
    "lo": frozenset("pake mau udah ga gak harus tau pada semua kan bisa jangan".split()),
    "lu": frozenset("pake mau udah ga gak harus tau pada semua kan bisa jangan".split()),
}


def _level(word: str) -> int:
    found = table("ragam.tsv").get(word.lower())
    return int(found[1]) if found else 0


def _meant(ctx: Context, k: int) -> bool:
    scan, low = ctx.scan, ctx.scan.lower[k]
    before = scan.lower[k - 1] if joined(scan, k) else ""
    after = scan.lower[k + 1] if k + 1 < len(scan) and joined(scan, k + 1) else ""
    if before in _NOT_AFTER.get(low, ()) or after in _NOT_BEFORE.get(low, ()):
        return False
    if low in _ONLY_AFTER:
        return before in _ONLY_AFTER[low]
    if low in _ONLY_BEFORE:
        return after in _ONLY_BEFORE[low] or before == "punya"
    return True


def _name(ctx: Context, k: int) -> bool:
    """Does the word's capital make it part of a title or a name?"""
    scan, word = ctx.scan, ctx.scan.words[k]
    if shouted(word):
        return not loud(scan, k)
    beside = [scan.words[i] for i in (k - 1, k + 1) if 0 <= i < len(scan) and joined(scan, max(i, k))]
    return capital(word) and mid(scan, k) and any(w[0].isupper() for w in beside)


@rule(
    severity="info",
    message="“{found}” beragam {tone}{advice}.",
    ref="Pedoman ragam takarir: padanan di KBBI VI Daring",
    shape=lambda word: _level(word) > 1,
    examples=[
        bad("Datang [[aja]], [[gak]] perlu antre.", fixed="Datang saja, tidak perlu antre."),
        bad("[[Yuk]] baca!", ragam="resmi", fixed="Ayo baca!"),
        good("Yuk, baca, ya! Sobat, banget, kok. Terima kasih, kasih sayang, tanah liat, kuil dalam gua."),
        good("Datang aja, gak perlu antre.", ragam="akrab"),
        good("Lagu “So What Gitu Loh” dan album Gue Cinta."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Ragam akun (`resmi`, `percakapan`, `akrab`) menentukan kata akrab mana yang pantas; sapaan ramah tidak ditegur."""
    scan, register = ctx.scan, ctx.account.ragam
    severity = Severity.WARNING if register == "resmi" else None
    for k in ctx.words:
        word = scan.words[k]
        level = _level(word)
        if level < _FROM[register] or _name(ctx, k) or scan.gaps[k][-1:] in ("-", "/") or not _meant(ctx, k):
            continue
        texts = [t for t in table("ragam.tsv")[word.lower()][0].split("|") if t != "-"]
        end = k + 1
        if scan.gaps[end] == "-":
            if end == len(scan) or scan.lower[end] != scan.lower[k]:
                continue
            texts, end = ["bersama-sama" if t == "bersama" else f"{t}-{t}" for t in texts], end + 1
        fixes = tuple(keep_case(word, t) for t in texts)
        yield ctx.hit_words(
            k,
            end,
            fix=fixes,
            severity=severity,
            tone=("akrab", "informal", "slang")[level - 2],
            advice=f"; padanannya “{fixes[0]}”" if fixes else "",
        )
