"""Term bases in other tools' files: TBX, CSV, XLSX and our own YAML, told by the suffix.

What a format has no place for is put into a note where it has notes, and told as a loss where it has not.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tulisbaik.errors import ConfigError, cause
from tulisbaik.knowledge.terms import Concept

_TBX = (".tbx", ".xml")
_YAML = (".yaml", ".yml")
SUFFIXES = (*_TBX, ".csv", ".tsv", ".xlsx", *_YAML)


def read(path: Path) -> tuple[list[Concept], list[str]]:
    """The concepts of a file, and what of it could not be kept. Raises TulisbaikError; nothing is half read."""
    suffix, name = _suffix(path), str(path)
    try:
        if suffix in _TBX:
            from tulisbaik.exchange import tbx

            with path.open("rb") as stream:
                return tbx.read(stream, name)
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(name, f"berkas tidak dapat dibaca ({cause(error)}).") from None
    if suffix == ".xlsx":
        from tulisbaik.exchange import xlsx

        return xlsx.read(data, name), []
    if suffix in _YAML:
        from tulisbaik.data import parse_yaml, read_text
        from tulisbaik.knowledge.terms.files import read as read_yaml

        return read_yaml(name, parse_yaml(read_text(path), name)), []
    from tulisbaik.exchange import tables

    return tables.read_csv(data, name), []


def write(path: Path, concepts: Sequence[Concept], dialect: str) -> list[str]:
    """Write the concepts; returns what other tools will not see of them. `dialect` is one of TBX's (see `tbx_write`)."""
    suffix, name = _suffix(path), str(path)
    losses: list[str] = []
    if suffix in _TBX:
        from tulisbaik.exchange import tbx_write

        data, losses = tbx_write.write(concepts, dialect), tbx_write.unseen(concepts, dialect)
    elif suffix == ".xlsx":
        from tulisbaik.exchange import xlsx

        data = xlsx.write(concepts, name)
    elif suffix in _YAML:
        from tulisbaik.exchange import yaml_file

        data = yaml_file.write(concepts)
    else:
        from tulisbaik.exchange import tables

        data = tables.write_csv(concepts)
    temporary = path.with_name(f".{path.name}.sementara")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        raise ConfigError(name, f"berkas tidak dapat ditulis ({cause(error)}).") from None
    return losses


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ConfigError(str(path), f"jenis berkas “{suffix}” tidak dikenal.", f"Pilihan: {', '.join(SUFFIXES)}.")
    return suffix
