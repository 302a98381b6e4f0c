"""Affixes beside capitals and figures: diSKkan, KTPmu, ke2."""

from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_AFFIXED = lazy(r"(di|me|mem|men|meng|ber|ter|se|ke|pe|pem|pen|peng)([A-Z]{2,})(kan|i|an|nya)?")
_ENDED = lazy(r"([A-Z]{2,})(ku|mu|nya|lah|kah|kan|pun|an)")


def _apart(word: str) -> str | None:
    if found := _ENDED.fullmatch(word):
        base, ending = found.groups()
        return f"{base} pun" if ending == "pun" else f"{base}-{ending}"
    if found := _AFFIXED.fullmatch(word):
        return "-".join(part for part in found.groups() if part)
    return None


@rule(
    severity="error",
    message="Imbuhan pada singkatan diberi tanda hubung: “{fix}”.",
    ref="EYD V, TE05",
    shape=lambda word: not word.islower() and _apart(word) is not None,
    examples=[
        bad("Jaga [[SIMmu]], bawa [[KTPnya]], sudah [[diSKkan]].", fixed="Jaga SIM-mu, bawa KTP-nya, sudah di-SK-kan."),
        good("Jaga SIM-mu. TVRI, UMKM, KTP, kanal diSKo."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanda hubung merangkai unsur yang berbeda: huruf kecil dan huruf kapital (*di-SK-kan*, *KTP-mu*)."""
    for k in ctx.words:
        if text := _apart(ctx.scan.words[k]):
            yield ctx.hit_words(k, k + 1, fix=text, safe=True)
