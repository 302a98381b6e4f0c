"""Indonesian affixes and clitics, taken off a word (`segment`) and put on one (`join`), with their sound changes.

Pure text: no word list is asked, so `segment` gives every way a word *may* be cut and the caller keeps those whose root
it knows. `join` writes a form as grammar wants it; where the two differ the word is spelt wrongly
(*mengkoordinasi* is cut into meN- + koordinasi, which is written *mengoordinasi*).

    >>> [f for f in segment("penganalisaan") if f.root == "analisa"]
    [Form(root='analisa', prefixes=('peN',), suffix='an', clitics=())]
    >>> replace_root("dianalisanya", "analisa", "analisis")
    'dianalisisnya'
    >>> join(Form("iPusnas", ("di",), "kan"))
    'di-iPusnas-kan'
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

PREFIXES: Final = ("ku", "kau", "di", "meN", "peN", "pe", "ber", "ter", "per", "ke", "se")
"""Canonical names: `meN` and `peN` take the nasal of the next sound; plain `pe` is the one of *petani* and *pekerja*."""
SUFFIXES: Final = ("kan", "an", "i")
CLITICS: Final = ("ku", "mu", "nya")
PARTICLES: Final = ("lah", "kah", "tah", "pun")

_VOWELS: Final = frozenset("aiueo")
_SHORTEST_ROOT: Final = 2
_DEEPEST: Final = 3

# What may end a word after its outermost prefix.
_SUFFIXES_AFTER: Final = {
    "ku": ("", "kan", "i"),
    "kau": ("", "kan", "i"),
    "di": ("", "kan", "i"),
    "meN": ("", "kan", "i"),
    "peN": ("", "an"),
    "pe": ("", "an"),
    "ber": ("", "an", "kan"),
    "ter": ("", "kan", "i"),
    "per": ("", "an", "kan", "i"),
    "ke": ("", "an", "i"),
    "se": ("", "an"),
}
# Which prefix may stand right behind which.
_INSIDE: Final = {
    "ku": ("per", "ber"),
    "kau": ("per", "ber"),
    "di": ("per", "ber", "ke", "se", "ter"),
    "meN": ("per", "ber", "ke", "se", "ter"),
    "peN": ("ber", "per", "ke", "se"),
    "pe": (),
    "ber": ("ke", "peN", "pe", "per", "se"),
    "ter": ("per", "ke", "ber"),
    "per": ("se", "peN"),
    "ke": ("ber", "ter", "se", "peN", "pe", "per", "meN"),
    "se": ("ke", "per", "peN", "pe", "ber", "ter"),
}


def goes_with(prefix: str, suffix: str) -> bool:
    """May a word begin with this prefix and end in this suffix: di- and -kan, but not di- and -an?"""
    return suffix in _SUFFIXES_AFTER[prefix]


# Roots that keep their first sound behind meN- and peN-.
_FIRM: Final = frozenset({"punya", "kaji", "kini"})
# Roots with -er- in the first syllable before which ber-, ter- and per- lose their r, and those that take -l-.
_LOSES_R: Final = {
    "ber": frozenset({"kerja", "serta", "ternak", "pergi"}),
    "ter": frozenset({"percaya", "perdaya", "pergok", "perinci", "perosok", "percik", "cermin", "perangah", "perunjuk"}),
    "per": frozenset({"kerja"}),
}
_TAKES_L: Final = frozenset({"ajar"})


class Form(NamedTuple):
    """A word taken apart: `prefixes` from outside in (names of `PREFIXES`), root, suffix, clitics from inside out."""

    root: str
    prefixes: tuple[str, ...] = ()
    suffix: str = ""
    clitics: tuple[str, ...] = ()


# Putting together ----------------------------------------------------------------------------------------------


def _nasal(head: str, stem: str, firm: bool) -> str:
    """`head` (me or pe) with its nasal and `stem`, whose k, p, s or t melts before a vowel unless `firm`."""
    first, second = stem[:1], stem[1:2]
    if sum(c in _VOWELS for c in stem) == 1 and not firm:
        return f"{head}nge{stem}"
    melts = second in _VOWELS and second != "" and not firm
    if first in _VOWELS or first in ("g", "h", "q"):
        return f"{head}ng{stem}"
    if first == "k":
        return f"{head}ng{stem[1:] if melts else stem}"
    if first in ("b", "f", "v"):
        return f"{head}m{stem}"
    if first == "p":
        return f"{head}m{stem[1:] if melts else stem}"
    if first in ("c", "d", "j", "z"):
        return f"{head}n{stem}"
    if first == "t":
        return f"{head}n{stem[1:] if melts else stem}"
    if first == "s":
        return f"{head}ny{stem[1:]}" if melts else f"{head}n{stem}"
    return f"{head}{stem}"


def _attach(prefix: str, stem: str, root: str, inner: tuple[str, ...]) -> str:
    if prefix in ("meN", "peN"):
        return _nasal(prefix[:2], stem, firm=inner[:1] == ("per",) or (not inner and root in _FIRM))
    if prefix in _LOSES_R:
        if not inner and root in _TAKES_L and prefix != "ter":
            return f"{prefix[:2]}l{stem}"
        if stem[:1] == "r" or (not inner and root in _LOSES_R[prefix]):
            return prefix[:2] + stem
    return prefix + stem


_NASAL_BEFORE: Final = {
    **dict.fromkeys("bfvpBFVP", "m"),
    **dict.fromkeys("cdjtszCDJTSZ", "n"),
    **dict.fromkeys("lrwymnLRWYMN", ""),
}


def _join_apart(form: Form) -> str:
    """A root with a capital or a digit keeps its look: affixes are set off by hyphens."""
    parts = []
    for prefix in form.prefixes:
        if prefix in ("meN", "peN"):
            parts.append(prefix[:2] + _NASAL_BEFORE.get(form.root[:1], "ng"))
        else:
            parts.append(prefix)
    parts.append(form.root)
    if form.suffix:
        parts.append(form.suffix)
    tail = "".join(form.clitics)
    return "-".join(parts) + (f"-{tail}" if tail else "")


def join(form: Form) -> str:
    """The word of a form, as Indonesian grammar and EYD V write it."""
    if form.root != form.root.lower() or any(c.isdigit() for c in form.root):
        return _join_apart(form)
    word = form.root
    for at in range(len(form.prefixes) - 1, -1, -1):
        word = _attach(form.prefixes[at], word, form.root, form.prefixes[at + 1 :])
    return word + form.suffix + "".join(form.clitics)


# Taking apart --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=256)
def endings(word: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(stem, suffix, clitics) for each way endings may be taken off a lower-case word; the whole word first.

    Many ask it of the same word in a row, so the last words are remembered.
    """
    stems: list[tuple[str, tuple[str, ...]]] = [(word, ())]
    if len(word) > 4 and word.endswith(PARTICLES):
        stems.append((word[:-3], (word[-3:],)))
    for stem, clitics in tuple(stems):
        for clitic in CLITICS:
            if stem.endswith(clitic) and len(stem) > len(clitic) + 1:
                stems.append((stem[: -len(clitic)], (clitic, *clitics)))
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for stem, clitics in stems:
        found.append((stem, "", clitics))
        if stem.endswith(("n", "i")):
            found += [
                (stem[: -len(suffix)], suffix, clitics)
                for suffix in SUFFIXES
                if stem.endswith(suffix) and len(stem) > len(suffix) + 1 and stem[-2:] != "ii"
            ]
    return tuple(found)


