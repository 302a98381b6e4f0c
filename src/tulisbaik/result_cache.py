"""What was found in captions before, by their content: a run checks only what is new, changed, or judged in another way.

The results lie in one SQLite file in the cache folder, the user's alone, as plain data: no code is run on reading them. A
cache is never an error: where it can't be read or written, captions are checked again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from tulisbaik.data import cache_folder
from tulisbaik.knowledge.facts import Facts, where
from tulisbaik.linter import Linter, Result
from tulisbaik.model import Diagnostic, Edit, Fix, Severity, Span
from tulisbaik.stamp import digest, stamp
from tulisbaik.text.caption import Caption

T = TypeVar("T")

_BATCH: Final = 500
_MOST: Final = 100_000
_DAYS: Final = 30
"""Results are kept so long after they were last of use, and at most so many."""
_WAIT: Final = 1.0  # seconds for another process to finish writing
_FORMAT: Final = 1
_TABLE: Final = """
CREATE TABLE IF NOT EXISTS results(key BLOB PRIMARY KEY, day INTEGER, found TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS results_day ON results(day);
"""


class ResultCache:
    """The results of earlier runs. Close it before this process is forked: each process opens the file for itself."""

    def __init__(self) -> None:
        self._db: sqlite3.Connection | None = None
        self._usable = True
        self._today = date.today()
        self._new: dict[bytes, str] = {}
        self._count = 0

    def get(self, linter: Linter, caption: Caption, *, compared: bool) -> Result | None:
        """What `linter` found in this caption before. `compared`: with the facts that rules across captions need."""
        key = self._key(linter, caption)
        row = key and self._ask(lambda db: db.execute("SELECT found, day FROM results WHERE key = ?", (key,)).fetchone())
        if not key or not row:
            return None
        if row[1] != self._today.toordinal():
            self._keep(key, row[0])
        found = _load(row[0], linter.with_defaults(caption))
        return None if compared and linter.index.across and not found.facts else found

    def put(self, linter: Linter, caption: Caption, result: Result) -> None:
        """Keep what was found. Where a rule broke, nothing is kept."""
        if not result.failures and (key := self._key(linter, caption)):
            self._keep(key, _dump(result))

    def close(self) -> None:
        """Write what is new and let go of the file. It is opened again when it is asked."""
        if self._new:
            self._write()
        if self._count:
            self._ask(self._prune)
        if self._db:
            self._db.close()
            self._db = None

    def _key(self, linter: Linter, caption: Caption) -> bytes | None:
        """All that a result depends on; None where that can't be known. Without a schedule a caption is judged by today."""
        if (now := stamp(linter)) is None:
            return None
        today = None if caption.meta.schedule else self._today
        said = (_FORMAT, today, caption.text, caption.meta, caption.masks, caption.ignores, caption.problems)
        return digest(repr(said), key=now)

    def _ask(self, question: Callable[[sqlite3.Connection], T]) -> T | None:
        """What `question` finds in the file; None where the file is of no use. One that is broken is begun anew next time."""
        if not self._usable:
            return None
        try:
            self._db = self._db or _connect()
            return question(self._db)
        except (OSError, sqlite3.Error) as error:
            self._usable, self._db = False, None
            if "not a database" in str(error) or "malformed" in str(error):
                with suppress(OSError):
                    _path().unlink()
            return None

    def _keep(self, key: bytes, found: str) -> None:
        if self._count < _MOST:  # the captions of a longer run would only drive out each other
            self._count += 1
            self._new[key] = found
            if len(self._new) >= _BATCH:
                self._write()

    def _write(self) -> None:
        rows = [(key, self._today.toordinal(), found) for key, found in self._new.items()]
        self._new.clear()

        def write(db: sqlite3.Connection) -> None:
            with db:
                db.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)

        self._ask(write)

    def _prune(self, db: sqlite3.Connection) -> None:
        with db:
            db.execute("DELETE FROM results WHERE day < ?", (self._today.toordinal() - _DAYS,))
            (count,) = db.execute("SELECT count(*) FROM results").fetchone()
            if count > _MOST:
                db.execute("DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY day LIMIT ?)", (count - _MOST,))


def _path() -> Path:
    return cache_folder() / "temuan.sqlite"


def _connect() -> sqlite3.Connection:
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # findings quote captions that are not public yet
    db = sqlite3.connect(path, timeout=_WAIT)
    db.execute("PRAGMA synchronous = OFF")
    db.executescript(_TABLE)
    return db


def _dump(result: Result) -> str:
    found = [(d.rule, d.severity, d.span, d.message, [(f.title, f.edits, f.safe) for f in d.fixes]) for d in result.diagnostics]
    return json.dumps((found, result.facts and result.facts.dump()), separators=(",", ":"))


def _load(text: str, caption: Caption) -> Result:
    found, facts = json.loads(text)
    diagnostics = (Diagnostic(d[0], Severity(d[1]), Span(*d[2]), d[3], tuple(map(_fix, d[4]))) for d in found)
    return Result(caption, tuple(diagnostics), (), Facts.load(facts)._replace(where=where(caption)) if facts else None)


def _fix(raw: list[Any]) -> Fix:
    title, edits, safe = raw
    return Fix(title, tuple(Edit(Span(*span), text) for span, text in edits), safe)
