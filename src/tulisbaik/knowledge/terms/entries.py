"""An entry of a term file as plain data (what YAML, CSV or TBX give) to a `Concept`, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from tulisbaik.knowledge.terms.model import KINDS, Concept, Expansion, Holder, Status, Term
from tulisbaik.patterns import lazy

ENTRY_TEXTS: Final = {
    "jenis": "kind", "unit": "unit", "definisi": "definition", "sumber": "source", "tautan": "link", "catatan": "note",
    "yakin": "certainty", "periode": "period", "asal": "origin",
}  # fmt: skip
"""Key of an entry in a file -> field of `Concept`, for the fields that are plain text."""

TERM_TEXTS: Final = {"bahasa": "language", "sumber": "source", "catatan": "note"}
"""Key of a term in a file -> field of `Term`, for the fields that are plain text."""

_ENTRY_KEYS: Final = (
    "id", "istilah", *ENTRY_TEXTS, "aktif", "panjangkan", "sekali_pertama", "abaikan_frasa", "abaikan_di", "pejabat",
)  # fmt: skip
_TERM_KEYS: Final = ("term", "status", "tipe", "kasus", "sejak", "sampai", "yakin", "sekali_pertama", *TERM_TEXTS)
_DAY: Final = lazy(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_TEXT_DEFAULTS: Final = Term._field_defaults


class EntryError(ValueError):
    """An entry that cannot be used: the way to the value (keys and numbers), what is wrong, what is allowed."""

    def __init__(self, way: tuple[str | int, ...], what: str, allowed: str = "") -> None:
        """`what` and `allowed` are Indonesian sentences."""
        super().__init__(way, what, allowed)
        self.way, self.what, self.allowed = way, what, allowed


def concept_of(entry: object, file: str = "") -> Concept:
    """The concept of an entry. Raises EntryError."""
    entry = _mapping(entry, (), _ENTRY_KEYS)
    key = _text(entry.get("id"), ("id",))
    if not key:
        raise EntryError(("id",), "entri tanpa id.", "Setiap entri perlu id yang unik, misalnya `id: perpusnas`.")
    listed = entry.get("istilah")
    if not isinstance(listed, list) or not listed:
        raise EntryError(("istilah",), f"entri “{key}” tanpa istilah.", "Tulis daftar `istilah` dengan `term` dan `status`.")
    terms = tuple(_term(t, ("istilah", i)) for i, t in enumerate(listed))
    seen: set[tuple[str, str]] = set()
    for i, term in enumerate(terms):
        if (term.text, term.language) in seen:
            raise EntryError(("istilah", i), f"istilah “{term.text}” ditulis dua kali dalam entri “{key}”.")
        seen.add((term.text, term.language))
    certainty = _text(entry.get("yakin"), ("yakin",))
    return Concept(
        id=key,
        terms=terms,
        enabled=_flag(entry.get("aktif", certainty != "L"), ("aktif",)),
        expand=_expansion(entry, terms),
        ignore=tuple(_texts(entry.get("abaikan_frasa"), ("abaikan_frasa",))),
        holders=tuple(_holder(h, ("pejabat", i)) for i, h in enumerate(_list(entry.get("pejabat"), ("pejabat",)))),
        file=file,
        **{field: _text(entry.get(name), (name,)) for name, field in ENTRY_TEXTS.items()},
    )


def entry_of(concept: Concept) -> dict[str, Any]:
    """The entry that `concept_of` reads as this concept; defaults are left out."""
    entry: dict[str, Any] = {"id": concept.id}
    entry |= {name: getattr(concept, field) for name, field in ENTRY_TEXTS.items() if getattr(concept, field)}
    if concept.enabled != (concept.certainty != "L"):
        entry["aktif"] = concept.enabled
    entry["istilah"] = [_term_entry(t) for t in concept.terms]
    if concept.expand:
        entry["panjangkan"] = {"singkatan": concept.expand.short, "menjadi": concept.expand.full}
        if concept.expand.known_to:
            entry["panjangkan"]["kecuali"] = list(concept.expand.known_to)
    if concept.ignore:
        entry["abaikan_frasa"] = list(concept.ignore)
    if concept.holders:
        entry["pejabat"] = [
            {"nama": h.name} | {k: d.isoformat() for k, d in (("sejak", h.since), ("sampai", h.until)) if d}
            for h in concept.holders
        ]
    return entry


def _term(value: object, way: tuple[str | int, ...]) -> Term:
    value = _mapping(value, way, _TERM_KEYS)
    text = _text(value.get("term"), (*way, "term"))
    if not any(c.isalnum() for c in text):
        raise EntryError((*way, "term"), "istilah kosong.", "`term` harus berisi kata.")
    status = _text(value.get("status", Status.ADMITTED.value), (*way, "status"))
    if status not in [s.value for s in Status]:
        raise EntryError((*way, "status"), f"status “{status}” tidak dikenal.", f"Pilihan: {', '.join(s.value for s in Status)}.")
    kind = _text(value.get("tipe"), (*way, "tipe"))
    if kind not in KINDS:
        raise EntryError((*way, "tipe"), f"tipe “{kind}” tidak dikenal.", f"Pilihan: {', '.join(KINDS[1:])}.")
    case = _text(value.get("kasus"), (*way, "kasus"))
    if case not in ("", "persis", "abai"):
        raise EntryError((*way, "kasus"), f"kasus “{case}” tidak dikenal.", "Pilihan: persis, abai.")
    since, until = (_day(value.get(k), (*way, k), last=k == "sampai") for k in ("sejak", "sampai"))
    if since and until and since > until:
        raise EntryError((*way, "sampai"), f"“{text}” berakhir ({until}) sebelum mulai berlaku ({since}).")
    texts = {field: _text(value.get(k), (*way, k)) for k, field in TERM_TEXTS.items() if k in value}
    sure = _text(value.get("yakin"), (*way, "yakin")) != "L"
    return Term(text, Status(status), kind, case == "persis", since, until, sure=sure, **texts)


def _term_entry(term: Term) -> dict[str, Any]:
    entry: dict[str, Any] = {"term": term.text, "status": term.status.value}
    if term.kind:
        entry["tipe"] = term.kind
    if term.exact:
        entry["kasus"] = "persis"
    entry |= {k: day.isoformat() for k, day in (("sejak", term.since), ("sampai", term.until)) if day}
    if not term.sure:
        entry["yakin"] = "L"
    entry |= {k: getattr(term, f) for k, f in TERM_TEXTS.items() if getattr(term, f) != _TEXT_DEFAULTS[f]}
    return entry


def _expansion(entry: Mapping[str, Any], terms: tuple[Term, ...]) -> Expansion | None:
    if (value := entry.get("panjangkan")) is not None:
        way = ("panjangkan",)
        value = _mapping(value, way, ("singkatan", "menjadi", "kecuali"))
        short, full = (_text(value.get(k), (*way, k)) for k in ("singkatan", "menjadi"))
        if not short or not full:
            raise EntryError(way, "`panjangkan` perlu `singkatan` dan `menjadi`.")
        return Expansion(short, full, tuple(_texts(value.get("kecuali"), (*way, "kecuali"))))
    marked = [t for t, raw in zip(terms, entry["istilah"], strict=True) if raw.get("sekali_pertama")]
    if not marked and entry.get("sekali_pertama"):
        marked = [t for t in terms if t.short and t.status is Status.PREFERRED]
    full_form = next((t.text for t in terms if t.status is Status.PREFERRED and not t.short), "")
    return Expansion(marked[0].text, full_form) if marked and full_form else None


def _holder(value: object, way: tuple[str | int, ...]) -> Holder:
    value = _mapping(value, way, ("nama", "sejak", "sampai"))
    name = _text(value.get("nama"), (*way, "nama"))
    if not name:
        raise EntryError((*way, "nama"), "pejabat tanpa nama.")
    return Holder(name, _day(value.get("sejak"), (*way, "sejak")), _day(value.get("sampai"), (*way, "sampai"), last=True))


def _mapping(value: object, way: tuple[str | int, ...], keys: Iterable[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise EntryError(way, f"harus berupa pasangan kunci dan nilai, bukan {_named(value)}.")
    for key in value:
        if key not in keys:
            raise EntryError((*way, key), f"kunci “{key}” tidak dikenal.", f"Pilihan: {', '.join(keys)}.")
    return value


def _text(value: object, way: tuple[str | int, ...]) -> str:
    """A scalar as text. YAML reads `no`, `on` and `ya: yes` as truth values: those must be quoted."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise EntryError(way, f"harus berupa teks, bukan {_named(value)}.", "Beri tanda kutip bila itu sebuah kata.")
    return value.isoformat() if isinstance(value, date) else str(value).strip()


