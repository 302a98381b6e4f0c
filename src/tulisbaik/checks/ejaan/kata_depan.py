"""di and ke written onto the place or time they point to."""

from collections.abc import Iterator
from typing import NamedTuple

from tulisbaik.knowledge.lexicon import forms, places, word_list, words
from tulisbaik.knowledge.slips import common
from tulisbaik.knowledge.word_pairs import glued
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.morphology import CLITICS, Form, join

_TIME = {"di": ("pada", "di"), "ke": ("ke",)}


class _Cut(NamedTuple):
    fixes: tuple[str, ...]
    safe: bool


def _rest(low: str) -> tuple[str, str]:
    """What stands behind di- or ke-, without a clitic; the clitic."""
    rest = low[2:]
    for clitic in CLITICS:
        if rest.endswith(clitic) and len(rest) > len(clitic) + 2:
            return rest[: -len(clitic)], clitic
    return rest, ""


def _cut(word: str) -> _Cut | None:
    low = word.lower()
    head = low[:2]
    if head not in _TIME or len(low) < 5 or low in words() or glued(low):
        return None
    rest, clitic = _rest(low)
    for noun, tail in ((low[2:], ""), (rest, clitic)):
        if noun in word_list("waktu.txt") and not (head == "ke" and noun in ("awal", "abad", "hari")):
            return _Cut(tuple(f"{p} {noun}{tail}" for p in _TIME[head]), head == "ke")
        if noun in word_list("tempat.txt") and not _otherwise(low, head):
            return _Cut((f"{head} {noun}{tail}",), True)
        if noun in places() and not _otherwise(low, head):
            return _Cut((f"{head} {noun.capitalize()}{tail}",), False)
    if _noun(rest) and not _otherwise(low, head):
        return _Cut((f"{head} {rest}{clitic}",), False)
    return None


def _noun(rest: str) -> bool:
    """A noun made by pe-an, per-an or ke-an. A passive never ends in -an, but one may have lost its k."""
    if rest.startswith("pe") and rest in common() and any(form.prefixes in (("pe",), ("peN",)) for form in forms(rest)):
        return not any(form.prefixes[:1] == ("di",) for form in forms("di" + rest))  # kepetugas, not dipelajari
    if not rest.endswith("an") or rest.endswith("kan"):
        return False
    for form in forms(rest):
        if form.suffix == "an" and form.prefixes[:1] in (("peN",), ("pe",), ("per",), ("ke",)) and form.root in common():
            return join(Form(form.root, ("di", *form.prefixes), "kan")) not in common()
    return False


def _doubled(ctx: Context, k: int) -> bool:
    """Part of a hyphened word that is no *dimana-mana*: *kehati-hatian*."""
    scan = ctx.scan
    if k and scan.gaps[k] == "-":
        return True
    return scan.gaps[k + 1] == "-" and k + 1 < len(scan) and not scan.lower[k].endswith(scan.lower[k + 1])


def _otherwise(low: str, head: str) -> bool:
    """True when the word is also a good one: *kelapangan*, *kebagian*, *diatasi*."""
    return any(form.root in common() and (form.prefixes[:1] != (head,) or form.suffix) for form in forms(low) if form.root != low)


@rule(
    severity="error",
    message="Kata depan “di” dan “ke” ditulis terpisah: “{fix}”.",
    ref="EYD V, KD01",
    shape=lambda word: _cut(word) is not None,
    examples=[
        bad("[[Dimana]] beli tiketnya? [[Disini]] saja.", fixed="Di mana beli tiketnya? Di sini saja."),
        bad("Parkir [[diatas]] trotoar, lalu [[kesamping]].", fixed="Parkir di atas trotoar, lalu ke samping."),
        bad("Ia tiba [[dijakarta]].", fixed="Ia tiba di Jakarta."),
        bad("[[disaat]] hujan", fixed="pada saat hujan"),
        bad("Buku ada [[diperpustakaan]].", fixed="Buku ada di perpustakaan."),
        bad("Ia ada [[dimana]]-mana.", fixed="Ia ada di mana-mana."),
        good("Genangan diatasi, dibawahkan, dan didalami. Ketua, kepada, keluar, kemari, kedua, kekasih, kelapangan."),
        good("Kami di sini, ke kantor. Ikuti @disini, baca #dimana."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata depan *di* dan *ke* ditulis terpisah dari kata sesudahnya; *di-* yang serangkai hanya awalan kata kerja."""
    for k in ctx.words:
        word = ctx.scan.words[k]
        if _doubled(ctx, k):
            continue
        if cut := _cut(word):
            yield ctx.hit_words(k, k + 1, fix=tuple(keep_case(word, fix) for fix in cut.fixes), safe=cut.safe)
