"""A week or month judged as one plan: its figures, its rules, and plans that are odd."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik.config import Config, load_config
from tulisbaik.errors import ConfigError
from tulisbaik.judging import FILE
from tulisbaik.knowledge import Knowledge
from tulisbaik.knowledge.commemorations import named, national
from tulisbaik.knowledge.outline import Slot, order, outline_of
from tulisbaik.plan import Plan, make_plan
from tulisbaik.reports import plan_terminal
from tulisbaik.runner import Runner
from tulisbaik.text.scan import Scan

Row = dict[str, Any]
Make = Callable[..., Plan]
PLAN_RULES = ("imbang", "hari-kosong", "beruntun", "peringatan", "satu-teks", "tanggal-jauh", "tanpa-jadwal")


def post(day: str | None, text: str = "Loket pindah ke lantai 2.", **more: Any) -> Row:
    return {"text": text, **({"jadwal": day} if day else {}), **more}


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    """The plan of files: each a list of rows; `config` is what stands in tulisbaik.toml."""

    def make(*files: Sequence[Row], config: str = "", start: date | None = None, end: date | None = None) -> Plan:
        (tmp_path / "tulisbaik.toml").write_text(config, encoding="utf-8")
        paths = []
        for n, rows in enumerate(files):
            path = tmp_path / f"{n}.jsonl"
            path.write_text("\n".join(json.dumps(r) for r in rows) + "\n", encoding="utf-8")
            paths.append(str(path))
        runner = Runner()
        return make_plan(runner, runner.check(runner.files(paths)), start, end)

    return make


def rules(made: Plan) -> set[str]:
    """The plan rules that spoke, of the plan as a whole or in a post."""
    every = {d.rule for d in made.findings} | {f.diagnostic.rule for p in made.posts for f in p.findings}
    return {rule.removeprefix("rencana/") for rule in every} & set(PLAN_RULES)


def test_posts_stand_in_order_of_time_across_files_and_zones(plan: Make) -> None:
    one = [post("2027-03-02T09:00+07:00", id="b"), post(None, id="d"), post("2027-03-01T20:00+07:00", id="a")]
    made = plan(one, [post("2027-03-02T11:30+09:00", id="c")])
    assert [p.result.caption.place.label for p in made.posts] == ["a", "b", "c", "d"]
    assert made.posts[2].when == datetime.fromisoformat("2027-03-02T09:30+07:00")
    assert (made.first, made.last, made.undated) == (date(2027, 3, 1), date(2027, 3, 2), 1)


def test_the_day_is_the_accounts_own(plan: Make) -> None:
    made = plan([post("2027-03-02T00:30+09:00")])
    assert made.posts[0].day == date(2027, 3, 1)
    made = plan([post("2027-03-02T00:30+09:00")], config='[account]\ntimezone = "Asia/Jayapura"\n')
    assert made.posts[0].day == date(2027, 3, 2)


def test_a_period_leaves_out_what_lies_around_it(plan: Make) -> None:
    rows = [post(f"2027-03-{day:02}T09:00+07:00") for day in range(1, 11)]
    made = plan([*rows, post(None)], start=date(2027, 3, 3), end=date(2027, 3, 12))
    assert (len(made.posts), made.outside, made.undated) == (9, 2, 1)
    assert list(made.days) == [date(2027, 3, day) for day in range(3, 13)]
    assert made.empty_days == (date(2027, 3, 11), date(2027, 3, 12))


def test_figures(plan: Make) -> None:
    rows = [
        post("2027-03-01T09:00+07:00", pilar="layanan", unit="Humas", platform="x"),
        post("2027-03-01T09:30+07:00", pilar="Layanan", unit="Humas", platform="facebook"),
        post("2027-03-02", "Buku apa yang sedang kamu baca?", pilar="interaksi", unit="Layanan", platform="x, instagram"),
        post("2027-03-03T16:00+07:00", pilar="Gosip", unit="Humas", platform="x"),
        post("2027-03-03T16:00+07:00", pilar="klarifikasi", unit="Humas", platform="x"),
    ]
    made = plan(rows, config="[plan.targets]\nlayanan = 50\n")
    mix = {s.pillar: (s.count, s.share, s.target, s.known) for s in made.mix}
    assert mix["layanan"] == (2, 0.4, 0.5, True)
    assert mix["momen"] == (0, 0.0, None, True)
    assert mix["Gosip"] == (1, 0.2, None, False)
    assert list(mix)[-2:] == ["klarifikasi", "Gosip"]
    assert made.hours == {(0, 9): 2, (2, 16): 2}  # a day without an hour has no hour
    assert {unit: len(posts) for unit, posts in made.units.items()} == {"Humas": 4, "Layanan": 1}
    assert made.inviting == 1


def test_plan_rules_never_speak_in_a_check(plan: Make, tmp_path: Path) -> None:
    rows = [post(f"2027-03-{day:02}T09:00+07:00", pilar="layanan", platform="x, facebook", unit="A") for day in range(1, 21)]
    rows += [post("2026-03-07T09:00+07:00"), post(None)]
    made = plan(rows)
    assert {"imbang", "beruntun", "tanggal-jauh", "tanpa-jadwal"} <= rules(made)
    runner = Runner()
    found = [f for c in runner.check(runner.files([str(tmp_path)])) for f in c.findings()]
    assert not {f.diagnostic.rule.removeprefix("rencana/") for f in found} & set(PLAN_RULES)


def test_abaikan_and_severity_hold_for_plan_rules(plan: Make) -> None:
    rows = [post(f"2027-03-{day:02}T09:00+07:00", pilar="layanan", platform="x") for day in range(1, 5)]
    assert rules(plan(rows)) == {"beruntun"}
    assert rules(plan([*rows[:3], rows[3] | {"abaikan": "rencana/beruntun"}])) == set()
    assert rules(plan(rows, config='[severity]\n"rencana/beruntun" = "off"\n')) == set()
    grave = plan(rows, config='[severity]\n"rencana/beruntun" = "error"\n')
    assert [d.severity for p in grave.posts for f in p.findings if (d := f.diagnostic).rule == "rencana/beruntun"] == ["error"]


def test_a_finding_stands_at_its_post(plan: Make) -> None:
    rows = [post(f"2027-03-{day:02}T09:00+07:00", pilar="layanan", platform="x", id=f"no-{day}") for day in (4, 3, 2, 1)]
    (found,) = plan(rows).of_rule("rencana/beruntun")
    assert found.place.label == "no-4"
    assert found.line == 1


def test_a_mistyped_year_does_not_stretch_the_plan(plan: Make) -> None:
    rows = [post(f"2027-01-{day:02}T09:00+07:00") for day in range(4, 9)]
    made = plan([*rows, post("2026-01-06T09:00+07:00", id="lama")])
    assert (made.first, made.last) == (date(2027, 1, 4), date(2027, 1, 8))
    assert [f.place.label for f in made.of_rule("rencana/tanggal-jauh")] == ["lama"]
    assert len(made.posts) == 6


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_ends_of_the_calendar(plan: Make, year: str) -> None:
    made = plan([post(f"{year}-01-01T00:00+14:00"), post(f"{year}-12-31T23:59-12:00"), post("2027-03-01")])
    assert plan_terminal.render(made)


def test_pillars_targets_and_days_must_exist(plan: Make) -> None:
    rows = [post(f"2027-03-{day:02}T09:00+07:00", pilar="layanan") for day in range(1, 6)]
    with pytest.raises(ConfigError, match=r"pilar “gosip” di \[plan.targets\] tidak dikenal"):
        plan(rows, config="[plan.targets]\ngosip = 10\n")
    with pytest.raises(ConfigError, match="lebih dari 100 persen"):
        plan(rows, config="[plan.targets]\nlayanan = 60\nedukasi = 50\n")
    with pytest.raises(ConfigError, match=r"hari “sabu” di \[plan\] post_days tidak dikenal"):
        plan(rows, config='[plan]\npost_days = ["sabu"]\n')


def test_each_unit_keeps_its_own_pillars(tmp_path: Path) -> None:
    for unit, pillar in (("a", "layanan"), ("b", "riset")):
        (tmp_path / unit).mkdir()
        (tmp_path / unit / "tulisbaik.toml").write_text('pillars = "pilar.yaml"\n', encoding="utf-8")
        own = f"pilar:\n- {{id: {pillar}, nama: Pilar {pillar}, definisi: Satu., isyarat: [kabar]}}\n"
        (tmp_path / unit / "pilar.yaml").write_text(own, encoding="utf-8")
        row = post("2027-03-01", pilar=pillar)
        (tmp_path / unit / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    runner = Runner()
    made = make_plan(runner, runner.check(runner.files([str(tmp_path / "a"), str(tmp_path / "b")])))
    assert [(s.name, s.count, s.known) for s in made.mix] == [("Pilar layanan", 1, True), ("Pilar riset", 1, True)]


def test_thresholds_are_read(tmp_path: Path) -> None:
    path = tmp_path / "tulisbaik.toml"
    path.write_text('[plan]\nmax_share = 30\npost_days = ["hari-kerja"]\n[plan.targets]\nlayanan = 30\n', encoding="utf-8")
    found = load_config(path).plan
    assert (found.max_share, found.cycle_days, found.post_days, found.targets) == (30, 14, ("hari-kerja",), {"layanan": 30})


# Odd plans: the summary is made of each, and nothing is said that the plan does not show.


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param([], set(), id="nothing"),
        pytest.param([post(None, f"Kabar {n}.") for n in range(12)], set(), id="no dates"),
        pytest.param([post("2026-12-22T09:00+07:00", pilar="layanan")], set(), id="one post"),
        pytest.param([post(f"2027-03-{d:02}T09:00+07:00") for d in range(1, 21)], set(), id="no pillars"),
        pytest.param([post(f"2027-03-{d:02}T09:00+07:00", pilar="Gosip") for d in range(1, 21)], {"imbang"}, id="unknown pillar"),
    ],
)
def test_odd_plans(plan: Make, rows: list[Row], said: set[str]) -> None:
    made = plan(rows)
    assert plan_terminal.render(made)
    assert rules(made) == said


def test_a_year_is_judged_in_a_few_lines(plan: Make) -> None:
    days = [date(2027, 1, 4) + timedelta(days=2 * n) for n in range(180)]
    pillars = ["layanan", "edukasi"] * 90
    rows = [
        post(f"{day}T09:00+07:00", f"Loket {n} pindah.", pilar=p) for n, (day, p) in enumerate(zip(days, pillars, strict=True))
    ]
    made = plan(rows)
    assert rules(made) == {"imbang", "peringatan"}
    assert len(plan_terminal.render(made).splitlines()) < 40
    assert all(len(d.message) < 400 for d in made.findings)


def test_two_files_with_the_same_captions(plan: Make) -> None:
    text = "Loket pindah ke lantai 2 gedung utama mulai Senin. Ambil nomor antrean di lobi, lalu tunggu panggilan petugas."
    rows = [post("2027-03-01T09:00+07:00", text, unit="Humas", platform="x")]
    made = plan(rows, rows)
    assert len(made.of_rule("fakta/duplikat")) == len(made.of_rule("rencana/bentrok")) == 2
    shown = plan_terminal.render(made)
    assert shown.count("berselang 0 menit") == 1  # one of the two is enough for a person


def test_days_without_an_hour_do_not_collide(plan: Make) -> None:
    made = plan([post("2027-03-01", f"Kabar {n}.", unit="Humas", platform="x") for n in range(3)])
    assert not made.of_rule("rencana/bentrok")
    assert made.hours == {}


@pytest.mark.parametrize("count", [3, 23, 24, 30, 60])
def test_a_busy_week_that_never_asks_is_told_once(plan: Make, count: int) -> None:
    rows = [post(f"2027-03-0{1 + n % 5}T{8 + n % 12:02}:{n % 60:02}+07:00", platform="x", unit="A") for n in range(count)]
    assert len(plan(rows).of_rule("ajakan/dialog")) == 1
    rows[-1]["text"] = "Layanan apa yang paling kamu perlukan?"
    assert not plan(rows).of_rule("ajakan/dialog")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Selamat Hari Ibu untuk semua ibu!", {"Hari Ibu"}),
        ("Terima kasih, Ibu. #HariIbu", {"Hari Ibu"}),
        ("Dirgahayu Republik Indonesia!", {"Hari Kemerdekaan"}),
        ("Selamat HUT ke-81 RI!", {"Hari Kemerdekaan"}),
        ("Pemerintah Republik Indonesia membuka lowongan.", set()),
        ("Ibu dan hari yang panjang.", set()),
    ],
)
def test_commemorations_that_a_text_names(text: str, found: set[str]) -> None:
    assert named(Scan(text)) == found


def test_commemorations_of_a_period() -> None:
    assert list(national(date(2026, 12, 18), date(2026, 12, 22))) == [
        (date(2026, 12, 19), "Hari Bela Negara"),
        (date(2026, 12, 22), "Hari Ibu"),
    ]
    assert [day.year for day, name in national(date(2025, 12, 1), date(2027, 1, 31)) if name == "Hari Ibu"] == [2025, 2026]


SLOTS = st.lists(
    st.builds(
        Slot,
        when=st.one_of(st.none(), st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31))),
        platforms=st.sampled_from([(), ("x",), ("x", "facebook")]),
        pillar=st.sampled_from(["", "layanan", "momen", "Gosip", "klarifikasi"]),
        unit=st.sampled_from(["", "Humas", "Layanan"]),
        invites=st.booleans(),
        words=st.sampled_from(["a", "b"]),
        occasions=st.just(frozenset[str]()),
    ),
    max_size=40,
)


@given(SLOTS)
def test_figures_add_up(slots: list[Slot]) -> None:
    outline = outline_of(tuple(slots[n] for n in order(slots)), [Knowledge(Config())])
    inside = sum(map(len, outline.days.values()))
    assert inside + len(outline.far) + outline.undated == len(slots)
    assert sum(s.count for s in outline.mix) == sum(bool(s.pillar) for s in slots)
    assert abs(sum(s.share for s in outline.mix) - any(s.pillar for s in slots)) < 1e-9
    assert sum(map(len, outline.units.values())) == len(slots)
    for streak in outline.streaks:
        assert {outline.posts[n].pillar for n in streak.posts} == {streak.pillar}
        assert list(streak.posts) == sorted(streak.posts)


def test_progress_comes_to_its_end(tmp_path: Path) -> None:
    for name, count in (("a", 0), ("b", 3), ("c", 250)):
        rows = [json.dumps(post(None, f"Kabar {n}.")) for n in range(count)]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "d.xlsx").write_bytes(b"")
    runner = Runner()
    told: list[int] = []
    files = runner.files([str(tmp_path)])
    runner.check(files, told.append)
    assert sum(told) == FILE * len(files) == 4 * FILE
    assert min(told) >= 0


def test_what_is_planned_and_not_written_yet_is_no_gap(plan: Make) -> None:
    """Its day is not empty, its pillar not absent, its occasion not forgotten; it is no post."""
    rows = [post(f"2026-12-{day:02}T09:00+07:00", f"Kabar {day}.", pilar="layanan") for day in (14, 15, 17, 18, 21, 23)]
    bare = plan(rows)
    assert "hari-kosong" in rules(bare)
    assert "Hari Ibu" in " ".join(d.message for d in bare.findings)
    unwritten = [
        post("2026-12-16T09:00+07:00", "", judul="Kuis", pilar="interaksi"),
        post("2026-12-22T09:00+07:00", "-", judul="Hari Ibu", pilar="momen"),
        post("2026-12-24T09:00+07:00", "", pilar="edukasi", judul="Kiat"),
    ]
    made = plan([*rows, *unwritten])
    assert (len(made.posts), len(made.skipped), [s.pillar for s in made.unwritten]) == (6, 3, ["interaksi", "momen", "edukasi"])
    assert (made.last, made.empty_days) == (date(2026, 12, 24), (date(2026, 12, 19), date(2026, 12, 20)))
    assert "hari-kosong" not in rules(made)
    assert "Hari Ibu" not in " ".join(d.message for d in made.findings)
    assert {s.pillar: s.count for s in made.mix if s.count} == {"layanan": 6}
