"""Captions posted before, kept as facts in an SQLite file: the first run reads them all, the next ones what changed.

The file lies in the cache folder, one for each archive. It holds facts and hashed keys, no text. A caption is looked up
by its keys, at most a window of neighbours in time for each, so that a run costs as much as its new captions.
"""

from __future__ import annotations

import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import Final, TypeAlias

from tulisbaik import __version__
from tulisbaik.collection import WINDOW
from tulisbaik.data import cache_folder
from tulisbaik.errors import SourceError, TulisbaikError, cause
from tulisbaik.knowledge.facts import VERSION, Facts, facts_of
from tulisbaik.rules.base import Across
from tulisbaik.ruleset import all_rules
from tulisbaik.sources.document import Document
from tulisbaik.text.caption import Caption

_CHUNK: Final = 500
"""Captions whose facts are read at a time: by another process where there are many."""
_MANY: Final = 4 * _CHUNK
_AHEAD: Final = 8
"""Chunks that may wait for their turn to be written."""
_WAIT: Final = 5.0  # seconds for another process to finish with the file
_MARK: Final = 0x7B61_6B61  # application_id: says that the SQLite file is ours

_ELSEWHERE: Final = "Periksa ruang dan hak akses map itu, atau sebut map lain di TULISBAIK_CACHE."

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS stamp(value TEXT);
CREATE TABLE IF NOT EXISTS files(path TEXT PRIMARY KEY, mtime INTEGER, size INTEGER);
CREATE TABLE IF NOT EXISTS captions(id INTEGER PRIMARY KEY, path TEXT, digest BLOB, facts TEXT);
CREATE TABLE IF NOT EXISTS keys(key INTEGER, posted REAL, caption INTEGER);
CREATE INDEX IF NOT EXISTS captions_path ON captions(path);
"""
_INDEX: Final = "CREATE INDEX IF NOT EXISTS keys_key ON keys(key, posted)"
_NEAR: Final = (
    "SELECT caption FROM keys WHERE key = ? AND posted <= ? ORDER BY posted DESC LIMIT ?",
    "SELECT caption FROM keys WHERE key = ? AND posted > ? ORDER BY posted LIMIT ?",
)


_Item: TypeAlias = tuple[bytes, Caption]
_Read: TypeAlias = tuple[bytes, str, float, list[int]]
"""A caption's digest with its facts as JSON, its time of posting and its keys."""