def _nasal_roots(rest: str) -> Iterator[str]:
    """What may stand behind me- or pe- with nasal when `rest` follows these two letters. Melted sounds come back."""
    if rest.startswith("nge") and len(rest) > 5:
        yield rest[3:]
    if rest.startswith("ng"):
        tail = rest[2:]
        if tail[:1] in _VOWELS:
            yield tail
            yield "k" + tail
        elif tail[:1] in ("g", "h", "k", "q"):
            yield tail
    elif rest.startswith("ny"):
        yield "s" + rest[2:]
    elif rest.startswith("m"):
        tail = rest[1:]
        if tail[:1] in ("b", "f", "p", "v"):
            yield tail
        elif tail[:1] in _VOWELS:
            yield "p" + tail
    elif rest.startswith("n"):
        tail = rest[1:]
        if tail[:1] in ("c", "d", "j", "s", "t", "z"):
            yield tail
        elif tail[:1] in _VOWELS:
            yield "t" + tail
    if rest[:1] in ("l", "m", "n", "r", "w", "y"):
        yield rest


def _one_prefix(word: str) -> Iterator[tuple[str, str]]:
    """(prefix, rest) for each single prefix that `word` may begin with."""
    first, two, rest = word[:1], word[:2], word[2:]
    if first == "m":
        if two == "me":
            for root in _nasal_roots(rest):
                yield "meN", root
    elif first == "p":
        if two == "pe":
            for root in _nasal_roots(rest):
                yield "peN", root
            if rest[:1] == "r":
                yield "per", rest[1:]
                yield "per", rest
            if rest[:1] == "l" and rest[1:] in _TAKES_L:
                yield "pe", rest[1:]
                yield "per", rest[1:]
            yield "pe", rest
            if rest in _LOSES_R["per"]:
                yield "per", rest
    elif first == "b":
        if two == "be":
            if rest[:1] == "r":
                yield "ber", rest[1:]
                yield "ber", rest
            elif rest[:1] == "l" and rest[1:] in _TAKES_L:
                yield "ber", rest[1:]
            elif rest in _LOSES_R["ber"]:
                yield "ber", rest
    elif first == "t":
        if two == "te":
            if rest[:1] == "r":
                yield "ter", rest[1:]
                yield "ter", rest
            elif rest in _LOSES_R["ter"]:
                yield "ter", rest
    elif two in ("di", "ke", "se", "ku"):
        yield two, rest
    if word[:3] == "kau":
        yield "kau", word[3:]


