"""Several term files to one set of concepts: a later file extends and overrides, contradictions are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from tulisbaik.data import read_text
from tulisbaik.errors import ConfigError
from tulisbaik.knowledge.terms.entries import EntryError, concept_of, entry_of
from tulisbaik.knowledge.terms.model import Concept, Status, Term

_TOP = ("versi", "bahasa", "skema", "entri")


class Clash(NamedTuple):
    """Two entries that disagree about a term. `grave`: they cannot both be followed."""

    earlier: tuple[Concept, Term]
    later: tuple[Concept, Term]
    what: str
    grave: bool

    @property
    def places(self) -> tuple[str, str]:
        """`path:line` of both terms."""
        first, second = (
            place(concept.file, ("entri", concept.id, "istilah", term.text)) for concept, term in (self.earlier, self.later)
        )
        return first, second


def read(name: str, data: object) -> list[Concept]:
    """The concepts of one file's plain data. `name` is its path. Raises ConfigError with the line."""
    if data is None:
        return []
    if not isinstance(data, dict) or not isinstance(data.get("entri"), list):
        raise ConfigError(name, "bukan berkas istilah.", "Berkas istilah berisi daftar `entri`.")
    if unknown := [str(key) for key in data if key not in _TOP]:
        raise ConfigError(name, f"kunci “{unknown[0]}” tidak dikenal.", f"Pilihan: {', '.join(_TOP)}.")
    concepts: dict[str, Concept] = {}
    places: dict[str, int] = {}
    for i, entry in enumerate(data["entri"]):
        try:
            concept = concept_of(entry, name)
        except EntryError as error:
            raise ConfigError(place(name, ("entri", i, *error.way)), error.what, error.allowed) from None
        if concept.id in concepts:
            first = place(name, ("entri", places[concept.id]))
            raise ConfigError(place(name, ("entri", i)), f"entri “{concept.id}” sudah ada di {first}.", "Gabungkan keduanya.")
        concepts[concept.id], places[concept.id] = concept, i
    return list(concepts.values())


def merge(files: Sequence[list[Concept]]) -> list[Concept]:
    """All concepts, those of later files laid over earlier ones of the same id. Raises ConfigError on a grave clash."""
    merged: dict[str, Concept] = {}
    for concepts in files:
        for concept in concepts:
            earlier = merged.get(concept.id)
            merged[concept.id] = _over(concept, earlier) if earlier else concept
    for clash in clashes(files):
        if clash.grave:
            first, second = clash.places
            raise ConfigError(second, f"{clash.what} Lihat {first}.", "Ulangi id entri yang sama untuk menggantinya.")
    return list(merged.values())


def clashes(files: Sequence[list[Concept]]) -> Iterator[Clash]:
    """What is said differently of a term: within one concept (the later file wins), or across two (grave)."""
    told: dict[tuple[str, str], tuple[Concept, Term]] = {}  # concept and term as written -> who spoke last
    for concepts in files:
        for concept in concepts:
            for term in concept.terms:
                earlier = told.get((concept.id, term.text))
                if earlier and earlier[1].status is not term.status:
                    what = f"“{term.text}” {term.status.value} menggantikan {earlier[1].status.value}."
                    yield Clash(earlier, (concept, term), what, grave=False)
                told[concept.id, term.text] = (concept, term)
    fine: dict[str, tuple[Concept, Term]] = {}
    for concept, term in told.values():
        if concept.enabled and term.matched and term.status.fine:
            fine.setdefault(term.text.casefold(), (concept, term))
    for concept, term in told.values():
        other = fine.get(term.text.casefold())
        if other is None or not (concept.enabled and term.matched and term.status is Status.FORBIDDEN):
            continue
        both_exact = term.exact and other[1].exact and term.text != other[1].text
        if other[0].id != concept.id and not both_exact:
            what = f"“{term.text}” terlarang di entri “{concept.id}”, tetapi boleh di entri “{other[0].id}”."
            yield Clash(other, (concept, term), what, grave=True)


def _over(new: Concept, old: Concept) -> Concept:
    """The new terms first, then the old ones that are not named again; the old facts where the new entry is silent."""
    entry, earlier = entry_of(new), entry_of(old)
    named = {(t.text, t.language) for t in new.terms}
    kept = [raw for t, raw in zip(old.terms, earlier["istilah"], strict=True) if (t.text, t.language) not in named]
    phrases = [*earlier.get("abaikan_frasa", ()), *entry.get("abaikan_frasa", ())]
    both = {**earlier, "aktif": new.enabled, **entry, "istilah": [*entry["istilah"], *kept]}
    if phrases:
        both["abaikan_frasa"] = phrases
    return concept_of(both, new.file)


def place(name: str, way: Sequence[str | int]) -> str:
    """`path:line` of a value in a YAML file, or of what is nearest to it. Keys, numbers, ids and terms lead the way.

    Reads the file once more: only for messages.
    """
    try:
        node = _tree(name, Path(name).stat().st_mtime_ns)
    except (OSError, ConfigError):
        return name
    for step in way:
        found = _child(node, step)
        if found is None:
            break
        node = found
    return f"{name}:{node.start_mark.line + 1}" if node is not None else name


@lru_cache(maxsize=8)
def _tree(name: str, stamp: int) -> Any:
    """The nodes of a YAML file, kept while it is unchanged (`stamp`)."""
    import yaml

    try:
        return yaml.compose(read_text(Path(name)), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return None


def _child(node: Any, step: str | int) -> Any:
    value = getattr(node, "value", None)
    if not isinstance(value, list):
        return None
    if isinstance(step, int):
        return value[step] if step < len(value) and not isinstance(value[step], tuple) else None
    for child in value:
        if isinstance(child, tuple):
            if child[0].value == step:
                return child[1]
        elif any(key.value in ("id", "term") and scalar.value == step for key, scalar in _pairs(child)):
            return child
    return None


def _pairs(node: Any) -> list[Any]:
    value = getattr(node, "value", None)
    return [pair for pair in value if isinstance(pair, tuple)] if isinstance(value, list) else []
