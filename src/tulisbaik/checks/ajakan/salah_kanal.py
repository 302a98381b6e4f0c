"""A call that leads nowhere on the caption's platform."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from tulisbaik.knowledge.calls import find
from tulisbaik.knowledge.channels import by_first_word
from tulisbaik.knowledge.platforms import Platform
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.platforms import joined
from tulisbaik.text.case import joined as together

_NAMED = 3
"""Words after a call among which the name of another platform is looked for."""


@rule(
    severity="warning",
    message="“{found}” di {platform}: {says}.",
    ref="Halaman bantuan platform, diperiksa 2026-11-24",
    words=by_first_word(),
    gap_shape=lambda gap: gap == "." or "://" in gap,
    sees=("url",),
    examples=[
        bad("Info lengkap: [[tautan di bio]].", platform="x"),
        bad("Jadwal lengkap di perpusnas.go.id. Cek [[link di bio]], ya!", platform="facebook"),
        bad("[[Swipe up]] untuk daftar!", platform="tiktok"),
        bad("[[Retweet]] kabar ini!", platform="instagram"),
        bad("Daftar di [[s.id/kelas]], ya!", platform="instagram"),
        bad("Resep lengkap: [[s.id/bubur]]", platform="pinterest, tiktok"),
        bad("Jawab di [[kolom komentar]]!", platform="whatsapp"),
        bad("Ceritakan di [[kolom komentar]]!", platform="google-business"),
        bad("[[Bagikan ke Story]]-mu, ya!", platform="linkedin"),
        good("Ceritakan di kolom komentar Instagram kami!", platform="whatsapp"),
        bad("Link pendaftaran [[di bio]], [[swipe up]] story kami.", platform="x"),
        bad("[[Klik tautan berikut]] untuk daftar.", platform="IG Reels"),
        good("Cek tautan di bio, ya!", platform="instagram"),
        good("Dilansir dari contoh.com, hujan turun lagi.", platform="instagram"),
        good("Daftar di s.id/kelas, ya!", platform="x"),
        good("Retweet kabar ini!", platform="x"),
        good("Cek tautan di bio, ya!"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Setiap platform punya cara sendiri: tautan di takarir Instagram tidak dapat diklik, di X tidak ada yang membuka bio."""
    scan = ctx.scan
    platforms = [p for name in ctx.meta.platforms if (p := ctx.knowledge.platforms.find(name))]
    if not platforms:
        return
    done = 0
    for k in ctx.words:
        for phrase, channel in by_first_word()[scan.lower[k]]:
            if k >= done and scan.matches(k, phrase):
                done = k + len(phrase)
                named = _elsewhere(ctx, done)
                failing = [p for p in ([named] if named else platforms) if channel.works_on(p) is False]
                if failing:
                    level = Severity.INFO if all(map(channel.unsure_on, failing)) else None
                    able = joined([p.name for p in ctx.knowledge.platforms.by_id.values() if channel.works_on(p)])
                    names = joined([p.name for p in failing])
                    yield ctx.hit_words(k, done, severity=level, platform=names, says=channel.says.format(places=able))
    dead = [p for p in platforms if p.links is False]
    if dead and ctx.gaps:
        asked = {call.target for call in find(scan)}
        by_bio = any(target.endswith("bio") for target in asked)
        places = dict.fromkeys(p.link_place for p in dead)
        says = f"tautan di takarir tidak dapat diklik. Arahkan ke {' dan '.join(places)}"
        for url in scan.of_kind("url"):
            found = scan.text[url.start : url.end]
            if found in asked or "/" in found:  # a bare domain may be no more than a name (“Dilansir dari contoh.com”)
                level = None if found in asked and not by_bio else Severity.INFO
                yield ctx.hit(url.start, url.end, severity=level, platform=joined([p.name for p in dead]), says=says)


def _elsewhere(ctx: Context, k: int) -> Platform | None:
    """The platform whose name the call goes on with: “kolom komentar Instagram kami”, “tautan di bio akun IG”."""
    goes_on = takewhile(lambda i: together(ctx.scan, i), range(k, min(k + _NAMED, len(ctx.scan))))
    return next((p for i in goes_on if (p := ctx.knowledge.platforms.find(ctx.scan.lower[i]))), None)
