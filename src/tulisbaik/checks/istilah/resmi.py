"""Official terms: what is out of use, forbidden, not yet in force, or written with other capitals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tulisbaik.knowledge.terms.base import Match
from tulisbaik.knowledge.terms.model import Status, Term
from tulisbaik.knowledge.terms.usage import day_of, fit_case, glossed, in_capitals, of_its_time, reach, spoken_of
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.date_writing import long_form

_MOST_FIXES = 4


@rule(
    severity="warning",
    message="“{found}” bukan bentuk resmi; tulis “{fix}”.",
    ref="Basis istilah: sumbernya tercantum pada entri (tulisbaik terms find)",
    known=lambda knowledge: knowledge.terms.wakes,
    examples=[
        bad(
            "Pinjam ruang di [[Perpus Nasional]] kini lewat laman resmi.",
            fixed="Pinjam ruang di Perpusnas kini lewat laman resmi.",
        ),
        bad("Pinjam lewat [[Ipusnas]] tanpa antre.", fixed="Pinjam lewat iPusnas tanpa antre."),
        bad("Ambil [[e-KTP]]-nya di loket 2.", fixed="Ambil KTP-el-nya di loket 2."),
        bad("Pelatihan [[Kementerian PUPR]] dibuka.", fixed="Pelatihan Kementerian PU dibuka."),
        bad("[[KLHK]] membuka posko asap besok.", jadwal="2026-08-03T08:00+07:00"),
        bad("[[Kementerian Haji dan Umrah]] membuka pendaftaran petugas.", jadwal="2025-03-03T08:00+07:00"),
        bad("Pada 2021 Kemendikbudristek datang, tahun ini [[Kemendikbudristek]] datang lagi."),
        good("Pada 2021, Kemendikbudristek menerbitkan panduan ini. Kemenkominfo (kini Kemkomdigi) mengikuti."),
        good("Kemendikbudristek membuka pelatihan pekan ini.", jadwal="2024-03-04T08:00+07:00"),
        good("PERPUSNAS BUKA SAMPAI MALAM\n\nKoleksi akan di-iPusnas-kan."),
        good("“e-KTP saya hilang,” katanya. Ikuti @kemenkominfo dan #KLHK."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Lembaga, layanan, dan istilah punya satu bentuk resmi. Bentuk lama sah dalam kalimat tentang masanya."""
    day = day_of(ctx.meta)
    before = None
    for match in ctx.knowledge.terms.matches(ctx.scan, ctx.words):
        terms = [term for _, term in match.found]
        if not terms[0].status.fine:
            if not glossed(ctx.scan, before, match):
                yield from _wrong(ctx, match, terms, day)
        elif not any(term.valid(day) for term in terms) and match.found[0][0].kind != "regulasi":
            yield from _out_of_time(ctx, match, terms[0], day)
        elif terms[0].exact and not match.as_written:
            yield from _capitals(ctx, match, terms[0])
        before = match


def _wrong(ctx: Context, match: Match, terms: list[Term], day: date) -> Iterator[Hit]:
    """A deprecated or forbidden term, unless its time is meant or the word itself is spoken of."""
    forbidden = terms[0].status is Status.FORBIDDEN
    until = max((term.until for term in terms if term.until), default=None)
    if spoken_of(ctx.scan, match):
        return
    if not forbidden and ((until and day <= until) or of_its_time(ctx.scan, match, until, day)):
        return
    fixes = _right(ctx, match, day)
    message = None
    if not fixes:
        message = "“{found}” bukan bentuk resmi."
    elif until and not forbidden:
        message = "“{found}” tidak dipakai lagi setelah {until}; kini {now}."
    elif forbidden:
        message = "“{found}” keliru; yang resmi {now}."
    end = reach(ctx.scan, match, fixes[0]) if fixes else match.end
    yield ctx.hit(
        match.start, end, fix=fixes, safe=forbidden, message=message, until=until and long_form(until),
        now=fixes and _named(match, fixes), severity=Severity.ERROR if forbidden else None,
    )  # fmt: skip


def _right(ctx: Context, match: Match, day: date) -> list[str]:
    """What to write instead: preferred terms in force, of each successor the one nearest in length first. One that would
    need explaining itself comes only when there is no other."""
    found = match.end - match.start
    wanted: list[tuple[int, int, str]] = []
    for n, (concept, _) in enumerate(match.found):
        preferred = [term.text for term in concept.preferred if term.valid(day)]
        plain = [text for text in preferred if not concept.expand or text != concept.expand.short] or preferred
        near = sorted(plain, key=lambda text: (abs(len(text) - found), text))
        wanted += [(rank, n, text) for rank, text in enumerate(near)]
    texts = dict.fromkeys(fit_case(text, ctx.scan, match) for *_, text in sorted(wanted))
    return [text for text in texts if text != ctx.text[match.start : match.end]][:_MOST_FIXES]


def _named(match: Match, fixes: list[str]) -> str:
    """The repairs as a sentence says them: the first one, or one of each successor where there are several."""
    first, *others = (f"“{fix}”" for fix in fixes[: len({concept.id for concept, _ in match.found})])
    return f"{', '.join([first, *others[:-1]])}{',' * (len(others) > 1)} atau {others[-1]}" if others else first


def _out_of_time(ctx: Context, match: Match, term: Term, day: date) -> Iterator[Hit]:
    """A term that is right, but not on this day."""
    if term.since and day < term.since:
        sentence = ctx.scan.sentence_of(match.first)
        years = [w for w in ctx.scan.words[sentence.first : sentence.last] if len(w) == 4 and w.isdigit()]
        if not any(year >= str(term.since.year) for year in years):
            yield ctx.hit(
                match.start, match.end, message="“{found}” baru berlaku {since}; takarir ini tayang {day}.",
                since=long_form(term.since), day=long_form(day),
            )  # fmt: skip
    elif not of_its_time(ctx.scan, match, term.until, day) and not spoken_of(ctx.scan, match):
        fixes = _right(ctx, match, day)
        yield ctx.hit(
            match.start, match.end, fix=fixes, until=term.until and long_form(term.until), now=fixes and _named(match, fixes),
            message="“{found}” tidak berlaku lagi setelah {until}." + ("" if not fixes else " Kini {now}."),
        )  # fmt: skip


def _capitals(ctx: Context, match: Match, term: Term) -> Iterator[Hit]:
    """Another use of capitals than the term's own; a sentence may begin a word of small letters with a capital."""
    found = ctx.text[match.start : match.end]
    opening = term.text.partition(" ")[0]
    if "/" in (ctx.scan.gaps[match.first], ctx.scan.gaps[match.last]):
        return  # half a path or an account: tiktok/nama
    begins = opening.islower() and opening.isalpha() and len(opening) > 1 and found[1:] == term.text[1:]
    if not begins and not in_capitals(ctx.scan, match):
        yield ctx.hit(match.start, match.end, fix=term.text, safe=True, message="“{found}” ditulis “{fix}”.")
