"""A word that does not suit the audience."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Scan


@rule(
    severity="info",
    message="“{found}” kurang cocok untuk {audience}.{vocatives}",
    ref="Profil audiens (rules/audiens dan “audiences” di konfigurasi)",
    examples=[
        bad("[[Gaes]], jurnal terbaru sudah dapat diakses.", audiens="akademisi"),
        bad("[[Sehubungan dengan]] hujan, panggung dongeng pindah ke aula.", audiens="anak"),
        good("Gaes, jurnal terbaru sudah dapat diakses."),
        good("Rekan Peneliti, jurnal terbaru sudah dapat diakses.", audiens="akademisi"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata yang akrab bagi remaja terasa janggal bagi mitra, dan sebaliknya. Daftarnya ada di profil audiens takarir."""
    audience = ctx.audience
    if audience is None:
        return
    scan = ctx.scan
    first = {phrase[0]: [p for p in audience.avoid if p[0] == phrase[0]] for phrase in audience.avoid if phrase}
    listed = f" Sapaan yang cocok: {', '.join(audience.vocatives)}." if audience.vocatives else ""
    for k, word in enumerate(scan.lower) if not first.keys().isdisjoint(scan.lower) else ():
        for phrase in first.get(word, ()):
            span = scan.starts[k], scan.end(min(k + len(phrase), len(scan)) - 1)
            if scan.matches(k, phrase) and not scan.touches(*span, ("quote", "hashtag", "handle", "url", "email", "code")):
                yield ctx.hit(*span, audience=audience.name, vocatives=listed if _calls(scan, k, k + len(phrase)) else "")


def _calls(scan: Scan, first: int, last: int) -> bool:
    """Do the words from `first` up to `last` speak to somebody: “Gaes, …”, “…, guys!”?"""
    opens = first == scan.sentence_of(first).first or "," in scan.gaps[first]
    return opens and scan.gaps[last].strip()[:1] in (",", "!", "?", ".")
