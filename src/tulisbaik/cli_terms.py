"""`tulisbaik terms`: look up, check, import and export official terms. What is heavy is loaded by the verb that needs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tulisbaik.errors import ConfigError

if TYPE_CHECKING:
    from tulisbaik.config import Config
    from tulisbaik.knowledge.terms import Concept, Term

_MOST_ANSWERS = 10
_STATUS = {"preferred": "pakai", "admitted": "boleh", "deprecated": "jangan lagi", "forbidden": "terlarang"}
_path = click.Path(path_type=Path)
_config = click.option(
    "--config", type=click.Path(dir_okay=False, path_type=Path), help="Berkas konfigurasi (bawaan: tulisbaik.toml terdekat)."
)


@click.group()
def terms() -> None:
    """Istilah resmi: cari, periksa, impor, ekspor."""


def _load(path: Path | None) -> Config:
    from tulisbaik.config import find_config, load_config

    return load_config(path or find_config(Path.cwd()))


@terms.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--format", "format_", default="terminal", type=click.Choice(["terminal", "json"]), help="Bentuk jawaban.")
@_config
def find(text: tuple[str, ...], format_: str, config: Path | None) -> int:
    """Bagaimana kita menyebut ini, apa aturannya, di mana tertulis."""
    from tulisbaik.knowledge import Knowledge
    from tulisbaik.text.scan import Scan

    base = Knowledge(_load(config)).terms
    query = " ".join(text)
    found = base.search(query) or [concept for match in base.matches(Scan(query)) for concept, _ in match.found]
    if format_ == "json":
        from tulisbaik.knowledge.terms.entries import entry_of

        click.echo(json.dumps([{**entry_of(c), "berkas": c.file} for c in found], ensure_ascii=False, indent=1))
    else:
        for concept in found[:_MOST_ANSWERS]:
            click.echo("\n".join(_answer(concept)) + "\n")
        if len(found) > _MOST_ANSWERS:
            click.echo(f"… dan {len(found) - _MOST_ANSWERS} entri lagi; persempit pencarian.")
        if not found:
            click.echo(f"Tidak ada istilah “{query}”.", err=True)
    return 0 if found else 1


def _answer(concept: Concept) -> list[str]:
    """The lines of a concept: its terms by what may be done with them, then what is said of it and where."""
    from tulisbaik.knowledge.terms.files import place

    head = concept.name + (f" · {concept.kind}" if concept.kind else "") + ("" if concept.enabled else " · belum dipastikan")
    lines = [head]
    for status, label in _STATUS.items():
        names = [_named(term) for term in concept.terms if term.status == status]
        if names:
            lines.append(f"  {label:<12} {'; '.join(names)}")
    facts = {
        "panjangkan": f"{concept.expand.full} ({concept.expand.short})" if concept.expand else "",
        "pejabat": "; ".join(h.name for h in concept.holders if h.until is None), "definisi": concept.definition,
        "catatan": concept.note, "unit": concept.unit, "sumber": concept.source, "tautan": concept.link,
        "tertulis di": place(concept.file, ("entri", concept.id)),
    }  # fmt: skip
    return lines + [f"  {label:<12} {text}" for label, text in facts.items() if text]


def _named(term: Term) -> str:
    until = f" (sampai {term.until})" if term.until else ""
    return term.text + until + ("" if term.sure else " (belum dipastikan)")


@terms.command()
@click.argument("files", nargs=-1, type=_path)
@_config
def lint(files: tuple[Path, ...], config: Path | None) -> int:
    """Periksa berkas istilah (bawaan: semua yang disebut konfigurasi): yang bertentangan dan yang lemah."""
    from tulisbaik.knowledge.terms.lint import remarks

    chosen = _load(config)
    paths = files or (*_shipped(chosen), *chosen.terms)
    bases, broken = [], 0
    for path in paths:
        try:
            bases.append(_read(path))
        except ConfigError as error:
            broken += 1
            click.echo(f"{error.where}: kesalahan: {error.what} {error.allowed}".rstrip())
    told = list(remarks(bases))
    for remark in told:
        click.echo(f"{remark.where}: {'kesalahan' if remark.grave else 'catatan'}: {remark.what}")
    errors = broken + sum(remark.grave for remark in told)
    count = sum(map(len, bases))
    click.echo(f"{len(paths)} berkas, {count} entri: {errors} kesalahan, {len(told) + broken - errors} catatan.")
    return 1 if errors else 0


def _shipped(config: Config) -> list[Path]:
    from tulisbaik.data import home

    return sorted((home() / "terms").glob("*.yaml")) if config.default_terms else []


def _read(path: Path) -> list[Concept]:
    from tulisbaik.exchange import read

    return read(path)[0]


@terms.command("import")
@click.argument("file", type=_path)
@click.option("-o", "--output", type=_path, default=Path("istilah.yaml"), show_default=True, help="Berkas istilah yang ditulis.")
@click.option("--force", is_flag=True, help="Timpa berkas yang sudah ada.")
def import_(file: Path, output: Path, force: bool) -> int:
    """Ambil istilah dari TBX, CSV, atau XLSX menjadi berkas istilah YAML."""
    from tulisbaik.exchange import read, write
    from tulisbaik.knowledge.terms.files import merge

    if output.exists() and not force:
        raise ConfigError(str(output), "berkas sudah ada.", "Pakai --force untuk menimpanya.")
    concepts, losses = read(file)
    merge([concepts])  # what contradicts itself is not imported
    write(output, concepts, "dca")
    return _told(len(concepts), output, losses)


@terms.command()
@click.argument("output", type=_path)
@click.argument("files", nargs=-1, type=_path)
@click.option("--dialect", default="dca", show_default=True, type=click.Choice(["dca", "dct", "2008", "min"]),
              help="Ragam TBX: ISO 30042:2019 (dca, dct), bentuk 2008, atau TBX-Min.")  # fmt: skip
@_config
def export(output: Path, files: tuple[Path, ...], dialect: str, config: Path | None) -> int:
    """Tulis istilah ke TBX, CSV, XLSX, atau YAML. Tanpa FILES: semua istilah menurut konfigurasi."""
    from tulisbaik.exchange import write
    from tulisbaik.knowledge.terms.files import merge

    chosen = _load(config)
    concepts = merge([_read(path) for path in files or (*_shipped(chosen), *chosen.terms)])
    return _told(len(concepts), output, write(output, concepts, dialect))


def _told(count: int, output: Path, losses: list[str]) -> int:
    click.echo(f"{count} entri ditulis ke {output}.")
    for loss in losses:
        click.echo(f"Catatan: {loss}.", err=True)
    return 0
