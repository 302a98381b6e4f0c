"""What can go wrong before a caption is judged. Each error says where, what, and what is allowed."""

from __future__ import annotations

from collections.abc import Iterable


class TulisbaikError(Exception):
    """An error to show to the user as it is: `where: what allowed`.

    `where` is a path, perhaps with `:line` or a cell; `what` and `allowed` are Indonesian sentences.
    """

    def __init__(self, where: str, what: str, allowed: str = "") -> None:
        super().__init__(where, what, allowed)
        self.where, self.what, self.allowed = where, what, allowed

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head} {self.allowed}" if self.allowed else head


class ConfigError(TulisbaikError):
    """A config file, or a fact table of the user's, that cannot be used."""


class RuleError(TulisbaikError):
    """A rule file that cannot be used."""


class SourceError(TulisbaikError):
    """A caption file that cannot be read or written."""


class ModelError(TulisbaikError):
    """The grammar model or spaCy cannot be used; rules without it still run."""


def cause(error: OSError) -> str:
    """Why the system refused a file, in Indonesian where it is a usual reason."""
    usual = {FileNotFoundError: "tidak ada", IsADirectoryError: "ini map, bukan berkas", PermissionError: "tidak diizinkan"}
    return usual.get(type(error)) or error.strerror or str(error)


def nearest(name: str, allowed: Iterable[str], most: int = 1, likeness: float = 0.6) -> list[str]:
    """What `name` was meant to be: the `most` names that are at least so like it (0 to 1), the likest first."""
    from difflib import get_close_matches  # only who errs waits for it

    return get_close_matches(name, list(allowed), most, likeness)
