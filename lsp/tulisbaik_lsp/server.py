"""The protocol: handlers of a few lines. What they answer is made elsewhere."""

from __future__ import annotations

import logging
import sys
from typing import Any

from lsprotocol import types as t
from pygls.lsp.server import LanguageServer

from tulisbaik import __version__
from tulisbaik_lsp import actions, commands, completion, counts, hover, symbols
from tulisbaik_lsp.session import Session

OPTIONS = t.DiagnosticOptions(identifier="tulisbaik", inter_file_dependencies=False, workspace_diagnostics=False)


class Server(LanguageServer):
    """pygls with one `Session` a client. Full sync: pygls breaks lines at U+2028, LSP does not, and patches would go astray."""

    session: Session

    def __init__(self) -> None:
        super().__init__("tulisbaik", __version__, text_document_sync_kind=t.TextDocumentSyncKind.Full)

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """One log line instead of a window in the writer's face."""
        logging.getLogger(__name__).error("%s", error, exc_info=error)


def build() -> Server:
    """The server with all its handlers."""
    server = Server()

    @server.feature(t.INITIALIZE)
    def initialize(ls: Server, params: t.InitializeParams) -> None:
        ls.session = Session(ls, params)
        if ls.session.client.pulls:
            ls.feature(t.TEXT_DOCUMENT_DIAGNOSTIC, OPTIONS)(pull)

    @server.feature(t.INITIALIZED)
    async def initialized(ls: Server, params: t.InitializedParams) -> None:
        await ls.session.watch()

    @server.feature(t.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(ls: Server, params: t.DidOpenTextDocumentParams) -> None:
        doc = params.text_document
        await ls.session.put(doc.uri, doc.language_id, doc.version, doc.text)

    @server.feature(t.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(ls: Server, params: t.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        doc = ls.workspace.get_text_document(uri)
        await ls.session.put(uri, doc.language_id or "", params.text_document.version, doc.source)

    @server.feature(t.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(ls: Server, params: t.DidCloseTextDocumentParams) -> None:
        ls.session.close(params.text_document.uri)

    @server.feature(t.TEXT_DOCUMENT_DID_SAVE)
    def did_save(ls: Server, params: t.DidSaveTextDocumentParams) -> None:
        ls.session.changed_on_disk()

    @server.feature(t.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(ls: Server, params: t.DidChangeWatchedFilesParams) -> None:
        ls.session.changed_on_disk()

    @server.feature(t.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def did_change_configuration(ls: Server, params: t.DidChangeConfigurationParams) -> None:
        """Our settings are files; editors send theirs all the same."""

    async def pull(ls: Server, params: t.DocumentDiagnosticParams) -> t.DocumentDiagnosticReport:
        return await ls.session.pull(params.text_document.uri, params.previous_result_id)

    kinds = [t.CodeActionKind.QuickFix, actions.FIX_ALL]

    @server.feature(t.TEXT_DOCUMENT_CODE_ACTION, t.CodeActionOptions(code_action_kinds=kinds, resolve_provider=True))
    async def code_action(ls: Server, params: t.CodeActionParams) -> list[t.CodeAction]:
        judged = await ls.session.judged(params.text_document.uri)
        return actions.actions(ls.session, judged, params) if judged else []

    @server.feature(t.CODE_ACTION_RESOLVE)
    async def resolve(ls: Server, action: t.CodeAction) -> t.CodeAction:
        return await actions.resolve(ls.session, action)

    @server.feature(t.TEXT_DOCUMENT_HOVER)
    async def on_hover(ls: Server, params: t.HoverParams) -> t.Hover | None:
        snapshot = ls.session.snapshot(params.text_document.uri)
        return hover.hover(ls.session, snapshot, await ls.session.judged(snapshot.uri), params.position)

    @server.feature(t.TEXT_DOCUMENT_COMPLETION, t.CompletionOptions(trigger_characters=["#", ":", " ", '"', "/"]))
    async def on_completion(ls: Server, params: t.CompletionParams) -> t.CompletionList:
        snapshot = ls.session.snapshot(params.text_document.uri)
        return completion.completion(ls.session, snapshot, await ls.session.judged(snapshot.uri), params)

    @server.feature(t.TEXT_DOCUMENT_CODE_LENS)
    async def code_lens(ls: Server, params: t.CodeLensParams) -> list[t.CodeLens]:
        judged = await ls.session.judged(params.text_document.uri)
        return counts.lenses(judged) if judged else []

    @server.feature(t.TEXT_DOCUMENT_INLAY_HINT)
    async def inlay_hint(ls: Server, params: t.InlayHintParams) -> list[t.InlayHint]:
        judged = await ls.session.judged(params.text_document.uri)
        return counts.hints(judged, params.range) if judged else []

    @server.feature(t.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def document_symbol(ls: Server, params: t.DocumentSymbolParams) -> list[t.DocumentSymbol]:
        judged = await ls.session.judged(params.text_document.uri)
        return symbols.symbols(judged) if judged else []

    for name, command in commands.COMMANDS.items():
        server.command(name)(_handler(command))
    return server


def _handler(command: commands.Command) -> Any:
    async def handle(ls: Server, *args: Any) -> Any:
        return await command(ls.session, *args)

    return handle


def serve() -> None:
    """Serve the client on standard input and output until it leaves."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(message)s")
    build().start_io()
