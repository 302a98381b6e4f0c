"""What front matter, columns and keys say about a caption: plain values in, typed `Meta` out, with what was unclear."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, NamedTuple

from tulisbaik.errors import nearest
from tulisbaik.patterns import lazy
from tulisbaik.text.caption import Ignore, Media, Meta, Problem
from tulisbaik.text.measures import MEASURES, read_count
from tulisbaik.text.measures import problem as measure_problem

KEYS = ("platform", "pilar", "unit", "jadwal", "audiens", "judul", "media", "status", "tautan", "abaikan", "id")
"""Keys with a meaning of their own; all others are kept in `Meta.other`."""


_BETWEEN_PLATFORMS = lazy(r"\s*[,;|/\n]\s*|\s+(?:dan|&|\+)\s+")
_BETWEEN_PILLARS = lazy(r"[,;|/\n]")  # “Kegiatan dan Agenda” is one
_NUMERIC = lazy(r"[<>~≈±+\-]?\s?\d")
"""How a value begins that is meant as a number: a remark under `komentar` is none."""
_BETWEEN_RULES = lazy(r"[\s,;]+")
_STAMP = lazy(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?")


class Read(NamedTuple):
    """The outcome of reading metadata."""

    meta: Meta
    ignores: tuple[Ignore, ...]
    problems: tuple[Problem, ...]


def read_meta(values: Mapping[str, Any]) -> Read:
    """Typed metadata of plain `values` (text, lists, numbers). Unreadable ones become problems, never exceptions."""
    problems: list[Problem] = []
    other: dict[str, str] = {}
    numbers: dict[str, float] = {}
    for key, value in values.items():
        if key in KEYS or value in (None, ""):
            continue
        if (name := key.replace("_", " ")) in MEASURES and _NUMERIC.match(text := as_text(value)):
            if (count := read_count(text)) is None:
                problems.append(Problem(measure_problem(name, text)))
            else:
                numbers[name] = count
            continue
        if key.islower() and (near := nearest(key, KEYS, 1, 0.8)) and near[0] not in values:
            problems.append(Problem(f"Kunci “{key}” tidak dikenal. Maksudnya “{near[0]}”?"))
        other[key] = as_text(value)
    schedule = None
    if (raw := values.get("jadwal")) not in (None, ""):
        schedule = raw if isinstance(raw, datetime) else read_schedule(as_text(raw))
        if schedule is None:
            problems.append(Problem(f"Jadwal “{as_text(raw)}” tidak terbaca. Tulis seperti 2026-12-01T07:30+07:00."))
    meta = Meta(
        id=_optional(values.get("id")),
        platforms=tuple(p.lower() for p in _list(values.get("platform"), _BETWEEN_PLATFORMS)),
        pillars=_list(values.get("pilar"), _BETWEEN_PILLARS),
        unit=_optional(values.get("unit")),
        schedule=schedule,
        audience=_optional(values.get("audiens")),
        title=_optional(values.get("judul")),
        media=_media(values.get("media")),
        status=_optional(values.get("status")),
        link=_optional(values.get("tautan")),
        other=other,
        numbers=numbers,
    )
    rules = _list(values.get("abaikan"), _BETWEEN_RULES)
    return Read(meta, (Ignore(rules),) if rules else (), tuple(problems))


def read_schedule(text: str) -> datetime | None:
    """An ISO 8601 date and time, with or without a zone; None when it isn't one. No hour: midnight."""
    m = _STAMP.fullmatch(text.strip())
    if not m:
        return None
    year, month, day, hour, minute, second = (int(g or 0) for g in m.groups()[:6])
    zone = None
    if m[7] == "Z":
        zone = UTC
    elif m[7]:
        minutes = int(m[7][1:3]) * 60 + int(m[7][-2:])
        zone = timezone(timedelta(minutes=-minutes if m[7][0] == "-" else minutes))
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def as_text(value: Any) -> str:
    """A plain value as a cell of a table would write it."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(as_text, value))
    return str(value).strip()


def _optional(value: Any) -> str | None:
    return None if value is None else as_text(value) or None


def _list(value: Any, between: re.Pattern[str]) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(t for t in map(as_text, value) if t)
    return tuple(p.strip() for p in between.split(as_text(value)) if p.strip())


def _media(value: Any) -> tuple[Media, ...]:
    if value is None:
        return ()
    items = value if isinstance(value, (list, tuple)) else [value]
    found = []
    for item in items:
        if isinstance(item, Mapping):
            alt = item.get("alt")
            found.append(Media(as_text(item.get("berkas", "")), None if alt is None else as_text(alt)))
        else:
            found += [Media(name.strip()) for name in as_text(item).split(",") if name.strip()]
    return tuple(found)
