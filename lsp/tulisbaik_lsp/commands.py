"""Commands: explain a rule, check the whole workspace, show the week."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import PurePath
from typing import Any
from uuid import uuid4

from lsprotocol import types as t

from tulisbaik.data import cache_folder
from tulisbaik.explain import LEVELS
from tulisbaik.ruleset import all_rules
from tulisbaik_lsp import hover
from tulisbaik_lsp.actions import EXPLAIN
from tulisbaik_lsp.documents import path_of, uri_of
from tulisbaik_lsp.judge import Judged
from tulisbaik_lsp.session import Session
from tulisbaik_lsp.week import week

Command = Callable[..., Awaitable[Any]]


async def explain(session: Session, rule: str, uri: str = "") -> str:
    """Open the explanation of a rule; it is also the answer."""
    rules = all_rules(session.config(path_of(uri)).rules)
    if rule not in rules:
        return ""
    text = f"# {rule}\n\n{hover.rule_text(rules[rule].info)}\n"
    show(session, f"{rule.replace('/', '-')}.md", text)
    return text


def show(session: Session, name: str, text: str) -> None:
    """Open `text` as a file in the client; as a message where it can't."""
    if not session.client.shows_documents:
        session.server.window_show_message(t.ShowMessageParams(t.MessageType.Info, text))
        return
    path = cache_folder() / "editor" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    session.server.window_show_document(t.ShowDocumentParams(uri_of(path), take_focus=True))


async def check_all(session: Session) -> dict[str, int]:
    """Check every caption file of the workspace, with progress, until the client cancels. The answer counts what was found."""
    judged = await judge_all(session, "Memeriksa takarir")
    for found in judged:
        session.tell_file(found)
    session.tell_related(judged)
    counts = Counter(d.severity.value for j in judged for seen in j.captions for d in seen.result.diagnostics)
    captions = sum(len(j.captions) for j in judged)
    summary = ", ".join(f"{counts[level]} {name}" for level, name in LEVELS.items())
    session.server.window_show_message(
        t.ShowMessageParams(t.MessageType.Info, f"{len(judged)} berkas, {captions} takarir diperiksa: {summary}.")
    )
    return {"files": len(judged), "captions": captions, **{level: counts[level] for level in LEVELS}}


async def show_week(session: Session, day: str = "") -> str:
    """Open the plan of the week that holds `day` (ISO; without one, today); it is also the answer."""
    judged = await judge_all(session, "Membaca rencana")
    text = week(judged, date.fromisoformat(day) if day else date.today())
    show(session, "minggu.md", text)
    return text


async def judge_all(session: Session, title: str) -> list[Judged]:
    """All caption files of the workspace, with a bar that can be cancelled: then those that were done."""
    files = [item for folder in session.folders for item in session.desk.files([folder]) if isinstance(item, str)]
    progress = await Progress.begin(session, title)
    judged = []
    for n, path in enumerate(files):
        await progress.report(f"{n + 1}/{len(files)} {PurePath(path).name}", 100 * n // len(files))
        if progress.cancelled:
            break
        if found := await session.judge_file(path):
            judged.append(found)
    progress.end()
    return judged


class Progress:
    """A bar in the client that can be cancelled; without one where the client shows none."""

    def __init__(self, session: Session, token: str) -> None:
        self._session, self._token = session, token

    @classmethod
    async def begin(cls, session: Session, title: str) -> Progress:
        """Show the bar."""
        if not session.client.shows_progress:
            return cls(session, "")
        progress = session.server.work_done_progress
        token = str(uuid4())
        await progress.create_async(token)
        progress.begin(token, t.WorkDoneProgressBegin(title, cancellable=True, percentage=0))
        return cls(session, token)

    @property
    def cancelled(self) -> bool:
        """True when the person has had enough."""
        return bool(self._token) and self._session.server.work_done_progress.tokens[self._token].cancelled()

    async def report(self, message: str, percentage: int) -> None:
        """Move the bar, and let other messages in."""
        if self._token:
            report = t.WorkDoneProgressReport(message=message, percentage=percentage)
            self._session.server.work_done_progress.report(self._token, report)
        await asyncio.sleep(0)

    def end(self) -> None:
        """Take the bar away."""
        if self._token:
            self._session.server.work_done_progress.end(self._token, t.WorkDoneProgressEnd())


COMMANDS: dict[str, Command] = {EXPLAIN: explain, "tulisbaik.checkAll": check_all, "tulisbaik.week": show_week}
