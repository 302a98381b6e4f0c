"""`nlp.add_pipe("tulisbaik")`: the findings of a text on `doc._.temuan`, in any spaCy pipeline.

    import spacy
    nlp = spacy.blank("id")
    nlp.add_pipe("tulisbaik", config={"meta": {"platform": "instagram"}})
    for d in nlp("Dimana loketnya?")._.temuan:
        print(d.rule, d.message)

Each finding is also a span of `doc.spans["tulisbaik"]`, labelled with its rule, so that displaCy can show it.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from tulisbaik.config import Config
from tulisbaik.linter import Linter, make_caption


class Component:
    """Checks the text of each Doc by one config and one set of metadata."""

    def __init__(self, linter: Linter, meta: dict[str, Any]) -> None:
        self._linter, self._meta = linter, meta

    def __call__(self, doc: Doc) -> Doc:
        """Put the findings of the Doc's text on it."""
        found = self._linter.check(make_caption(doc.text, self._meta)).diagnostics
        doc._.temuan = found
        spans = (doc.char_span(d.span.start, d.span.end, label=d.rule, alignment_mode="expand") for d in found)
        doc.spans["tulisbaik"] = [span for span in spans if span is not None]
        return doc


@Language.factory("tulisbaik", default_config={"select": None, "ignore": [], "meta": {}}, assigns=["doc._.temuan"])
def make(nlp: Language, name: str, select: list[str] | None, ignore: list[str], meta: dict[str, Any]) -> Component:
    """The component. `select` and `ignore` are rules, groups or severities; `meta` is what front matter would say.

    Rules that ask the grammar model are on: who is here has loaded spaCy already.
    """
    if not Doc.has_extension("temuan"):
        Doc.set_extension("temuan", default=())
    return Component(Linter(Config(select=tuple(select) if select else None, ignore=tuple(ignore), grammar=True)), meta)
