"""What one client has open, and what it is told: pushed where it waits, given where it pulls, never both."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types as t
from pygls.exceptions import JsonRpcException
from pygls.uris import to_fs_path

from tulisbaik import sources
from tulisbaik.collection import compare, member
from tulisbaik.config import Config
from tulisbaik.errors import TulisbaikError
from tulisbaik.sources.document import Document
from tulisbaik.text.nlp import load_beside
from tulisbaik_lsp import configfile, counts, report, rulefile
from tulisbaik_lsp.abilities import Abilities
from tulisbaik_lsp.desk import Desk
from tulisbaik_lsp.documents import Kind, Snapshot, uri_of
from tulisbaik_lsp.judge import Judge, Judged

if TYPE_CHECKING:
    from pygls.lsp.server import LanguageServer

WATCHED: Final = ("**/tulisbaik.toml", "**/pyproject.toml", "**/*.{yaml,yml}", "**/*.py")
POLL: Final = 2.0
"""Seconds between looks at our files where the client cannot watch them."""


class StaleError(JsonRpcException):
    """The answer to a question about a version that is no more."""

    def __init__(self) -> None:
        super().__init__("dokumen sudah berubah", t.LSPErrorCodes.ContentModified.value)


class Session:
    """The state behind one client. All of it lives on the event loop: no locks."""

    def __init__(self, server: LanguageServer, params: t.InitializeParams) -> None:
        options = params.initialization_options
        self._options: dict[str, Any] = options if isinstance(options, dict) else getattr(options, "_asdict", dict)()
        self.server, self.client = server, Abilities(params.capabilities)
        self.encoding = t.PositionEncodingKind(server.workspace.position_encoding or "utf-16").value
        self.desk = Desk(trusted=bool(self._options.get("trusted", False)))
        self._judge = Judge(self.desk, self._failed)
        self._open: dict[str, Snapshot] = {}
        self._work: dict[str, asyncio.Task[Judged | None]] = {}
        self._related: dict[str, list[t.Diagnostic]] = {}
        self._pushed: set[str] = set()
        self._told: set[tuple[str, str]] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._round = 0
        loop = asyncio.get_running_loop()

        def ready() -> None:
            with suppress(RuntimeError):  # the client has gone meanwhile
                loop.call_soon_threadsafe(self.rejudge)

        load_beside(ready)

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
        if uri in self._open:  # it says something else now
            self._related.pop(uri, None)
        self._open[uri] = snapshot = Snapshot(uri, language, version, text, self.encoding)
        self._work.pop(uri, None)
        if self.client.pulls and uri in self._pushed:  # from now on the client asks
            self._pushed.discard(uri)
            self.publish(uri, [])
        await self._tell(snapshot)
        if first:
            asyncio.get_running_loop().call_later(1, self._settle)

    def _settle(self) -> None:
        """The first document is told, and quiet comes."""
        _freeze()
        # VS Code may forget to ask for the lenses of a document that was open before the server was.
        if self.client.refreshes_lenses:
            self.server.workspace_code_lens_refresh(None)

    def close(self, uri: str) -> None:
        """A document was closed: its findings go."""
        self._open.pop(uri, None)
        self._work.pop(uri, None)
        self._judge.forget(uri)
        if not self.client.pulls:
            self.publish(uri, [])

    def config(self, path: str) -> Config:
        """The config for a path; the default one when it can't be read (which is told elsewhere)."""
        try:
            return self.desk.config_for(path)
        except TulisbaikError:
            return Config()

    async def judged(self, uri: str) -> Judged | None:
        """What the present version of a caption file holds; None for other files. Raises StaleError if it changes meanwhile."""
        snapshot = self._open.get(uri)
        if snapshot is None or snapshot.kind(self.config(snapshot.path)) is not Kind.CAPTIONS:
            return None
        work = self._work.get(uri)
        if work is None:
            work = asyncio.ensure_future(self._judge.judge(snapshot, lambda: self._open.get(uri) is snapshot))
            self._work[uri] = work
        judged = await asyncio.shield(work)
        if judged is None or self._open.get(uri) is not snapshot:
            raise StaleError
        return judged

    async def diagnostics(self, snapshot: Snapshot) -> list[t.Diagnostic]:
        """What is to be shown in a document. Raises StaleError when it changes meanwhile."""
        kind = snapshot.kind(self.config(snapshot.path))
        if kind is Kind.CONFIG:
            return configfile.diagnostics(snapshot, trusted=self.desk.trusted)
        if kind is Kind.RULE:
            return rulefile.diagnostics(snapshot)
        if kind is Kind.OTHER:
            return []
        judged = await self.judged(snapshot.uri)
        if judged is None:
            raise StaleError
        return report.diagnostics(judged) + self._related.get(snapshot.uri, [])

    async def judge_file(self, path: str) -> Judged | None:
        """Judge a file of the workspace, as it is open or as it is on disk. None when it changes meanwhile."""
        own = next((s for s in self._open.values() if s.path == path), None)
        if own:
            with suppress(StaleError):
                return await self.judged(own.uri)
            return None
        snapshot = Snapshot(uri_of(path), "", 0, "", self.encoding)
        try:
            document = sources.read_path(path, self.desk.config_for(path))
        except TulisbaikError as error:
            return Judged(snapshot, Document(path, "", ()), None, errors=(error,))
        snapshot.text = document.text
        judged = await self._judge.judge_document(snapshot, document)
        self._judge.forget(snapshot.uri)
        return judged

    def tell_file(self, judged: Judged) -> None:
        """Push what was found in a file that is not open; open ones are told of as always."""
        if judged.snapshot.uri not in self._open:
            self._pushed.add(judged.snapshot.uri)
            self.publish(judged.snapshot.uri, report.diagnostics(judged))

    def tell_related(self, judged: list[Judged]) -> None:
        """Tell what these documents say against each other. It stands until a document changes."""
        captions = [(j, seen, j.linter) for j in judged for seen in j.captions if j.linter]
        linters = list(dict.fromkeys(linter for _, _, linter in captions))
        members = [member(seen.result, linters.index(linter)) for _, seen, linter in captions]
        self._related.clear()
        for i, found in compare(members, linters).items():
            of, seen, _ = captions[i]
            shown = [report.diagnostic(of.snapshot.lines, seen.caption, d) for d in found]
            self._related.setdefault(of.snapshot.uri, []).extend(shown)
        for j in judged:
            uri = j.snapshot.uri
            if uri in self._related and not (self.client.pulls and uri in self._open):
                self.publish(uri, report.diagnostics(j) + self._related[uri])
        self._round += 1
        self.refresh()

    # What the client is told --------------------------------------------------------------------------------

    async def _tell(self, snapshot: Snapshot) -> None:
        with suppress(StaleError):
            if not self.client.pulls:
                self.publish(snapshot.uri, await self.diagnostics(snapshot), snapshot.version)
            if self._options.get("counts"):
                told = counts.status(snapshot, await self.judged(snapshot.uri))
                self.server.protocol.notify("tulisbaik/counts", told)

    def publish(self, uri: str, found: Iterable[t.Diagnostic], version: int | None = None) -> None:
        """Push diagnostics of a document."""
        self.server.text_document_publish_diagnostics(t.PublishDiagnosticsParams(uri, list(found), version))

    async def pull(self, uri: str, previous: str | None) -> t.DocumentDiagnosticReport:
        """The diagnostics of the present version, "unchanged" when the client has them. Raises when it changes meanwhile."""
        snapshot = self._open.get(uri)
        if snapshot is None:
            return t.RelatedFullDocumentDiagnosticReport([])
        result = f"{self._round}:{snapshot.serial}"
        if previous == result:
            return t.RelatedUnchangedDocumentDiagnosticReport(result)
        try:
            found = await self.diagnostics(snapshot)
        except StaleError:
            retry = {"retriggerRequest": True}
            raise JsonRpcException("dokumen sudah berubah", t.LSPErrorCodes.ServerCancelled.value, retry) from None
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
        if self.client.watches_files:
            watchers = [t.FileSystemWatcher(glob) for glob in WATCHED]
            options = t.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = t.Registration("tulisbaik-files", t.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            with suppress(JsonRpcException):
                await self.server.client_register_capability_async(t.RegistrationParams([registration]))
                return
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
        if self.client.refreshes_diagnostics:
            self.server.workspace_diagnostic_refresh(None)
        if self.client.refreshes_lenses:
            self.server.workspace_code_lens_refresh(None)
        if self.client.refreshes_hints:
            self.server.workspace_inlay_hint_refresh(None)

    # Edits --------------------------------------------------------------------------------------------------

    def edit(self, snapshot: Snapshot, edits: list[t.TextEdit]) -> t.WorkspaceEdit:
        """Edits of one document, bound to its version where the client knows of versions."""
        if not self.client.versions_edits:
            return t.WorkspaceEdit(changes={snapshot.uri: edits})
        document = t.OptionalVersionedTextDocumentIdentifier(snapshot.uri, snapshot.version)
        return t.WorkspaceEdit(document_changes=[t.TextDocumentEdit(document, list(edits))])


def _freeze() -> None:
    gc.freeze()
    gc.enable()
