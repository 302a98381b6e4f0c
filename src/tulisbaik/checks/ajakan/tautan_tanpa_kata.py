"""A link that stands alone, and a short link that hides where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Entity, Scan

_SHORT = frozenset(
    "s.id bit.ly tinyurl.com cutt.ly t.ly rb.gy ow.ly is.gd goo.gl shorturl.at rebrand.ly t.co lnk.to dlvr.it".split()
)
_SAYS_NOTHING = frozenset(
    "klik cek kunjungi buka akses di ke lewat melalui via link tautan berikut ini sini yuk ya dan atau info informasi "
    "selengkapnya lengkap lengkapnya lebih lanjut kami kita kamu ada bawah untuk pada langsung saja dulu segera".split()
)


@rule(
    severity="info",
    message="Tautan {found} belum diterangkan: sebut apa yang dibuka pembaca, misalnya “Formulir: {found}”.",
    ref="Panduan UCSD dan Mole Valley: ajakan menyebut isi tautan; tautan pendek diberi keterangan",
    gap_shape=lambda gap: gap == "." or "://" in gap,
    sees=("url",),
    examples=[
        bad("Buku baru sudah tiba.\n\n[[perpusnas.go.id/buku]]"),
        bad("Kelas menulis dibuka lagi.\nKlik [[s.id/kls26]]"),
        good("Katalog buku baru: perpusnas.go.id/buku"),
        good("Kelas menulis dibuka lagi. Formulir pendaftaran: s.id/kls26"),
        good("Info lengkap di perpusnas.go.id."),
        good("Formulir pendaftaran:\ns.id/kls26"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tautan tanpa keterangan tidak menarik diketuk, dan tautan pendek menyembunyikan alamat yang dituju."""
    scan = ctx.scan
    for url in scan.of_kind("url"):
        said = _described(scan, url)
        host = scan.text[url.start : url.end].partition("://")[-1] or scan.text[url.start : url.end]
        short = host.lower().removeprefix("www.").partition("/")[0] in _SHORT
        if not said or (short and _SAYS_NOTHING.issuperset(said)):
            yield ctx.hit(url.start, url.end)


def _described(scan: Scan, url: Entity) -> list[str]:
    """The words around a link: of its sentence, or of the line above when that ends with a colon."""
    k = scan.word_at(url.start)
    sentence = scan.sentence_of(k)
    after = scan.word_at(url.end)
    near = range(max(sentence.first, k - 12), min(sentence.last, after + 12))
    said = [scan.lower[j] for j in near if not k <= j < after]
    if not said and k and ":" in scan.gaps[k]:
        said = scan.lower[max(0, k - 6) : k]
    return said
