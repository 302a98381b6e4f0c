"""Conjunctions in pairs: bukan … melainkan, baik … maupun; and pairs that don't belong together."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan, Sentence

_THOUGH = frozenset("meskipun meski walaupun walau kendatipun kendati sekalipun biarpun".split())
_BUT = frozenset("tetapi tapi namun".split())
_LOOK = 30
_ONLY = frozenset("hanya cuma sekadar saja semata".split())


@rule(
    severity="info",
    message="“{partner} … {found}” bukan pasangan; {advice}.",
    ref="Badan Bahasa, konjungsi korelatif",
    words=_BUT | {"melainkan", "ataupun", "maka", "dengan"},
    examples=[
        bad("Meskipun hujan, [[tetapi]] warga tetap datang.", fixed="Meskipun hujan, warga tetap datang."),
        bad("Karena banjir, [[maka]] sekolah libur.", fixed="Karena banjir, sekolah libur."),
        bad("Ini bukan pungutan, [[tetapi]] sumbangan.", fixed="Ini bukan pungutan, melainkan sumbangan."),
        bad("Kerja sama antara Dinas Sosial [[dengan]] kampus.", fixed="Kerja sama antara Dinas Sosial dan kampus."),
        bad("Berlaku baik anak [[ataupun]] dewasa.", fixed="Berlaku baik anak maupun dewasa."),
        good("Meskipun hujan, warga datang. Ini bukan hanya lomba, tetapi juga pesta. Ia bukan guru, melainkan murid."),
        good("Perbedaan antara hujan dan badai diukur dengan alat. Baik hari ini ataupun besok, kami buka."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Konjungsi berpasangan memakai pasangannya sendiri: *bukan … melainkan*, *tidak … tetapi*, *baik … maupun*, *antara …
    dan*. Sesudah *meskipun* atau *karena* induk kalimat tidak memerlukan *tetapi* atau *maka*."""
    scan = ctx.scan
    for k in ctx.words:
        sentence = scan.sentence_of(k)
        if k == sentence.first:
            continue
        found = _pair(scan, sentence, k)
        if found is None:
            continue
        first, right = found
        if right:
            yield ctx.hit_words(k, k + 1, fix=right, partner=first, advice=f"pasangannya “{right}”")
        else:
            cut = Fix(f"Hapus “{scan.words[k]}”", (Edit(Span(scan.starts[k], scan.starts[k + 1]), ""),))
            yield ctx.hit_words(k, k + 1, partner=first, advice=f"hapus “{scan.words[k]}”")._replace(fixes=(cut,))


def _pair(scan: Scan, sentence: Sentence, k: int) -> tuple[str, str] | None:
    """(the word it is wrongly paired with, the right word or "" for none); None when all is well."""
    word, opener = scan.lower[k], scan.lower[sentence.first]
    start = max(sentence.first, k - _LOOK)
    before = scan.lower[start:k]
    if scan.gaps[k] == ", " and k + 1 < sentence.last:
        if word in _BUT and opener in _THOUGH and start == sentence.first and not _comma(scan, start, k):
            return scan.words[sentence.first], ""
        if word == "maka" and opener == "karena" and scan.lower[sentence.first + 1] != "itu":
            return scan.words[sentence.first], ""
    near = before[-9:]
    if word in ("tetapi", "tapi") and "bukan" in near and _ONLY.isdisjoint(near[near.index("bukan") :]):
        clause = k - len(near) + near.index("bukan")
        return ("bukan", "melainkan") if not _comma(scan, clause, k) and near[-1] != "akan" else None
    if word == "melainkan" and "tidak" in near and "bukan" not in near and _ONLY.isdisjoint(near):
        return "tidak", "tetapi"
    if word == "ataupun" and "baik" in before[-4:] and sentence.first < k - 2 and opener != "baik":
        return "baik", "maupun"
    return _between(scan, k, near) if word == "dengan" else None


def _comma(scan: Scan, first: int, k: int) -> bool:
    """Does a comma stand between the words from `first` to the one before k?"""
    return any("," in gap for gap in scan.gaps[first + 1 : k])


def _between(scan: Scan, k: int, near: list[str]) -> tuple[str, str] | None:
    if "antara" not in near[-6:-1]:
        return None
    at = k - (len(near) - near.index("antara"))
    inner = scan.lower[at + 1 : k]
    if (at and scan.lower[at - 1] == "di") or any(w in ("dan", "lain", "hingga", "sampai", "yang") for w in inner):
        return None
    if all(joined(scan, j) for j in range(at + 1, k + 2)) and scan.words[k - 1][0].isupper():
        return "antara", "dan"
    return None
