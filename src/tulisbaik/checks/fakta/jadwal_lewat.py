"""An invitation to what is over when the caption is posted, and a *besok* that is not tomorrow."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise

from tulisbaik.checks.fakta.tanggal_mustahil import year_like
from tulisbaik.knowledge import calls
from tulisbaik.knowledge.event_names import EVENT_NOUNS
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.clocks import clocks
from tulisbaik.text.date_writing import items, long_form
from tulisbaik.text.days import MONTH_NUMBER, RELATIVE_WORDS, WEEKDAY_NUMBER, days, relatives
from tulisbaik.text.numerals import in_words
from tulisbaik.text.scan import Sentence
from tulisbaik.text.values import WEEKDAYS, ZONES, Clock, Clocks, Day, Days, Relative, Value, Weekday

# Calls to look back at what was: their dates may lie behind.
_LOOKING = frozenset(
    (
        "simak tonton lihat baca cek unduh klik geser pantau pelajari tebak bagikan ceritakan saksikan kenali "
        "temukan ingat kenang intip nikmati dengar dengarkan tulis jawab balas swipe"
    ).split()
)
_DEADLINE = frozenset("sampai hingga lambat ditutup tutup batas tenggat terakhir akhir sebelum selambatnya selambat".split())
_PAST = frozenset(
    (
        "telah sudah terima lalu kemarin lahir sejak mulai dibuka dari setelah per terbit bertanggal "
        "tertanggal kelahiran berdiri didirikan rekaman dokumentasi pascaacara usai seusai"
    ).split()
)
_COUNTED = frozenset({"sudah", "tinggal", "memasuki", "kini", "ini", "jelang", "menjelang", "lagi", "pengingat", "yuk"})
# What announces an event beside its date: "Ayo daftar! Lokakarya kopi, 5 Desember."
_ATTENDED = frozenset(
    "daftar daftarkan registrasi hadir hadiri ikut ikuti gabung bergabung datang ramaikan meriahkan join".split()
)
_AGAIN = frozenset(
    "rekaman siaran ulang cuplikan kembali keseruan momen foto video dokumentasi potret kilas rangkuman liputan".split()
)
_MEET = frozenset({"jumpa", "bertemu", "ketemu"})  # "sampai jumpa" names no deadline
_TALES = frozenset("kisah cerita kabar berita liputan perjalanan jejak perkembangan keseruan utas akun kanal".split())
_GONE = frozenset("lewat berlalu berakhir selesai usai ditutup tutup terlewat habis".split())
_TOLD = frozenset("sukses berhasil selesai hasil juara pemenang peserta jadi ada".split())
_VERB = lazy(r"(?:me[nmlrwy]|di(?!nas|gital|skusi|alog)|ber|ter)\w{4,}")
_LONGEST = timedelta(400)  # a date further back is history, not an event whose year was not changed

_BETWEEN = lazy(r"[ \u00a0,–(:]*(?:(?:tepatnya|yaitu|yakni|pada|hari|tanggal|tgl\.?)[ \u00a0:]*)*\(?", re.IGNORECASE)
_BEHIND = lazy(r"[ \u00a0,]*\(?(?:alias )?", re.IGNORECASE)
_HOURS = lazy(r"pagi|siang|sore|petang|malam|subuh", re.IGNORECASE)


@rule(
    severity="warning",
    message="{reason}",
    ref="Perbandingan dengan jadwal tayang",
    words=(*MONTH_NUMBER, *WEEKDAY_NUMBER, *RELATIVE_WORDS),
    shape=year_like,
    examples=[
        bad("[[Besok]], Sabtu, 12 Desember 2026, ada dongeng.", jadwal="2026-12-09T08:00+07:00",
            fixed="Tiga hari lagi, Sabtu, 12 Desember 2026, ada dongeng."),
        bad("Yuk, hadir di kelas menulis, [[Sabtu, 12 Desember 2026]]!", jadwal="2026-12-14T08:00+07:00"),
        bad("Ikuti siaran kami, [[Kamis, 10 Desember 2026]], pukul 10.00–12.00 WIB.", jadwal="2026-12-10T15:00+07:00"),
        bad("Lamaran diterima sampai [[31 Desember 2026]]. Unggah berkas Anda.", jadwal="2027-01-04T09:00+07:00"),
        good("Terima kasih sudah hadir di kelas menulis, Sabtu, 12 Desember 2026!", jadwal="2026-12-14T08:00+07:00"),
        good("Ikuti siaran kami, Kamis, 10 Desember 2026, pukul 10.00–12.00 WIB.", jadwal="2026-12-10T09:30+07:00"),
        good("Besok, Sabtu, 12 Desember 2026, ada dongeng.", jadwal="2026-12-11T08:00+07:00"),
        bad("Ayo daftar! Kursus menjahit [[Sabtu, 12 Desember 2026]] di balai desa.", jadwal="2026-12-14T08:00+07:00"),
        bad("Saksikan wayang, [[12 Desember 2026]], pukul 19.30 WIB.", jadwal="2026-12-14T08:00+07:00"),
        bad("[[H-3]] Pekan Literasi! Sampai jumpa Jumat, 11 Desember 2026.", jadwal="2026-12-07T08:00+07:00",
            fixed="H-4 Pekan Literasi! Sampai jumpa Jumat, 11 Desember 2026."),
        good("Lokakarya kopi diikuti 40 barista, Sabtu, 12 Desember 2026. Daftar gelombang kedua!",
             jadwal="2026-12-14T08:00+07:00"),
        good("Pendaftaran ditutup H-1 acara, yaitu 11 Desember 2026.", jadwal="2026-12-07T08:00+07:00"),
        good("Hari ini hingga Jumat, 11 Desember 2026, tiket bisa ditukar.", jadwal="2026-12-07T08:00+07:00"),
        good("Rapat hari ini membahas ujian 10 Mei 2027.", jadwal="2027-03-01T08:00+07:00"),
        good("Yuk, hadir Sabtu, 12 Desember 2026!"),
        good("Warga yang pindah sebelum 3 Desember 2026, segera lapor RT.", jadwal="2026-12-14T08:00+07:00"),
        good("Batas laporan 3 Desember 2026 sudah lewat; ajukan sanggahan ke loket 2.", jadwal="2026-12-14T08:00+07:00"),
        good("Ikuti kisah relawan banjir 3 Desember 2026 di kanal kami.", jadwal="2026-12-14T08:00+07:00"),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Takarir yang tayang setelah acaranya selesai, atau menyebut “besok” untuk hari lain, mengecewakan orang yang datang."""
    schedule = ctx.meta.schedule
    if schedule is None:
        return
    found = days(ctx.scan, schedule.date())
    told = [r for r in relatives(ctx.scan, schedule.date()) if not ctx.scan.touches(r.start, r.end, ("quote",))]
    yield from _relative(ctx, told, found, schedule.date())
    yield from _over(ctx, found, schedule)


