"""The verb behind a noun of an action: *pengisian* -> *mengisi*, *pembersihan* -> *membersihkan*."""

from __future__ import annotations

from tulisbaik.knowledge.lexicon import forms, word_list
from tulisbaik.text.morphology import Form, join

_SHORTEST = 7
_MOST = 2


def verbs_of(noun: str) -> tuple[str, ...]:
    """The active verbs in use that a lower-case noun may stand for, the likely one first; perhaps none.

    peN-…-an and meN- change the same sounds, so only the first letter differs; nouns in -si take meN- whole.
    """
    if len(noun) < _SHORTEST:
        return ()
    if noun.startswith("pe") and noun.endswith("an"):
        stem = f"m{noun[1:-2]}"
        candidates = [stem, f"{stem}kan", f"{stem}i"]
    elif noun.endswith("si"):
        stem = join(Form(noun, ("meN",)))
        candidates = [f"{stem}kan", stem]
    else:
        return ()
    known = word_list("umum.txt")
    return tuple(verb for verb in candidates if verb in known)[:_MOST]


def command_of(verb: str) -> str:
    """The command of an active verb: *mengisi* -> *isi*, *membersihkan* -> *bersihkan*; "" when its root is not known."""
    bare = (form._replace(prefixes=form.prefixes[1:]) for form in forms(verb) if form.prefixes[:1] == ("meN",))
    return next(map(join, bare), "")
