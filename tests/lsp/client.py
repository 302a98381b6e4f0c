"""A client for tests: speaks JSON to a server in this process, so that hundreds of messages cost milliseconds."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from tulisbaik_lsp.server import build

RULE = """\
kind: substitution
severity: error
since: 0.1.0
message: "“{found}” seharusnya “{fix}”."
why: Bentuk baku menurut KBBI adalah izin.
ref: KBBI VI
safe: true
swap: {ijin: izin}
examples:
  - bad: "Mohon [[ijin]] dulu."
    fixed: "Mohon izin dulu."
  - good: "Mohon izin dulu."
"""
CONFIG = 'rules = ["aturan"]\nselect = ["khusus"]\n\n[files]\ninclude = ["takarir/**"]\n'
PULLS = {"textDocument": {"diagnostic": {}}}


class Writer:
    """Takes what the server writes."""

    def __init__(self) -> None:
        self.messages: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    def write(self, data: bytes) -> None:
        self.messages.put_nowait(json.loads(data.partition(b"\r\n\r\n")[2]))

    def close(self) -> None:
        pass


class Client:
    """One client and its server."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.server = build()
        self.out = Writer()
        self.server.protocol.set_writer(self.out)
        self.notes: list[dict[str, Any]] = []
        self.asked: list[dict[str, Any]] = []
        self._id = 0

    def _hand(self, message: dict[str, Any]) -> None:
        text = json.dumps({"jsonrpc": "2.0", **message})
        self.server.protocol.handle_message(json.loads(text, object_hook=self.server.protocol.structure_message))

    def notify(self, method: str, **params: Any) -> None:
        self._hand({"method": method, "params": params})

    async def request(self, method: str, **params: Any) -> Any:
        """The result; an error answer raises."""
        self._id += 1
        self._hand({"id": self._id, "method": method, "params": params})
        while True:
            message = await asyncio.wait_for(self.out.messages.get(), 10)
            if message.get("id") == self._id and "method" not in message:
                if "error" in message:
                    raise AssertionError(message["error"])
                return message["result"]
            self._keep(message)

    def _keep(self, message: dict[str, Any]) -> None:
        if "id" in message and "method" in message:
            self.asked.append(message)
            self._hand({"id": message["id"], "result": {"success": True} if "showDocument" in message["method"] else None})
        else:
            self.notes.append(message)

    async def start(self, capabilities: dict[str, Any] | None = None, **options: Any) -> dict[str, Any]:
        result: dict[str, Any] = await self.request(
            "initialize", processId=None, rootUri=self.root.as_uri(), capabilities=capabilities or {},
            initializationOptions=options,
        )  # fmt: skip
        self.notify("initialized")
        await asyncio.sleep(0)
        return dict(result["capabilities"])

    async def note(self, method: str) -> dict[str, Any]:
        """The parameters of the next notification of this name."""
        while True:
            for i, message in enumerate(self.notes):
                if message.get("method") == method:
                    return dict(self.notes.pop(i)["params"])
            self._keep(await asyncio.wait_for(self.out.messages.get(), 10))

    async def question(self, method: str) -> None:
        """Wait until the server has asked this of the client."""
        while method not in [message["method"] for message in self.asked]:
            self._keep(await asyncio.wait_for(self.out.messages.get(), 10))

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> str:
        uri = self.uri(name)
        self.notify("textDocument/didOpen", textDocument={"uri": uri, "languageId": language, "version": 1, "text": text})
        return uri

    def change(self, uri: str, version: int, text: str) -> None:
        self.notify("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=[{"text": text}])

    async def published(self) -> list[dict[str, Any]]:
        """The diagnostics of the next push."""
        found: list[dict[str, Any]] = (await self.note("textDocument/publishDiagnostics"))["diagnostics"]
        return found

    async def ask(self, method: str, uri: str, **params: Any) -> Any:
        return await self.request(f"textDocument/{method}", textDocument={"uri": uri}, **params)


def workspace(folder: Path, config: str = CONFIG) -> Path:
    """A folder with a config and one rule of its own."""
    (folder / "aturan").mkdir(parents=True)
    (folder / "aturan" / "ijin.yaml").write_text(RULE, encoding="utf-8")
    (folder / "tulisbaik.toml").write_text(config, encoding="utf-8")
    return folder


def at(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}


def between(line: int, start: int, end: int) -> dict[str, Any]:
    return {"start": at(line, start), "end": at(line, end)}
