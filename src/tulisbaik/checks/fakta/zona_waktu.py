"""A time zone that is missing, mixed, or not that of the place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from tulisbaik.knowledge.zones import Named, named_places
from tulisbaik.model import Edit, Fix, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.clocks import CLOCK_WORDS, clocks
from tulisbaik.text.places import places
from tulisbaik.text.scan import Scan
from tulisbaik.text.values import ZONES, Clock, Clocks

# "nasional" tells of an audience in all zones only beside what people take part in; not in names (Perpustakaan Nasional).
_GATHERINGS: Final = frozenset(
    (
        "webinar seminar lomba kuis kelas pelatihan rapat relawan peserta olimpiade sayembara kompetisi "
        "konferensi kongres diskusi pendaftaran bimtek sosialisasi pertemuan jambore tryout ujian tes seleksi "
        "lokakarya workshop zoom siaran daring kejuaraan forum simposium bedah bincang gelar wicara temu "
        "kuliah audiensi tingkat skala secara serentak pameran festival pengumuman upacara konsultasi survei "
        "sensus gerakan kampanye turnamen uji"
    ).split()
)
_HONOURS: Final = frozenset("terbaik juara pemenang penghargaan peringkat".split())  # "terbaik tingkat nasional" tells who
_EVERYWHERE: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "se indonesia; seluruh indonesia; seantero indonesia; penjuru indonesia; mana saja; mana pun; lintas provinsi; "
        "seluruh provinsi; semua provinsi; setiap provinsi; 38 provinsi; antarprovinsi; seindonesia; antarpulau; lintas "
        "pulau; seluruh nusantara; penjuru nusantara; seluruh tanah air; pelosok negeri; tiga zona"
    ).split("; ")
)
_AUDIENCE_WORDS: Final = frozenset({"nasional", *(phrase[0] for phrase in _EVERYWHERE)})
_OFFSETS: Final = {hours: zone for zone, hours in ZONES.items()}
_LOCAL: Final = (("waktu", "setempat"), ("waktu", "masing"), ("zona", "masing"), ("waktu", "daerah"))
_LOCAL_WORDS: Final = frozenset(phrase[0] for phrase in _LOCAL)
_CONVERSION: Final = frozenset({"/", " / ", ", ", " | ", " = ", " (", " atau ", "; ", " · ", " • ", " dan "})


@rule(
    severity="warning",
    message="{reason}",
    ref="EYD V, KF06; Keppres 41/1987",
    words=(*CLOCK_WORDS, *(zone.lower() for zone in ZONES)),
    examples=[
        bad("Webinar nasional dimulai [[pukul 10.00]].", jadwal="2026-12-07T08:00+07:00",
            fixed="Webinar nasional dimulai pukul 10.00 WIB."),
        bad("Mulai [[10.00 WIB/12.00 WITA]].", fixed="Mulai 10.00 WIB/11.00 WITA."),
        bad("Hadir di Gedung Mulo, Makassar, [[pukul 09.00 WIB]].", fixed="Hadir di Gedung Mulo, Makassar, pukul 09.00 WITA."),
        bad("Lomba [[pukul 08.00 WITA sampai 15.00 WIB]].", fixed="Lomba pukul 08.00 WITA sampai 15.00 WITA."),
        good("Webinar nasional: pukul 10.00 WIB/11.00 WITA/12.00 WIT."),
        good("Pengumuman serentak pukul 15.00 waktu setempat. Kelas warga RW 02 pukul 10.00."),
        good("Perpustakaan terbaik tingkat nasional ini buka sampai pukul 20.00."),
        good("Festival Coto Makassar hadir di Bandung pukul 10.00 WIB."),
        good("Pesawat berangkat dari Jakarta pukul 07.00 WIB dan tiba di Makassar pukul 10.25 WITA."),
        good("Buka 24 jam untuk warga seluruh Indonesia."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Indonesia punya tiga zona waktu. Tanpa zona, atau dengan zona yang keliru, orang datang satu atau dua jam salah."""
    times = clocks(ctx.scan)
    if not times:
        return
    mixed = list(_mixed(ctx, times))
    yield from mixed or _of_the_place(ctx, times)
    yield from _missing(ctx, times)


def _first(value: Clock | Clocks) -> Clock:
    return value if isinstance(value, Clock) else value.first


# Missing ------------------------------------------------------------------------------------------------------


def _missing(ctx: Context, times: tuple[Clock | Clocks, ...]) -> Iterator[Hit]:
    bare = [t for t in times if _first(t).zone is None and _first(t).possible]
    if not bare or not (_for_all_zones(ctx.scan) or _several_zones(ctx.scan)):
        return
    scan = ctx.scan
    if any(scan.matches(k, phrase) for k in scan.among(_LOCAL_WORDS) for phrase in _LOCAL):
        return
    schedule = ctx.meta.schedule
    offset = schedule.utcoffset() if schedule else None
    zone = _OFFSETS.get(round(offset.total_seconds() / 3600)) if offset is not None else None
    zone = next((z for t in times if (z := _first(t).zone)), zone)
    zoned = [t.start for t in times if _first(t).zone]
    for value in bare:
        after = bisect_right(zoned, value.end)
        if isinstance(value, Clock) and after < len(zoned) and zoned[after] - value.end < 12:
            continue  # "09.00, 10.00, atau 11.00 WIB": the zone at the end holds for all
        said = ctx.text[value.start : value.end]
        fixes = [f"{said} {zone}"] if zone else []
        if zone and isinstance(value, Clock) and value.spoken and said[0].lower() == "j" and value.hour > 12:
            fixes.append(f"pukul {value.hour}.{value.minute or 0:02} {zone}")
        reason = f"“{said}” belum menyebut zona waktu, padahal pembacanya ada di beberapa zona (WIB, WITA, WIT)."
        yield ctx.hit(value.start, value.end, fix=fixes, reason=reason)


