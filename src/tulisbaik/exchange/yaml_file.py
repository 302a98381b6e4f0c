"""Concepts as a term file of our own."""

from __future__ import annotations

from collections.abc import Iterable

from tulisbaik.knowledge.terms.entries import entry_of
from tulisbaik.knowledge.terms.model import Concept


def write(concepts: Iterable[Concept]) -> bytes:
    """The YAML text that `TermBase.load` reads as these concepts."""
    import yaml

    data = {"versi": 1, "bahasa": "id", "entri": [entry_of(concept) for concept in concepts]}
    dumped: bytes = yaml.dump(
        data, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False, encoding="utf-8"
    )
    return dumped
