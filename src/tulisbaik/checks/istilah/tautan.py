"""Hashtags, accounts and domains against the official ones, and what only looks like them."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.links import ascii_twin, government_twin
from tulisbaik.knowledge.terms.model import DOMAIN, HANDLE, HASHTAG
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Entity

_KINDS = {"hashtag": HASHTAG, "handle": HANDLE, "url": DOMAIN, "email": DOMAIN}


@rule(
    severity="warning",
    message="“{found}” mirip dengan “{fix}”, tetapi bukan yang resmi.",
    ref="Domain .go.id: PM Kominfo 5/2015; daftar resmi: basis istilah",
    words=("goid",),
    shape=lambda word: not word.isascii() and ascii_twin(word) is not None,
    gap_shape=lambda gap: gap in (".", "-", "://") or "#" in gap or "＃" in gap or "@" in gap,
    sees=("hashtag", "handle", "url", "email"),
    examples=[
        bad("Daftar di [[perpusnas.com]] hari ini.", fixed="Daftar di perpusnas.go.id hari ini."),
        bad("Daftar di https://[[perpusnas-go.id]]/masuk hari ini.", fixed="Daftar di https://perpusnas.go.id/masuk hari ini."),
        bad("Unggah dengan tagar [[#LiterasiContohJaya]].", fixed="Unggah dengan tagar #LiterasiContohRaya."),
        bad("Ikuti [[@perpus_contohraya]] ya.", fixed="Ikuti @perpus.contohraya ya."),
        bad("Buka [[kotacontoh.go.id.cek-data.com]] sekarang."),
        bad("Buka [[perpusnas.goid]] sekarang.", fixed="Buka perpusnas.go.id sekarang."),
        bad("Buka [[реrpusnas]].go.id sekarang.", fixed="Buka perpusnas.go.id sekarang."),
        good("Buka layanan.perpusnas.go.id/anggota, https://www.perpusnas.go.id, atau surel info@perpusnas.go.id."),
        good("Ikuti @perpus.contohraya, @sobatbaca, dan #LiterasiContohRaya #literasicontohraya."),
        good("Москва adalah ibu kota Rusia. Buka contoh.go.id."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Alamat palsu meniru yang resmi dengan satu huruf lain; tagar dan akun yang keliru membuat warga salah jalan."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.lower[k] != "goid":
            yield from _foreign_letters(ctx, k)
        elif k and scan.gaps[k] == ".":
            start, end = scan.starts[k - 1], scan.end(k)
            yield ctx.hit(start, end, fix=f"{scan.words[k - 1]}.go.id", message="“{found}” seharusnya “{fix}”.")
    for entity in scan.of_kind(*_KINDS) if ctx.gaps else ():
        yield from _judge(ctx, entity)


def _foreign_letters(ctx: Context, k: int) -> Iterator[Hit]:
    """Letters of another script in a link, an account, a hashtag or an official term."""
    before, after = ctx.scan.gaps[k], ctx.scan.gaps[k + 1]
    twin = ascii_twin(ctx.scan.words[k]) or ""
    if before == "." or before.endswith(("@", "#", "://")) or after == "." or ctx.knowledge.terms.wakes(twin):
        message = "“{found}” memuat huruf dari aksara lain yang tampak sama; tulis “{fix}”."
        yield ctx.hit_words(k, k + 1, fix=twin, message=message)


def _judge(ctx: Context, entity: Entity) -> Iterator[Hit]:
    """One hashtag, account or domain: right, out of use, or only like an official one."""
    kind, links = _KINDS[entity.kind], ctx.knowledge.links
    start, end = _place(ctx.text, entity)
    found = ctx.text[start:end]
    if kind == DOMAIN and (real := government_twin(found)) is not None:
        yield ctx.hit(start, end, fix=real or None, message="“{found}” menyerupai domain pemerintah (.go.id), tetapi bukan.")
    elif known := links.known(found, kind):
        concept, term = known
        if not term.status.fine:
            right = [t.text for t in concept.terms if t.status.fine and t.kind == kind]
            yield ctx.hit(start, end, fix=right, message="“{found}” tidak dipakai lagi" + ("; tulis “{fix}”." if right else "."))
    elif alike := links.alike(found, kind):
        yield ctx.hit(start, end, fix=alike)


def _place(text: str, entity: Entity) -> tuple[int, int]:
    """The range of the host for a link or an address, the whole for the others."""
    start, end = entity.start, entity.end
    if entity.kind == "email":
        start = text.rindex("@", start, end) + 1
    if entity.kind == "url":
        scheme = text.find("://", start, end)
        start = scheme + 3 if scheme >= 0 else start
        end = min((i for c in "/?#:" if (i := text.find(c, start, end)) >= 0), default=end)
        start = max(start, text.rfind("@", start, end) + 1)
        start += 4 * text[start:end].lower().startswith("www.")
    return start, end
