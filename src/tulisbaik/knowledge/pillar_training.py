"""Counts the words of labelled captions into a pillar table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from unicodedata import combining, normalize

from tulisbaik.errors import SourceError
from tulisbaik.knowledge.pillars import Pillar, Pillars, features
from tulisbaik.text.scan import Scan

FEWEST = 3
"""Captions a pillar needs to be told from the others; from 15 on it is told well."""


def train(rows: Iterable[tuple[str, str]], known: Pillars, where: str = "") -> Pillars:
    """The pillars of `rows` (pillar as written, caption), with their words counted.

    Pillars of `known` keep their name, cues and hashtags; others are made of what the rows call them. Pillars that no
    row has are left out, those outside the mix stay. Raises SourceError (at `where`) when there is too little to learn.
    """
    texts: dict[str, list[str]] = {}
    pillars: dict[str, Pillar] = {}
    for name, text in rows:
        pillar = known.get(name) or Pillar(_id(name), name.strip())
        if not pillar.id:
            raise SourceError(where, f"pilar “{name}” tidak memuat huruf atau angka.", "Perbaiki kolom “pilar”.")
        if pillar.planned and text.strip():
            pillars.setdefault(pillar.id, pillar)
            texts.setdefault(pillar.id, []).append(text)
    if not texts:
        raise SourceError(where, "tidak ada takarir berpilar untuk dilatih.", "Isi kolom “pilar” dan “takarir”.")
    if len(texts) == 1:
        (only,) = texts
        raise SourceError(where, f"semua takarir berpilar “{only}”.", "Untuk membedakan, perlu sedikitnya dua pilar.")
    few = {key: len(found) for key, found in texts.items() if len(found) < FEWEST}
    if few:
        listed = ", ".join(f"“{pillars[key].name}” ({n})" for key, n in few.items())
        raise SourceError(where, f"terlalu sedikit takarir: {listed}.", f"Setiap pilar perlu sedikitnya {FEWEST}, sebaiknya 15.")
    order = {p.id: n for n, p in enumerate(known.all)}
    counted = [
        pillars[key]._replace(captions=len(found), counts=Counter(f for text in found for f in features(Scan(text))))
        for key, found in sorted(texts.items(), key=lambda item: order.get(item[0], len(order)))
    ]
    return Pillars((*counted, *(p for p in known.all if not p.planned)))


def recognised(rows: Sequence[tuple[str, str]], known: Pillars, folds: int = 5) -> float:
    """The share of captions whose pillar is suggested first by a table that was counted without them.

    Folds that leave a pillar with too few captions are passed over; nan when all are.
    """
    right = total = 0
    for fold in range(folds):
        with suppress(SourceError):
            table = train([row for n, row in enumerate(rows) if n % folds != fold], known)
            for name, text in rows[fold::folds]:
                if (pillar := table.get(name)) and pillar.planned:
                    right += [s.pillar for s in table.suggest(Scan(text))[:1]] == [pillar]
                    total += 1
    return right / total if total else float("nan")


def _id(name: str) -> str:
    """A pillar's id from its name: lower case without accents, words joined by hyphens; "" when no letter is left."""
    plain = "".join(c for c in normalize("NFKD", name.lower()) if not combining(c))
    return "-".join("".join(c if c.isalnum() and c.isascii() else " " for c in plain).split())
