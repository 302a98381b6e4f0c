"""The slots of an announcement: day, hour, place, price, quota, link and telephone number, ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from tulisbaik.knowledge.event_names import EVENT_NOUNS, Names, sites
from tulisbaik.patterns import lazy
from tulisbaik.text.clocks import clocks
from tulisbaik.text.date_writing import items
from tulisbaik.text.days import days, relatives
from tulisbaik.text.numbers import counts, money, phones
from tulisbaik.text.numerals import UNITS, number_from
from tulisbaik.text.scan import BLANK, Scan
from tulisbaik.text.values import ZONES, Clock, Days, Value, Weekday


class Stated(NamedTuple):
    """One slot of an announcement as the caption fills it: `value` is for comparing, text[start:end] for showing.

    Values: tanggal (first, last day as ordinals), jam (minute of start and of end or -1, hours east of UTC or 0), tempat
    (its words), harga (rupiah), kuota (number), tautan and telepon (their text). `role` tells slots of one kind apart: the
    price "pelajar" and that for "umum", the day of the "final" and that of the "tenggat".
    """

    slot: str
    value: tuple[int | float | str, ...]
    role: str
    start: int
    end: int
    text: str


_DEADLINE: Final = frozenset(
    "ditutup lambat sampai hingga batas tenggat terakhir sebelum selambat selambatnya penutupan berakhir berakhirnya".split()
)
_ROLES: Final = frozenset(
    "pendaftaran registrasi final semifinal penyisihan gladi pengumuman diumumkan babak technical seleksi pengambilan penjurian "
    "pelunasan pembayaran dibuka pembukaan penutupan rapat geladi latihan presale".split()
)
_CLASSES: Final = frozenset(
    "umum pelajar mahasiswa siswa anak dewasa lansia rombongan vip reguler presale balita wna wni guru dosen pegawai anggota "
    "difabel keluarga mobil motor sepeda premium tribun festival tambahan rupiah denda perorangan kelompok tim sekolah asing "
    "hari weekday weekend early late normal elektronik biasa".split()
)
_PEOPLE: Final = frozenset("orang peserta kursi pengunjung penonton tamu".split())  # a quota counts them all alike
_HOUR_ROLES: Final = frozenset(
    "registrasi pendaftaran presensi pintu gerbang gate kumpul berkumpul geladi gladi pembukaan penutupan puncak penukaran "
    "pemanasan keberangkatan berangkat tiba jemput parkir ditutup".split()
)
_NO_PRICE: Final = frozenset(
    "hadiah senilai bantuan anggaran diskon potongan subsidi saku total pagu dana omzet modal uang penghargaan beasiswa donasi "
    "denda hemat kerugian terkumpul menang".split()
)
_QUOTA: Final = frozenset(
    "kuota terbatas kapasitas hanya maksimal pendaftaran tersedia terbuka dibuka sebanyak tempat kursi slot".split()
)
_QUOTA_SIGN: Final = lazy("[\U0001f465\U0001f464\U0001f9d1\U0001f468\U0001f39f\U0001f3ab]")
_SHORTENERS: Final = ("s.id", "bit.ly", "linktr.ee", "tinyurl.com", "forms.gle", "t.me", "wa.me", "chat.whatsapp", "youtu.be")
_MOST: Final = 40  # slots of one caption: facts are small, whatever the text
_ROOMS: Final = frozenset({"zoom", "google meet", "microsoft teams", "webex", "teams"})
_EXPANDED: Final = {"jl": "jalan", "jln": "jalan", "no": "nomor", "lt": "lantai", "gd": "gedung", "gg": "gang", "rs": "rsud"}


def stated(scan: Scan, posted: date | None, names: Names) -> tuple[Stated, ...]:
    """The slots that a caption fills, in order of their place. `names`: of its event, whose words tell no class of price."""
    found: list[Stated] = []
    dated = list(_days(scan, posted))
    anchor = next((s.start for s in dated if not s.role), dated[0].start if dated else None)
    found += dated
    found += _hours(scan, anchor)
    found += _places(scan, anchor)
    found += _prices(scan, names)
    found += _quotas(scan)
    found += _links(scan)
    found += [Stated("telepon", (_national(p.digits),), "", p.start, p.end, scan.text[p.start : p.end]) for p in phones(scan)]
    return tuple(sorted(found, key=lambda s: s.start)[:_MOST])


def _national(digits: str) -> str:
    return "0" + digits.lstrip("+")[2:] if digits.startswith(("+62", "62")) else digits


# Days ---------------------------------------------------------------------------------------------------------


def _days(scan: Scan, posted: date | None) -> Iterator[Stated]:
    values: Iterable[Value] = days(scan, posted)
    if posted and not any(items(v) for v in values):
        values = [r for r in relatives(scan, posted) if r.first == r.last]
    for value in values:
        ends = [d.date for d in items(value)] if items(value) else [getattr(value, "first", None)]
        known = [d for d in ends if d]
        if not known:
            continue
        through = isinstance(value, Days) and not value.through
        if through and len(known) > 2:
            continue
        role = _role(scan, value)
        last = max(known)
        if posted and last < posted:
            role = "lampau"
        first, final = min(known).toordinal(), last.toordinal()
        yield Stated("tanggal", (first, final), role, value.start, value.end, scan.text[value.start : value.end])


def _role(scan: Scan, value: Value) -> str:
    """What the day is of, when it is not the event's own: a deadline, a final, the opening of registration."""
    k = scan.word_at(value.start)
    sentence = scan.sentence_of(k)
    before = scan.lower[max(sentence.first, k - 30) : k]
    if not (isinstance(value, Days) and value.through) and not _DEADLINE.isdisjoint(before[-3:]):
        return "tenggat"
    return next((w for w in reversed(before) if w in _ROLES), "")


