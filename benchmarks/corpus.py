"""Makes the texts that the benchmarks read: the sample captions of this project, put together anew with a fixed seed."""

from __future__ import annotations

import random
import sys
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


def terms(count: int) -> str:
    rows = "".join(
        f"- id: t{n}\n  jenis: layanan\n  istilah:\n  - {{term: Layanan Uji{n} Kota, status: preferred, tipe: nama-lengkap}}\n"
        f"  - {{term: Layanan Uji{n} Lama, status: forbidden, tipe: varian}}\n"
        for n in range(count)
    )
    return f"versi: 1\nbahasa: id\nentri:\n{rows}"


def write_all(folder: Path) -> None:
    """Everything that the comparison with other tools reads."""
    write(folder / "satu", 1)
    write(folder / "seribu", 1000)
    (folder / "besar.md").write_text(text(150_000, 1)[:1_000_000], encoding="utf-8")
    (folder / "besar10.md").write_text(text(1_500_000, 1)[:10_000_000], encoding="utf-8")
    for count in (1_000, 10_000):
        (folder / f"istilah{count}").mkdir()
        (folder / f"istilah{count}" / "istilah.yaml").write_text(terms(count), encoding="utf-8")
        (folder / f"istilah{count}" / "tulisbaik.toml").write_text('terms = ["istilah.yaml"]\n', encoding="utf-8")
        write(folder / f"istilah{count}" / "takarir", 1000)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
