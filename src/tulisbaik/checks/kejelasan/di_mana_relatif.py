"""di mana and yang mana as relative words."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_ASKING = frozenset(
    (
        "tahu tahukah tanya bertanya menanyakan entah dan atau ke dari berada tinggal sampai cek lihat cari "
        "mencari ingat lupa tentang soal menentukan memilih tebak menebak mengetahui ceritakan tulis jelaskan "
        "kapan siapa apa bagaimana tempat pilih sebutkan menurutmu adalah ialah hingga untuk sedang saja pun"
    ).split()
)


@rule(
    severity="info",
    message="“{found}” di sini kata penghubung terjemahan; pakai “tempat”, “yang”, atau kalimat baru.",
    ref="Badan Bahasa, kata penghubung",
    words=("mana", "dimana"),
    examples=[
        bad("Perpustakaan [[di mana]] warga belajar itu ramai."),
        bad("Ada perubahan aturan [[yang mana]] berdampak bagi warga."),
        good("Di mana loketnya? Bisa dibaca di mana saja. Yang mana pilihanmu? Ia tahu di mana rumahnya."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Di mana* dan *yang mana* menanyakan tempat dan pilihan. Sebagai penghubung pakai *tempat*, *yang*, atau pisahkan
    kalimatnya."""
    scan = ctx.scan
    for k in ctx.words:
        glued = scan.lower[k] == "dimana"
        first = k if glued else k - 1
        if first <= 0 or not (glued or joined(scan, k)) or scan.lower[first] not in ("di", "yang", "dimana"):
            continue
        if not joined(scan, k + 1) or scan.lower[k + 1] in ("saja", "pun", "dan", "atau", "letak"):
            continue
        if _relative(scan, first, k):
            yield ctx.hit_words(first, k + 1)


def _relative(scan: Scan, first: int, k: int) -> bool:
    sentence = scan.sentence_of(k)
    if sentence.first == first or "?" in scan.gaps[sentence.last] or scan.gaps[first] not in (" ", ", "):
        return False
    if scan.lower[sentence.first] in _ASKING or not _ASKING.isdisjoint(scan.lower[max(sentence.first, first - 2) : first]):
        return False
    return not (scan.lower[first] == "yang" and scan.lower[k + 1] in ("lebih", "paling"))
