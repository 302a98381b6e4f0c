"""The words of calls to action (`rules/lexicon/calls.yaml`), and what can be a call's target."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from tulisbaik.data import home, load_yaml
from tulisbaik.knowledge.lexicon import words as known
from tulisbaik.patterns import lazy
from tulisbaik.text.scan import BLANK, Entity, Scan, kept

Words = frozenset[str]

_MEMORY: Final = 20_000  # distinct words that are remembered

# A vowel before -kan may belong to a noun in -an (gerak+an); -kan after a consonant is nearly always the suffix.
_KAN: Final = lazy(r"(?!me|di|ter|ber|pe[mn])\w+(?:[^aiueo\W\d_]|si)kan")
_VOWEL_KAN: Final = lazy(r"(?!me|di|ter|ber|pe|ke|se)\w{2,}[aiueo]kan")
_PASSIVE: Final = lazy(
    r"di(?!a(?:$|re|lo|la?k|gram|gnos|spora|kon|betes|fragma|meter)|e[ts]|gital|kt[ie]|lema|mensi|nas|ngin|o(?!lah|per|bat)"
    r"|p(?:an(?!en)|lom)|re[ks](?!a|om|mi)|ri(?!lis|ntis|ng|set)|rgah|s(?:[cjt]|abil|i(?:[dpn]|mil)|k(?!or))|ver[sg]|vi[sd])\w{3,}"
)
PHONE: Final = lazy(r"(?:0|62)\d{2,}|8\d{8,}")
SHORT_NUMBER: Final = lazy(r"1\d{2,6}")
SHORT_NUMBER_AFTER: Final = frozenset(
    "hubungi telepon telp call center hotline nomor layanan darurat psc halo kontak pusat panggilan ke wa".split()
)
_ROOTS_IN_I: Final = frozenset("cari beli cuci beri isi asi ganti gali teliti uji bagi donasi registrasi reservasi".split())
_LONGEST_NAME: Final = 4
_WHEN: Final = frozenset("senin selasa rabu kamis jumat sabtu minggu ahad pukul jam tanggal pada".split())
_TAG_AFTER: Final = frozenset("tagar tanda tantangan tagarnya dengan pakai gunakan".split())

_ROLES: Final = {
    "hortatives": "hortative", "polite": "polite", "prohibitions": "prohibition", "appeals": "appeal",
    "reports": "report", "report_tails": "tail", "performed": "performed", "offers": "offer",
    "invitations": "invitation", "labels": "label", "urges": "urge",
}  # fmt: skip


class Lexicon(NamedTuple):
    """The table as sets; see the comments in the file. `roles`: word -> the cues it may be."""

    complete: Words
    target_verbs: Words
    strict: Words
    vague: Words
    contacts: Words
    verbs: Words
    with_lah: Words
    go: Words
    only: Mapping[str, Words]
    never: Mapping[str, Words]
    polite_never: Mapping[str, Words]
    predicates: Words
    subordinators: Words
    adverbs: Words
    joins: Words
    blockers: Words
    vocatives: Words
    name_heads: Words
    urges_never: Words
    shelters: Words
    prohibitions_never: Words
    appeals_never: Words
    audience: Words
    performers: Words
    past: Words
    leads: Words
    channels: Words
    places: Words
    questions: Words
    second: Words
    hooks: Words
    reasons: Words
    offered: Words
    helpers: Words
    pointers: Words
    not_imperative: Words
    officials: Words
    offices: Words
    sayings: Words
    agents: Words
    honorifics: Words
    titles: Words
    people: Words
    counters: Words
    news: Words
    promises: Words
    attended: Words
    fronted: Words
    prepositions: Words
    direct: Words
    roles: Mapping[str, Words]

    def base(self, word: str) -> str:
        """The verb without -lah or colloquial -in."""
        if word.endswith("lah") and self.imperative(word):
            return word[:-3]
        return word[:-2] if word.endswith("in") and word not in self.verbs and word[:-2] in self.verbs else word

    def imperative(self, word: str) -> bool:
        """Can this word be an imperative: a verb of the list, one in -kan, or one with -lah?"""
        if word in self.verbs or (word.endswith("in") and word[:-2] in self.verbs):  # cobain, bacain
            return True
        if word in self.not_imperative:
            return False
        if word.endswith("lah"):
            stem = word[:-3]
            return stem in self.verbs or stem in self.with_lah or stem.startswith("ber") or bool(_KAN.fullmatch(stem))
        return word.endswith("kan") and (bool(_KAN.fullmatch(word)) or _of_vowel(word))

    def bare(self, word: str) -> bool:
        """A verb that could as well be a noun or the subject of a sentence (no -kan, -i, -lah)."""
        return not word.endswith(("kan", "i", "lah")) or word in _ROOTS_IN_I

    def passive(self, word: str) -> bool:
        """A passive in di-."""
        return bool(_PASSIVE.fullmatch(word))


def _of_vowel(word: str) -> bool:
    """Is this -kan after a vowel, as in *dahulukan*: is *dahulu* a word, and *dahuluk* (+ -an) none?"""
    return bool(_VOWEL_KAN.fullmatch(word)) and word[:-3] in known() and word[:-2] not in known()


@cache
def lexicon() -> Lexicon:
    """The shipped table, read once."""
    data: dict[str, Any] = load_yaml(home() / "lexicon" / "calls.yaml")
    verbs = data.pop("verbs")
    roles: dict[str, set[str]] = {}
    for name, role in _ROLES.items():
        for word in data[name].split():
            roles.setdefault(word, set()).add(role)
    for word in ("bio", "hati", *" ".join(verbs.values()).split()):
        roles.setdefault(word, set())
    roles["bio"].add("bio")
    tables: dict[str, Any] = {
        name: {key: frozenset(words.split()) for key, words in value.items()}
        if isinstance(value, dict)
        else frozenset(value.split())
        for name, value in data.items()
        if name not in _ROLES or name == "performed"
    }
    tables.pop("performed")
    tables["offices"] |= tables["officials"]
    return Lexicon(
        **tables,
        complete=frozenset(verbs["complete"].split()),
        target_verbs=frozenset(verbs["target"].split()),
        verbs=frozenset(" ".join([verbs["complete"], verbs["target"], verbs["object"], "hati"]).split()),
        with_lah=frozenset(verbs["with_lah"].split()),
        roles={word: frozenset(names) for word, names in roles.items()},
    )


class _Cues(dict[str, Words | None]):
    def __missing__(self, word: str) -> Words | None:
        lex = lexicon()
        roles = lex.roles.get(word)
        if roles is None and word.endswith(("kan", "lah")):
            roles = frozenset()
        if roles is not None and lex.imperative(word):
            roles |= {"imperative"}
        if len(self) < _MEMORY:
            self[word] = roles
        return roles


CUES: Final[Mapping[str, Words | None]] = _Cues()
"""Word in lower case -> the cues it may be; nothing for one that only looks like an imperative, None for all others."""


class Target(NamedTuple):
    """Where or how to act: text[start:end], from word `word` on.

    `digital`: an address, a number or a channel (not a place); `address`: written out (URL, @account, number).
    `led`: a word like *di*, *lewat* stands before it.
    """

    start: int
    end: int
    word: int
    digital: bool
    led: bool
    address: bool
    text: str


@kept
def _addresses(scan: Scan) -> dict[int, Entity]:
    """First word of an address -> the address."""
    return {scan.word_at(e.start): e for e in scan.of_kind("url", "email", "handle", "hashtag")}


@kept
def _spots(scan: Scan) -> list[int]:
    """The words that may begin a target wherever the call stands: addresses, numbers, what comes after *di* or *lewat*."""
    lex, lower, words = lexicon(), scan.lower, scan.words
    named = lex.channels | lex.places
    after = {j for k in scan.among(lex.leads) for j in range(k + 1, min(k + 4, len(lower)))}
    led = [j for j in after if lower[j] in named or words[j][0].isupper()]
    return sorted({*led, *_addresses(scan), *(k for k in scan.figures if len(lower[k]) > 2)})


def _name_end(scan: Scan, j: int) -> int:
    """Where the name or number that begins with word j ends: “Jalan Veteran”, “loket 3”, “Museum Nasional”."""
    last = j
    while last - j < _LONGEST_NAME and last + 1 < len(scan) and scan.kinds[last + 1] & BLANK:
        first, low = scan.words[last + 1][0], scan.lower[last + 1]
        if low in _WHEN or not (first.isupper() or first.isdigit() or low in lexicon().places):
            break
        last += 1
    return scan.end(last)


def targets_after(scan: Scan, k: int, stop: int) -> Iterator[Target]:
    """The targets among the words after `k` and before `stop`, looking at no more than 40 words."""
    lex, lower, words, addresses = lexicon(), scan.lower, scan.words, _addresses(scan)
    leads, channels, places = lex.leads, lex.channels, lex.places
    spots, stop, done = _spots(scan), min(stop, k + 41), -1
    for j in (*range(k + 1, min(k + 3, stop)), *spots[bisect_left(spots, k + 3) : bisect_left(spots, stop)]):
        word = lower[j]
        if scan.starts[j] < done:  # a number inside an address, or inside another number
            continue
        if j in addresses:
            e = addresses[j]
            done = e.end
            if e.kind != "hashtag" or (j and lower[j - 1] in _TAG_AFTER):
                led = not leads.isdisjoint(lower[max(j - 2, 0) : j])
                yield Target(e.start, e.end, j, True, led, True, scan.text[e.start : e.end])
        elif word in channels:
            near = lower[max(j - 3, k, 0) : j]
            coded = j == k + 2 and lower[j - 1] == "kode"  # “pindai kode QR”
            if ((j == k + 1 or coded) and scan.kinds[j] & BLANK) or not leads.isdisjoint(near):
                bio = next((i for i in (j + 1, j + 2) if scan.lower[i : i + 1] == ["bio"]), 0)
                end = scan.end(bio) if bio else _name_end(scan, j)
                text = scan.text[scan.starts[j] : end]
                yield Target(scan.starts[j], end, j, True, not leads.isdisjoint(near), False, text)
        elif word in places:
            if j <= k + 2 or lower[j - 1] in leads or lower[j - 2] in leads:
                end = _name_end(scan, j)
                yield Target(scan.starts[j], end, j, False, lower[j - 1] in leads, False, scan.text[scan.starts[j] : end])
        elif words[j][0].isdigit():
            if scan.gaps[j][-1:] not in (".", ",") and (
                PHONE.fullmatch(word)
                or (
                    SHORT_NUMBER.fullmatch(word)
                    and (":" in scan.gaps[j] or not SHORT_NUMBER_AFTER.isdisjoint(lower[max(j - 3, 0) : j]))
                )
            ):
                last = j
                while last + 1 < len(words) and words[last + 1].isdigit() and scan.gaps[last + 1] in ("-", " ", "."):
                    last += 1
                done = scan.end(last)
                yield Target(scan.starts[j], scan.end(last), j, True, True, True, scan.text[scan.starts[j] : scan.end(last)])
        elif words[j][0].isupper() and scan.kinds[j] & BLANK and (j == k + 1 or lower[j - 1] in leads):
            end = _name_end(scan, j)
            yield Target(scan.starts[j], end, j, False, lower[j - 1] in leads, False, scan.text[scan.starts[j] : end])
