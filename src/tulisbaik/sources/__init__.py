"""Files to captions: the suffix says which reader. Sources know files and nothing of rules."""

from __future__ import annotations

from pathlib import Path, PurePath

from tulisbaik.config import Config
from tulisbaik.errors import SourceError
from tulisbaik.sources.document import Document, decode

SUFFIXES = (".md", ".markdown", ".txt", ".csv", ".tsv", ".jsonl", ".xlsx")


def read_path(path: str, config: Config) -> Document:
    """The captions of a file. Raises SourceError when none of it can be read."""
    try:
        data = Path(path).read_bytes()
    except IsADirectoryError:
        raise SourceError(path, "ini map, bukan berkas.") from None
    except OSError as error:
        raise SourceError(path, f"tidak dapat dibaca ({error.strerror}).", "Periksa nama dan hak aksesnya.") from None
    return read_bytes(path, data, config)


def read_bytes(path: str, data: bytes, config: Config) -> Document:
    """The captions in `data`, which stands at `path` or will."""
    suffix = PurePath(path).suffix.lower()
    if suffix == ".xlsx":
        from tulisbaik.sources.sheets import read_xlsx

        return read_xlsx(path, data, own=config.columns)
    if suffix not in SUFFIXES:
        if suffix == ".xls":
            raise SourceError(path, "berkas .xls lama.", "Simpan ulang sebagai .xlsx.")
        raise SourceError(
            path, f"jenis berkas “{suffix or 'tanpa akhiran'}” tidak dibaca.", f"Yang dibaca: {', '.join(SUFFIXES)}."
        )
    text, encoding, bom = decode(path, data, table=suffix in (".csv", ".tsv"))
    return read_text(path, text, config)._replace(encoding=encoding, bom=bom)


def read_text(path: str, text: str, config: Config) -> Document:
    """The captions of a text file whose text is at hand (an editor's, or standard input)."""
    suffix = PurePath(path).suffix.lower()
    if suffix in (".csv", ".tsv"):
        from tulisbaik.sources.records import read_csv

        return read_csv(path, text, own=config.columns, tabs=suffix == ".tsv")
    if suffix == ".jsonl":
        from tulisbaik.sources.records import read_jsonl

        return read_jsonl(path, text)
    from tulisbaik.sources.prose import read_prose

    return read_prose(path, text, markdown=suffix != ".txt")
