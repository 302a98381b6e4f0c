"""A number of things that is not the number of things named, and a total that is not the sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.clocks import clocks
from tulisbaik.text.numerals import in_words, number_from
from tulisbaik.text.scan import BLANK, LINE, Scan

_INTRODUCING: Final = frozenset({"terdiri", "meliputi", "yakni", "yaitu", "mencakup", "rinciannya", "rincian"})
_TOTAL: Final = frozenset({"total", "totalnya", "seluruhnya", "jumlahnya"})
_REST: Final = frozenset({"sisanya", "selebihnya"})
# Numbers of these are no numbers of things that a list could name.
_MEASURES: Final = frozenset(
    "detik menit jam hari malam pekan minggu bulan tahun abad kali persen rupiah ribu juta miliar triliun meter km cm mm "
    "kilometer kg kilogram gram ton kuintal liter ml hektare hektar ha derajat poin halaman kata karakter lembar eksemplar "
    "gb mb volt watt orang peserta warga anak siswa siswi mahasiswa pelajar guru pelaku pengunjung penonton pemohon "
    "pendaftar keluarga kk jiwa relawan pegawai pasien lansia balita pemuda umkm stan kursi tempat tiket".split()
)
# A list with one of these does not name all.
_PARTIAL: Final = lazy(
    r"antara lain|misalnya|contohnya|seperti|di ?antaranya|termasuk|\b(?:dll|dsb|dst)\b|dan lain|lain-lain|lainnya"
    r"|banyak lagi|masih banyak|dan sebagainya|dan seterusnya|…|\.\.\.|[?:]|https?",
    re.IGNORECASE,
)
_JOINT: Final = lazy(r"\s*(?:,\s*(?:dan|serta|atau|&)\s|[,;]\s|\s(?:dan|serta|atau|&)\s)\s*", re.IGNORECASE)
_SOFT: Final = lazy(r"\s(?:dan|serta|atau|&)\s", re.IGNORECASE)
_SKIPPED: Final = frozenset({"dan", "serta", "atau", "sebanyak", "sisanya", "selebihnya", "atas", "dari", "masing", "sekitar"})
_WHOLES: Final = tuple(
    frozenset(pair.split())
    for pair in (
        "putra putri; laki perempuan; lelaki perempuan; pria wanita; cowok cewek; pagi sore; pagi siang; pagi malam; "
        "siang malam; siang sore; umum pelajar; umum mahasiswa; dewasa anak; daring luring; online offline"
    ).split("; ")
)
"""Classes that make up the whole together: other ones may be only some of it."""
_NUMBERED: Final = lazy(r"[ \t]*(\d{1,2})[.)]\s|[ \t]*([-•*▪✅✔☑➡👉🔹🔸]+)\ufe0f?[ \t]*\S")
_MOST: Final = 20
_BRACKET: Final = 80  # characters
_SHORT_PART: Final = 3  # words: "30 pelajar"
_UNLIKE: Final = frozenset(
    "kg gram liter ml km m cm meter tahun bulan hari jam menit rupiah ribu juta persen lembar paket".split()
) | {""}
_LONGEST_ITEM: Final = 8  # words; longer ones are sentences, whose commas count nothing


class _Number(NamedTuple):
    """A number of things: its value, its words from `first` to `last`-1, the things' name."""

    value: float
    first: int
    last: int
    noun: str


