"""What is doubtful in term files, though they can be read: told to the person who keeps them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tulisbaik.knowledge.terms.files import clashes, place
from tulisbaik.knowledge.terms.model import LINKS, Concept, Status


class Remark(NamedTuple):
    """A remark on a term file: `path:line`, whether checking cannot go on with it, and what to think about."""

    where: str
    grave: bool
    what: str


def remarks(files: Sequence[list[Concept]]) -> Iterator[Remark]:
    """Contradictions between the files (in order, the later extends the earlier) and weak entries of each."""
    for clash in clashes(files):
        first, second = clash.places
        yield Remark(second, clash.grave, f"{clash.what} Lihat {first}.")
    for concepts in files:
        for concept in concepts:
            for term, what in _weak(concept):
                yield Remark(place(concept.file, ("entri", concept.id, "istilah", term)), False, what)


def _weak(concept: Concept) -> Iterator[tuple[str, str]]:
    """A term of the concept, and why its entry is weak."""
    texts = {t.text for t in concept.terms}
    first = concept.terms[0].text
    wrong = [t for t in concept.terms if not t.status.fine and t.kind not in LINKS]
    if wrong and not any(t.status is Status.PREFERRED for t in concept.terms):
        yield wrong[0].text, f"entri “{concept.id}” tidak punya bentuk resmi: tidak ada yang dapat ditawarkan."
    if concept.expand and concept.expand.short not in texts:
        yield first, f"`panjangkan.singkatan` “{concept.expand.short}” bukan istilah entri “{concept.id}”."
    if concept.kind == "jabatan" and concept.holders and not any(h.until is None for h in concept.holders):
        yield first, f"semua pejabat di entri “{concept.id}” sudah berakhir masanya."
    if concept.link and "://" not in concept.link:
        yield first, f"`tautan` di entri “{concept.id}” bukan alamat lengkap (https://…)."
    fine = {t.text.casefold(): t for t in concept.terms if t.status.fine}
    for term in wrong:
        if (right := fine.get(term.text.casefold())) and not right.exact:
            yield term.text, f"“{term.text}” hanya berbeda huruf besar dari “{right.text}”: beri yang ini `kasus: persis`."
