"""HF19: the place that a dish, cloth or dance comes from has a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import AMBIGUOUS_PLACES, COMMON_KINDS, PEOPLES, PLACES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised

_GOODS = frozenset(
    (
        "batik tari tarian kopi soto sate satai rendang nasi tenun songket ukiran gamelan rumah lagu musik "
        "kain dodol keripik bakpia lumpia gudeg rujak bika pempek kue bubur pakaian silat topeng keris "
        "kuliner masakan mi mie bakso coto konro asinan tahu kerupuk ulos kebaya seni teh tape tapai brem "
        "getuk wajik sarung perak gerabah keramik mebel ukir pawai budaya kesenian festival adat martabak "
        "laksa rawon pecel sambal lapis selai madu garam tempe telur gerabah kendi wingko jenang sirop kecap rengginang "
        "petis terasi abon dendeng bandeng rambak geplak serabi siomai batagor soun bihun seblak cendol dawet wedang"
    ).split()
)
_NAMES = AMBIGUOUS_PLACES | (PEOPLES - PLACES)


@rule(
    severity="warning",
    message="Nama tempat asal berhuruf kapital: “{goods} {fix}”.",
    ref="EYD V, HF19",
    words=_NAMES,
    examples=[
        bad("Kelas tari [[betawi]] dibuka.", fixed="Kelas tari Betawi dibuka."),
        bad("Pameran batik [[solo]] ramai.", fixed="Pameran batik Solo ramai."),
        good("Kelas batik tulis dibuka. Lomba menyanyi solo digelar. Medan ini berat."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama tempat atau suku yang menyatakan asal barang atau budaya tetap berhuruf kapital (*kopi Gayo*, *batik Cirebon*)."""
    scan = ctx.scan
    for k in ctx.words:
        word, before = scan.words[k], scan.lower[k - 1] if joined(scan, k) else ""
        if word.islower() and before in _GOODS and before not in COMMON_KINDS.get(word, ()):
            yield ctx.hit_words(k, k + 1, fix=raised(word), goods=scan.words[k - 1])
