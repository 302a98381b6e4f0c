"""What verbs share: reading what is to be checked, the exit codes, and telling of rules that broke."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from tulisbaik.errors import ModelError, SourceError, TulisbaikError

if TYPE_CHECKING:
    from tulisbaik.checked import Checked
    from tulisbaik.runner import Runner

FOUND, WRONG, BUG = 1, 2, 3
_NAMED: Final = 3
_MANY: Final = 20
_LARGE: Final = 100_000
"""Files, and bytes, from which on a run takes long enough for a bar."""
LEVELS: Final = ("error", "warning", "info", "never")
"""What `--fail-on` takes."""


def report_bug(error: Exception) -> None:
    """Show a bug of ours, and ask for it to be reported."""
    import traceback

    click.echo("".join(traceback.format_exception(error)), err=True)
    click.echo("Ini kesalahan tulisbaik, bukan kesalahan Anda. Mohon laporkan beserta baris di atas.", err=True)


def stdin_document(runner: Runner, name: str) -> Any:
    """Standard input as a document of that name."""
    from tulisbaik import sources

    return sources.read_bytes(name, sys.stdin.buffer.read(), runner.config_for(name))


def check_paths(
    runner: Runner, paths: tuple[str, ...], stdin_filename: str, against: str | None = None, *, by_path: bool = False
) -> Iterator[Checked]:
    """Check files and folders (or `-`, standard input) together; at a terminal a bar is shown for many or large ones.

    `by_path`: in the order of a report, not as they were named.
    """
    from tulisbaik.judging import FILE

    if paths == ("-",):
        return runner.together(runner.check_document(stdin_document(runner, stdin_filename)), against)
    files = runner.files(paths)
    if by_path:
        files.sort(key=lambda item: item.where if isinstance(item, SourceError) else item)
    if not sys.stderr.isatty() or (len(files) < _MANY and sum(_size(f) for f in files if isinstance(f, str)) < _LARGE):
        return runner.check(files, against=against, parallel=True)
    with click.progressbar(length=FILE * len(files), label="Memeriksa", file=sys.stderr) as bar:
        return runner.check(files, bar.update, against, parallel=True)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0  # what is wrong with it is told when it is read


def tell_left_out(checked: Iterable[Checked], *, posts: bool = False) -> None:
    """Say what of the files was left out on purpose (hidden sheets) or may have been read wrongly, and (`posts`) how many
    planned posts have no caption."""
    drafts: list[str] = []
    for c in checked:
        notes = list(c.document.notes)
        notes += [p.message.removesuffix(".") for s in c.document.skipped for p in s.problems][:_MANY]
        if posts and (skipped := c.document.skipped):
            labels = [s.place.label for s in skipped if s.place.label]
            notes += [_without_caption(labels)] if labels else []
            drafts += [] if labels else [c.document.path]
        for note in notes:
            click.echo(f"Catatan: {c.document.path}: {note}.", err=True)
    if drafts:
        click.echo(f"Catatan: {_without_caption(drafts)}.", err=True)


def _without_caption(names: list[str]) -> str:
    more = f", dan {len(names) - _NAMED} lagi" if len(names) > _NAMED else ""
    return f"{len(names)} unggahan terencana belum bertakarir ({', '.join(names[:_NAMED])}{more})"


def broken(checked: Iterable[Checked]) -> int:
    """The exit code that rules which broke ask for, after saying each once."""
    code = 0
    told: set[str] = set()
    for c in checked:
        for failure in c.failures:
            wrong = isinstance(failure.error, TulisbaikError)
            if not isinstance(failure.error, ModelError):  # without the model there is less to find, but all else holds
                code = max(code, WRONG if wrong else BUG)
            key = str(failure.error) if wrong else failure.rule
            if key in told:
                continue
            told.add(key)
            if wrong:
                click.echo(f"Kesalahan: {failure.error}", err=True)
            else:
                click.echo(f"Aturan “{failure.rule}” gagal pada {c.document.path}:", err=True)
                report_bug(failure.error)
    return code
