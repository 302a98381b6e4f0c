"""Thousands of edits: what is told of the last version is what a fresh look at it tells."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from client import Client, workspace

pytestmark = [pytest.mark.asyncio, pytest.mark.slow]
PIECES = [
    "ijin",
    " ",
    "a",
    "😀",
    "\r\n",
    "\n",
    "\r",
    "\u2028",
    "\u0085",
    "\x0b",
    "👩‍👧",
    "é",
    '"',
    '""',
    ",",
    "mohon ijin, ",
    "<!--",
    "-->",
    "---\n",
]
OPENINGS = {
    "a.md": "---\nplatform: x\n---\n",
    "a.csv": "id,takarir\n1,Mohon ijin\n",
    "a.jsonl": '{"text": "ijin"}\n',
    "a.txt": "",
}


@pytest.mark.parametrize("name", OPENINGS)
async def test_ten_thousand_edits(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)
    typing, fresh = Client(workspace(tmp_path / "a")), Client(workspace(tmp_path / "b"))
    await typing.start(trusted=True)
    await fresh.start(trusted=True)
    text = OPENINGS[name]
    uri = typing.open(f"takarir/{name}", text, "")
    for version in range(2, 2502):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice([0, 0, 0, 1, 2, 5, 200 if len(text) > 2000 else 0]))
        text = text[:start] + chance.choice(PIECES) * chance.choice([0, 1, 1, 1, 3]) + text[end:]
        typing.change(uri, version, text)
        if version % 50:
            continue
        while (told := await typing.note("textDocument/publishDiagnostics"))["version"] != version:
            pass
        assert typing.server.session.snapshot(uri).text == text
        other = fresh.open(f"takarir/{name}", text, "")
        assert told["diagnostics"] == await fresh.published()
        fresh.notify("textDocument/didClose", textDocument={"uri": other})
        await fresh.published()
