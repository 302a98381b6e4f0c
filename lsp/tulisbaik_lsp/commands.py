"""Commands: explain a rule, check the whole workspace, show the week."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from lsprotocol import types as t

from tulisbaik.data import cache_folder
from tulisbaik.ruleset import all_rules
from tulisbaik_lsp import hover
from tulisbaik_lsp.actions import EXPLAIN
from tulisbaik_lsp.documents import path_of, uri_of
from tulisbaik_lsp.session import Session

Command = Callable[..., Awaitable[Any]]


async def explain(session: Session, rule: str, uri: str = "") -> str:
    """Open the explanation of a rule; it is also the answer."""
    rules = all_rules(session.config(path_of(uri)).rules)
    if rule not in rules:
        return ""
    text = f"# {rule}\n\n{hover.rule_text(rules[rule].info)}\n"
    await show(session, f"{rule.replace('/', '-')}.md", text)
    return text


async def show(session: Session, name: str, text: str) -> None:
    """Open `text` as a file in the client; as a message where it can't."""
    window = session.capabilities.window
    if not (window and window.show_document and window.show_document.support):
        session.server.window_show_message(t.ShowMessageParams(t.MessageType.Info, text))
        return
    path = cache_folder() / "editor" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    await session.server.window_show_document_async(t.ShowDocumentParams(uri_of(path), take_focus=True))


COMMANDS: dict[str, Command] = {EXPLAIN: explain}