def place_for(archive: str) -> Path:
    """Where the facts of an archive (a file or folder) are kept."""
    name = blake2b(str(Path(archive).resolve()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return cache_folder() / f"arsip-{name}.sqlite"


class Archive:
    """The facts of captions posted before, in the SQLite file at `path`. `stamp` is all that they depend on besides the
    captions: when it changes, they are read anew.
    """

    def __init__(self, path: Path, stamp: str) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SourceError(str(path), f"map arsip tidak dapat dibuat ({cause(error)}).", _ELSEWHERE) from None
        with self._told():
            self._db = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
            try:
                self._open(f"{VERSION} {__version__} {stamp}")
            except BaseException:
                self._db.close()
                raise

    def _open(self, stamp: str) -> None:
        (mark,) = self._db.execute("PRAGMA application_id").fetchone()
        (tables,) = self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if mark != _MARK and tables:
            raise SourceError(str(self.path), "ini basis data aplikasi lain.", "Pindahkan berkas itu; isinya tidak diubah.")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute(f"PRAGMA application_id = {_MARK}")
        self._db.executescript(_TABLES)
        kept = self._db.execute("SELECT value FROM stamp").fetchone()
        if kept != (stamp,):
            with self._writing():
                for table in ("stamp", "files", "captions", "keys"):
                    self._db.execute(f"DELETE FROM {table}")
                self._db.execute("INSERT INTO stamp VALUES (?)", (stamp,))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Errors of SQLite as errors of ours, which say what to do. The archive's own files are never touched."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if "locked" in str(error) or "busy" in str(error):
                what, allowed = "sedang dipakai proses lain.", "Tunggu sampai selesai, lalu coba lagi."
            elif "not a database" in str(error) or "malformed" in str(error):
                what, allowed = (
                    "ini bukan basis data SQLite yang utuh.",
                    "Hapus berkas itu; arsip Anda akan dibaca lagi.",
                )
            else:
                what, allowed = f"tidak dapat dipakai ({error}).", _ELSEWHERE
            raise SourceError(str(self.path), what, allowed) from None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """All of it or nothing."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # Reading what was posted ----------------------------------------------------------------------------------

    def update(self, files: Sequence[str], read: Callable[[str], tuple[Document, Iterable[Caption]]]) -> list[TulisbaikError]:
        """Read the files that are new or changed since the last run and forget those that are gone.

        `read` gives a file without its captions, and those one by one with their metadata filled in. What cannot be read
        is told, and tried again next time.
        """
        errors: list[TulisbaikError] = []
        with self._told():
            known = {path: (mtime, size) for path, mtime, size in self._db.execute("SELECT path, mtime, size FROM files")}
            wanted: dict[str, tuple[int, int]] = {}
            for path in files:
                try:
                    stat = Path(path).stat()
                except OSError as error:
                    errors.append(SourceError(path, f"tidak dapat dibaca ({cause(error)})."))
                    continue
                wanted[path] = (stat.st_mtime_ns, stat.st_size)
            gone = known.keys() - wanted.keys()
            changed = [path for path, mark in wanted.items() if known.get(path) != mark]
            if not gone and not changed:
                return errors
            with self._writing():
                for path in gone:
                    self._forget(path, self._digests(path).values())
                    self._db.execute("DELETE FROM files WHERE path = ?", (path,))
                for path in changed:
                    try:
                        document, captions = read(path)
                    except TulisbaikError as error:
                        errors.append(error)
                        continue
                    errors += document.errors
                    self._put(path, captions)
                    # The mark from before reading: a file that changed meanwhile is read again next time. So is one
                    # with a part that cannot be read, to tell it again.
                    mark = (0, -1) if document.errors else wanted[path]
                    self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (path, *mark))
                self._db.execute(_INDEX)
        return errors

    def _digests(self, path: str) -> dict[bytes, int]:
        rows = self._db.execute("SELECT digest, id FROM captions WHERE path = ?", (path,))
        return dict(rows)

    def _forget(self, path: str, numbers: Iterable[int]) -> None:
        gone = [(n,) for n in numbers]
        if not gone:
            return
        self._db.executemany("DELETE FROM captions WHERE id = ?", gone)
        self._db.execute("CREATE INDEX IF NOT EXISTS keys_caption ON keys(caption)")
        self._db.executemany("DELETE FROM keys WHERE caption = ?", gone)

    def _put(self, path: str, captions: Iterable[Caption]) -> None:
        """Keep the captions of a file; the facts of those that stood there before are not read again."""
        before, met = self._digests(path), set[bytes]()

        def unknown() -> Iterator[_Item]:
            for caption in captions:
                digest = _digest(caption)
                if digest not in met and digest not in before:
                    yield digest, caption
                met.add(digest)

        fresh = unknown()
        first = list(islice(fresh, _MANY))
        if len(first) == _MANY and not before:
            self._db.execute("DROP INDEX IF EXISTS keys_key")  # one sort at the end is cheaper than a place for each
        (number,) = self._db.execute("SELECT coalesce(max(id), 0) FROM captions").fetchone()
        for digest, facts, posted, keys in _extract(first, fresh):
            number += 1
            self._db.execute("INSERT INTO captions VALUES (?, ?, ?, ?)", (number, path, digest, facts))
            self._db.executemany("INSERT INTO keys VALUES (?, ?, ?)", [(key, posted, number) for key in keys])
        self._forget(path, (n for digest, n in before.items() if digest not in met))

    # Asking ---------------------------------------------------------------------------------------------------

    def near(self, asked: Iterable[Facts], without: frozenset[str]) -> list[Facts]:
        """The kept facts that share a key with one of `asked`, those of the files `without` left out."""
        numbers: dict[int, None] = {}
        with self._told():
            for facts in asked:
                for key in hashed_keys(facts):
                    for query in _NEAR:
                        for (n,) in self._db.execute(query, (key, _posted(facts), WINDOW // 2)):
                            numbers[n] = None
            found = []
            for n in sorted(numbers):
                row = self._db.execute("SELECT path, facts FROM captions WHERE id = ?", (n,)).fetchone()
                if row and row[0] not in without:
                    found.append(Facts.load(json.loads(row[1])))
        return found


def _posted(facts: Facts) -> float:
    return facts.posted if facts.posted is not None else 1e18


@cache
def _across() -> list[tuple[str, Across]]:
    return [(rule_id, rule.across) for rule_id, rule in all_rules().items() if rule.across]


def hashed_keys(facts: Facts) -> list[int]:
    """The keys of all rules across captions, as numbers."""
    out = []
    for rule_id, across in _across():
        for key in dict.fromkeys(across.keys(facts)):
            raw = blake2b(f"{rule_id}\0{key}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
            out.append(int.from_bytes(raw, "big", signed=True))
    return out


def _digest(caption: Caption) -> bytes:
    raw = repr((caption.text, caption.meta, caption.place.label, caption.place.row, caption.place.line))
    return blake2b(raw.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _extract(first: list[_Item], rest: Iterator[_Item]) -> Iterator[_Read]:
    """What is kept of each caption, in order: by other processes, a few chunks ahead, where there are many."""
    if len(first) < _MANY:
        yield from _read_many(first)
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    items, ahead = chain(first, rest), deque[Future[list[_Read]]]()
    with ProcessPoolExecutor() as pool:
        while chunk := list(islice(items, _CHUNK)):
            ahead.append(pool.submit(_read_many, chunk))
            if len(ahead) > _AHEAD:
                yield from ahead.popleft().result()
        for done in ahead:
            yield from done.result()


def _read_many(items: list[_Item]) -> list[_Read]:
    out = []
    for digest, caption in items:
        facts = facts_of(caption)
        kept = json.dumps(facts.dump(), ensure_ascii=False, separators=(",", ":"))
        out.append((digest, kept, _posted(facts), hashed_keys(facts)))
    return out
