"""Makes the texts that the benchmarks read: the sample captions of this project, put together anew with a fixed seed."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

from tulisbaik.config import Config
from tulisbaik.sources import read_path

REPO = Path(__file__).resolve().parent.parent
LABELLED = REPO / "rules" / "pillars" / "latihan.csv"
FRONT = "---\nplatform: instagram\npilar: {pillar}\nunit: Humas\njadwal: {when:%Y-%m-%dT%H:%M}+07:00\n---\n"


def paragraphs() -> list[tuple[str, str]]:
    """(pillar, paragraph) of all sample captions, clean ones and drafts with defects."""
    files = [*sorted((REPO / "contoh").rglob("*.md")), *sorted((REPO / "contoh").rglob("*.csv")), LABELLED]
    captions = [c for f in files for c in read_path(str(f), Config()).captions]
    return [
        (" ".join(c.meta.pillars).lower() or "layanan", p) for c in captions for p in c.text.split("\n\n") if len(p.split()) > 4
    ]


def text(words: int, seed: int) -> str:
    """About `words` words of paragraphs in a random but repeatable order."""
    rng, pool, out, count = random.Random(seed), paragraphs(), [], 0
    while count < words:
        out.append(rng.choice(pool)[1])
        count += len(out[-1].split())
    return "\n\n".join(out)


def write(folder: Path, files: int, words: int = 90) -> None:
    """`files` captions of about `words` words each, with front matter: five a day, of the pillar of their first paragraph."""
    folder.mkdir(parents=True, exist_ok=True)
    pool = paragraphs()
    for n in range(files):
        rng, out, count = random.Random(n), [], 0
        while count < words:
            out.append(rng.choice(pool))
            count += len(out[-1][1].split())
        when = datetime(2026, 12, 1, 7, 30) + timedelta(days=n // 5, hours=n % 5 * 2)
        front = FRONT.format(pillar=out[0][0], when=when)
        (folder / f"{n:04}.md").write_text(front + "\n\n".join(p for _, p in out) + "\n", encoding="utf-8")
