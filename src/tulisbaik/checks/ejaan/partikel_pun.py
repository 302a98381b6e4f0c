"""pun: apart, but for a closed list of conjunctions."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import forms, knows, words
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import joined

TOGETHER = frozenset("ada andai atau bagaimana biar jika kalau kendati mau meski sekali sementang sungguh walau".split())
_SPLIT = {"dimana": "di mana", "kemana": "ke mana", "darimana": "dari mana"}


def _base(word: str) -> str | None:
    """The word before a pun that is written onto it by mistake."""
    low = word.lower()
    if not low.endswith("pun") or len(low) < 5 or low in words():
        return None
    base = low[:-3]
    if base in TOGETHER or any("pun" not in form.clitics for form in forms(low)):
        return None
    if base in _SPLIT:
        return _SPLIT[base]
    return base if knows(base) else None


@rule(
    severity="error",
    message="Partikel “pun” pada “{found}” ditulis “{fix}”.",
    ref="EYD V, KE02 dan KE03",
    words=("pun",),
    shape=lambda word: _base(word) is not None,
    examples=[
        bad("[[Apapun]] kendalanya, [[kapanpun]], [[dimanapun]].", fixed="Apa pun kendalanya, kapan pun, di mana pun."),
        bad("Jangan memberi uang [[sepeserpun]].", fixed="Jangan memberi uang sepeser pun."),
        bad("[[Walau pun]] libur, kami siaga, baik di kota [[mau pun]] di desa.",
            fixed="Walaupun libur, kami siaga, baik di kota maupun di desa."),
        bad("[[Ada pun]] syaratnya mudah.", fixed="Adapun syaratnya mudah."),
        good("Dana dihimpun. Walaupun hujan, pantun maupun gurindam, ampun, rumpun, sekalipun."),
        good("Belum sekali pun rusak. Sedikit pun tidak. Ia tidak mau pun tidak apa-apa, yang ada pun habis."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """*Pun* terpisah dari kata di depannya, kecuali pada kata hubung yang sudah padu seperti *walaupun* dan *maupun*."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if base := _base(word):
            yield ctx.hit_words(k, k + 1, fix=keep_case(word, f"{base} pun"), safe=True)
        elif word.lower() == "pun" and joined(scan, k) and scan.lower[k - 1] in TOGETHER and _conjunction(ctx, k - 1):
            yield ctx.hit_words(k - 1, k + 1, fix=scan.words[k - 1] + "pun", safe=scan.lower[k - 1] not in ("ada", "mau"))


def _conjunction(ctx: Context, k: int) -> bool:
    scan = ctx.scan
    word, before = scan.lower[k], scan.lower[k - 1] if joined(scan, k) else ""
    if word == "ada":
        return scan.sentence_of(k).first == k
    if word in ("sekali", "bagaimana"):
        return False
    return not (word == "mau" and before in ("tidak", "tak", "ia", "dia", "saya", "kami", "mereka", "kamu", "aku"))
