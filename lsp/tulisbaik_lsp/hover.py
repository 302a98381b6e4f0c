"""What is said of the place under the pointer: the rule of a finding, an official term, a count, a config key."""

from __future__ import annotations

from lsprotocol import types as t

from tulisbaik.explain import LEVELS
from tulisbaik.rules.base import RuleInfo
from tulisbaik.sources.prose import FRONT_MATTER
from tulisbaik_lsp import configfile, counts, terms
from tulisbaik_lsp.documents import Snapshot
from tulisbaik_lsp.judge import Judged
from tulisbaik_lsp.report import file_span
from tulisbaik_lsp.session import Session


def hover(session: Session, snapshot: Snapshot, judged: Judged | None, position: t.Position) -> t.Hover | None:
    """The text for a place, or nothing."""
    offset = snapshot.lines.offset(position)
    parts = _caption_parts(judged, offset) if judged else configfile.describe(snapshot, offset)
    return t.Hover(session.client.hover("\n\n---\n\n".join(parts))) if parts else None


def _caption_parts(judged: Judged, offset: int) -> list[str]:
    front = FRONT_MATTER.match(judged.snapshot.text)
    if front and offset < front.end():
        lines = judged.snapshot.lines
        on_platform = lines.text_of(lines.line(offset)).startswith("platform")
        return [counts.table(judged, judged.captions[0])] if on_platform and judged.captions else []
    seen = judged.caption_at(offset)
    if seen is None or judged.linter is None:
        return []
    infos = {rule.info.id: rule.info for rule in judged.linter.index.rules}
    parts = []
    for found in seen.result.diagnostics:
        at = file_span(seen.caption, found.span)
        if at.start <= offset <= at.end and found.rule in infos:
            parts.append(rule_text(infos[found.rule]))
    return list(dict.fromkeys(parts)) + terms.describe(judged, seen, offset)


def rule_text(info: RuleInfo) -> str:
    """A rule in Markdown: why, source, one example. The message stands with the finding already."""
    lines = [info.why, "", f"*Sumber: {info.ref}* · `{info.id}` ({LEVELS[info.severity.value]})"]
    if example := next((e for e in info.examples if e.fixed is not None and "\n" not in e.text), None):
        lines += ["", f"- ✗ {example.text}", f"- ✓ {example.fixed}"]
    return "\n".join(lines)
