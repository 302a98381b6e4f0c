"""TBX for other tools, in four dialects. What TBX has no category for goes into a machine note, so nothing is lost.

Where a category may stand is as TBX-Basic has it (LTAC Global, TBX-Basic dialect 1.2.1, 2023-02-09, its Schematron rules): a
definition in a group with its source, the unit (`customerSubset`) with each term.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from tulisbaik.exchange.notes import machine_note
from tulisbaik.knowledge.terms.entries import entry_of
from tulisbaik.knowledge.terms.model import FULL, SHORT, VARIANT, Concept, Status
from tulisbaik.patterns import lazy

_V3: Final = "urn:iso:std:iso:30042:ed-2"
_MIN: Final = "http://www.tbxinfo.net/ns/min"
_BASIC: Final = "http://www.tbxinfo.net/ns/basic"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_ID: Final = lazy(r"[A-Za-z_][\w.-]*", re.ASCII)
_ILLEGAL: Final = lazy("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_STATUS: Final = {
    Status.PREFERRED: "preferredTerm-admn-sts", Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts", Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}  # fmt: skip
_MIN_STATUS: Final = {
    Status.PREFERRED: "preferred", Status.ADMITTED: "admitted",
    Status.DEPRECATED: "notRecommended", Status.FORBIDDEN: "notRecommended",
}  # fmt: skip
_KINDS: Final = {FULL: "fullForm", SHORT: "abbreviation", VARIANT: "variant"}
_DCT: Final = {
    "subjectField": _MIN, "administrativeStatus": _MIN, "customerSubset": _MIN, "externalCrossReference": _MIN,
    "definition": _BASIC, "source": _BASIC, "termType": _BASIC,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dialect:
    """The names of a dialect's elements. `style`: dca (categories as `type`), dct (as elements) or min."""

    root: str
    entry: str
    language: str
    term: str
    style: str
    namespace: str = ""

    def tag(self, name: str) -> str:
        """The element's name in the dialect's namespace."""
        return f"{{{self.namespace}}}{name}" if self.namespace else name


DIALECTS: Final = {
    "dca": Dialect("tbx", "conceptEntry", "langSec", "termSec", "dca", _V3),
    "dct": Dialect("tbx", "conceptEntry", "langSec", "termSec", "dct", _V3),
    "2008": Dialect("martif", "termEntry", "langSet", "tig", "dca"),
    "min": Dialect("TBX", "termEntry", "langSet", "tig", "min"),
}
"""Names of the dialects: ISO 30042:2019 in both styles, the 2008 form, TBX-Min."""


def write(concepts: Iterable[Concept], dialect_name: str) -> bytes:
    """The concepts as a TBX file. Terms of one language stand together; characters XML can't hold are left out."""
    dialect = DIALECTS[dialect_name]
    root, body = _frame(dialect)
    for concept in concepts:
        _entry(body, concept, dialect)
    for prefix, namespace in (("", _V3), ("min", _MIN), ("basic", _BASIC)):
        register_namespace(prefix, namespace)
    indent(root)
    blob: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return blob + b"\n"


def unseen(concepts: Iterable[Concept], dialect_name: str) -> list[str]:
    """What other tools will see as a note only, or not at all: the dialect has no category for it."""
    shown = ("id", "istilah", "jenis") if DIALECTS[dialect_name].style == "min" else _SHOWN
    counts: Counter[str] = Counter()
    for concept in concepts:
        counts.update(key for key in entry_of(concept) if key not in shown)
        for term in concept.terms:
            counts["status forbidden ditulis sebagai deprecated"] += term.status is Status.FORBIDDEN
            counts["masa berlaku istilah"] += term.since is not None or term.until is not None
            counts["kasus persis"] += term.exact
            counts["karakter kendali dibuang"] += len(_ILLEGAL.findall(term.text))
    return [f"hanya tulisbaik yang membaca: {what} ({count} kali)" for what, count in sorted(counts.items()) if count]


