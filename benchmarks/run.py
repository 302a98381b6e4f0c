"""`make bench`: tulisbaik beside codespell and proselint, whole processes, on the same texts in the same run.

Each figure is the median of several runs in turn. The tools are installed in an environment of their own, tulisbaik
as a built wheel, as a user has it. tulisbaik keeps what it found for later runs: it is timed on texts that it never saw
(nothing is kept) and on the same ones again. Prints a Markdown table; nothing is asserted here.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

REPO = Path(__file__).resolve().parent.parent
ENVIRONMENT = REPO / ".bench"
CORPUS = REPO / "benchmarks" / "corpus.py"
KEPT = "temuan.sqlite"
"""The file of findings from earlier runs in the cache folder; tables that rules are parsed into are others."""


class Figure(NamedTuple):
    seconds: float
    mebibytes: float


def install() -> Path:
    """The folder of the tools' commands."""
    tools = ENVIRONMENT / "bin"
    if not (tools / "proselint").exists():
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
        subprocess.run([str(tools / "pip"), "install", "--quiet", "codespell", "proselint"], check=True)
    subprocess.run([str(tools / "pip"), "install", "--quiet", "--force-reinstall", "--no-deps", str(REPO)], check=True)
    subprocess.run([str(tools / "pip"), "install", "--quiet", str(REPO)], check=True)
    return tools


def once(command: list[str], cwd: Path) -> Figure:
    """Wall time and peak memory of one run."""
    start = time.perf_counter()
    with Path(os.devnull).open("w") as null:
        process = subprocess.Popen(command, cwd=cwd, stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 65):  # codespell: 65 says that it found something
        raise SystemExit(f"{command}: ended with {process.returncode}")
    return Figure(seconds, usage.ru_maxrss / 1024)


def measure(commands: dict[str, list[str]], cwd: Path, runs: int) -> dict[str, Figure]:
    """The median of `runs` runs of each command, one after the other in turn, after one that is not counted."""
    found: dict[str, list[Figure]] = {name: [] for name in commands}
    for n in range(runs + 1):
        for name, command in commands.items():
            if name != "again":
                (cwd / "cache" / KEPT).unlink(missing_ok=True)
            figure = once(command, cwd)
            if n:
                found[name].append(figure)
    return {
        name: Figure(statistics.median(f.seconds for f in figures), max(f.mebibytes for f in figures))
        for name, figures in found.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    tools = install()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # By a process of its own: what this one holds would count as the memory of those it starts.
        subprocess.run([sys.executable, str(CORPUS), name], check=True)
        os.environ["TULISBAIK_CACHE"] = str(folder / "cache")

        def tool(what: str) -> dict[str, list[str]]:
            ours = [str(tools / "tulisbaik"), "check", what]
            return {
                "tulisbaik": ours,
                "again": ours,
                "codespell": [str(tools / "codespell"), what],
                "proselint": [str(tools / "proselint"), "check", what],
            }

        start = measure(tool("satu"), folder, runs * 2)
        thousand = measure(tool("seribu"), folder, runs)
        large = measure(tool("besar.md"), folder, max(runs // 2, 1))
        ours = {
            "10 MB": [str(tools / "tulisbaik"), "check", "besar10.md"],
            "1,000 terms": [str(tools / "tulisbaik"), "check", "istilah1000"],
            "10,000 terms": [str(tools / "tulisbaik"), "check", "istilah10000"],
        }
        more = measure(ours, folder, max(runs // 2, 1))
    machine = f"{os.cpu_count()} cores, {platform.machine()}"
    print(f"{date.today()} · Python {platform.python_version()} · {machine} · median of {runs} runs\n")
    print("| | tulisbaik | codespell | proselint | against codespell | against proselint | peak memory |")
    print("|---|---|---|---|---|---|---|")
    rows = [
        ("cold start, one caption of 90 words", start, "tulisbaik"),
        ("1,000 captions of 90 words", thousand, "tulisbaik"),
        ("the same again", thousand, "again"),
        ("one file of 1 MB", large, "tulisbaik"),
        ("the same again", large, "again"),
    ]
    for label, found, run in rows:
        t, c, p = (found[name].seconds for name in (run, "codespell", "proselint"))
        memory = found[run].mebibytes
        print(f"| {label} | {t:.2f} s | {c:.2f} s | {p:.2f} s | {t / c:.1f} × | {p / t:.1f} × faster | {memory:.0f} MiB |")
    one, least = large["tulisbaik"].seconds, start["tulisbaik"].seconds
    ten, few, many = (more[name].seconds for name in ours)
    print(f"\nTen times the text: {ten / one:.1f} × the time ({(ten - least) / (one - least):.1f} × without the start).")
    print(f"Ten times the terms: {many / few:.2f} × the time.")


if __name__ == "__main__":
    main()
