"""Files to captions: the suffix says which reader. Sources know files and nothing of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tulisbaik.config import Config
from tulisbaik.errors import SourceError, cause
from tulisbaik.sources.document import LARGEST, Document, decode

if TYPE_CHECKING:
    from tulisbaik.sources.explanation import Understood

SUFFIXES = (".md", ".markdown", ".txt", ".csv", ".tsv", ".jsonl", ".xlsx")


def read_path(path: str, config: Config) -> Document:
    """The captions of a file. Raises SourceError when none of it can be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - many small files: a Path takes as long as the reading
            data = file.read(LARGEST + 1)
    except IsADirectoryError:
        raise SourceError(path, "ini map, bukan berkas.") from None
    except OSError as error:
        raise SourceError(path, f"tidak dapat dibaca ({cause(error)}).", "Periksa nama dan hak aksesnya.") from None
    return read_bytes(path, data, config)


def explain_columns(path: str, config: Config) -> tuple[Understood, ...]:
    """How the tables of a file are understood: which column is what and why, which are not known or hidden, what the titles
    say. Empty for a file that is no table. Raises SourceError where two columns can't be told apart."""
    return read_path(path, config).tables


def read_bytes(path: str, data: bytes, config: Config) -> Document:
    """The captions in `data`, which stands at `path` or will."""
    name = path.lower()
    if not name.endswith(SUFFIXES) or len(data) > LARGEST:
        from tulisbaik.sources.formats import unread

        raise unread(path, len(data), SUFFIXES)
    if name.endswith(".xlsx"):
        from tulisbaik.sources.sheets import read_xlsx

        return read_xlsx(path, data, own=config.columns)
    text, encoding, bom = decode(path, data, table=name.endswith((".csv", ".tsv")))
    return read_text(path, text, config)._replace(encoding=encoding, bom=bom)


def read_text(path: str, text: str, config: Config) -> Document:
    """The captions of a text file whose text is at hand (an editor's, or standard input)."""
    name = path.lower()
    if name.endswith((".csv", ".tsv")):
        from tulisbaik.sources.delimited import read_csv

        return read_csv(path, text, own=config.columns, tabs=name.endswith(".tsv"))
    if name.endswith(".jsonl"):
        from tulisbaik.sources.records import read_jsonl

        return read_jsonl(path, text, own=config.columns)
    from tulisbaik.sources.prose import read_prose

    return read_prose(path, text, markdown=not name.endswith(".txt"))