# Besok and the date beside it ---------------------------------------------------------------------------------


def _relative(ctx: Context, told: list[Relative], found: tuple[Value, ...], posted: date) -> Iterator[Hit]:
    text, starts = ctx.text, {v.start: v for v in found}
    ends = {v.end: v for v in found}
    for r in told:
        if _named_only(ctx, r):
            continue
        after = _BETWEEN.match(text, r.end)
        behind = next((m for n in range(1, 4) if (m := _BEHIND.fullmatch(text, max(0, r.start - n), r.start))), None)
        value = starts.get(after.end() if after else -1) or (ends.get(behind.start()) if behind else None)
        if value is None:
            value = _counted_down(ctx, r, found) or _tonight(ctx, r, found)
        if isinstance(value, Day) and value.date and not r.first <= value.date <= r.last:
            yield _not_then(ctx, r, value.date, posted)
        elif isinstance(value, Weekday) and _one_day(value, r) and r.first.weekday() != value.day:
            said = text[r.start : r.end]
            reason = f"“{said}” dari {long_form(posted)} adalah {WEEKDAYS[r.first.weekday()]}, bukan {WEEKDAYS[value.day]}."
            yield Hit(r.start, r.end, {"reason": reason})


def _is_count(ctx: Context, r: Relative) -> bool:
    """Is it an "H-3"?"""
    return ctx.text[r.start] == "H" and not ctx.text[r.start + 1].isalpha()


