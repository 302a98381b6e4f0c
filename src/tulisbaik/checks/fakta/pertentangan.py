"""Two captions that say different things of one event, or of one rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tulisbaik.config import Config
from tulisbaik.knowledge.contradiction import conflicts, side
from tulisbaik.knowledge.event_names import keys as name_keys
from tulisbaik.knowledge.facts import Facts
from tulisbaik.rules.base import Hit, bad, good, rule_across

_SAID: Final = {
    "tanggal": "Tanggal", "jam": "Jam", "tempat": "Tempat", "harga": "Harga", "kuota": "Kuota", "tautan": "Tautan",
    "telepon": "Nomor telepon", "aturan": "Ketentuan", "angka": "Angka", "alamat": "Alamat",
}  # fmt: skip
_A = good(
    "Festival Dongeng digelar Sabtu, 19 Desember 2026, pukul 09.00 WIB, di Taman Baca. Gratis.",
    unit="Humas",
    jadwal="2026-12-10T09:00+07:00",
)


def keys(facts: Facts) -> Iterator[str]:
    """The names of the event, its day and place, and what the claims are about."""
    yield from name_keys(facts.names)
    days, sites = ({s.value for s in facts.stated if s.slot == slot} for slot in ("tanggal", "tempat"))
    if len(days) == len(sites) == 1:
        yield f"{days.pop()[0]} {sites.pop()}"
    for claim in facts.claims:
        for stem in claim.stems:
            yield f"{claim.kind}: {stem}"


@rule_across(
    severity="error",
    message="{slot} “{title}” bertentangan. {one_unit}: “{one}” ({one_where}). {other_unit}: “{other}” ({other_where}).",
    ref="Kebiasaan kehumasan: satu acara, satu keterangan di semua unit",
    keys=keys,
    examples=[
        bad("Ikuti Festival Dongeng, [[Minggu (20/12/2026)]], pukul 09.00 WIB, di Taman Baca.", unit="Layanan",
            jadwal="2026-12-12T09:00+07:00", beside=[_A]),
        bad("Ikuti Festival Dongeng, Sabtu (19/12/2026), [[pukul 10.00 WIB]], di Taman Baca. Tiket [[Rp5.000]].",
            unit="Layanan", jadwal="2026-12-12T09:00+07:00", beside=[_A]),
        bad("Ingat batas pinjam: [[3 buku]] selama 14 hari untuk setiap anggota.", unit="Layanan",
            beside=[good("Anggota boleh meminjam 5 buku selama 14 hari.", unit="Layanan")]),
        good("Pengingat: Festival Dongeng dimulai Sabtu, 19 Des 2026 pukul 09.00 WIB di Taman Baca.", unit="Layanan",
             jadwal="2026-12-18T09:00+07:00", beside=[_A]),
        good("RALAT: Festival Dongeng menjadi Minggu, 20 Desember 2026, di Taman Baca.", unit="Humas",
             jadwal="2026-12-11T09:00+07:00", beside=[_A]),
        good("Kelas Menulis sesi 2: Sabtu, 16 Januari 2027, pukul 13.00 WIB, di Aula Timur.", unit="Layanan",
             beside=[good("Kelas Menulis sesi 1: Sabtu, 9 Januari 2027, pukul 09.00 WIB, di Aula Timur.", unit="Humas")]),
        good("Cabang Selatan buka pukul 10.00–18.00 WIB setiap Selasa–Minggu.", unit="Perpustakaan",
             beside=[good("Cabang Utara buka pukul 08.00–15.00 WIB setiap Senin–Sabtu.", unit="Perpustakaan")]),
    ],
)  # fmt: skip
def judge(group: Sequence[Facts], config: Config) -> Iterator[tuple[int, Hit]]:
    """Dua unit yang menyebut waktu, tempat, atau harga berbeda untuk satu hal membuat warga tidak tahu mana yang benar."""
    all_sides = [side(facts) for facts in group]
    for j, later in enumerate(all_sides):
        for i, earlier in enumerate(all_sides[:j]):
            for conflict in conflicts(earlier, later, all_sides):
                sides = ((i, conflict.one, j, conflict.other), (j, conflict.other, i, conflict.one))
                for n, mine, m, theirs in sides:
                    one, other = group[n], group[m]
                    values = {
                        "slot": _SAID[conflict.slot], "title": _title(one, other),
                        "one": mine.text, "one_unit": one.unit or "takarir ini", "one_where": one.where or "takarir ini",
                        "other": theirs.text, "other_unit": other.unit or "takarir lain",
                        "other_where": other.where or "takarir lain",
                    }  # fmt: skip
                    yield n, Hit(mine.start, mine.end, values)


def _title(one: Facts, other: Facts) -> str:
    """What both speak of: the name in common, as one of them writes it."""
    for name in one.names.full:
        if name in other.names.full:
            return one.names.title if one.names.title.lower().startswith(name) else name.title()
    return one.names.title or other.names.title or "yang sama"
