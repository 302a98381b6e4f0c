"""What is wrong with one word: a nonstandard form, a first sound that should have melted, a foreign pattern, a slip.

A word is judged once and remembered. The tables come first, then grammar, then patterns and the nearest common word,
so that what is dear is only done for the few words that nothing else explains.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, NamedTuple

from tulisbaik.knowledge.lexicon import forms, knows, of_learned_family, rows, table, word_list, words
from tulisbaik.knowledge.loanwords import respelled
from tulisbaik.knowledge.slips import common, lost_letter, near, run_together, slipped
from tulisbaik.knowledge.word_pairs import compounded
from tulisbaik.patterns import lazy
from tulisbaik.text.morphology import Form, endings, join, readings


class Entry(NamedTuple):
    """What the table says of a nonstandard form. `mode`: aman (a machine may replace it), saran or info."""

    standard: tuple[str, ...]
    mode: str
    note: str


class Verdict(NamedTuple):
    """`kind`: baku (in the table), luluh (sound that melts), pola (foreign pattern), ketik (slip of the keys) or
    sambung (two words without a blank)."""

    kind: str
    fixes: tuple[str, ...]
    mode: str
    note: str = ""


@cache
def nonstandard() -> dict[str, Entry]:
    """Nonstandard form -> what the table says. Affixed forms are found through their root."""
    entries = {}
    for word, standard, mode, *note in rows("baku.tsv"):
        entries[word] = Entry(tuple(standard.split("|")), mode, note[0] if note else "")
    return entries


_SHORTEST_AFFIXED: Final = 4  # a shorter nonstandard root is found in too many good words


def _by_root(word: str, longer: int = 0) -> Verdict | None:
    """An affixed form of a word in the table that is longer than so many letters: *dianalisanya*, *perijinan*."""
    wrong = nonstandard()
    for form in readings(word):
        root = form.root
        if len(root) < _SHORTEST_AFFIXED or len(root) <= longer or root not in wrong or root == word:
            continue
        entry = wrong[root]
        fixes = tuple(_usual(join(form._replace(root=s)), word) for s in entry.standard if " " not in s)
        if fixes and word not in fixes:
            return Verdict("baku", fixes, entry.mode, entry.note)
    return None


_MELTED: Final = lazy(r"(?:me|pe)(?:m[p]|n[ts]|ngk)[aiueo]|(?:men|pen|mem|pem|meng|peng)")
_ONE_VOWEL: Final = lazy(r"[^aiueo]*[aiueo][^aiueo]*")


def _unmelted(word: str) -> Verdict | None:
    """A known root behind me- or pe- whose first sound should have melted: *mensosialisasikan*, *mencek*."""
    if not _MELTED.match(word):
        return None
    known = words()
    for form in readings(word):
        if form.prefixes[:1] not in (("meN",), ("peN",)) or form.root not in known:
            continue
        if form.root.endswith("kan") and form.root[:-3] in known:
            continue  # mensahkan is of sah
        short = _ONE_VOWEL.fullmatch(form.root)
        if (short and form.prefixes[0] == "peN") or (len(form.root) < _SHORTEST_AFFIXED and not short):
            continue
        if form.root not in common() and (meant := slipped(word)):
            return Verdict("ketik", meant, "saran")  # mengkuti: of mengikuti, not of kuti
        if (right := join(form)) != word:
            return Verdict("luluh", (right,), "aman")
    return None


_HEADS: Final = (("meng", "meN"), ("mem", "meN"), ("men", "meN"), ("peng", "peN"), ("pem", "peN"), ("pen", "peN"))


def _wrong_nasal(word: str) -> Verdict | None:
    """A common root behind a nasal that is not its own: *menvaksin*, *mengbersihkan*, *pengsosialisasian*."""
    if near(word):
        return None  # menungu: of menunggu, not of ungu
    for stem, suffix, clitics in endings(word):
        for head, prefix in _HEADS:
            root = stem[len(head) :]
            if stem.startswith(head) and len(root) >= _SHORTEST_AFFIXED and root in common() and root in words():
                right = join(Form(root, (prefix,), suffix, clitics))
                if right != word and (right in common() or knows(right)):
                    return Verdict("luluh", (right,), "aman")
    return None


def _short_root(word: str) -> bool:
    """peN- on a root of one vowel: *pemboran* and *pengeboran* are both in use."""
    return word.startswith("pe") and any(
        form.prefixes == ("peN",) and form.root in words() and _ONE_VOWEL.fullmatch(form.root) for form in readings(word)
    )


_SHORTEST_SLIP: Final = 6


def _patterned(word: str) -> Verdict | None:
    found = respelled(word, _settled)
    if len(found) != 1:
        return None
    beside = near(word) & common() if len(word) >= _SHORTEST_SLIP else set()
    return Verdict("pola", (_usual(found[0], word), *sorted(beside - set(found))), "saran")


def _settled(word: str) -> bool:
    return word not in nonstandard() and (word in words() or next(forms(word), None) is not None or of_learned_family(word))


def _usual(word: str, wrong: str) -> str:
    """A verb that had -ir with the -kan that it always has: *mendelegir*, *mendelegasikan*."""
    with_kan = word + "kan"
    alone = wrong.endswith("ir") and word.startswith(("me", "di")) and word not in common()
    return with_kan if alone and with_kan in common() else word


_NEVER_INDONESIAN: Final = ("ic", "ical", "tion", "sion", "ous", "ck", "ght", "sh", "th", "ee", "ss", "ity", "y")
_ENGLISH_ENDINGS: Final = ("ing", "ed", "er", "s", "ly", "ers", "es", "ment", "ness", "able")


def english(word: str) -> bool:
    """True for a common English word, also with an ending."""
    common_ones = word_list("inggris.txt")
    return (
        word in common_ones
        or word.endswith(_NEVER_INDONESIAN)
        or any(
            word.endswith(e) and (word[: -len(e)] in common_ones or word[: -len(e)] + "e" in common_ones)
            for e in _ENGLISH_ENDINGS
        )
    )


def familiar(word: str) -> bool:
    """True for a lower-case word of any list of ours: in use, a name, English, an abbreviation of talk, or slang."""
    return (
        knows(word) or english(word) or word in table("asing.tsv") or word in table("singkatan.tsv") or word in table("ragam.tsv")
    )


@lru_cache(maxsize=100_000)
def judge(word: str) -> Verdict | None:
    """What is wrong with a lower-case word; None when nothing is, or nobody can say."""
    wrong = nonstandard()
    if word in wrong:
        entry = wrong[word]
        return Verdict("baku", entry.standard, entry.mode, entry.note)
    if not word.isalpha() or len(word) < _SHORTEST_AFFIXED:
        return _apostrophe(word) if "'" in word or "’" in word else None
    if word in words() or word in common():
        return None
    built = max((len(form.root) for form in forms(word) if form.root not in wrong), default=0)
    if found := _by_root(word, built):  # jamannya is of jaman, not of jam
        return found
    if built:
        return _worn(word)
    if found := _unmelted(word) or _wrong_nasal(word):
        return found
    if familiar(word) or not word.isascii() or _short_root(word) or compounded(word):
        return None
    if found := _patterned(word):
        return found
    if meant := slipped(word):
        return Verdict("ketik", meant, "saran")
    apart = run_together(word)
    return Verdict("sambung", (apart,), "saran") if apart else None


def _apostrophe(word: str) -> Verdict | None:
    """An Arabic word with the apostrophe that Indonesian leaves out: *manfa'at*, *sa'at*."""
    if found := _by_root(word):
        return found
    bare = word.replace("'", "").replace("’", "")
    return Verdict("baku", (bare,), "aman") if bare in common() else None


def _worn(word: str) -> Verdict | None:
    """A slip that happens to read as a form of a rare root: *kecelakan* (of celak), *diperbiki* (di-per-bik-i)."""
    built = list(forms(word))
    if any(form.root in common() for form in built) or built[0].clitics:
        return None
    if whole := lost_letter(word, ("an",) if any(form.suffix for form in built) else ("an", "kan")):
        return Verdict("ketik", (whole,), "saran")
    meant = slipped(word) if all(len(form.prefixes) > 1 for form in built) else ()
    return Verdict("ketik", meant, "saran") if len(meant) == 1 else None
