"""Terms as a table, one row a term, as people keep them in CSV files and sheets.

The facts of a concept stand in its first row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

from tulisbaik.errors import ConfigError
from tulisbaik.knowledge.terms.entries import ENTRY_TEXTS, EntryError, concept_of, entry_of
from tulisbaik.knowledge.terms.model import Concept, Status

_TERM: Final = {
    "istilah": "term", "status": "status", "tipe": "tipe", "kasus": "kasus", "sejak": "sejak", "sampai": "sampai",
    "bahasa": "bahasa", "keyakinan_istilah": "yakin", "sumber_istilah": "sumber", "catatan_istilah": "catatan",
}  # fmt: skip
"""Column -> key of a term."""

_LISTS: Final = ("kecuali", "abaikan_frasa", "pejabat")
COLUMNS: Final = ("id", *_TERM, *ENTRY_TEXTS, "aktif", "panjangkan", "menjadi", *_LISTS)
"""The columns we write. A cell of `kecuali`, `abaikan_frasa` and `pejabat` holds one value a line."""

_ALIASES: Final = {"term": "istilah", "kata": "istilah", "kode": "id", "definition": "definisi", "keterangan": "catatan"}
_STATUS_WORDS: Final = {
    "utama": Status.PREFERRED, "baku": Status.PREFERRED, "boleh": Status.ADMITTED, "lama": Status.DEPRECATED,
    "usang": Status.DEPRECATED, "salah": Status.FORBIDDEN, "terlarang": Status.FORBIDDEN,
}  # fmt: skip
_FORMULA: Final = ("=", "+", "-", "@", "\t", "'")


def from_rows(rows: Sequence[Sequence[str]], name: str) -> list[Concept]:
    """The concepts of a table with a header. A row without `id` belongs to the concept above. Raises ConfigError."""
    keys = [cell.strip().lower().replace(" ", "_") for cell in rows[0]] if rows else []
    header = [_ALIASES.get(key, key) for key in keys]
    if missing := [column for column in ("id", "istilah") if column not in header]:
        raise ConfigError(f"{name}, baris 1", f"kolom “{missing[0]}” tidak ada.", f"Kolom yang dikenal: {', '.join(COLUMNS)}.")
    entries: dict[str, tuple[list[int], dict[str, Any]]] = {}
    current = ""
    for number, cells in enumerate(rows[1:], start=2):
        row = {column: cell.strip() for column, cell in zip(header, cells, strict=False)}
        if not any(row.values()):
            continue
        where = f"{name}, baris {number}"
        current = row.get("id") or current
        if not current:
            raise ConfigError(where, "baris tanpa id.", "Isi kolom `id` pada baris pertama setiap konsep.")
        numbers, entry = entries.setdefault(current, ([], {"id": current, "istilah": []}))
        numbers.append(number)
        _facts(entry, row, where)
        term = {key: row[column] for column, key in _TERM.items() if row.get(column)}
        term["term"] = row.get("istilah", "")
        if status := _STATUS_WORDS.get(term.get("status", "").lower()):
            term["status"] = status.value
        entry["istilah"].append(term)
    concepts = []
    for numbers, entry in entries.values():
        try:
            concepts.append(concept_of(entry, name))
        except EntryError as error:
            nth = error.way[1] if error.way[0] == "istilah" and len(error.way) > 1 else 0
            raise ConfigError(f"{name}, baris {numbers[int(nth)]}", error.what, error.allowed) from None
    return concepts


def _facts(entry: dict[str, Any], row: dict[str, str], where: str) -> None:
    """Put a row's facts about the concept into its entry; two rows must not disagree."""
    facts: dict[str, Any] = {key: row[key] for key in ENTRY_TEXTS if row.get(key)}
    if active := row.get("aktif"):
        facts["aktif"] = active.lower() in ("ya", "true", "1")
    if row.get("panjangkan") or row.get("menjadi"):
        facts["panjangkan"] = {"singkatan": row.get("panjangkan", ""), "menjadi": row.get("menjadi", "")}
        if known := _lines(row.get("kecuali", "")):
            facts["panjangkan"]["kecuali"] = known
    if phrases := _lines(row.get("abaikan_frasa", "")):
        facts["abaikan_frasa"] = phrases
    if holders := _lines(row.get("pejabat", "")):
        facts["pejabat"] = [_holder(line) for line in holders]
    for key, value in facts.items():
        if entry.setdefault(key, value) != value:
            raise ConfigError(where, f"“{key}” berbeda dari baris sebelumnya.", "Isi sekali saja untuk setiap id.")


def _holder(line: str) -> dict[str, str]:
    name, since, until = (*(part.strip() for part in line.rsplit("|", 2)), "", "")[:3]
    return {"nama": name, "sejak": since, "sampai": until}


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.splitlines() if line.strip()]


def to_rows(concepts: Iterable[Concept]) -> list[list[str]]:
    """A header and a row for each term."""
    rows = [list(COLUMNS)]
    for concept in concepts:
        entry = entry_of(concept)
        facts = {key: entry.get(key, "") for key in ENTRY_TEXTS}
        if "aktif" in entry:
            facts["aktif"] = "ya" if entry["aktif"] else "tidak"
        if concept.expand:
            facts |= {"panjangkan": concept.expand.short, "menjadi": concept.expand.full}
            facts["kecuali"] = "\n".join(concept.expand.known_to)
        facts["abaikan_frasa"] = "\n".join(concept.ignore)
        facts["pejabat"] = "\n".join(f"{h.name} | {h.since or ''} | {h.until or ''}" for h in concept.holders)
        for i, term in enumerate(entry["istilah"]):
            row = {column: term.get(key, "") for column, key in _TERM.items()} | (facts if i == 0 else {})
            rows.append([concept.id, *(row.get(column, "") for column in COLUMNS[1:])])
    return rows


def read_csv(blob: bytes, name: str) -> list[Concept]:
    """The concepts of a CSV file in UTF-8, separated by comma, semicolon or tab. Raises ConfigError."""
    try:
        text = blob.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(name, "berkas bukan UTF-8.", "Simpan ulang sebagai “CSV UTF-8”.") from None
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ConfigError(name, f"CSV tidak terbaca: {error}.") from None
    return from_rows([[_unguarded(cell) for cell in row] for row in rows], name)


def write_csv(concepts: Iterable[Concept]) -> bytes:
    """A CSV file that spreadsheets read as UTF-8; a cell that a spreadsheet would take for a formula gets an apostrophe."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_guarded(cell) for cell in row] for row in to_rows(concepts))
    return out.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
