"""The captions of a file as an outline."""

from __future__ import annotations

from lsprotocol import types as t

from tulisbaik_lsp.judge import Judged

_LONGEST = 60


def symbols(judged: Judged) -> list[t.DocumentSymbol]:
    """One symbol a caption: its label or title, its platforms and hour, and how much was found."""
    out = []
    lines = judged.snapshot.lines
    for seen in judged.captions:
        offsets = seen.caption.offsets
        if offsets is None:
            continue
        meta = seen.result.caption.meta
        opening = " ".join(seen.caption.text.split())
        name = meta.title or seen.caption.place.label or opening[:_LONGEST] or "takarir"
        found = len(seen.result.diagnostics)
        when = f"{meta.schedule:%Y-%m-%d %H.%M}" if meta.schedule else ""
        detail = " · ".join(filter(None, (", ".join(meta.platforms), when, f"{found} temuan" if found else "")))
        range_ = lines.range(offsets.file[0], offsets.ends[-1])
        out.append(t.DocumentSymbol(name, t.SymbolKind.String, range_, range_, detail or None))
    return out
