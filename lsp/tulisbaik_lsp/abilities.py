"""What the client can do, in the few words that we ask."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lsprotocol import types as t


class Abilities:
    """Read once, when the client introduces itself. What it does not mention, it cannot do."""

    def __init__(self, capabilities: t.ClientCapabilities) -> None:
        self._all = capabilities
        self.pulls = bool(self._get("text_document", "diagnostic"))
        lazy = self._get("text_document", "code_action", "resolve_support", "properties")
        self.resolves_edits = "edit" in (lazy or ())
        self.versions_edits = bool(self._get("workspace", "workspace_edit", "document_changes"))
        self.watches_files = bool(self._get("workspace", "did_change_watched_files", "dynamic_registration"))
        self.shows_documents = bool(self._get("window", "show_document", "support"))
        self.shows_progress = bool(self._get("window", "work_done_progress"))
        self.refreshes_diagnostics = self.pulls and bool(self._get("workspace", "diagnostics", "refresh_support"))
        self.refreshes_lenses = bool(self._get("workspace", "code_lens", "refresh_support"))
        self.refreshes_hints = bool(self._get("workspace", "inlay_hint", "refresh_support"))
        self._hover = self._get("text_document", "hover", "content_format") or ()
        self._item = self._get("text_document", "completion", "completion_item", "documentation_format") or ()

    def _get(self, *names: str) -> Any:
        found: Any = self._all
        for name in names:
            found = getattr(found, name, None)
        return found

    def hover(self, text: str) -> t.MarkupContent:
        """Markdown, which is fair plain text too for a client that knows no better."""
        return t.MarkupContent(_markup(self._hover), text)

    def documentation(self, text: str) -> t.MarkupContent | str:
        """The same beside a completion, where a client may know no formats at all."""
        return t.MarkupContent(_markup(self._item), text) if self._item else text


def _markup(formats: Iterable[t.MarkupKind]) -> t.MarkupKind:
    return t.MarkupKind.Markdown if t.MarkupKind.Markdown in formats else t.MarkupKind.PlainText