def _heads(stem: str, after: str | None, depth: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """(prefixes, root): no prefix first, then one, then more."""
    yield (), stem
    if depth == _DEEPEST:
        return
    for prefix, rest in _one_prefix(stem):
        if len(rest) >= _SHORTEST_ROOT and (after is None or prefix in _INSIDE[after]):
            for inner, root in _heads(rest, prefix, depth + 1):
                yield (prefix, *inner), root


def readings(word: str) -> Iterator[Form]:
    """Every way a lower-case word may be cut, the likely ones first; one at a time, so that a caller can stop early."""
    for stem, suffix, clitics in endings(word):
        for prefixes, root in _heads(stem, None, 0):
            if prefixes[:1] == ("ke",) and len(prefixes) > 1 and suffix != "an":
                continue  # kepemilikan, but no kepemilik
            if not prefixes or suffix in _SUFFIXES_AFTER[prefixes[0]]:
                yield Form(root, prefixes, suffix, clitics)


_APART: Final = {
    **{p: p for p in ("ku", "kau", "di", "ber", "ter", "per", "ke", "se", "pe")},
    **dict.fromkeys(("me", "mem", "men", "meng", "meny", "menge"), "meN"),
    **dict.fromkeys(("pem", "pen", "peng", "peny", "penge"), "peN"),
}


def _segment_apart(word: str) -> Iterator[Form]:
    """Affixes set off by hyphens: di-iPusnas-kan, Perpusnas-nya."""
    parts = word.split("-")
    prefixes: list[str] = []
    while len(parts) > 1 and parts[0].lower() in _APART:
        prefixes.append(_APART[parts.pop(0).lower()])
    clitics: list[str] = []
    while len(parts) > 1 and parts[-1] in (*CLITICS, *PARTICLES):
        clitics.insert(0, parts.pop())
    suffix = parts.pop() if len(parts) > 1 and parts[-1] in SUFFIXES else ""
    if prefixes or clitics or suffix:
        yield Form("-".join(parts), tuple(prefixes), suffix, tuple(clitics))


@lru_cache(maxsize=4096)
def segment(word: str) -> tuple[Form, ...]:
    """Every way `word` may be cut into affixes and a root, the whole word first. Roots come in lower case, except
    where hyphens set affixes off (*di-iPusnas-kan*): there the root keeps its look.
    """
    apart = tuple(_segment_apart(word)) if "-" in word else ()
    return (*dict.fromkeys(readings(word.lower())), *apart)


def replace_root(word: str, root: str, new: str) -> str | None:
    """`word` with `new` for `root`, its affixes put on rightly; None when `root` is not in it."""
    for form in segment(word):
        if form.root == root:
            return join(form._replace(root=new))
    return None
