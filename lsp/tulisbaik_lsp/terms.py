"""Official terms in the editor: told, completed, added to the unit's own base."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lsprotocol import types as t

from tulisbaik.errors import TulisbaikError
from tulisbaik.knowledge import Knowledge
from tulisbaik.knowledge.terms import Concept, Status, Term, TermBase
from tulisbaik.knowledge.terms.model import HASHTAG
from tulisbaik.text.scan import Scan
from tulisbaik_lsp.convert import Lines
from tulisbaik_lsp.documents import uri_of
from tulisbaik_lsp.judge import Judged, Seen
from tulisbaik_lsp.session import Session

_WORDS = 6
_SHORTEST = 3
"""Letters after which terms are offered: fewer would open the list at every word."""
_LONGEST = 80
_STATUS = {
    Status.PREFERRED: "bentuk resmi", Status.ADMITTED: "boleh dipakai", Status.DEPRECATED: "sebaiknya tidak dipakai lagi",
    Status.FORBIDDEN: "tidak boleh dipakai",
}  # fmt: skip


def describe(judged: Judged, seen: Seen, offset: int) -> list[str]:
    """The official terms at a file offset, in Markdown."""
    if judged.linter is None or seen.caption.offsets is None:
        return []
    at = seen.caption.offsets.to_caption(offset)
    try:
        matches = judged.linter.knowledge.terms.matches(Scan(seen.caption.text))
    except TulisbaikError:
        return []
    return [
        markdown(concept, term) for m in matches if m.start <= at <= m.end for concept, term in m.found
    ]  # fmt: skip


def markdown(concept: Concept, term: Term | None = None) -> str:
    """A concept: its name, what it is, the standing of the term met, where that is written."""
    head = f"**{concept.name}**" + (f" · {concept.kind}" if concept.kind else "")
    lines = [head]
    if concept.definition:
        lines.append(concept.definition)
    if term and term.text != concept.name:
        lines.append(f"“{term.text}”: {_STATUS[term.status]}.")
    others = [other.text for other in concept.preferred if other.text != concept.name]
    if others:
        lines.append(f"Juga: {', '.join(others)}.")
    if concept.note:
        lines.append(concept.note)
    if concept.source:
        lines.append(f"*Sumber: {concept.source}*")
    if concept.link:
        lines.append(f"<{concept.link}>")
    return "\n\n".join(lines)


@lru_cache(maxsize=4)
def _sorted(base: TermBase) -> list[tuple[str, Term, Concept]]:
    """The terms to offer, by their text in lower case."""
    found = [(term.text.casefold(), term, concept) for concept in base.concepts if concept.enabled for term in concept.preferred]
    return sorted(found, key=lambda entry: entry[0])


def starting(knowledge: Knowledge, before: str) -> Iterator[tuple[int, Term, Concept]]:
    """Preferred terms that begin with the last words before the cursor, the longest beginning first: (its length, …)."""
    line = before.rpartition("\n")[2]
    starts = [m.start() for m in re.finditer(r"(?<![\w#@])\w", line)][-_WORDS:]
    try:
        known = _sorted(knowledge.terms)
    except TulisbaikError:
        return
    for start in starts:
        typed = line[start:].casefold()
        if len(typed) < _SHORTEST:
            continue
        i = bisect_left(known, typed, key=lambda entry: entry[0])
        while i < len(known) and known[i][0].startswith(typed):
            yield len(line) - start, known[i][1], known[i][2]
            i += 1


def tags(knowledge: Knowledge) -> dict[str, str]:
    """Official hashtags without their sign, each with whose it is."""
    try:
        links = knowledge.terms.links
    except TulisbaikError:
        return {}
    return {term.text.lstrip("#"): concept.name for concept, term in links if term.kind == HASHTAG and term.status.fine}


def additions(session: Session, judged: Judged, range_: t.Range) -> Iterator[tuple[str, t.WorkspaceEdit]]:
    """Add the selected words to the last of the config's term files: title and edit. Nothing without such a file."""
    span = judged.snapshot.lines.span(range_)
    chosen = " ".join(judged.snapshot.text[span.start : span.end].split())
    if not chosen or len(chosen) > _LONGEST or judged.linter is None or not judged.linter.config.terms:
        return
    seen = judged.caption_at(span.start)
    file = judged.linter.config.terms[-1]
    if seen is None or not any(c.isalpha() for c in chosen) or _known(judged.linter.knowledge, chosen):
        return
    try:
        text = session.text_of(str(file))
    except OSError:
        return
    if re.search(r"^entri[ \t]*:", text, re.MULTILINE) is None:
        return
    lines = Lines(text, session.encoding)
    indent = next((m[1] for m in re.finditer(r"^([ \t]*)- id:", text, re.MULTILINE)), "  ")
    entry = (f"- id: {_free_id(chosen, text)}", "  istilah:", f"    - term: {json.dumps(chosen, ensure_ascii=False)}",
             "      status: preferred")  # fmt: skip
    added = "".join(f"{indent}{line}\n" for line in entry)
    end = t.TextEdit(lines.range(len(text), len(text)), added if text.endswith("\n") else "\n" + added)
    yield f"Tambahkan “{chosen}” ke {Path(file).name}", t.WorkspaceEdit(changes={uri_of(file): [end]})


def _known(knowledge: Knowledge, words: str) -> bool:
    try:
        return any(words in {term.text for term in concept.preferred} for concept in knowledge.terms.search(words))
    except TulisbaikError:
        return True  # a broken base is told elsewhere; nothing is added to it


def _free_id(words: str, text: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "istilah"
    taken = set(re.findall(r"- id:[ \t]*[\"']?([\w-]+)", text))
    return next(i for n in range(1, len(taken) + 2) if (i := name if n == 1 else f"{name}-{n}") not in taken)
