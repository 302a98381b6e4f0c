"""Captions read together: what contradicts, repeats or collides, and what only looks like it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.collection import WINDOW, compare, member
from tulisbaik.config import Config, load_config
from tulisbaik.knowledge.facts import Facts, facts_of
from tulisbaik.knowledge.sketch import similarity, sketch
from tulisbaik.linter import Linter, make_caption
from tulisbaik.runner import Runner

ALL = Linter(Config(select=("fakta", "rencana", "berkas")))
RULES = ("fakta/pertentangan", "fakta/duplikat", "rencana/bentrok")
EVENT = "Bursa Kerja Contoh digelar Kamis, 14 Januari 2027, pukul {hour} WIB, di GOR Contoh. Hubungi 0800-0000-203."


def found(captions: Sequence[dict[str, Any]], *select: str) -> dict[int, list[str]]:
    linter = Linter(Config(select=select or RULES))
    read = [linter.check(make_caption(c["text"], {k: v for k, v in c.items() if k not in ("text", "id")})) for c in captions]
    return {i: [d.rule for d in ds] for i, ds in compare([member(r) for r in read], [linter]).items()}


def event(hour: str, day: int, unit: str = "Humas", text: str = EVENT, **more: Any) -> dict[str, Any]:
    return {"text": text.format(hour=hour), "unit": unit, "jadwal": f"2027-01-{day:02}T08:00+07:00", **more}


def test_both_captions_hear_of_it() -> None:
    pair = [event("08.00", 4, "Humas"), event("09.00", 5, "Layanan")]
    assert found(pair) == {0: ["fakta/pertentangan"], 1: ["fakta/pertentangan"]}


def test_the_message_names_both_places_and_both_values() -> None:
    linter = Linter(Config(select=("fakta/pertentangan",)))
    pair = [event("08.00", 4, "Humas"), event("09.00", 5, "Layanan")]
    results = [linter.check(make_caption(c["text"], {"unit": c["unit"], "jadwal": c["jadwal"]})) for c in pair]
    message = compare([member(r) for r in results], [linter])[0][0].message
    assert "Humas: “pukul 08.00 WIB”" in message
    assert "Layanan: “pukul 09.00 WIB”" in message


def test_a_correction_holds_from_then_on() -> None:
    old = event("08.00", 4)
    ralat = event("09.00", 6, text="RALAT: " + EVENT)
    assert found([old, ralat]) == {}
    assert found([old, ralat, event("09.00", 8, "Layanan")]) == {}
    assert set(found([old, ralat, event("08.00", 8, "Layanan")])) == {1, 2}


def test_what_is_over_is_another_event() -> None:
    weekly = "Kelas Menulis Kreatif: Sabtu, {hour} Januari 2027, pukul 09.00 WIB, di Aula Timur."
    assert found([event("9", 4, text=weekly), event("16", 11, text=weekly)], "fakta/pertentangan") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tiket Festival Kopi Contoh Rp10.000 untuk umum.", "Pelajar cukup Rp5.000 untuk Festival Kopi Contoh."),
        ("Pendaftaran Duta Baca ditutup Jumat, 5 Maret 2027.", "Final Duta Baca: Sabtu, 20 Maret 2027."),
        (
            "Webinar Arsip Keluarga, 10.00 WIB, 17 Maret 2027, di Zoom.",
            "Webinar Arsip Keluarga, 11.00 WITA, 17 Maret 2027, di Zoom.",
        ),
        ("Alamat kami: Jalan Melati Nomor 4.", "Temui kami di Jl. Melati No. 4."),
        ("Festival Kopi Contoh 19–20 Maret 2027.", "Festival Kopi Contoh, Sabtu, 20 Maret 2027."),
        ("Bazar Buku, Sabtu, 20 Maret 2027, di Alun-Alun.", "Bazar Buku, Minggu, 4 April 2027, di Balai Desa."),
        (
            "Konser Merdeka: Kamis, 18 Maret 2027, pukul 19.00 WIB, di Lapangan.",
            "Konser Merdeka, Kamis, 18 Maret 2027: pintu dibuka pukul 17.00 WIB.",
        ),
        ("Bank Sampah Induk buka Senin–Jumat pukul 08.00–15.00 WIB.", "Bank Sampah Induk buka Sabtu pukul 08.00–11.00 WIB."),
        (
            "Vaksinasi HPV di SDN 1, Selasa, 9 Maret 2027, pukul 08.00 WITA. Kuota 60 anak.",
            "Vaksinasi HPV di SDN 4, Selasa, 9 Maret 2027, pukul 08.00 WITA. Kuota 45 anak.",
        ),
        (
            "Upacara Penutupan di Lapangan Kota Batam, Sabtu, 13 Maret 2027, jam 16.00.",
            "Upacara Penutupan di Lapangan Kota Kupang, Sabtu, 13 Maret 2027, jam 16.00.",
        ),
        (
            "Festival Danau ke-9, 18–20 Maret 2027, di Dermaga Satu. Pembukaan pukul 19.00 WIB.",
            "Malam puncak Festival Danau ke-9, Sabtu, 20 Maret 2027, pukul 20.00 WIB, di Dermaga Satu.",
        ),
        (
            "Debat publik pertama, Selasa, 9 Maret 2027, pukul 19.00 WITA, di Gedung Serbaguna.",
            "Debat publik kedua, Selasa, 16 Maret 2027, pukul 19.00 WITA, di Gedung Serbaguna.",
        ),
        (
            "Lomba Cerdas Cermat jenjang SD: Selasa, 9 Maret 2027, pukul 08.00 WIB, Aula Disdik.",
            "Lomba Cerdas Cermat jenjang SMP: Selasa, 9 Maret 2027, pukul 13.00 WIB, Aula Disdik.",
        ),
        (
            "Job Fair Difabel, Rabu, 17 Maret 2027, pukul 09.00 WIB, Gedung Serbaguna.",
            "Job Fair Difabel, Rabu, 17 Maret 2027, Gedung Serbaguna. Bus berangkat pukul 08.00 WIB.",
        ),
        ("Dua hari lagi tarif baru angkutan berlaku.", "Empat hari lagi tarif baru angkutan berlaku."),
        ("Masa sanggah paling lama 11 s.d. 18 Maret 2027 di akun.", "Masa sanggah paling lama 18 s.d. 25 Maret 2027 di akun."),
        (
            "Tur Malam Museum, Sabtu, 13 Maret 2027, pukul 19.00 WIB. Tiket dewasa Rp30.000.",
            "Tur Malam Museum, Sabtu, 13 Maret 2027, pukul 19.00 WIB. Tiket anak Rp15.000, dewasa Rp30.000.",
        ),
        (
            "Rapat kerja desa Rabu, 17 Maret 2027, pukul 09.00 WIB, di Aula Utama.",
            "Rapat kerja daerah Rabu, 17 Maret 2027, pukul 13.00 WIB, di Aula Utama.",
        ),
        (
            "Turnamen Futsal Pelajar mulai Sabtu, 13 Maret 2027, pukul 08.00 WIB, GOR Tunas.",
            "Final Turnamen Futsal Pelajar, Minggu, 28 Maret 2027, pukul 15.00 WIB, GOR Tunas.",
        ),
        (
            "Bazar Kuliner Desa, 20–21 Maret 2027, pukul 10.00–21.00 WIB, Lapangan Bola.",
            "Malam Minggu di Bazar Kuliner Desa: 20 Maret 2027, musik mulai pukul 19.00 WIB, Lapangan Bola.",
        ),
        (
            "Rapat Persiapan Festival Kopi, Rabu, 17 Maret 2027, pukul 09.00 WIB, di Aula Utama.",
            "Festival Kopi, Sabtu, 20 Maret 2027, pukul 09.00 WIB, di Lapangan Merdeka.",
        ),
    ],
)
def test_what_only_looks_like_a_contradiction(one: str, other: str) -> None:
    texts = [{"text": t, "unit": u, "jadwal": "2027-02-01T08:00+07:00"} for t, u in ((one, "A"), (other, "B"))]
    assert found(texts, "fakta/pertentangan") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Tiket Dahlia Jazz Festival Rp25.000. Sabtu, 20 Maret 2027, di Pantai Dahlia.",
            "Dahlia Jazz Festival, Sabtu, 20 Maret 2027. HTM Rp35.000 per orang.",
        ),
        (
            "Kelas Ilustrasi Anak, Kamis, 18 Maret 2027, pukul 13.00 WIB. Terbatas untuk 25 peserta!",
            "Kelas Ilustrasi Anak, Kamis, 18 Maret 2027, pukul 13.00 WIB. Kuota hanya 40 orang.",
        ),
        ("Pasar Murah Ramadan, 8–12 Maret 2027, di Kantor Pos.", "Pasar Murah Ramadan, 8–11 Maret 2027, di Kantor Pos."),
        ("Pekan Kriya Kota 20–24 Maret 2027. Tiket Rp5.000.", "Pekan Kriya Kota, 20–24 Maret 2027. Masuk gratis!"),
        ("Jembatan Lama ditutup total 10–20 Maret 2027.", "Info: Jembatan Lama ditutup total 12–20 Maret 2027."),
        (
            "Pameran Topeng di Museum Negeri. Gratis untuk pelajar.",
            "Pameran Topeng di Museum Negeri. Tiket pelajar Rp5.000, umum Rp10.000.",
        ),
        ("Pemutihan Pajak Kendaraan berlaku sampai 23 Maret 2027.", "Pemutihan Pajak Kendaraan berakhir 31 Maret 2027."),
        (
            "Debat publik pertama, Selasa, 9 Maret 2027, pukul 19.00 WITA, di Gedung Serbaguna.",
            "Debat publik pertama, Selasa, 9 Maret 2027, pukul 20.00 WITA, di Gedung Serbaguna.",
        ),
        (
            "Lomba Mewarnai Anak, Sabtu, 13 Maret 2027, di GOR Contoh, biaya Rp20.000.",
            "Lomba Mewarnai Anak, Sabtu, 13 Maret 2027, di GOR Contoh, tanpa dipungut biaya.",
        ),
        (
            "Gebyar Pajak: undian ditarik Rabu, 31 Maret 2027, pukul 10.00 WIB, di Balai Kota.",
            "Undian Gebyar Pajak ditarik Rabu, 31 Maret 2027, pukul 10.00 WIB, di Gedung Wanita.",
        ),
        (
            "Lokakarya Kompos, Rabu, 17 Maret 2027, pukul 09.00 WIB, di Rumah Kompos Cempaka.",
            "Lokakarya Kompos: Rabu, 17 Maret 2027, 09.00 WIB, Balai Warga Cempaka.",
        ),
        (
            "Nonton Bareng Film Arsip, Sabtu, 27 Maret 2027, pukul 19.00 WIB, di Lapangan Museum.",
            "Nobar film arsip: Sabtu, 27 Maret 2027, pukul 19.30 WIB, di Lapangan Museum.",
        ),
    ],
)
def test_what_contradicts(one: str, other: str) -> None:
    texts = [{"text": t, "unit": u, "jadwal": "2027-02-01T08:00+07:00"} for t, u in ((one, "A"), (other, "B"))]
    assert set(found(texts, "fakta/pertentangan")) == {0, 1}


def test_abaikan_and_severity_hold_for_rules_across_captions(tmp_path: Path) -> None:
    (tmp_path / "tulisbaik.toml").write_text(
        'select = ["fakta/pertentangan"]\n[severity]\n"fakta/pertentangan" = "info"\n', encoding="utf-8"
    )
    rows = [event("08.00", 4, "Humas", id="a"), event("09.00", 5, "Layanan", id="b", abaikan="fakta/pertentangan")]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    runner = Runner()
    findings = [f for c in runner.check(runner.files([str(path)])) for f in c.findings()]
    assert [(f.place.label, f.diagnostic.severity) for f in findings] == [("a", "info")]


def test_two_files_of_two_units(tmp_path: Path) -> None:
    for name, hour, unit in (("humas", "08.00", "Humas"), ("layanan", "09.00", "Layanan")):
        (tmp_path / f"{name}.md").write_text(
            f"---\nunit: {unit}\njadwal: 2027-01-05T08:00+07:00\n---\n{EVENT.format(hour=hour)}\n", encoding="utf-8"
        )
    runner = Runner(select=["fakta/pertentangan"])
    found = [f for c in runner.check(runner.files([str(tmp_path)])) for f in c.findings()]
    assert [Path(f.place.path).name for f in found] == ["humas.md", "layanan.md"]
    assert "layanan.md" in found[0].diagnostic.message


def test_days_between_duplicates_are_set_in_the_config(tmp_path: Path) -> None:
    path = tmp_path / "tulisbaik.toml"
    path.write_text("[collection]\nduplicate_days = 3\n", encoding="utf-8")
    assert load_config(path).duplicate_days == 3


def test_many_captions_of_one_event_each_meet_their_neighbours() -> None:
    captions = [event("08.00", 1 + i // 20, f"Unit {i}") for i in range(3 * WINDOW)]
    captions[WINDOW + 5] = event("09.00", 1 + (WINDOW + 5) // 20, "Unit lain")
    hits = found(captions, "fakta/pertentangan")
    assert WINDOW + 5 in hits


@given(st.permutations(range(4)))
def test_the_order_of_reading_does_not_matter(order: list[int]) -> None:
    captions = [event("08.00", 4, "A"), event("09.00", 5, "B"), event("08.00", 6, "C"), event("08.00", 7, "D")]
    hits = found([captions[i] for i in order], "fakta/pertentangan")
    assert sorted(order[i] for i in hits) == [0, 1, 2, 3]


def test_facts_can_be_kept_as_plain_data() -> None:
    facts = facts_of(
        make_caption(EVENT.format(hour="08.00") + " Anggota boleh meminjam 5 buku. Naik 5% pada 2026.", {"unit": "A"})
    )
    assert Facts.load(json.loads(json.dumps(facts.dump()))) == facts


PARTS = st.tuples(
    st.sampled_from("0 00 1 29 30 31 32 99".split()),
    st.sampled_from("0 1 02 12 13 99 Februari Mei".split()),
    st.sampled_from("0 0000 0001 99 2025 9999 10000".split()),
)
SCHEDULES = st.sampled_from(
    ["0001-01-01T00:00+14:00", "0001-01-02", "9999-12-31T23:59-12:00", "9999-12-31T23:59+14:00", "2024-02-29", "0000-01-01"]
)
SAID = st.sampled_from("besok,lusa,H-999999999,99999999999 hari lagi,bulan depan,tahun lalu,nanti malam".split(","))


@given(PARTS, PARTS, st.sampled_from("/- ."), SCHEDULES, SAID)
def test_absurd_dates_break_nothing(one: tuple[str, ...], other: tuple[str, ...], by: str, schedule: str, said: str) -> None:
    text = f"Hadiri Festival Kopi, {said}, Sab, {by.join(one)} s.d. {by.join(other)}, 00.00–24.00 WIB, di Aula Raya. Daftar, ya!"
    result = ALL.check(make_caption(text, {"unit": "A", "platform": "x", "jadwal": schedule}), compared=True)
    assert result.failures == ()
    compare([member(result), member(result)], [ALL])


WORDS = st.lists(
    st.sampled_from("buku kota warga kelas baca hari anak desa tulis pagi surat lomba".split()), min_size=8, max_size=60
)


@given(WORDS, WORDS)
def test_the_sketch_tells_about_how_much_is_shared(one: list[str], other: list[str]) -> None:
    a, b = set(pairwise(one)), set(pairwise(other))
    share = len(a & b) / len(a | b)
    assert similarity(sketch(one), sketch(one)) == 1.0
    assert abs(similarity(sketch(one), sketch(other)) - share) < 0.6


def test_own_sets_are_judged_rightly(shared: Path) -> None:
    wrong = []
    for line in (shared / "data/own/sets.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        said = {rule for rules in found(row["captions"]).values() for rule in rules}
        labels = {"kontradiksi": RULES[0], "duplikat": RULES[1], "hampir-duplikat": RULES[1], "bentrok-slot": RULES[2]}
        if said != ({labels[row["label"]]} if row["label"] in labels else set()):
            wrong.append((row["id"], row["label"], said))
    assert not wrong
