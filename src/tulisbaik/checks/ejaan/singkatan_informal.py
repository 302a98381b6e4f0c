"""Abbreviations of chat: yg, dgn, utk."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import table
from tulisbaik.knowledge.slips import with_vowels
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import joined, loud, shouted


def _meant(word: str) -> tuple[str, ...]:
    """What the abbreviation stands for; nothing when it is none."""
    low = word.lower()
    rows = table("singkatan.tsv")
    if row := rows.get(low):
        return tuple(row[0].split("|"))
    if low.endswith("lah") and (row := rows.get(low[:-3])):
        return tuple(f"{text}lah" for text in row[0].split("|"))  # jgnlah
    whole = with_vowels(low) if word[1:].islower() else None
    return (whole,) if whole else ()


@rule(
    severity="warning",
    message="Singkatan “{found}” ditulis lengkap: “{fix}”.",
    ref="EYD V, KF (singkatan baku); kebiasaan takarir instansi",
    shape=lambda word: bool(_meant(word)),
    examples=[
        bad("Warga [[yg]] hadir [[dgn]] tertib.", fixed="Warga yang hadir dengan tertib."),
        bad("Jadwal [[pndftrn]] menyusul.", fixed="Jadwal pendaftaran menyusul."),
        bad("[[Pdhl]] buku itu baru.", fixed="Padahal buku itu baru."),
        good("Laporkan SPT Anda. PT PGN dan kanal @yg_resmi. Kata yang lengkap."),
        good("Warga yg hadir.", ragam="akrab"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Singkatan percakapan menyulitkan pembaca layar, penerjemah mesin, dan pembaca yang tidak terbiasa."""
    scan = ctx.scan
    if ctx.account.ragam == "akrab":
        return
    for k in ctx.words:
        word = scan.words[k]
        shout = shouted(word)
        if (shout and not (loud(scan, k) and joined(scan, k))) or (not shout and word[1:] != word[1:].lower()):
            continue  # an initialism: SPT, PGN
        if scan.gaps[k][-1:] in ("-", "/", "'", ".") or scan.gaps[k + 1][:1] in ("-", "/", "'", ":"):
            continue
        yield ctx.hit_words(k, k + 1, fix=tuple(keep_case(word, text) for text in _meant(word)), severity=_level(ctx))


def _level(ctx: Context) -> Severity | None:
    return Severity.ERROR if ctx.account.ragam == "resmi" else None
