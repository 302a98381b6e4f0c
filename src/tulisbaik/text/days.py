"""Days as Indonesian captions write them: *Kamis (31/10/2024)*, *Sabtu–Minggu, 14–15 Desember 2026*, *besok*.

Dates and weekdays are read apart, then joined by what stands between them. A year that is not written is the one that
puts the date nearest to the day of posting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from tulisbaik.patterns import lazy
from tulisbaik.text.numerals import number_at
from tulisbaik.text.scan import ATOMIC, BLANK, Scan, kept
from tulisbaik.text.values import MONTHS, Day, Days, Part, Relative, Value, Weekday

_SHORT: Final = "jan feb peb pebruari mar apr jun jul agu ags agt agus sep sept okt nov nop nopember des"
_OF_SHORT: Final = (1, 2, 2, 2, 3, 4, 6, 7, 8, 8, 8, 8, 9, 9, 10, 11, 11, 11, 12)
MONTH_NUMBER: Final = {name.lower(): n for n, name in enumerate(MONTHS, 1)} | dict(zip(_SHORT.split(), _OF_SHORT, strict=True))
WEEKDAY_NUMBER: Final = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "jum’at": 4, "jumʼat": 4, "sabtu": 5,
    "minggu": 6, "ahad": 6,
}  # fmt: skip

_SHORT_DAYS: Final = {"sen": 0, "sel": 1, "rab": 2, "kam": 3, "jum": 4, "sab": 5, "min": 6}
DAY_WORDS: Final = WEEKDAY_NUMBER.keys() | _SHORT_DAYS.keys()

_S: Final = "[ \u00a0]"
THROUGH: Final = rf"{_S}?(?:[-–—]|s\.?{_S}?/?d\.?(?!\w)|(?<=\s)(?:sampai(?:{_S}dengan)?|hingga)(?=\s)){_S}?"
_AND: Final = rf"{_S}?(?:,?{_S}(?:dan|serta|atau){_S}|&){_S}?"
_MONTH: Final = "|".join(sorted(MONTH_NUMBER, key=len, reverse=True))
_YEAR: Final = r"\d{4}(?!\d)|['’]\d{2}(?!\d)|\d{2}(?=[,;!?)\n]|\.?$|\.?\s*$|\.\s)"
_WRITTEN: Final = lazy(
    rf"(?P<days>(?:\d{{1,2}}(?:,{_S}?\d{{1,2}}){{0,12}},?(?:{THROUGH}|{_AND}))?\d{{1,2}})"
    rf"(?:{_S}|-)?(?P<month>{_MONTH})\b(?:(?:[,.]?{_S}|-)(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_NUMERIC: Final = lazy(
    rf"(?P<days>(?:\d{{1,2}}(?:{THROUGH}|{_AND}))?\d{{1,2}})(?P<by>[/.-])(?P<month>\d{{1,2}})"
    r"(?:(?P=by)(?P<year>\d{4}|\d{2}))?(?!\d|[/.-]\w|[.,:]\d|%|\s?(?:WIB|WITA|WIT)\b)",
    re.IGNORECASE,
)
_ISO: Final = lazy(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<days>\d{2})(?![\d-])")
_NUMBER: Final = lazy(r"\d{1,2}")
_IS_THROUGH: Final = lazy(THROUGH, re.IGNORECASE)
_IS_AND: Final = lazy(rf"{_AND}|,{_S}?", re.IGNORECASE)

# What may stand between a weekday and its date.
_GLUE: Final = lazy(
    rf"{_S}*(?:[,/(|]|[-–—])?{_S}*\(?(?:(?:pada{_S})?(?:tanggal|tgl)\b\.?{_S}*:?{_S}*)?"
    rf"|{_S}*:{_S}*(?:(?:tanggal|tgl)\b\.?{_S}*)?|\n[^\w\n]{{0,4}}(?:tanggal|tgl)\.?{_S}?:{_S}?",
    re.IGNORECASE,
)
_TIGHT_GLUE: Final = lazy(r"[ \u00a0,/]*\(?")  # before 7/12; "Skor Sabtu: 12/10" is no date
_GLUE_BACK: Final = lazy(rf"{_S}?\({_S}?|/|,?{_S}(?:pada{_S})?hari{_S}", re.IGNORECASE)

_HOURS: Final = "pagi|siang|sore|petang|malam|subuh"
# A short form is a weekday only before its date ("Sab, 23/3", "Kam. 5 Mei"): "Min" and "Sel" are other words too.
_DATE_BEHIND: Final = lazy(rf"\.?[,/]?{_S}?\(?\d{{1,2}}(?:[/-]\d{{1,2}}(?!\d)|{_S}(?:{_MONTH})\b)", re.IGNORECASE)
_AFTER_WEEKDAY: Final = lazy(
    rf"{_S}(?:{_HOURS}|pon|wage|kliwon|legi|pahing|paing|ini|depan|besok|nanti|mendatang|lalu|kemarin)\b"
    rf"(?:{_S}(?:{_HOURS}|ini|nanti|lalu|depan)\b)?|{_S}(?:pekan|minggu){_S}(?:ini|depan|lalu)\b",
    re.IGNORECASE,
)
# A capitalised word after a weekday makes both a name (Jumat Agung, Sabtu Ceria), but for these.
_PLAIN_AFTER: Final = frozenset("pukul pkl pk jam tanggal tgl sampai hingga dan s sd di pada serta atau mulai".split())
# A word before a weekday that makes both a name.
_NAME_BEFORE: Final = frozenset("pasar sekolah koran tabloid majalah terminal stasiun".split())
# Numbers after these are no days; names after these no dates (Jalan 17 Agustus).
_LABELS: Final = frozenset(
    "nomor no pasal ayat rt rw lantai lt kelas sesi ruang ruangan aula km kilometer hal halaman bab jilid edisi "
    "pukul jam pk pkl skor skala versi nilai rasio".split()
)
_ISSUES: Final = frozenset({"kelas", "sesi", "edisi", "jilid"})  # "edisi 12 Desember 2026" is a date all the same
_NAMED: Final = frozenset(
    "jalan jl jln gang gg gedung universitas stadion lapangan sd sdn smp smpn sma sman smk smkn gor monumen tugu "
    "masjid kampung bandara hotel taman museum".split()
)
_DATE_LEAD: Final = frozenset({"tanggal", "tgl"})


@kept
def days(scan: Scan, reference: date | None = None) -> tuple[Value, ...]:
    """The `Day`, `Days` and `Weekday` values of a text in order; `reference` is the day of posting."""
    return tuple(_joined(scan, _weekdays(scan), list(_dates(scan, reference))))


# Dates --------------------------------------------------------------------------------------------------------


def _dates(scan: Scan, reference: date | None) -> Iterator[tuple[Day | Days, bool]]:
    """Each date or group of dates that shares a month, and whether it is one without a weekday beside it."""
    done = 0
    for k in scan.figures:
        start = scan.starts[k]
        if start < done or _inside_number(scan.text, start):
            continue
        found = _date_at(scan, k)
        if found is None:
            continue
        match, sure = found
        if scan.touches(match.start(), match.end(), ATOMIC):
            continue
        done = match.end()
        yield _group(scan.text, match, reference), sure


def _inside_number(text: str, start: int) -> bool:
    return start > 1 and text[start - 1] in ".,/:-" and text[start - 2].isdigit()


def _date_at(scan: Scan, k: int) -> tuple[re.Match[str], bool] | None:
    """The date whose first number is word k. Numbers with strokes alone need a weekday or "tanggal" before them."""
    word, text, start = scan.words[k], scan.text, scan.starts[k]
    before = scan.lower[k - 1] if k and scan.kinds[k] & BLANK else ""
    if len(word) == 4 and word.isdigit():
        match = _ISO.match(text, start)
        return (match, True) if match and int(match["month"]) <= 12 and before not in _LABELS else None
    if len(word) > 2 or not word.isdecimal():
        return None
    if scan.gaps[k] == "-" and k and scan.lower[k - 1] == "ke":
        return None  # "Festival ke-9, 18–20 Desember"
    if before in _LABELS and before not in _ISSUES:
        return None
    match = _WRITTEN.match(text, start)
    if before in _NAMED and (scan.words[k - 1][0].isupper() or not (match and match["year"])):
        return None
    if match:
        days_ = [int(d) for d in _NUMBER.findall(match["days"])]
        many = len(days_) > 1
        if (many and before in _LABELS) or max(days_) > (99 if match["year"] else 39) or not max(days_):
            return None
        return match, True
    if scan.gaps[k + 1][:1] not in "/.-–—& " or scan.gaps[k + 1] == "":
        return None
    match = _NUMERIC.match(text, start)
    if not match or before in _LABELS:
        return None
    day, month, year = int(match["days"][-2:].lstrip("/.-–—& ") or 0), int(match["month"]), match["year"]
    if match["by"] != "/" and year is None:
        return None
    if year is None or len(year) == 2:
        # 7/12, 120/80 or 1-2-26 may be anything: only a possible day counts, and most need a weekday or "tanggal".
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return None
        return match, (year is not None and match["by"] == "/") or before in _DATE_LEAD
    if day > 99 or not (1900 <= int(year) <= 2100) or scan.text[match.end() : match.end() + 1] in ("/",):
        return None
    return match, True


def _group(text: str, match: re.Match[str], reference: date | None) -> Day | Days:
    at = match.start("days")
    numbers = [Part(at + m.start(), at + m.end(), m[0]) for m in _NUMBER.finditer(match["days"])]
    month = Part(match.start("month"), match.end("month"), match["month"])
    year = Part(match.start("year"), match.end("year"), match["year"]) if match["year"] else None
    month_number = MONTH_NUMBER.get(month.text.lower()) or int(month.text)
    written = None if year is None else int(year.text.strip("'’"))
    if written is not None and written < 100 and year is not None and len(year.text) < 4:
        written += 2000

    def day(part: Part, start: int, end: int) -> Day:
        number = int(part.text)
        value = written if written is not None else nearest_year(number, month_number, reference)
        return Day(start, end, number, month_number, value, part, month, year)

    if len(numbers) == 1:
        return day(numbers[0], match.start(), match.end())
    items = tuple(day(p, p.start, match.end() if p is numbers[-1] else p.end) for p in numbers)
    between = text[numbers[-2].end : numbers[-1].start].strip(", \u00a0")
    through = bool(_IS_THROUGH.fullmatch(between) or between.lower() in ("sampai", "hingga", "sampai dengan"))
    return Days(match.start(), match.end(), items, through)


def nearest_year(day: int, month: int, reference: date | None) -> int | None:
    """The year in which a day of a month lies nearest to `reference`; None without one."""
    if reference is None or not 1 <= month <= 12:
        return None
    safe = max(1, min(day, 28))
    years = [y for y in (reference.year - 1, reference.year, reference.year + 1) if 1 <= y <= 9999]
    return min(years, key=lambda y: abs((date(y, month, safe) - reference).days))


# Weekdays -----------------------------------------------------------------------------------------------------


class _Named(NamedTuple):
    """A weekday that is no name; `end` after its modifiers ("Sabtu malam"), recurring or not, "malam Sabtu" or not."""

    day: int
    part: Part
    end: int
    every: bool
    eve: bool


def _weekdays(scan: Scan) -> list[_Named]:
    found = []
    for k in scan.among(DAY_WORDS):
        low = scan.lower[k]
        start, end = scan.starts[k], scan.end(k)
        if low in _SHORT_DAYS:
            named = k and scan.gaps[k] == scan.gaps[k + 1] == " " and scan.words[k - 1][0].isupper()  # "Pantai Jum 5/9"
            if scan.words[k][0].isupper() and not named and _DATE_BEHIND.match(scan.text, end):
                part = Part(start, end, scan.words[k])
                found.append(_Named(_SHORT_DAYS[low], part, end + scan.text.startswith(".", end), every=False, eve=False))
            continue
        before = scan.lower[k - 1] if k and scan.kinds[k] & BLANK else ""
        if before in _NAME_BEFORE or (low == "minggu" and _is_week(scan, k, before)):
            continue
        after = _AFTER_WEEKDAY.match(scan.text, end)
        last = after.end() if after else end
        n = scan.word_at(last)
        if n < len(scan) and scan.gaps[n].isspace() and scan.kinds[n] & BLANK and _names(scan, k, n):
            continue
        if scan.touches(start, end, ATOMIC):
            continue
        every = before in ("setiap", "tiap")
        found.append(_Named(WEEKDAY_NUMBER[low], Part(start, end, scan.words[k]), last, every, before == "malam"))
    return found


def _names(scan: Scan, k: int, n: int) -> bool:
    """Does the capitalised word n make a name of the weekday at k? (Jumat Agung)"""
    word = scan.words[n]
    if not word[0].isupper() or "\n" in scan.gaps[n]:
        return False
    low = word.lower()
    return not (low in _PLAIN_AFTER or low in MONTH_NUMBER or low in WEEKDAY_NUMBER)


def _is_week(scan: Scan, k: int, before: str) -> bool:
    """Is "minggu" at k a week, not a Sunday? (dua minggu, minggu depan)"""
    if before == "hari":
        return False
    after = scan.lower[k + 1] if k + 1 < len(scan) and scan.kinds[k + 1] & BLANK else ""
    if after in ("depan", "lalu", "ini", "ke", "kemarin", "mendatang", "pertama", "kedua", "ketiga", "keempat"):
        return True
    if (before and number_at(scan, k - 1) is not None) or before in ("beberapa", "akhir", "awal", "per", "puluh", "belas"):
        return True
    if scan.words[k][0].isupper():
        return False
    # In small letters it is a Sunday only beside a date or another weekday.
    following = scan.text[scan.end(k) : scan.end(k) + 4].lstrip(" ,/(–—-|")
    return not (following[:1].isdigit() or (before in WEEKDAY_NUMBER) or _weekday_before(scan, k))


def _weekday_before(scan: Scan, k: int) -> bool:
    return (k > 0 and scan.lower[k - 1] in WEEKDAY_NUMBER) or (k > 1 and scan.lower[k - 2] in WEEKDAY_NUMBER)


def _lone(scan: Scan, weekdays: list[_Named]) -> Iterator[Weekday]:
    i = 0
    while i < len(weekdays):
        first = last = weekdays[i]
        if i + 1 < len(weekdays) and _between(_IS_THROUGH, scan.text, first.end, weekdays[i + 1].part.start):
            i += 1
            last = weekdays[i]
        yield Weekday(first.part.start, last.end, first.day, last.day, first.every)
        i += 1


def _between(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Is what stands from start to end (a few characters) all of the pattern?"""
    return 0 <= end - start <= 24 and pattern.fullmatch(text, start, end) is not None


