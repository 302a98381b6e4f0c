"""An announcement that leaves out the day, the hour or the place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from tulisbaik.knowledge import calls
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.clocks import clocks
from tulisbaik.text.date_writing import items
from tulisbaik.text.days import days, relatives
from tulisbaik.text.places import ONLINE, places
from tulisbaik.text.scan import BLANK, Scan
from tulisbaik.text.values import Days, Value, Weekday

_HELD: Final = frozenset("diadakan dilaksanakan diselenggarakan digelar dilangsungkan berlangsung dimulai".split())
_ATTENDED: Final = frozenset(
    "diundang hadir hadiri hadirilah menghadiri ikut ikuti ikutilah datang datanglah saksikan saksikanlah mengundang gabung "
    "bergabung lewatkan ramaikan meriahkan nonton".split()
)
_EVENTS: Final = frozenset(
    "webinar seminar lokakarya workshop pameran lomba kelas festival bazar bincang diskusi pelatihan peluncuran bedah "
    "konser pentas nobar sosialisasi bimtek talkshow gelar wicara kuliah temu rapat upacara simulasi posyandu "
    "vaksinasi imunisasi donor pesta pagelaran pergelaran pembagian bursa pasar jalan senam lari kirab karnaval nonton "
    "parade kursus acara penyerahan pelantikan apel pengajian doa misa ibadah jamboree jambore kemah open house tes "
    "ujian".split()
)
_FUTURE: Final = frozenset({"akan", "bakal", "segera"})
_DONE: Final = frozenset(
    "telah sukses usai rampung kemarin lalu tadi kasih berhasil meriah antusias menutup seusai dihadiri rekaman "
    "dokumentasi tahunan biasanya setiap tiap selalu rutin berpartisipasi".split()
)
_CLOSED: Final = frozenset({"tutup", "ditutup", "dihentikan", "libur", "diliburkan"})
# Small words that tell where, after "di": the place need not be a name.
_SITES: Final = frozenset(
    "alun balai aula gedung lapangan taman kantor ruang rumah pos halaman sekolah masjid gereja pura perpustakaan "
    "museum puskesmas serambi lobi kanal lantai pendopo pasar stadion gor hotel kampus lokasi depan samping area "
    "kecamatan kelurahan desa kota sini tempat setiap kanal akun dermaga pelabuhan terminal stasiun simpang jalan "
    "loket poli studio teater".split()
)
_REMOTE: Final = frozenset({"daring", "online"})
_WAYS: Final = (ONLINE - _REMOTE) | {
    "kumpul",
    "tautan",
    "link",
    "aplikasi",
    "kanal",
    "akun",
    "surel",
    "wa",
    "whatsapp",
    "dm",
    "qr",
}
_ELSEWHERE: Final = lazy(r"(?:poster|gambar|infografik|flyer|pamflet|slide|unggahan|bio)\b", re.IGNORECASE)


@rule(
    severity="warning",
    message="Pengumuman ini belum menyebut {missing}.",
    ref="Kelengkapan 5W+1H pengumuman acara; rubrik takarir tulisbaik",
    words=(*_HELD, *_ATTENDED, *_CLOSED),
    examples=[
        bad("Pesta rakyat akan [[diselenggarakan]] di alun-alun kota pada Sabtu, 19 Desember 2026."),
        bad("Pembagian bantuan akan dilaksanakan pada [[hari Senin]]. Bawa KTP."),
        bad("Layanan KTP [[ditutup]] sementara. Mohon maaf."),
        bad("[[Gabung]] di kelas menulis daring, Kamis, 10 Desember 2026, pukul 19.00 WIB."),
        bad("Yuk, [[ikut]] senam massal di halaman kantor camat pukul 06.30 WIB!"),
        good("Gabung di kelas menulis daring, Kamis, 10 Desember 2026, pukul 19.00 WIB. Tautan dikirim lewat surel."),
        good("Pesta rakyat akan digelar Sabtu, 19 Desember 2026, pukul 09.00 WIB, di Alun-Alun Kota."),
        good("Bimtek pengelolaan media sosial telah sukses digelar. Terima kasih!"),
        good("Layanan KTP ditutup Senin, 7 Desember 2026, pukul 12.00 WIB."),
        good("Pekan raya akan digelar Sabtu, 19 Desember 2026. Jadwal lengkap ada di poster."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Pengumuman yang tidak menyebut hari, tanggal, pukul, atau tempat membuat orang bertanya lagi, atau tidak datang."""
    scan = ctx.scan
    if ctx.meta.flag("detail_di_gambar"):
        return
    announcing = _announcing(ctx)
    for k in ctx.words:
        if scan.lower[k] in _CLOSED:
            if _closed_without_time(ctx, k) and not _ELSEWHERE.search(ctx.text):
                yield ctx.hit_words(k, k + 1, missing="kapan mulai dan kapan selesai (hari, tanggal, pukul)")
                return
        elif announcing(k):
            found = days(scan, ctx.posted)
            missing = list(_missing(ctx, found))
            if missing and not _ELSEWHERE.search(ctx.text):
                start, end = _where(ctx, k, found, missing)
                yield ctx.hit(start, end, missing=_listed(missing))
            return


