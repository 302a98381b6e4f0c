"""What the tool sees in a caption, as plain data: the answer of `tulisbaik inspect`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tulisbaik.knowledge.calls import find
from tulisbaik.linter import Linter
from tulisbaik.rules.platforms import UNIT_NAMES, number
from tulisbaik.text.caption import Caption, Meta
from tulisbaik.text.date_writing import items
from tulisbaik.text.dates import read
from tulisbaik.text.scan import Scan
from tulisbaik.text.values import Clock, Clocks, Day, Days, Relative

_BAR = 20
_STRENGTHS = {"soft": "lunak", "strong": "kuat", "complete": "lengkap"}


def inspect(linter: Linter, caption: Caption) -> dict[str, Any]:
    """Text, metadata, counts and what was recognised; spans are code points of the text."""
    caption = linter.check(caption).caption
    scan = Scan(caption.text)
    place = caption.place
    where = {key: value for key, value in (("sheet", place.sheet), ("cell", place.cell), ("row", place.row)) if value}
    return {
        "label": place.label,
        "path": place.path,
        "place": where or {"line": place.line},
        "text": caption.text,
        "meta": _meta(caption.meta),
        "lengths": _lengths(linter, caption),
        "words": len(scan),
        "sentences": len(scan.sentences),
        "pillar": _pillar(linter, caption, scan),
        "calls_to_action": [
            {"start": c.start, "end": c.end, "kind": c.kind, "strength": c.strength, "target": c.target or None}
            for c in find(scan)
        ],
        "dates": _stated(caption, scan),
        "terms": _terms(linter, scan),
    }


def _stated(caption: Caption, scan: Scan) -> list[dict[str, Any]]:
    """Days, hours, money, numbers and places, each with what it means."""
    out = []
    for value in read(scan, caption.meta.schedule):
        entry = {"start": value.start, "end": value.end, "text": scan.text[value.start : value.end], "kind": type(value).__name__}
        if isinstance(value, Day | Days):
            entry["value"] = [day.date.isoformat() if day.date else None for day in items(value)]
        elif isinstance(value, Clock | Clocks):
            ends = (value,) if isinstance(value, Clock) else (value.first, value.last)
            entry["value"] = [f"{c.hour:02}:{c.minute or 0:02}{f' {c.zone}' if c.zone else ''}" for c in ends if c]
        elif isinstance(value, Relative):
            entry["value"] = [value.first.isoformat(), value.last.isoformat()]
        out.append(entry)
    return out


def _lengths(linter: Linter, caption: Caption) -> dict[str, Any]:
    """On each platform of the caption; on every one where it names none."""
    known = linter.knowledge.platforms
    platforms = [p for name in caption.meta.platforms if (p := known.find(name))] or known.by_id.values()
    return {p.id: asdict(p.length(caption.text, caption.meta.media)) for p in platforms}


def _pillar(linter: Linter, caption: Caption, scan: Scan) -> dict[str, Any]:
    pillars = linter.knowledge.pillars
    return {
        "declared": list(pillars.declared(caption.meta, scan)),
        "suggested": [{"id": s.pillar.id, "score": round(s.score, 3), "words": list(s.words)} for s in pillars.suggest(scan)],
    }


def _terms(linter: Linter, scan: Scan) -> list[dict[str, Any]]:
    return [
        {
            "start": match.start, "end": match.end, "text": scan.text[match.start : match.end],
            "concepts": [concept.id for concept, _ in match.found], "status": match.found[0][1].status.value,
        }
        for match in linter.knowledge.terms.matches(scan)
    ]  # fmt: skip


def _meta(meta: Meta) -> dict[str, Any]:
    pillars = meta.pillars[0] if len(meta.pillars) == 1 else list(meta.pillars) or None
    return {
        "platform": list(meta.platforms), "pilar": pillars, "unit": meta.unit,
        "jadwal": meta.schedule.isoformat() if meta.schedule else None, "audiens": meta.audience, "judul": meta.title,
        "media": [{"berkas": m.file, "alt": m.alt} for m in meta.media], "status": meta.status, "tautan": meta.link,
        **meta.other, **meta.numbers,
    }  # fmt: skip


def describe(seen: dict[str, Any]) -> str:
    """The same for a person: a few lines a caption."""
    meta = {key: value for key, value in seen["meta"].items() if value}
    lines = [f"{seen['path']} · {seen['label']}" if seen["label"] else seen["path"]]
    lines += [f"  {key}: {', '.join(map(str, value)) if isinstance(value, list) else value}" for key, value in meta.items()]
    lines.append(f"  {seen['words']} kata, {seen['sentences']} kalimat")
    lines += _bars(seen["lengths"])
    for s in [s for s in seen["pillar"]["suggested"][:2] if s["score"] >= 0.05]:
        because = f" karena {', '.join(s['words'])}" if s["words"] else ""
        lines.append(f"  pilar dari isi: {s['id']} {s['score']:.0%}{because}")
    for call in seen["calls_to_action"]:
        where = f", sasaran {call['target']}" if call["target"] else ""
        lines.append(
            f"  ajakan ({call['kind']}, {_STRENGTHS[call['strength']]}{where}): {seen['text'][call['start'] : call['end']]}"
        )
    if seen["dates"]:
        lines.append(f"  fakta: {'; '.join(entry['text'] for entry in seen['dates'] if entry['kind'] != 'Count')}")
    if seen["terms"]:
        lines.append(f"  istilah: {', '.join(dict.fromkeys(term['text'] for term in seen['terms']))}")
    return "\n".join([*lines, ""])


def _bars(lengths: dict[str, Any]) -> list[str]:
    """A line a platform: how much of its limit is used, as a bar and in its unit."""
    wide = max(map(len, lengths))
    sizes = {name: f"{number(found['count'])} dari {number(found['limit'])}" for name, found in lengths.items() if found["limit"]}
    across = max(map(len, sizes.values()), default=0)
    lines = []
    for name, size in sizes.items():
        found = lengths[name]
        over = found["count"] - found["limit"]
        full = min(_BAR, -(-found["count"] * _BAR // found["limit"]))
        note = f", lebih {number(over)}" if over > 0 else ""
        lines.append(f"  {name:{wide}}  {'█' * full}{'░' * (_BAR - full)}  {size:>{across}} {UNIT_NAMES[found['unit']]}{note}")
    return lines