@rule(
    severity="warning",
    message="Disebut {said}, tetapi {reason}.",
    ref="Hitungan dalam takarir sendiri",
    words=(*_INTRODUCING, *_TOTAL, *_REST, "lain"),
    needles=(":", "("),
    examples=[
        bad("Singgah di [[3 lokasi]]: Bandung dan Bogor.", fixed="Singgah di 2 lokasi: Bandung dan Bogor."),
        bad("[[Empat syarat]] mendaftar: KTP, kartu keluarga, dan foto.",
            fixed="Tiga syarat mendaftar: KTP, kartu keluarga, dan foto."),
        bad("Hadir [[120 orang]], terdiri atas 70 guru dan 60 kepala sekolah.",
            fixed="Hadir 130 orang, terdiri atas 70 guru dan 60 kepala sekolah."),
        bad("[[5 buku]] pilihan:\n1. Laut\n2. Gunung\n3. Hutan", fixed="3 buku pilihan:\n1. Laut\n2. Gunung\n3. Hutan"),
        bad("Dari [[40 aduan]], 25 selesai dan 10 diproses; tidak ada yang lain.",
            fixed="Dari 35 aduan, 25 selesai dan 10 diproses; tidak ada yang lain."),
        bad("Kuota [[60 orang]] (30 pagi dan 40 sore).", fixed="Kuota 70 orang (30 pagi dan 40 sore)."),
        bad("Ikut [[50 anak]] (20 putra, 25 putri).", fixed="Ikut 45 anak (20 putra, 25 putri)."),
        good("Syarat mendaftar ada tiga:"),
        good("Kuota 60 orang (30 pagi dan 30 sore). Peserta 50 orang (10 difabel dan 5 lansia)."),
        good("Paket 2 kg (1 kg beras, 4 telur). Peserta 120 orang (usia 17 sampai 25 tahun)."),
        good("Ada 4 langkah mudah: unduh, isi, unggah. Langkah terakhir, tunggu surel."),
        good("Singgah di 3 lokasi: Bandung, Bogor, dan Cimahi. Total 38 bus: 20 di Utara dan 18 di Selatan."),
        good("Dari 500 pendaftar, antara lain 120 dari Sukasari. Peserta 120 orang, termasuk 70 guru dan 60 perempuan."),
        good("Ada 5 hadiah: sepeda, kulkas, dan banyak lagi."),
        good("Cukup 10 menit: kuras, tutup, dan taburkan. Kelas 3: membaca dan berhitung."),
        good("00.35 Kata dasar\n01.20 Pengecualian: mengkaji, memproses, menstabilkan"),
        good("Kelas gratis untuk 40 pelaku UMKM:\n📅 Selasa 7/7\n🕘 09.00–12.00 WIB"),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Jumlah yang tidak cocok dengan rinciannya membuat pembaca ragu mana yang benar."""
    done = -1
    scan = ctx.scan
    openings = [(k, k) for k in ctx.gaps if ":" in scan.gaps[k]] + [
        (k, k + 1) for k in ctx.words if scan.lower[k] in _INTRODUCING
    ]
    for left, right in sorted(openings):
        if right >= len(scan) or left <= done:
            continue
        number = _before(scan, left)
        found = _named(ctx, number, right) if number else None
        if number and found is not None:
            done = right
            yield _hit(ctx, number, *found)
    yield from _parts_of_whole(ctx)
    yield from _in_brackets(ctx)


def _hit(ctx: Context, number: _Number, value: int, reason: str) -> Hit:
    scan = ctx.scan
    start, end = scan.starts[number.first], scan.end(number.last - 1)
    said = ctx.text[start:end]
    word = str(value) if said[0].isdecimal() else in_words(value)
    if word and said[0].isupper():
        word = word[0].upper() + word[1:]
    span_end = scan.end(number.last) if number.noun else end
    noun = ctx.text[end:span_end]
    return ctx.hit(start, span_end, fix=word + noun if word and value else None, said=said + noun, reason=reason)


def _number_with_noun(scan: Scan, k: int) -> _Number | None:
    if k and scan.gaps[k] in (".", ":", "/"):
        return None  # half an hour of the clock, or of a date
    found = number_from(scan, k)
    if found is None or not found[0].is_integer():
        return None
    value, n = found
    noun = scan.lower[n] if n < len(scan) and scan.kinds[n] & BLANK and not scan.kinds[n] & LINE else ""
    return _Number(value, k, n, noun if noun[:1].isalpha() else "")


def _before(scan: Scan, left: int) -> _Number | None:
    """The only number of things among the words before `left`, in the same clause."""
    first, found = left - 1, []
    sentence = scan.sentence_of(left - 1) if left else None
    while sentence and first > sentence.first and left - first < 9 and (scan.gaps[first].isspace() or scan.gaps[first] == "-"):
        first -= 1
    k = max(first, 0)
    while k < left:
        number = _number_with_noun(scan, k)
        if number:
            before = scan.lower[k - 1] if k > first else ""
            if (
                number.last < left
                and number.noun
                and before not in ("kelas", "ke", "pukul", "jam", "lantai", "rw", "rt", "nomor", "no")
            ):
                found.append(number)
            k = max(number.last, k + 1)
        else:
            k += 1
    if "tersebut" in scan.lower[first:left]:
        return None  # told before: what follows is something else about them
    return found[0] if len(found) == 1 else None


def _named(ctx: Context, number: _Number, right: int) -> tuple[int, str] | None:
    """What the list from word `right` on says the number should be, and why; None when it fits or tells nothing."""
    scan = ctx.scan
    if scan.kinds[right] & LINE:
        return _of_lines(ctx, number, right)
    sentence = scan.sentence_of(right)
    start, end = scan.starts[right], scan.end(sentence.last - 1)
    listed = ctx.text[start:end]
    if _PARTIAL.search(listed) or len(listed) > 600:
        return None
    cuts = [start, *(start + m.end() for m in _JOINT.finditer(listed)), end]
    items = [_Item(scan, a, b) for a, b in pairwise(cuts)]
    following = scan.lower[sentence.last : sentence.last + 2]
    if len(items) < 2 or (following[:1] == [number.noun] and following[1:] in (["terakhir"], ["berikutnya"], ["selanjutnya"])):
        return None
    if all(i.number for i in items):
        total = sum((i.number.value for i in items if i.number), 0.0)
        if total == number.value or number.value == len(items) or not total.is_integer():
            return None
        return int(total), f"rinciannya berjumlah {int(total)}"
    if any(i.number for i in items) or number.noun in _MEASURES or not 1 < number.value <= _MOST:
        return None
    if any(i.words > _LONGEST_ITEM for i in items) or any(start <= c.start < end for c in clocks(scan)):
        return None
    softly = sum(1 for _ in _SOFT.finditer(listed)) - sum(
        1 for m in _JOINT.finditer(listed) if "," in m[0] and len(m[0].split()) > 1
    )
    fewest = len(items) - max(0, softly) if "," in listed or ";" in listed else len(items)
    if fewest <= number.value <= len(items):
        return None
    return len(items), f"yang disebut {len(items)}"


def _in_brackets(ctx: Context) -> Iterator[Hit]:
    """ "60 orang (30 pagi, 40 sore)": parts of more than the whole, or all parts of one that is larger."""
    scan = ctx.scan
    for k in ctx.gaps:
        if k == len(scan) or scan.gaps[k] != " (":
            continue
        end = ctx.text.find(")", scan.starts[k], scan.starts[k] + _BRACKET)
        if end < 0:
            continue
        number = next((n for n in (_number_with_noun(scan, i) for i in (k - 2, k - 3)) if n and n.last == k - 1), None)
        cuts = [scan.starts[k], *(m.end() for m in _JOINT.finditer(ctx.text, scan.starts[k], end)), end]
        items = [_Item(scan, a, b) for a, b in pairwise(cuts)]
        parts = [i.number for i in items if i.number and i.words <= _SHORT_PART]
        if not number or len(parts) < max(2, len(items)) or any(p.noun in _UNLIKE for p in (number, *parts)):
            continue
        total = sum(part.value for part in parts)
        whole = {w for part in parts for w in scan.lower[part.last : part.last + 2]}
        if total > number.value or (total < number.value and any(pair <= whole for pair in _WHOLES)):
            yield _hit(ctx, number, int(total), f"rinciannya berjumlah {int(total)}")


class _Item:
    """One of the things named: how many words it has, and the number it begins with."""

    def __init__(self, scan: Scan, start: int, end: int) -> None:
        k, last = scan.word_at(start), scan.word_at(end)
        self.words = last - k
        while k < last and scan.lower[k] in _SKIPPED:
            k += 1
        self.number = _number_with_noun(scan, k) if k < last else None


def _of_lines(ctx: Context, number: _Number, right: int) -> tuple[int, str] | None:
    """A list of numbered or marked lines after the colon."""
    if number.noun in _MEASURES or not 1 < number.value <= _MOST:
        return None
    at = ctx.text.index("\n", ctx.scan.end(right - 1)) + 1
    marks: list[str] = []
    for line in ctx.text[at : at + 5000].split("\n"):
        if not line.strip():
            if marks:
                break
            continue
        m = _NUMBERED.match(line)
        mark = "1" if m and m[1] else m[2] if m else ""
        if not m or (marks and mark != marks[0]) or (m[1] and int(m[1]) != len(marks) + 1):
            break
        marks.append(mark)
    if len(marks) < 2 or len(marks) == number.value:
        return None
    return len(marks), f"daftarnya berisi {len(marks)}"


def _parts_of_whole(ctx: Context) -> Iterator[Hit]:
    """ "Dari 40 aduan, 25 selesai dan 10 diproses; tidak ada yang lain" and "70 guru dan 60 kepala sekolah, total 120"."""
    scan = ctx.scan
    for sentence in ctx.sentences():
        words = scan.lower[sentence.first : sentence.last]
        if _PARTIAL.search(ctx.text, sentence.start, sentence.end):
            continue
        numbers: list[_Number] = []
        k = sentence.first
        while k < sentence.last:
            number = _number_with_noun(scan, k)
            if number and number.noun not in ("persen", "tahun") and not ctx.text.startswith("%", scan.end(number.last - 1)):
                numbers.append(number)
            k = number.last if number else k + 1
        whole: _Number | None = None
        parts: list[_Number] = []
        if words[0] == "dari" and len(numbers) > 2 and numbers[0].first == sentence.first + 1:
            if not _REST.isdisjoint(words) or "tidak ada yang lain" in " ".join(words):
                whole, parts = numbers[0], numbers[1:]
        elif len(numbers) > 2 and scan.lower[numbers[-1].first - 1] in _TOTAL and "dan" in words:
            whole, parts = numbers[-1], numbers[:-1]
        if whole is None or (not _REST.isdisjoint(words) and scan.lower[parts[-1].first - 1] not in _REST):
            continue
        total = sum((part.value for part in parts), 0.0)
        if total != whole.value and total.is_integer():
            yield _hit(ctx, whole, int(total), f"rinciannya berjumlah {int(total)}")