# Joining ------------------------------------------------------------------------------------------------------


def _joined(scan: Scan, weekdays: list[_Named], dates: list[tuple[Day | Days, bool]]) -> Iterator[Value]:
    """Weekdays put to their dates, dates that reach from one to the next put together; the rest as they are."""
    text, taken = scan.text, set[int]()
    out: list[Value] = []
    w = 0
    carried: int | None = None
    for i, (value, sure) in enumerate(dates):
        while w < len(weekdays) and weekdays[w].end <= value.start:
            w += 1
        group = _before(text, weekdays, w - 1, value.start, sure)
        following = dates[i + 1][0].start if i + 1 < len(dates) else len(text) + 99
        if not group and w < len(weekdays) and _follows(text, value, weekdays[w], following):
            group = [w]
        if group and weekdays[group[0]].every:
            group = []  # "setiap Sabtu, 5 Maret": the date is another matter
        if carried is not None:
            value = _last_of(value, weekdays[carried])
            carried = None
        elif len(group) == 2 and isinstance(value, Day) and _between(_IS_THROUGH, text, value.end, following):
            group, carried = group[:1], group[1]  # "Jumat–Minggu (30 April–2 Mei)": one for each end
            taken.add(carried)
        if group or sure:
            taken.update(group)
            out.append(_with_weekdays(text, value, [weekdays[i] for i in group]))
    out = _reaching(text, out)
    out += _lone(scan, [w for i, w in enumerate(weekdays) if i not in taken])
    return iter(sorted(out, key=lambda v: v.start))


