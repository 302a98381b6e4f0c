"""Where the shipped rules and tables lie, and how a YAML file is read: once parsed, kept in a cache of plain data."""

from __future__ import annotations

import marshal
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from tulisbaik.errors import ConfigError, cause

_VERSION = f"1-{sys.version_info[0]}.{sys.version_info[1]}"


@cache
def home() -> Path:
    """The folder of shipped rules: inside an installed package, at the top of the checkout in an editable install."""
    here = Path(__file__).parent
    packed = here / "_rules"
    return packed if packed.is_dir() else here.parents[1] / "rules"


def cache_folder() -> Path:
    """Where parsed tables are kept between runs (`TULISBAIK_CACHE`, else the user's cache folder)."""
    if own := os.environ.get("TULISBAIK_CACHE"):
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~")).expanduser() / "tulisbaik" / "cache"
    return Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "tulisbaik"


def entry_points(group: str) -> list[tuple[str, str]]:
    """(name, object) of what installed packages offer in a group.

    Reading the metadata of every installed package takes long: the answer is kept until a site folder changes.
    """

    def read(_: list[Any]) -> list[tuple[str, str]]:
        from importlib import metadata

        return sorted({(e.name, e.value) for e in metadata.entry_points(group=group)})

    found: list[tuple[str, str]] = _cached((), [p for p in map(Path, sys.path) if p.exists()], read, group)
    return found


def parse_yaml(text: str, where: str) -> Any:
    """The plain data of a YAML text; a syntax error becomes a ConfigError at its line."""
    import yaml

    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a day that does not exist
        mark = getattr(error, "problem_mark", None)
        at = f"{where}:{mark.line + 1}" if mark else where
        problem = getattr(error, "problem", None) or str(error)
        raise ConfigError(at, f"YAML tidak terbaca: {problem}.", "Periksa indentasi, titik dua, dan tanda kutip.") from None


def read_text(path: Path) -> str:
    """The text of a UTF-8 file of rules or facts; anything else is a ConfigError."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(str(path), "berkas bukan UTF-8.", "Simpan ulang sebagai UTF-8.") from None
    except OSError as error:
        raise ConfigError(str(path), f"berkas tidak dapat dibaca ({cause(error)}).") from None


def located(path: Path, word: str, *, last: bool = False) -> str:
    """`path:line` of the first (or last) line of a file that holds `word`, for an error; the path alone when none does."""
    held = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
    hits = [n for n, line in enumerate(read_text(path).splitlines(), 1) if held.search(line)] if word else []
    return f"{path}:{hits[-1 if last else 0]}" if hits else str(path)


def load_yaml(path: Path) -> Any:
    """The plain data of one YAML file. Raises ConfigError naming file and line."""
    return load_many((path,))[0]


def load_many(paths: tuple[Path, ...]) -> list[Any]:
    """The plain data of several YAML files, in order. Parsed data is cached; a change of any file makes it stale."""
    built: list[Any] = _cached(paths, [], list)
    return built


def load_built(paths: tuple[Path, ...], build: Callable[[list[Any]], Any]) -> Any:
    """What `build` makes of the files' data: plain data, cached until a file or a module beside `build` changes.

    For tables whose checking and indexing takes longer than reading. What `build` raises is not kept.
    """
    return _cached(paths, sorted(Path(build.__code__.co_filename).parent.glob("*.py")), build)


def load_made(key: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """What `make` gives: plain data, cached under `key` until one of `sources`, or a file below one, changes."""
    return _cached((), [], lambda _: make(), key, marks(sources))


def recall(key: str, stamp: bytes) -> Any:
    """The plain data that was kept under `key` for this very `stamp`; None when there is none."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept_for, data = marshal.loads(_place(key).read_bytes())
        if kept_for == (key, stamp):
            return data
    return None


def keep(key: str, stamp: bytes, data: Any) -> None:
    """Keep plain data under `key` for later runs, in the place of what was kept there for another `stamp`."""
    _keep(_place(key), ((key, stamp), data))


def marks(paths: Iterable[Path]) -> list[tuple[str, int, int]]:
    """What changes with the files at `paths` and below: their names, times of change and sizes."""
    return [mark for path in paths for mark in _below(str(path))]


def _below(path: str) -> Iterator[tuple[str, int, int]]:
    """Name, time of change and size of the files below a folder; of the file itself, when it is one."""
    if not os.path.isdir(path):  # noqa: PTH112 - hundreds of files: a Path each takes longer than the file system
        stat = os.stat(path)  # noqa: PTH116
        yield path, stat.st_mtime_ns, stat.st_size
        return
    with os.scandir(path) as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            if not entry.is_dir():
                stat = entry.stat()
                yield entry.path, stat.st_mtime_ns, stat.st_size
            elif entry.name != "__pycache__":
                yield from _below(entry.path)


def _cached(
    paths: tuple[Path, ...],
    code: list[Path],
    build: Callable[[list[Any]], Any],
    key: str = "",
    seen: Iterable[tuple[Any, ...]] = (),
) -> Any:
    """Read from the cache, or parse, build and keep.

    The cache holds data only (`marshal`, no code is run on reading) and is written atomically, so that two
    processes at once, a full disk or a read-only home do no harm: without a cache the files are parsed again.
    """
    now = list(seen)
    for path in (*paths, *code):
        try:
            stat = path.stat()
        except OSError as error:
            raise ConfigError(str(path), f"berkas tidak dapat dibaca ({cause(error)}).") from None
        now.append((stat.st_mtime_ns, stat.st_size))
    names = [str(path.absolute()) for path in (*paths, *code)]
    what = (_VERSION, key, names)
    kept = _place(repr(what))
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept_for, data = marshal.loads(kept.read_bytes())
        if kept_for == (what, now):
            return data
    data = build([parse_yaml(read_text(path), name) for path, name in zip(paths, names, strict=False)])
    _keep(kept, ((what, now), data))
    return data


def _place(what: str) -> Path:
    return cache_folder() / f"{zlib.crc32(what.encode()):08x}.marshal"


def _keep(path: Path, data: Any) -> None:
    try:
        blob = marshal.dumps(data)
    except ValueError:
        return  # a date or another type that marshal does not know
    from tempfile import NamedTemporaryFile

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, delete=False) as temporary:
            temporary.write(blob)
        Path(temporary.name).replace(path)
