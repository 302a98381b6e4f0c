"""Statements that need no event: rules (*meminjam 5 buku*), figures (*minat baca 64,2 persen*), opening hours, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain, islice
from typing import Final, NamedTuple

from tulisbaik.patterns import lazy
from tulisbaik.text.clocks import clocks
from tulisbaik.text.days import MONTH_NUMBER, days
from tulisbaik.text.numbers import counts, money, percents
from tulisbaik.text.places import places
from tulisbaik.text.scan import Scan, Sentence
from tulisbaik.text.values import Clocks, Day, Days, Weekday


class Claim(NamedTuple):
    """One statement: `kind` and `value` for comparing, `stems` what it is about, `names` and `scope` what it holds for.

    Kinds: aturan (a limit, with its noun), angka (a percentage of some year), jam (opening hours), alamat.
    """

    kind: str
    value: tuple[float | str, ...]
    stems: tuple[str, ...]
    names: tuple[str, ...]
    scope: tuple[str, ...]
    start: int
    end: int
    text: str


_LIMITS: Final = frozenset(
    "boleh maksimal maksimum minimal minimum batas paling dapat wajib selama masa dikenai denda berlaku syarat tarif biaya tiket "
    "harga lama biayanya tarifnya harganya dendanya".split()
)
_STOP: Final = frozenset(
    "yang dan di ke dari untuk pada dengan adalah oleh akan telah sudah ini itu setiap tiap semua para kami kita anda boleh "
    "maksimal minimal paling dapat bisa harus selama sebesar menjadi mencapai pun juga hanya cukup ingat mudah kok ya loh "
    "persen dalam serta atau agar kalau jika tidak sebanyak per ada kini masih lagi saja rupiah hari".split()
)
_CLASSES: Final = frozenset(
    "umum pelajar mahasiswa siswa anak dewasa lansia rombongan vip guru dosen pegawai difabel perempuan laki pria wanita baru "
    "lama sd smp sma balita remaja pns asn wna desa kota".split()
)
_OPEN: Final = frozenset({"buka", "dibuka", "layanan", "operasional", "pelayanan", "melayani", "kunjung", "kerja"})
_ADDRESS: Final = frozenset({"alamat", "temui", "kantor", "berkantor", "beralamat", "kunjungi", "datang"})
_YEAR: Final = lazy(r"(?<![\d.,/-])(?:19|20)\d{2}(?![\d/-]|[.,]\d)")
_MOST: Final = 6  # claims of one caption
_LONGEST: Final = 600  # characters of a sentence: a longer one is a table or no prose


def claims(scan: Scan, posted: date | None, unit: str, *, event: bool) -> tuple[Claim, ...]:
    """The statements of a caption that another one may contradict. The numbers of an `event` are no rules."""
    found = chain(() if event else _limits(scan), _figures(scan), _opening(scan, posted, unit), _addresses(scan))
    return tuple(islice(found, _MOST))


def _stem(word: str) -> str:
    """A word without its commonest endings, its last five letters: *meminjam* and *pinjam* are one, *mencatat* and *tercatat*."""
    for ending in ("nya", "kan", "an"):
        if word.endswith(ending) and len(word) > len(ending) + 4:
            word = word[: -len(ending)]
            break
    return word[-5:]


def _about(scan: Scan, sentence: Sentence, skip: str = "") -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Stems, proper names and classes of a sentence."""
    stems, names, scope = set(), set(), set()
    for k in range(sentence.first, sentence.last):
        low = scan.lower[k]
        if low in _CLASSES:
            scope.add(low)
        if len(low) < 3 or low in _STOP or low == skip or not low.isalpha():
            continue
        stems.add(_stem(low))
        if k > sentence.first and scan.words[k][0].isupper() and not scan.words[k].isupper():
            names.add(low)
    return tuple(sorted(stems)), tuple(sorted(names)), tuple(sorted(scope))


def _limits(scan: Scan) -> Iterator[Claim]:
    if _LIMITS.isdisjoint(scan.lower):
        return
    found = [(v.start, v.end, v.amount, v.noun) for v in counts(scan)]
    found += [(v.start, v.end, float(v.amount), "rp") for v in money(scan) if v.amount]
    for start, end, amount, noun in found:
        sentence = scan.sentence_of(scan.word_at(start))
        if (
            sentence.end - sentence.start > _LONGEST
            or _LIMITS.isdisjoint(scan.lower[sentence.first : sentence.last])
            or (noun in ("jam", "menit") and amount == 24)
            or noun in MONTH_NUMBER
            or "lagi" in scan.lower[scan.word_at(end) : scan.word_at(end) + 2]  # a countdown
        ):
            continue
        stems, names, scope = _about(scan, sentence, noun)
        if len(stems) > 1:
            yield Claim(f"aturan {noun}", (amount,), stems, names, scope, start, end, scan.text[start:end])


def _figures(scan: Scan) -> Iterator[Claim]:
    for value in percents(scan):
        sentence = scan.sentence_of(scan.word_at(value.start))
        if sentence.end - sentence.start > _LONGEST:
            continue
        years = tuple(sorted(set(_YEAR.findall(scan.text, sentence.start, sentence.end))))
        inside = sum(1 for p in percents(scan) if sentence.start <= p.start < sentence.end)
        if not years or inside > 1:
            continue
        stems, names, scope = _about(scan, sentence)
        if len(stems) > 2:
            shown = scan.text[value.start : value.end]
            yield Claim("angka", (value.amount,), stems, names, (*scope, *years), value.start, value.end, shown)


def _opening(scan: Scan, posted: date | None, unit: str) -> Iterator[Claim]:
    if _OPEN.isdisjoint(scan.lower):
        return
    dated = days(scan, posted)
    if any(isinstance(v, Day | Days) for v in dated):
        return  # hours of one day
    for value in clocks(scan):
        if not isinstance(value, Clocks) or value.last is None:
            continue
        sentence = scan.sentence_of(scan.word_at(value.start))
        words = scan.lower[sentence.first : sentence.last]
        if _OPEN.isdisjoint(words):
            continue
        on = [v for v in dated if isinstance(v, Weekday) and sentence.start <= v.start < sentence.end]
        open_days = tuple(f"{v.day}-{v.last}" for v in on)
        subject = []
        for word in words:
            if word in _OPEN:
                break
            subject.append(word)
        about = tuple(w for w in subject if w not in _STOP) or tuple(unit.lower().split())
        yield Claim(
            "jam", (value.first.minutes, value.last.minutes), about, (), open_days, value.start, value.end,
            scan.text[value.start : value.end],
        )  # fmt: skip


def _addresses(scan: Scan) -> Iterator[Claim]:
    for place in places(scan):
        if place.kind != "address":
            continue
        k = scan.word_at(place.start)
        if _ADDRESS.isdisjoint(scan.lower[max(0, k - 4) : k]):
            continue
        words = re.findall(r"\w+", place.name.lower())
        number = next((w for w in reversed(words) if w[0].isdigit()), "")
        street = tuple(w for w in words[1:] if w.isalpha() and w not in ("nomor", "no", "rt", "rw"))
        if number and street:
            yield Claim("alamat", (number,), street, (), (), place.start, place.end, place.name)
