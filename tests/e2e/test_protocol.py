"""Every capability over stdio, in three position encodings and with the capabilities of three editors."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types as t
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from conftest import HERE

pytestmark = pytest.mark.asyncio
UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
EDITORS = {"visual-studio-code": "utf-16", "neovim@v0.7": "utf-16", "neovim": "utf-8", "emacs": "utf-32"}
CLIENTS = [*EDITORS, *UNITS]
CAPTION = (HERE / "ruang" / "takarir" / "kartu.md").read_text(encoding="utf-8")
LINES = CAPTION.split("\n")


@pytest_lsp.fixture(params=CLIENTS, config=ClientServerConfig(server_command=[sys.executable, "-m", "tulisbaik_lsp"]))
async def client(request: pytest.FixtureRequest, lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    for method in (t.WORKSPACE_CODE_LENS_REFRESH, t.WORKSPACE_INLAY_HINT_REFRESH, t.CLIENT_REGISTER_CAPABILITY):
        lsp_client.feature(method)(lambda params: None)
    room = Path(shutil.copytree(HERE / "ruang", tmp_path / "ruang"))
    capabilities = client_capabilities("visual-studio-code" if request.param in UNITS else request.param)
    capabilities.text_document.diagnostic = None  # pushed here; pulled in tests of the server and in real editors
    if request.param in UNITS:
        capabilities.general = t.GeneralClientCapabilities(position_encodings=[t.PositionEncodingKind(request.param)])
    started = await lsp_client.initialize_session(
        t.InitializeParams(
            capabilities=capabilities,
            workspace_folders=[t.WorkspaceFolder(uri=room.as_uri(), name="ruang")],
            initialization_options={"trusted": True},
        )
    )
    lsp_client.room = room
    lsp_client.encoding = str(t.PositionEncodingKind(started.capabilities.position_encoding).value)
    assert lsp_client.encoding == EDITORS.get(request.param, request.param)
    yield
    await lsp_client.shutdown_session()


def place(client: LanguageClient, line: int, word: str) -> t.Range:
    """The range of a word in the client's units."""
    codec, size = UNITS[client.encoding]
    start = LINES[line].index(word)
    units = [len(LINES[line][:end].encode(codec)) // size for end in (start, start + len(word))]
    return t.Range(t.Position(line, units[0]), t.Position(line, units[1]))


async def opened(client: LanguageClient) -> tuple[t.TextDocumentIdentifier, list[t.Diagnostic]]:
    uri = (client.room / "takarir" / "kartu.md").as_uri()
    client.text_document_did_open(t.DidOpenTextDocumentParams(t.TextDocumentItem(uri, "markdown", 1, CAPTION)))
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return t.TextDocumentIdentifier(uri), list(client.diagnostics[uri])


def edits_of(action: t.CodeAction, document: t.TextDocumentIdentifier) -> list[t.TextEdit]:
    """The edits of the one document, whatever form the client knows."""
    if action.edit.document_changes:
        return list(action.edit.document_changes[0].edits)
    return list(action.edit.changes[document.uri])


async def test_all(client: LanguageClient) -> None:
    document, found = await opened(client)
    by_code = {d.code: d for d in reversed(found)}
    own = by_code["khusus/sapaan-unit"]
    assert own.range == place(client, 6, "sobatpustaka")
    assert by_code["fakta/hari-tanggal"].range == place(client, 8, "Senin, 1 Desember 2026")

    # Quick fix, ignore, explain.
    context = t.CodeActionContext([own])
    actions = await client.text_document_code_action_async(t.CodeActionParams(document, own.range, context))
    titles = [a.title for a in actions]
    assert titles[0] == "Ganti dengan “Sobat Pustaka”"
    assert {"Abaikan “khusus/sapaan-unit” di baris ini", "Jelaskan aturan “khusus/sapaan-unit”"} <= set(titles)
    edits = edits_of(actions[0], document)
    assert [(e.range, e.new_text) for e in edits] == [(own.range, "Sobat Pustaka")]

    # Fix all.
    context = t.CodeActionContext([], only=["source.fixAll"])
    (all_,) = await client.text_document_code_action_async(t.CodeActionParams(document, own.range, context))
    if all_.edit is None:
        all_ = await client.code_action_resolve_async(all_)
    assert "sobatpustaka" not in edits_of(all_, document)[0].new_text

    # Hover over the finding and over an official term.
    hover = await client.text_document_hover_async(t.HoverParams(document, own.range.start))
    assert "Pedoman Gaya Humas" in hover.contents.value
    term = place(client, 8, "Perpustaan Nasional").start
    hover = await client.text_document_hover_async(t.HoverParams(document, term))
    assert "Perpustakaan Nasional Republik Indonesia" in hover.contents.value

    # Count, outline.
    (lens,) = await client.text_document_code_lens_async(t.CodeLensParams(document))
    assert lens.command.title.startswith("Instagram ")
    (symbol,) = await client.text_document_document_symbol_async(t.DocumentSymbolParams(document))
    assert symbol.range.start == t.Position(6, 0)

    # Completion after an emoji; then a pushed change.
    text = CAPTION.replace(LINES[12], "😀 Kunjungi perpustakaan nas")
    client.text_document_did_change(
        t.DidChangeTextDocumentParams(
            t.VersionedTextDocumentIdentifier(version=2, uri=document.uri), [t.TextDocumentContentChangeWholeDocument(text)]
        )
    )
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    codec, size = UNITS[client.encoding]
    end = len("😀 Kunjungi perpustakaan nas".encode(codec)) // size
    items = (await client.text_document_completion_async(t.CompletionParams(document, t.Position(12, end)))).items
    whole = next(i for i in items if i.label == "Perpustakaan Nasional Republik Indonesia")
    assert whole.text_edit.range.end.character - whole.text_edit.range.start.character == len("perpustakaan nas")

    # A table: hints; the workspace.
    table = t.TextDocumentIdentifier((client.room / "takarir" / "agenda.csv").as_uri())
    rows = (client.room / "takarir" / "agenda.csv").read_text(encoding="utf-8")
    client.text_document_did_open(t.DidOpenTextDocumentParams(t.TextDocumentItem(table.uri, "csv", 1, rows)))
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    view = t.Range(t.Position(0, 0), t.Position(9, 0))
    hints = await client.text_document_inlay_hint_async(t.InlayHintParams(table, view))
    assert [h.label.split()[0] for h in hints] == ["Instagram", "X"]
    answer = await client.workspace_execute_command_async(t.ExecuteCommandParams("tulisbaik.checkAll"))
    assert answer["files"] == 2


async def test_config_and_rules(client: LanguageClient) -> None:
    uri = (client.room / "tulisbaik.toml").as_uri()
    text = "# 😀\n[account]\nragam = 'gaul'\n"
    client.text_document_did_open(t.DidOpenTextDocumentParams(t.TextDocumentItem(uri, "toml", 1, text)))
    await client.wait_for_notification(t.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    (wrong,) = client.diagnostics[uri]
    assert wrong.range.start.line == 2
    here = t.CompletionParams(t.TextDocumentIdentifier(uri), t.Position(2, 9))
    assert "resmi" in [i.label for i in (await client.text_document_completion_async(here)).items]


async def test_client_gone_server_gone(tmp_path: Path) -> None:
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tulisbaik_lsp", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, cwd=tmp_path
    )
    assert server.stdin
    server.stdin.close()
    assert await asyncio.wait_for(server.wait(), 10) == 0
