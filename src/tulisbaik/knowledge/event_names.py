"""What an event is called: names in capitals (*Festival Dongeng Contoh*) and kinds with their subject (*webinar ejaan*)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from tulisbaik.text.days import MONTH_NUMBER, WEEKDAY_NUMBER
from tulisbaik.text.places import places
from tulisbaik.text.scan import ATOMIC, Scan
from tulisbaik.text.values import Place

EVENT_NOUNS: Final = frozenset(
    "webinar seminar lokakarya workshop pameran lomba kelas festival bazar bincang diskusi pelatihan peluncuran bedah "
    "konser pentas nobar sosialisasi bimtek talkshow gelar wicara kuliah temu rapat upacara simulasi posyandu "
    "vaksinasi imunisasi donor pesta pagelaran pergelaran bursa senam kirab karnaval parade kursus pelantikan "
    "pengajian doa ibadah jambore kemah uji tes ujian turnamen kompetisi olimpiade sayembara kuis operasi khitanan "
    "mudik layanan pasar kopdar siniar podcast debat expo ekspo gowes tur lelang klinik retret pemutaran pementasan "
    "penyuluhan sarasehan musrenbang wisuda khataman tablig halalbihalal istigasah safari bakti santunan skrining gebyar "
    "forum reuni kontes audisi maraton senam pemeriksaan pemeliharaan pemadaman pengalihan".split()
)
_NO_VENUES: Final = EVENT_NOUNS - {"pasar", "posyandu", "klinik", "layanan", "forum", "kelas"}
# Words that open a sentence before a name and belong to it as little as "the".
_OPENERS: Final = frozenset(
    "ikuti hadiri datang datanglah ayo yuk mari pengingat ingat ralat koreksi perubahan pembaruan update jangan saksikan "
    "kunjungi catat daftar final semifinal pendaftaran registrasi tahun besok lusa kami jadwal peserta info selamat halo hai "
    "hari kabar menuju sambut cek undangan agenda acara segera bersiap ramaikan meriahkan sukseskan gabung bergabung dalam "
    "pada untuk dengan tiket kuota lokasi tempat biaya panitia pengumuman hasil pemenang juara sobat kawan sahabat teman "
    "dongeng video foto simak tonton unduh baca yth bapak ibu anda karena setelah sebelum buka pukul".split()
)
# A first word that a unit may leave out: "Layanan SIM Keliling" is "SIM Keliling".
_WRAPPERS: Final = frozenset({"layanan", "program", "kegiatan", "gerakan", "gelaran", "acara"})
# Runs that begin with these name who or where, not what.
_NO_EVENTS: Final = frozenset(
    "dinas badan balai kantor kementerian pemerintah kecamatan kelurahan desa kabupaten kota provinsi universitas "
    "puskesmas rsud rs sekretariat direktorat pusat lembaga komisi jalan jl jln rt rw gedung aula pak bu bapak ibu ketua "
    "kepala wali bupati gubernur menteri presiden pt cv sdn smpn sman smkn sd smp sma smk kemendikdasmen kemenkes komdigi "
    "bpbd bps kpu bkd satpol polres polsek posko".split()
)
_FUNCTION: Final = frozenset(
    "di ke dari dan atau pada untuk yang sampai hingga serta pukul jam ini itu tentang dengan oleh dalam akan telah sudah "
    "sesi hari tahap gelombang bagian episode batch angkatan kami kita anda bagi agar juga lagi kembali mulai gratis "
    "terbuka tanpa lantai nomor se para bersama secara tersebut baru".split()
)
# Kinds of their own rather than subjects: "rapat kerja desa" is another one than "rapat kerja daerah".
_VAGUE: Final = frozenset("kerja anggota dasar teknis umum publik nasional daring koordinasi teknik bersama evaluasi".split())
_LONGEST: Final = 7


class Names(NamedTuple):
    """`full`: names in capitals, as keys. `kinds`: kind and first word of the subject. `title`: the first, as written."""

    full: tuple[str, ...]
    kinds: tuple[str, ...]
    title: str


def event_names(scan: Scan) -> Names:
    """The names in a text under which its event may be known elsewhere."""
    full: dict[str, str] = {}
    kinds: dict[str, str] = {}
    found = sites(scan)
    starts = [p.start for p in found]
    done = 0
    for k in sorted({*scan.capitals, *scan.among(EVENT_NOUNS)}):
        if k < done:
            continue
        low, raised = scan.lower[k], scan.words[k][0].isupper()
        n = _run_end(scan, k) if raised else k + 1
        if n == k + 1 and low not in EVENT_NOUNS:
            continue
        done, first = n, k
        while first < n and scan.lower[first] in _OPENERS:
            first += 1
        if n - first > 1 and scan.lower[first] not in _NO_EVENTS and not _taken(scan, first, n, found, starts):
            for begin in (first, first + 1) if scan.lower[first] in _WRAPPERS else (first,):
                last = _without_date(scan, begin, n)
                if last - begin > 1:
                    full.setdefault(" ".join(scan.lower[begin:last]), scan.text[scan.starts[begin] : scan.end(last - 1)])
        noun = next((i for i in range(first, n) if scan.lower[i] in EVENT_NOUNS), None)
        if noun is not None and (kind := _kind(scan, noun)):
            kinds.setdefault(*kind)
    title = next(iter([*full.values(), *kinds.values()]), "")
    return Names(tuple(full)[:6], tuple(kinds)[:4], title)


def sites(scan: Scan) -> tuple[Place, ...]:
    """The places of a text, without the events that one may be at ("di Festival Kopi")."""
    return tuple(p for p in places(scan) if scan.lower[scan.word_at(p.start)] not in _NO_VENUES)


def _run_end(scan: Scan, k: int) -> int:
    """The word after a run of capitalised words and numbers that begins with word k."""
    n = k + 1
    while n < min(len(scan), k + _LONGEST) and scan.gaps[n] in (" ", "-") and _goes_on(scan, n):
        n += 1
    return n


def _goes_on(scan: Scan, n: int) -> bool:
    word, low = scan.words[n], scan.lower[n]
    if low[:2] == "rp" and not low[2:].isalpha():
        return False  # a price
    return (word[0].isupper() or word[0].isdigit()) and low not in WEEKDAY_NUMBER and not (low in MONTH_NUMBER and len(low) > 3)


def _without_date(scan: Scan, first: int, n: int) -> int:
    """Where the name ends, without a year or the days of a date ("20–24 Mei") at its end."""
    while n - first > 1 and scan.lower[n - 1].isdecimal():
        last, after = scan.lower[n - 1], scan.gaps[n].strip()
        dated = n < len(scan) and (scan.lower[n] in MONTH_NUMBER or (after in ("/", "-", "–") and scan.words[n][0].isdecimal()))
        if not (dated or (len(last) == 4 and last[:2] in ("19", "20"))):
            break
        n -= 1
    return n


def _taken(scan: Scan, first: int, n: int, found: tuple[Place, ...], starts: list[int]) -> bool:
    """Is the run the name of a place, or inside an address?"""
    start, end = scan.starts[first], scan.end(n - 1)
    i = bisect_left(starts, end) - 1  # places don't overlap: only the last one before `end` may reach into the run
    return (i >= 0 and found[i].end > start) or scan.touches(start, end, ATOMIC)


def _kind(scan: Scan, i: int) -> tuple[str, str] | None:
    """ "vaksinasi lansia": the kind of event at word i with the word after it, when that tells the subject."""
    n = i + 1
    if n >= len(scan) or scan.gaps[n] != " " or not scan.words[n].isalpha():
        return None
    low = scan.lower[n]
    if _tells_nothing(low):
        return None
    last = n
    if low in _VAGUE and n + 1 < len(scan) and scan.gaps[n + 1] == " " and not _tells_nothing(scan.lower[n + 1]):
        last += scan.words[n + 1].isalpha()
    return " ".join(scan.lower[i : last + 1]), scan.text[scan.starts[i] : scan.end(last)]


def _tells_nothing(low: str) -> bool:
    return low in _FUNCTION or low in WEEKDAY_NUMBER or (low.startswith("di") and len(low) > 5)


def keys(names: Names) -> Iterator[str]:
    """Under which keys captions of the same event meet."""
    yield from names.full
    yield from names.kinds
