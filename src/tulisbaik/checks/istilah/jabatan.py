"""Who holds an office: the name beside it, against the agency's own list."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.terms.base import Match
from tulisbaik.knowledge.terms.model import Holder
from tulisbaik.knowledge.terms.usage import day_of, of_its_time
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_TITLES = frozenset(
    """
    prof dr drs dra ir h hj kh k r rr raden bapak ibu pak bu sdr saudara saudari kang teh gus apt ns drg
    ri republik indonesia yang terhormat yth
    """.split()
)
_ACTING = frozenset("plt plh pj pjs mantan eks bekas calon wakil para".split())
_LONGEST_NAME = 6


@rule(
    severity="warning",
    message="{office} ialah {holder}, bukan “{found}”.",
    ref="Basis istilah: pejabat",
    known=lambda knowledge: knowledge.terms.wakes,
    examples=[
        bad("Acara dibuka Kepala Perpustakaan Negeri Contoh, [[Bima Sagara]], pagi ini.", jadwal="2026-12-01T08:00+07:00",
            fixed="Acara dibuka Kepala Perpustakaan Negeri Contoh, Ratna Widuri, pagi ini."),
        bad("Kepala Perpustakaan Negeri Contoh [[Ratna Widury]] hadir.", jadwal="2026-12-01T08:00+07:00",
            fixed="Kepala Perpustakaan Negeri Contoh Ratna Widuri hadir."),
        good("Kepala Perpustakaan Negeri Contoh, Dr. Ratna Widuri, M.Hum., hadir.", jadwal="2026-12-01T08:00+07:00"),
        good("Kepala Perpustakaan Negeri Contoh Bima Sagara hadir.", jadwal="2022-12-01T08:00+07:00"),
        good("Pada 2022 Kepala Perpustakaan Negeri Contoh, Bima Sagara, membuka gedung ini."),
        good("Mantan Kepala Perpustakaan Negeri Contoh, Bima Sagara, hadir."),
        good("Kepala Perpustakaan Negeri Contoh mengajak Sari Melati membaca."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Nama pejabat berganti: jangan sampai takarir menyebut pejabat lama atau salah mengeja namanya."""
    day = day_of(ctx.meta)
    for match in ctx.knowledge.terms.matches(ctx.scan, ctx.words):
        concept, term = match.found[0]
        now = next((h for h in concept.holders if h.on(day)), None)
        if now is None or not term.status.fine or _acting(ctx, match):
            continue
        first, last = _name(ctx, match)
        written = [w.lower() for w in ctx.scan.words[first:last]]
        if not written or _same(written, now):
            continue
        past = next((h for h in concept.holders if h is not now and _same(written, h)), None)
        if past and of_its_time(ctx.scan, match, past.until, day):
            continue
        if past or _meant(written, now):
            yield ctx.hit_words(first, last, fix=now.name, office=concept.name, holder=now.name)


def _acting(ctx: Context, match: Match) -> bool:
    """True when the word before says that the person does not hold the office now, or does so for another."""
    return match.first > 0 and ctx.scan.lower[match.first - 1] in _ACTING


def _name(ctx: Context, match: Match) -> tuple[int, int]:
    """The words of a name right after the office: titles are left out, a comma may stand before it."""
    scan = ctx.scan
    first = match.last
    while first < len(scan) and scan.lower[first] in _TITLES and scan.gaps[first].strip(" .,()") == "":
        first += 1
    last = first
    while last < min(len(scan), first + _LONGEST_NAME) and scan.words[last][0].isupper():
        gap = scan.gaps[last].strip()
        if gap not in ("", ".") and not (last == first and gap in (",", "(", ".,")):
            break
        last += 1
    return first, last


def _parts(holder: Holder) -> list[str]:
    return [w for w in holder.name.lower().replace(".", " ").replace(",", " ").split() if len(w) > 1 and w not in _TITLES]


def _same(written: list[str], holder: Holder) -> bool:
    """True when the words name the holder: all of a single name, or two parts of a longer one."""
    parts = _parts(holder)
    return len(set(parts) & set(written)) >= min(2, len(parts)) or written == parts[:1] or written == parts[-1:]


def _meant(written: list[str], holder: Holder) -> bool:
    """True when the words are the holder's name with a slip: one part right, another nearly so."""
    from difflib import SequenceMatcher

    parts = _parts(holder)
    right = set(parts) & set(written)
    return bool(right) and any(
        w not in parts and SequenceMatcher(None, w, p).ratio() > 0.7 for w in written for p in parts if p not in right
    )
