"""Two posts of one account at about the same time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tulisbaik.config import Config
from tulisbaik.knowledge.facts import Facts
from tulisbaik.rules.base import Hit, bad, good, rule_across

_APART = 30 * 60  # seconds


def keys(facts: Facts) -> Iterator[str]:
    """The half hour of posting and the one after it, for each account."""
    if facts.posted is not None and facts.timed:
        slot = int(facts.posted // _APART)
        for platform in facts.platforms or ("",):
            yield f"{facts.unit}|{platform}|{slot}"
            yield f"{facts.unit}|{platform}|{slot + 1}"


@rule_across(
    severity="warning",
    message="Tayang hanya berselang {apart} menit dari {where} di akun yang sama. Beri jarak lebih dari 30 menit.",
    ref="Kebiasaan perencanaan konten: satu akun, satu unggahan tiap setengah jam",
    keys=keys,
    examples=[
        bad("[[]]Layanan aduan baru dibuka.", unit="Humas", platform="instagram", jadwal="2027-01-11T09:15+07:00",
            beside=[good("Kenali pesan penipuan.", unit="Humas", platform="instagram", jadwal="2027-01-11T09:00+07:00")]),
        bad("[[]]Yuk, ke lantai 8!", unit="Humas", platform="facebook", jadwal="2027-01-13T18:29+09:00",
            beside=[good("Koleksi langka.", unit="Humas", platform="facebook", jadwal="2027-01-13T16:00+07:00")]),
        good("Layanan aduan buka 24 jam.", unit="Humas", platform="facebook", jadwal="2027-01-14T09:10+07:00",
             beside=[good("Kenali tautan palsu.", unit="Humas", platform="instagram", jadwal="2027-01-14T09:00+07:00")]),
        good("Ganti kata sandi Anda.", unit="Humas", platform="x", jadwal="2027-01-15T09:05+07:00",
             beside=[good("Jaga berat badan.", unit="Layanan", platform="x", jadwal="2027-01-15T09:00+07:00")]),
        good("Ganti kata sandi Anda.", unit="Humas", platform="x", jadwal="2027-01-15",
             beside=[good("Jaga berat badan.", unit="Humas", platform="x", jadwal="2027-01-15")]),
    ],
)  # fmt: skip
def judge(group: Sequence[Facts], config: Config) -> Iterator[tuple[int, Hit]]:
    """Dua unggahan yang berdekatan di satu akun saling menutupi: pengikut hanya melihat salah satunya."""
    for i, one in enumerate(group):
        for j, other in enumerate(group):
            if i == j or one.posted is None or other.posted is None or abs(one.posted - other.posted) > _APART:
                continue
            if one.unit == other.unit and (set(one.platforms) & set(other.platforms) or one.platforms == other.platforms):
                apart = int(abs(one.posted - other.posted) // 60)
                yield i, Hit(0, 0, {"apart": apart, "where": other.where or "takarir lain"})
