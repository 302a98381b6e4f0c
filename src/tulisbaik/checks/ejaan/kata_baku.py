"""Nonstandard words, also under affixes."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import names, words
from tulisbaik.knowledge.names import PLACE_KINDS
from tulisbaik.knowledge.passage import foreign
from tulisbaik.knowledge.spelling import Verdict, judge
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import capital, joined, loud, mid, shouted

_VERBS = ("Me", "Di", "Ber", "Ter", "Pe")
_LONG = 7


def _verdict(word: str) -> Verdict | None:
    found = judge(word.lower())
    return found if found and (found.kind == "baku" or (found.kind == "pola" and not shouted(word))) else None


def _name(ctx: Context, k: int, found: Verdict) -> bool:
    """A capital inside a sentence that may belong to a name, which is nobody's to correct."""
    scan, word = ctx.scan, ctx.scan.words[k]
    if shouted(word):
        return found.mode != "aman" and not loud(scan, k)
    if not word.islower() and not word.istitle():
        return True
    before = scan.words[k - 1] if joined(scan, k) else ""
    if capital(word) and capital(before) and before.lower() not in words():
        return True  # Rizky Ramadhan
    if not capital(word) or capital(found.fixes[0]):
        return False
    if before.lower() in PLACE_KINDS:
        return True
    if len(word) > _LONG and word.startswith(_VERBS):
        return False
    if found.kind == "pola" and scan.gaps[k] == "-":
        return True  # Al-Fatih
    if not mid(scan, k):
        return found.mode != "aman" and k + 1 < len(scan) and joined(scan, k + 1) and capital(scan.words[k + 1])
    beside = [scan.lower[i] for i in (k - 1, k + 1) if 0 <= i < len(scan) and scan.gaps[max(i, k)] == " "]
    return (
        found.mode != "aman"
        or found.kind == "pola"
        or any((w in names() and w not in words()) or w in ("pt", "cv", "ud") for w in beside)
    )


def _severity(ctx: Context, k: int, found: Verdict) -> Severity | None:
    """Advice where even the press writes so (unless the account writes formally) and inside what may be a name."""
    scan = ctx.scan
    if capital(scan.words[k]) and mid(scan, k):
        beside = [scan.words[i] for i in (k - 1, k + 1) if 0 <= i < len(scan) and joined(scan, max(i, k))]
        if any(capital(w) for w in beside) and not capital(found.fixes[0]):
            return Severity.INFO
    if found.mode == "aman":
        return None
    return Severity.WARNING if ctx.account.ragam == "resmi" else Severity.INFO


def _strange(ctx: Context, k: int, found: Verdict) -> bool:
    """A word that reads like English among English words."""
    return (found.kind == "pola" or found.note == "ejaan asing") and foreign(ctx.scan, k)


@rule(
    severity="error",
    message="“{found}” tidak baku; bentuk bakunya “{fix}”.{note}",
    ref="KBBI VI Daring",
    shape=lambda word: _verdict(word) is not None,
    examples=[
        bad("Kami [[menganalisa]] data warga.", fixed="Kami menganalisis data warga."),
        bad("[[Silahkan]] isi [[ijin]].", fixed="Silakan isi izin."),
        bad("[[Kreatifitasnya]] luar biasa.", fixed="Kreativitasnya luar biasa."),
        bad("Langkah itu bersifat [[antisipatip]].", fixed="Langkah itu bersifat antisipatif."),
        good("PT Arya Kharisma menyampaikan laporan. Silakan isi izin."),
        good("Selamat, Rizky Ramadhan!"),
        good("KUA Kecamatan Peterongan dan Desa Cibungur."),
        good("Puteri Indonesia hadir. Cek #Praktek dan @praktek."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bentuk baku memudahkan pencarian dan menjaga wibawa lembaga. Yang menjadi bagian nama diri tidak diubah."""
    for k in ctx.words:
        word = ctx.scan.words[k]
        found = _verdict(word)
        if found is None or _name(ctx, k, found) or (found.mode != "aman" and _strange(ctx, k, found)):
            continue
        fixes = tuple(keep_case(word, fix) for fix in found.fixes)
        safe = found.mode == "aman" and not (capital(word) and mid(ctx.scan, k))
        note = f" ({found.note})" if found.note else ""
        yield ctx.hit_words(k, k + 1, fix=fixes, safe=safe, severity=_severity(ctx, k, found), note=note)
