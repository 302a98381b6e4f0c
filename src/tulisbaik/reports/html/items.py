"""A post as the report shows it: its marked text, its metadata, and its findings with reason, source and repair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from tulisbaik.explain import LEVELS
from tulisbaik.knowledge.outline import Slot
from tulisbaik.model import Diagnostic
from tulisbaik.plan import Post
from tulisbaik.reports.html.marked import pieces
from tulisbaik.reports.html.page import Gap, Item, Note
from tulisbaik.reports.html.wording import day_name, gist, hour_name, number, short_day, tally, weekday
from tulisbaik.rules.base import RuleInfo
from tulisbaik.sources.document import Skipped
from tulisbaik.text.caption import Media, Place
from tulisbaik.text.date_writing import long_form


@dataclass(frozen=True, slots=True)
class Names:
    """What ids are called: rule -> its facts, platform -> name, pillar -> name and colour."""

    rules: Mapping[str, RuleInfo]
    platforms: Mapping[str, str]
    pillars: Mapping[str, str]
    tones: Mapping[str, str]


def item(n: int, post: Post, names: Names) -> Item:
    """The post with this number."""
    caption, hour, day = post.result.caption, hour_name(post.when), post.day
    meta, found = caption.meta, [f.diagnostic for f in post.findings]
    fields = {
        "Judul": meta.title, "Unit": post.unit, "PIC": post.pic, "Status": post.status, "Audiens": meta.audience,
        "Media": "; ".join(map(_media, meta.media)), "Tautan": meta.link, "Letak": _place(caption.place),
        **{measure.capitalize(): number(count) for measure, count in post.numbers.items()},
    }  # fmt: skip
    return Item(
        number=n,
        when=f"{day_name(day)}{f', pukul {hour}' if hour else ''}" if day else "Tanpa jadwal",
        short=f"{weekday(day)}, {short_day(day)}" if day else "Tanpa jadwal",
        hour=hour,
        platforms=", ".join(names.platforms.get(p, p) for p in post.platforms) or "Tanpa platform",
        pillar=names.pillars[post.pillar],
        tone=names.tones[post.pillar],
        status=post.status or "Belum ada status",
        pic=post.pic or "Belum ada PIC",
        gist=gist(caption.text),
        tally=tally(found),
        level=min(found, key=lambda d: d.severity.rank).severity.value if found else "",
        fields=tuple((name, value) for name, value in fields.items() if value),
        pieces=tuple(pieces(caption.text, found)),
        notes=notes(found, names.rules),
    )


def gap(slot: Slot, row: Skipped, names: Names) -> Gap:
    """A post without a caption, for the calendar."""
    return Gap(
        hour_name(slot.when),
        ", ".join(names.platforms.get(p, p) for p in slot.platforms) or "Tanpa platform",
        names.pillars.get(slot.pillar, slot.pillar),
        names.tones.get(slot.pillar, names.tones[""]),
        gist(row.meta.title) if row.meta.title else _place(row.place),
    )


def skipped(row: Skipped, platforms: Mapping[str, str]) -> str:
    """A row without a caption: where it is, and what it plans."""
    meta = row.meta
    day = long_form(meta.schedule.date()) if meta.schedule else ""
    about = [meta.title, day, *(platforms.get(p, p) for p in meta.platforms)]
    told = ", ".join(part for part in about if part)
    return f"{_place(row.place)}: {told}" if told else _place(row.place)


def notes(found: Iterable[Diagnostic], rules: Mapping[str, RuleInfo]) -> tuple[Note, ...]:
    """Findings that stand together; a rule tells its reason and its source at its first one."""
    told: set[str] = set()
    out = []
    for d in found:
        out.append(note(d, {} if d.rule in told else rules))
        told.add(d.rule)
    return tuple(out)


def note(d: Diagnostic, rules: Mapping[str, RuleInfo]) -> Note:
    """A finding with the reason and the source of its rule, where `rules` has it."""
    info = rules.get(d.rule)
    fixes = tuple(fix.title for fix in d.fixes)
    return Note(
        d.severity.value, LEVELS[d.severity], d.rule, d.message, info.why if info else "", info.ref if info else "", fixes
    )


def _media(media: Media) -> str:
    if media.alt:
        return f"{media.file}: {media.alt}"
    return f"{media.file} (belum ada teks alternatif)" if media.is_picture else media.file


def _place(place: Place) -> str:
    """*rencana.xlsx, Pekan 3!F7*; the file alone where it has one caption."""
    if not (place.row or place.label):
        return PurePath(place.path).name
    own = place.label or place.cell or f"baris {place.row or place.line}"
    return f"{PurePath(place.path).name}, {own}" if place.path else own
