"""si and sang stand apart."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import forms, knows, words
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case

_PERSONS = frozenset(
    "kancil juara kecil besar miskin kaya sulung bungsu buta tuli pintar bodoh cantik tampan manis hitam putih raja ratu putri "
    "pangeran guru ibu bapak ayah anak kakek nenek kakak adik kura kambing kucing anjing singa harimau gajah monyet buaya jago "
    "nakhoda kapten pilot dokter petani nelayan "
    "kembar bayi kerdil raksasa manja nakal rajin malas jenius hebat lemah kuat lucu mungil gemuk kurus malang empunya "
    "buah fulan polan pahlawan bintang maestro idola idaman tokoh legenda dewi dewa kodok katak semut belalang".split()
)


def _apart(word: str) -> str | None:
    low = word.lower()
    head = "sang" if low.startswith("sang") else "si" if low.startswith("si") else ""
    if not head or low in words() or not (word.islower() or word[1:].islower()):
        return None
    rest = low[len(head) :]
    if rest in _PERSONS and not (head == "si" and knows(low)):
        return f"{head} {rest}"
    agent = any(form.prefixes == ("peN",) and not form.suffix and len(form.root) > 3 for form in forms(rest))
    return f"{head} {rest}" if agent and not knows(low) else None


@rule(
    severity="warning",
    message="Kata sandang “si” dan “sang” ditulis terpisah: “{fix}”.",
    ref="EYD V, KI01",
    shape=lambda word: _apart(word) is not None,
    examples=[
        bad("Selamat kepada [[sipemenang]] lomba.", fixed="Selamat kepada si pemenang lomba."),
        bad("Dongeng [[sikancil]] dan [[sangjuara]].", fixed="Dongeng si kancil dan sang juara."),
        good("Kantor catatan sipil, sanggar tari, sikat gigi, siput, sangkar, SiPintar, sisipan, sipir."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata sandang *si* dan *sang* ditulis terpisah dari kata sesudahnya."""
    for k in ctx.words:
        word = ctx.scan.words[k]
        if text := _apart(word):
            yield ctx.hit_words(k, k + 1, fix=keep_case(word, text))