def _last_of(value: Day | Days, weekday: _Named) -> Day | Days:
    """The date that ends a run, with the second of the two weekdays that stand before the run."""
    if isinstance(value, Days):
        return value
    return value._replace(weekday=weekday.day, weekday_part=weekday.part, eve=weekday.eve)


def _follows(text: str, value: Day | Days, weekday: _Named, following: int) -> bool:
    """Does a weekday stand behind its date, "5 Mei 2026 (Selasa)", and not before the next one?"""
    if isinstance(value, Days) or _between(_GLUE, text, weekday.end, following):
        return False
    return _between(_GLUE_BACK, text, value.end, weekday.part.start)


def _before(text: str, weekdays: list[_Named], last: int, start: int, sure: bool) -> list[int]:
    """The numbers of the weekdays that belong to the date at `start`."""
    if last < 0 or not _between(_GLUE if sure else _TIGHT_GLUE, text, weekdays[last].end, start):
        return []
    group = [last]
    while group[0] > 0 and len(group) < 7:
        before, this = weekdays[group[0] - 1], weekdays[group[0]]
        if not _between(_IS_THROUGH, text, before.end, this.part.start) and not _between(
            _IS_AND, text, before.end, this.part.start
        ):
            break
        group.insert(0, group[0] - 1)
    return group