def _frame(dialect: Dialect) -> tuple[Element, Element]:
    if dialect.style == "min":
        root = Element("TBX", {"dialect": "TBX-Min"})
        header = SubElement(root, "header")
        SubElement(header, "id").text = "tulisbaik"
        SubElement(header, "languages", {"source": "id", "target": "id"})
        return root, SubElement(root, "body")
    about = {"type": "TBX-Basic", _LANG: "id"} | ({"style": dialect.style} if dialect.namespace else {})
    root = Element(dialect.tag(dialect.root), about)
    header = SubElement(root, dialect.tag("tbxHeader" if dialect.namespace else "martifHeader"))
    source = SubElement(SubElement(header, dialect.tag("fileDesc")), dialect.tag("sourceDesc"))
    SubElement(source, dialect.tag("p")).text = "tulisbaik"
    return root, SubElement(SubElement(root, dialect.tag("text")), dialect.tag("body"))


def _entry(body: Element, concept: Concept, dialect: Dialect) -> None:
    known = _ID.fullmatch(concept.id)
    element = SubElement(body, dialect.tag(dialect.entry))
    element.set("id", concept.id if known else f"entri-{len(body)}")
    hidden = {k: v for k, v in entry_of(concept).items() if k not in _SHOWN} | ({} if known else {"id": concept.id})
    if dialect.style == "min":  # it has a place for the subject alone: the rest goes with the first term
        first = {"entri": hidden | {k: v for k, v in entry_of(concept).items() if k in _SHOWN and k != "istilah"}}
        first["entri"].pop("jenis", None)
        _value(element, "subjectField", concept.kind, dialect)
    else:
        first = {}
        _value(element, "subjectField", concept.kind, dialect)
        defined = SubElement(element, dialect.tag("descripGrp")) if concept.definition else element
        _value(defined, "definition", concept.definition, dialect)
        _value(defined, "source", concept.source, dialect)
        _value(element, "externalCrossReference", concept.link, dialect)
        _value(element, "note", concept.note, dialect)
        if hidden:
            _value(element, "note", machine_note(hidden), dialect)
    languages = [t.language for t in concept.terms]
    ordered = sorted(concept.terms, key=lambda t: languages.index(t.language))
    for language, terms in groupby(ordered, key=lambda t: t.language):
        section = SubElement(element, dialect.tag(dialect.language), {_LANG: language})
        for term in terms:
            part = SubElement(section, dialect.tag(dialect.term))
            SubElement(part, dialect.tag("term")).text = _clean(term.text)
            plain = entry_of(Concept("", (term,)))["istilah"][0]
            facts: dict[str, Any] = {k: v for k, v in plain.items() if k in ("kasus", "sejak", "sampai", "yakin")}
            if term.status is Status.FORBIDDEN:
                facts["status"] = term.status.value
            if term.kind and (term.kind not in _KINDS or dialect.style == "min"):
                facts["tipe"] = term.kind
            if dialect.style == "min":
                _value(part, "termStatus", _MIN_STATUS[term.status], dialect)
                facts |= {k: plain[k] for k in ("sumber",) if k in plain}
            else:
                _value(part, "administrativeStatus", _STATUS[term.status], dialect)
                _value(part, "termType", _KINDS.get(term.kind, ""), dialect)
                _value(part, "customerSubset", concept.unit, dialect)
                _value(part, "source", term.source, dialect)
            _value(part, "note", term.note, dialect)
            if facts := facts | first:
                _value(part, "note", machine_note(facts), dialect)
            first = {}


_SHOWN: Final = ("id", "istilah", "jenis", "definisi", "sumber", "unit", "tautan", "catatan")


def _value(parent: Element, category: str, text: str, dialect: Dialect) -> None:
    """A data category below `parent`, in the dialect's style; none for an empty text."""
    text = _clean(text)
    if not text:
        return
    if category == "note" or dialect.style == "min":
        SubElement(parent, dialect.tag(category)).text = text
        return
    link = category == "externalCrossReference"
    about = {"target": text} if link else {}
    if dialect.style == "dct":
        element = SubElement(parent, f"{{{_DCT[category]}}}{category}", about)
    else:
        name = "xref" if link else _DCA.get(category, "termNote")
        element = SubElement(parent, dialect.tag(name), {"type": category} | about)
    element.text = text


_DCA: Final = {"subjectField": "descrip", "definition": "descrip", "source": "admin", "customerSubset": "admin"}


def _clean(text: str) -> str:
    return _ILLEGAL.sub("", text)
