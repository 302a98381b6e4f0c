"""Doubled words: a hyphen, never a blank or a 2."""

from collections.abc import Iterator
from functools import cache, lru_cache

from tulisbaik.knowledge.lexicon import forms, knows, rows, word_list, words
from tulisbaik.knowledge.slips import common
from tulisbaik.knowledge.spelling import judge
from tulisbaik.knowledge.word_pairs import loose
from tulisbaik.model import Severity
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import joined
from tulisbaik.text.morphology import CLITICS, join

_TWO = lazy(r"([A-Za-z]{2,})[2²](nya|ku|mu|an|kan|i)?")
_NOUNS = ((), ("ke",), ("per",), ("pe",), ("peN",))
_SPACED = (" - ", "- ", " -", " – ")
_CODES = frozenset(
    "gate lantai kelas tahap level shift kamar ruang blok jalur peron terminal seri tipe versi nomor no sesi babak grup part "
    "vol bab lap co so no tier fase zona pos hall studio unit tim gedung tower rute koridor".split()
)
_TWICE_ON_PURPOSE = frozenset("mana apa siapa baru sama dalam luar atas bawah tengah lagi jangan benar terus".split())


@cache
def _changed() -> dict[str, frozenset[str]]:
    """Second half -> first halves of doubled words that change a sound or take an affix."""
    table: dict[str, set[str]] = {}
    for name in ("salin-suara.txt", "hunspell-id-ulang.txt"):
        for (line,) in rows(name):
            first, _, second = line.partition(" ")
            if second:
                table.setdefault(second, set()).add(first)
    return {second: frozenset(firsts) for second, firsts in table.items()}


@cache
def _roots() -> frozenset[str]:
    """Words that are doubled as they are."""
    plain = (line for (line,) in rows("hunspell-id-ulang.txt") if " " not in line)
    return frozenset([*word_list("ulang.txt"), *plain])


def _numbered(word: str) -> str | None:
    """A word with a 2 written out: barang2nya, berlama2, nasehat2."""
    found = _TWO.fullmatch(word)
    if not found or not (word[1:].islower() or found[1].islower()):
        return None
    base, ending = found[1].lower(), found[2] or ""
    if base in _CODES or len(base) < 3 or (len(base) == 3 and base not in words()):
        return None
    verdict = judge(base)
    if verdict and verdict.fixes[0].isalpha():
        base = verdict.fixes[0]
    elif not knows(base):
        return None
    second = base
    for form in forms(base):
        if form.prefixes and not form.suffix and base not in words():
            second = form.root
        elif form.clitics and base not in words():
            return None
        break
    return f"{base}-{second}{ending}"


@lru_cache(maxsize=20_000)
def _doer(low: str) -> bool:
    """A common noun made by pe-, or by -an: *petani*, *bangunan*, *kegiatan*."""
    if low not in common():
        return False
    if low.startswith("pe"):
        return any(form.prefixes[:1] in (("pe",), ("peN",)) for form in forms(low)) or low.startswith("petani")
    return low.endswith("an") and any(form.suffix == "an" and form.prefixes[:1] in _NOUNS for form in forms(low))


def _second(word: str) -> bool:
    low = word.lower()
    return low in _roots() or _doer(low) or low in _changed() or _numbered(word) is not None or _stem(low) in _roots()


def _stem(low: str) -> str:
    for ending in (*CLITICS, "an"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return low[: -len(ending)]
    return low


def _pair(before: str, low: str) -> bool:
    """Are these the two halves of a doubled word?"""
    if low in _changed() and before in _changed()[low]:
        return True
    root = low if low in _roots() else _stem(low)
    if before == low:
        return low not in _TWICE_ON_PURPOSE and (root in _roots() or _doer(low))
    if root != low and before == root:
        return True
    # ber- angsur angsur, se- baik baiknya
    return before != root and before.endswith(root) and any(
        form.root == root and form.prefixes[:1] in (("ber",), ("se",), ("ter",)) and join(form) == before
        for form in forms(before)
        if not form.suffix
    )  # fmt: skip


@rule(
    severity="error",
    message="Kata ulang ditulis dengan tanda hubung: “{fix}”.",
    ref="EYD V, KB02a dan TE02",
    shape=_second,
    examples=[
        bad("Jangan biarkan [[anak anak]] bermain.", fixed="Jangan biarkan anak-anak bermain."),
        bad("[[Bangunan bangunan]] tua milik [[peternak peternak]] kecil.",
            fixed="Bangunan-bangunan tua milik peternak-peternak kecil."),
        bad("[[Hati hati]], ada [[barang2]] tertinggal.", fixed="Hati-hati, ada barang-barang tertinggal."),
        bad("Festival [[warna warni]] [[terus menerus]] dan [[berangsur angsur]].",
            fixed="Festival warna-warni terus-menerus dan berangsur-angsur."),
        bad("Merokok merusak [[paru - paru]].", fixed="Merokok merusak paru-paru."),
        bad("Isi kemerdekaan dengan [[karya karya]] dan [[kegiatan kegiatan]] nyata.",
            fixed="Isi kemerdekaan dengan karya-karya dan kegiatan-kegiatan nyata."),
        bad("Rumah [[masing2]], [[buku2nya]], [[berlama2]].", fixed="Rumah masing-masing, buku-bukunya, berlama-lama."),
        good("CO2, O2, G20, lantai2, S2. Baca, baca, baca! Sama sekali tidak, ramah lingkungan, sayur asam."),
        good("Hari demi hari. Anak-anak. Hal itu sama. Sama-sama."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Bentuk ulang memakai tanda hubung di antara unsurnya; angka 2 dan spasi tidak baku."""
    scan = ctx.scan
    lower, changed = scan.lower, _changed()
    # Most words that may be doubled are not: that is decided at once.
    for k in [k for k in ctx.words if lower[k][:3] in lower[k - 1] or lower[k] in changed or not lower[k].isalpha()]:
        word, low = scan.words[k], lower[k]
        if text := _numbered(word):
            severity = None if ctx.account.ragam == "resmi" else Severity.INFO
            yield ctx.hit_words(k, k + 1, fix=keep_case(word, text), safe=word.islower(), severity=severity)
        elif scan.gaps[k] in _SPACED:
            if low == lower[k - 1] and low in words() and not _more(ctx, k):
                yield ctx.hit_words(k - 1, k + 1, fix=f"{scan.words[k - 1]}-{word}", safe=word.islower())
        elif joined(scan, k) and _pair(lower[k - 1], low) and not _more(ctx, k):
            yield ctx.hit_words(k - 1, k + 1, fix=f"{scan.words[k - 1]}-{word}", safe=word.islower())


def _more(ctx: Context, k: int) -> bool:
    """The same word a third time, or tied to what follows: a refrain, or another word."""
    scan = ctx.scan
    if scan.gaps[k + 1][:1] == "-" or scan.gaps[k - 1][-1:] == "-":
        return True
    if k > 1 and joined(scan, k - 1) and scan.lower[k - 2] in loose().get(scan.lower[k - 1], ()):
        return True  # tata bahasa | bahasa Semitik
    return any(0 <= i < len(scan) and scan.lower[i] == scan.lower[k] for i in (k - 2, k + 1))
