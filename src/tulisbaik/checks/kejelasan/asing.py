"""English where an Indonesian word is common, also under Indonesian affixes."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import knows, table
from tulisbaik.knowledge.spelling import english, nonstandard
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import capital, joined, loud, mid, shouted
from tulisbaik.text.morphology import Form, join, readings

_PREFIXES = (("di",), ("meN",), ("ter",), ("peN",), ())


def _standard(form: Form, text: str) -> str:
    """An affixed Indonesian root for an affixed English one; `text` may bring its own suffix (bagi+kan)."""
    root, _, suffix = text.partition("+")
    return join(form._replace(root=root, suffix=form.suffix or suffix))


def _fixes(word: str) -> tuple[str, ...]:
    """What may stand for a lower-case English word, bare or affixed; empty when it is none."""
    common = table("asing.tsv")
    if word in common:
        texts, kind = common[word]
        return tuple(t.replace("+", "") if kind == "v" else t for t in texts.split("|"))
    if knows(word) or word in nonstandard():
        return ()
    for form in readings(word):
        if form.root not in common or form.root == word or len(form.root) < 3 or form.prefixes not in _PREFIXES:
            continue
        texts, kind = common[form.root]
        if kind == "v":
            return tuple(_standard(form, t) for t in texts.split("|"))
        if not form.prefixes and not form.suffix:
            return tuple(" ".join((*t.split()[:-1], join(form._replace(root=t.split()[-1])))) for t in texts.split("|"))
        return ()
    return ()


@rule(
    severity="info",
    message="“{found}” punya padanan yang lazim: “{fix}”.",
    ref="UU 24/2009 dan Perpres 63/2019; Pedoman Umum Pembentukan Istilah",
    words=("di",),
    shape=lambda word: bool(_fixes(word.lower())),
    examples=[
        bad("[[Download]] formulirnya, lalu [[share]] ke teman.", fixed="Unduh formulirnya, lalu bagikan ke teman."),
        bad("Berkas sudah [[diupload]] dan bisa [[didownload]].", fixed="Berkas sudah diunggah dan bisa diunduh."),
        bad("Jangan [[di share]], ya.", fixed="Jangan dibagikan, ya."),
        bad("Cek [[linknya]].", fixed="Cek tautannya."),
        bad("[[POV]]: kamu baru punya kartu anggota.", fixed="Bayangkan: kamu baru punya kartu anggota."),
        good("Ikuti Instagram Live kami. Gelar Best Event Award. Webinar dan konten viral."),
        good("Unduh formulirnya, lalu bagikan. Tim kami juara kategori line follower."),
        good("Ikuti challenge ini!", audiens="remaja"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Komunikasi resmi memakai bahasa Indonesia; kata Inggris yang berpadanan lazim menyulitkan sebagian pembaca."""
    scan = ctx.scan
    common = table("asing.tsv")
    understood = ctx.audience.loanwords if ctx.audience else frozenset()
    for k in ctx.words:
        word = scan.words[k]
        if word.lower() in understood:
            continue
        if word.lower() == "di":
            after = scan.lower[k + 1] if k + 1 < len(scan) and joined(scan, k + 1) and scan.words[k + 1].islower() else ""
            if after in common and common[after][1] == "v":
                form = Form(after, ("di",))
                texts = tuple(_standard(form, t) for t in common[after][0].split("|"))
                yield ctx.hit_words(k, k + 2, fix=tuple(keep_case(word, t) for t in texts))
            continue
        if (capital(word) and mid(scan, k)) or (shouted(word) and mid(scan, k)) or _after_di(ctx, k) or _title(ctx, k):
            continue
        if _phrase(ctx, k):
            continue
        if k + 1 < len(scan) and scan.gaps[k + 1] in ("-", "."):
            continue
        like = word if loud(scan, k) else word.capitalize() if shouted(word) else word
        yield ctx.hit_words(k, k + 1, fix=tuple(keep_case(like, t) for t in _fixes(word.lower())))


def _after_di(ctx: Context, k: int) -> bool:
    """Is the word told of with the *di* before it?"""
    low = ctx.scan.lower
    return joined(ctx.scan, k) and low[k - 1] == "di" and table("asing.tsv").get(low[k], ("", ""))[1] == "v"


def _title(ctx: Context, k: int) -> bool:
    """A capitalised word before another one opens a name: Live Talk, Event Award."""
    scan = ctx.scan
    return capital(scan.words[k]) and k + 1 < len(scan) and joined(scan, k + 1) and capital(scan.words[k + 1])


def _phrase(ctx: Context, k: int) -> bool:
    """Does it stand beside an English word that has no common Indonesian one? Then both are one term: line follower."""
    scan = ctx.scan
    beside = [scan.lower[i] for i in (k - 1, k + 1) if 0 <= i < len(scan) and joined(scan, max(i, k))]
    return any(english(w) and not knows(w) and not _fixes(w) for w in beside)