def _texts(value: object, way: tuple[str | int, ...]) -> list[str]:
    return [_text(v, (*way, i)) for i, v in enumerate(_list(value, way))]


def _list(value: object, way: tuple[str | int, ...]) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise EntryError(way, f"harus berupa daftar, bukan {_named(value)}.")
    return value


def _flag(value: object, way: tuple[str | int, ...]) -> bool:
    if not isinstance(value, bool):
        raise EntryError(way, f"harus `true` atau `false`, bukan {_named(value)}.")
    return value


def _day(value: object, way: tuple[str | int, ...], *, last: bool = False) -> date | None:
    """A day as YYYY-MM-DD. A year or a month stands for its first day, or with `last` for its last one."""
    text = _text(value, way)
    if not text:
        return None
    try:
        match = _DAY.fullmatch(text)
        if match is None:
            raise ValueError
        year, month, day = match.groups()
        if not last or day:
            return date(int(year), int(month or 1), int(day or 1))
        if month is None or month == "12":
            return date(int(year), 12, 31)
        return date.fromordinal(date(int(year), int(month) + 1, 1).toordinal() - 1)
    except ValueError:
        raise EntryError(way, f"“{text}” bukan tanggal.", "Tulis seperti 2024-10-20.") from None


def _named(value: object) -> str:
    names = {type(None): "kosong", dict: "pasangan kunci", list: "daftar", bool: "ya/tidak"}
    return names.get(type(value), f"“{value}”")
