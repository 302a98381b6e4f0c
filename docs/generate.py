"""Writes what is generated in the documentation: the page of rules, and real output into `<!-- output: … -->` blocks.

`make docs` runs it; a test says when a page is stale.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from itertools import groupby
from pathlib import Path

from tulisbaik.ruleset import all_rules

REPO = Path(__file__).resolve().parent.parent
LEVELS = {"error": "kesalahan", "warning": "peringatan", "info": "saran"}
OUTPUT = re.compile(r"(<!-- output: (.*?) -->\n).*?(<!-- /output -->)", re.DOTALL)


def rules_page() -> str:
    """docs/aturan.md: every rule with its reason, source and examples."""
    out = [
        "# Aturan",
        "",
        "Halaman ini dibuat dari berkas aturan (`make docs`). Penjelasan yang sama: `tulisbaik explain ATURAN`.",
    ]
    rules = [rule.info for rule in all_rules().values()]
    for group, infos in groupby(rules, key=lambda info: info.group):
        out += ["", f"## {group}"]
        for info in infos:
            state = "" if info.enabled else ", mati secara bawaan"
            out += [
                "",
                f"### `{info.id}`",
                "",
                f"*{LEVELS[info.severity.value]}{state}* · {info.why}",
                "",
                f"Sumber: {info.ref}",
                "",
            ]
            if all_rules()[info.id].plan:
                out.append("Menilai rencana seutuhnya; lihat [Menilai rencana konten](rencana.md).")
                continue
            for e in info.examples:
                text = e.marked.replace("\n", "⏎").replace("`", "ˋ")
                mark = "✗" if e.spans else "✓"
                fixed = f" → `{e.fixed}`".replace("\n", "⏎") if e.fixed is not None else ""
                out.append(f"- {mark} `{text}`{fixed}")
    return "\n".join(out) + "\n"


def with_output(text: str) -> str:
    """`text` with what the commands in its output blocks print now."""

    def fill(m: re.Match[str]) -> str:
        command = [sys.executable, "-m", "tulisbaik", *shlex.split(m[2])]
        done = subprocess.run(command, capture_output=True, text=True, cwd=REPO, check=False)
        if done.returncode > 1:
            raise SystemExit(f"tulisbaik {m[2]}: {done.stderr}")
        return f"{m[1]}```console\n$ tulisbaik {m[2]}\n{done.stdout.rstrip()}\n```\n{m[3]}"

    return OUTPUT.sub(fill, text)


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    found = {REPO / "docs" / "aturan.md": rules_page()}
    for path in (REPO / "README.md", *sorted((REPO / "docs").glob("*.md"))):
        text = path.read_text(encoding="utf-8")
        if OUTPUT.search(text):
            found[path] = with_output(text)
    return found


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