def _named_only(ctx: Context, r: Relative) -> bool:
    """ "ditutup H-1 acara", "paling lambat H-7": an H-n inside a sentence counts from the event, not from the posting."""
    if not _is_count(ctx, r):
        return False
    scan, k = ctx.scan, ctx.scan.word_at(r.start)
    sentence = scan.sentence_of(k)
    before = scan.lower[k - 1] if k > sentence.first else ""
    return (k > sentence.first and before not in _COUNTED) or "sebelum" in scan.lower[k + 2 : k + 4]


def _one_day(value: Weekday, r: Relative) -> bool:
    return value.day == value.last and not value.every and r.first == r.last


def _counted_down(ctx: Context, r: Relative, found: tuple[Value, ...]) -> Value | None:
    """The only date in the sentence of "7 hari lagi menuju …, 17 Mei"."""
    if not ctx.text[r.start : r.end].lower().endswith("lagi") and not _is_count(ctx, r):
        return None
    sentences = ctx.scan.sentences
    sentence = ctx.scan.sentence_of(ctx.scan.word_at(r.start))
    dated = [v for v in found if isinstance(v, Day | Days)]
    inside = [v for v in dated if sentence.start <= v.start < sentence.end]
    if not inside and len(dated) == 1 and r.start == sentences[0].start and len(sentences) > 1:
        following = sentences[1]  # "H-3 Pekan Literasi! Sampai jumpa Jumat, 11 Desember."
        words = [w for w, after in pairwise([*ctx.scan.lower[: following.last], ""]) if w != "sampai" or after not in _MEET]
        within = following.start <= dated[0].start < following.end
        if within and _DEADLINE.isdisjoint(words) and not any("daftar" in w for w in words):
            inside = dated
    return inside[0] if len(inside) == 1 else None


def _tonight(ctx: Context, r: Relative, found: tuple[Value, ...]) -> Value | None:
    """The only date of the caption, in the sentence after one that opens with "Malam ini": both tell of one event."""
    sentences = ctx.scan.sentences
    said = ctx.text[r.start : r.end].lower()
    if not said.endswith(" ini") or not _HOURS.match(said) or r.start != sentences[0].start or len(sentences) < 2:
        return None
    words = ctx.scan.lower[sentences[0].first : sentences[0].last]
    if not _DEADLINE.isdisjoint(words) or any("daftar" in w or "umum" in w for w in words):
        return None
    dated = [v for v in found if isinstance(v, Day | Days)]
    near = len(dated) == 1 and sentences[1].start <= dated[0].start < sentences[1].end
    return dated[0] if near and clocks(ctx.scan) else None


def _not_then(ctx: Context, r: Relative, day: date, posted: date) -> Hit:
    said = ctx.text[r.start : r.end]
    away = (day - posted).days
    reason = f"“{said}” tidak cocok dengan {long_form(day)}: takarir tayang {long_form(posted)}, selisihnya {away} hari."
    word = f"H-{away}" if _is_count(ctx, r) and away > 0 else _word_for(said, away, day, posted)
    return ctx.hit(r.start, r.end, fix=word, reason=reason)


def _word_for(said: str, away: int, day: date, posted: date) -> str | None:
    """What to say instead: *Lusa*, *Besok malam*, *Tiga hari lagi*, *Bulan ini*."""
    part = _HOURS.search(said)
    if said.lower().startswith(("bulan", "tahun")):
        months = (day.year - posted.year) * 12 + day.month - posted.month
        steps = months if said.lower().startswith("bulan") else day.year - posted.year
        word = {0: "ini", 1: "depan", -1: "lalu"}.get(steps)
        return f"{said.split()[0]} {word}" if word else None
    if away < -1 or away > 30:
        return None
    names = {-1: "kemarin", 0: f"{part[0].lower()} ini" if part else "hari ini", 1: "besok", 2: "lusa"}
    word = names.get(away, f"{in_words(away)} hari lagi")
    if part and away in (1, 2):
        word += f" {part[0].lower()}"
    return word[:1].upper() + word[1:] if said[:1].isupper() else word


# What is over -------------------------------------------------------------------------------------------------


