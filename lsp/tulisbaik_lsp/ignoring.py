"""The ways to silence a rule at a finding, each as edits of the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tulisbaik.model import Diagnostic, Edit, Span
from tulisbaik.sources.prose import FRONT_MATTER
from tulisbaik_lsp.judge import Judged, Seen
from tulisbaik_lsp.report import file_span

Way = tuple[str, list[Edit]]


def ways(judged: Judged, seen: Seen, found: Diagnostic) -> Iterator[Way]:
    """Title and edits: above the line (Markdown), for the whole caption (front matter or JSON key)."""
    path = judged.snapshot.path.lower()
    whole = f"Abaikan “{found.rule}” di takarir ini"
    if path.endswith((".md", ".markdown")):
        yield f"Abaikan “{found.rule}” di baris ini", [_comment(judged, seen, found)]
    if path.endswith((".md", ".markdown", ".txt")):
        yield whole, [_front_matter(judged, found.rule)]
    elif path.endswith(".jsonl") and (edit := _json_key(judged, seen, found.rule)):
        yield whole, [edit]


def _comment(judged: Judged, seen: Seen, found: Diagnostic) -> Edit:
    lines = judged.snapshot.lines
    start = lines.starts[lines.line(file_span(seen.caption, found.span).start)]
    return Edit(Span(start, start), f"<!-- tulisbaik: abaikan {found.rule} -->{judged.document.newline}")


def _front_matter(judged: Judged, rule: str) -> Edit:
    text, newline = judged.snapshot.text, judged.document.newline
    front = FRONT_MATTER.match(text)
    if front is None:
        return Edit(Span(0, 0), f"---{newline}abaikan: {rule}{newline}---{newline}")
    line = re.compile(r"^abaikan[ \t]*:[ \t]*([^\[\r\n]*?)(\])?[ \t]*$", re.MULTILINE).search(text, front.start(1), front.end(1))
    listed = re.compile(r"^abaikan[ \t]*:[ \t]*\[[^\]\r\n]*(\])", re.MULTILINE).search(text, front.start(1), front.end(1))
    if listed:
        return Edit(Span(listed.start(1), listed.start(1)), f", {rule}")
    if line and line[1]:
        return Edit(Span(line.end(1), line.end(1)), f", {rule}")
    if line and (item := re.compile(r"\r?\n([ \t]*)- ").match(text, line.end())):
        return Edit(Span(line.end(), line.end()), f"{newline}{item[1]}- {rule}")
    if line:
        return Edit(Span(line.end(), line.end()), f" {rule}" if line[0].endswith(":") else rule)
    return Edit(Span(front.end(1), front.end(1)), f"abaikan: {rule}{newline}")


def _json_key(judged: Judged, seen: Seen, rule: str) -> Edit | None:
    lines = judged.snapshot.lines
    number = seen.caption.place.line - 1
    raw = lines.text_of(number)
    try:
        present = json.loads(raw).get("abaikan")
    except ValueError:
        return None
    at = lines.starts[number]
    if present is None:
        brace = at + raw.rindex("}")
        return Edit(Span(brace, brace), f', "abaikan": {json.dumps(rule)}')
    old = re.search(r'"abaikan"\s*:\s*(\[[^\]]*\]|"(?:[^"\\]|\\.)*")', raw)
    if old is None:
        return None
    rules = [*(present if isinstance(present, list) else re.split(r"[\s,]+", str(present))), rule]
    return Edit(Span(at + old.start(1), at + old.end(1)), json.dumps(rules, ensure_ascii=raw.isascii()))
