"""Markdown with front matter, and plain text: one file, one caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tulisbaik.errors import SourceError
from tulisbaik.model import Edit, Span
from tulisbaik.patterns import lazy
from tulisbaik.sources.document import Document, Skipped, is_empty, mapped
from tulisbaik.text.caption import Caption, Ignore, Pieces, Place
from tulisbaik.text.metadata import read_meta

FRONT_MATTER = lazy(r"---[ \t]*(?:\r\n|\n|\r)(.*?)(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
"""The block between `---` lines that opens a caption file; group 1 is what stands in it."""
_SIMPLE = lazy(r"([A-Za-z_]\w*): +([^\s\-?:,\[\]{}#&*!|>'\"%@`=](?:.*\S)?) *")
_OPEN = lazy(r"---[ \t]*(?:\r\n|\n|\r)")
_COMMENT = lazy(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_IGNORE = lazy(r"\s*tulisbaik\s*:\s*abaikan\s+(.*?)\s*", re.DOTALL)
_BLANKS = " \t\r\n\ufeff"


def read_prose(path: str, text: str, *, markdown: bool) -> Document:
    """The caption of a Markdown or text file; metadata alone is a planned post without one.

    Comments in Markdown are no part of the caption; `abaikan` in one is heeded."""
    body, values, errors = 0, {}, []
    front = FRONT_MATTER.match(text)
    if front:
        body = front.end()
        try:
            values = _front_matter(path, front[1])
        except SourceError as error:
            errors.append(error)
    elif markdown and _OPEN.match(text):
        errors.append(SourceError(f"{path}:1", "metadata di awal berkas tidak ditutup.", "Tutup dengan baris “---”."))
    start, end = body, len(text)
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    pieces, ignores = Pieces(), []
    if markdown and "<!--" in text:
        ignores = _without_comments(text, start, end, pieces)
    else:
        pieces.add_lines(text[start:end], start)
    read = read_meta(values)
    shown, offsets = pieces.build(start)
    at = [Ignore(rules, Span(offsets.to_caption(a), offsets.to_caption(b))) for rules, a, b in ignores]
    line = text.count("\n", 0, start) + 1
    place = Place(path, read.meta.id or "", line=line)
    document = Document(path, text, (), tuple(errors))
    if is_empty(shown):
        return document._replace(skipped=(Skipped(place, read.meta, read.problems),) if values else ())
    caption = Caption(shown, read.meta, place, offsets, (), (*read.ignores, *at), read.problems)
    document = document._replace(captions=(caption,))

    def to_file(caption: Caption, edits: Sequence[Edit]) -> list[Edit]:
        return mapped(caption, edits, lambda t: t.replace("\n", document.newline))

    return document._replace(to_file=to_file)


def _plain(block: str) -> dict[str, object] | None:
    """The values of a block of simple `key: value` lines, as YAML has them; None when it needs YAML to say.

    Nearly every caption has such a block, and YAML would take longer over it than all rules over the text.
    """
    values: dict[str, object] = {}
    for line in block.splitlines():
        m = _SIMPLE.fullmatch(line)
        if not m or not line.isprintable() or ": " in m[2] or " #" in m[2] or m[2].endswith(":"):
            return None
        values[m[1]] = m[2]
    return values


def _front_matter(path: str, block: str) -> dict[str, object]:
    if (simple := _plain(block)) is not None:
        return simple
    import yaml

    # Values stay text: `jadwal: 2026-12-01` is no date object and `id: 007` no number, as in a sheet.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        values = yaml.load(block, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = getattr(error, "problem", None) or "tidak terbaca"
        raise SourceError(
            f"{path}:{line}", f"metadata di antara “---” tidak terbaca ({problem}).",
            "Tulis “kunci: nilai” per baris; nilai yang memuat “: ” diberi tanda kutip.",
        ) from None  # fmt: skip
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise SourceError(f"{path}:2", "metadata di antara “---” bukan pasangan kunci: nilai.", "Contoh: platform: instagram.")
    return {str(key): value for key, value in values.items()}


def _without_comments(text: str, start: int, end: int, pieces: Pieces) -> list[tuple[tuple[str, ...], int, int]]:
    """Feed `pieces` with all but comments. Returns (rules, from, to) of each `abaikan`, in file offsets."""
    ignores = []
    at = start
    for m in _COMMENT.finditer(text, start, end):
        first, last = m.start(), m.end()
        line_start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
        alone = not text[max(line_start, start) : first].strip()
        line_end = _line_end(text, last, end)
        alone = alone and not text[last:line_end].strip()
        if found := _IGNORE.fullmatch(m[1]):
            target = _next_line(text, line_end, end) if alone else (line_start, line_end)
            ignores.append((tuple(r for r in re.split(r"[\s,]+", found[1]) if r), *target))
        if alone:  # the whole line goes
            first = max(line_start, start)
            last = min(_after_break(text, line_end), end)
        pieces.add_lines(text[at : max(first, at)], at)
        at = max(at, last)
    pieces.add_lines(text[at:end], at)
    return ignores


def _line_end(text: str, at: int, end: int) -> int:
    while at < end and text[at] not in "\r\n":
        at += 1
    return at


def _after_break(text: str, at: int) -> int:
    return at + 2 if text[at : at + 2] == "\r\n" else at + 1


def _next_line(text: str, at: int, end: int) -> tuple[int, int]:
    while at < end and text[at] in " \t\r\n":
        at += 1
    return at, _line_end(text, at, end)