def _announcing(ctx: Context) -> Callable[[int], bool]:
    """Whether a word speaks of an event to come. A caption that looks back, or tells of a habit, announces none."""
    scan, posted = ctx.scan, ctx.posted
    if not _DONE.isdisjoint(scan.lower) or _EVENTS.isdisjoint(scan.lower):
        return lambda k: False
    dated = [d.date for v in days(scan, posted) for d in items(v) if d.date]
    if dated and posted and max(dated) < posted:
        return lambda k: False
    kinds = ("imperatif", "hortatif", "santun", "imbauan", "lunak")
    called = min((c.word for c in calls.find(scan) if c.kind in kinds), default=len(scan))

    timed = bool(clocks(scan)) and "buka" not in scan.lower

    def announces(k: int) -> bool:
        if scan.lower[k] in _HELD and not _FUTURE.isdisjoint(scan.lower[max(0, k - 2) : k]):
            return True
        return (bool(dated) or timed) and called <= k + 1

    return announces


def _missing(ctx: Context, found: tuple[Value, ...]) -> Iterator[str]:
    scan = ctx.scan
    soon = relatives(scan, ctx.posted or date(2000, 1, 3))
    has_date = any(items(v) for v in found) or any((r.last - r.first).days < 1 for r in soon)
    if not has_date:
        has_day = any(isinstance(v, Weekday) for v in found)
        yield "tanggal" if has_day else "hari dan tanggal"
    if not clocks(scan) and not any(isinstance(v, Days) and v.through for v in found):
        yield "pukul"
    if not (places(scan) or _small_place(scan) or scan.of_kind("url", "handle")):
        yield "tautan atau kanal" if not _REMOTE.isdisjoint(scan.lower) else "tempat"


def _small_place(scan: Scan) -> bool:
    for k in range(1, len(scan)):
        if (
            scan.lower[k - 1] in ("di", "ke", "titik")
            and scan.kinds[k] & BLANK
            and (scan.lower[k] in _SITES or scan.lower[k] in ONLINE)
        ):
            return True
    return not _WAYS.isdisjoint(scan.lower)


def _where(ctx: Context, k: int, found: tuple[Value, ...], missing: list[str]) -> tuple[int, int]:
    """The weekday that has no date, else the word that announces."""
    scan = ctx.scan
    lone = next((v for v in found if isinstance(v, Weekday)), None)
    if lone and missing[0] == "tanggal":
        n = scan.word_at(lone.start)
        return (scan.starts[n - 1] if n and scan.lower[n - 1] == "hari" else lone.start), lone.end
    return scan.starts[k], scan.end(k)


def _closed_without_time(ctx: Context, k: int) -> bool:
    """Is a service closed "sementara" without a word on when?"""
    scan = ctx.scan
    if scan.lower[k + 1 : k + 2] != ["sementara"] or not scan.kinds[k + 1] & BLANK:
        return False
    told = days(scan, ctx.posted) or clocks(scan) or relatives(scan, ctx.posted or date(2000, 1, 3))
    return not told and "selama" not in scan.lower and "hingga" not in scan.lower


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} dan {names[-1]}"
