"""For rules that judge a caption on each of its platforms: what holds for several of them is said once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tulisbaik.rules.base import Context, Hit
from tulisbaik.text.entities import Entities, Entity, find
from tulisbaik.text.scan import Scan, kept

if TYPE_CHECKING:
    from tulisbaik.knowledge.platforms import Platform

UNIT_NAMES = {
    "grapheme": "karakter",
    "codepoint": "titik kode",
    "utf16": "satuan UTF-16",
    "byte": "byte",
    "x": "karakter hitungan X",
    "mastodon": "karakter hitungan Mastodon",
}


def on_each(ctx: Context, judge: Callable[[Platform], Iterable[Hit]]) -> Iterator[Hit]:
    """The hits of `judge` on every known platform of the caption, with their names joined as `{platform}`.

    Hits on several platforms that differ in nothing but their severity are one hit, as grave as the gravest.
    """
    merged: dict[object, tuple[Hit, list[str]]] = {}
    for name in ctx.meta.platforms:
        if platform := ctx.knowledge.platforms.find(name):
            for hit in judge(platform):
                key = (hit.start, hit.end, hit.message, *sorted(hit.values.items()))
                other, names = merged.get(key, (hit, []))
                levels = [level for level in (hit.severity, other.severity) if level]
                gravest = min(levels, key=lambda level: level.rank) if levels else None
                merged[key] = (hit._replace(severity=gravest), [*names, platform.name])
    for hit, names in merged.values():
        yield hit._replace(values={**hit.values, "platform": joined(names)})


@kept
def _entities(scan: Scan, dialect: str) -> Entities:
    return find(scan.text, dialect)


def entities(ctx: Context, platform: Platform) -> Entities:
    """What the platform makes links of in the caption."""
    return _entities(ctx.scan, platform.dialect)


def too_many(ctx: Context, what: str, found: Callable[[Platform], Sequence[Entity]]) -> Iterator[Hit]:
    """The first of what `found` finds that is past the platform's number of `what`, with {count} and {limit}."""

    def judge(platform: Platform) -> Iterator[Hit]:
        for limit in platform.of(what):
            entities = found(platform)
            if len(entities) > limit.value:
                span = entities[limit.value].span
                yield ctx.hit(span.start, span.end, severity=limit.severity, **sizes(len(entities), limit.value))
                return

    return on_each(ctx, judge)


def joined(names: list[str]) -> str:
    """Names in a sentence: “A, B, dan C”."""
    if len(names) < 3:
        return " dan ".join(names)
    return f"{', '.join(names[:-1])}, dan {names[-1]}"


def sizes(count: int, limit: int) -> dict[str, Any]:
    """{count}, {limit} and {over} of a message."""
    return {"count": number(count), "limit": number(limit), "over": number(count - limit)}


def number(value: int) -> str:
    """A number as Indonesian writes it: 2.200."""
    return f"{value:,}".replace(",", ".")
