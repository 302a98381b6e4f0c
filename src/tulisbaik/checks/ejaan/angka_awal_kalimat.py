"""KG04: a sentence does not begin with figures."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.numerals import ONE_WORD

_DATES = frozenset(
    (
        "januari februari maret april mei juni juli agustus september oktober november desember jan feb mar "
        "apr jun jul agu sep okt nov des hari menit jam tahun wib wita wit langkah tips kiat cara alasan "
        "fakta hal"
    ).split()
)


def _amount(word: str) -> bool:
    return word.isdecimal() and len(word) < 8


@rule(
    severity="info",
    enabled=False,
    message="Jangan membuka kalimat dengan angka; misalnya “{fix}”.",
    ref="EYD V, KG04",
    shape=_amount,
    examples=[
        bad("[[45]] sekolah mendaftar.", fixed="Sebanyak 45 sekolah mendaftar."),
        bad("[[2.300]] paket dibagikan hari ini.", fixed="Sebanyak 2.300 paket dibagikan hari ini."),
        good("Hari ini 150 bibit ditanam. 17 Agustus kita upacara. 1. KTP asli"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bilangan yang disebut lebih dari satu kata tidak ditulis di awal kalimat; dahului dengan *sebanyak* atau ubah
    susunannya. Judul dan daftar sering sengaja memulai dengan angka, jadi aturan ini bawaannya mati."""
    scan = ctx.scan
    for k in ctx.words:
        sentence = scan.sentence_of(k)
        if sentence.first != k or sentence.last - k < 3:
            continue
        last = k + 1
        while last < sentence.last and scan.gaps[last] == "." and len(scan.words[last]) == 3 and scan.words[last].isdecimal():
            last += 1
        if not joined(scan, last) or not scan.words[last].islower() or scan.words[last] in _DATES:
            continue
        if int("".join(scan.words[k:last])) not in ONE_WORD:
            found = ctx.text[scan.starts[k] : scan.end(last - 1)]
            yield ctx.hit_words(k, last, fix=[f"Sebanyak {found}", f"Sejumlah {found}"])
