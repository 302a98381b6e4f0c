"""Compounds written as two words that are one: olah raga, menindak lanjuti, pertanggung jawaban."""

from collections.abc import Iterator
from functools import lru_cache

from tulisbaik.knowledge.word_pairs import Compound, Tail, grown, heads, loose, tail
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, mid
from tulisbaik.text.morphology import goes_with

_TORN = {"di": "di", **dict.fromkeys(("me", "mem", "men", "meng", "meny"), "meN")}
"""Prefixes that may stand apart by mistake: *di ikut sertakan*, *meng uji cobakan*."""


def _second(word: str) -> bool:
    return any(_tails(word.lower()))


@lru_cache(maxsize=20_000)
def _tails(low: str) -> tuple[list[Tail], list[Tail]]:
    """The ways a word may end a compound grown together, and one written apart but for its prefix and suffix."""
    return tail(low, grown()), [found for found in tail(low, loose()) if found[1]]


def _find(ctx: Context, k: int) -> tuple[Compound, int] | None:
    """The compound that ends at word k, and where it begins."""
    scan = ctx.scan
    before = scan.lower[k - 1]
    whole, framed = _tails(scan.lower[k])
    for second, suffix, clitics in whole:
        if head := heads(before, grown()[second]):
            return Compound(head[0], second, head[1], suffix, clitics), k - 1
    for second, suffix, clitics in framed:
        if not (head := heads(before, loose()[second])):
            continue
        if head[1] and goes_with(head[1][0], suffix):
            return Compound(head[0], second, head[1], suffix, clitics), k - 1
        if k > 1 and joined(scan, k - 1) and (prefix := _TORN.get(scan.lower[k - 2])) and goes_with(prefix, suffix):
            return Compound(head[0], second, (prefix,), suffix, clitics), k - 2
    return None


@rule(
    severity="error",
    message="“{found}” ditulis serangkai: “{fix}”.",
    ref="EYD V, KB03c dan KB03e",
    shape=_second,
    examples=[
        bad("Lapangan [[olah raga]] dan [[kaca mata]].", fixed="Lapangan olahraga dan kacamata."),
        bad(
            "Laporan [[pertanggung jawaban]] sudah [[ditindak lanjuti]].",
            fixed="Laporan pertanggungjawaban sudah ditindaklanjuti.",
        ),
        bad("Warga [[berolah raga]] lalu [[di ikut sertakan]].", fixed="Warga berolahraga lalu diikutsertakan."),
        bad("Kami [[meng uji cobakan]] jalur.", fixed="Kami mengujicobakan jalur."),
        bad("Tim [[menindak-lanjuti]] aduan.", fixed="Tim menindaklanjuti aduan."),
        good("Petugas bertanggung jawab. Segera tindak lanjuti dan sebar luaskan jadwal ini. Kaca mobil, olah rasa."),
        good("Siswa membaca tulisan itu. Kami memberi tahu warga. Matahari terbit."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Gabungan kata yang padu, atau yang berawalan dan berakhiran sekaligus, ditulis sebagai satu kata."""
    scan = ctx.scan
    for k in ctx.words:
        tied = k and scan.gaps[k] == "-" and bool(_tails(scan.lower[k])[1])  # menindak-lanjuti
        if not (joined(scan, k) or tied) or (capital(scan.words[k]) and capital(scan.words[k - 1]) and mid(scan, k - 1)):
            continue
        found = _find(ctx, k)
        if not found:
            continue
        compound, start = found
        text = compound.together
        if scan.words[start][0].isupper():
            text = text.upper() if scan.words[start].isupper() and scan.words[k].isupper() else text[0].upper() + text[1:]
        yield ctx.hit_words(start, k + 1, fix=text, safe=True)
