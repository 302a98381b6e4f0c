"""Metadata that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="Metadata takarir ini tidak terbaca.",
    ref="Format takarir tulisbaik",
    examples=[
        bad("[[]]Buku baru sudah tiba.", jadwal="kapan-kapan"),
        bad("[[]]Buku baru sudah tiba.", platfrom="x"),
        good("Buku baru sudah tiba.", jadwal="2026-12-01T07:30+07:00", platform="x"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kunci atau nilai yang tidak terbaca (jadwal, nama kunci) membuat pemeriksaan lain tidak lengkap."""
    for problem in ctx.caption.problems:
        yield Hit(0, 0, {}, message=problem.message.replace("{", "{{").replace("}", "}}"))
