"""The language server over stdio, as an editor meets it: start, typing in a long caption, one cell of a big table, memory.

Run: python benchmarks/lsp_latency.py. All rules are on, also those that are off by default. Times are from the moment the
client writes `didChange` to the moment it has read `publishDiagnostics`; between two keys the client waits as a person does.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PARAGRAPH = (
    "Halo, Sobat Pustaka! 😀 Kartu anggota hilang? Cetak ulang kini selesai dalam 10 menit di lantai 2 gedung utama. "
    "Bawa KTP dan sebutkan nomor anggota; biayanya Rp0. Layanan buka Senin–Jumat pukul 08.00–16.00 WIB, "
    "dan pada Sabtu, 5 Desember 2026 pukul 09.00–12.00 WIB. Cek jadwal lengkap di https://www.perpusnas.go.id/layanan. "
)
FRONT = "---\nplatform: [instagram, x]\npilar: layanan\nunit: Humas\njadwal: 2026-12-01T07:30+07:00\n---\n"
LENGTH = 2_200
ROWS = 500
PAUSE = 0.03
EVERYTHING = 'select = ["error", "warning", "info"]\n[files]\ninclude = ["**"]\n'


class Client:
    """The least that an editor is: requests, notifications, and the next push."""

    def __init__(self, root: Path) -> None:
        self.begun = time.perf_counter()
        command = [sys.executable, "-m", "tulisbaik_lsp"]
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
        self._ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": {}})
        self.notify("initialized", {})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.server.stdout
        length = 0
        while (line := self.server.stdout.readline()) != b"\r\n":
            if not line:
                raise EOFError("the server ended")
            if line.startswith(b"Content-Length"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        return message

    def notify(self, method: str, params: dict[str, Any]) -> None:
        self._write({"method": method, "params": params})

    def _ask(self, method: str, params: dict[str, Any] | None) -> None:
        self._write({"id": 1, "method": method, "params": params})
        while self._read().get("id") != 1:
            pass

    def open(self, uri: str, text: str) -> int:
        document = {"uri": uri, "languageId": "", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return self.pushed(1)

    def change(self, uri: str, version: int, text: str) -> float:
        """Seconds until the diagnostics of this version were there."""
        begun = time.perf_counter()
        change = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]}
        self.notify("textDocument/didChange", change)
        self.pushed(version)
        return time.perf_counter() - begun

    def pushed(self, version: int) -> int:
        """The number of diagnostics pushed for a version."""
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"].get("version") == version:
                return len(message["params"]["diagnostics"])

    def memory(self) -> float:
        """MiB of the server, where the system tells."""
        status = Path(f"/proc/{self.server.pid}/status")
        line = next((n for n in status.read_text().splitlines() if n.startswith("VmRSS")), "") if status.exists() else ""
        return int(line.split()[1]) / 1024 if line else 0.0

    def end(self) -> None:
        self._ask("shutdown", None)
        self._write({"method": "exit"})
        self.server.wait(10)


def typing(text: str) -> Iterator[str]:
    """A person at work near the end of a caption of `LENGTH` characters: letters, slips taken back, a jump, a paste."""
    start = len(text) - 300
    written, rest = text[:start], text[start:]
    for i, char in enumerate(rest):
        if i % 23 == 22:  # a slip and its correction
            yield written + "q"
        written += char
        yield written
    middle = len(written) // 2
    for word in ("Di mana ", "disini ", "Senin, 1 Desember 2026, ", "😀 "):
        for i in range(1, len(word) + 1):
            yield written[:middle] + word[:i] + written[middle + len(word) :]
    yield written[:middle] + PARAGRAPH + written[middle + len(PARAGRAPH) :]


def quantile(times: list[float], q: float) -> float:
    return 1000 * sorted(times)[min(len(times) - 1, int(q * len(times)))]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "tulisbaik.toml").write_text(EVERYTHING, encoding="utf-8")
        body = (PARAGRAPH * 10)[:LENGTH]
        caption, table = (root / "a.md").as_uri(), (root / "a.csv").as_uri()
        starts = []
        for _ in range(6):
            client = Client(root)
            client.open(caption, FRONT + body)
            starts.append(time.perf_counter() - client.begun)
            memory = client.memory()
            client.end()
        client = Client(root)
        client.open(caption, FRONT + body)
        time.sleep(1.5)
        keys = []
        for version, text in enumerate(typing(body), 2):
            time.sleep(PAUSE)
            keys.append(client.change(caption, version, FRONT + text))
        rows = [f'{n};instagram;layanan;"{n}. {PARAGRAPH}"\n' for n in range(ROWS)]
        client.open(table, "id;platform;pilar;takarir\n" + "".join(rows))
        time.sleep(1)
        cells = []
        for version in range(2, 62):
            time.sleep(PAUSE)
            rows[250] = f'250;instagram;layanan;"{PARAGRAPH}{"kata " * version}"\n'
            cells.append(client.change(table, version, "id;platform;pilar;takarir\n" + "".join(rows)))
        client.end()
    figures = [
        (f"start to first diagnostics, median of {len(starts) - 1}, ms", quantile(starts[1:], 0.5), 600),
        (f"key in {LENGTH} characters, p50, ms", quantile(keys, 0.5), None),
        (f"key in {LENGTH} characters, p95, ms", quantile(keys, 0.95), 10),
        (f"key in {LENGTH} characters, p99, ms", quantile(keys, 0.99), 25),
        (f"one cell of {ROWS} captions, p95, ms", quantile(cells, 0.95), 100),
        ("memory after the first diagnostics, MiB", memory, 120),
    ]
    for name, value, most in figures:
        bar = f"at most {most}" if most else ""
        print(f"{name:<46} {value:8.1f}  {bar}  {'' if most is None or value <= most else 'NOT MET'}".rstrip())


if __name__ == "__main__":
    main()
