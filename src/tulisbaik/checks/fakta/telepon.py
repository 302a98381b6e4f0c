"""A telephone number that nobody can call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.numbers import phones

_CHAT: Final = lazy(r"(?:wa\.me/|send\?phone=)(\+?)(\d+)", re.IGNORECASE)


def starts_phone(word: str) -> bool:
    """Three digits or more: how a telephone number begins, if it is one."""
    return len(word) > 2 and word.isdecimal()


@rule(
    severity="warning",
    message="Nomor “{found}” sepertinya tidak dapat dihubungi: {reason}.",
    ref="Rencana Dasar Teknis Nasional (Permenkominfo 14/2018); ITU-T E.164",
    words=("wa", "send", "62"),
    shape=starts_phone,
    sees=("url",),
    examples=[
        bad("Hubungi kami di [[0800-0000-1]]."),
        bad("Pusat aduan: [[+62 0800-0000-113]].", fixed="Pusat aduan: +62 800-0000-113."),
        bad("Siaga banjir: [[(021) 000 0000 00000 0000]]."),
        bad("Info: https://[[wa.me/08000000115]]", fixed="Info: https://wa.me/628000000115"),
        bad("Kontak media: [[812-0000-1171]].", fixed="Kontak media: 0812-0000-1171."),
        good("Hubungi 0800-0000-112 atau +62 812-0000-1171. Darurat? Tekan 112. Kantor: (021) 0000-0115."),
        good("ISBN 978-602-0000-11-2. Virtual account 8800 0000 0112 0007. wa.me/6281200001171"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nomor yang kurang, kelebihan, atau salah awalannya membuat warga tidak tersambung saat membutuhkan bantuan."""
    for value in phones(ctx.scan):
        said = ctx.text[value.start : value.end]
        if (found := _wrong(value.digits, said)) is not None:
            reason, fix = found
            yield ctx.hit(value.start, value.end, fix=fix, reason=reason)
    for url in ctx.scan.of_kind("url"):
        match = _CHAT.search(ctx.text, url.start, url.end)
        if match and match[2].startswith("0"):
            fixed = match[0].replace(match[1] + match[2], "62" + match[2][1:])
            yield ctx.hit(match.start(), match.end(), fix=fixed, reason="tautan WhatsApp memakai 62, tanpa 0 di depan")


def _wrong(digits: str, said: str) -> tuple[str, str | None] | None:
    """What is wrong with a number and how it may be repaired; None when it can be called."""
    bare = digits.lstrip("+")
    if digits.startswith("+62") or (bare.startswith("62") and len(bare) > 9):
        if bare[2:3] == "0":
            at = said.index("62") + 2
            return "sesudah +62 tidak ada 0", said[:at] + said[at:].replace("0", "", 1)
        return _length(len(bare) - 2, 8, 12)
    if digits.startswith("+"):
        return None
    if bare[0] == "8":
        return "awalan 0 atau +62 tidak ada", "0" + said
    if bare.startswith("08"):
        return _length(len(bare), 10, 13)
    return _length(len(bare), 9, 12) if bare[0] == "0" else None


def _length(digits: int, least: int, most: int) -> tuple[str, None] | None:
    if digits < least:
        return f"hanya {digits} angka, paling sedikit {least}", None
    return (f"ada {digits} angka, paling banyak {most}", None) if digits > most else None
