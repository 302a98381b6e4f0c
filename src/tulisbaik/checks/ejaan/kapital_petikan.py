"""HF06: a quoted sentence begins with a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.speech import SAYING
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import raised


def _opens_quote(gap: str) -> bool:
    return len(gap) > 2 and gap[0] in ",:" and gap[-1] in '"“' and gap[1:-1].isspace()


@rule(
    severity="warning",
    message="Kalimat petikan diawali huruf kapital: “{fix}”.",
    ref="EYD V, HF06",
    gap_shape=_opens_quote,
    sees=("quote",),
    examples=[
        bad('Bidan berpesan, "[[bawa]] buku KIA setiap datang."', fixed='Bidan berpesan, "Bawa buku KIA setiap datang."'),
        good('"Mulai besok," kata petugas, "loket buka lebih pagi."'),
        good('Menurut penyuluh, "pupuk kandang" bukan pupuk mentah.'),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kalimat lengkap di dalam petikan langsung diawali huruf kapital. Petikan berupa frasa dan lanjutan petikan yang
    terpotong tidak."""
    scan = ctx.scan
    quotes = scan.of_kind("quote") if ctx.gaps else []
    numbers = {q.start: n for n, q in enumerate(quotes)}
    for k in ctx.gaps:
        if not 0 < k < len(scan) or not scan.words[k].islower():
            continue
        sentence = scan.sentence_of(k - 1)
        n = numbers.get(scan.starts[k] - 1)
        if n is None or (n and quotes[n - 1].start >= sentence.start - 2):
            continue  # the second part of a quotation that was broken off
        quote = quotes[n]
        last = scan.word_at(quote.end) - 1
        sentential = last - k >= 2 and (ctx.text[quote.end - 2] in ".!?…" or ctx.text[quote.end : quote.end + 1] in ".!?")
        if sentential and not SAYING.isdisjoint(scan.lower[max(sentence.first, k - 6) : k]):
            yield ctx.hit_words(k, k + 1, fix=raised(scan.words[k]))
