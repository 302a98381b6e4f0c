"""HF01: a sentence begins with a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import places
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, raised, shouted, small_text
from tulisbaik.text.scan import Scan

_GOES_ON = frozenset(
    "dan atau serta tetapi tapi yang adalah ialah merupakan untuk lalu kemudian agar sehingga karena kata ujar".split()
)
_OPENS = frozenset(
    "jangan mari ayo yuk segera silakan mohon tolong harap tetap semoga selamat terima ini itu kami kita anda mereka setelah "
    "jika bila apabila".split()
)
_SHORT = frozenset("dr drg drh dll dkk dsb dst hlm ybs yth tsb dst hal".split())


def _ends_sentence(gap: str) -> bool:
    mark, blank = gap[:1], gap[1:]
    return mark in ".!?" and blank in (" ", "\u00a0", "  ")


@rule(
    severity="warning",
    message="Awal kalimat berhuruf kapital: “{fix}”.",
    ref="EYD V, HF01",
    gap_shape=_ends_sentence,
    examples=[
        bad("Loket buka besok. [[bawa]] KTP asli.", fixed="Loket buka besok. Bawa KTP asli."),
        bad("Kuota masih ada! [[daftar]] sekarang.", fixed="Kuota masih ada! Daftar sekarang."),
        bad("Angin kencang melanda Tarakan! [[warga]] berlindung.", fixed="Angin kencang melanda Tarakan! Warga berlindung."),
        good("Gerakan Kota Membaca! dibuka.  Bawa KTP, KK, dll. saat datang."),
        good("Adukan lewat LAPOR! dan pantau tindak lanjutnya."),
        good("Baca dulu. iPusnas bisa diunduh gratis."),
        good("Loket buka besok. #layanan"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Huruf pertama kalimat ditulis kapital. Titik singkatan (*dll.*, *No.*) dan nama bergaya khusus (*iPusnas*) tidak
    memulai kalimat."""
    scan = ctx.scan
    for k in ctx.gaps:
        if 0 < k < len(scan) and scan.sentence_of(k).first == k and _begins(scan, k):
            severity = Severity.INFO if small_text(scan) else None
            yield ctx.hit_words(k, k + 1, fix=raised(scan.words[k]), severity=severity)


def _begins(scan: Scan, k: int) -> bool:
    """Does word k, in small letters after a mark, really begin a sentence?"""
    word, before = scan.words[k], scan.lower[k - 1]
    if not (word.islower() and word[0].isalpha()) or word in _GOES_ON or before in _SHORT or word in _SHORT:
        return False
    if scan.gaps[k][0] != "." and (_name(scan, k - 1) or scan.words[scan.sentence_of(k - 1).first].islower()):
        return False
    styled = len(word) == 1 and scan.gaps[k + 1] == "-"  # e-Resources
    return not styled and not scan.touches(scan.starts[k], scan.end(k), ("url", "email", "file"))


def _name(scan: Scan, k: int) -> bool:
    """Is word k, before a `!` or `?`, part of a name such as LAPOR! or Jakarta Membaca!?"""
    if shouted(scan.words[k]):
        return True
    if scan.lower[k + 1] in _OPENS or scan.lower[k] in places():
        return False
    return capital(scan.words[k]) and joined(scan, k) and k > scan.sentence_of(k).first