def _with_weekdays(text: str, value: Day | Days, group: list[_Named]) -> Day | Days:
    if not group:
        return value
    items = value.items if isinstance(value, Days) else (value,)
    start = min(value.start, group[0].part.start)
    end = max(value.end, group[-1].end)
    if text[end : end + 1] == ")" and "(" in text[start:end]:
        end += 1
    known = len(items) if len(group) == len(items) else 1 if len(group) == 1 else 0
    named = [d._replace(weekday=w.day, weekday_part=w.part, eve=w.eve) for d, w in zip(items[:known], group, strict=False)]
    items = (*named, *items[known:])
    if isinstance(value, Days):
        return value._replace(start=start, end=end, items=items)
    return items[0]._replace(start=start, end=end)


def _reaching(text: str, values: list[Value]) -> list[Value]:
    """Two dates with "–" or "sampai" between them become one value; the first takes the year of the last."""
    out: list[Value] = []
    for value in values:
        last = out[-1] if out else None
        if isinstance(value, Day) and isinstance(last, Day) and _between(_IS_THROUGH, text, last.end, value.start):
            out[-1] = Days(last.start, value.end, _years(last, value), through=True)
        else:
            out.append(value)
    return out


def _years(first: Day, last: Day) -> tuple[Day, Day]:
    """Both ends of a range: a year written once holds for both, unless the range goes over New Year."""
    if first.year_part is not None or last.year is None:
        if first.year_part is not None and last.year_part is None and first.year is not None:
            year = first.year + ((last.month, last.day) < (first.month, first.day))
            last = last._replace(year=year)
        return first, last
    year = last.year
    if (first.month, first.day) > (last.month, last.day) and (first.month - last.month) > 6:
        year -= 1
    return first._replace(year=year), last


