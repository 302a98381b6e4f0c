"""A week in which an account never asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tulisbaik.config import Config
from tulisbaik.knowledge.facts import Facts
from tulisbaik.rules.base import Hit, bad, good, rule_across

_FEW = 3
"""Captions of a week below which nothing is said."""


def keys(facts: Facts) -> Iterator[str]:
    """The week of posting (from Monday on), for each account."""
    if facts.day is not None:
        for platform in facts.platforms or ("",):
            yield f"{facts.unit}|{platform}|{(facts.day - 1) // 7}"


def _posted(day: int) -> dict[str, Any]:
    return {"unit": "Humas", "platform": "instagram", "jadwal": f"2027-01-{day}T09:00+07:00"}


_MONDAY = good("Loket pindah ke lantai 2. Ambil nomor di lobi.", **_posted(11))
_TUESDAY = good("Kartu baru berlaku besok. Simpan unggahan ini.", **_posted(12))
_ASKING = good("Layanan apa yang paling kamu perlukan?", **_posted(12))


@rule_across(
    severity="info",
    message="Dari {count} takarir {account} minggu ini, tidak satu pun mengundang jawaban. Tutup satu dengan pertanyaan.",
    ref="Laporan pelatihan Perpusnas, 2024-10-31: komunikasi dua arah",
    keys=keys,
    whole=True,
    examples=[
        bad("[[]]Baca syaratnya di tautan bio.", **_posted(13), beside=[_MONDAY, _TUESDAY]),
        good("Baca syaratnya di tautan bio.", **_posted(13), beside=[_MONDAY, _ASKING]),
        good("Baca syaratnya di tautan bio.", **_posted(13), beside=[_MONDAY]),
    ],
)
def judge(group: Sequence[Facts], config: Config) -> Iterator[tuple[int, Hit]]:
    """Akun yang hanya mengumumkan tidak pernah mendengar. Sekali seminggu, ajukan pertanyaan yang mudah dijawab."""
    if len(group) >= _FEW and not any(facts.asks for facts in group):
        last = group[-1]
        account = " ".join(part for part in (last.unit, ", ".join(last.platforms)) if part) or "akun ini"
        yield len(group) - 1, Hit(0, 0, {"count": len(group), "account": account})
