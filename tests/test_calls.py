"""What is a call to action, and what only looks like one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tulisbaik
from tulisbaik.knowledge.call_words import lexicon
from tulisbaik.knowledge.calls import Call, find
from tulisbaik.text.scan import Scan


def table(name: str) -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "tables" / name).read_text(encoding="utf-8").splitlines()
    return [(label, text.replace("\\n", "\n")) for label, text in (line.split("\t") for line in lines)]


@pytest.mark.parametrize(("label", "text"), table("calls.tsv"))
def test_calls_are_told_from_what_looks_like_one(label: str, text: str) -> None:
    calls = find(Scan(text))
    assert bool(calls) == (label == "ya"), calls


@pytest.mark.parametrize(("label", "text"), table("steps.tsv"))
def test_steps_of_one_way_are_not_too_many_calls(label: str, text: str) -> None:
    found = any(finding.rule == "ajakan/terlalu-banyak" for finding in tulisbaik.check(text))
    assert found == (label == "seru")


@pytest.mark.parametrize(
    ("text", "found", "kind", "strength", "target", "verb"),
    [
        ("Baca dulu, ya.", "Baca dulu", "imperatif", "strong", "", "baca"),
        ("Daftar sekarang!", "Daftar sekarang", "imperatif", "soft", "", "daftar"),
        ("Daftar di s.id/kelas.", "Daftar di s.id/kelas", "imperatif", "strong", "s.id/kelas", "daftar"),
        ("Daftar di s.id/a sebelum 3 Mei.", "Daftar di s.id/a", "imperatif", "complete", "s.id/a", "daftar"),
        ("Cek tautan di bio, ya!", "Cek tautan di bio", "imperatif", "strong", "tautan di bio", "cek"),
        ("Yuk, kunjungi Museum Kota!", "Yuk, kunjungi Museum Kota", "hortatif", "strong", "Museum Kota", "kunjungi"),
        ("Rayakan Natal dengan sederhana.", "Rayakan Natal dengan sederhana", "imperatif", "strong", "", "rayakan"),
        ("Hindari Jalan Veteran.", "Hindari Jalan Veteran", "imperatif", "strong", "Jalan Veteran", "hindari"),
        ("Debat sehat di komentar!", "komentar", "label", "strong", "komentar", ""),
        ("Jangan lupa simpan, ya.", "Jangan lupa simpan", "larangan", "strong", "", "simpan"),
        ("Bacalah setiap hari.", "Bacalah setiap hari", "imperatif", "strong", "", "baca"),
        ("Kirim ke surel a@b.go.id.", "Kirim ke surel a@b.go.id", "imperatif", "strong", "a@b.go.id", "kirim"),
        ("Narahubung: Rina, 0812-1111-2222", "Narahubung: Rina, 0812-1111-2222", "label", "strong", "0812-1111-2222", ""),
        ("Peserta diharapkan hadir tepat waktu.", "diharapkan hadir tepat waktu", "imbauan", "soft", "", "hadir"),
        ("Katalog dapat diunduh di contoh.go.id.", "dapat diunduh di contoh.go.id", "lunak", "soft", "contoh.go.id", "diunduh"),
        ("Kamu tim kopi atau tim teh?", "Kamu tim kopi atau tim teh?", "tanya", "soft", "", ""),
    ],
)  # fmt: skip
def test_a_call_knows_its_place_strength_and_target(
    text: str, found: str, kind: str, strength: str, target: str, verb: str
) -> None:
    (call,) = find(Scan(text))
    assert (text[call.start : call.end], call.kind, call.strength, call.target, call.verb) == (
        found, kind, strength, target, verb,
    )  # fmt: skip


def test_two_calls_in_one_clause_are_two() -> None:
    text = "Simpan dan bagikan ke temanmu, lalu kunjungi contoh.go.id."
    assert [text[c.start : c.end] for c in find(Scan(text))] == ["Simpan", "bagikan ke temanmu", "kunjungi contoh.go.id"]


LOOSE = "Budi di s.id/x “ ” 0812-11 ? . , 🙂 👉 yang dan kata Menteri".split()
WORDS = [*sorted(lexicon().roles)[::7], *LOOSE, "\n"]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=80))
def test_calls_stand_in_order_apart_and_inside_the_text(text: str) -> None:
    calls = find(Scan(text))
    last = 0
    for call in calls:
        assert isinstance(call, Call)
        assert last <= call.start < call.end <= len(text)
        last = call.end
    assert find(Scan(text)) == calls


def test_labelled_calls_beside_the_checkout(shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "data/own/cta.jsonl").read_text(encoding="utf-8").splitlines()]
    right = sum(bool(find(Scan(row["text"]))) == row["label"] for row in rows)
    assert right / len(rows) >= 0.95
