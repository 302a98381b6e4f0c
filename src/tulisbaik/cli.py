"""The command line: parse, call, print, exit code. 0 clean, 1 findings, 2 wrong use or input, 3 a bug of ours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from tulisbaik import __version__
from tulisbaik.cli_run import BUG, FOUND, LEVELS, WRONG, broken, check_paths, report_bug, stdin_document, tell_left_out
from tulisbaik.errors import TulisbaikError

if TYPE_CHECKING:
    from tulisbaik.checked import Checked
    from tulisbaik.runner import Runner


_BLOCK = 10_000
"""Lines of a report that are printed at a time."""


def main() -> NoReturn:
    """Entry point. Turns every ending into one of the four exit codes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a lone surrogate or an old console must not end the run
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = cli.main(prog_name="tulisbaik", standalone_mode=False)
    except TulisbaikError as error:
        click.echo(f"Kesalahan: {error}", err=True)
        code = WRONG
    except click.ClickException as error:
        error.show()
        code = WRONG
    except click.Abort:
        code = 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = 0
    except Exception as error:
        report_bug(error)
        code = BUG
    sys.stdout.flush()
    sys.exit(code if isinstance(code, int) else 0)


def _names(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for part in value for name in part.split(",") if name.strip())


_ELSEWHERE = {"plan": "tulisbaik.cli_plan:plan", "terms": "tulisbaik.cli_terms:terms"}
"""Verbs of ours in modules of their own."""


class _Verbs(click.Group):
    """Our verbs, and those of other installed packages (entry points of the group `tulisbaik.verbs`).

    A verb that stands elsewhere is loaded when it is named, and for the help page.
    """

    @staticmethod
    def _added() -> dict[str, str]:
        from tulisbaik.data import entry_points

        return dict(entry_points("tulisbaik.verbs")) | _ELSEWHERE

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self._added()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        own = super().get_command(ctx, cmd_name)
        place = None if own else _ELSEWHERE.get(cmd_name) or self._added().get(cmd_name)
        if place is None:
            return own
        from importlib import import_module

        module, _, name = place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tulisbaik")
def cli() -> None:
    """Periksa takarir media sosial instansi: panjang, bahasa, ajakan, pilar, istilah, fakta."""


_paths = click.argument("paths", nargs=-1, type=click.Path(path_type=str, allow_dash=True))
_config = click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Berkas konfigurasi (bawaan: tulisbaik.toml terdekat).",
)
_stdin = click.option(
    "--stdin-filename", default="takarir.md", show_default=True, help="Nama berkas untuk masukan standar (“-”)."
)


@cli.command()
@_paths
@click.option("--format", "format_", default="terminal", show_default=True,
              type=click.Choice(["terminal", "json", "sarif", "github", "junit"]), help="Bentuk laporan.")  # fmt: skip
