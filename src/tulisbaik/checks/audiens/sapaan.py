"""A vocative of another audience."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.audiences import addressed
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Scan

_LONGEST = 4
"""Words of a vocative, at most: “Bapak dan Ibu sekalian”."""
_JOINED = frozenset("dan bapak ibu opa oma eyang adik kakak sekalian semua semuanya".split())
_TITLES = frozenset("bapak ibu opa oma eyang kakak".split())


@rule(
    severity="info",
    message="“{found}” bukan sapaan untuk {audience}. Yang cocok: {vocatives}.",
    ref="Profil audiens (kunci “sapaan” di rules/audiens dan “audiences” di konfigurasi)",
    examples=[
        bad("[[Bapak dan Ibu]], simak video pendek ini.", audiens="remaja"),
        bad("Naskahnya boleh dikirim sampai Jumat, [[Adik-adik]].", audiens="akademisi"),
        good("Sobat Perpus, simak video pendek ini.", audiens="remaja"),
        good("Ibu Rini mengajar menulis, Bapak Joni menggambar.", audiens="remaja"),
        good("Ajak ibu, bapak, dan kakak membaca bersama.", audiens="anak"),
        good("Bapak dan Ibu, simak video pendek ini."),
        good("Bapak/Ibu, naskahnya boleh dikirim sampai Jumat.", audiens="akademisi"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Sapaan memberi tahu siapa yang diajak bicara. Sapaan profil lain membuat pembaca merasa salah alamat."""
    audience = ctx.audience
    if audience is None or not audience.vocatives:
        return
    scan = ctx.scan
    own = {first for vocative in audience.vocatives for first in addressed(vocative)}
    profiles = ctx.knowledge.audiences.all.values()
    others = {first for a in profiles for vocative in a.vocatives for first in addressed(vocative)} - own
    for sentence in scan.sentences if not others.isdisjoint(scan.lower) else ():
        for k in (sentence.first, *range(max(sentence.first + 1, sentence.last - _LONGEST), sentence.last)):
            if scan.lower[k] not in others or scan.words[k].islower() or not (k == sentence.first or "," in scan.gaps[k]):
                continue
            stop = next(
                (j for j in range(k + 1, min(k + _LONGEST, sentence.last) + 1) if scan.gaps[j].strip() not in ("", "/", "-")), 0
            )
            if stop and all(_goes_on(scan, j, k) for j in range(k + 1, stop)):
                yield ctx.hit_words(k, stop, audience=audience.name, vocatives=", ".join(audience.vocatives))
                break


def _goes_on(scan: Scan, j: int, k: int) -> bool:
    """Does word j belong to the vocative that begins with word k? “Ibu Rini” is a person, “Sobat Cilik” are readers."""
    return scan.lower[j] in _JOINED or (scan.words[j][0].isupper() and scan.lower[k] not in _TITLES)
