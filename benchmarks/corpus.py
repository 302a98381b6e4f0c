"""Makes the texts that the benchmarks read: the sample captions of this project, put together anew with a fixed seed."""

from __future__ import annotations

import random
from pathlib import Path

from tulisbaik.config import Config
from tulisbaik.sources import read_path

REPO = Path(__file__).resolve().parent.parent
FRONT = "---\nplatform: instagram\npilar: layanan\nunit: Humas\njadwal: 2026-12-01T07:30+07:00\n---\n"


def paragraphs() -> list[str]:
    """The paragraphs of all sample captions, clean ones and drafts with defects."""
    files = [*sorted((REPO / "contoh").rglob("*.md")), *sorted((REPO / "contoh").rglob("*.csv"))]
    captions = [c.text for f in files for c in read_path(str(f), Config()).captions]
    return [p for text in captions for p in text.split("\n\n") if len(p.split()) > 4]


def text(words: int, seed: int) -> str:
    """About `words` words of paragraphs in a random but repeatable order."""
    rng, pool, out, count = random.Random(seed), paragraphs(), [], 0
    while count < words:
        out.append(rng.choice(pool))
        count += len(out[-1].split())
    return "\n\n".join(out)


def write(folder: Path, files: int, words: int = 90) -> None:
    """`files` captions of about `words` words each, with front matter."""
    folder.mkdir(parents=True, exist_ok=True)
    pool = paragraphs()
    for n in range(files):
        rng, out, count = random.Random(n), [], 0
        while count < words:
            out.append(rng.choice(pool))
            count += len(out[-1].split())
        (folder / f"{n:04}.md").write_text(FRONT + "\n\n".join(out) + "\n", encoding="utf-8")