@click.option("--select", multiple=True, callback=_names, help="Hanya aturan, kelompok, atau tingkat ini (pisahkan dengan koma).")
@click.option("--ignore", multiple=True, callback=_names, help="Tanpa aturan, kelompok, atau tingkat ini.")
@_config
@click.option("--fix", is_flag=True, help="Terapkan perbaikan yang aman.")
@click.option("--unsafe-fixes", is_flag=True, help="Sertakan perbaikan yang perlu dibaca ulang (bersama --fix atau --diff).")
@click.option("--diff", is_flag=True, help="Tampilkan perbaikan sebagai diff; tidak ada berkas yang diubah.")
@click.option("--fail-on", default="warning", show_default=True, type=click.Choice(LEVELS),
              help="Tingkat terendah yang membuat kode keluar 1.")  # fmt: skip
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Temuan yang sudah diterima; hanya yang baru dilaporkan.",
)
@click.option(
    "--write-baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Catat semua temuan sekarang sebagai diterima.",
)
@click.option(
    "--against",
    type=click.Path(exists=True),
    metavar="ARSIP",
    help="Bandingkan juga dengan yang pernah tayang (berkas atau map); temuan di arsip itu sendiri tidak ditampilkan.",
)
@_stdin
def check(
    paths: tuple[str, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: Path | None,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    fail_on: str,
    baseline: Path | None,
    write_baseline: Path | None,
    against: str | None,
    stdin_filename: str,
) -> int:
    """Periksa berkas atau map takarir (.md, .txt, .csv, .tsv, .jsonl, .xlsx; “-” untuk masukan standar)."""
    from tulisbaik.runner import Runner

    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes dipakai bersama --fix atau --diff.")
    if against and (fix or diff):
        raise click.UsageError("--against tidak dipakai bersama --fix atau --diff: perbandingan tidak punya perbaikan.")
    runner = Runner(config, select=select, ignore=ignore, keeps=True)
    if fix or diff:
        return _fix(runner, paths, stdin_filename, unsafe=unsafe_fixes, diff=diff, fail_on=fail_on, format_=format_)
    checked = check_paths(runner, paths, stdin_filename, against, by_path=True)
    return _tell(runner, checked, format_, fail_on, baseline, write_baseline)


def _tell(
    runner: Runner,
    checked: Iterable[Checked],
    format_: str,
    fail_on: str,
    baseline: Path | None = None,
    write_baseline: Path | None = None,
    fixed: int = 0,
) -> int:
    """Print the report and give the exit code."""
    from tulisbaik.model import Severity
    from tulisbaik.reports import Report, render

    rules = runner.rule_infos()
    if write_baseline:
        from tulisbaik.baseline import write

        count = write(write_baseline, Report(checked, rules).findings)
        click.echo(f"{count} temuan dicatat di {write_baseline}.")
        return 0
    accepted = None
    if baseline := baseline or runner.config_for(".").baseline:
        from tulisbaik.baseline import read

        accepted = read(baseline)
    color = format_ == "terminal" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    report = Report(checked, rules, color=color, fixed=fixed, accepted=accepted)
    lines = render(format_, report)
    while block := list(islice(lines, _BLOCK)):
        click.echo("\n".join(block), color=color)
    errors = [error for c in report.rest for error in c.errors]
    for error in errors:
        click.echo(f"Kesalahan: {error}", err=True)
    tell_left_out(report.rest, posts=True)
    if code := broken(report.rest):
        return code
    if errors:
        return WRONG
    if fail_on == "never":
        return 0
    return FOUND if any(severity.rank <= Severity(fail_on).rank for severity in report.counts) else 0


def _fix(
    runner: Runner, paths: tuple[str, ...], stdin_filename: str, *, unsafe: bool, diff: bool, fail_on: str, format_: str
) -> int:
    """Repair files (or show the repairs as a diff), then report what is left."""
    from difflib import unified_diff

    from tulisbaik import sources
    from tulisbaik.runner import write_document
    from tulisbaik.sources.document import Document

    documents: list[Any] = []
    if paths == ("-",):
        documents.append(stdin_document(runner, stdin_filename))
    else:
        for item in runner.files(paths):
            try:
                if isinstance(item, TulisbaikError):
                    raise item
                documents.append(sources.read_path(item, runner.config_for(item)))
            except TulisbaikError as error:
                documents.append(error)
    checked: list[Checked] = []
    total, changed = 0, False
    for document in documents:
        if isinstance(document, TulisbaikError):
            checked.append(_unread(document))
            continue
        try:
            text, count = runner.fix_document(document, unsafe=unsafe)
            if text != document.text:
                changed, total = True, total + count
                if diff:
                    lines = unified_diff(
                        document.text.splitlines(True),
                        text.splitlines(True),
                        document.path,
                        document.path + " (diperbaiki)",
                    )
                    click.echo("".join(line if line.endswith("\n") else line + "\n" for line in lines), nl=False)
                elif paths == ("-",):
                    click.echo(text, nl=False)
                else:
                    write_document(document, text)
            elif paths == ("-",) and not diff:
                click.echo(text, nl=False)
            if not diff:
                after: Document = (
                    sources.read_text(document.path, text, runner.config_for(document.path)) if document.to_file else document
                )
                checked += runner.check_document(after)
            else:
                checked += runner.check_document(document)
        except TulisbaikError as error:
            checked.append(_unread(error))
    if diff or paths == ("-",):
        for c in checked:
            for failed in c.errors:
                click.echo(f"Kesalahan: {failed}", err=True)
        if code := broken(checked):
            return code
        if any(c.errors for c in checked):
            return WRONG
        return FOUND if diff and changed else 0
    return _tell(runner, sorted(checked, key=lambda c: c.document.path), format_, fail_on, fixed=total)


def _unread(error: TulisbaikError) -> Checked:
    from tulisbaik.checked import Checked
    from tulisbaik.sources.document import Document

    return Checked(Document(error.where, "", ()), errors=(error,))


@cli.command()
@click.option("--format", "format_", default="terminal", type=click.Choice(["terminal", "json"]), help="Bentuk daftar.")
@_config
def rules(format_: str, config: Path | None) -> int:
    """Daftar semua aturan: kelompok, tingkat, bisa diperbaiki atau tidak."""
    import json

    from tulisbaik.runner import Runner

    rows = Runner(config).rules()
    if format_ == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    width = max(len(row["id"]) for row in rows)
    for row in rows:
        mark = "perbaikan" if row["fixable"] else ""
        state = row["severity"] if row["enabled"] else f"({row['severity']}, mati)"
        click.echo(f"{row['id']:<{width}}  {state:<15}  {mark:<9}  {row['why']}")
    click.echo(f"\n{len(rows)} aturan. Keterangan dan contoh: tulisbaik explain ATURAN")
    return 0


@cli.command()
@click.argument("rule")
@_config
def explain(rule: str, config: Path | None) -> int:
    """Jelaskan satu aturan: mengapa, sumbernya, dan contohnya."""
    from tulisbaik.explain import explain as text
    from tulisbaik.runner import Runner

    click.echo(text(rule, Runner(config).config_for(".")))
    return 0


@cli.command()
@_paths
@click.option("--format", "format_", default="terminal", type=click.Choice(["terminal", "json"]), help="Bentuk keluaran.")
@_config
@_stdin
def inspect(paths: tuple[str, ...], format_: str, config: Path | None, stdin_filename: str) -> int:
    """Perlihatkan apa yang terbaca dari tiap takarir: metadata, panjang, pilar, ajakan, tanggal, istilah."""
    import json

    from tulisbaik import sources
    from tulisbaik.inspection import describe
    from tulisbaik.inspection import inspect as look
    from tulisbaik.runner import Runner

    runner = Runner(config)
    code = 0
    for item in [stdin_filename] if paths == ("-",) else runner.files(paths):
        try:
            if isinstance(item, TulisbaikError):
                raise item
            document = stdin_document(runner, item) if paths == ("-",) else sources.read_path(item, runner.config_for(item))
            linter = runner.linter_for(item)
            for error in document.errors:
                code = WRONG
                click.echo(f"Kesalahan: {error}", err=True)
            for caption in document.captions:
                seen = look(linter, caption)
                click.echo(json.dumps(seen, ensure_ascii=False) if format_ == "json" else describe(seen))
        except TulisbaikError as error:
            code = WRONG
            click.echo(f"Kesalahan: {error}", err=True)
    return code


@cli.group()
def pillars() -> None:
    """Pilar konten instansi: latih dari kalender berlabel."""


@pillars.command()
@click.argument("calendars", nargs=-1, required=True)
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Berkas pilar yang ditulis.")
@_config
def train(calendars: tuple[str, ...], output: Path, config: Path | None) -> int:
    """Hitung kata tiap pilar dari kalender berlabel (kolom “pilar” dan “takarir”), lalu tulis berkas pilar.

    Nama, isyarat, dan tagar yang sudah ada di berkas itu (atau di pilar yang berlaku) tetap; hanya hitungannya yang baru.
    """
    from math import isnan

    from tulisbaik import sources
    from tulisbaik.files import write_atomically
    from tulisbaik.knowledge import pillar_file
    from tulisbaik.knowledge.pillar_training import recognised
    from tulisbaik.knowledge.pillar_training import train as count
    from tulisbaik.runner import Runner

    runner = Runner(config)
    rows: list[tuple[str, str]] = []
    torn = 0
    for path in calendars:
        document = sources.read_path(path, runner.config_for(path))
        for error in document.errors:
            raise error
        rows += [(c.meta.pillars[0], c.text) for c in document.captions if len(c.meta.pillars) == 1]
        torn += sum(len(c.meta.pillars) > 1 for c in document.captions)
    written = (path for path in (output, runner.config_for(".").pillars) if path and path.exists())
    known = pillar_file.load(next(written, None))
    counted = count(rows, known, ", ".join(calendars))
    write_atomically(output, pillar_file.dump(counted).encode())
    for pillar in counted.all:
        if pillar.planned:
            few = "  (masih sedikit, sebaiknya 15)" if pillar.captions < 15 else ""
            click.echo(f"{pillar.id:<16} {pillar.captions:>4} takarir{few}")
    if torn:
        click.echo(f"Dilewati: {torn} takarir berpilar lebih dari satu.")
    share = recognised(rows, known)
    click.echo("Uji silang: belum cukup contoh." if isnan(share) else f"Dikenali dari isinya saja: {share:.0%} (uji silang).")
    click.echo(f'Ditulis: {output}. Pakai di tulisbaik.toml: pillars = "{output.name}"')
    return 0


@cli.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> int:
    """Tulis konfigurasi awal yang berketerangan dan satu contoh takarir."""
    from tulisbaik.starter import write_starter

    for path in write_starter(folder):
        click.echo(f"Ditulis: {path}")
    click.echo("Coba: tulisbaik check")
    return 0
