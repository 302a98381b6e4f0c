"""Which of the three Indonesian time zones a place lies in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from tulisbaik.data import home, load_yaml
from tulisbaik.text.scan import BLANK, LINE, Scan
from tulisbaik.text.values import ZONES

_LONGEST: Final = 4  # words of a place name
_SITE: Final = frozenset("di kota kabupaten kab kecamatan kec provinsi prov".split())
# A public place that is named with a town is in that town: "Taman Budaya Palangka Raya", "Bandara Sentani".
_PUBLIC: Final = frozenset(
    "balai taman alun pendopo pendapa bandara pelabuhan terminal stasiun gor rsud perpustakaan museum kantor gedung lapangan "
    "pantai pasar".split()
)
_KINDS: Final = frozenset("kota kabupaten kab provinsi prov pulau".split())


@cache
def table() -> dict[str, str]:
    """Name of a province, regency or city in small letters -> WIB, WITA or WIT."""
    raw = load_yaml(home() / "data" / "zona.yaml")
    return {name.strip().lower(): zone for zone in ZONES for line in raw[zone] for name in line.split(";")}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in table())


class Named(NamedTuple):
    """A place in the text with its zone. `site`: something happens there ("di Aula, Makassar"), not just a name in a name."""

    start: int
    end: int
    zone: str
    site: bool


def named_places(scan: Scan) -> Iterator[Named]:
    """The places of a text whose zone is known, in order; "Coto Makassar" and "Universitas Mataram" are none."""
    zones, done = table(), 0
    for k in scan.among(_first_words()):
        if k < done or not scan.words[k][0].isupper():
            continue
        n = _name_end(scan, k, zones)
        if n == k:
            continue
        done = n
        name = " ".join(scan.lower[k:n])
        public = _at_public_place(scan, k)
        if public or not _inside_a_name(scan, k):
            yield Named(scan.starts[k], scan.end(n - 1), zones[name], public or _is_site(scan, k))


def _name_end(scan: Scan, k: int, zones: dict[str, str]) -> int:
    for n in range(min(len(scan), k + _LONGEST), k, -1):
        if " ".join(scan.lower[k:n]) in zones and all(scan.gaps[i].isspace() for i in range(k + 1, n)):
            return n
    return k


def _at_public_place(scan: Scan, k: int) -> bool:
    """Does the name end that of a public place, after "di"?"""
    first = k
    while first and k - first < _LONGEST and scan.gaps[first] in (" ", "-") and scan.words[first - 1][0].isupper():
        first -= 1
    return first < k and scan.lower[first] in _PUBLIC and first > 0 and scan.lower[first - 1] == "di"


def _inside_a_name(scan: Scan, k: int) -> bool:
    """Has the name a capitalised word beside it that makes it part of another one (Coto Makassar, Mataram Raya)?"""
    if k and scan.kinds[k] & BLANK and not scan.kinds[k] & LINE:
        word = scan.words[k - 1]
        if word[0].isupper() and word.lower() not in _SITE | _KINDS and not (k == 1 or (word.isupper() and len(word) < 3)):
            return True
    return False


def _is_site(scan: Scan, k: int) -> bool:
    gap, before = scan.gaps[k], scan.lower[k - 1] if k else ""
    if before in _KINDS and k > 1:
        k -= 1
        gap = scan.gaps[k]
        while gap == " " and k > 1 and scan.words[k - 1][0].isupper() and scan.gaps[k] in (" ", "-"):
            k -= 1  # "di Perpustakaan Kota Balikpapan"
        before = scan.lower[k - 1]
    return before == "di" or (gap in (", ", " (", " – ", " - ") and k > 0)
