"""An anniversary counted wrongly, or a day of commemoration on another day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from tulisbaik.knowledge.commemorations import LONGEST, Commemoration, commemorations
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.date_writing import items
from tulisbaik.text.days import days
from tulisbaik.text.numbers import ordinals
from tulisbaik.text.scan import BLANK, Scan, Sentence, kept
from tulisbaik.text.values import MONTHS, Day, Ordinal

_COUNTED: Final = frozenset({"hut", "ulang", "peringatan", "dirgahayu", "hari", "milad", "dies", "memperingati"})
_FOUNDED: Final = frozenset({"berdiri", "didirikan", "lahir", "dibentuk", "diresmikan", "terbentuk"})
_HELD: Final = frozenset({"diperingati", "dirayakan", "jatuh"})
_YEAR: Final = lazy(r"(?<![\d./-])(\d{4})(?![\d/-]|\.\d)")
_OTHER_YEAR: Final = frozenset({"lalu", "lampau", "depan", "mendatang", "sebelumnya", "dulu"})
_MOST: Final = 20  # numbers of a caption that are looked at
_NEAR: Final = 60  # days within which an anniversary is the one of this year
_MANY = 8


@rule(
    severity="warning",
    message="{reason}",
    ref="Tabel peringatan tulisbaik (rules/data/peringatan.yaml, disusun 2026-11-24)",
    words=("ke", *_HELD),
    examples=[
        bad("Selamat HUT [[ke-80]] Republik Indonesia!", jadwal="2026-08-17T06:00+07:00",
            fixed="Selamat HUT ke-81 Republik Indonesia!"),
        bad("Dirgahayu Republik Indonesia yang [[ke-80]]!", jadwal="2026-08-17T06:00+07:00",
            fixed="Dirgahayu Republik Indonesia yang ke-81!"),
        bad("20 Mei 2027, Hari Kebangkitan Nasional [[ke-118]].", fixed="20 Mei 2027, Hari Kebangkitan Nasional ke-119."),
        bad("Kota Contoh berdiri pada 1 April 1950. Kini ulang tahun [[ke-78]]!", jadwal="2027-04-01T08:00+07:00",
            fixed="Kota Contoh berdiri pada 1 April 1950. Kini ulang tahun ke-77!"),
        bad("Hari Pahlawan diperingati setiap [[11 November]].", jadwal="2026-11-09T08:00+07:00"),
        good("Selamat HUT ke-81 Republik Indonesia!", jadwal="2026-08-17T06:00+07:00"),
        good("Logo HUT ke-80 RI masih dipakai.", jadwal="2025-08-14T08:00+07:00"),
        good("Episode ke-79 sudah tayang! Sumpah Pemuda lahir pada 1928.", jadwal="2026-12-01T08:00+07:00"),
        good("Hari Antikorupsi Sedunia diperingati setiap 9 Desember."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Peringatan yang salah hitung atau salah tanggal cepat menyebar dan sulit ditarik kembali."""
    scan = ctx.scan
    if any(scan.lower[k] == "ke" for k in ctx.words):
        for value in ordinals(scan)[:_MOST]:
            if found := _counted(ctx, value):
                yield found
    for k in ctx.words:
        if scan.lower[k] in _HELD and (found := _dated(ctx, k)):
            yield found


def _counted(ctx: Context, value: Ordinal) -> Hit | None:
    named = _named(ctx, value)
    sentence = ctx.scan.sentence_of(ctx.scan.word_at(value.start))
    if named is None or named.since is None:
        named = _founded(ctx, value, sentence) if named is None else None
    if named is None or named.since is None:
        return None
    allowed = _allowed(ctx, named, sentence)
    if not allowed or value.number in allowed:
        return None
    right = min(allowed, key=lambda n: (abs(n - value.number) % 10, abs(n - value.number)))
    if len(allowed) == 1:
        right = allowed[0]
    year = right + named.since
    reason = f"Dihitung sejak {named.since}, tahun {year} adalah yang ke-{right}, bukan ke-{value.number}."
    return ctx.hit(value.start, value.end, fix=f"ke-{right}", reason=reason)


