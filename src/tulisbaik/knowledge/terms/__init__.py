"""Official terms: what a thing is called, what it must not be called, since when, and where that is written.

`model` holds the facts, `entries` reads and writes them as plain data, `base` merges files, keeps the index and finds
terms in a text.
"""

from tulisbaik.knowledge.terms.base import Match, TermBase
from tulisbaik.knowledge.terms.model import Concept, Expansion, Holder, Status, Term

__all__ = ["Concept", "Expansion", "Holder", "Match", "Status", "Term", "TermBase"]