# Hours --------------------------------------------------------------------------------------------------------


def _hours(scan: Scan, anchor: int | None) -> Iterator[Stated]:
    """The time nearest to the day; the others are of something else (a further session).

    Its role is the part of the event it is of ("pintu dibuka pukul 17.00"), or the weekdays where no date is named.
    """
    found = [c for c in clocks(scan) if (c if isinstance(c, Clock) else c.first).possible]
    if not found:
        return
    if anchor is None:
        if len(found) > 1:
            return
        value = found[0]
    else:
        value = min(found, key=lambda c: abs(c.start - anchor))
    first = value if isinstance(value, Clock) else value.first
    last = None if isinstance(value, Clock) else value.last
    k = scan.word_at(value.start)
    before = scan.lower[max(0, k - 2) : k]
    if isinstance(value, Clock) and not _DEADLINE.isdisjoint(before):
        return
    sentence = scan.sentence_of(k)
    role = next((w for w in reversed(scan.lower[max(sentence.first, k - 20) : k]) if w in _HOUR_ROLES), "")
    if anchor is None and not role:
        weekdays = (v for v in days(scan) if isinstance(v, Weekday) and sentence.start <= v.start < sentence.end)
        role = " ".join(f"{v.day}-{v.last}" for v in weekdays)
    shown = scan.text[value.start : value.end]
    minutes = (first.minutes, last.minutes if last else -1, ZONES.get(first.zone or "", 0))
    yield Stated("jam", minutes, role, value.start, value.end, shown)


# Places -------------------------------------------------------------------------------------------------------


def _places(scan: Scan, anchor: int | None) -> Iterator[Stated]:
    found = [p for p in sites(scan) if p.kind != "online" or p.name.lower() in _ROOMS]
    if not found:
        return
    place = found[0] if anchor is None else min(found, key=lambda p: abs(p.start - anchor))
    words = tuple(_EXPANDED.get(w, w) for w in re.findall(r"\w+", place.name.lower()))
    yield Stated("tempat", words, "daring" if place.kind == "online" else "", place.start, place.end, place.name)


# Prices, quotas, links ----------------------------------------------------------------------------------------


def _prices(scan: Scan, names: Names) -> Iterator[Stated]:
    classes = _CLASSES.difference(*(name.split() for name in names.full))
    for value in money(scan):
        k = scan.word_at(value.start)
        sentence = scan.sentence_of(k)
        if not _NO_PRICE.isdisjoint(scan.lower[max(sentence.first, k - 4) : k]):
            continue
        end = scan.word_at(value.end)
        role = _class_of(scan, classes, range(k - 1, max(sentence.first, k - 5) - 1, -1)) or _class_of(
            scan, classes, range(end, min(sentence.last, end + 4))
        )
        stop = value.end
        if value.amount == 0 and scan.lower[end : end + 1] == ["untuk"]:
            stop = scan.end(min(sentence.last, end + 3) - 1)
        yield Stated("harga", (value.amount,), role, value.start, stop, scan.text[value.start : value.end])


