"""HF04: the name of a scholar in the name of a law or theory keeps its capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import SCHOLARS
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised

_BEFORE = frozenset(
    (
        "hukum teori rumus dalil teorema hipotesis efek skala derajat konstanta tetapan prinsip asas azas "
        "diagram kurva jembatan persamaan deret segitiga bilangan teleskop model taksonomi piramida"
    ).split()
)


@rule(
    severity="warning",
    message="Nama orang dalam “{term}” berhuruf kapital: “{fix}”.",
    ref="EYD V, HF04",
    words=SCHOLARS,
    examples=[
        bad("Video ini menjelaskan hukum [[boyle]].", fixed="Video ini menjelaskan hukum Boyle."),
        bad("Gempa 5,2 skala [[richter]] terasa.", fixed="Gempa 5,2 skala Richter terasa."),
        good("Gaya sebesar 10 newton diperagakan."),
        good("Dialog hukum adat digelar di balai desa."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama orang pada nama hukum, teori, rumus, dan skala tetap berhuruf kapital (*hukum Newton*, *skala Richter*)."""
    scan = ctx.scan
    for k in ctx.words:
        if not (scan.words[k].islower() and joined(scan, k)):
            continue
        # hukum newton, hukum gravitasi newton
        for first in (k - 1, k - 2):
            if first >= 0 and joined(scan, first + 1) and scan.lower[first] in _BEFORE:
                term = ctx.text[scan.starts[first] : scan.end(k)]
                yield ctx.hit_words(k, k + 1, fix=raised(scan.words[k]), term=term)
                break
