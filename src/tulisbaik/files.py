"""Which files are meant by paths, and how one is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from tulisbaik.config import Config, matches
from tulisbaik.errors import SourceError, cause
from tulisbaik.sources import SUFFIXES


def caption_files(paths: Iterable[str], config: Config) -> Iterator[str | SourceError]:
    """The caption files among `paths`, in order, each once. A folder gives those inside that the config includes."""
    seen: set[str] = set()
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            found: Iterable[str | SourceError] = [path]
        else:
            found = _walk(path, config)
        for item in found:
            if isinstance(item, SourceError) or item not in seen:
                if isinstance(item, str):
                    seen.add(item)
                yield item


def _walk(top: str, config: Config) -> Iterator[str | SourceError]:
    broken: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=broken.append):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in ("node_modules", "__pycache__"))
        for error in broken:
            yield SourceError(str(error.filename), f"map tidak dapat dibaca ({cause(error)}).", "Periksa hak aksesnya.")
        broken.clear()
        for name in sorted(names):
            if name.startswith((".", "~$")) or not name.lower().endswith(SUFFIXES):
                continue
            path = str(Path(folder, name))
            if config.include and not matches(path, config.root, config.include):
                continue
            if not matches(path, config.root, config.exclude):
                yield path
    for error in broken:
        yield SourceError(str(error.filename), f"map tidak dapat dibaca ({cause(error)}).", "Periksa hak aksesnya.")


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path` whole or not at all, with the rights the file had. Raises SourceError."""
    import shutil
    from tempfile import NamedTemporaryFile

    target = Path(os.path.realpath(path))
    temporary = None
    try:
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            temporary = file.name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        else:
            Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(target)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
        raise SourceError(str(path), f"tidak dapat ditulis ({cause(error)}).", "Isi berkas yang lama tetap utuh.") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
