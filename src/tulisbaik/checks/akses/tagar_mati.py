"""A hashtag that the platform does not make a link of, or only in part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tulisbaik.model import Edit, Fix, Span
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import entities, on_each

if TYPE_CHECKING:
    from tulisbaik.knowledge.platforms import Platform

_SIGNS = lazy("[-'’&+]")
_REST = lazy(rf"(?:{_SIGNS.pattern}[^\W_]\w*)+")


@rule(
    severity="warning",
    message="“{found}” tidak menjadi tautan di {platform}: {why}.",
    ref="twitter-text (2021-10-21); panduan tagar tiap platform",
    needles=("#", "＃"),
    sees=("hashtag", "quote"),
    examples=[
        bad("Ikuti [[#Hari-Buku-Dunia]] besok!", fixed="Ikuti #HariBukuDunia besok!", platform="instagram"),
        bad("Ikuti [[#Jum’atBersih]] besok!", platform="x, facebook"),
        bad("Selamat [[#2026]]!", platform="tiktok"),
        bad("Ikuti pamerannya[[#HariBuku]] besok!", fixed="Ikuti pamerannya #HariBuku besok!", platform="x"),
        bad("Ikuti [[#" + "Buku" * 13 + "]]!", platform="threads"),
        good("Ikuti #HariBuku dan #Hari_Buku2026!", platform="instagram"),
        good("Ikuti #Hari-Buku besok!", platform="bluesky"),
        good("Peringkat #1 di Jawa, kelas C#, contoh.go.id/#bagian-2", platform="x"),
        good("Ikuti (#HariBuku)#Baca, ya!", platform="x"),
        good("Ikuti #Hari-Buku besok!", platform="whatsapp"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tagar berakhir pada tanda baca pertama, tidak boleh hanya angka, dan harus didahului spasi. Yang lain tidak
    dapat diklik atau dicari pembaca."""
    return on_each(ctx, lambda platform: _judge(ctx, platform))


def _judge(ctx: Context, platform: Platform) -> Iterator[Hit]:
    if not platform.hashtags:
        return
    text, scan = ctx.text, ctx.scan
    found = entities(ctx, platform)
    ends = {tag.span.start: tag.span.end for tag in found.hashtags}
    urls = [url.span.start for url in found.urls]
    for k in ctx.gaps:
        if k == len(scan) or scan.gaps[k][-1] not in "#＃":
            continue
        word = scan.words[k]
        at = scan.starts[k] - 1
        i = bisect_right(urls, at) - 1
        if i >= 0 and at < found.urls[i].span.end:
            continue
        if end := ends.get(at):
            if rest := _REST.match(text, end):
                why = f"hanya “{text[at:end]}” yang terbaca, sebab tagar berhenti di “{text[end]}”"
                yield ctx.hit(at, rest.end(), fix=text[at:end] + _SIGNS.sub("", rest.group()), why=why)
                continue
            for limit in platform.of("hashtag_length"):
                if end - at - 1 > limit.value:
                    yield ctx.hit(at, end, why=f"panjangnya {end - at - 1} karakter; batasnya {limit.value}")
        elif word.isdigit():
            if len(word) > 3:
                yield ctx.hit(at, scan.end(k), why="tagar perlu memuat huruf")
        elif at and text[at - 1].isalpha():
            fix = Fix("Beri spasi sebelum tagar", (Edit(Span(at, at), " "),))
            yield ctx.hit(at, scan.end(k), why="huruf menempel di depannya")._replace(fixes=(fix,))
