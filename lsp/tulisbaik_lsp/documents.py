"""What an editor has open: which of it are captions, which are our own settings, and the text as it stands now."""

from __future__ import annotations

import re
from enum import Enum
from functools import cached_property
from itertools import count
from pathlib import Path, PurePath

from pygls.uris import from_fs_path, to_fs_path

from tulisbaik.config import NAME, Config, matches
from tulisbaik.data import home
from tulisbaik.sources import SUFFIXES
from tulisbaik.sources.prose import FRONT_MATTER
from tulisbaik_lsp.convert import Lines

_SUFFIX_OF = {
    "markdown": ".md", "plaintext": ".txt", "text": ".txt", "csv": ".csv", "tsv": ".tsv", "jsonl": ".jsonl",
    "jsonlines": ".jsonl", "json-lines": ".jsonl",
}  # fmt: skip
_OWN_KEY = re.compile(r"^(?:platform|pilar|jadwal|audiens|judul|tautan|abaikan)[ \t]*:", re.MULTILINE)
"""Keys that captions have and blog posts, recipes or manuals don't."""


_serials = count()


class Kind(Enum):
    """What a document is to us."""

    CAPTIONS = "takarir"
    CONFIG = "konfigurasi"
    RULE = "aturan"
    OTHER = "lain"


class Snapshot:
    """One version of an open document. Never changed: a new version is a new snapshot."""

    def __init__(self, uri: str, language: str, version: int, text: str, encoding: str) -> None:
        self.uri, self.language, self.version, self.text, self._encoding = uri, language, version, text, encoding
        self.path = path_of(uri, language)
        self.serial = next(_serials)  # versions begin anew when a document is opened again

    @cached_property
    def lines(self) -> Lines:
        """The lines, with positions in the client's encoding."""
        return Lines(self.text, self._encoding)

    def kind(self, config: Config) -> Kind:
        """What the document is; captions only when the config includes them or their front matter says so."""
        path = PurePath(self.path)
        if path.name == NAME or (path.name == "pyproject.toml" and "[tool.tulisbaik" in self.text):
            return Kind.CONFIG
        if path.suffix in (".yaml", ".yml"):
            inside = any(folder.absolute() in Path(path).absolute().parents for folder in (*config.rules, home()))
            return Kind.RULE if inside and re.search(r"^kind[ \t]*:", self.text, re.MULTILINE) else Kind.OTHER
        if path.suffix.lower() not in SUFFIXES:
            return Kind.OTHER
        included = bool(config.include) and matches(self.path, config.root, config.include)
        if included and not matches(self.path, config.root, config.exclude):
            return Kind.CAPTIONS
        front = FRONT_MATTER.match(self.text)
        return Kind.CAPTIONS if front and _OWN_KEY.search(front[1]) else Kind.OTHER


def path_of(uri: str, language: str = "") -> str:
    """The path of a document; one that was never saved gets a name whose suffix tells how to read it."""
    path = (to_fs_path(uri) if uri.startswith("file:") else None) or uri.rpartition("/")[2].rpartition(":")[2]
    known = PurePath(path).suffix.lower() in (*SUFFIXES, ".toml", ".yaml", ".yml")
    return path if known or language not in _SUFFIX_OF else path + _SUFFIX_OF[language]


def uri_of(path: str | Path) -> str:
    """The URI of a path."""
    return from_fs_path(str(Path(path).absolute())) or ""
