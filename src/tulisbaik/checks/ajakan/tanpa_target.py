"""A call that does not say where or how."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.call_words import lexicon, targets_after
from tulisbaik.knowledge.calls import Call, find
from tulisbaik.rules.base import Context, Hit, bad, good, rule

_WAYS = frozenset("ke di lewat melalui via kepada pada bersama".split())


@rule(
    severity="warning",
    message="“{found}” belum menyebut {missing}.",
    ref="Catatan lapangan: ajakan = tindakan + sasaran (tautan, nomor, akun, tempat)",
    examples=[
        bad("Belum punya kartu anggota? [[Yuk, daftar]]!"),
        bad("Jika terjadi kebakaran, [[segera hubungi kami]]."),
        bad("Butuh bantuan? [[Info lebih lanjut via email]]."),
        bad("Gerakan literasi hadir di 500 kota. [[Mari sukseskan bersama]]!"),
        good("Belum punya kartu anggota? Yuk, daftar lewat tautan di bio!"),
        good("Jika terjadi kebakaran, segera hubungi 113."),
        good("Info lebih lanjut via email: halo@contoh.go.id."),
        good("Daftar sekarang!\n\nFormulirnya ada di s.id/kelas."),
        good("Simpan unggahan ini, ya!"),
        good("Laporkan ke ketua RT."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Ajakan yang butuh sasaran (daftar, hubungi, kunjungi, unduh) hanya berguna bila alamat atau nomornya disebut."""
    scan = ctx.scan
    calls = find(scan)
    wanting = [(call, missing) for call in calls if (missing := _missing(call, ctx, len(calls)))]
    if wanting and not _answered(ctx):
        for call, missing in wanting:
            yield ctx.hit(call.start, call.end, missing=missing)


def _missing(call: Call, ctx: Context, total: int) -> str:
    """What the call lacks, in words; "" when it is complete."""
    lex = lexicon()
    if call.target or call.kind in ("tanya", "lunak"):
        return ""
    if call.kind == "label":
        return "alamat atau nomornya"
    if call.verb in lex.vague and total == 1:
        return "tindakan yang dapat dilakukan pembaca"
    words = ctx.scan.lower[call.word : ctx.scan.word_at(call.end)]
    if call.verb not in lex.strict or not _WAYS.isdisjoint(words):
        return ""
    return "lewat apa: tautan, nomor, akun, atau tempat"


def _answered(ctx: Context) -> bool:
    """Is there an address anywhere in the caption? A reader will find it."""
    scan = ctx.scan
    if scan.of_kind("url", "email", "handle"):
        return True
    return any(t.address or t.text.endswith("bio") for t in targets_after(scan, -1, len(scan)))
