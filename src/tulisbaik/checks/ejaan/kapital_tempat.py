"""HF16: the name of a place has a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import COMMON_KINDS, PEOPLES, PLACE_PHRASES, PLACES
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined, raised
from tulisbaik.text.scan import Scan

# *Jeruk bali*, *kucing persia*: plants, animals and tools named after a place.
_KINDS = frozenset(
    (
        "jeruk petai pete pisang kacang terung terong gula asam kunci garam jambu kucing ayam kambing sapi "
        "itik bebek rumput bambu cabai nangka kelapa mangga salak apel nanas pepaya durian kayu daun bunga "
        "kembang ubi talas sawi lobak kol kentang tomat anggur kurma merpati kuda babi kelinci ikan lele "
        "anjing burung labu mawar lada gajah harimau macan badak orangutan utan rusa kancil banteng beruang monyet kera "
        "lutung owa kukang trenggiling ular buaya penyu kura jalak elang kakatua nuri merak beo perkutut lebah kupu "
        "anggrek melati teratai pinus cemara jati cendana kenari pala cengkih bawang timun mentimun jagung padi kedelai "
        "pohon bibit kertas tisu tinta"
    ).split()
)
_PEOPLE_KINDS = frozenset(
    "bangsa suku bahasa aksara etnis orang sastra kebudayaan budaya masyarakat adat logat dialek huruf tanah".split()
)
_SIDES = frozenset("barat timur utara selatan tengah tenggara raya".split())


@rule(
    severity="error",
    message="Nama tempat berhuruf kapital: “{fix}”.",
    ref="EYD V, HF16",
    words=PLACES | set(PLACE_PHRASES),
    examples=[
        bad("Festival budaya [[jawa barat]] hadir di alun-alun.", fixed="Festival budaya Jawa Barat hadir di alun-alun."),
        bad("Uji kir dibuka di [[surabaya]].", fixed="Uji kir dibuka di Surabaya."),
        bad("Ribuan warga [[indonesia]] hadir.", fixed="Ribuan warga Indonesia hadir."),
        bad("Banjir di [[luwu timur]] dan [[rokan hilir]] surut.", fixed="Banjir di Luwu Timur dan Rokan Hilir surut."),
        bad("Kunjungan ke [[nusa tenggara timur]] lancar.", fixed="Kunjungan ke Nusa Tenggara Timur lancar."),
        good("Tim menembus medan berat. Bibit jeruk bali dan gula jawa dibagikan. Gajah sumatera itu sehat."),
        good("Ikuti kami di jabar.contoh.go.id dan #jakarta."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nama daerah, pulau, dan negara diawali huruf kapital pada setiap unsurnya."""
    scan = ctx.scan
    done = 0
    for k in ctx.words:
        if k < done or not scan.words[k].islower():
            continue
        end = _end(scan, k)
        if not end:
            continue
        done = end
        before = scan.lower[k - 1] if joined(scan, k) else ""
        word = scan.words[k]
        if end == k + 1 and (
            before in _KINDS
            or before in COMMON_KINDS.get(word, ())
            or (word in PEOPLES and before in _PEOPLE_KINDS)
            or scan.gaps[k] == "-"
        ):
            continue
        fix = " ".join(map(raised, scan.words[k:end]))
        yield ctx.hit_words(k, end, fix=fix, safe=word == "indonesia")


def _end(scan: Scan, k: int) -> int:
    """The number after the last word of the place that begins at word k; 0 when there is none."""
    for phrase in PLACE_PHRASES.get(scan.words[k], ()):
        if scan.matches(k, phrase) and all(w.islower() for w in scan.words[k : k + len(phrase)]):
            return k + len(phrase)
    if scan.words[k] not in PLACES:
        return 0
    return k + 2 if joined(scan, k + 1) and scan.words[k + 1] in _SIDES else k + 1
