"""How fast lengths are counted: megabytes a second for each unit, all together, and per caption. Part of `make bench`."""

from __future__ import annotations

import time
from collections.abc import Callable

from tulisbaik.knowledge.platforms import shipped
from tulisbaik.text.counting import UNITS

CAPTION = (
    "Kartu anggota hilang? Tenang, Sobat Perpus. 😊\n\nCetak ulang kini selesai dalam 10 menit di lantai 2 – bawa KTP dan "
    "sebutkan nomor anggota. “Biayanya Rp0,” kata petugas.\n\nDaftar dulu di https://layanan.contoh.go.id/kartu?id=1 atau "
    "s.id/kartu, lalu datang langsung, ya! Tanya @perpus.contoh kalau bingung 🙏🏽\n\n#InfoLayanan #SobatPerpus\n\n"
)


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The shortest of several runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print a Markdown table."""
    text = CAPTION * (1_000_000 // len(CAPTION.encode()) + 1)
    size = len(text.encode()) / 1e6
    times = {unit: seconds(lambda counter=counter: counter(text)) for unit, counter in UNITS.items()}  # type: ignore[misc]
    print("| unit | MB/s |\n|---|---|")
    for unit, spent in times.items():
        print(f"| {unit} | {min(size / max(spent, 1e-9), 9_999):,.0f} |")
    print(f"| all together | {size / sum(times.values()):.1f} |")
    platforms = shipped().by_id.values()
    spent = seconds(lambda: [p.length(CAPTION) for p in platforms], 50)
    print(f"\nOne caption of {len(CAPTION.split())} words on all {len(platforms)} platforms: {spent * 1e6:.0f} µs")


if __name__ == "__main__":
    main()
