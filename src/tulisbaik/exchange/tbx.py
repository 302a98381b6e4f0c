"""TBX as tools write it: ISO 30042:2019 (DCA and DCT style), the 2008 form, and TBX-Min. Safe on hostile XML.

`parse` gives the entries as they stand in the file; `read` makes concepts of them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any, Final
from xml.etree.ElementTree import Element, ParseError

from tulisbaik.errors import ConfigError
from tulisbaik.exchange.notes import MARK
from tulisbaik.knowledge.terms.entries import EntryError, concept_of
from tulisbaik.knowledge.terms.model import FULL, SHORT, VARIANT, Concept, Status

MOST_TERMS: Final = 200_000
"""More terms than this are no term base for captions: the file is refused before it fills the memory."""

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTRIES: Final = ("termEntry", "conceptEntry")
_LANGUAGES: Final = ("langSet", "langSec")
_TERMS: Final = ("tig", "ntig", "termSec")
_GROUPS: Final = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp", "transacGrp")
_TYPED: Final = ("descrip", "admin", "termNote", "xref", "ref", "transac", "transacNote", "date")

STATUSES: Final = {
    "preferred": Status.PREFERRED, "preferredterm": Status.PREFERRED, "standardizedterm": Status.PREFERRED,
    "admitted": Status.ADMITTED, "admittedterm": Status.ADMITTED,
    "deprecated": Status.DEPRECATED, "deprecatedterm": Status.DEPRECATED, "notrecommended": Status.DEPRECATED,
    "superseded": Status.DEPRECATED, "supersededterm": Status.DEPRECATED, "obsolete": Status.DEPRECATED,
    "forbidden": Status.FORBIDDEN,
}  # fmt: skip
"""What tools write for a status, without `-admn-sts` and capitals."""

_KINDS: Final = {
    "fullForm": FULL, "acronym": SHORT, "abbreviation": SHORT, "shortForm": SHORT, "initialism": SHORT,
    "variant": VARIANT, "orthographicalVariant": VARIANT,
}  # fmt: skip
_ENTRY_FIELDS: Final = {
    "subjectField": "jenis", "definition": "definisi", "source": "sumber", "note": "catatan", "customerSubset": "unit",
    "customer": "unit", "externalCrossReference": "tautan",
}  # fmt: skip
_TERM_FIELDS: Final = {"source": "sumber", "note": "catatan", "usageNote": "catatan"}


@dataclass(slots=True)
class TbxTerm:
    """A term as the file has it: `values` are its data categories with their text, in order; `status` is unchanged."""

    language: str
    text: str
    values: list[tuple[str, str]] = field(default_factory=list)

    @property
    def status(self) -> str | None:
        """The administrative status as written."""
        return next((v for k, v in self.values if k in ("administrativeStatus", "termStatus")), None)


@dataclass(slots=True)
class TbxEntry:
    """An entry as the file has it: data categories of the concept and of its languages, and the terms."""

    id: str
    values: list[tuple[str, str]] = field(default_factory=list)
    terms: list[TbxTerm] = field(default_factory=list)


@dataclass(slots=True)
class Tbx:
    """What the root element says: its name, namespace, dialect (`type`) and style, and the entries."""

    root: str = ""
    namespace: str | None = None
    type: str | None = None
    style: str | None = None
    language: str = ""
    entries: list[TbxEntry] = field(default_factory=list)


def parse(stream: IO[bytes], name: str) -> Tbx:
    """The entries of a TBX file, read as a stream. Raises ConfigError: no XML, no TBX, XML entities, too many terms."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    tbx = Tbx()
    count = 0
    try:
        path: list[Element] = []
        for event, element in iterparse(stream, events=("start", "end")):
            if event == "start":
                if not path:
                    _root(tbx, element, name)
                path.append(element)
                continue
            path.pop()
            if _local(element) in _ENTRIES:
                entry = _entry(element, tbx.language)
                count += len(entry.terms)
                if count > MOST_TERMS:
                    raise ConfigError(name, f"lebih dari {MOST_TERMS} istilah.", "Bagi berkas menurut bidangnya.")
                tbx.entries.append(entry)
                if path:
                    path[-1].remove(element)  # read: a large file must not pile up
    except ParseError as error:
        line = error.position[0] if error.position else 1
        raise ConfigError(f"{name}:{line}", f"XML tidak terbaca: {error.msg}.") from None
    except DefusedXmlException:
        raise ConfigError(name, "berkas memuat entitas XML.", "Demi keamanan, entitas tidak dibaca.") from None
    return tbx


