"""Money, percentages, counts, ordinals and telephone numbers, with their spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tulisbaik.patterns import lazy
from tulisbaik.text.numerals import NUMBER_WORDS, SCALE_WORDS, figures, number_from
from tulisbaik.text.scan import ATOMIC, BLANK, LINE, Asked, Scan, kept
from tulisbaik.text.values import Count, Money, Ordinal, Percent, Phone

_S: Final = "[ \u00a0]"
_RUPIAH: Final = lazy(
    rf"(?:Rp|IDR)\.?{_S}?(?P<n>\d{{1,3}}(?:\.\d{{3}}){{1,6}}(?:,\d+)?|\d+(?:,\d+)?)(?:,-)?(?:{_S}?(?P<s>{'|'.join(SCALE_WORDS)}|k)\b)?",
    re.IGNORECASE,
)
_FREE: Final = (
    ("gratis",),
    ("tanpa", "biaya"),
    ("bebas", "biaya"),
    ("tidak", "dipungut", "biaya"),
    ("tanpa", "dipungut", "biaya"),
    ("cuma", "cuma"),
)
_FREE_WORDS: Final = frozenset(p[0] for p in _FREE)
_PRICED: Final = Asked(lambda low: low.startswith("rp") or low == "idr" or low in _FREE_WORDS)
_PERCENT: Final = lazy(rf"(?P<n>\d+(?:[.,]\d+){{0,8}}){_S}?(?:%|persen\b)", re.IGNORECASE)
_ORDINAL: Final = lazy(rf"ke(?:-|{_S}|-{_S})?(?P<n>\d{{1,4}}|[IVXLCDM]{{2,9}})\b")
_ORDERED: Final = Asked(lambda low: low[:2] == "ke" and (low[2:3].isdecimal() or set(low[2:4]) <= set("ivxlcdm")))

# Telephone numbers --------------------------------------------------------------------------------------------

_PHONE: Final = lazy(r"\+?\(?\d[\d()]*(?:[ .\u00a0-]{1,2}\(?\d[\d()]*){0,7}")
PHONE_CUES: Final = frozenset(
    "hubungi telepon telp tlp telpon wa whatsapp narahubung kontak cp hotline panggil tekan sms hp ponsel helpdesk "
    "aduan siaga pengaduan layanan darurat ambulans call center contact person".split()
)
_NO_PHONE: Final = frozenset(
    "isbn issn rekening rek account va nik nip npwp npsn nisn kk resi kode surat nomor virtual akun pin otp imei "
    "seri registrasi perkara sertifikat paspor antrean tiket rp doi polisi".split()
)
_PHONE_SIGNS: Final = lazy("[\u260e\u260f\U0001f4de\U0001f4f1\U0001f4f2]")


@kept
def phones(scan: Scan) -> tuple[Phone, ...]:
    """Telephone numbers: what is written like one (0…, +62…), or stands after a word such as "hubungi"."""
    return tuple(_phones(scan))


def _phones(scan: Scan) -> Iterator[Phone]:
    done, text = 0, scan.text
    for k in scan.figures:
        if scan.starts[k] < done:
            continue
        start = scan.starts[k]
        while start > 0 and text[start - 1] in "(+":
            start -= 1
        match = _PHONE.match(text, start)
        if not match or (start and (text[start - 1].isdecimal() or text[start - 1] in "-/.,")):
            continue
        found = match[0].rstrip(" .-\u00a0(")
        digits = re.sub(r"[^\d+]", "", found)
        bare = digits.lstrip("+")
        if len(bare) < 6:
            continue
        shaped = digits[0] == "+" or bare.startswith(("08", "62")) or found.startswith("(0") or re.match(r"0\d{2,3}[ -]", found)
        near = scan.lower[max(0, k - 4) : k]
        if not _NO_PHONE.isdisjoint(near) or text[start + len(found) : start + len(found) + 1] in ("%", "/"):
            continue
        cued = not PHONE_CUES.isdisjoint(near) or bool(_PHONE_SIGNS.search(scan.gaps[k]))
        if not cued:
            after = scan.word_at(start + len(found))
            cued = scan.lower[after : after + 1] in (["whatsapp"], ["wa"]) and len(bare) > 8
        if not (shaped or (cued and bare[0] == "8" and len(bare) > 8)):
            continue
        if not cued and not 9 <= len(bare) <= 14:
            continue  # a code, not a number to call
        if scan.touches(start, start + len(found), ATOMIC):
            continue
        done = start + len(found)
        yield Phone(start, done, digits)


# Amounts ------------------------------------------------------------------------------------------------------


@kept
def money(scan: Scan) -> tuple[Money, ...]:
    """Amounts in rupiah, "gratis" among them as 0."""
    return tuple(_money(scan))


def _money(scan: Scan) -> Iterator[Money]:
    for k in scan.where(_PRICED):
        if scan.lower[k] not in _FREE_WORDS:
            if match := _RUPIAH.match(scan.text, scan.starts[k]):
                yield Money(match.start(), match.end(), _rupiah(match["n"], match["s"]))
        else:
            for phrase in _FREE:
                joined = phrase[0] == "cuma" and scan.gaps[k + 1] == "-" and scan.lower[k + 1 : k + 2] == ["cuma"]
                if joined or scan.matches(k, phrase):
                    yield Money(scan.starts[k], scan.end(k + len(phrase) - 1), 0)
                    break


def _rupiah(number: str, scale: str | None) -> int:
    value = figures(number)
    factor = 1000 if scale and scale.lower() == "k" else SCALE_WORDS.get((scale or "").lower(), 1)
    return round((value[0] if value else 0) * factor)


@kept
def percents(scan: Scan) -> tuple[Percent, ...]:
    """Percentages, in order."""
    return tuple(_percents(scan))


def _percents(scan: Scan) -> Iterator[Percent]:
    done = 0
    for k in scan.figures:
        if scan.starts[k] < done:
            continue
        match = _PERCENT.match(scan.text, scan.starts[k])
        value = figures(match["n"]) if match else None
        if match and value:
            done = match.end()
            yield Percent(match.start(), match.end(), value[0], value[1])


_NO_NOUN: Final = frozenset(
    "di ke dari dan atau pada untuk yang sampai hingga serta pukul jam pkl wib wita wit ini itu tentang dengan oleh "
    "dalam tahun adalah telah sudah akan s".split()
)


@kept
def counts(scan: Scan) -> tuple[Count, ...]:
    """Numbers with the word after them, in figures or words: *40 peserta*, *tiga hal*."""
    return tuple(_counts(scan))


def _counts(scan: Scan) -> Iterator[Count]:
    done = 0
    for k in sorted(scan.figures + scan.among(NUMBER_WORDS)):
        found = number_from(scan, k) if k >= done else None
        if found is None:
            continue
        value, n = found
        done = n
        noun = scan.lower[n] if n < len(scan) and scan.kinds[n] & BLANK and not scan.kinds[n] & LINE else ""
        if noun[:1].isalpha() and noun not in _NO_NOUN:
            yield Count(scan.starts[k], scan.end(n), value, noun)


@kept
def ordinals(scan: Scan) -> tuple[Ordinal, ...]:
    """*ke-80*, also written *ke 80* or *ke-LXXX*."""
    out = []
    for k in scan.where(_ORDERED):
        if match := _ORDINAL.match(scan.text, scan.starts[k]):
            number = int(match["n"]) if match["n"].isdecimal() else _roman(match["n"])
            if number and not scan.touches(match.start(), match.end(), ATOMIC):
                out.append(Ordinal(match.start(), match.end(), number))
    return tuple(out)


_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def _roman(text: str) -> int:
    values = [_ROMAN[c] for c in text]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))
