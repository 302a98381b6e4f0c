"""What can be done about a finding: repair it, repair all, be silent here, note a term, explain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types as t

from tulisbaik.model import Diagnostic
from tulisbaik_lsp import ignoring, terms
from tulisbaik_lsp.convert import touches
from tulisbaik_lsp.judge import Judged, Seen
from tulisbaik_lsp.report import diagnostic
from tulisbaik_lsp.session import Session

FIX_ALL = "source.fixAll.tulisbaik"
EXPLAIN = "tulisbaik.explain"


def actions(session: Session, judged: Judged, params: t.CodeActionParams) -> list[t.CodeAction]:
    """What is offered at a range. `only`, where the client sends it, names the kinds it wants."""
    only = params.context.only
    found: list[t.CodeAction] = []
    if _wanted(t.CodeActionKind.QuickFix, only):
        here = [
            (seen, d, shown)
            for seen in judged.captions
            for d in seen.result.diagnostics
            if touches((shown := diagnostic(judged.snapshot.lines, seen.caption, d)).range, params.range)
        ]
        for seen, d, shown in here:
            found += _repairs(session, judged, seen, d, shown)
        found += [
            t.CodeAction(title, kind=t.CodeActionKind.QuickFix, edit=edit)
            for title, edit in terms.additions(session, judged, params.range)
        ]
        for seen, d, shown in here:
            found += _others(session, judged, seen, d, shown)
    if _wanted(FIX_ALL, only) and (count := _safe_count(judged)):
        action = t.CodeAction(
            f"Perbaiki semua yang aman di berkas ini ({count})", kind=FIX_ALL, data={"uri": judged.snapshot.uri}
        )
        found.append(action if session.client.resolves_edits else _fixed(session, judged, action))
    return found


def _wanted(kind: str, only: Sequence[str] | None) -> bool:
    return only is None or any(kind == wanted or kind.startswith(f"{wanted}.") for wanted in only)


def _repairs(session: Session, judged: Judged, seen: Seen, d: Diagnostic, shown: t.Diagnostic) -> Iterator[t.CodeAction]:
    document = judged.document
    for n, fix in enumerate(d.fixes):
        edits = document.to_file(seen.caption, fix.edits) if document.to_file else []
        yield t.CodeAction(
            fix.title, kind=t.CodeActionKind.QuickFix, diagnostics=[shown], is_preferred=n == 0 or None,
            edit=session.edit(judged.snapshot, judged.snapshot.lines.text_edits(edits)),
        )  # fmt: skip


def _others(session: Session, judged: Judged, seen: Seen, d: Diagnostic, shown: t.Diagnostic) -> Iterator[t.CodeAction]:
    for title, edits in ignoring.ways(judged, seen, d):
        edit = session.edit(judged.snapshot, judged.snapshot.lines.text_edits(edits))
        yield t.CodeAction(title, kind=t.CodeActionKind.QuickFix, diagnostics=[shown], edit=edit)
    title = f"Jelaskan aturan “{d.rule}”"
    command = t.Command(title, EXPLAIN, arguments=[d.rule, judged.snapshot.uri])
    yield t.CodeAction(title, kind=t.CodeActionKind.QuickFix, diagnostics=[shown], command=command)


def _safe_count(judged: Judged) -> int:
    return sum(any(f.safe for f in d.fixes) for seen in judged.captions for d in seen.result.diagnostics)


async def resolve(session: Session, action: t.CodeAction) -> t.CodeAction:
    """Give “repair all” its edit: it takes several rounds, so it is worked out when it is chosen."""
    data = action.data
    uri = data.get("uri") if isinstance(data, dict) else getattr(data, "uri", None)
    judged = await session.judged(str(uri))
    return _fixed(session, judged, action) if judged else action


def _fixed(session: Session, judged: Judged, action: t.CodeAction) -> t.CodeAction:
    text, _ = session.desk.fix_document(judged.document)
    action.edit = session.edit(judged.snapshot, [t.TextEdit(judged.snapshot.lines.whole(), text)])
    return action
