"""Compounds written as one word that are two: kerjasama, bekerjasama, sebarluaskan."""

from collections.abc import Iterator

from tulisbaik.knowledge.word_pairs import Compound, glued
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import mid

_COMMON = frozenset(["ibukota", "seringkali", "setiapkali", "budidaya", "bulutangkis", "sepakbola"])
"""Written as one word even in the edited press: advice, unless the account writes formally."""


def _compound(word: str) -> Compound | None:
    low = word.lower()
    return glued(low) if len(low) > 6 else None


@rule(
    severity="error",
    message="Gabungan kata “{found}” ditulis terpisah: “{fix}”.",
    ref="EYD V, KB03a dan KB03d",
    shape=lambda word: _compound(word) is not None,
    examples=[
        bad("[[Terimakasih]] atas [[kerjasamanya]].", fixed="Terima kasih atas kerja samanya."),
        bad("Dinas [[bekerjasama]] dan [[bertanggungjawab]].", fixed="Dinas bekerja sama dan bertanggung jawab."),
        bad("Ia dibawa [[kerumahsakit]], lalu [[diujicoba]] alat baru.",
            fixed="Ia dibawa ke rumah sakit, lalu diuji coba alat baru."),
        bad("Mohon [[sebarluaskan]] kabar ini.", fixed="Mohon sebar luaskan kabar ini."),
        bad("Pendopo [[Balaikota]] dan [[Walikota]]", fixed="Pendopo Balai Kota dan Wali Kota"),
        good("Kami menindaklanjuti, menyebarluaskan, dan mempertanggungjawabkan. Ketidakhadiran itu dicatat."),
        good("#TerimaKasihPerawat di walikota.contoh.go.id"),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Gabungan kata ditulis terpisah; hanya yang berawalan dan berakhiran sekaligus yang dirangkai (*menindaklanjuti*)."""
    for k in ctx.words:
        word = ctx.scan.words[k]
        found = _compound(word)
        if found is None or (word[:1].islower() and not word.islower()):
            continue
        title = word.istitle() and mid(ctx.scan, k)  # a name: each of its words has a capital
        fix = found.apart.title() if title else keep_case(word, found.apart)
        advice = title or (found.first + found.second in _COMMON and ctx.account.ragam != "resmi")
        severity = Severity.INFO if advice else None
        yield ctx.hit_words(k, k + 1, fix=fix, safe=not title, severity=severity)