def _class_of(scan: Scan, classes: frozenset[str], near: range) -> str:
    """Whom a price is for, from the words before or after it, up to a comma or another number."""
    found = []
    for i in near:
        gap = scan.gaps[i + 1 if near.step < 0 else i]
        if "," in gap or ";" in gap or "\n" in gap or scan.words[i][0].isdecimal():
            break
        if scan.lower[i] in classes:
            found.append(scan.lower[i])
    return " ".join(sorted(set(found)))


def _quotas(scan: Scan) -> Iterator[Stated]:
    if _QUOTA.isdisjoint(scan.lower) and not _QUOTA_SIGN.search(scan.text):
        return
    for value in counts(scan):
        k = scan.word_at(value.start)
        if _QUOTA.isdisjoint(scan.lower[max(0, k - 3) : k]) and not _QUOTA_SIGN.search(scan.gaps[k]):
            continue
        if value.noun in ("hari", "jam", "menit", "pekan", "minggu", "bulan", "tahun", "kali", "sesi", "gelombang"):
            continue
        role = "" if value.noun in _PEOPLE else value.noun
        yield Stated("kuota", (value.amount,), role, value.start, value.end, scan.text[value.start : value.end])


def _links(scan: Scan) -> Iterator[Stated]:
    for url in scan.of_kind("url"):
        shown = scan.text[url.start : url.end]
        plain = re.sub(r"^[a-z]+://|^www\.", "", shown.lower()).rstrip("/")
        if not plain.startswith(_SHORTENERS):
            yield Stated("tautan", (plain,), "", url.start, url.end, shown)


# Marks --------------------------------------------------------------------------------------------------------

SERIES: Final = frozenset(
    "sesi episode eps bagian seri batch gelombang angkatan tahap hari kloter putaran edisi volume vol jilid part kelompok etape "
    "pertemuan modul grup".split()
)
_BRANCHES: Final = frozenset("cabang cab loket posko wilayah rayon korwil".split())
_NTH: Final = {f"ke{word}": number for word, number in UNITS.items()} | {"pertama": 1}
_CORRECTS: Final = frozenset(
    "ralat koreksi perubahan update pembaruan diundur dimundurkan dimajukan dipindah dipindahkan dialihkan ditunda "
    "dijadwalkan reschedule revisi batal dibatalkan klarifikasi semula diperpanjang perpanjangan pindah".split()
)
_KINDS: Final = frozenset({"jenjang", "kategori", "jalur", "tingkat", "golongan"})  # "Lomba jenjang SD", "jalur zonasi"
_MARKS: Final = _CORRECTS | SERIES | _KINDS | {"cabang", "cab"} | _NTH.keys() | {"ke"}


def marks(scan: Scan, unit: str) -> tuple[tuple[str, str], ...]:
    """What sets a caption apart from others of the same event: its part of a series, its branch, that it corrects."""
    found = set(_branches(unit.lower().replace("–", " ").replace("-", " ").split()))
    lower = scan.lower
    for k in scan.among(_MARKS):
        low = lower[k]
        if low in _CORRECTS and (low != "pindah" or lower[k + 1 : k + 2] == ["ke"]):
            found.add(("ralat", ""))
        if k + 1 >= len(lower):
            break
        following = lower[k + 1]
        if low in SERIES and not scan.kinds[k + 1] & ~BLANK and (n := _nth(scan, k + 1)):
            found.add((low, str(n)))
        elif low in _KINDS and scan.gaps[k + 1] == " ":
            found.add((low, following))
        elif (scan.gaps[k + 1] == "-" if low == "ke" else low in _NTH) and not EVENT_NOUNS.isdisjoint(lower[max(0, k - 4) : k]):
            if (n := _nth(scan, k)) and not scan.touches(scan.starts[k], scan.end(k), ("quote",)):
                found.add(("acara", str(n)))  # "debat publik kedua", "Festival Danau ke-9"
        elif low in ("cabang", "cab") and scan.words[k + 1][0].isupper():
            found.add(("cabang", following))
    return tuple(sorted(found))


def _nth(scan: Scan, k: int) -> int | None:
    low = scan.lower[k]
    if low in _NTH:
        return _NTH[low]
    if low == "ke" and k + 1 < len(scan) and scan.gaps[k + 1] in ("-", " "):
        k += 1
    number = number_from(scan, k)
    return int(number[0]) if number and number[0] < 10_000 else None


def _branches(words: list[str]) -> Iterator[tuple[str, str]]:
    for k, word in enumerate(words[:-1]):
        if word in _BRANCHES:
            yield ("cabang" if word == "cab" else word), words[k + 1]