# Days told from the day of posting ----------------------------------------------------------------------------

_HOUR: Final = tuple(_HOURS.split("|"))
_OFFSETS: Final[dict[tuple[str, ...], int]] = {
    ("hari", "ini"): 0, ("besok", "lusa"): 2, ("besok",): 1, ("esok",): 1, ("esok", "hari"): 1, ("lusa",): 2,
    ("kemarin", "lusa"): -2, ("kemarin",): -1,
    **{(h, "ini"): 0 for h in _HOUR}, **{("nanti", h): 0 for h in _HOUR}, **{(h, "nanti"): 0 for h in _HOUR},
    **{("besok", h): 1 for h in _HOUR}, **{("esok", h): 1 for h in _HOUR}, **{("lusa", h): 2 for h in _HOUR},
    **{("kemarin", h): -1 for h in _HOUR},
}  # fmt: skip
_PERIODS: Final = frozenset({"pekan", "minggu", "bulan", "tahun"})
_STEPS: Final = {"depan": 1, "ini": 0, "lalu": -1, "kemarin": -1, "mendatang": 1}
RELATIVE_WORDS: Final = frozenset({p[0] for p in _OFFSETS} | _PERIODS | {"lagi", "h"})


@kept
def relatives(scan: Scan, reference: date) -> tuple[Relative, ...]:
    """Days told from the day of posting, in order. Weeks start on Monday."""
    out: list[Relative] = []
    for k in scan.among(RELATIVE_WORDS):
        if out and scan.starts[k] < out[-1].end:
            continue
        try:
            found = _relative_at(scan, k, scan.lower[k], reference)
        except (OverflowError, ValueError):  # beyond year 1 or 9999
            continue
        if found and not scan.touches(found.start, found.end, ATOMIC):
            out.append(found)
    return tuple(out)


