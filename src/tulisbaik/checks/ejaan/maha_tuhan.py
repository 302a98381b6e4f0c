"""Maha in names of God: apart, with capitals."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised

_TRAITS = (
    "esa kuasa pengasih penyayang pemurah murah pengampun adil bijaksana tahu mengetahui melihat mendengar besar suci tinggi "
    "mulia agung kaya pemberi pencipta benar kasih rahim rahman kekal hidup luas lembut pemaaf penolong perkasa"
).split()
_GLUED = frozenset("maha" + trait for trait in _TRAITS)
_ALSO_COMMON = frozenset(["mahabesar", "mahatinggi", "mahabenar", "mahahidup", "mahaluas", "mahakaya", "mahakasih", "mahamulia"])


@rule(
    severity="error",
    message="Sebutan Tuhan ditulis terpisah dengan huruf kapital: “{fix}”.",
    ref="EYD V, KB01e",
    words=("maha", *_GLUED),
    examples=[
        bad("Rahmat Tuhan [[yang Maha Esa]] menyertai kita.", fixed="Rahmat Tuhan Yang Maha Esa menyertai kita."),
        bad("Doa kepada Yang [[maha pengasih]].", fixed="Doa kepada Yang Maha Pengasih."),
        bad("Semoga Yang [[Mahapenyayang]] menguatkan.", fixed="Semoga Yang Maha Penyayang menguatkan."),
        good("Tuhan Yang Maha Esa. Mahasiswa meneliti mahadata tentang maharaja. Mahabarata."),
        good("Yang Maha Kuasa"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Maha* sebagai unsur nama Tuhan terpisah dan berkapital (*Yang Maha Esa*); pada kata umum serangkai (*mahasiswa*)."""
    scan = ctx.scan
    for k in ctx.words:
        low = scan.lower[k]
        after_yang = k > 0 and joined(scan, k) and scan.lower[k - 1] == "yang"
        if low == "maha":
            if k + 1 >= len(scan) or not joined(scan, k + 1) or scan.lower[k + 1] not in _TRAITS:
                continue
            end, traits = k + 2, f"Maha {raised(scan.words[k + 1])}"
        else:
            if not after_yang and (scan.words[k].islower() or low in _ALSO_COMMON):
                continue
            end, traits = k + 1, f"Maha {low[4:].capitalize()}"
        start, text = k, traits
        if after_yang and scan.words[k - 1] == "yang":
            start, text = k - 1, f"Yang {traits}"
        if ctx.text[scan.starts[start] : scan.end(end - 1)] != text:
            yield ctx.hit_words(start, end, fix=text)
