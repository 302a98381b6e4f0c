"""`tulisbaik plan`: a week or month of captions judged as one plan."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tulisbaik.cli_run import FOUND, LEVELS, WRONG, broken, check_paths, stdin_document, tell_left_out
from tulisbaik.errors import TulisbaikError

if TYPE_CHECKING:
    from tulisbaik.checked import Checked
    from tulisbaik.plan import Plan
    from tulisbaik.runner import Runner

_LONGEST: Final = 3 * 366  # days
_day = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=str, allow_dash=True))
@click.option(
    "--from", "start", type=_day, metavar="TANGGAL", help="Hari pertama, misalnya 2026-12-14 (bawaan: hari jadwal pertama)."
)
@click.option("--to", "end", type=_day, metavar="TANGGAL", help="Hari terakhir.")
@click.option("--format", "format_", default="terminal", show_default=True, type=click.Choice(["terminal", "json"]),
              help="Bentuk laporan.")  # fmt: skip
@click.option("--html", type=click.Path(path_type=Path), metavar="BERKAS",
              help="Tulis juga laporan HTML: satu berkas untuk dibaca, dicetak, dan ditandatangani.")  # fmt: skip
@click.option("--xlsx", type=click.Path(path_type=Path), metavar="BERKAS",
              help="Tulis juga salinan rencana (.xlsx) dengan catatan di sel takarir dan lembar ringkasan.")  # fmt: skip
@click.option("--compare", type=click.Path(dir_okay=False, path_type=Path), metavar="JSON",
              help="Bandingkan dengan laporan JSON periode lalu.")  # fmt: skip
@click.option("--explain-columns", is_flag=True, help="Hanya tunjukkan bagaimana kolom tabelnya dipahami.")
@click.option("--fail-on", default="warning", show_default=True, type=click.Choice(LEVELS),
              help="Tingkat terendah yang membuat kode keluar 1.")  # fmt: skip
@click.option("--config", type=click.Path(dir_okay=False, path_type=Path),
              help="Berkas konfigurasi (bawaan: tulisbaik.toml terdekat).")  # fmt: skip
@click.option("--stdin-filename", default="rencana.csv", show_default=True, help="Nama berkas untuk masukan standar (“-”).")
def plan(
    paths: tuple[str, ...],
    start: datetime | None,
    end: datetime | None,
    format_: str,
    html: Path | None,
    xlsx: Path | None,
    compare: Path | None,
    explain_columns: bool,
    fail_on: str,
    config: Path | None,
    stdin_filename: str,
) -> int:
    """Nilai rencana konten sepekan atau sebulan: bauran pilar, hari kosong, bentrok, dan temuan tiap takarir."""
    from tulisbaik import comparison
    from tulisbaik.model import Severity
    from tulisbaik.plan import make_plan
    from tulisbaik.reports import plan_json, plan_terminal
    from tulisbaik.runner import Runner

    if html and xlsx and html.absolute() == xlsx.absolute():
        raise click.UsageError("--html dan --xlsx menulis ke berkas yang sama.")
    if xlsx and xlsx.suffix.lower() != ".xlsx":
        raise click.UsageError(f"--xlsx menulis berkas .xlsx, bukan “{xlsx.name}”.")
    if start and end and end < start:
        raise click.UsageError("--to lebih awal daripada --from.")
    if start and end and (end - start).days > _LONGEST:
        raise click.UsageError("Rentang --from sampai --to paling lama tiga tahun.")
    runner = Runner(config, keeps=True)
    if explain_columns:
        return _explain(runner, paths, stdin_filename)
    last = comparison.read(compare) if compare else None
    checked = list(check_paths(runner, paths, stdin_filename))
    made = make_plan(runner, checked, start.date() if start else None, end.date() if end else None)
    originals = [c.document.path for c in checked] if paths != ("-",) else []
    for written in (html, xlsx):
        _refuse(written, [*originals, *map(str, filter(None, (compare, config)))])
    if last:
        made = replace(made, compared=comparison.compare(last, made.seen))
    errors = [e for c in checked for e in c.errors]
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    click.echo(plan_json.render(made, errors) if format_ == "json" else plan_terminal.render(made, color=color), color=color)
    if errors and not (made.posts or made.skipped):
        html = xlsx = None  # nothing to report on: what stands there may be the last good report
    if html:
        from tulisbaik.files import write_atomically
        from tulisbaik.reports.html import render as page

        write_atomically(html, page(made, runner, date.today(), errors).encode())
        click.echo(f"Ditulis: {html}", err=True)
    if xlsx:
        _write_workbook(made, runner, xlsx, checked if originals else [])
    for error in errors:
        click.echo(f"Kesalahan: {error}", err=True)
    tell_left_out(checked)
    if code := broken(checked):
        return code
    if errors:
        return WRONG
    grave = fail_on != "never" and any(s.rank <= Severity(fail_on).rank for s in made.counts)
    return FOUND if grave else 0


def _refuse(written: Path | None, inputs: list[str]) -> None:
    """Nothing is written over what was read or a folder, or into one that is not there."""
    if written and written.is_dir():
        raise click.UsageError(f"“{written}” adalah map; sebut juga nama berkasnya.")
    if written and not written.parent.is_dir():
        raise click.UsageError(f"map “{written.parent}” untuk “{written.name}” tidak ada. Buat dahulu mapnya.")
    if written and any(Path(path).exists() and written.exists() and written.samefile(path) for path in inputs):
        raise click.UsageError(f"“{written}” adalah salah satu masukan; tulis ke nama lain. Berkas asal tidak pernah diubah.")


def _write_workbook(made: Plan, runner: Runner, xlsx: Path, checked: list[Checked]) -> None:
    """Write the plan as a workbook: a copy of the one it was read from, where there is exactly one."""
    from tulisbaik.files import write_atomically
    from tulisbaik.reports.xlsx import render

    read = dict.fromkeys(c.document.path for c in checked if c.results or c.document.skipped)
    books = [path for path in read if path.lower().endswith(".xlsx")]
    book = render(made, runner.rule_infos(), date.today(), books[0] if len(books) == 1 else "")
    write_atomically(xlsx, book.data)
    click.echo(f"Ditulis: {xlsx}", err=True)
    if book.lost:
        click.echo(f"Tidak terbawa ke salinan: {', '.join(book.lost)}. Berkas asal tetap utuh.", err=True)
    if len(books) > 1:
        click.echo("Salinan berisi baris tanpa format, karena rencana dibaca dari beberapa .xlsx.", err=True)


def _explain(runner: Runner, paths: tuple[str, ...], stdin_filename: str) -> int:
    """Show how the columns of each table are understood."""
    from tulisbaik import sources
    from tulisbaik.sources.explanation import describe

    code = 0
    for item in (stdin_filename,) if paths == ("-",) else runner.files(paths):
        try:
            if isinstance(item, TulisbaikError):
                raise item
            read = stdin_document(runner, item) if paths == ("-",) else sources.read_path(item, runner.config_for(item))
        except TulisbaikError as error:
            code = WRONG
            click.echo(f"Kesalahan: {error}", err=True)
            continue
        if read.tables or len(paths) == 1:
            click.echo(describe(item, read.tables))
        for part in read.errors:
            code = WRONG
            click.echo(f"Kesalahan: {part}", err=True)
    return code
