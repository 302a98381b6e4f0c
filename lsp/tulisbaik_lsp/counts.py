"""The live count of each platform: over a prose caption as a lens, behind a cell as a hint, in the status bar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from lsprotocol import types as t

from tulisbaik.errors import TulisbaikError
from tulisbaik.knowledge.platforms import Platforms
from tulisbaik_lsp.convert import touches
from tulisbaik_lsp.documents import Snapshot
from tulisbaik_lsp.judge import Judged, Seen

_TABLES = (".csv", ".tsv", ".jsonl")
_UNITS = {"grapheme": "karakter", "codepoint": "karakter", "utf16": "satuan UTF-16", "byte": "bita", "x": "bobot X",
          "mastodon": "karakter"}  # fmt: skip


class Count(NamedTuple):
    """How long a caption is on one platform; `limit` None: no limit is known."""

    platform: str
    length: int
    limit: int | None
    unit: str

    @property
    def over(self) -> bool:
        """True when the caption is too long."""
        return self.limit is not None and self.length > self.limit

    def __str__(self) -> str:
        limit = f"/{_number(self.limit)}" if self.limit is not None else ""
        return f"{self.platform} {_number(self.length)}{limit}" + (" (terlalu panjang)" if self.over else "")


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def counts(judged: Judged, seen: Seen) -> list[Count]:
    """One count a platform of the caption; unknown platforms are left out (a rule tells of them)."""
    if "counts" not in seen.notes:
        seen.notes["counts"] = _counted(judged, seen)
    found: list[Count] = seen.notes["counts"]
    return found


def _counted(judged: Judged, seen: Seen) -> list[Count]:
    platforms = _platforms(judged)
    if platforms is None:
        return []
    meta = seen.result.caption.meta
    known = [found for name in meta.platforms if (found := platforms.find(name))]
    lengths = [(platform.name, platform.length(seen.caption.text, meta.media)) for platform in dict.fromkeys(known)]
    return [Count(name, of.count, of.limit, of.unit) for name, of in lengths]


def _platforms(judged: Judged) -> Platforms | None:
    try:
        return judged.linter.knowledge.platforms if judged.linter else None
    except TulisbaikError:
        return None


def line(found: list[Count]) -> str:
    """`X 241/280 · Instagram 512/2.200`."""
    return " · ".join(map(str, found))


def table(judged: Judged, seen: Seen) -> str:
    """The counts of a caption in Markdown."""
    return "\n".join(f"- {c} ({_UNITS[c.unit]})" for c in counts(judged, seen))


def lenses(judged: Judged) -> list[t.CodeLens]:
    """A line over the caption of a prose file."""
    if judged.snapshot.path.lower().endswith(_TABLES):
        return []
    places = _places(judged, judged.snapshot.lines.whole())
    return [t.CodeLens(t.Range(at.start, at.start), t.Command(text, "")) for at, text in places]


def hints(judged: Judged, range_: t.Range) -> list[t.InlayHint]:
    """The counts behind each caption of a table that is in view."""
    if not judged.snapshot.path.lower().endswith(_TABLES):
        return []
    return [t.InlayHint(at.end, text, padding_left=True) for at, text in _places(judged, range_)]


def _places(judged: Judged, view: t.Range) -> Iterator[tuple[t.Range, str]]:
    for seen in judged.captions:
        if offsets := seen.caption.offsets:
            at = judged.snapshot.lines.range(offsets.file[0], offsets.ends[-1])
            if touches(at, view) and (text := line(counts(judged, seen))):
                yield at, text


def status(snapshot: Snapshot, judged: Judged | None) -> dict[str, Any]:
    """What a status bar shows: of each caption its first and last line, its counts and how much was found."""
    captions = []
    for seen in judged.captions if judged else ():
        offsets = seen.caption.offsets
        if judged is None or offsets is None:
            continue
        lines = judged.snapshot.lines
        captions.append(
            {
                "start": lines.line(offsets.file[0]), "end": lines.line(offsets.ends[-1]),
                "counts": [{**c._asdict(), "text": str(c), "over": c.over} for c in counts(judged, seen)],
                "findings": len(seen.result.diagnostics),
            }
        )  # fmt: skip
    return {"uri": snapshot.uri, "version": snapshot.version, "captions": captions}
