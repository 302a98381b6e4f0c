"""Each kind of bad input gives one clear message with the place and the way out; the rest of the run goes on."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from .conftest import Run

CASES = {
    "biner.md": (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "bukan berkas teks"),
    "rusak.md": (b"Halo \xff\xfe dunia\n", "rusak.md:1: huruf tidak terbaca"),
    "utf16.csv": ("No;Takarir\n1;Halo\n".encode("utf-16"), "UTF-16"),
    "mac.csv": ("No;Takarir\n1;“Halo” – dunia\n".encode("mac_roman"), "huruf tidak terbaca"),
    "depan.md": (b"---\nplatform: [x\n---\nHalo\n", "depan.md:3: metadata"),
    "terbuka.md": (b"---\nplatform: x\n\nHalo\n", "tidak ditutup"),
    "daftar.md": (b"---\n- x\n---\nHalo\n", "bukan pasangan"),
    "tanpa.csv": (b"No;Judul\n1;Halo\n", "tidak ada kolom takarir. Kolom yang ada: “No”, “Judul”"),
    "kutip.csv": (b'No;Takarir\n1;Bersih\n2;"Halo\n3;x\n', "kutip.csv:3: tanda kutip"),
    "salah.jsonl": (b'{"text": "a"}\n{"text": \n[1]\n{"x": 1}\n{"text": 5}\n', "salah.jsonl:2: JSON tidak terbaca"),
    "bukan.xlsx": (b"PK\x03\x04 bukan", "bukan berkas .xlsx"),
    "lama.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "isinya berkas .xls lama"),
}


@pytest.mark.parametrize("name", CASES)
def test_one_bad_file_does_not_stop_the_others(project: Path, run: Run, name: str) -> None:
    data, message = CASES[name]
    (project / name).write_bytes(data)
    (project / "z.md").write_text("Ke loketku.\n", encoding="utf-8")
    done = run("check")
    assert done.code == 2
    assert message in done.err
    assert "z.md:1:4" in done.out
    assert "Traceback" not in done.err
    assert (project / name).read_bytes() == data
    assert run("check", "--fix").code == 2
    assert (project / name).read_bytes() == data
    assert (project / "z.md").read_text(encoding="utf-8") == "Ke loket kami.\n"


def test_a_readable_part_is_still_checked(project: Path, run: Run) -> None:
    (project / "a.csv").write_text('No;Takarir\n1;Ke loketku\n2;"terbuka\n', encoding="utf-8")
    (project / "b.jsonl").write_text('{"text": "Ke loketku"}\nbukan json\n', encoding="utf-8")
    done = run("check")
    assert done.code == 2
    assert "a.csv:2:6" in done.out
    assert "b.jsonl:1:14" in done.out
    assert "b.jsonl:2: baris ini bukan objek JSON" in done.err


@pytest.mark.parametrize("name", ["kosong.md", "kosong.csv", "kosong.jsonl", "kosong.txt"])
def test_an_empty_file_is_fine(project: Path, run: Run, name: str) -> None:
    (project / name).write_bytes(b"")
    assert run("check").code == 0


def test_a_zip_bomb_is_not_unpacked(project: Path, run: Run) -> None:
    with zipfile.ZipFile(project / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"\x00" * (400 * 1024 * 1024))
    done = run("check")
    assert done.code == 2
    assert "terlalu besar" in done.err


@pytest.mark.slow
def test_a_huge_file_is_checked(project: Path, run: Run) -> None:
    (project / "besar.md").write_text("Bersih dan rapi.\n" * 3_000_000 + "Ke loketku.\n", encoding="utf-8")
    done = run("check", "--select", "istilah/loket")
    assert done.code == 1
    assert "besar.md:3000001:4" in done.out


def test_missing_files_and_wrong_kinds(project: Path, run: Run) -> None:
    (project / "a.docx").write_bytes(b"x")
    done = run("check", "tidak-ada.md", "a.docx")
    assert done.code == 2
    assert "tidak-ada.md: tidak dapat dibaca" in done.err
    assert "jenis berkas “.docx” tidak dibaca" in done.err


def test_a_folder_without_rights(project: Path, run_with_rights: Run) -> None:
    closed = project / "tertutup"
    closed.mkdir()
    (closed / "a.md").write_text("x", encoding="utf-8")
    (project / "z.md").write_text("Ke loketku.\n", encoding="utf-8")
    closed.chmod(0)
    try:
        done = run_with_rights("check")
    finally:
        closed.chmod(0o755)
    assert done.code == 2
    assert "tertutup: map tidak dapat dibaca" in done.err
    assert "z.md:1:4" in done.out


def test_a_file_without_rights(project: Path, run_with_rights: Run) -> None:
    (project / "a.md").write_text("x", encoding="utf-8")
    (project / "a.md").chmod(0)
    (project / "z.md").write_text("Ke loketku.\n", encoding="utf-8")
    done = run_with_rights("check")
    assert done.code == 2
    assert "a.md: tidak dapat dibaca" in done.err
    assert "z.md:1:4" in done.out


def test_a_file_that_cannot_be_written_stays_whole(project: Path, run_with_rights: Run) -> None:
    target = project / "a.md"
    target.write_text("Ke loketku.\n", encoding="utf-8")
    project.chmod(0o555)
    try:
        done = run_with_rights("check", "--fix")
    finally:
        project.chmod(0o755)
    assert done.code == 2
    assert "tidak dapat ditulis" in done.err
    assert target.read_text(encoding="utf-8") == "Ke loketku.\n"


def test_an_interrupted_write_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tulisbaik import files
    from tulisbaik.errors import SourceError

    target = tmp_path / "a.md"
    target.write_text("lama", encoding="utf-8")

    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(SourceError, match="tetap utuh"):
        files.write_atomically(target, b"baru")
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]
    assert target.read_text(encoding="utf-8") == "lama"


RULES = {
    "kind": (
        "kind: substitusi\n",
        "x.yaml:1: jenis “substitusi” tidak dikenal. Yang boleh: limit, pattern, phrase, substitution",
    ),
    "key": ("kind: phrase\nseverty: error\n", "x.yaml:2: kunci “severty” tidak dikenal. Maksudnya “severity”?"),
    "yaml": ("kind: phrase\n  severity: [\n", "x.yaml:"),
    "regex": (None, "x.yaml:7: pola tidak terbaca"),
    "no example": (None, "contohnya kurang"),
}
BASE = "kind: pattern\nseverity: error\nsince: 0.1.0\nmessage: x\nwhy: x.\nref: x\npattern: '{}'\nexamples:\n"


@pytest.mark.parametrize("case", RULES)
def test_a_broken_rule_names_file_and_line(project: Path, run: Run, case: str) -> None:
    body, message = RULES[case]
    if case == "regex":
        body = BASE.format("(a") + '  - bad: "[[a]]"\n  - good: "b"\n'
    elif case == "no example":
        body = BASE.format("a") + '  - bad: "[[a]]"\n'
    (project / "aturan" / "x.yaml").write_text(str(body), encoding="utf-8")
    (project / "a.md").write_text("Halo.\n", encoding="utf-8")
    done = run("check")
    assert done.code == 2
    assert message in done.err
    assert "Traceback" not in done.err


def test_a_catastrophic_pattern_is_stopped(project: Path, run: Run) -> None:
    body = BASE.format("(?:x|xx)+[yz]") + '  - bad: "[[xxy]]"\n  - good: "b"\n'
    (project / "aturan" / "lambat.yaml").write_text(body, encoding="utf-8")
    (project / "tulisbaik.toml").write_text('rules = ["aturan"]\nselect = ["istilah/loket", "khusus"]\n', encoding="utf-8")
    (project / "a.md").write_text("Ke loketku. " + "x" * 60 + "\n", encoding="utf-8")
    (project / "b.md").write_text("Ke loketku.\n", encoding="utf-8")
    done = run("check")
    assert done.code == 2
    assert "lambat.yaml:7: pola ini terlalu lambat" in done.err
    assert "a.md:1:4" in done.out
    assert "b.md:1:4" in done.out


def test_a_rule_that_raises_is_our_bug_and_the_others_run(project: Path, run: Run) -> None:
    (project / "aturan" / "istilah" / "meledak.py").write_text(
        "from tulisbaik.rules.base import bad, good, rule\n"
        "@rule(severity='error', message='x', ref='x', words=['loketku'], examples=[bad('[[loketku]]'), good('b')])\n"
        "def check(ctx):\n    'Meledak.'\n    raise RuntimeError('aduh')\n", encoding="utf-8",
    )  # fmt: skip
    (project / "tulisbaik.toml").write_text(
        'rules = ["aturan"]\nselect = ["istilah/loket", "istilah/meledak"]\n', encoding="utf-8"
    )
    (project / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    done = run("check")
    assert done.code == 3
    assert "a.md:1:4" in done.out
    assert "istilah/meledak" in done.err
    assert "laporkan" in done.err


CONFIGS = {
    "unknown key": ('selct = ["ejaan"]', "tulisbaik.toml:1: kunci “selct” tidak dikenal. Maksudnya “select”?"),
    "wrong type": ('\nselect = "ejaan"', "tulisbaik.toml:2: nilai “select” tidak sesuai"),
    "wrong value": (
        '[account]\nragam = "santai"',
        "tulisbaik.toml:2: nilai “account.ragam” tidak sesuai: 'santai'. Yang boleh: resmi",
    ),
    "zone": ('[account]\ntimezone = "Asia/Jakata"', "tulisbaik.toml:2: zona waktu “Asia/Jakata” tidak dikenal"),
    "itself": ('extends = "tulisbaik.toml"', "“extends” berputar: tulisbaik.toml → tulisbaik.toml"),
    "missing": ('extends = "../tidak-ada.toml"', "tulisbaik.toml:1: “extends” menunjuk"),
    "toml": ("select = [", "TOML tidak terbaca"),
    "rule": ('select = ["ejan"]', "aturan “ejan” di “select” tidak dikenal"),
    "severity": ('[severity]\n"berkas" = "fatal"', "tulisbaik.toml:2: nilai “severity.berkas” tidak sesuai"),
    "rules folder": ('rules = ["tidak/"]', "map aturan tidak ada"),
}


@pytest.mark.parametrize("case", CONFIGS)
def test_a_wrong_config_says_where_and_what_is_allowed(tmp_path: Path, run: Run, case: str) -> None:
    text, message = CONFIGS[case]
    (tmp_path / "tulisbaik.toml").write_text(text + "\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("Halo.\n", encoding="utf-8")
    done = run("check")
    assert done.code == 2
    assert message in done.err
    assert "Traceback" not in done.err


def test_wrong_use(run: Run) -> None:
    assert run("chek").code == 2
    assert run("check", "--format", "pdf").code == 2
    assert run("check", "--unsafe-fixes").code == 2


def test_lone_surrogates_pass_through(project: Path, run: Run) -> None:
    (project / "a.jsonl").write_text('{"text": "Ke loketku \\ud800 ya"}\n', encoding="utf-8")
    for name in ("terminal", "json", "sarif", "github", "junit"):
        assert run("check", "--format", name).code == 1
    assert run("check", "--fix").code == 0
    assert (project / "a.jsonl").read_text(encoding="utf-8") == '{"text": "Ke loket kami \\ud800 ya"}\n'


def test_two_runs_at_once_share_the_cache(project: Path, run: Run, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    (project / "a.md").write_text("Ke loketku.\n", encoding="utf-8")
    fresh = str(tmp_path / "cache-baru")
    with ThreadPoolExecutor(4) as pool:
        codes = list(pool.map(lambda _: run("check", TULISBAIK_CACHE=fresh).code, range(4)))
    assert codes == [1] * 4
    for kept in Path(fresh).glob("*.marshal"):
        kept.write_bytes(b"rusak")
    assert run("check", TULISBAIK_CACHE=fresh).code == 1
    assert run("check", TULISBAIK_CACHE="/proc/tidak-bisa").code == 1
