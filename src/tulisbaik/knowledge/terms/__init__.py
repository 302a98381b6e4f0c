"""Official terms: what a thing is called, what it must not be called, since when, and where that is written.

`model` holds the facts, `entries` reads and writes them as plain data, `files` merges, `index` finds a term at a word,
`base` is all of it together, `usage` says how a term stands in its text, `lint` what is weak in a file.
"""

from tulisbaik.knowledge.terms.base import Match, TermBase
from tulisbaik.knowledge.terms.model import Concept, Expansion, Holder, Status, Term

__all__ = ["Concept", "Expansion", "Holder", "Match", "Status", "Term", "TermBase"]
