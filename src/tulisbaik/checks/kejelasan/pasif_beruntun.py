"""Passive after passive, with nobody who acts."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule

_LEAST = 5
_NOT_VERBS = frozenset(
    "dinas disdukcapil diskominfo digital dinamis direktur diskon disiplin diskusi distribusi divisi "
    "dinding disabilitas dialog diri diare diet dingin dini dirgahayu dirjen ditjen dosis dimensi diploma "
    "diabetes".split()
)


def _passive(word: str) -> bool:
    return len(word) > 5 and word.startswith("di") and word.islower() and word not in _NOT_VERBS


@rule(
    severity="info",
    message="{count} kalimat beruntun memakai kata kerja pasif; sebut siapa yang bertindak.",
    ref="Badan Bahasa, kalimat aktif dan pasif",
    shape=_passive,
    examples=[
        bad("Kegiatan [[dibuka]] pagi. Materi diberikan siang. Lomba diadakan sore. Juara dipilih. Hadiah dibagikan malam."),
        good("Bupati membuka acara pagi. Materi dipaparkan siang. Kami mengadakan lomba sore. Hadiah dibagikan malam."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Bentuk pasif wajar dalam bahasa Indonesia, tetapi lima kalimat pasif berturut-turut terasa seperti laporan dinas."""
    scan = ctx.scan
    run: list[int] = []
    before = -1
    for k in ctx.words:
        sentence = scan.sentence_of(k)
        if sentence.first == before:
            continue
        follows = run and scan.sentence_of(run[-1]).last == sentence.first
        before = sentence.first
        if len(run) >= _LEAST and not follows:
            yield ctx.hit_words(run[0], run[0] + 1, count=len(run))
        run = [*run, k] if follows else [k]
    if len(run) >= _LEAST:
        yield ctx.hit_words(run[0], run[0] + 1, count=len(run))