def _root(tbx: Tbx, element: Element, name: str) -> None:
    tbx.root = _local(element)
    if tbx.root not in ("martif", "tbx", "TBX"):
        raise ConfigError(name, f"bukan TBX: unsur pertamanya <{tbx.root}>.", "TBX dimulai dengan <tbx>, <martif>, atau <TBX>.")
    if element.tag.startswith("{"):
        tbx.namespace = element.tag[1:].partition("}")[0]
    tbx.type = element.get("type") or element.get("dialect")
    tbx.style = element.get("style")
    tbx.language = element.get(_LANG, "")


def _entry(element: Element, language: str) -> TbxEntry:
    entry = TbxEntry(element.get("id", ""))
    for child in element:
        if _local(child) not in _LANGUAGES:
            entry.values += _values(child)
            continue
        own = child.get(_LANG, language)
        for part in child:
            if _local(part) in _TERMS:
                entry.terms.append(_term(part, own))
            else:
                entry.values += _values(part)
    return entry


def _term(element: Element, language: str) -> TbxTerm:
    text = ""
    values: list[tuple[str, str]] = []
    parts = [p for child in element for p in (child if _local(child) == "termGrp" else [child])]
    for part in parts:
        if _local(part) == "term":
            text = _text(part)
        else:
            values += _values(part)
    return TbxTerm(language, text, values)


def _values(element: Element) -> Iterator[tuple[str, str]]:
    """The data categories of an element: its `type` (DCA) or its own name (DCT, TBX-Min), with the text or the target."""
    name = _local(element)
    if name in _GROUPS:
        for child in element:
            yield from _values(child)
        return
    category = element.get("type", "") if name in _TYPED else name
    text = element.get("target") or _text(element)
    if category and text:
        yield category, text


def _local(element: Element) -> str:
    """The name without its namespace; a comment has none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()


def read(stream: IO[bytes], name: str) -> tuple[list[Concept], list[str]]:
    """The concepts of a TBX file, and what of it has no place in a term base. Raises ConfigError."""
    losses: Counter[str] = Counter()
    concepts: list[Concept] = []
    seen: dict[str, int] = {}
    for number, raw in enumerate(parse(stream, name).entries, start=1):
        where = f"{name}, entri {number}" + (f" (“{raw.id}”)" if raw.id else "")
        try:
            concept = concept_of(_plain(raw, number, losses), name)
        except EntryError as error:
            raise ConfigError(where, error.what, error.allowed) from None
        if concept.id in seen:
            raise ConfigError(where, f"id “{concept.id}” sudah dipakai entri {seen[concept.id]}.")
        seen[concept.id] = number
        concepts.append(concept)
    return concepts, [f"{what} ({count} kali)" for what, count in sorted(losses.items()) if count]


def _plain(raw: TbxEntry, number: int, losses: Counter[str]) -> dict[str, Any]:
    """The entry in the form of a term file. A note of ours says what TBX has no category for."""
    entry: dict[str, Any] = {"id": raw.id or f"entri-{number}", "istilah": []}
    for category, value in raw.values:
        _put(entry, category, value, _ENTRY_FIELDS, losses)
    for term in raw.terms:
        plain: dict[str, Any] = {"term": term.text, "bahasa": term.language or "id"}
        for category, value in term.values:
            if category in ("administrativeStatus", "termStatus"):
                plain["status"] = _status(value, losses)
            elif category == "termType" and value in _KINDS:
                plain["tipe"] = _KINDS[value]
            elif category in ("customerSubset", "customer"):
                losses["unit kedua dalam satu entri tidak disimpan"] += entry.setdefault("unit", value) != value
            else:
                _put(plain, category, value, _TERM_FIELDS, losses)
        entry |= plain.pop("entri", {})
        entry["istilah"].append(plain)
    return entry


def _put(entry: dict[str, Any], category: str, value: str, known: dict[str, str], losses: Counter[str]) -> None:
    if category == "note" and value.startswith(MARK):
        try:
            entry |= json.loads(value.removeprefix(MARK))
        except (ValueError, TypeError):
            losses["catatan mesin tidak terbaca"] += 1
    elif category in known:
        key = known[category]
        entry[key] = f"{entry[key]}\n{value}" if entry.get(key) else value
    else:
        losses[f"kategori “{category}” tidak disimpan"] += 1


def _status(value: str, losses: Counter[str]) -> str:
    status = STATUSES.get(value.removesuffix("-admn-sts").replace(" ", "").lower())
    if status is None:
        losses[f"status “{value}” tidak dikenal, dibaca sebagai admitted"] += 1
        return Status.ADMITTED.value
    if value.lower().startswith(("superseded", "obsolete")):
        losses[f"status “{value}” dibaca sebagai deprecated"] += 1
    return status.value
