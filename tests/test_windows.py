"""When an account posts, read from its config; days of rest and mourning."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from tulisbaik.cli import cli
from tulisbaik.config import Config, load_config
from tulisbaik.errors import ConfigError
from tulisbaik.knowledge import Knowledge
from tulisbaik.knowledge.windows import holiday, local, parse

PLATFORMS = Knowledge(Config()).platforms
RAW = {
    "instagram": {"hari-kerja": ["06.00-08.00", "19:00–21:30"], "sabtu": ["22.00-02.00"]},
    "semua": {"setiap-hari": ["00.00-24.00"]},
}


@pytest.mark.parametrize(
    ("platform", "when", "inside"),
    [
        ("instagram", "2026-12-01T06:00", True),  # a Tuesday
        ("Instagram", "2026-12-01T21:30", True),
        ("instagram", "2026-12-01T21:31", False),
        ("instagram", "2026-12-05T23:00", True),  # Saturday night …
        ("instagram", "2026-12-06T01:59", True),  # … goes on after midnight
        ("instagram", "2026-12-06T02:01", False),
        ("instagram", "2026-12-06T12:00", False),  # no window on Sunday
        ("tiktok", "2026-12-06T03:00", True),  # any hour
    ],
)
def test_a_time_is_inside_a_window_or_not(platform: str, when: str, inside: bool) -> None:
    assert parse(RAW, (), PLATFORMS).holds(platform, datetime.fromisoformat(when)) is inside


def test_without_windows_there_is_no_opinion() -> None:
    assert parse({}, (), PLATFORMS).holds("instagram", datetime(2026, 12, 1, 3))
    assert parse({"x": {}}, (), PLATFORMS).holds("instagram", datetime(2026, 12, 1, 3))


@pytest.mark.parametrize("text", ["pagi", "07.00", "25.00-26.00", "07.00-24.30", "07.70-08.00", "07.00-07.00", ""])
def test_a_window_that_cannot_be_read_is_an_error(text: str, tmp_path: Path) -> None:
    config = tmp_path / "instansi.toml"
    config.write_text(f'# jam tayang\n[account.windows.x]\nsenin = ["{text}"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"instansi\.toml(:3)?: jam"):
        parse({"x": {"senin": [text]}}, (config,), PLATFORMS)


def test_an_unknown_day_is_an_error() -> None:
    with pytest.raises(ConfigError, match="hari “sennin”"):
        parse({"x": {"sennin": ["07.00-08.00"]}}, (), PLATFORMS)


def test_windows_of_a_platform_are_found_by_its_aliases_and_an_unknown_one_is_an_error() -> None:
    assert not parse({"IG": RAW["instagram"]}, (), PLATFORMS).holds("instagram", datetime(2026, 12, 1, 12))
    with pytest.raises(ConfigError, match=r"“instragram”.* Maksudnya “instagram”"):
        parse({"instragram": {"senin": ["07.00-08.00"]}}, (), PLATFORMS)


@pytest.mark.parametrize(("days", "fine"), [("[2026-12-02]", True), ('["2026-12-02"]', True), ('["2 Desember"]', False)])
def test_days_of_mourning_are_dates(tmp_path: Path, days: str, fine: bool) -> None:
    config = tmp_path / "tulisbaik.toml"
    config.write_text(f"[account]\nmourning = {days}\n", encoding="utf-8")
    if fine:
        assert load_config(config).account.mourning == ("2026-12-02",)
    else:
        with pytest.raises(ConfigError, match=r"toml:2: nilai “account\.mourning”.* daftar tanggal"):
            load_config(config)


@pytest.mark.parametrize(("day", "name"), [("2026-08-17", "Kemerdekaan"), ("2026-12-24", "Cuti Bersama"), ("2026-08-18", "")])
def test_national_holidays(day: str, name: str) -> None:
    assert name in holiday(date.fromisoformat(day))
    assert bool(holiday(date.fromisoformat(day))) is bool(name)


def test_the_config_sets_windows_and_days_of_mourning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("tulisbaik.toml").write_text(
        '[account]\nmourning = ["2026-12-02"]\n[account.windows.instagram]\nhari-kerja = ["19.00-21.00"]\n', encoding="utf-8"
    )
    Path("a.md").write_text(
        "---\nplatform: instagram\npilar: layanan\njadwal: 2026-12-02T07:00+07:00\n---\nAyo, baca buku!\n", encoding="utf-8"
    )
    done = CliRunner().invoke(cli, ["check", "a.md", "--select", "rencana"], standalone_mode=False)
    assert "Rabu pukul 07.00 di luar jam tayang instagram (19.00–21.00)" in done.output
    assert "hari berkabung nasional" in done.output


@pytest.mark.parametrize("end", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"])
def test_at_the_ends_of_the_calendar_there_is_no_local_time(end: str) -> None:
    assert local(datetime.fromisoformat(end), "Asia/Jakarta") is None
