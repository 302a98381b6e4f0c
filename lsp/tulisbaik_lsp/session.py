"""What one client has open, and what it is told: pushed where it waits, given where it pulls, never both."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types as t
from pygls.exceptions import JsonRpcException
from pygls.uris import to_fs_path

from tulisbaik.config import Config
from tulisbaik.errors import TulisbaikError
from tulisbaik.text.nlp import load_beside
from tulisbaik_lsp import configfile, counts, report, rulefile
from tulisbaik_lsp.desk import Desk
from tulisbaik_lsp.documents import Kind, Snapshot
from tulisbaik_lsp.judge import Judge, Judged

if TYPE_CHECKING:
    from tulisbaik_lsp.server import Server

LOG: Final = logging.getLogger("tulisbaik")
WATCHED: Final = ("**/tulisbaik.toml", "**/pyproject.toml", "**/*.{yaml,yml}", "**/*.py")
POLL: Final = 2.0
"""Seconds between looks at our files where the client cannot watch them."""


def stale() -> JsonRpcException:
    """The answer to a question about a version that is no more: the client asks again."""
    return JsonRpcException("dokumen sudah berubah", t.LSPErrorCodes.ServerCancelled.value, {"retriggerRequest": True})


class Session:
    """The state behind one client. All of it lives on the event loop: no locks."""

    def __init__(self, server: Server, params: t.InitializeParams) -> None:
        options = params.initialization_options
        self._options: dict[str, Any] = options if isinstance(options, dict) else getattr(options, "_asdict", dict)()
        self.server, self.capabilities = server, params.capabilities
        self.encoding = t.PositionEncodingKind(server.workspace.position_encoding or "utf-16").value
        text, workspace = params.capabilities.text_document, params.capabilities.workspace
        self.pulls = bool(text and text.diagnostic)
        action = text and text.code_action
        lazy = action and action.resolve_support and "edit" in action.resolve_support.properties
        self.resolves = bool(lazy)
        self.versioned = bool(workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes)
        self.desk = Desk(trusted=bool(self._options.get("trusted", False)))
        self._judge = Judge(self.desk, self._failed)
        self._open: dict[str, Snapshot] = {}
        self._work: dict[str, asyncio.Task[Judged | None]] = {}
        self.related: dict[str, list[t.Diagnostic]] = {}
        self._told: set[tuple[str, str]] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._round = 0
        loop = asyncio.get_running_loop()
        load_beside(lambda: loop.call_soon_threadsafe(self.rejudge))

    # Documents ----------------------------------------------------------------------------------------------

    def snapshot(self, uri: str) -> Snapshot:
        """The document as it stands now."""
        return self._open[uri]

    def snapshots(self) -> list[Snapshot]:
        """All open documents."""
        return list(self._open.values())

    def text_of(self, path: str) -> str:
        """The text of a file as the client has it, else as it is on disk. Raises OSError."""
        own = next((s.text for s in self._open.values() if s.path == path), None)
        return Path(path).read_text(encoding="utf-8") if own is None else own

    @property
    def folders(self) -> list[str]:
        """The paths of the workspace's folders."""
        uris = [folder.uri for folder in self.server.workspace.folders.values()] or [self.server.workspace.root_uri or ""]
        return [path for path in map(to_fs_path, filter(None, uris)) if path]

    async def put(self, uri: str, language: str, version: int, text: str) -> None:
        """A document was opened or changed."""
        first = not self._open
        self._open[uri] = snapshot = Snapshot(uri, language, version, text, self.encoding)
        self._work.pop(uri, None)
        self.related.pop(uri, None)
        await self._tell(snapshot)
        if first:  # what was loaded stays: the collector need not look at it again while someone types
            asyncio.get_running_loop().call_later(1, _settle)

    def close(self, uri: str) -> None:
        """A document was closed: its findings go."""
        self._open.pop(uri, None)
        self._work.pop(uri, None)
        self._judge.forget(uri)
        self.publish(uri, [])

    def config(self, path: str) -> Config:
        """The config for a path; the default one when it can't be read (which is told elsewhere)."""
        try:
            return self.desk.config_for(path)
        except TulisbaikError:
            return Config()

    async def judged(self, uri: str) -> Judged | None:
        """What the present version of a caption file holds; None when it is none, or changed while it was judged."""
        snapshot = self._open.get(uri)
        if snapshot is None or snapshot.kind(self.config(snapshot.path)) is not Kind.CAPTIONS:
            return None
        work = self._work.get(uri)
        if work is None:
            work = asyncio.ensure_future(self._judge.judge(snapshot, lambda: self._open.get(uri) is snapshot))
            self._work[uri] = work
        return await asyncio.shield(work)

    async def diagnostics(self, snapshot: Snapshot) -> list[t.Diagnostic] | None:
        """What is to be shown in a document; None when it changed meanwhile."""
        kind = snapshot.kind(self.config(snapshot.path))
        if kind is Kind.CONFIG:
            return configfile.diagnostics(snapshot, trusted=self.desk.trusted)
        if kind is Kind.RULE:
            return rulefile.diagnostics(snapshot)
        if kind is Kind.OTHER:
            return []
        judged = await self.judged(snapshot.uri)
        if judged is None:
            return None
        return report.diagnostics(judged) + self.related.get(snapshot.uri, [])

    # What the client is told --------------------------------------------------------------------------------

    async def _tell(self, snapshot: Snapshot) -> None:
        if not self.pulls:
            found = await self.diagnostics(snapshot)
            if found is not None and self._open.get(snapshot.uri) is snapshot:
                self.publish(snapshot.uri, found, snapshot.version)
        if self._options.get("counts"):
            judged = await self.judged(snapshot.uri)
            if self._open.get(snapshot.uri) is snapshot:
                self.server.protocol.notify("tulisbaik/counts", counts.status(snapshot, judged))

    def publish(self, uri: str, found: Iterable[t.Diagnostic], version: int | None = None) -> None:
        """Push diagnostics of a document."""
        self.server.text_document_publish_diagnostics(t.PublishDiagnosticsParams(uri, list(found), version))

    async def pull(self, uri: str, previous: str | None) -> t.DocumentDiagnosticReport:
        """The diagnostics of the present version, "unchanged" when the client has them. Raises when it changes meanwhile."""
        snapshot = self._open.get(uri)
        if snapshot is None:
            return t.RelatedFullDocumentDiagnosticReport([])
        result = f"{self._round}:{snapshot.version}"
        if previous == result:
            return t.RelatedUnchangedDocumentDiagnosticReport(result)
        found = await self.diagnostics(snapshot)
        if found is None or self._open.get(uri) is not snapshot:
            raise stale()
        return t.RelatedFullDocumentDiagnosticReport(found, result_id=result)

    def log(self, message: str) -> None:
        """One line in the client's log."""
        self.server.window_log_message(t.LogMessageParams(t.MessageType.Warning, message))

    def _failed(self, rule: str, what: str) -> None:
        if (rule, what) not in self._told:
            self._told.add((rule, what))
            self.log(f"Aturan {rule} gagal: {what}" if rule else f"Pemeriksaan satu takarir dihentikan: {what}")

    # Files that change --------------------------------------------------------------------------------------

    async def watch(self) -> None:
        """Have our files watched by the client, or look ourselves where it can't."""
        workspace = self.capabilities.workspace
        if workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration:
            watchers = [t.FileSystemWatcher(glob) for glob in WATCHED]
            options = t.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = t.Registration("tulisbaik-files", t.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await self.server.client_register_capability_async(t.RegistrationParams([registration]))
        else:
            self.spawn(self._poll())

    async def _poll(self) -> None:
        while True:
            await asyncio.sleep(POLL)
            self.changed_on_disk()

    def spawn(self, work: Any) -> asyncio.Task[Any]:
        """Run `work` beside the messages; it is kept alive until it ends."""
        task: asyncio.Task[Any] = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def changed_on_disk(self) -> None:
        """Some file changed. Only when it is one of ours is all judged anew."""
        if self.desk.stale(snapshot.path for snapshot in self._open.values()):
            self.reload()

    def reload(self) -> None:
        """Read configs, rules and facts again and judge all that is open."""
        self.desk.reload()
        self._told.clear()
        self.rejudge()

    def rejudge(self) -> None:
        """Judge all that is open anew."""
        self._judge.forget_all()
        self._work.clear()
        self._round += 1
        for snapshot in self._open.values():
            self.spawn(self._tell(snapshot))
        self.refresh()

    def refresh(self) -> None:
        """Ask the client to ask again for what it pulls."""
        workspace = self.capabilities.workspace
        if workspace is None:
            return
        if self.pulls and workspace.diagnostics and workspace.diagnostics.refresh_support:
            self.server.workspace_diagnostic_refresh(None)
        if workspace.code_lens and workspace.code_lens.refresh_support:
            self.server.workspace_code_lens_refresh(None)
        if workspace.inlay_hint and workspace.inlay_hint.refresh_support:
            self.server.workspace_inlay_hint_refresh(None)

    # Edits --------------------------------------------------------------------------------------------------

    def edit(self, snapshot: Snapshot, edits: list[t.TextEdit]) -> t.WorkspaceEdit:
        """Edits of one document, bound to its version where the client knows of versions."""
        if not self.versioned:
            return t.WorkspaceEdit(changes={snapshot.uri: edits})
        document = t.OptionalVersionedTextDocumentIdentifier(snapshot.uri, snapshot.version)
        return t.WorkspaceEdit(document_changes=[t.TextDocumentEdit(document, list(edits))])


def _settle() -> None:
    gc.collect()
    gc.freeze()