def _for_all_zones(scan: Scan) -> bool:
    lower = scan.lower
    for k in scan.among(_AUDIENCE_WORDS):
        if lower[k] == "nasional" and not _GATHERINGS.isdisjoint(lower[max(0, k - 2) : k]):
            return _HONOURS.isdisjoint(lower[max(0, k - 6) : k])
        for phrase in _EVERYWHERE:
            joined = len(phrase) == 2 and phrase[0] == "se" and lower[k : k + 2] == ["se", "indonesia"]
            if lower[k] == phrase[0] and (joined or scan.matches(k, phrase)):
                return True
    return False


def _several_zones(scan: Scan) -> bool:
    return len({place.zone for place in named_places(scan)}) > 1


# Mixed --------------------------------------------------------------------------------------------------------


def _mixed(ctx: Context, times: tuple[Clock | Clocks, ...]) -> Iterator[Hit]:
    chain: list[Clock] = []
    for i, value in enumerate(times):
        if isinstance(value, Clocks):
            first, last = value.first, value.last
            if last and first.zone and last.zone and first.zone != last.zone:
                yield _rezoned(ctx, value, last, first.zone, "Awal dan akhirnya memakai zona yang berbeda.")
            chain = []
            continue
        if chain and value.zone and chain[-1].zone and ctx.text[chain[-1].end : value.start].lower() in _CONVERSION:
            chain.append(value)
            if not value.spoken and (found := _wrong_conversion(ctx, chain, times[i + 1 : i + 3])):
                yield found
                chain = []
        else:
            chain = [value]


def _wrong_conversion(ctx: Context, chain: list[Clock], rest: tuple[Clock | Clocks, ...]) -> Hit | None:
    """The last time of "10.00 WIB/12.00 WITA" when it is not the instant of the first, in another zone."""
    base, clock = chain[0], chain[-1]
    if not base.zone or not clock.zone or len({c.zone for c in chain}) < len(chain):
        return None
    wanted = (base.minutes + 60 * (ZONES[clock.zone] - ZONES[base.zone])) % 1440
    if clock.minutes % 1440 == wanted or not (base.possible and clock.possible):
        return None
    edits = tuple(e for c in [*chain, *_following(ctx, chain[-1], rest)] if (e := _retimed(ctx, c, base)))
    reason = f"{base.hour:02}.{base.minute or 0:02} {base.zone} sama dengan {wanted // 60:02}.{wanted % 60:02} {clock.zone}."
    return Hit(base.start, clock.end, {"reason": reason}, (Fix("Samakan jamnya dengan yang pertama", edits),))


def _following(ctx: Context, last: Clock, rest: tuple[Clock | Clocks, ...]) -> Iterator[Clock]:
    """The further times of the chain."""
    for value in rest:
        if not isinstance(value, Clock) or ctx.text[last.end : value.start].lower() not in _CONVERSION:
            return
        yield value
        last = value


def _retimed(ctx: Context, clock: Clock, base: Clock) -> Edit | None:
    wanted = (base.minutes + 60 * (ZONES[clock.zone or "WIB"] - ZONES[base.zone or "WIB"])) % 1440
    if clock.minutes % 1440 == wanted:
        return None
    said = ctx.text[clock.start : clock.end]
    at = next(i for i, c in enumerate(said) if c.isdecimal())
    stop = next((i for i in range(at, len(said)) if not (said[i].isdecimal() or said[i] in ".:")), len(said))
    mark = ":" if ":" in said[at:stop] else "."
    return Edit(Span(clock.start + at, clock.start + stop), f"{wanted // 60:02}{mark}{wanted % 60:02}")


def _rezoned(ctx: Context, value: Clock | Clocks, clock: Clock, zone: str, reason: str) -> Hit:
    said = ctx.text[clock.start : clock.end]
    at = clock.start + said.upper().rindex(clock.zone or "")
    edit = Edit(Span(at, at + len(clock.zone or "")), zone)
    return Hit(value.start, value.end, {"reason": reason}, (Fix(f"Ganti zonanya: {zone}", (edit,)),))


# Wrong for the place ------------------------------------------------------------------------------------------


def _of_the_place(ctx: Context, times: tuple[Clock | Clocks, ...]) -> Iterator[Hit]:
    """Times in one zone for something that happens at places in another one."""
    zones = {_first(t).zone for t in times} - {None}
    if len(zones) != 1:
        return
    (zone,) = zones
    named = list(named_places(ctx.scan))
    sites: list[Named] = [p for p in named if p.site]
    if not sites or len({p.zone for p in named}) != 1 or sites[0].zone == zone or zone is None:
        return
    if _for_all_zones(ctx.scan) or any(p.kind == "online" for p in places(ctx.scan)):
        return
    name = ctx.text[sites[0].start : sites[0].end]
    for value in times:
        said = _first(value) if isinstance(value, Clock) or value.last is None else value.last
        shown = said if zone in ctx.text[said.start : said.end].upper() else _first(value)
        if shown.zone and zone in ctx.text[shown.start : shown.end].upper():
            yield _rezoned(ctx, value, shown, sites[0].zone, f"{name} memakai {sites[0].zone}, bukan {zone}.")