def _over(ctx: Context, found: tuple[Value, ...], schedule: datetime) -> Iterator[Hit]:
    invited: list[calls.Call] | None = None
    for value in found:
        group = items(value)
        last = max((d.date for d in group if d.date), default=None)
        if last is None or last > schedule.date() or schedule.date() - last > _LONGEST:
            continue
        sentence = ctx.scan.sentence_of(ctx.scan.word_at(value.start))
        end = _end(ctx, sentence, last, schedule)
        if end is None or end >= schedule:
            continue
        if invited is None:
            invited = [c for c in calls.find(ctx.scan) if _to_come(ctx, c) and c.kind not in ("tanya", "label")]
        if _invites(ctx, value, sentence, invited):
            reason = f"Ajakan ini sudah lewat: {long_form(last)} sebelum waktu tayang, {long_form(schedule.date())}."
            if last == schedule.date():
                reason = f"Ajakan ini sudah lewat: acaranya selesai sebelum waktu tayang, pukul {schedule:%H.%M}."
            yield Hit(value.start, value.end, {"reason": reason})


def _end(ctx: Context, sentence: Sentence, last: date, schedule: datetime) -> datetime | None:
    """When the day, or the hours written beside it on the day of posting, are over; None when that is not said."""
    zone = schedule.tzinfo
    if last < schedule.date():
        return datetime.combine(last, time.max, zone)
    for clock in clocks(ctx.scan):
        if not sentence.start <= clock.start < sentence.end:
            continue
        until = clock.last if isinstance(clock, Clocks) else clock if _until(ctx, clock) else None
        first = clock.first if isinstance(clock, Clocks) else None
        if until is None or not until.possible or last == date.max or (first and until.minutes < first.minutes):
            return None
        if until.zone:
            zone = timezone(timedelta(hours=ZONES[until.zone]))
        return datetime.combine(last, time(0), zone) + timedelta(minutes=until.minutes)
    return None


def _until(ctx: Context, clock: Clock) -> bool:
    k = ctx.scan.word_at(clock.start)
    return not _DEADLINE.isdisjoint(ctx.scan.lower[max(0, k - 2) : k])


def _to_come(ctx: Context, call: calls.Call) -> bool:
    """Does it call to something at its hour ("Saksikan pentas … pukul 19.30"), not to look at what was?"""
    if call.verb not in _LOOKING:
        return _TALES.isdisjoint(ctx.scan.lower[call.word : call.word + 3])  # "ikuti kisah relawan"
    sentence = ctx.scan.sentence_of(call.word)
    words = ctx.scan.lower[sentence.first : sentence.last]
    return (
        call.verb == "saksikan"
        and _AGAIN.isdisjoint(words)
        and any(sentence.start <= c.start < sentence.end for c in clocks(ctx.scan))
    )


def _invites(ctx: Context, value: Value, sentence: Sentence, invited: list[calls.Call]) -> bool:
    lower, k = ctx.scan.lower, ctx.scan.word_at(value.start)
    before = lower[max(sentence.first, k - 12) : k]
    behind = lower[ctx.scan.word_at(value.end) : sentence.last][:2]
    if behind and behind[0] in ("sudah", "telah") and not _GONE.isdisjoint(behind):
        return False
    if "yang" in before[-4:]:  # "yang pindah sebelum 1 September" tells who, "yang belum daftar, daftar sebelum" till when
        since = k - before[::-1].index("yang")
        if not any(since <= c.word < k for c in invited):
            return False
    if not _DEADLINE.isdisjoint(before[-4:]) and {"sudah", "telah", "lahir"}.isdisjoint(before):
        return bool(invited)
    if not _PAST.isdisjoint(before[-6:]) or not _PAST.isdisjoint(lower[sentence.first : min(sentence.first + 2, k)]):
        return False
    i = bisect_left(invited, sentence.start, key=lambda c: c.start)
    if i < len(invited) and invited[i].start < sentence.end:
        return True
    # A heading: event and date without a verb, the call in the sentence before or after.
    told = False
    for n in range(sentence.first, sentence.last):
        named = n > sentence.first and lower[n - 1] in EVENT_NOUNS  # "kursus menjahit"
        told = told or lower[n] in _TOLD or (not named and bool(_VERB.fullmatch(lower[n])))
    if told or EVENT_NOUNS.isdisjoint(lower[sentence.first : sentence.last]):
        return False
    return any(c.verb in _ATTENDED and _beside(ctx, c, sentence) for c in invited[max(0, i - 1) : i + 1])


def _beside(ctx: Context, call: calls.Call, sentence: Sentence) -> bool:
    """Is the call in the sentence next to this one?"""
    own = ctx.scan.sentence_of(call.word)
    return own.last == sentence.first or own.first == sentence.last