def _named(ctx: Context, value: Ordinal) -> Commemoration | None:
    """What is counted: the name right before or after "ke-80"."""
    scan, table = ctx.scan, commemorations()
    k, after = scan.word_at(value.start), scan.word_at(value.end)
    if scan.lower[k - 1] == "yang":
        k -= 1
    for n in range(min(LONGEST, k), 0, -1):
        name = tuple(scan.lower[k - n : k])
        if name in table and all(scan.gaps[i].isspace() for i in range(k - n + 1, k + 1)) and _leads(ctx, k - n, name):
            return table[name]
    for n in range(LONGEST, 0, -1):
        name = tuple(scan.lower[after : after + n])
        if len(name) == n and name in table and all(scan.gaps[i].isspace() for i in range(after, after + n)):
            return table[name] if _leads(ctx, k, ()) else None
    return None


def _leads(ctx: Context, k: int, name: tuple[str, ...]) -> bool:
    """Is an anniversary spoken of before word k?"""
    return name[:1] == ("hari",) or name[:1] == ("harkitnas",) or not _COUNTED.isdisjoint(ctx.scan.lower[max(0, k - 4) : k])


def _founded(ctx: Context, value: Ordinal, sentence: Sentence) -> Commemoration | None:
    """The only "berdiri pada 1 April 1950" of the caption, for "ulang tahun ke-78"."""
    scan = ctx.scan
    k = scan.word_at(value.start)
    before = scan.lower[max(sentence.first, k - 3) : k]
    if not {"hut", "milad"} & set(before) and before[-2:] not in (["ulang", "tahun"], ["hari", "jadi"], ["dies", "natalis"]):
        return None
    places = _foundings(scan)
    if len(places) > _MANY:
        return None  # a text of so many foundings has no only one
    founded = []
    if places:
        dated = [d for v in days(scan, ctx.posted) for d in items(v) if d.year_part]
        for i in places:
            start = scan.starts[i]
            stop = min(len(ctx.text), start + 60)
            given = [d for d in dated if start < d.start < stop]
            if given and given[0].year:
                founded.append(Commemoration(given[0].month, given[0].day, given[0].year, ""))
            elif year := _YEAR.search(ctx.text, start, stop):
                founded.append(Commemoration(1, 1, int(year[1]), ""))
    return founded[0] if len(founded) == 1 else None


@kept
def _foundings(scan: Scan) -> list[int]:
    return scan.among(_FOUNDED)


def _allowed(ctx: Context, named: Commemoration, sentence: Sentence) -> list[int]:
    """The numbers that may be right: for the years that the sentence names, else for those around the day of posting."""
    since = named.since or 0
    said = [int(m[1]) for m in _YEAR.finditer(ctx.text, sentence.start, sentence.end)]
    years = [y for y in said if since < y and (y - since < 1500)]
    said_days = [
        d.year for v in days(ctx.scan, ctx.posted) for d in items(v) if d.year and sentence.start <= d.start < sentence.end
    ]
    years += [y for y in said_days if y > since]
    if years:
        return sorted({y - since for y in years})
    posted = ctx.posted
    if posted is None or not _OTHER_YEAR.isdisjoint(ctx.scan.lower[sentence.first : sentence.last]):
        return []
    day = date(posted.year, named.month, min(named.day, 28))
    away = (posted - day).days
    allowed = {posted.year - since}
    if away < -_NEAR:
        allowed.add(posted.year - since - 1)
    elif away > 365 - _NEAR:
        allowed = {posted.year - since + 1, posted.year - since}
    elif away > _NEAR:
        allowed.add(posted.year - since + 1)
    if away < _NEAR - 365:
        allowed.add(posted.year - since - 1)
    return sorted(n for n in allowed if n > 0)


def _dated(ctx: Context, k: int) -> Hit | None:
    """ "Hari Pahlawan diperingati setiap 11 November"."""
    scan, table = ctx.scan, commemorations()
    sentence = scan.sentence_of(k)
    name = next((t for n in range(LONGEST, 1, -1) if k >= n and (t := tuple(scan.lower[k - n : k])) in table), None)
    if name is None or not scan.kinds[k] & BLANK:
        return None
    held = table[name]
    for value in days(scan, ctx.posted):
        if not scan.starts[k] < value.start < sentence.end or not isinstance(value, Day):
            continue
        between = ctx.text[scan.end(k) : value.start].lower().split()
        if set(between) <= {"setiap", "tiap", "pada", "tanggal", "hari"} and (value.month, value.day) != (held.month, held.day):
            right = f"{held.day} {MONTHS[held.month - 1]}"
            reason = f"{ctx.text[scan.starts[k - len(name)] : scan.end(k - 1)]} jatuh pada {right} ({held.source})."
            return Hit(value.start, value.end, {"reason": reason})
        return None
    return None