def _relative_at(scan: Scan, k: int, low: str, reference: date) -> Relative | None:
    if low == "lagi":
        return _countdown(scan, k, reference)
    if low == "h":  # H-7
        n = k + 1
        if n < len(scan) and scan.gaps[n] in ("-", "–", "−") and scan.words[k] == "H" and scan.words[n].isdecimal():
            day = reference + timedelta(int(scan.words[n][:4]))
            return Relative(scan.starts[k], scan.end(n), day, day)
        return None
    for length in (2, 1):
        phrase = tuple(scan.lower[k : k + length])
        if len(phrase) == length and phrase in _OFFSETS and scan.matches(k, phrase):
            day = reference + timedelta(_OFFSETS[phrase])
            return Relative(scan.starts[k], scan.end(k + length - 1), day, day)
    step = _STEPS.get(scan.lower[k + 1]) if k + 1 < len(scan) and scan.kinds[k + 1] & BLANK else None
    if low not in _PERIODS or step is None or number_at(scan, k - 1) is not None:
        return None
    start = scan.starts[k]
    if low in ("pekan", "minggu"):
        monday = reference + timedelta(7 * step - reference.weekday())
        first = monday
        if k and scan.lower[k - 1] == "akhir":
            first, start = monday + timedelta(4), scan.starts[k - 1]
        last = monday + timedelta(6)
        if low == "minggu" and step == 1:
            first = min(first, reference + timedelta(1))  # "Minggu depan" is also said of the next Sunday
        return Relative(start, scan.end(k + 1), first, last)
    if low == "bulan":
        months = reference.year * 12 + reference.month - 1 + step
        first = date(months // 12, months % 12 + 1, 1)
        last = date((months + 1) // 12, (months + 1) % 12 + 1, 1) - timedelta(1)
        return Relative(start, scan.end(k + 1), first, last)
    year = reference.year + step
    return Relative(start, scan.end(k + 1), date(year, 1, 1), date(year, 12, 31))


def _countdown(scan: Scan, k: int, reference: date) -> Relative | None:
    """*3 hari lagi*, *dua pekan lagi* at "lagi" k."""
    unit = scan.lower[k - 1] if k else ""
    if unit not in ("hari", "pekan", "minggu") or not scan.kinds[k] & BLANK or not scan.kinds[k - 1] & BLANK:
        return None
    number = number_at(scan, k - 2)
    if number is None:
        return None
    amount, first, _ = number
    day = reference + timedelta(int(amount) * (1 if unit == "hari" else 7))
    slack = timedelta(0 if unit == "hari" else 3)
    return Relative(scan.starts[first], scan.end(k), day - slack, day + slack)
