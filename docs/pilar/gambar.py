"""Makes the pictures of docs/pilar.md: runs the commands on the files of this folder, in a copy, and draws what they print.

python docs/pilar/gambar.py
"""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

HERE = Path(__file__).parent
WIDTH = 100
STEPS = (
    ("1-lihat", "inspect takarir.md"),
    ("2-periksa", "check takarir.md"),
    ("3-latih", "pillars train kalender.csv -o pilar.yaml"),
    ("4-lihat-lagi", "inspect takarir.md"),
)
# rich's own frame without its web fonts: a picture must not call a server.
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px;
  line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def run(command: str, folder: Path) -> str:
    """What the command prints to a terminal, with its colours."""
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "tulisbaik", *command.split()]
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"COLUMNS": str(WIDTH)}
    process = subprocess.Popen(words, cwd=folder, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        said += part
        if not part:
            break
    process.wait()
    return said.decode().replace("\r\n", "\n").rstrip()


def main() -> None:
    """Draw every step."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "dishub"
        shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.svg", "*.py"))
        for name, command in STEPS:
            console = Console(record=True, width=WIDTH, file=StringIO())
            console.print(Text(f"$ tulisbaik {command}", style="bold"))
            console.print(Text.from_ansi(run(command, folder)))
            picture = console.export_svg(title="tulisbaik", theme=DIMMED_MONOKAI, code_format=FRAME, unique_id=f"gambar-{name}")
            (HERE / f"{name}.svg").write_text(picture + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
