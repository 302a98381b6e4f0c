"""What the findings of a linter depend on besides the captions: kept ones hold as long as that is the same."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Final

from tulisbaik import __version__
from tulisbaik.data import home, marks
from tulisbaik.linter import Linter

try:
    from _blake2 import blake2b  # as `hashlib` has it, without OpenSSL: that takes 3.5 MiB and longer than a caption
except ImportError:
    from hashlib import blake2b

_PACKAGE: Final = Path(__file__).parent


@lru_cache(maxsize=8)
def stamp(linter: Linter) -> bytes | None:
    """A digest of the config and of every file that rules, facts and libraries come from, as they are now.

    None where it can't be known: rules of others that are written in Python may ask anything; a file that the config
    names may be missing.
    """
    config, ours = linter.config, (str(_PACKAGE), str(home()))
    rules = (*linter.index.rules, *linter.index.across.values())
    others = sorted({rule.info.where for rule in rules if not rule.info.where.startswith(ours)})
    if any(file.endswith(".py") for file in others):
        return None
    files = [*map(Path, (*ours, *others)), *config.terms, *config.audiences, *([config.pillars] if config.pillars else [])]
    with suppress(OSError):
        libraries = [(folder, Path(folder).stat().st_mtime_ns) for folder in sys.path if folder.endswith("-packages")]
        return digest(repr((__version__, sys.version, libraries, marks(files), config)))
    return None


def digest(said: str, key: bytes = b"") -> bytes:
    """A short name for what is said; `key` (64 bytes at most) makes another one of it."""
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16, key=key).digest()
