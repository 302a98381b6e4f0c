"""Where things happen: *di Gedung Kreatif lantai 2*, *📍 Taman Baca Kenanga*, *Jl. Melati No. 4*, *lewat Zoom*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tulisbaik.text.days import MONTH_NUMBER, WEEKDAY_NUMBER
from tulisbaik.text.scan import ATOMIC, BLANK, LINE, STOP, Scan, kept
from tulisbaik.text.values import Place

_LABEL: Final = frozenset({"tempat", "lokasi", "kumpul", "venue", "bertempat", "alamat"})
_PIN_PLACE: Final = "\U0001f4cd"
_INSIDE: Final = frozenset(
    {"lantai", "lt", "nomor", "no", "rt", "rw", "blok", "kav", "km", "ruang", "dan", "kelurahan", "kecamatan"}
)
_ADDRESS: Final = frozenset({"jalan", "jl", "jln", "gang", "gg"})
ONLINE: Final = frozenset("zoom youtube instagram facebook tiktok webex teams discord daring online streaming x spotify".split())
_ONLINE_TWO: Final = frozenset({("google", "meet"), ("microsoft", "teams"), ("siaran", "langsung"), ("live", "instagram")})
_STOP_WORDS: Final = frozenset({"pukul", "jam", "pkl", "pk", "tanggal", "hari"})
# What a venue's name begins with: after a comma it needs no "di" ("Sabtu, 18 Maret 2028, Balai Warga Cempaka").
VENUES: Final = frozenset(
    "gedung balai aula taman lapangan gor stadion museum pendopo pendapa gelanggang hotel kampus graha plaza bumi teater "
    "galeri auditorium kantor rumah puskesmas rsud perpustakaan masjid gereja pantai terminal dermaga alun".split()
)
_OPENERS: Final = _LABEL | _ADDRESS | ONLINE | VENUES | {"di", "ke"}
_LONGEST: Final = 10  # words of one place


@kept
def places(scan: Scan) -> tuple[Place, ...]:
    """Venues, addresses and online rooms, in order. A venue is a capitalised name after "di", "Tempat:" or a pin."""
    return tuple(_places(scan))


def _places(scan: Scan) -> Iterator[Place]:
    done = 0
    words = scan.among(_OPENERS)
    if _PIN_PLACE in scan.text:
        words = sorted({*words, *(k for k, gap in enumerate(scan.gaps[: len(scan)]) if _PIN_PLACE in gap)})
    for k in words:
        if scan.starts[k] < done:
            continue
        place = _place_at(scan, k, scan.lower[k])
        if place and not scan.touches(place.start, place.end, ATOMIC):
            done = place.end
            yield place


def _place_at(scan: Scan, k: int, low: str) -> Place | None:
    first = _first_word(scan, k, low)
    if first is not None and first < len(scan):
        return _online(scan, first) or _read(scan, first, "address" if scan.lower[first] in _ADDRESS else "venue")
    if low in _ADDRESS:
        return _read(scan, k, "address")
    if low in VENUES:
        return _listed(scan, k)
    return _online(scan, k) if low in ONLINE and scan.words[k][0].isupper() else None


def _listed(scan: Scan, k: int) -> Place | None:
    """A venue of two words or more that stands alone between commas, after another part of an announcement."""
    if scan.gaps[k] != ", ":
        return None
    place = _read(scan, k, "venue")
    n = scan.word_at(place.end) if place else 0
    return place if place and n - k > 1 and (n == len(scan) or scan.gaps[n][:1] in ".,;!\n") else None


def _first_word(scan: Scan, k: int, low: str) -> int | None:
    """The word where a place begins that is announced at word k."""
    if scan.gaps[k] and _PIN_PLACE in scan.gaps[k]:
        return k if low not in _LABEL else k + 1
    if low == "di" or (low == "ke" and k and "pindah" in scan.lower[k - 1]):
        return k + 1 if k + 1 < len(scan) and scan.kinds[k + 1] & BLANK and not scan.kinds[k + 1] & LINE else None
    if low in _LABEL and k + 1 < len(scan) and ":" in scan.gaps[k + 1]:
        return k + 1
    return None


def _online(scan: Scan, k: int) -> Place | None:
    two = tuple(scan.lower[k : k + 2])
    if two in _ONLINE_TWO and scan.matches(k, two):
        return Place(scan.starts[k], scan.end(k + 1), scan.text[scan.starts[k] : scan.end(k + 1)], "online")
    if scan.lower[k] in ONLINE and scan.lower[k] != "x":
        return Place(scan.starts[k], scan.end(k), scan.words[k], "online")
    return None


def _read(scan: Scan, first: int, kind: str) -> Place | None:
    """A run of capitalised words, numbers and the small words of addresses that begins with word `first`."""
    if not scan.words[first][0].isupper() or _is_time(scan, first):
        return None
    last = first
    for n in range(first + 1, min(len(scan), first + _LONGEST)):
        word, gap = scan.words[n], scan.gaps[n]
        if scan.kinds[n] & LINE or _is_time(scan, n):
            break
        low = word.lower()
        glued = gap.isspace() or gap in ("-", "–", "/", ". ")
        if gap == ", " and kind == "address" and (low in _INSIDE or word[0].isdecimal()):
            glued = True
        if not glued or (gap == ". " and scan.lower[n - 1] not in ("jl", "jln", "no", "lt", "st", "kh", "h", "dr", "gg")):
            break
        if scan.kinds[n] & STOP and gap != ". ":
            break
        if low == "dan":
            break
        if word[0].isupper() or low in _INSIDE or (word[0].isdecimal() and scan.lower[n - 1] in (*_INSIDE, *scan.lower[first:n])):
            last = n
            continue
        break
    start, end = scan.starts[first], scan.end(last)
    return Place(start, end, scan.text[start:end], kind)


def _is_time(scan: Scan, k: int) -> bool:
    low = scan.lower[k]
    return low in WEEKDAY_NUMBER or low in _STOP_WORDS or (low in MONTH_NUMBER and low not in ("mar", "des"))
